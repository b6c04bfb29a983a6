// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/pagestyle.h"
#include "app/desktop/verticallayout.h"
#include "client/typewriter.h"

#include <QtGui/QFontDatabase>
#include <QtGui/QPainter>
#include <QtGui/QRawFont>
#include <QtTest/QtTest>

#include <algorithm>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

// Verses that fit and verses that do not, marks that begin and end no column, Latin, numbers, emoji.
const QString poem = u"月亮搬了一把椅子，\n坐在院子当中。\n\n"
                     u"后来我走了很远的路，远到一封信要走一个月，"
                     u"远到「梦里的院墙」也矮了下去——\n"
                     u"抬头时，（它仍旧）坐在那里👩‍👩‍👧‍👦，"
                     u"替我数完了𠮷祥的桂花！\n"
                     u"从 1999 年到 24 岁，don’t wait for me……“回来吧。”"_s;

struct Glyph
{
    quint32 index;
    qreal x;
    qreal y;
    bool isTurned;
    auto operator<=>(const Glyph &) const = default;
};

std::vector<Glyph> glyphsOf(const VerticalLayout &layout, qsizetype revealed)
{
    std::vector<Glyph> glyphs;
    for (const auto &placed : layout.glyphs(revealed, -1e6, 0))
        for (qsizetype i = 0; i < placed.run.glyphIndexes().size(); ++i) {
            const QPointF at = placed.run.positions().at(i);
            const QPointF turned = placed.isTurned ? QPointF(-at.y(), at.x()) : at;
            const QPointF position = placed.origin + turned;
            glyphs.push_back({placed.run.glyphIndexes().at(i), position.x(), position.y(), placed.isTurned});
        }
    std::sort(glyphs.begin(), glyphs.end());
    return glyphs;
}

void setUp(VerticalLayout &layout, int cells)
{
    QFont font = pageFont(u"zh"_s, PageText::Poem);
    font.setPixelSize(20);
    layout.setFont(font);
    layout.setHeight(20 * (cells + 1)); // one is for marks that hang
}

// The cell of a position, from 0: column and row.
QPoint cellOf(const VerticalLayout &layout, qsizetype position)
{
    const QRectF caret = layout.caretAfter(position);
    return {qRound(-caret.right() / 34), qRound(caret.top() / 20)};
}

// Of the first glyph of the run with that number.
QRectF inkOf(const VerticalLayout &layout, qsizetype i)
{
    const auto placed = layout.glyphs(layout.textLength(), -34, 0).at(i);
    const QRectF first = placed.run.rawFont().boundingRect(placed.run.glyphIndexes().first());
    const QRectF ink = first.translated(placed.run.positions().first());
    const QRectF turned(-ink.bottom(), ink.left(), ink.height(), ink.width());
    return (placed.isTurned ? turned : ink).translated(placed.origin);
}

std::deque<qsizetype> bordersOf(const QString &text)
{
    std::deque<qsizetype> borders;
    ClusterBorders().read(text, true, borders);
    borders.push_front(0);
    return borders;
}

} // namespace

class TestVerticalLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void noShownGlyphMoves_data();
    void noShownGlyphMoves();
    void whatIsShownIsThatOfTheWholeText();
    void versesBeginAColumnAndGoOnIndented();
    void aStanzaEndIsLessThanAColumn();
    void closingMarksHangAndOpeningOnesGoOn();
    void pairsOfDashesStayTogether();
    void twoCornersShareACell();
    void latinIsTurnedAndShortNumbersAreNot();
    void inkStandsWhereTheCellIs();
    void dashesOfAPairTouch();
    void apostrophesTakeNoCell();
    void glyphsThatAreManyAreTurned();
    void clustersAreWhole();
    void aLineEndBeginsAColumn();
    void aPointIsNearestToTheBorderThere();
    void noBorderIsWithinACluster();
    void beyondTheEndOfAColumnIsItsEnd();
    void whatIsSelectedIsCoveredOnce();
    void onlyTheBandAskedForIsGiven();
    void anythingFits_data();
    void anythingFits();
};

void TestVerticalLayout::initTestCase()
{
    if (!QFontDatabase::families().contains(u"Noto Serif CJK SC"_s))
        QSKIP("the fonts of fonts-noto-cjk are not here");
}

void TestVerticalLayout::noShownGlyphMoves_data()
{
    QTest::addColumn<int>("cells");
    for (int cells = 4; cells <= 24; ++cells)
        QTest::addRow("%d cells high", cells) << cells;
}

void TestVerticalLayout::noShownGlyphMoves()
{
    QFETCH(int, cells);
    for (const qsizetype piece : {1, 3, 7, 40}) {
        VerticalLayout layout;
        setUp(layout, cells);
        Typewriter typewriter;
        typewriter.setHoldBack(Typewriter::HoldBack::Word);
        std::vector<Glyph> before;
        const auto typeAll = [&] {
            while (typewriter.step()) {
                layout.append(QStringView(typewriter.received()).sliced(layout.textLength()));
                const auto now = glyphsOf(layout, typewriter.revealed().size());
                QVERIFY(std::includes(now.begin(), now.end(), before.begin(), before.end()));
                before = now;
            }
        };
        for (qsizetype begin = 0; begin < poem.size(); begin += piece) {
            typewriter.append(QStringView(poem).sliced(begin, std::min(piece, poem.size() - begin)));
            typeAll();
        }
        typewriter.endInput();
        typeAll();
        QVERIFY(before.size() > 100);
    }
}

void TestVerticalLayout::whatIsShownIsThatOfTheWholeText()
{
    VerticalLayout inPieces;
    VerticalLayout atOnce;
    setUp(inPieces, 8);
    for (const QChar unit : poem)
        inPieces.append(QStringView(&unit, 1));
    atOnce.append(poem);
    setUp(atOnce, 8);
    QCOMPARE(inPieces.textLength(), poem.size());
    QVERIFY(glyphsOf(inPieces, poem.size()) == glyphsOf(atOnce, poem.size()));
    QCOMPARE(inPieces.widthFor(poem.size()), atOnce.widthFor(poem.size()));
}

void TestVerticalLayout::versesBeginAColumnAndGoOnIndented()
{
    VerticalLayout layout;
    setUp(layout, 5);
    layout.append(u"一二三四五六七\n八");
    QCOMPARE(cellOf(layout, 0), QPoint(0, 0));
    QCOMPARE(cellOf(layout, 4), QPoint(0, 4));
    QCOMPARE(cellOf(layout, 6), QPoint(1, 2)); // 六 stands in the second cell
    QCOMPARE(cellOf(layout, 8), QPoint(2, 0));
    QCOMPARE(layout.widthFor(9), 3 * layout.columnWidth());
}

void TestVerticalLayout::aStanzaEndIsLessThanAColumn()
{
    VerticalLayout layout;
    setUp(layout, 5);
    layout.append(u"一\n\n二");
    QVERIFY(layout.widthFor(4) > 2 * layout.columnWidth());
    QVERIFY(layout.widthFor(4) < 3 * layout.columnWidth());
}

void TestVerticalLayout::closingMarksHangAndOpeningOnesGoOn()
{
    VerticalLayout closing;
    setUp(closing, 5);
    closing.append(u"一二三四五。」六");
    QCOMPARE(closing.widthFor(6), closing.columnWidth());
    QCOMPARE(cellOf(closing, 8), QPoint(1, 2));
    QVERIFY(closing.textHeight() <= 6.5 * 20);

    VerticalLayout opening;
    setUp(opening, 5);
    opening.append(u"一二三四「五");
    QCOMPARE(cellOf(opening, 6), QPoint(1, 3));
}

void TestVerticalLayout::pairsOfDashesStayTogether()
{
    VerticalLayout layout;
    setUp(layout, 5);
    layout.append(u"一二三四——五");
    QCOMPARE(cellOf(layout, 5), QPoint(1, 2));
    QCOMPARE(cellOf(layout, 6), QPoint(1, 3));
}

void TestVerticalLayout::twoCornersShareACell()
{
    VerticalLayout layout;
    setUp(layout, 9);
    layout.append(u"一。」二");
    QCOMPARE(layout.caretAfter(3).top(), 2.5 * 20);
}

void TestVerticalLayout::latinIsTurnedAndShortNumbersAreNot()
{
    VerticalLayout layout;
    setUp(layout, 20);
    layout.append(u"月moon’s 24 1999");
    const auto turned = [&](qsizetype from, qsizetype to) {
        qsizetype count = 0;
        const auto before = layout.glyphs(from, -1e6, 0);
        const auto after = layout.glyphs(to, -1e6, 0);
        for (qsizetype i = before.size(); i < after.size(); ++i)
            count += after.at(i).isTurned ? after.at(i).run.glyphIndexes().size() : 0;
        return count;
    };
    QCOMPARE(turned(0, 1), 0);
    QCOMPARE(turned(1, 7), 6);
    QCOMPARE(turned(8, 10), 0);
    QCOMPARE(turned(11, 15), 4);
}

void TestVerticalLayout::inkStandsWhereTheCellIs()
{
    VerticalLayout layout;
    setUp(layout, 9);
    layout.append(u"月。moon");
    const QRectF cell(-27, 0, 20, 20);
    QVERIFY(cell.contains(inkOf(layout, 0).center()) && inkOf(layout, 0).height() > 10);
    QVERIFY(QRectF(-17, 20, 12, 10).contains(inkOf(layout, 1).center())); // upper right
    QVERIFY(std::abs(inkOf(layout, 2).center().x() - cell.center().x()) < 4);
    QVERIFY(inkOf(layout, 2).top() > 39 && inkOf(layout, 2).bottom() < 100);
}

void TestVerticalLayout::dashesOfAPairTouch()
{
    VerticalLayout layout;
    setUp(layout, 9);
    layout.append(u"——……");
    const QRectF first = inkOf(layout, 0);
    const QRectF second = inkOf(layout, 1);
    QVERIFY(first.height() > 12);
    QVERIFY(second.top() <= first.bottom() && second.top() > first.bottom() - 2);
    QVERIFY(second.bottom() < 40);
    QVERIFY(inkOf(layout, 3).top() > inkOf(layout, 2).bottom() + 2); // dots stand evenly
}

void TestVerticalLayout::apostrophesTakeNoCell()
{
    VerticalLayout layout;
    setUp(layout, 20);
    layout.append(u"don’t");
    QVERIFY(layout.caretAfter(4).top() - layout.caretAfter(3).top() < 10);
}

// As an emoji's are that should be one, where no font has it.
void TestVerticalLayout::glyphsThatAreManyAreTurned()
{
    VerticalLayout layout;
    setUp(layout, 20);
    layout.append(u"\u1100\u1100\u1100\u1161月"); // a syllable with three heads
    for (qsizetype i = 0; i < layout.glyphs(4, -1e6, 0).size(); ++i) {
        const QRectF ink = inkOf(layout, i);
        QVERIFY2(ink.isEmpty() || (ink.left() > -36 && ink.right() < 2),
                 qPrintable(QString::number(ink.left())));
    }
}

void TestVerticalLayout::clustersAreWhole()
{
    const QString variant = u"葛\U000E0100"_s;
    VerticalLayout layout;
    setUp(layout, 9);
    layout.append(QString(u"𠮷"_s + variant + u"👩‍👩‍👧‍👦終"_s));
    QCOMPARE(layout.caretAfter(2).top(), 20.0);
    QCOMPARE(layout.caretAfter(2 + variant.size()).top(), 40.0);
    // Without a font for it the family is some glyphs, one below the other.
    QVERIFY(layout.caretAfter(layout.textLength() - 1).top() >= 60);
    QCOMPARE(layout.caretAfter(layout.textLength()).top(),
             layout.caretAfter(layout.textLength() - 1).top() + 20);
}

void TestVerticalLayout::aLineEndBeginsAColumn()
{
    VerticalLayout layout;
    setUp(layout, 9);
    layout.append(u"一二\n");
    QCOMPARE(cellOf(layout, 2), QPoint(0, 2));
    QCOMPARE(cellOf(layout, 3), QPoint(1, 0));
    QCOMPARE(layout.widthFor(3), 2 * layout.columnWidth());
    QCOMPARE(layout.sizeFor(3).height(), layout.sizeFor(0).height());
}

void TestVerticalLayout::aPointIsNearestToTheBorderThere()
{
    VerticalLayout layout;
    setUp(layout, 9);
    layout.append(poem);
    const auto borders = bordersOf(poem);
    for (const qsizetype border : borders) {
        const QPointF place = layout.caretAfter(border).center();
        QCOMPARE(layout.positionAt(place, poem.size()), border);
        QCOMPARE(layout.positionAt(place, std::min<qsizetype>(border, 5)), std::min<qsizetype>(border, 5));
    }
    QCOMPARE(layout.positionAt({-17, 9}, poem.size()), 0);
    QCOMPARE(layout.positionAt({-17, 11}, poem.size()), 1);
    QCOMPARE(layout.positionAt({1, 50}, poem.size()), 0);
    QCOMPARE(layout.positionAt({-1e6, 0}, poem.size()), poem.size());
    QCOMPARE(VerticalLayout().positionAt({-5, 5}, 0), 0);
}

void TestVerticalLayout::noBorderIsWithinACluster()
{
    const QString text =
        u"a👩‍👩‍👧‍👦b👍🏽𠮷🇩🇪🇫🇷e\u0301don’t24葛\U000E0100"_s;
    VerticalLayout layout;
    setUp(layout, 60);
    layout.append(text);
    std::deque<qsizetype> found;
    for (qreal y = -3; y < layout.caretAfter(text.size()).top() + 30; y += 0.5) {
        const qsizetype position = layout.positionAt({-17, y}, text.size());
        if (found.empty() || found.back() != position)
            found.push_back(position);
    }
    QCOMPARE(found, bordersOf(text));
}

void TestVerticalLayout::beyondTheEndOfAColumnIsItsEnd()
{
    VerticalLayout layout;
    setUp(layout, 5);
    layout.append(u"一二三四五六七\n\n八");
    QCOMPARE(layout.positionAt({-17, 1e9}, 11), 5);
    QCOMPARE(layout.positionAt({-51, 1e9}, 11), 7);
    QCOMPARE(layout.positionAt({-80, 1e9}, 11), 8); // the empty one, narrower than others
    QCOMPARE(layout.positionAt({-100, 1e9}, 11), 10);
    QCOMPARE(layout.positionAt({-17, 1e9}, 3), 3);
    QCOMPARE(layout.positionAt({-51, 1e9}, 3), 3);
}

void TestVerticalLayout::whatIsSelectedIsCoveredOnce()
{
    VerticalLayout layout;
    setUp(layout, 9);
    layout.append(poem);
    const auto area = [&layout](qsizetype begin, qsizetype end) {
        qreal sum = 0;
        for (const QRectF &rect : layout.selectionRects(begin, end, -1e6, 0))
            sum += rect.width() * rect.height();
        return sum;
    };
    QCOMPARE(area(3, 3), 0.0);
    qreal single = 0;
    const auto borders = bordersOf(poem);
    for (auto border = borders.begin(); std::next(border) != borders.end(); ++border)
        single += area(*border, *std::next(border));
    QVERIFY(single > 50'000);
    QVERIFY(qAbs(area(0, poem.size()) - single) < 0.01 * single);
    for (const QRectF &rect : layout.selectionRects(0, poem.size(), -60, -40))
        QCOMPARE(rect.left(), -68.0);
    const auto one = layout.selectionRects(2, 4, -1e6, 0);
    QCOMPARE(one.size(), 1);
    QCOMPARE(one.first(), QRectF(-34, 40, 34, 40));
}

void TestVerticalLayout::onlyTheBandAskedForIsGiven()
{
    VerticalLayout layout;
    setUp(layout, 5);
    layout.append(u"一\n二\n三四");
    QCOMPARE(layout.glyphs(7, -67, -35).size(), 1);
    QCOMPARE(layout.glyphs(7, -102, -69).size(), 2);
    QVERIFY(layout.glyphs(7, -300, -103).isEmpty());
    QVERIFY(layout.glyphs(1, -67, -35).isEmpty());
}

void TestVerticalLayout::anythingFits_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("a long verse") << QString(65536, u'月');
    QTest::newRow("one word") << QString(20000, u'm');
    QTest::newRow("closing marks only") << QString(20000, u'」');
    QTest::newRow("opening marks only") << QString(20000, u'「');
    QTest::newRow("dashes only") << QString(20000, u'—');
    QTest::newRow("blanks only") << QString(20000, u' ');
    QTest::newRow("empty verses only") << QString(20000, u'\n');
    QTest::newRow("lone surrogates") << QString(200, QChar(0xD842));
}

// Whatever comes: no mark stands below the cell for hanging ones, and what is asked for has an answer.
void TestVerticalLayout::anythingFits()
{
    QFETCH(QString, text);
    VerticalLayout layout;
    setUp(layout, 12);
    layout.append(text);
    QCOMPARE(layout.textLength(), text.size());
    QVERIFY(layout.textHeight() <= 13.5 * 20);
    QVERIFY(layout.widthFor(text.size()) >= layout.columnWidth());
    QVERIFY(text.trimmed().isEmpty() || !layout.glyphs(text.size(), -200, 0).isEmpty());
    layout.clear();
    QVERIFY(glyphsOf(layout, 10).empty());
}

QTEST_MAIN(TestVerticalLayout)
#include "tst_verticallayout.moc"
