// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/poems/poemfinder.h"
#include "server/poems/poemimport.h"
#include "server/poems/sameworks.h"
#include "smalllibrary.h"

#include <QtCore/QFile>
#include <QtCore/QSet>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <memory>
#include <optional>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

using Kind = PoemMatch::Kind;

QByteArray compiledIn(const QString &name)
{
    QFile file(u":/poemstream/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What is found in a small library; a whole collection's is measured elsewhere.
class TestPoemFinder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void aQuestionFindsItsPoem_data();
    void aQuestionFindsItsPoem();
    void eitherScriptFindsTheOther_data();
    void eitherScriptFindsTheOther();
    void everyLineFindsItsPoem();
    void feelingsFindPoemsThatSayThem_data();
    void feelingsFindPoemsThatSayThem();
    void theLanguageIsTheQuestionsUnlessAskedFor();
    void anAuthorGoesByManyNames_data();
    void anAuthorGoesByManyNames();
    void whatIsNowhereFindsNothing_data();
    void whatIsNowhereFindsNothing();
    void noQuestionSpeaksToTheDatabase_data();
    void noQuestionSpeaksToTheDatabase();
    void whatWasShownComesLater();
    void whatIsNamedIsShownAgain();
    void theSameQuestionsFindTheSame();
    void searchesAreFiltered_data();
    void searchesAreFiltered();
    void aDynastyAloneFindsItsPoems();
    void searchesComeInPages();
    void searchesTellTheLineThatFits();
    void twoEditionsAreOneWork_data();
    void twoEditionsAreOneWork();
    void editionsAreListedOnce();

private:
    [[nodiscard]] std::optional<PoemLibrary::Answer> ask(const QString &question,
                                                         const QString &language = {}) const
    {
        const Candidates found = m_finder->find({question, language});
        if (found.isEmpty())
            return std::nullopt;
        const auto &best = found.freshest(m_recent);
        return PoemLibrary::Answer{m_store->find(best.poem).value(), found.matchOf(best)};
    }
    void setShown(const Poem &poem) { m_recent.add(RecentPoems::markOf(poem, m_store->fold())); }
    [[nodiscard]] bool hasFold() const { return !m_store->fold().pairs().isEmpty(); }

    QTemporaryDir m_folder;
    std::unique_ptr<PoemStore> m_store;
    const Themes m_themes{compiledIn(u"themes.json"_s)};
    const AuthorNames m_authors{
        R"([{"name": "林晚舟", "pinyin": "lin wanzhou", "also": ["南浦居士", "lin wan chou"]}])"};
    std::unique_ptr<PoemFinder> m_finder;
    RecentPoems m_recent;
};

void TestPoemFinder::initTestCase()
{
    const QString path = m_folder.filePath(u"poems.sqlite"_s);
    QVERIFY(makeSmallLibrary(path));
    auto opened = PoemStore::open(path);
    QVERIFY(std::holds_alternative<std::unique_ptr<PoemStore>>(opened));
    m_store = std::get<std::unique_ptr<PoemStore>>(std::move(opened));
}

void TestPoemFinder::init()
{
    m_finder = std::make_unique<PoemFinder>(*m_store, m_themes, m_authors);
    m_recent = {};
}

void TestPoemFinder::aQuestionFindsItsPoem_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("title");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *name, const QString &question, const QString &title, Kind kind,
                        const QStringList &words) {
        QTest::addRow("%s", name) << question << title << kind << words;
    };
    row("a line", u"孤篷泊南浦"_s, u"夜泊南浦"_s, Kind::Exact, {u"孤篷泊南浦"_s});
    row("a part of a line", u"草連天無限"_s, u"江上別友"_s, Kind::Exact, {u"草連天無限"_s});
    row("across punctuation", u"空山柴門"_s, u"雪後"_s, Kind::Exact, {u"空山柴門"_s});
    row("with other punctuation", u"古寺無人到！鐘聲出竹林？"_s, u"古寺"_s, Kind::Exact,
        {u"古寺無人到！鐘聲出竹林？"_s});
    row("across lines", u"折柳送君行 此去關山"_s, u"江上別友"_s, Kind::Exact,
        {u"折柳送君行"_s, u"此去關山"_s});
    row("whose line it is", u"有酒且高歌是谁写的？"_s, u"問酒"_s, Kind::Exact, {u"有酒且高歌"_s});
    row("a title", u"夏日荷塘"_s, u"夏日荷塘"_s, Kind::Exact, {u"夏日荷塘"_s});
    row("a title in marks", u"我想读《望鄉》"_s, u"望鄉"_s, Kind::Exact, {u"我想读《望鄉》"_s});
    row("author and title", u"林晚舟 水調歌頭"_s, u"水調歌頭・登樓"_s, Kind::Exact, {u"林晚舟 水調歌頭"_s});
    row("title and author", u"水調歌頭 顧小樓"_s, u"水調歌頭・秋江"_s, Kind::Exact, {u"水調歌頭 顧小樓"_s});
    row("an author's title", u"釋雲間的邊城"_s, u"邊城"_s, Kind::Exact, {u"釋雲間的邊城"_s});
    row("an author's title in marks", u"林晚舟《雪後》"_s, u"雪後"_s, Kind::Exact, {u"林晚舟《雪後》"_s});
    row("author and title without a blank", u"林晚舟雪後"_s, u"雪後"_s, Kind::Exact, {u"林晚舟雪後"_s});
    row("title and author without a blank", u"雪後林晚舟"_s, u"雪後"_s, Kind::Exact, {u"雪後林晚舟"_s});
    row("an author in no table without a blank", u"顧小樓問酒"_s, u"問酒"_s, Kind::Exact, {u"顧小樓問酒"_s});
    row("a title before an author in no table", u"問酒顧小樓"_s, u"問酒"_s, Kind::Exact, {u"問酒顧小樓"_s});
    row("an age, a calling, an author and a title", u"唐代诗人林晚舟的《雪後》"_s, u"雪後"_s, Kind::Exact,
        {u"唐代诗人林晚舟的《雪後》"_s});
    row("an author by pinyin and a title", u"Lin Wanzhou 雪後"_s, u"雪後"_s, Kind::Exact,
        {u"Lin Wanzhou 雪後"_s});
    row("an author by an art name and a title", u"南浦居士雪後"_s, u"雪後"_s, Kind::Exact,
        {u"南浦居士雪後"_s});
    row("a tune and a line", u"水調歌頭·今宵星斗"_s, u"水調歌頭・秋江"_s, Kind::Exact,
        {u"水調歌頭·今宵星斗"_s});
    row("a tune and a line without a mark", u"水調歌頭今宵星斗"_s, u"水調歌頭・秋江"_s, Kind::Exact,
        {u"水調歌頭今宵星斗"_s});
    row("what an author says of a thing", u"林晚舟写明月的诗"_s, u"夜泊南浦"_s, Kind::Words,
        {u"林晚舟"_s, u"明月"_s});
    row("one wrong character", u"荷叶田田映绿池"_s, u"夏日荷塘"_s, Kind::Words, {u"荷叶田田映"_s, u"池"_s});
    row("the first of five wrong", u"滿房尘满镜"_s, u"悼亡"_s, Kind::Words, {u"房尘满镜"_s});
    row("the second of five wrong", u"空山尘满镜"_s, u"悼亡"_s, Kind::Words, {u"空"_s, u"尘满镜"_s});
    row("the middle one of five wrong", u"空房雨满镜"_s, u"悼亡"_s, Kind::Words, {u"空房"_s, u"满镜"_s});
    row("the fourth of five wrong", u"空房尘半镜"_s, u"悼亡"_s, Kind::Words, {u"空房尘"_s, u"镜"_s});
    row("the last of five wrong", u"空房尘满窗"_s, u"悼亡"_s, Kind::Words, {u"空房尘满"_s});
    row("a word", u"扁舟"_s, u"水調歌頭・秋江"_s, Kind::Words, {u"扁舟"_s});
    row("two words", u"扁舟 蘆花"_s, u"水調歌頭・秋江"_s, Kind::Words, {u"扁舟"_s, u"蘆花"_s});
    row("words among others", u"讲讲漁樵的事"_s, u"水調歌頭・登樓"_s, Kind::Words, {u"渔樵"_s});
    row("an English title", u"Comparing Moons"_s, u"Comparing Moons"_s, Kind::Exact, {u"Comparing Moons"_s});
    row("an English title and its author", u"the forecast by Poemstream"_s, u"The Forecast"_s, Kind::Exact,
        {u"the forecast by Poemstream"_s});
    row("an English line", u"my brother sends a photograph"_s, u"Comparing Moons"_s, Kind::Exact,
        {u"my brother sends a photograph"_s});
}

void TestPoemFinder::aQuestionFindsItsPoem()
{
    QFETCH(QString, question);
    QFETCH(QString, title);
    QFETCH(Kind, kind);
    QFETCH(QStringList, words);
    const auto answer = ask(question);
    QVERIFY(answer);
    QCOMPARE(answer->poem.title, title);
    QCOMPARE(toString(answer->match.kind), toString(kind));
    QCOMPARE(answer->match.words, words);
}

void TestPoemFinder::eitherScriptFindsTheOther_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("title");
    QTest::addRow("a traditional line typed in simplified") << u"芦花如雪飘岸"_s << u"水調歌頭・秋江"_s;
    QTest::addRow("a simplified line typed in traditional") << u"舊淚濕羅衣"_s << u"悼亡"_s;
    QTest::addRow("a traditional title") << u"江上别友"_s << u"江上別友"_s;
    QTest::addRow("a traditional author and title") << u"顾小楼的问酒"_s << u"問酒"_s;
    QTest::addRow("a theme asked in traditional") << u"我想家了怎麼辦"_s << u"望鄉"_s;
}

void TestPoemFinder::eitherScriptFindsTheOther()
{
    QFETCH(QString, question);
    QFETCH(QString, title);
    if (!hasFold())
        QSKIP("built without OpenCC");
    const auto answer = ask(question);
    QVERIFY(answer);
    QCOMPARE(answer->poem.title, title);
    QVERIFY(answer->match.kind == Kind::Theme || answer->match.words == QStringList{question});
}

void TestPoemFinder::everyLineFindsItsPoem()
{
    int lines = 0;
    for (const PoemRow &row :
         m_store->match(u"text : 不 OR text : 一 OR text : 人 OR text : 有"_s, {}, 100)) {
        for (const QString &line : row.poem.text.split(u'\n', Qt::SkipEmptyParts)) {
            const QStringList words = indexedWords(line, m_store->fold()).split(u' ');
            if (!canBeQuotation(words))
                continue;
            ++lines;
            const auto answer = ask(line);
            QVERIFY2(answer, qPrintable(line));
            QVERIFY2(answer->poem.text.contains(line) || answer->poem.title == line, qPrintable(line));
            QCOMPARE(toString(answer->match.kind), toString(Kind::Exact));
        }
    }
    QVERIFY(lines > 50);
}

void TestPoemFinder::feelingsFindPoemsThatSayThem_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("found"); // a word of the poem
    QTest::addRow("homesick") << u"我想家了怎么办"_s << QString() << u"homesickness"_s << u"故乡"_s;
    QTest::addRow("asked in English, answered in Chinese")
        << u"I miss my home town"_s << u"zh"_s << u"homesickness"_s << u"故乡"_s;
    QTest::addRow("snow") << u"外面下雪了"_s << QString() << u"snow"_s << u"飞雪"_s;
}

void TestPoemFinder::feelingsFindPoemsThatSayThem()
{
    QFETCH(QString, question);
    QFETCH(QString, language);
    QFETCH(QString, theme);
    QFETCH(QString, found);
    if (!hasFold())
        QSKIP("built without OpenCC");
    const auto answer = ask(question, language);
    QVERIFY(answer);
    QCOMPARE(toString(answer->match.kind), toString(Kind::Theme));
    QCOMPARE(answer->match.theme, theme);
    QVERIFY(!answer->match.words.isEmpty());
    for (const QString &word : answer->match.words)
        QVERIFY2(question.contains(word), qPrintable(word)); // the question's own
    QVERIFY2(answer->match.found.contains(found), qPrintable(answer->match.found.join(u' ')));
}

void TestPoemFinder::theLanguageIsTheQuestionsUnlessAskedFor()
{
    QCOMPARE(ask(u"the moon tonight"_s)->poem.language, u"en"_s);
    QCOMPARE(ask(u"the moon tonight"_s, u"zh"_s)->poem.language, u"zh"_s);
    QCOMPARE(ask(u"今晚的月亮"_s)->poem.language, u"zh"_s);
    QCOMPARE(ask(u"今晚的月亮"_s, u"en"_s)->poem.language, u"en"_s);
}

void TestPoemFinder::anAuthorGoesByManyNames_data()
{
    QTest::addColumn<QString>("question");
    for (const QString &question :
         {u"Lin Wanzhou"_s, u"lin wanzhou"_s, u"linwanzhou"_s, u"Lin Wan-chou"_s, u"poems by Lin Wanzhou"_s,
          u"Lin Wanzhou's poems"_s, u"Far Away by Lin Wanzhou"_s, u"南浦居士"_s, u"南浦居士的诗"_s,
          u"作者林晚舟"_s, u"我最喜欢林晚舟了"_s})
        QTest::addRow("%s", qPrintable(question)) << question;
}

void TestPoemFinder::anAuthorGoesByManyNames()
{
    QFETCH(QString, question);
    const auto answer = ask(question);
    QVERIFY(answer);
    QCOMPARE(answer->poem.author, u"林晚舟"_s);
    QCOMPARE(answer->poem.language, u"zh"_s);
}

void TestPoemFinder::whatIsNowhereFindsNothing_data()
{
    QTest::addColumn<QString>("question");
    for (const QString &question : {u""_s, u"  "_s, u"?!…"_s, u"xyzzy"_s, u"的了吗"_s, u"你吗"_s,
                                    u"the and of"_s, u"12345"_s, u"\U0001F600"_s})
        QTest::addRow("'%s'", qPrintable(question)) << question;
}

void TestPoemFinder::whatIsNowhereFindsNothing()
{
    QFETCH(QString, question);
    QVERIFY(!ask(question));
    QCOMPARE(m_finder->search({.words = question, .limit = 10}).total, 0);
}

void TestPoemFinder::noQuestionSpeaksToTheDatabase_data()
{
    QTest::addColumn<QString>("question");
    for (const QString &question :
         {u"\" OR text : \"古寺"_s, u"古寺\" OR \"雪"_s, u"text:古寺無人到"_s, u"NEAR(古寺 無人, 5)"_s,
          u"古寺*"_s, u"^古寺"_s, u"-古寺"_s, u"古寺 AND NOT 鐘聲"_s, u"{text title}:古寺"_s,
          u"'; DROP TABLE poem; --"_s, u"\"\"\"\""_s, u"%古寺%"_s, QString(1000, u'古'), QString(500, u'"'),
          QString(u"a "_s).repeated(500), u"\u0000古寺"_s, QString(QChar(0xD800))})
        QTest::addRow("%s", qPrintable(question.left(40))) << question;
}

void TestPoemFinder::noQuestionSpeaksToTheDatabase()
{
    QFETCH(QString, question);
    const auto answer = ask(question);
    if (question.contains(u"古寺"_s))
        QVERIFY(answer); // by its words alone
    QVERIFY(
        m_finder
            ->search(
                {.words = question, .limit = 10, .author = question, .dynasty = question, .tag = question})
            .total <= 1);
    QCOMPARE(ask(u"古寺無人到"_s)->poem.title, u"古寺"_s);
}

void TestPoemFinder::whatWasShownComesLater()
{
    QSet<QString> titles;
    for (int i = 0; i < 3; ++i) { // that many are his
        const auto answer = ask(u"顧小樓的诗"_s);
        QVERIFY(answer);
        QCOMPARE(answer->poem.author, u"顧小樓"_s);
        setShown(answer->poem);
        titles += answer->poem.title;
    }
    QCOMPARE(titles.size(), 3);
}

void TestPoemFinder::whatIsNamedIsShownAgain()
{
    for (int i = 0; i < 3; ++i) {
        const auto answer = ask(u"古寺無人到"_s);
        QCOMPARE(answer->poem.title, u"古寺"_s);
        setShown(answer->poem);
    }
}

void TestPoemFinder::theSameQuestionsFindTheSame()
{
    const PoemFinder other(*m_store, m_themes, m_authors);
    for (const QString &question :
         {u"想家"_s, u"月亮"_s, u"顧小樓"_s, u"想家"_s, u"a walk in the rain"_s, u"想家"_s}) {
        const Candidates one = m_finder->find({question, {}});
        const Candidates two = other.find({question, {}});
        QVERIFY(!one.isEmpty());
        QCOMPARE(one.all().size(), two.all().size());
        for (qsizetype i = 0; i < one.all().size(); ++i) {
            QCOMPARE(one.all().at(i).poem, two.all().at(i).poem);
            QVERIFY(one.matchOf(one.all().at(i)) == two.matchOf(two.all().at(i)));
        }
    }
}

void TestPoemFinder::searchesAreFiltered_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("author");
    QTest::addColumn<QString>("dynasty");
    QTest::addColumn<QString>("tag");
    QTest::addColumn<QStringList>("titles");
    const QString tune = u"水調歌頭"_s;
    QTest::addRow("by nothing") << tune << u""_s << u""_s << u""_s
                                << QStringList{u"水調歌頭・秋江"_s, u"水調歌頭・登樓"_s};
    QTest::addRow("by an author") << tune << u"林晚舟"_s << u""_s << u""_s
                                  << QStringList{u"水調歌頭・登樓"_s};
    QTest::addRow("by a part of an author") << tune << u"林晚"_s << u""_s << u""_s << QStringList();
    QTest::addRow("by a dynasty") << tune << u""_s << u"宋"_s << u""_s << QStringList{u"水調歌頭・秋江"_s};
    QTest::addRow("by a tag") << u"登樓"_s << u""_s << u""_s << u"五言絕句"_s << QStringList{u"望鄉"_s};
    QTest::addRow("by a part of a tag") << u"登樓"_s << u""_s << u""_s << u"五言"_s << QStringList();
    QTest::addRow("by all") << tune << u"顧小樓"_s << u"宋"_s << u"詞"_s << QStringList{u"水調歌頭・秋江"_s};
    QTest::addRow("by an author alone")
        << u" "_s << u"釋雲間"_s << u""_s << u""_s << QStringList{u"古寺"_s, u"邊城"_s};
    QTest::addRow("by a simplified author alone")
        << u""_s << u"释云间"_s << u""_s << u""_s << QStringList{u"古寺"_s, u"邊城"_s};
    QTest::addRow("by a tag alone") << u""_s << u""_s << u""_s << u"詞"_s
                                    << QStringList{u"水調歌頭・秋江"_s, u"水調歌頭・登樓"_s};
    QTest::addRow("by a tag and a dynasty alone")
        << u""_s << u""_s << u"宋"_s << u"詞"_s << QStringList{u"水調歌頭・秋江"_s};
    QTest::addRow("by what does not go together") << tune << u"顧小樓"_s << u"唐"_s << u""_s << QStringList();
}

void TestPoemFinder::searchesAreFiltered()
{
    QFETCH(QString, words);
    QFETCH(QString, author);
    QFETCH(QString, dynasty);
    QFETCH(QString, tag);
    QFETCH(QStringList, titles);
    const auto result =
        m_finder->search({.words = words, .limit = 10, .author = author, .dynasty = dynasty, .tag = tag});
    QStringList found;
    for (const auto &hit : result.poems)
        found += hit.poem.title;
    found.sort();
    titles.sort();
    QCOMPARE(found, titles);
    QCOMPARE(result.total, titles.size());
}

void TestPoemFinder::aDynastyAloneFindsItsPoems()
{
    const auto result = m_finder->search({.words = {}, .limit = 1000, .dynasty = u"宋"_s});
    QVERIFY(result.total >= 4); // those of the small library
    QCOMPARE(result.poems.size(), result.total);
    for (const auto &hit : result.poems)
        QCOMPARE(hit.poem.dynasty, u"宋"_s);
}

void TestPoemFinder::searchesComeInPages()
{
    const auto all = m_finder->search({.words = u"一"_s, .limit = 1000});
    QVERIFY(all.total > 10);
    QCOMPARE(all.poems.size(), all.total);
    QStringList ids;
    for (qint64 offset = 0; offset < all.total; offset += 4) {
        const auto page = m_finder->search({.words = u"一"_s, .limit = 4, .offset = offset});
        QCOMPARE(page.total, all.total);
        for (const auto &hit : page.poems)
            ids += hit.poem.id;
    }
    QCOMPARE(ids.size(), all.total);
    for (qsizetype i = 0; i < ids.size(); ++i)
        QCOMPARE(ids.at(i), all.poems.at(i).poem.id);
    QCOMPARE(QSet<QString>(ids.cbegin(), ids.cend()).size(), ids.size());
}

void TestPoemFinder::searchesTellTheLineThatFits()
{
    const auto result = m_finder->search({.words = u"扁舟"_s, .limit = 1});
    QCOMPARE(result.poems.size(), 1);
    QCOMPARE(result.poems.first().match.line, u"莫問明朝風雨，且看今宵星斗，天地一扁舟。"_s);
}

void TestPoemFinder::twoEditionsAreOneWork_data()
{
    QTest::addColumn<QString>("author");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isSame");
    QTest::addRow("another character")
        << u"林晚舟"_s << u"登樓望故鄉，秋雁不成行。\n歸心隨流水，霜風入鬢涼。"_s << true;
    QTest::addRow("other punctuation")
        << u"林晚舟"_s << u"登樓望故鄉 秋雁不成行！歸夢隨流水 霜風入鬢涼！"_s << true;
    QTest::addRow("another beginning")
        << u"林晚舟"_s << u"倚樓望故鄉，秋雁不成行。\n歸夢隨流水，霜風入鬢涼。"_s << true;
    QTest::addRow("another author") << u"顧小樓"_s << u"登樓望故鄉，秋雁不成行。\n歸夢隨流水，霜風入鬢涼。"_s
                                    << false;
    QTest::addRow("the same beginning only")
        << u"林晚舟"_s << u"登樓望故鄉，浮雲蔽遠山。\n可憐今夜月，獨照一人還。"_s << false;
}

void TestPoemFinder::twoEditionsAreOneWork()
{
    QFETCH(QString, author);
    QFETCH(QString, text);
    QFETCH(bool, isSame);
    SameWorks works(m_store->fold());
    Poem poem;
    poem.author = u"林晚舟"_s;
    poem.text = u"登樓望故鄉，秋雁不成行。\n歸夢隨流水，霜風入鬢涼。"_s;
    QVERIFY(works.add(poem));
    poem.author = author;
    poem.text = text;
    QCOMPARE(works.add(poem), !isSame);
}

void TestPoemFinder::editionsAreListedOnce()
{
    const QString path = m_folder.filePath(u"editions.sqlite"_s);
    QFile file(m_folder.filePath(u"editions.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"([{"title": "望鄉", "author": "林晚舟", "language": "zh",
                    "lines": ["登樓望故鄉，秋雁不成行。", "歸夢隨流水，霜風入鬢涼。"]},
                   {"title": "望鄉", "author": "林晚舟", "language": "zh",
                    "lines": ["登樓望故鄉，秋雁未成行。", "歸夢隨流水，霜風入鬢涼。"]}])");
    file.close();
    QVERIFY(!PoemImport(path).run({file.fileName()}).error);
    auto opened = PoemStore::open(path);
    const auto &store = std::get<std::unique_ptr<PoemStore>>(opened);
    QCOMPARE(store->match(u"\"霜 風\""_s, {}, 10).size() + store->match(u"\"霜 风\""_s, {}, 10).size(), 2);
    const auto result = PoemFinder(*store, m_themes, m_authors).search({.words = u"望鄉"_s, .limit = 10});
    QCOMPARE(result.total, 1);
    QCOMPARE(result.poems.size(), 1);
}

} // namespace

QTEST_GUILESS_MAIN(TestPoemFinder)
#include "tst_poemfinder.moc"
