// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/pagecolors.h"
#include "app/desktop/poemblock.h"
#include "app/desktop/poemcard.h"
#include "ownpoems.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtGui/QPalette>
#include <QtTest/QtTest>

#include <algorithm>
#include <cmath>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

const QPalette lightPalette(Qt::black, Qt::white, Qt::white, Qt::black, Qt::gray, Qt::black, Qt::white);
const QPalette darkPalette(Qt::white, Qt::black, Qt::gray, Qt::black, Qt::gray, Qt::white, Qt::black);

QImage pictureOf(const PastAnswer &poem, const QPalette &palette = lightPalette)
{
    return PoemCard(poem.heading, poem.text).picture(cardColors(palette));
}

PastAnswer verses(const QString &text, const QString &language = u"en"_s)
{
    return {.heading = {.language = language}, .text = text};
}

// What is not paper, in a part of a picture; empty if nothing.
QRect inkIn(const QImage &image, const QRect &part)
{
    QRect ink;
    for (int y = part.top(); y <= part.bottom(); ++y)
        for (int x = part.left(); x <= part.right(); ++x)
            if (image.pixel(x, y) != image.pixel(0, 0))
                ink |= QRect(x, y, 1, 1);
    return ink;
}

// But for the seal.
QRect textIn(const QImage &image)
{
    return inkIn(image, image.rect().adjusted(0, 0, 0, -204));
}

bool has(const QImage &image, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) == color.rgb())
                return true;
    return false;
}

// The heights from and to which there is ink, line by line.
QList<QRect> linesIn(const QImage &image)
{
    QList<QRect> lines;
    bool isInLine = false;
    const QRect text = textIn(image);
    for (int y = text.top(); y <= text.bottom(); ++y) {
        const QRect row = inkIn(image, {0, y, image.width(), 1});
        if (row.isEmpty())
            isInLine = false;
        else if (std::exchange(isInLine, true))
            lines.last() |= row;
        else
            lines.append(row);
    }
    return lines;
}

} // namespace

/// A poem as a picture.
class TestPoemCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPoemOfOursFits_data();
    void everyPoemOfOursFits();
    void aCardIsASquareAtLeast();
    void aCardGrowsWithThePoem();
    void theMarginsAreFree_data() { someTitles(); }
    void theMarginsAreFree();
    void longVersesMakeTheTypeSmaller();
    void aVerseTooLongForAnySizeIsBroken();
    void aLongPoemIsSetSmallerBelowTheBound();
    void whatNoCardHoldsHasNoPicture_data();
    void whatNoCardHoldsHasNoPicture();
    void anotherPoemIsAnotherPicture();
    void nothingIsTakenForMarkup();
    void headingsAreSetAsFarAsKnown();
    void allThatIsReadHasContrast_data();
    void allThatIsReadHasContrast();
    void edgesAreOfOneColour();
    void shortChineseVersesStandInTheMiddle();
    void versesFromRightToLeftBeginAtTheRight();
    void clustersAreSet_data();
    void clustersAreSet();
    void aSealIsAtTheFoot();
    void savesWhereItIsTold();
    void everyScreenGivesTheSamePicture();

private:
    static void someTitles();
};

void TestPoemCard::someTitles()
{
    QTest::addColumn<QString>("title");
    for (const QString &title :
         {u"雨夜送餐"_s, u"渡船谣"_s, u"The Cellist Next Door"_s, u"Thanks, in No Order"_s, u"By Heart"_s})
        QTest::addRow("%s", qPrintable(title)) << title;
}

void TestPoemCard::everyPoemOfOursFits_data()
{
    QTest::addColumn<PastAnswer>("poem");
    for (const PastAnswer &poem : ownPoems())
        QTest::addRow("%s", qPrintable(poem.heading.title)) << poem;
}

// And each of its verses stays whole, as far as this machine's fonts are narrow enough.
void TestPoemCard::everyPoemOfOursFits()
{
    QFETCH(const PastAnswer, poem);
    const PoemCard card(poem.heading, poem.text);
    QVERIFY(card.fits());
    QVERIFY(card.height() <= 3500);
    QVERIFY(card.typeSize() >= PoemCard::smallestType);
    const PoemBlock set({.language = poem.heading.language}, poem.text, {.poem = card.typeSize()},
                        PoemCard::measure);
    const QFont smallest = poemFace(poem.heading.language, PoemCard::smallestType);
    if (longestVerse(poem.text, smallest) <= PoemCard::measure)
        QCOMPARE(set.lines().size(), versesOf(poem.text));
}

void TestPoemCard::aCardIsASquareAtLeast()
{
    QCOMPARE(pictureOf(verses(u"床前明月光"_s, u"zh"_s)).size(), QSize(1080, 1080));
    QCOMPARE(pictureOf(verses(QString())).size(), QSize(1080, 1080));
    QCOMPARE(pictureOf(verses(QString())).dotsPerMeterX(), 5669);
}

void TestPoemCard::aCardGrowsWithThePoem()
{
    int before = 1080;
    for (const int lines : {20, 40, 80}) {
        const QImage picture = pictureOf(verses(u"a verse\n"_s.repeated(lines)));
        QCOMPARE(picture.width(), 1080);
        QVERIFY(picture.height() > before);
        QCOMPARE(linesIn(picture).size(), lines);
        before = picture.height();
    }
}

void TestPoemCard::theMarginsAreFree()
{
    QFETCH(const QString, title);
    const QImage picture = pictureOf(ownPoem(title));
    const QRect ink = inkIn(picture, picture.rect());
    QVERIFY(ink.left() >= 100);
    QVERIFY(ink.right() <= 980);
    QVERIFY(ink.top() >= 100);
    QVERIFY(ink.bottom() <= picture.height() - 100);
    QVERIFY(textIn(picture).height() > picture.height() / 4);
}

void TestPoemCard::longVersesMakeTheTypeSmaller()
{
    const QString verse = u"It is late, and it is dark, and nobody "_s;
    const PoemCard usual({}, verse);
    const PoemCard small({}, verse + u"is on the road."_s);
    QVERIFY(small.typeSize() < usual.typeSize());
    QCOMPARE(linesIn(pictureOf(verses(verse))).size(), 1);
    QCOMPARE(linesIn(pictureOf(verses(verse + u"is on the road."_s))).size(), 1);
}

void TestPoemCard::aVerseTooLongForAnySizeIsBroken()
{
    const QString verse = u"and so on and on "_s.repeated(30);
    const PoemCard card({}, verse);
    QVERIFY(card.fits());
    QVERIFY(card.typeSize() > PoemCard::smallestType);
    const QList<QRect> lines = linesIn(pictureOf(verses(verse)));
    QVERIFY(lines.size() > 5);
    QVERIFY(lines.at(1).left() > lines.at(0).left() + card.typeSize()); // hanging
}

void TestPoemCard::aLongPoemIsSetSmallerBelowTheBound()
{
    const PoemCard card({}, u"a verse\n"_s.repeated(150));
    QVERIFY(card.fits());
    QVERIFY(card.typeSize() < PoemCard({}, u"a verse\n"_s.repeated(80)).typeSize());
    QVERIFY(card.height() <= PoemCard::tallest);
    QCOMPARE(linesIn(pictureOf(verses(u"a verse\n"_s.repeated(150)))).size(), 150);
}

void TestPoemCard::whatNoCardHoldsHasNoPicture_data()
{
    QTest::addColumn<PastAnswer>("poem");
    QTest::newRow("many verses") << verses(u"a verse\n"_s.repeated(400));
    QTest::newRow("one long verse") << verses(u"on and "_s.repeated(2200));
    QTest::newRow("a megabyte") << verses(u"on and\n"_s.repeated(150'000));
    QTest::newRow("a long title") << PastAnswer{.heading = {.title = u"on and "_s.repeated(2000)}};
}

void TestPoemCard::whatNoCardHoldsHasNoPicture()
{
    QFETCH(const PastAnswer, poem);
    const PoemCard card(poem.heading, poem.text);
    QVERIFY(!card.fits());
    QVERIFY(card.picture(cardColors(lightPalette)).isNull());
}

void TestPoemCard::anotherPoemIsAnotherPicture()
{
    const PastAnswer poem = ownPoem(u"雨夜送餐"_s);
    PastAnswer other = poem;
    other.heading.author = u"李白"_s;
    QCOMPARE(pictureOf(poem), pictureOf(poem));
    QVERIFY(pictureOf(poem) != pictureOf(other));
    QVERIFY(pictureOf(poem) != pictureOf(ownPoem(u"幼女掉牙夜问月"_s)));
    QVERIFY(pictureOf(poem) != pictureOf(poem, darkPalette));
}

void TestPoemCard::nothingIsTakenForMarkup()
{
    QVERIFY(textIn(pictureOf(verses(u"<b>it</b> &amp; it"_s))).width() >
            2 * textIn(pictureOf(verses(u"it & it"_s))).width());
}

void TestPoemCard::headingsAreSetAsFarAsKnown()
{
    const QString text = u"a verse"_s;
    QCOMPARE(linesIn(pictureOf({.text = text})).size(), 1);
    QCOMPARE(linesIn(pictureOf({.heading = {.title = u"one"_s}, .text = text})).size(), 2);
    QCOMPARE(linesIn(pictureOf({.heading = {.title = u"one"_s, .dynasty = u"era"_s}, .text = text})).size(),
             3);
    QCOMPARE(
        linesIn(pictureOf({.heading = {.title = u"a\nb"_s}, .text = u"\n\n"_s + text + u"\n\n"_s})).size(),
        2);
}

void TestPoemCard::allThatIsReadHasContrast_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << lightPalette;
    QTest::newRow("dark") << darkPalette;
}

// Colours that are there, not only chosen.
void TestPoemCard::allThatIsReadHasContrast()
{
    QFETCH(const QPalette, palette);
    const CardColors colors = cardColors(palette);
    const QImage picture = pictureOf(ownPoem(u"雨夜送餐"_s), palette);
    QCOMPARE(picture.pixelColor(0, 0), colors.paper);
    for (const QColor &color : {colors.ink, colors.quiet, colors.field, colors.letters})
        QVERIFY2(has(picture, color), qPrintable(color.name()));
    QVERIFY(contrastOf(colors.paper, colors.ink) >= 7);
    QVERIFY(contrastOf(colors.paper, colors.quiet) >= readableContrast);
    QVERIFY(contrastOf(colors.field, colors.letters) >= readableContrast);
    const bool isDark = contrastOf(colors.paper, Qt::white) > contrastOf(colors.paper, Qt::black);
    QCOMPARE(isDark, palette.color(QPalette::Base) == Qt::black);
}

// A screen's red and blue edges would be there on every other screen too.
void TestPoemCard::edgesAreOfOneColour()
{
    const CardColors colors = cardColors(lightPalette);
    const QImage picture = pictureOf(verses(u"It is late."_s));
    const QRect text = textIn(picture);
    const auto share = [](int seen, int paper, int ink) { return double(seen - paper) / (ink - paper); };
    for (int y = text.top(); y <= text.bottom(); ++y)
        for (int x = text.left(); x <= text.right(); ++x) {
            const QColor seen = picture.pixelColor(x, y);
            const double red = share(seen.red(), colors.paper.red(), colors.ink.red());
            const double blue = share(seen.blue(), colors.paper.blue(), colors.ink.blue());
            QVERIFY(std::abs(red - blue) < 0.02);
        }
}

// Their full stops hang over.
void TestPoemCard::shortChineseVersesStandInTheMiddle()
{
    const QImage picture = pictureOf(verses(u"雨大单犹响，\n汤温盖未开。"_s, u"zh"_s));
    const QImage without = pictureOf(verses(u"雨大单犹响\n汤温盖未开"_s, u"zh"_s));
    QVERIFY(std::abs(textIn(without).center().x() - 540) <= 4);
    QCOMPARE(textIn(picture).left(), textIn(without).left());
}

void TestPoemCard::versesFromRightToLeftBeginAtTheRight()
{
    const QList<QRect> lines = linesIn(pictureOf(verses(u"שלום לכולם וברכה\nשלום\nשלום לכולם"_s)));
    QCOMPARE(lines.size(), 3);
    for (const QRect &line : lines)
        QVERIFY(std::abs(line.right() - lines.first().right()) <= 4);
    QVERIFY(lines.at(1).left() > lines.at(2).left() + 20);
    QVERIFY(std::abs(lines.first().center().x() - 540) <= 8);
}

void TestPoemCard::clustersAreSet_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a family") << u"👩‍👩‍👧‍👦"_s;
    QTest::newRow("a flag") << u"🇨🇳"_s;
    QTest::newRow("Han beyond the first plane") << u"𠮷祥"_s;
    QTest::newRow("marks upon marks") << u"Z"_s + u"\u0301\u0302\u0303"_s.repeated(10);
    QTest::newRow("two directions") << u"it is שלום, he said"_s;
    QTest::newRow("half a pair") << u"a"_s + QChar(0xD83D) + u"b"_s;
    QTest::newRow("controls") << u"a\u0001\u0007\tb\u202E\u2066c"_s;
}

void TestPoemCard::clustersAreSet()
{
    QFETCH(const QString, text);
    const QImage picture = pictureOf(verses(text));
    QCOMPARE(picture.size(), QSize(1080, 1080));
    const QRect ink = textIn(picture);
    QVERIFY(!ink.isEmpty());
    QVERIFY(ink.left() >= 100 && ink.right() <= 980);
    QVERIFY(std::abs(ink.center().x() - 540) <= 40);
}

void TestPoemCard::aSealIsAtTheFoot()
{
    const QImage picture = pictureOf(verses(u"a verse"_s));
    const QRect seal = inkIn(picture, {0, picture.height() - 210, picture.width(), 210});
    QVERIFY(std::abs(seal.center().x() - 540) <= 1);
    QVERIFY(seal.width() > 40 && seal.height() > 80);
}

// Alone it says little; the next one runs it on other screens.
void TestPoemCard::savesWhereItIsTold()
{
    const QTemporaryDir folder;
    const QString path = qEnvironmentVariable("CARD_FILE", folder.filePath(u"card.png"_s));
    QVERIFY(pictureOf(ownPoem(u"By Heart"_s)).save(path));
}

void TestPoemCard::everyScreenGivesTheSamePicture()
{
    const QTemporaryDir folder;
    const QImage here = pictureOf(ownPoem(u"By Heart"_s));
    for (const char *scale : {"1", "1.5", "2"}) {
        const QString path = folder.filePath(QString::fromLatin1(scale) + u".png"_s);
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_SCALE_FACTOR"_s, QString::fromLatin1(scale));
        environment.insert(u"QT_FONT_DPI"_s, u"120"_s);
        environment.insert(u"CARD_FILE"_s, path);
        QProcess other;
        other.setProcessEnvironment(environment);
        other.start(QCoreApplication::applicationFilePath(), {u"savesWhereItIsTold"_s});
        QVERIFY(other.waitForFinished());
        QCOMPARE(other.exitCode(), 0);
        QVERIFY2(QImage(path).convertToFormat(here.format()) == here, scale);
    }
}

QTEST_MAIN(TestPoemCard)
#include "tst_poemcard.moc"
