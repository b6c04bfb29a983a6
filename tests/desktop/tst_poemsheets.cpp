// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/pagebreaks.h"
#include "app/desktop/poemblock.h"
#include "app/desktop/poempdf.h"
#include "app/desktop/poemsheets.h"
#include "app/messages.h"
#include "ownpoems.h"

#include <QtCore/QLocale>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtTest/QtTest>

#include <numeric>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

const QSizeF a4 = QPageSize(QPageSize::A4).size(QPageSize::Point);
const QPageSize smallPaper(QSizeF(200, 160), QPageSize::Point);
constexpr int unit = 10; // to a point

// One dot is one unit.
QImage blankPaper(QSizeF points)
{
    QImage paper((points * unit).toSize(), QImage::Format_Grayscale8);
    paper.setDotsPerMeterX(28346);
    paper.setDotsPerMeterY(28346);
    paper.fill(Qt::white);
    return paper;
}

QImage sheet(const PoemSheets &sheets, int number, QSizeF points)
{
    QImage paper = blankPaper(points);
    QPainter painter(&paper);
    sheets.paint(painter, number);
    return paper;
}

// How much black there is.
qint64 inkIn(const QImage &paper)
{
    qint64 ink = 0;
    for (int y = 0; y < paper.height(); ++y) {
        const uchar *row = paper.constScanLine(y);
        ink = std::accumulate(row, row + paper.width(), ink,
                              [](qint64 sum, uchar grey) { return sum + 255 - grey; });
    }
    return ink;
}

QStringList pagesIn(const QByteArray &pdf)
{
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-enc"_s, u"UTF-8"_s, u"-"_s, u"-"_s});
    reader.write(pdf);
    reader.closeWriteChannel();
    reader.waitForFinished();
    QStringList pages = QString::fromUtf8(reader.readAllStandardOutput()).split(u'\f');
    pages.removeLast();
    return pages;
}

qsizetype pageCountOf(const QByteArray &pdf)
{
    static const QRegularExpression page(u"/Type\\s*/Page\\b"_s);
    return QString::fromLatin1(pdf).count(page);
}

// Where a page ends is nothing that is read.
QString lettersOf(const QString &text)
{
    QString letters;
    for (const QChar character : text)
        if (!character.isSpace())
            letters += character;
    return letters;
}

QList<SetLine> linesOf(const QByteArray &pattern)
{
    QList<SetLine> lines;
    qreal top = 0;
    for (const char c : pattern) {
        if (c == 's')
            top += 5;
        lines.append({top, top + 10,
                      c == 's'   ? PageEnd::BetweenStanzas
                      : c == 'v' ? PageEnd::BetweenVerses
                                 : PageEnd::Hardly});
        top += 10;
    }
    return lines;
}

} // namespace

/// A poem on paper: where pages end, what is on them, and what another program reads in the PDF.
class TestPoemSheets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesEndWhereTheyMay_data();
    void pagesEndWhereTheyMay();
    void noStanzaLeavesOneLineAlone();
    void aPoemThatFitsHasOneSheet_data();
    void aPoemThatFitsHasOneSheet();
    void nothingIsLostOrDoubledOrCut_data();
    void nothingIsLostOrDoubledOrCut();
    void onlyManySheetsHaveNumbers();
    void allIsWithinTheMargins();
    void smallPaperHoldsALineASheet();
    void paperIsWhatPeopleHave();
    void aPdfHasItsPagesTitleAndFonts();
    void aPdfIsReadAsThePoem_data();
    void aPdfIsReadAsThePoem();
    void onlyWantedSheetsArePainted();
    void aDeviceThatFailsIsTold();
};

void TestPoemSheets::pagesEndWhereTheyMay_data()
{
    QTest::addColumn<QByteArray>("lines"); // what is before each: s a stanza, v a verse, . no good end
    QTest::addColumn<QList<qsizetype>>("begins");
    QTest::newRow("nothing") << QByteArray() << QList<qsizetype>{};
    QTest::newRow("all on one") << QByteArray(".vvv") << QList<qsizetype>{0};
    QTest::newRow("as many as there is room for") << QByteArray(".vvvvvvvvvvvvvv") << QList<qsizetype>{0, 10};
    QTest::newRow("between stanzas where one ends low")
        << QByteArray(".vvvvvvvsvvvvv") << QList<qsizetype>{0, 8};
    QTest::newRow("not where it ends high") << QByteArray(".vsvvvvvvvvvvv") << QList<qsizetype>{0, 9};
    QTest::newRow("not within a verse") << QByteArray(".vvvvvvvv...vvv") << QList<qsizetype>{0, 8};
    QTest::newRow("within one that is all there is")
        << QByteArray(".............") << QList<qsizetype>{0, 10};
    QTest::newRow("three") << QByteArray(".vvvvvvvvvvvvvvvvvvvvv") << QList<qsizetype>{0, 10, 20};
}

// A line is 10 high, a gap 5, a page 100.
void TestPoemSheets::pagesEndWhereTheyMay()
{
    QFETCH(const QByteArray, lines);
    QTEST(pageBegins(linesOf(lines), 100), "begins");
}

void TestPoemSheets::noStanzaLeavesOneLineAlone()
{
    const PoemBlock poem({.title = u"T"_s}, u"a\nb\nc\nd\n\ne\nf\n\ng"_s, {.title = 12, .poem = 10}, 200);
    QList<PageEnd> ends;
    for (const SetLine &line : poem.lines())
        ends += line.before;
    const auto [no, verse, stanza] =
        std::tuple(PageEnd::Hardly, PageEnd::BetweenVerses, PageEnd::BetweenStanzas);
    const QList<PageEnd> expected{no, no, no, verse, no, stanza, no, stanza};
    QCOMPARE(ends, expected);
}

void TestPoemSheets::aPoemThatFitsHasOneSheet_data()
{
    QTest::addColumn<PastAnswer>("poem");
    for (const PastAnswer &poem : ownPoems())
        if (versesOf(poem.text) <= 26)
            QTest::addRow("%s", qPrintable(poem.heading.title)) << poem;
}

void TestPoemSheets::aPoemThatFitsHasOneSheet()
{
    QFETCH(const PastAnswer, poem);
    QCOMPARE(PoemSheets(poem.heading, poem.text, a4).count(), 1);
}

void TestPoemSheets::nothingIsLostOrDoubledOrCut_data()
{
    QTest::addColumn<PastAnswer>("poem");
    QTest::newRow("Chinese") << ownPoem(u"渡船谣"_s);
    QTest::newRow("English") << ownPoem(u"Thanks, in No Order"_s);
    QTest::newRow("one verse over many sheets") << PastAnswer{.text = u"and so on "_s.repeated(400)};
    QTest::newRow("from right to left") << PastAnswer{.text = u"שלום לכולם\n"_s.repeated(30)};
    QTest::newRow("a long title") << PastAnswer{.heading = {.title = u"on "_s.repeated(200)},
                                                .text = u"it"_s};
    QTest::newRow("a sheet of gaps") << PastAnswer{.text = u"a"_s + u"\n"_s.repeated(40) + u"b"_s};
    QTest::newRow("emoji and marks") << PastAnswer{
        .text = u"Z\u0301\u0302 👩‍👩‍👧‍👦 𠮷 y\n"_s.repeated(30)};
}

// The sheets have as much ink as the whole in one piece, each in the middle where it has to be.
void TestPoemSheets::nothingIsLostOrDoubledOrCut()
{
    QFETCH(const PastAnswer, poem);
    const QSizeF paper = smallPaper.size(QPageSize::Point);
    const PoemSheets sheets(poem.heading, poem.text, paper);
    QVERIFY(sheets.count() > 1 || versesOf(poem.text) == 2);
    qint64 onSheets = 0;
    for (int number = 1; number <= sheets.count(); ++number) {
        QImage painted = sheet(sheets, number, paper);
        QPainter(&painted).fillRect(0, 1400, 2000, 200, Qt::white); // its number
        onSheets += inkIn(painted);
    }
    const PoemBlock whole(poem.heading, poem.text,
                          {.title = 150, .note = 90, .poem = 120, .letters = Letters::Apart}, 1500);
    QImage piece = blankPaper({200, whole.height() / unit + 10});
    QPainter painter(&piece);
    painter.translate(1000, 50);
    whole.paint(painter, 0, whole.height(), Qt::black, Qt::black);
    QVERIFY(onSheets > 0);
    QCOMPARE(onSheets, inkIn(piece));
}

void TestPoemSheets::onlyManySheetsHaveNumbers()
{
    const QSizeF paper = smallPaper.size(QPageSize::Point);
    const QRect foot(0, 1400, 2000, 200);
    const PoemSheets many({}, u"it\n"_s.repeated(20), paper);
    for (int number = 1; number <= many.count(); ++number)
        QVERIFY(inkIn(sheet(many, number, paper).copy(foot)) > 0);
    const PoemSheets one({}, u"it"_s, paper);
    QCOMPARE(one.count(), 1);
    QCOMPARE(inkIn(sheet(one, 1, paper).copy(foot)), 0);
}

void TestPoemSheets::allIsWithinTheMargins()
{
    const QSizeF paper = smallPaper.size(QPageSize::Point);
    const PoemSheets sheets({.title = u"A long title of many words"_s},
                            u"a verse that is too long for it\n"_s.repeated(20), paper);
    for (int number = 1; number <= sheets.count(); ++number) {
        const QImage painted = sheet(sheets, number, paper);
        for (const QRect &edge : {QRect(0, 0, 200, 1600), QRect(1800, 0, 200, 1600), QRect(0, 0, 2000, 180)})
            QCOMPARE(inkIn(painted.copy(edge)), 0);
    }
}

void TestPoemSheets::smallPaperHoldsALineASheet()
{
    const PoemSheets sheets({}, u"a\nb\nc"_s, {30, 20});
    QCOMPARE(sheets.count(), 3);
    QCOMPARE(PoemSheets({}, QString(), {30, 20}).count(), 1);
}

void TestPoemSheets::paperIsWhatPeopleHave()
{
    QCOMPARE(paperOf(QLocale(u"en_US"_s)).id(), QPageSize::Letter);
    QCOMPARE(paperOf(QLocale(u"en_GB"_s)).id(), QPageSize::A4);
    QCOMPARE(paperOf(QLocale(u"zh_CN"_s)).id(), QPageSize::A4);
}

void TestPoemSheets::aPdfHasItsPagesTitleAndFonts()
{
    const PastAnswer poem = ownPoem(u"Thanks, in No Order"_s);
    const QByteArray pdf = poemAsPdf(poem.heading, poem.text, smallPaper);
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.endsWith("%%EOF\n"));
    const int count = PoemSheets(poem.heading, poem.text, smallPaper.size(QPageSize::Point)).count();
    QVERIFY(count > 3);
    QCOMPARE(pageCountOf(pdf), count);
    QVERIFY(pdf.contains("/FontFile"));
    const QByteArray title("\xFE\xFF\0T\0h\0a\0n\0k\0s", 14);
    QVERIFY(pdf.contains(title));
    QVERIFY(pdf.contains(QByteArray("\0P\0o\0e\0m\0s\0t\0r\0e\0a\0m", 20)));
}

// But for glyphs that stand beside certain others only, as the Q before a u of EB Garamond and the figures
// among Latin letters of Noto Serif CJK: Qt does not tell what they stand for.
void TestPoemSheets::aPdfIsReadAsThePoem_data()
{
    QTest::addColumn<PastAnswer>("poem");
    const QRegularExpression special(u"Qu|[0-9]"_s);
    for (const PastAnswer &poem : ownPoems()) {
        const bool isOrdinary = !QString(poem.heading.title + poem.text).contains(special);
        if (isOrdinary && (versesOf(poem.text) > 30 || versesOf(poem.text) < 5))
            QTest::addRow("%s", qPrintable(poem.heading.title)) << poem;
    }
    QTest::newRow("radicals by themselves") << PastAnswer{.text = u"⾬ ⼤"_s};
}

void TestPoemSheets::aPdfIsReadAsThePoem()
{
    QFETCH(const PastAnswer, poem);
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        QSKIP("pdftotext (Debian: poppler-utils) is not here");
    const QPageSize paper(QSizeF(700, 200), QPageSize::Point);
    const QStringList pages = pagesIn(poemAsPdf(poem.heading, poem.text, paper));
    QString read;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        QString page = lettersOf(pages.at(i));
        const QString number = u"%1/%2"_s.arg(i + 1).arg(pages.size());
        if (pages.size() > 1) {
            QVERIFY2(page.endsWith(number), qPrintable(page));
            page.chop(number.size());
        }
        read += page;
    }
    const PoemHeading &heading = poem.heading;
    QCOMPARE(read, lettersOf(heading.title + describeAuthor(heading) + poem.text));
}

void TestPoemSheets::onlyWantedSheetsArePainted()
{
    const QTemporaryDir folder;
    QPdfWriter writer(folder.filePath(u"some.pdf"_s));
    writer.setPageSize(smallPaper);
    writer.setPageMargins(QMarginsF());
    writer.setPageRanges(QPageRanges::fromString(u"2-3"_s));
    QVERIFY(paintSheets({}, u"it\n"_s.repeated(40), writer));
    QFile file(folder.filePath(u"some.pdf"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(pageCountOf(file.readAll()), 2);
}

void TestPoemSheets::aDeviceThatFailsIsTold()
{
    QPdfWriter nowhere(u"/no/such/folder/poem.pdf"_s);
    QVERIFY(!paintSheets({}, u"it"_s, nowhere));
    const QTemporaryDir folder;
    QPdfWriter none(folder.filePath(u"none.pdf"_s));
    none.setPageRanges(QPageRanges::fromString(u"7"_s));
    QVERIFY(!paintSheets({}, u"it"_s, none));
}

QTEST_MAIN(TestPoemSheets)
#include "tst_poemsheets.moc"
