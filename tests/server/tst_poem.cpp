// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/poems/poem.h"
#include "server/poems/poemjson.h"

#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

class TestPoem : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void idIsTheStartOfTheTextsDigest();
    void equalTextsHaveEqualIds_data();
    void equalTextsHaveEqualIds();
    void codePointsAreCounted_data();
    void codePointsAreCounted();
    void jsonBecomesPoems();
    void halfACharacterIsReplaced();
    void theLongestPoemIsTaken();
    void badFilesAreRefusedWithTheirPlace_data();
    void badFilesAreRefusedWithTheirPlace();
};

void TestPoem::idIsTheStartOfTheTextsDigest()
{
    // printf '%s' 'abc' | sha256sum
    QCOMPARE(makePoem({}, u"abc"_s).id, u"ba7816bf8f01cfea"_s);
    // printf '床前\n明月' | sha256sum
    QCOMPARE(makePoem({}, u"床前\n明月"_s).id, poemId(u"床前\n明月"_s));
    QCOMPARE(makePoem({}, u"abc"_s).id.size(), 16);
}

void TestPoem::equalTextsHaveEqualIds_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addRow("line ends of Windows and of Unix") << u"a\r\nb"_s << u"a\nb"_s;
    QTest::addRow("line ends of old Macs and of Unix") << u"a\rb"_s << u"a\nb"_s;
    QTest::addRow("composed and decomposed accents") << u"caf\u00e9"_s << u"cafe\u0301"_s;
}

void TestPoem::equalTextsHaveEqualIds()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QCOMPARE(makePoem({}, one).id, makePoem({}, other).id);
    QCOMPARE(makePoem({}, one).text, makePoem({}, other).text);
}

void TestPoem::codePointsAreCounted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("count");
    QTest::addRow("nothing") << QString() << qsizetype(0);
    QTest::addRow("Latin") << u"abc"_s << qsizetype(3);
    QTest::addRow("Han of the basic plane") << u"明月"_s << qsizetype(2);
    QTest::addRow("Han beyond the basic plane") << u"\U00020BB7野"_s << qsizetype(2);
    QTest::addRow("a family of emoji") << u"\U0001F468\u200D\U0001F469"_s << qsizetype(3);
}

void TestPoem::codePointsAreCounted()
{
    QFETCH(QString, text);
    QTEST(codePointCount(text), "count");
}

void TestPoem::halfACharacterIsReplaced()
{
    const auto read = readPoems(R"([{"title": "\ud800", "author": "\udc00b", "dynasty": "d\ud83d",
                                     "tags": ["\ude00"], "lines": ["a\ud83d", "\ud83d\ude00\ud83dz\udc00"]}])",
                                u"file.json"_s);
    const Poem poem = std::get<QList<Poem>>(read).first();
    QCOMPARE(poem.title, u"\ufffd"_s);
    QCOMPARE(poem.author, u"\ufffdb"_s);
    QCOMPARE(poem.dynasty, u"d\ufffd"_s);
    QCOMPARE(poem.tags, QStringList{u"\ufffd"_s});
    QCOMPARE(poem.text, u"a\ufffd\n\U0001F600\ufffdz\ufffd"_s);
    QCOMPARE(poem.id, poemId(poem.text));
}

void TestPoem::jsonBecomesPoems()
{
    const auto read =
        readPoems(R"([{"title": "T", "author": "A", "dynasty": "D", "language": "en", "tags": ["moon"],
                                     "lines": ["one", "", "two"], "other": 1}, {"lines": ["明月"]}])",
                  u"file.json"_s);
    const auto poems = std::get<QList<Poem>>(read);
    QCOMPARE(poems.size(), 2);
    QCOMPARE(poems[0].text, u"one\n\ntwo"_s);
    QCOMPARE(poems[0].length, 8);
    QCOMPARE(poems[0].tags, QStringList{u"moon"_s});
    QCOMPARE(poems[0].source, u"file.json"_s);
    QCOMPARE(poems[1].language, u"zh"_s);
}

void TestPoem::theLongestPoemIsTaken()
{
    const auto read = readPoems(
        R"([{"lines": [")" + QByteArray("\xf0\x9f\x8c\x99").repeated(mostPoemLength) + R"("]}])", {});
    const auto *error = std::get_if<PoemFileError>(&read);
    QVERIFY2(!error, error ? qPrintable(error->text) : "");
    QCOMPARE(std::get<QList<Poem>>(read).first().length, mostPoemLength);
}

void TestPoem::badFilesAreRefusedWithTheirPlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    QTest::addRow("not JSON") << QByteArray("[{]") << u"byte"_s;
    QTest::addRow("an object instead of an array") << QByteArray("{}") << u"array"_s;
    QTest::addRow("second poem without lines")
        << QByteArray(R"([{"lines": ["a"]}, {"title": "b"}])") << u"poem 2"_s;
    QTest::addRow("a number among the lines") << QByteArray(R"([{"lines": ["a", 1]}])") << u"poem 1"_s;
    QTest::addRow("only blank lines") << QByteArray(R"([{"lines": ["", " "]}])") << u"poem 1"_s;
    QTest::addRow("a poem that is too long")
        << R"([{"lines": ["a"]}, {"lines": [")" + QByteArray(mostPoemLength + 1, 'a') + R"("]}])"
        << u"poem 2"_s;
    QTest::addRow("an array of strings") << QByteArray(R"(["a"])") << u"poem 1"_s;
}

void TestPoem::badFilesAreRefusedWithTheirPlace()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    const auto read = readPoems(json, {});
    QVERIFY(std::holds_alternative<PoemFileError>(read));
    QVERIFY2(std::get<PoemFileError>(read).text.contains(place),
             qPrintable(std::get<PoemFileError>(read).text));
}

} // namespace

QTEST_APPLESS_MAIN(TestPoem)
#include "tst_poem.moc"
