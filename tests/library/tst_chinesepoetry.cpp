// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/poems/poemfilereading.h"

#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

class TestChinesePoetry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyShapeIsRead_data();
    void everyShapeIsRead();
    void chaptersAreRead();
    void onlyThePoetsWordsAreTaken();
    void firstWordsOfAnAriaAreNoTitle();
    void noiseIsCounted();
    void aPoemThatIsTooLongIsCounted();
    void proseIsCounted();
    void aBadFileIsToldWithThePlace_data();
    void aBadFileIsToldWithThePlace();
    void ourOwnFormatIsReadToo();
};

PoemReadingResult read(const QByteArray &json, const QString &path)
{
    return readPoemFile(json, path, collectionSetOf(path));
}

PoemReading reading(const QByteArray &json, const QString &path)
{
    const auto result = read(json, path);
    const auto *error = std::get_if<PoemFileError>(&result);
    if (error)
        qWarning("%s", qUtf8Printable(error->text));
    return error ? PoemReading() : std::get<PoemReading>(result);
}

void TestChinesePoetry::everyShapeIsRead_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("json");
    QTest::addColumn<QStringList>("heading"); // title, author, dynasty
    QTest::addColumn<QStringList>("tags");
    QTest::newRow("Tang")
        << u"quantangshi/poet.tang.0.json"_s
        << uR"([{"author":"某人","paragraphs":["一，二。","三，四。"],"title":"夜  其一","id":"x"}])"_s
        << QStringList{u"夜 其一"_s, u"某人"_s, u"唐"_s} << QStringList{};
    QTest::newRow("with tags")
        << u"quantangshi/唐诗三百首.json"_s
        << uR"([{"author":"某人","paragraphs":["一，二。","三，四。"],"title":"夜","tags":["月亮","雨"]}])"_s
        << QStringList{u"夜"_s, u"某人"_s, u"唐"_s} << QStringList{u"月亮"_s, u"雨"_s};
    QTest::newRow("lyrics have a tune")
        << u"songci/ci.song.0.json"_s
        << uR"([{"author":"某人","paragraphs":["一，二。","三，四。"],"rhythmic":"夜歌"}])"_s
        << QStringList{u"夜歌"_s, u"某人"_s, u"宋"_s} << QStringList{};
    QTest::newRow("a title goes before a tune")
        << u"wudaishici/huajianji/huajianji-1-juan.json"_s
        << uR"([{"author":"某人","paragraphs":["一，二。","三，四。"],"rhythmic":"夜歌","title":"夜歌 其一","notes":["n"]}])"_s
        << QStringList{u"夜歌 其一"_s, u"某人"_s, u"五代"_s} << QStringList{};
    QTest::newRow("songs have a chapter and a section")
        << u"shijing/shijing.json"_s
        << uR"([{"title":"夜","chapter":"国风","section":"某风","content":["一，二。","三，四。"]}])"_s
        << QStringList{u"夜"_s, QString(), u"先秦"_s} << QStringList{u"诗经"_s, u"国风"_s, u"某风"_s};
    QTest::newRow("of Chu")
        << u"chuci/chuci.json"_s
        << uR"([{"title":"夜","section":"夜","author":"屈原","content":["一，二。","三，四。"]}])"_s
        << QStringList{u"夜"_s, u"屈原"_s, u"先秦"_s} << QStringList{u"楚辞"_s};
    QTest::newRow("of Chu, but later")
        << u"chuci/chuci.json"_s
        << uR"([{"title":"夜","section":"昼","author":"王逸","content":["一，二。","三，四。"]}])"_s
        << QStringList{u"夜"_s, u"王逸"_s, u"汉"_s} << QStringList{u"楚辞"_s, u"昼"_s};
    QTest::newRow("arias")
        << u"yuanqu/yuanqu.json"_s
        << uR"([{"dynasty":"yuan","author":"某人","paragraphs":["(唱)一，二。","三，四。"],"title":"戏・夜歌"}])"_s
        << QStringList{u"戏・夜歌"_s, u"某人"_s, u"元"_s} << QStringList{};
    QTest::newRow("para")
        << u"nalanxingde/纳兰性德诗集.json"_s
        << uR"([{"title":"夜歌·夜","para":["一，二。","三，四。","\u00a0"],"author":"纳兰性德"}])"_s
        << QStringList{u"夜歌·夜"_s, u"纳兰性德"_s, u"清"_s} << QStringList{};
    QTest::newRow("the author is the set's")
        << u"caocaoshiji/caocao.json"_s << uR"([{"title":"夜","paragraphs":["一，二。","三，四。"]}])"_s
        << QStringList{u"夜"_s, u"曹操"_s, u"汉"_s} << QStringList{};
    QTest::newRow("one poem")
        << u"/home/me/mine.json"_s
        << uR"({"title":"夜","author":"我","tags":"五言","paragraphs":["一，二。","三，四。"]})"_s
        << QStringList{u"夜"_s, u"我"_s, QString()} << QStringList{};
    QTest::newRow("one poem with content")
        << u"chuci/chuci.json"_s << uR"({"title":"夜","author":"屈原","content":["一，二。","三，四。"]})"_s
        << QStringList{u"夜"_s, u"屈原"_s, u"先秦"_s} << QStringList{u"楚辞"_s};
    QTest::newRow("a file of somebody's")
        << u"/home/me/mine.json"_s
        << uR"([{"title":"夜","author":"我","paragraphs":["一，二。","三，四。"]}])"_s
        << QStringList{u"夜"_s, u"我"_s, QString()} << QStringList{};
}

void TestChinesePoetry::everyShapeIsRead()
{
    QFETCH(const QString, path);
    QFETCH(const QString, json);
    QFETCH(const QStringList, heading);
    QFETCH(const QStringList, tags);
    const PoemReading got = reading(json.toUtf8(), path);
    QCOMPARE(got.poems.size(), 1);
    QVERIFY(got.noise.isEmpty());
    const Poem &poem = got.poems.first();
    QCOMPARE(QStringList({poem.title, poem.author, poem.dynasty}).join(u'|'), heading.join(u'|'));
    QCOMPARE(poem.tags, tags);
    QCOMPARE(poem.text, u"一，二。\n三，四。"_s);
    QCOMPARE(poem.id, poemId(poem.text));
    QCOMPARE(poem.length, 9);
    QCOMPARE(poem.language, u"zh"_s);
    QVERIFY(!poem.source.isEmpty());
}

void TestChinesePoetry::chaptersAreRead()
{
    const QByteArray json = R"({"title":"書","author":"編者","content":[{"type":"五言","content":[
        {"chapter":"夜","author":"（唐）某人","paragraphs":["一，二。"]},
        {"chapter":"晨","subchapter":"其三","author":"（宋）他人","paragraphs":["三，四。"]},
        {"chapter":"晝","author":"（唐）某人","paragraphs":[
            {"subchapter":"其一","paragraphs":["五。"]},{"subchapter":"其二","paragraphs":["六。"]}]}]}]})";
    const PoemReading got = reading(json, u"mengxue/qianjiashi.json"_s);
    QStringList found;
    for (const Poem &poem : got.poems)
        found += poem.title + u'|' + poem.author + u'|' + poem.dynasty + u'|' + poem.text;
    QCOMPARE(found, QStringList({u"夜|某人|唐|一，二。"_s, u"晨 其三|他人|宋|三，四。"_s,
                                 u"晝 其一|某人|唐|五。"_s, u"晝 其二|某人|唐|六。"_s}));
    QCOMPARE(got.poems.first().tags, QStringList({u"千家诗"_s, u"五言"_s}));
}

void TestChinesePoetry::onlyThePoetsWordsAreTaken()
{
    const QByteArray json = R"([{"title":"夜","author":"某人","paragraphs":["一，二。"],"prologue":"secret",
        "notes":["secret"],"biography":"secret","comment":["secret"],"desc":"secret","abstract":"secret"}])";
    for (const QString &path : {u"shuimotangshi.json"_s, u"yudingquantangshi/json/001.json"_s}) {
        const PoemReading got = reading(json, path);
        QCOMPARE(got.poems.size(), 1);
        const Poem &poem = got.poems.first();
        const QString all = poem.title + poem.author + poem.text + poem.tags.join(u' ') + poem.source;
        QVERIFY(!all.contains(u"secret"_s));
    }
}

void TestChinesePoetry::firstWordsOfAnAriaAreNoTitle()
{
    const auto titleOf = [](const QString &title) {
        const QString json = uR"([{"title":"%1","author":"某人","paragraphs":["一。"]}])"_s.arg(title);
        return reading(json.toUtf8(), u"yuanqu.json"_s).poems.value(0).title;
    };
    QCOMPARE(titleOf(u"夜歌・一二？三四"_s), u"夜歌"_s);
    QCOMPARE(titleOf(u"夜歌・一二三四五六七八九十一二三"_s), u"夜歌"_s);
    QCOMPARE(titleOf(u"戏・仙吕/夜歌"_s), u"戏・仙吕/夜歌"_s);
    QCOMPARE(titleOf(u"・一二，三四"_s), QString());
}

void TestChinesePoetry::noiseIsCounted()
{
    const QByteArray json =
        R"([{"title":"a","author":"b","paragraphs":[]},{"title":"a","author":"b","paragraphs":["一。"]},
        {"title":"a","author":"b","paragraphs":["\ufffd一。"]},{"title":"a","author":"b","paragraphs":["{木木}一。"]},
        {"title":"{木木}","author":"b","paragraphs":["三。"]},{"title":"a","author":"b","paragraphs":["（一。"]}])";
    const PoemReading got = reading(json, u"poet.tang.0.json"_s);
    QCOMPARE(got.poems.size(), 1);
    const PoemNoiseCounts expected{
        {PoemNoise::Empty, 1}, {PoemNoise::Damaged, 1}, {PoemNoise::Component, 2}, {PoemNoise::Markup, 1}};
    QCOMPARE(got.noise, expected);
}

void TestChinesePoetry::aPoemThatIsTooLongIsCounted()
{
    const QByteArray line = QString(mostPoemLength + 1, u'夜').toUtf8();
    const PoemReading got =
        reading(R"([{"title":"a","paragraphs":[")" + line + R"("]}])", u"poet.tang.0.json"_s);
    QVERIFY(got.poems.isEmpty());
    QCOMPARE(got.noise.value(PoemNoise::TooLong), 1);
}

void TestChinesePoetry::proseIsCounted()
{
    const QByteArray list =
        R"([{"chapter":"一","paragraphs":["子曰。"]},{"chapter":"二","paragraphs":["子曰。"]}])";
    QCOMPARE(reading(list, u"lunyu/lunyu.json"_s).noise.value(PoemNoise::Prose), 2);
    const QByteArray object = R"({"title":"一","paragraphs":["人之初。"]})";
    QCOMPARE(reading(object, u"mengxue/sanzijing-new.json"_s).noise.value(PoemNoise::Prose), 1);
}

void TestChinesePoetry::aBadFileIsToldWithThePlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    QTest::newRow("cut off") << QByteArray(R"([{"title":"a","parag)") << u"byte 21"_s;
    QTest::newRow("empty") << QByteArray() << u"byte 0"_s;
    QTest::newRow("no array") << QByteArray(R"({"title":"a"})") << u"array"_s;
    QTest::newRow("no verses") << QByteArray(R"([{"paragraphs":["一"]},{"title":"a"}])") << u"entry 2"_s;
    QTest::newRow("verses that are numbers") << QByteArray(R"([{"paragraphs":[1]}])") << u"entry 1"_s;
    QTest::newRow("verses that are no list") << QByteArray(R"([{"paragraphs":"一"}])") << u"entry 1"_s;
    QTest::newRow("no objects") << QByteArray(R"(["一"])") << u"entry 1"_s;
}

void TestChinesePoetry::aBadFileIsToldWithThePlace()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, place);
    const auto result = read(json, u"poet.tang.0.json"_s);
    const auto *error = std::get_if<PoemFileError>(&result);
    QVERIFY(error);
    QVERIFY2(error->text.contains(place), qPrintable(error->text));
    QVERIFY(!error->text.contains(u'\n'));
}

void TestChinesePoetry::ourOwnFormatIsReadToo()
{
    const PoemReading got =
        reading(R"([{"title":"A","author":"B","language":"en","lines":["one","","two"],"tags":["moon"]}])",
                u"mine.json"_s);
    QCOMPARE(got.poems.size(), 1);
    QCOMPARE(got.poems.first().text, u"one\n\ntwo"_s);
    QCOMPARE(got.poems.first().source, u"mine.json"_s);
}

} // namespace

QTEST_GUILESS_MAIN(TestChinesePoetry)
#include "tst_chinesepoetry.moc"
