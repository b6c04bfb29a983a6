// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/pagestyle.h"
#include "app/desktop/poemlayout.h"
#include "client/typewriter.h"

#include <QtGui/QRawFont>
#include <QtTest/QtTest>

#include <algorithm>

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

// Those that leave ink: a space that ends a line is nowhere.
std::vector<Glyph> glyphsOf(const PoemLayout &layout, qsizetype revealed)
{
    std::vector<Glyph> glyphs;
    for (const auto &placed : layout.glyphs(revealed, 0, 1e6))
        for (qsizetype i = 0; i < placed.run.glyphIndexes().size(); ++i) {
            if (placed.run.rawFont().boundingRect(placed.run.glyphIndexes().at(i)).isEmpty())
                continue;
            const QPointF at = placed.origin + placed.run.positions().at(i);
            glyphs.push_back({placed.run.glyphIndexes().at(i), at.x(), at.y()});
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
    QCOMPARE(baselines.at(1) - baselines.at(0), baselines.at(2) - baselines.at(1));
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

QTEST_MAIN(TestPoemLayout)
#include "tst_poemlayout.moc"
