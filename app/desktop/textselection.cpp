// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textselection.h"

#include "client/clusterborders.h"
#include "client/typewriter.h"
#include "poemlayout.h"
#include "wordborders.h"

#include <algorithm>
#include <deque>

namespace Poemstream {

TextSelection::TextSelection(const Typewriter &typewriter, const PoemLayout &layout, QObject *parent)
    : QObject(parent)
    , m_typewriter(typewriter)
    , m_layout(layout)
{}

QString TextSelection::text() const
{
    return shown().sliced(begin(), end() - begin()).toString();
}

qsizetype TextSelection::borderAt(QPointF point) const
{
    return m_layout.positionAt(point, shown().size());
}

qsizetype TextSelection::clusterAt(QPointF point) const
{
    const qsizetype border = borderAt(point);
    const qsizetype before = clusterBorder(border, false);
    const auto rects = m_layout.selectionRects(before, border, point.y(), point.y() + 1);
    const bool isBefore =
        std::any_of(rects.begin(), rects.end(), [point](const QRectF &rect) { return rect.contains(point); });
    return isBefore ? before : border;
}

void TextSelection::set(qsizetype anchor, qsizetype cursor)
{
    m_column.reset();
    anchor = std::clamp<qsizetype>(anchor, 0, shown().size());
    cursor = std::clamp<qsizetype>(cursor, 0, shown().size());
    if (anchor == m_anchor && cursor == m_cursor)
        return;
    m_anchor = anchor;
    m_cursor = cursor;
    Q_EMIT changed();
}

void TextSelection::extend(Move move)
{
    const qsizetype cursor = after(move);
    const auto column = m_column;
    extendTo(cursor);
    if (move == Move::LineUp || move == Move::LineDown)
        m_column = column;
}

void TextSelection::selectWord(qsizetype position)
{
    const auto [begin, end] = wordAt(shown(), std::clamp<qsizetype>(position, 0, shown().size()));
    set(begin, end);
}

void TextSelection::selectAll()
{
    set(0, shown().size());
}

QStringView TextSelection::shown() const
{
    return m_typewriter.revealed();
}

qsizetype TextSelection::after(Move move)
{
    const bool isTurned = m_layout.isRightToLeft(m_cursor);
    switch (move) {
    case Move::Right:
    case Move::Left:
        return clusterBorder(m_cursor, (move == Move::Right) != isTurned);
    case Move::WordRight:
    case Move::WordLeft:
        return (move == Move::WordRight) != isTurned ? nextWordBegin(shown(), m_cursor)
                                                     : previousWordBegin(shown(), m_cursor);
    case Move::LineDown:
        return onOtherLine(1);
    case Move::LineUp:
        return onOtherLine(-1);
    case Move::LineStart:
    case Move::LineEnd:
        return endOfLine(move == Move::LineEnd);
    case Move::TextStart:
        return 0;
    case Move::TextEnd:
        break;
    }
    return shown().size();
}

// Looks at the verse around it, and the line end before.
qsizetype TextSelection::clusterBorder(qsizetype from, bool isForward) const
{
    const QStringView text = shown();
    const qsizetype lineEnd = text.indexOf(u'\n', from);
    const qsizetype begin = text.first(std::max<qsizetype>(from - 1, 0)).lastIndexOf(u'\n') + 1;
    const qsizetype end = lineEnd < 0 ? text.size() : lineEnd + 1;
    std::deque<qsizetype> borders;
    ClusterBorders().read(text.sliced(begin, end - begin), true, borders);
    borders.push_front(0);
    if (!isForward) {
        const auto here = std::lower_bound(borders.begin(), borders.end(), from - begin);
        return here == borders.begin() ? begin : begin + *std::prev(here);
    }
    const auto next = std::upper_bound(borders.begin(), borders.end(), from - begin);
    return next == borders.end() ? end : begin + *next;
}

// Above the first line is the beginning, below the last one the end.
qsizetype TextSelection::onOtherLine(int lines)
{
    const QRectF here = m_layout.caretAfter(m_cursor);
    m_column = m_column.value_or(here.left());
    return m_layout.positionAt({*m_column, here.center().y() + lines * here.height()}, shown().size());
}

qsizetype TextSelection::endOfLine(bool isForward) const
{
    const bool isAtRight = isForward != m_layout.isRightToLeft(m_cursor);
    return m_layout.positionAt({isAtRight ? 1e9 : -1e9, m_layout.caretAfter(m_cursor).center().y()},
                               shown().size());
}

} // namespace Poemstream
