// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/importwords.h"

#include <QtCore/QTranslator>
#include <QtTest/QtTest>

#include <algorithm>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class TestImportWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aReportIsOneLine();
    void whatIsNoughtIsNotTold();
    void everyNoiseHasAWord();
    void everyStoreErrorIsOneLine();
    void progressTellsRateAndTimeLeft();
    void numbersAreInTheDigitsOfTheCountry();
    void atFirstProgressTellsNoRate();
    void progressFitsTheTerminal_data();
    void progressFitsTheTerminal();
    void progressFitsTheTerminalWhereCharactersAreWide_data();
    void progressFitsTheTerminalWhereCharactersAreWide();
    void progressPastTheEndIsTheEnd();
    void filesThatFailedHaveALineEach();
};

void TestImportWords::aReportIsOneLine()
{
    const PoemImportReport report{.path = u"a.tgz"_s,
                                  .added = 12345,
                                  .doubles = 6,
                                  .noise = {{PoemNoise::Empty, 2}, {PoemNoise::Prose, 3}},
                                  .filesKnown = 4,
                                  .filesFailed = 5};
    QCOMPARE(describeImport(report),
             u"a.tgz: %1 poems added; 6 there already; files read before: 4; files that failed: 5; "
             "left out: 2 empty, 3 no poems"_s.arg(QLocale().toString(12345)));
}

void TestImportWords::whatIsNoughtIsNotTold()
{
    QCOMPARE(describeImport({.path = u"a"_s}), u"a: 0 poems added"_s);
}

void TestImportWords::everyNoiseHasAWord()
{
    QStringList words;
    for (const PoemNoise noise : {PoemNoise::Empty, PoemNoise::Damaged, PoemNoise::Component,
                                  PoemNoise::Markup, PoemNoise::TooLong, PoemNoise::Prose})
        words += describeImport({.path = u"a"_s, .noise = {{noise, 7}}});
    QCOMPARE(words.filter(u"left out: 7 "_s).size(), 6);
    words.removeDuplicates();
    QCOMPARE(words.size(), 6);
}

void TestImportWords::everyStoreErrorIsOneLine()
{
    using Kind = PoemStoreError::Kind;
    QStringList lines;
    for (const Kind kind : {Kind::NoDriver, Kind::NoFile, Kind::CannotWrite, Kind::Unreadable, Kind::TooNew,
                            Kind::Busy, Kind::Failed})
        lines += describeStoreError({kind, u"why"_s}, u"/a/b"_s);
    lines.removeDuplicates();
    QCOMPARE(lines.size(), 7);
    QCOMPARE(lines.filter(u"/a/b"_s).size(), 6); // without a driver, no file is at fault
    QVERIFY(lines.filter(u"\n"_s).isEmpty());
}

void TestImportWords::progressTellsRateAndTimeLeft()
{
    const PoemImport::Progress progress{.bytesDone = 25, .bytesInAll = 100, .poems = 500, .elapsed = 10s};
    QCOMPARE(shareOf(progress), 0.25);
    QCOMPARE(describeProgress(progress), u"500 poems, 50 a second, 0:30 left"_s);
    const QString line = progressLine(progress, 100);
    QVERIFY2(line.contains(u" 25 %"_s), qPrintable(line));
    QVERIFY2(line.endsWith(describeProgress(progress)), qPrintable(line));
    QCOMPARE(line.count(u'#'), 7); // a quarter of 30
    QCOMPARE(line.count(u'.'), 23);
}

void TestImportWords::numbersAreInTheDigitsOfTheCountry()
{
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
    const QString words =
        describeProgress({.bytesDone = 25, .bytesInAll = 100, .poems = 500, .elapsed = 25s});
    QLocale::setDefault(QLocale::c());
    QCOMPARE(words, u"٥٠٠ poems, ٢٠ a second, ١:١٥ left"_s);
}

// From the first moments nothing follows.
void TestImportWords::atFirstProgressTellsNoRate()
{
    QCOMPARE(describeProgress({.poems = 0}), u"looking at what is there …"_s);
    QCOMPARE(describeProgress({.bytesDone = 90, .bytesInAll = 100, .poems = 300, .elapsed = 1ms}),
             u"300 poems"_s);
    QCOMPARE(describeProgress({.bytesDone = 1, .bytesInAll = 100, .poems = 300, .elapsed = 1s}),
             u"300 poems"_s);
}

void TestImportWords::progressFitsTheTerminal_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {1, 20, 40, 60, 80, 200})
        QTest::addRow("%d columns", width) << width;
}

void TestImportWords::progressFitsTheTerminal()
{
    QFETCH(const int, width);
    for (const qint64 all : {0, 100})
        QVERIFY(progressLine({.bytesDone = 50, .bytesInAll = all, .poems = 1'000'000, .elapsed = 10s}, width)
                    .size() <= width);
}

void TestImportWords::progressFitsTheTerminalWhereCharactersAreWide_data()
{
    QTest::addColumn<QString>("language");
    for (const char *language : {"ja", "ko", "zh_CN", "zh_TW"})
        QTest::addRow("%s", language) << QString::fromLatin1(language);
}

// Each of them takes two columns.
void TestImportWords::progressFitsTheTerminalWhereCharactersAreWide()
{
    QFETCH(const QString, language);
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(POEMSTREAM_TRANSLATIONS "/poemstream_") + language));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    for (int width = 1; width < 100; ++width) {
        const QString line =
            progressLine({.bytesDone = 50, .bytesInAll = 100, .poems = 1'000'000, .elapsed = 10s}, width);
        const auto wide =
            std::count_if(line.cbegin(), line.cend(), [](QChar c) { return c.unicode() >= 0x2E80; });
        QVERIFY2(line.size() + wide <= width, qPrintable(line));
        QVERIFY(width < 60 || wide > 5);
    }
}

void TestImportWords::progressPastTheEndIsTheEnd()
{
    const QString line = progressLine({.bytesDone = 300, .bytesInAll = 100, .poems = 5, .elapsed = 1s}, 100);
    QVERIFY2(line.contains(u"100 %"_s), qPrintable(line));
    QVERIFY2(line.contains(u"0:00 left"_s), qPrintable(line));
}

void TestImportWords::filesThatFailedHaveALineEach()
{
    const PoemImportReport report{
        .path = u"a"_s, .filesFailed = 5, .failures = {{u"a/b.json"_s, u"not JSON at byte 7"_s}}};
    QCOMPARE(describeFailures(report),
             (QStringList{u"a/b.json: not JSON at byte 7"_s, u"a: and 4 more files failed"_s}));
}

} // namespace

QTEST_GUILESS_MAIN(TestImportWords)
#include "tst_importwords.moc"
