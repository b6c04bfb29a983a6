// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/pagestyle.h"
#include "app/desktop/poemlayout.h"
#include "client/typewriter.h"

#include <QtGui/QFontInfo>
#include <QtGui/QRawFont>
#include <QtGui/QTextLayout>
#include <QtTest/QtTest>

#include <algorithm>
#include <cmath>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

// Verses that fit and verses that do not, punctuation that must not begin a line, ligatures, emoji.
const QString chinese =
    u"月亮搬了一把椅子，\n坐在院子当中。\n\n后来我走了很远的路，远到一封信要走一个月，"
    u"远到「梦里的院墙」也矮了下去——\n抬头时，（它仍旧）坐在那里👩‍👩‍👧‍👦，替我数完了𠮷祥的桂花！"_s;
const QString english =
    u"The first of all the waffles in the office fell to the floor, affable and unaffected;\n"
    u"and nobody, not even the well-known baffling officer, could find $(5) or “five”.\n\n"
    u"Efficient rain. A river—rivers—and incomprehensibilities of difficult fjords."_s;

struct Glyph
{
    quint32 index;
    qreal x;
    qreal y;
    auto operator<=>(const Glyph &) const = default;
};

// Where it is, as far as anybody sees: Qt 6.11 differs by a 64th of a pixel with the pieces a text came in.
qreal seen(qreal place)
{
    return std::round(place * 8) / 8;
}

// Those that leave ink: a space that ends a line is nowhere.
std::vector<Glyph> glyphsOf(const PoemLayout &layout, qsizetype revealed)
{
    std::vector<Glyph> glyphs;
    for (const auto &placed : layout.glyphs(revealed, 0, 1e6))
        for (qsizetype i = 0; i < placed.run.glyphIndexes().size(); ++i) {
            if (placed.run.rawFont().boundingRect(placed.run.glyphIndexes().at(i)).isEmpty())
                continue;
            const QPointF at = placed.origin + placed.run.positions().at(i);
            glyphs.push_back({placed.run.glyphIndexes().at(i), seen(at.x()), seen(at.y())});
        }
    std::sort(glyphs.begin(), glyphs.end());
    return glyphs;
}

// Types the text, which arrives in pieces of a length, and counts the glyphs that were shown and are not
// where they were.
qsizetype movedGlyphs(const QString &text, qsizetype piece, PoemLayout &layout, Typewriter::HoldBack holdBack)
{
    Typewriter typewriter;
    typewriter.setHoldBack(holdBack);
    std::vector<Glyph> before;
    qsizetype moved = 0;
    const auto typeAll = [&] {
        while (typewriter.step()) {
            layout.append(QStringView(typewriter.received()).sliced(layout.textLength()));
            const auto now = glyphsOf(layout, typewriter.revealed().size());
            std::vector<Glyph> gone;
            std::set_difference(before.begin(), before.end(), now.begin(), now.end(),
                                std::back_inserter(gone));
            moved += static_cast<qsizetype>(gone.size());
            before = now;
        }
    };
    for (qsizetype begin = 0; begin < text.size(); begin += piece) {
        typewriter.append(QStringView(text).sliced(begin, std::min(piece, text.size() - begin)));
        typeAll();
    }
    typewriter.endInput();
    typeAll();
    return before.empty() ? -1 : moved;
}

} // namespace

class TestPoemLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noShownGlyphMoves_data();
    void noShownGlyphMoves();
    void wordsThatAreNotHeldBackDoMove();
    void whatIsShownIsThatOfTheWholeText();
    void aVerseThatFitsIsOneLine();
    void aVerseThatDoesNotFitHasAHangingIndent();
    void linesStandAtEvenDistances();
    void onlyTheBandAskedForIsGiven();
    void aStanzaEndIsLessThanALine();
    void aVerseWithoutEndIsLaidOutInPartsUnseen_data();
    void aVerseWithoutEndIsLaidOutInPartsUnseen();
    void aVerseWithoutEndDoesNotMove();
    void aVerseThatTurnsWithoutEndIsLaidOutInParts();
};

void TestPoemLayout::noShownGlyphMoves_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("width");
    for (int width = 160; width <= 800; width += 80) {
        QTest::addRow("Chinese at %d px", width) << chinese << u"zh"_s << width;
        QTest::addRow("English at %d px", width) << english << u"en"_s << width;
    }
}

void TestPoemLayout::noShownGlyphMoves()
{
    QFETCH(QString, text);
    QFETCH(QString, language);
    QFETCH(int, width);
    for (const qsizetype piece : {1, 3, 7, 40}) {
        PoemLayout layout;
        layout.setFont(pageFont(language, PageText::Poem));
        layout.setWidth(width);
        QCOMPARE(movedGlyphs(text, piece, layout, Typewriter::HoldBack::Word), 0);
    }
}

// Shows that the count above can be other than zero.
void TestPoemLayout::wordsThatAreNotHeldBackDoMove()
{
    PoemLayout layout;
    layout.setFont(pageFont(u"en"_s, PageText::Poem));
    layout.setWidth(240);
    QVERIFY(movedGlyphs(english, 1, layout, Typewriter::HoldBack::Cluster) > 0);
}

void TestPoemLayout::whatIsShownIsThatOfTheWholeText()
{
    PoemLayout inPieces;
    PoemLayout atOnce;
    for (PoemLayout *layout : {&inPieces, &atOnce}) {
        layout->setFont(pageFont(u"en"_s, PageText::Poem));
        layout->setWidth(300);
    }
    for (const QChar character : english)
        inPieces.append(QStringView(&character, 1));
    atOnce.append(english);
    QCOMPARE(inPieces.textLength(), english.size());
    QVERIFY(glyphsOf(inPieces, english.size()) == glyphsOf(atOnce, english.size()));
    QCOMPARE(inPieces.heightFor(english.size()), atOnce.heightFor(english.size()));
}

void TestPoemLayout::aVerseThatFitsIsOneLine()
{
    PoemLayout layout;
    layout.setFont(pageFont(u"zh"_s, PageText::Poem));
    layout.setWidth(600);
    layout.append(u"坐在院子当中。\n它不说话，");
    QCOMPARE(layout.heightFor(7), layout.caretAfter(0).height());
    QCOMPARE(layout.heightFor(13), 2 * layout.caretAfter(0).height());
}

void TestPoemLayout::aVerseThatDoesNotFitHasAHangingIndent()
{
    PoemLayout layout;
    layout.setFont(pageFont(u"zh"_s, PageText::Poem));
    layout.setWidth(200);
    layout.append(u"后来我走了很远的路，远到一封信要走一个月");
    const auto all = glyphsOf(layout, layout.textLength());
    const auto leftOf = [&](qreal top, qreal bottom) {
        qreal left = 1e6;
        for (const Glyph &glyph : all)
            if (glyph.y > top && glyph.y < bottom)
                left = std::min(left, glyph.x);
        return left;
    };
    const qreal line = layout.caretAfter(0).height();
    QCOMPARE(leftOf(0, line), 0.0);
    QVERIFY(leftOf(line, 2 * line) > 20);
}

void TestPoemLayout::linesStandAtEvenDistances()
{
    PoemLayout layout;
    layout.setFont(pageFont(u"en"_s, PageText::Poem));
    layout.setWidth(600);
    layout.append(u"plain\n月👩‍👩‍👧‍👦नि\nplain");
    QList<qreal> baselines;
    for (const auto &placed : layout.glyphs(layout.textLength(), 0, 1e6)) {
        const qreal y = (placed.origin + placed.run.positions().first()).y();
        if (baselines.isEmpty() || !qFuzzyCompare(baselines.last(), y))
            baselines.append(y);
    }
    QCOMPARE(baselines.size(), 3);
    const qreal difference = baselines.at(2) - 2 * baselines.at(1) + baselines.at(0);
    QVERIFY(qAbs(difference) < 0.1); // Qt 6.11 rounds it to a 64th
}

void TestPoemLayout::onlyTheBandAskedForIsGiven()
{
    PoemLayout layout;
    layout.setFont(pageFont(u"en"_s, PageText::Poem));
    layout.setWidth(600);
    layout.append(u"one\ntwo\nthree");
    const qreal line = layout.caretAfter(0).height();
    const auto band = layout.glyphs(layout.textLength(), line + 1, 2 * line - 1);
    QCOMPARE(band.size(), 1);
    QCOMPARE(band.first().run.glyphIndexes().size(), 3);
    QVERIFY(layout.glyphs(3, line + 1, 2 * line - 1).isEmpty());
}

void TestPoemLayout::aStanzaEndIsLessThanALine()
{
    PoemLayout layout;
    layout.setFont(pageFont(u"en"_s, PageText::Poem));
    layout.setWidth(600);
    layout.append(u"one\n\ntwo");
    const qreal line = layout.caretAfter(0).height();
    QVERIFY(layout.heightFor(layout.textLength()) > 2 * line);
    QVERIFY(layout.heightFor(layout.textLength()) < 3 * line);
}

void TestPoemLayout::aVerseWithoutEndIsLaidOutInPartsUnseen_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    const auto joined = [](QString text) { return text.replace(u'\n', u' ').repeated(30); };
    QTest::newRow("Chinese") << joined(chinese) << u"zh"_s;
    QTest::newRow("English") << joined(english) << u"en"_s;
    QTest::newRow("Hebrew with some Latin") << u"שלום לך ירח, abc def 5 "_s.repeated(60) << u"en"_s;
    QTest::newRow("one word") << QString(5000, u'm') << u"en"_s;
    // Beyond 4096 code units QTextLayout itself cuts an emoji.
    QTest::newRow("emoji only") << u"👩‍👩‍👧‍👦"_s.repeated(300) << u"en"_s;
}

// Beside one QTextLayout for all of it.
void TestPoemLayout::aVerseWithoutEndIsLaidOutInPartsUnseen()
{
    QFETCH(QString, text);
    QFETCH(QString, language);
    const QFont font = pageFont(language, PageText::Poem);
    PoemLayout inPieces;
    PoemLayout atOnce;
    for (PoemLayout *layout : {&inPieces, &atOnce})
        layout->setFont(font);
    atOnce.setWidth(700);
    inPieces.setWidth(400);
    for (qsizetype begin = 0; begin < text.size(); begin += 7)
        inPieces.append(QStringView(text).sliced(begin, std::min<qsizetype>(7, text.size() - begin)));
    atOnce.append(text);
    atOnce.setWidth(400);

    QTextLayout whole(text, font);
    const bool isRightToLeft = text.isRightToLeft();
    QTextOption option(isRightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    option.setTextDirection(isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    whole.setTextOption(option);
    const qreal indent = std::min(2.0 * QFontInfo(font).pixelSize(), 400.0 / 8);
    whole.beginLayout();
    for (QTextLine line = whole.createLine(); line.isValid(); line = whole.createLine()) {
        const qreal left = line.lineNumber() > 0 ? indent : 0;
        line.setLineWidth(400 - left);
        line.setPosition({isRightToLeft ? 0 : left, 0});
    }
    whole.endLayout();
    QVERIFY(whole.lineCount() > 20);

    for (const PoemLayout *layout : {&inPieces, &atOnce}) {
        const qreal pitch = layout->caretAfter(0).height();
        QCOMPARE(layout->textLength(), text.size());
        QCOMPARE(layout->heightFor(text.size()), whole.lineCount() * pitch);
        for (int i = 0; i < whole.lineCount(); ++i) {
            const QTextLine line = whole.lineAt(i);
            const QRectF caret = layout->caretAfter(line.textStart());
            QCOMPARE(caret.top(), i * pitch);
            QCOMPARE(caret.left(), line.cursorToX(line.textStart()));
        }
    }
    QVERIFY(glyphsOf(inPieces, text.size()) == glyphsOf(atOnce, text.size()));
}

void TestPoemLayout::aVerseWithoutEndDoesNotMove()
{
    for (QString text : {chinese.repeated(6), english.repeated(4)}) {
        text.remove(u'\n');
        PoemLayout layout;
        layout.setFont(pageFont(u"zh"_s, PageText::Poem));
        layout.setWidth(240);
        QCOMPARE(movedGlyphs(text, 5, layout, Typewriter::HoldBack::Word), 0);
    }
}

// In one piece it would take minutes.
void TestPoemLayout::aVerseThatTurnsWithoutEndIsLaidOutInParts()
{
    const QString text = u"aא1"_s.repeated(33'000);
    PoemLayout layout;
    layout.setFont(pageFont(u"en"_s, PageText::Poem));
    layout.setWidth(400);
    layout.append(text);
    QCOMPARE(layout.textLength(), text.size());
    QVERIFY(layout.heightFor(text.size()) > 100 * layout.heightFor(0));
    const QRectF last = layout.caretAfter(text.size());
    QVERIFY(!layout.glyphs(text.size(), last.top(), last.bottom()).isEmpty());
}

QTEST_MAIN(TestPoemLayout)
#include "tst_poemlayout.moc"
