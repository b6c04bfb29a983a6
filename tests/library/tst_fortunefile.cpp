// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/poems/fortunefile.h"
#include "server/poems/poemfilereading.h"

#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

class TestFortuneFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void poemsAreRead();
    void theOtherStyleIsReadToo();
    void onePoemNeedsNoBorder();
    void aBorderMayHaveBlanks();
    void jokesAreCounted();
    void noiseIsCounted();
    void anotherFileIsNone();
};

void TestFortuneFile::poemsAreRead()
{
    const QByteArray bytes =
        QByteArray("\x1b[32m《夜・其一》\x1b[m\n\x1b[33m作者：某人\x1b[m\n一，二。\n三，四。\n%\n"
                   "\x1b[32m《晨》\x1b[m\n\x1b[33m作者：他人\x1b[m\n五，六。\n%\n");
    QVERIFY(isFortuneFile(bytes));
    const QString path = u"/usr/share/games/fortunes/tang300"_s;
    const auto result = readPoemFile(bytes, u"tang300"_s, collectionSetOf(path));
    const auto &reading = std::get<PoemReading>(result);
    QCOMPARE(reading.poems.size(), 2);
    QVERIFY(reading.noise.isEmpty());
    const Poem &poem = reading.poems.first();
    QCOMPARE(poem.title, u"夜・其一"_s);
    QCOMPARE(poem.author, u"某人"_s);
    QCOMPARE(poem.dynasty, u"唐"_s);
    QCOMPARE(poem.text, u"一，二。\n三，四。"_s);
    QCOMPARE(poem.tags, QStringList{u"唐诗三百首"_s});
    QCOMPARE(poem.language, u"zh"_s);
}

void TestFortuneFile::theOtherStyleIsReadToo()
{
    const QString bytes =
        u"\x1b[32m题目:《夜》二首\x1b[m\r\n\x1b[33m作者:某人(９４６－９９９)\x1b[m\r\n\r\n"
        "            其一\r\n\r\n一，二。\r\n\r\n\r\n            其二\r\n\r\n三。\r\n\r\n%\r\n"_s;
    const PoemReading reading = readFortunes(bytes.toUtf8(), {.source = u"here"_s});
    QCOMPARE(reading.poems.size(), 1);
    QCOMPARE(reading.poems.first().title, u"夜二首"_s);
    QCOMPARE(reading.poems.first().author, u"某人"_s);
    QCOMPARE(reading.poems.first().text, u"其一\n\n一，二。\n\n其二\n\n三。"_s);
    QCOMPARE(reading.poems.first().source, u"here"_s);
}

void TestFortuneFile::onePoemNeedsNoBorder()
{
    const QByteArray poem = "《夜》\n作者：某人\n一，二。\n";
    for (const char *start : {"", "\n", "\x1b[32m", "\xef\xbb\xbf"}) {
        const QByteArray bytes = start + poem;
        const auto result = readPoemFile(bytes, u"mine"_s, {});
        QVERIFY(std::holds_alternative<PoemReading>(result));
        const auto &reading = std::get<PoemReading>(result);
        QCOMPARE(reading.poems.size(), 1);
        QCOMPARE(reading.poems.first().title, u"夜"_s);
        QCOMPARE(reading.poems.first().text, u"一，二。"_s);
    }
}

void TestFortuneFile::aBorderMayHaveBlanks()
{
    const PoemReading reading =
        readFortunes("《夜》\n作者：某人\n一。\n% \t\n《晨》\n作者：某人\n二。\n", {});
    QCOMPARE(reading.poems.size(), 2);
    QCOMPARE(reading.poems.first().text, u"一。"_s);
}

void TestFortuneFile::jokesAreCounted()
{
    const PoemReading reading =
        readFortunes("a joke\n%\n《书》里说的\n    -- 某人\n%\n《夜》\n作者：某人\n一。\n", {});
    QCOMPARE(reading.poems.size(), 1);
    QCOMPARE(reading.noise.value(PoemNoise::Prose), 2);
}

void TestFortuneFile::noiseIsCounted()
{
    const PoemReading reading =
        readFortunes("《夜》\n作者：某人\n\n%\n《夜》\n作者：某人\n一\xff。\n%\n《夜》\n作者：某人\n" +
                         QString(mostPoemLength + 1, u'夜').toUtf8() + "\n%\n",
                     {});
    QVERIFY(reading.poems.isEmpty());
    const PoemNoiseCounts expected{{PoemNoise::Empty, 1}, {PoemNoise::Damaged, 1}, {PoemNoise::TooLong, 1}};
    QCOMPARE(reading.noise, expected);
}

void TestFortuneFile::anotherFileIsNone()
{
    QVERIFY(!isFortuneFile("some words\n100%\n"));
    QVERIFY(!isFortuneFile(""));
}

} // namespace

QTEST_GUILESS_MAIN(TestFortuneFile)
#include "tst_fortunefile.moc"
