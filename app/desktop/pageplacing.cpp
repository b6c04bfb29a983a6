// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pageplacing.h"

#include "columnlabel.h"
#include "pagestyle.h"
#include "typewriterlabel.h"

#include <QtCore/QRect>

#include <algorithm>
#include <cmath>

namespace Poemstream {

namespace {

// All in sizes of the poem's font.
constexpr qreal topMargin = 2.4;
constexpr qreal afterQuestion = 0.6;
constexpr qreal afterHeading = 1.4;
constexpr qreal beforeStatus = 1.0;

constexpr qreal narrowMeasure = 16;
constexpr qreal wideMeasure = 26;
constexpr qreal sideMargin = 2;
constexpr qreal beforePoem = 0.6; // between author and poem
constexpr qreal authorDrop = 3;   // how much lower it begins
constexpr int mostCells = 18;
constexpr int fewestCells = 4;
constexpr int airyCells = 8;   // fewer, and there is no room to be generous
constexpr qreal hanging = 1.5; // below the cells, for marks

// What a poem may be expected to need: a quatrain has 27 or 35 code points, eight such verses have 55 or 71.
constexpr qsizetype shortPoem = 72;
constexpr int shortCells = 9;
constexpr qreal shortVerse = 7;
constexpr qreal columnDistance = 1.7;
constexpr qreal headingWidth = 4.2;

struct ColumnMargins
{
    qreal top;
    qreal afterQuestion;
    qreal beforeColumns;
    qreal beforeStatus;
    qreal bottom; // with room for a status line
};
constexpr ColumnMargins airy{topMargin, afterQuestion, afterHeading, 0.4, 3.2};
constexpr ColumnMargins tight{0.8, 0.3, 0.5, 0, 0.6};

// Returns where the part ends.
int place(QWidget &part, int top, const PageColumn &column)
{
    const int height = std::max(part.heightForWidth(column.width), 0);
    part.setGeometry(column.left, top, column.width, height);
    return top + height;
}

PageColumn columnsOf(const PageStyle &style, int width, qsizetype length)
{
    const qreal columns = length > 0 ? std::ceil(static_cast<qreal>(length) / shortVerse) : wideMeasure;
    const qreal ems = std::clamp(headingWidth + columns * columnDistance, narrowMeasure, wideMeasure);
    const int wanted = std::min(style.ems(ems), width - 2 * style.ems(sideMargin));
    return {(width - wanted) / 2, std::max(wanted, 1)};
}

// Returns where what is above the columns ends.
int placeAbove(const PageParts &parts, const PageStyle &style, const PageColumn &column,
               const ColumnMargins &margins)
{
    const int top = style.ems(margins.top);
    int bottom = top;
    for (QWidget *part : {parts.invitation, parts.question, parts.heading}) {
        const int from = bottom > top ? bottom + style.ems(margins.afterQuestion) : bottom;
        const int end = part->isHidden() ? from : place(*part, from, column);
        bottom = end > from ? end : bottom;
    }
    return bottom + style.ems(margins.beforeColumns);
}

// What stands side by side, from right to left.
struct Columns
{
    int top = 0;
    int height = 0;
    int drop = 0; // of the author
    int gap = 0;  // before the poem
    QSize title = {};
    QSize author = {};
    QSize poem = {};

    [[nodiscard]] int width() const { return title.width() + author.width() + gap + poem.width(); }
};

int cellsBetween(int top, int bottom, const PageStyle &style)
{
    const int room = (bottom - top - style.ems(hanging)) / std::max(style.ems(1), 1);
    return std::clamp(room, fewestCells, mostCells);
}

// The room that is left over is more below than above.
Columns measureColumns(const PageParts &parts, const PageStyle &style, int top, int bottom, qsizetype length)
{
    const int expected = length > 0 && length < shortPoem ? shortCells : mostCells;
    top += std::max(0, bottom - top - style.ems(expected + hanging)) / 3;
    const int cells = cellsBetween(top, bottom, style);
    Columns columns;
    columns.top = top;
    columns.height = style.ems(cells + hanging);
    const int free = columns.height - parts.author->heightInOne() - style.ems(hanging);
    columns.drop = std::clamp(free, 0, style.ems(authorDrop));
    columns.title = parts.title->sizeIn(columns.height);
    columns.author = parts.author->sizeIn(columns.height - columns.drop);
    columns.gap = columns.width() > 0 ? style.ems(beforePoem) : 0;
    parts.poem->setColumnHeight(style.ems(cells + 1));
    columns.poem = parts.poem->textSize();
    return columns;
}

void placeColumns(const PageParts &parts, const Columns &columns, int right)
{
    const auto place = [&](QWidget &part, const QSize &size, int top) {
        right -= size.width();
        part.setGeometry(right, top, size.width(), size.height());
    };
    place(*parts.title, columns.title, columns.top);
    place(*parts.author, columns.author, columns.top + columns.drop);
    right -= columns.gap;
    place(*parts.poem, columns.poem, columns.top);
}

} // namespace

QSize placeInLines(const PageParts &parts, const PageStyle &style, const PageSpace &space)
{
    const PageColumn column = style.column(space.whole.width());
    int bottom = style.ems(topMargin);
    if (!parts.invitation->isHidden())
        bottom = place(*parts.invitation, bottom, column);
    if (!parts.question->isHidden())
        bottom = place(*parts.question, bottom, column) + style.ems(afterQuestion);
    const int headed = place(*parts.heading, bottom, column);
    bottom = headed > bottom ? headed + style.ems(afterHeading) : bottom;
    if (!parts.poem->isHidden()) {
        parts.poem->setTextWidth(column.width);
        parts.poem->setGeometry(column.left, bottom, column.width, parts.poem->textHeight());
        bottom += parts.poem->textHeight();
    }
    if (!parts.line->isHidden())
        bottom = place(*parts.line, bottom + style.ems(beforeStatus), column);
    return {space.visible.width(), std::max(space.visible.height(), bottom + style.ems(topMargin))};
}

QSize placeInColumns(const PageParts &parts, const PageStyle &style, const PageSpace &space, qsizetype length)
{
    const PageColumn whole = columnsOf(style, space.whole.width(), length);
    const PageColumn seen{whole.left + space.left, whole.width};
    const auto above = [&](const ColumnMargins &margins) { return placeAbove(parts, style, seen, margins); };
    const auto lowest = [&](const ColumnMargins &margins) {
        return space.whole.height() - style.ems(margins.bottom);
    };
    const bool isAiry = cellsBetween(above(airy), lowest(airy), style) >= airyCells;
    const ColumnMargins &margins = isAiry ? airy : tight;
    const Columns columns = measureColumns(parts, style, above(margins), lowest(margins), length);
    const int right = whole.left + whole.width;
    const int more = std::max(0, columns.width() + style.ems(sideMargin) - right);
    placeColumns(parts, columns, right + more);
    int bottom = columns.top + columns.height;
    if (!parts.line->isHidden())
        bottom = place(*parts.line, bottom + style.ems(margins.beforeStatus), seen);
    return {space.visible.width() + more, std::max(space.visible.height(), bottom + style.ems(tight.bottom))};
}

} // namespace Poemstream
