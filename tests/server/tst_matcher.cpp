// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/poems/matcher.h"
#include "server/poems/wordsearch.h"

#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

const QByteArray themes = R"({
    "moon": {"zh": ["月亮", "月"], "en": ["moon", "full moon"]},
    "homesickness": {"zh": ["想家", "家乡"], "en": ["homesick", "home town"]},
    "home": {"zh": ["家"], "en": ["home"]}})";

Poem poem(const QString &title, const QString &author, const QString &language, const QStringList &tags,
          const QString &text)
{
    Poem result;
    result.title = title;
    result.author = author;
    result.language = language;
    result.tags = tags;
    return makePoem(result, text);
}

class TestMatcher : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textIsFolded_data();
    void textIsFolded();
    void wordsWorthComparing_data();
    void wordsWorthComparing();
    void languageIsThatOfTheText_data();
    void languageIsThatOfTheText();
    void themesAreFoundByTheirCues_data();
    void themesAreFoundByTheirCues();
    void questionsFindTheirPoem_data();
    void questionsFindTheirPoem();
    void aThemesOwnNameWeighsMore();
    void theWordsThatDecidedAreTold();
    void equalsAreSpreadByTheQuestionButEachQuestionIsFaithful();

private:
    const QList<Poem> m_poems = {
        poem(u"Ladder"_s, u"Ann Reed"_s, u"en"_s, {u"moon"_s},
             u"I leaned a ladder on the sky\nand climbed"_s),
        poem(u"Cellar"_s, u"Ann Reed"_s, u"en"_s, {u"home"_s},
             u"Potatoes dream in the cellar\nof daylight"_s),
        poem(u"月台"_s, u"诗流"_s, u"zh"_s, {u"homesickness"_s}, u"火车开走的时候，\n站台忽然很长。"_s),
        poem(u"井"_s, u"诗流"_s, u"zh"_s, {u"moon"_s}, u"打上来一桶水，\n里面有昨天。"_s),
    };
};

void TestMatcher::textIsFolded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::addRow("case and punctuation go") << u"  Why, the MOON?! "_s << u"why the moon"_s;
    QTest::addRow("apostrophes are one") << u"I can\u2019t"_s << u"i can't"_s;
    QTest::addRow("full width becomes plain") << u"Ａｂｃ，月！"_s << u"abc 月"_s;
    QTest::addRow("nothing but signs") << u"?!…"_s << QString();
}

void TestMatcher::textIsFolded()
{
    QFETCH(QString, text);
    QTEST(foldForSearch(text), "folded");
}

void TestMatcher::wordsWorthComparing_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::addRow("common English words go")
        << u"why is the moon so round"_s << QStringList{u"moon"_s, u"round"_s};
    QTest::addRow("endings go") << u"boxes ladders climbing"_s
                                << QStringList{u"box"_s, u"ladder"_s, u"climb"_s};
    QTest::addRow("Han by one and two")
        << u"明月光"_s << QStringList{u"明"_s, u"明月"_s, u"月"_s, u"月光"_s, u"光"_s};
    QTest::addRow("grammatical Han go") << u"我的月"_s << QStringList{u"月"_s};
    QTest::addRow("mixed scripts") << u"moon月"_s << QStringList{u"moon"_s, u"月"_s};
    QTest::addRow("nothing") << QString() << QStringList{};
}

void TestMatcher::wordsWorthComparing()
{
    QFETCH(QString, text);
    QTEST(searchWords(text), "words");
}

void TestMatcher::languageIsThatOfTheText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::addRow("Chinese") << u"月亮"_s << u"zh"_s;
    QTest::addRow("English") << u"the moon"_s << u"en"_s;
    QTest::addRow("one Han character decides") << u"what is 月"_s << u"zh"_s;
    QTest::addRow("signs have none") << u"?! 12"_s << QString();
}

void TestMatcher::languageIsThatOfTheText()
{
    QFETCH(QString, text);
    QTEST(languageOfText(text), "language");
}

void TestMatcher::themesAreFoundByTheirCues_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QStringList>("found");
    QTest::addRow("an English word") << u"a moon"_s << QStringList{u"moon"_s};
    QTest::addRow("not inside another word") << u"moonshine"_s << QStringList{};
    QTest::addRow("not before an apostrophe") << u"moon's"_s << QStringList{};
    QTest::addRow("among Chinese characters") << u"这moon真圆"_s << QStringList{u"moon"_s};
    QTest::addRow("a Chinese word anywhere") << u"看月亮去"_s << QStringList{u"moon"_s};
    QTest::addRow("the longer cue wins over one inside it")
        << u"my home town"_s << QStringList{u"homesickness"_s};
    QTest::addRow("the same in Chinese") << u"我想家了"_s << QStringList{u"homesickness"_s};
    QTest::addRow("two themes") << u"home moon"_s << QStringList{u"home"_s, u"moon"_s};
}

void TestMatcher::themesAreFoundByTheirCues()
{
    QFETCH(QString, question);
    QStringList found;
    for (const ThemeHit &hit : Themes(themes).find(question))
        found += hit.theme;
    found.sort();
    QTEST(found, "found");
}

void TestMatcher::questionsFindTheirPoem_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("kind");
    QTest::addRow("a title") << u"ladder"_s << u"en"_s << u"Ladder"_s << u"exact"_s;
    QTest::addRow("a title in marks") << u"请念《月台》给我听"_s << u"zh"_s << u"月台"_s << u"exact"_s;
    QTest::addRow("three words of a line")
        << u"Dream in the cellar"_s << u"en"_s << u"Cellar"_s << u"exact"_s;
    QTest::addRow("four characters of a line") << u"站台忽然"_s << u"zh"_s << u"月台"_s << u"exact"_s;
    QTest::addRow("a theme") << u"Why is the moon so round?"_s << u"en"_s << u"Ladder"_s << u"theme"_s;
    QTest::addRow("a theme in Chinese") << u"月亮为什么这么圆"_s << u"zh"_s << u"井"_s << u"theme"_s;
    QTest::addRow("a theme of the other language") << u"月亮"_s << u"en"_s << u"Ladder"_s << u"theme"_s;
    QTest::addRow("a word of the text") << u"I want potatoes"_s << u"en"_s << u"Cellar"_s << u"words"_s;
    QTest::addRow("a word of a Chinese text") << u"火车几点开"_s << u"zh"_s << u"月台"_s << u"words"_s;
    QTest::addRow("nothing in common") << u"quantum"_s << u"en"_s << QString() << u"random"_s;
    QTest::addRow("only signs") << u"???"_s << QString() << QString() << u"random"_s;
    QTest::addRow("a language without poems") << u"moon"_s << u"fr"_s << QString() << u"random"_s;
}

void TestMatcher::questionsFindTheirPoem()
{
    QFETCH(QString, question);
    QFETCH(QString, language);
    const Matcher matcher(m_poems, Themes(themes));
    const Matcher::Found found = matcher.find(question, language);
    QTEST(found.poem ? found.poem->title : QString(), "title");
    QTEST(toString(found.match.kind), "kind");
}

void TestMatcher::aThemesOwnNameWeighsMore()
{
    const QList<ThemeHit> hits = Themes(themes).find(u"homesick under a full moon at home"_s);
    QHash<QString, int> weights;
    for (const ThemeHit &hit : hits)
        weights.insert(hit.theme, hit.weight);
    QCOMPARE(weights, (QHash<QString, int>{{u"homesickness"_s, 2}, {u"moon"_s, 1}}));
}

void TestMatcher::theWordsThatDecidedAreTold()
{
    const Matcher matcher(m_poems, Themes(themes));
    const PoemMatch match = matcher.find(u"the full moon, climbing"_s, u"en"_s).match;
    QCOMPARE(match.theme, u"moon"_s);
    QCOMPARE(match.words, (QStringList{u"full moon"_s, u"climb"_s}));
}

void TestMatcher::equalsAreSpreadByTheQuestionButEachQuestionIsFaithful()
{
    QList<Poem> poems;
    for (int i = 0; i < 20; ++i)
        poems += poem(u"t%1"_s.arg(i), {}, u"en"_s, {u"moon"_s}, u"text number %1"_s.arg(i));
    const Matcher matcher(poems, Themes(themes));
    QSet<QString> titles;
    for (int i = 0; i < 50; ++i) {
        const QString question = u"moon question%1"_s.arg(i);
        const QString title = matcher.find(question, u"en"_s).poem->title;
        QCOMPARE(matcher.find(question, u"en"_s).poem->title, title);
        titles += title;
    }
    QVERIFY2(titles.size() > 10, qPrintable(QString::number(titles.size())));
}

} // namespace

QTEST_APPLESS_MAIN(TestMatcher)
#include "tst_matcher.moc"
