// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textselection.h"

#include "client/clusterborders.h"
#include "client/typewriter.h"
#include "poemsetting.h"
#include "wordborders.h"

#include <algorithm>
#include <deque>
#include <iterator>
#include <utility>

namespace Poemstream {

TextSelection::TextSelection(const Typewriter &typewriter, const PoemSetting &setting, QObject *parent)
    : QObject(parent)
    , m_typewriter(typewriter)
    , m_setting(&setting)
{}

void TextSelection::useSetting(const PoemSetting &setting)
{
    m_setting = &setting;
    m_along.reset();
}

QString TextSelection::text() const
{
    return shown().sliced(begin(), end() - begin()).toString();
}

qsizetype TextSelection::borderAt(QPointF point) const
{
    return m_setting->positionAt(point, shown().size());
}

qsizetype TextSelection::clusterAt(QPointF point) const
{
    const qsizetype border = borderAt(point);
    const qsizetype before = clusterBorder(border, false);
    const auto [from, to] = m_setting->bandOf({point, QSizeF(1, 1)});
    const auto rects = m_setting->selectionRects(before, border, from, to);
    const bool isBefore =
        std::any_of(rects.begin(), rects.end(), [point](const QRectF &rect) { return rect.contains(point); });
    return isBefore ? before : border;
}

void TextSelection::set(qsizetype anchor, qsizetype cursor)
{
    m_along.reset();
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
    const auto along = m_along; // which set() forgets
    extendTo(cursor);
    if (const Move onLines = alongLines(move); onLines == Move::Up || onLines == Move::Down)
        m_along = along;
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
    const bool isTurned = m_setting->isRightToLeft(m_cursor);
    move = alongLines(move);
    switch (move) {
    case Move::Right:
    case Move::Left:
        return clusterBorder(m_cursor, (move == Move::Right) != isTurned);
    case Move::Down:
    case Move::Up:
        return onOtherLine(move == Move::Down ? 1 : -1);
    case Move::WordRight:
    case Move::WordLeft:
        return (move == Move::WordRight) != isTurned ? nextWordBegin(shown(), m_cursor)
                                                     : previousWordBegin(shown(), m_cursor);
    case Move::LineStart:
    case Move::LineEnd:
        return endOfLine(move == Move::LineEnd);
    case Move::TextStart:
        return 0;
    case Move::TextEnd:
        return shown().size();
    case Move::WordDown:
    case Move::WordUp:
        break;
    }
    return m_cursor;
}

// What it would be if columns were lines: turned by a quarter.
TextSelection::Move TextSelection::alongLines(Move move) const
{
    static constexpr std::pair<Move, Move> turns[] = {
        {Move::Down, Move::Right},         {Move::Up, Move::Left},
        {Move::Left, Move::Down},          {Move::Right, Move::Up},
        {Move::WordDown, Move::WordRight}, {Move::WordUp, Move::WordLeft},
        {Move::WordLeft, Move::WordRight}, {Move::WordRight, Move::WordLeft},
    };
    const auto *const turn = std::find_if(std::begin(turns), std::end(turns),
                                          [move](const auto &known) { return known.first == move; });
    return m_setting->isInColumns() && turn != std::end(turns) ? turn->second : move;
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

// Before the first line is the beginning, beyond the last one the end.
qsizetype TextSelection::onOtherLine(int lines)
{
    const QRectF here = m_setting->caretAfter(m_cursor);
    if (m_setting->isInColumns()) {
        m_along = m_along.value_or(here.top());
        return m_setting->positionAt({here.center().x() - lines * here.width(), *m_along}, shown().size());
    }
    m_along = m_along.value_or(here.left());
    return m_setting->positionAt({*m_along, here.center().y() + lines * here.height()}, shown().size());
}

qsizetype TextSelection::endOfLine(bool isForward) const
{
    const QPointF here = m_setting->caretAfter(m_cursor).center();
    const qreal there = isForward != m_setting->isRightToLeft(m_cursor) ? 1e9 : -1e9;
    return m_setting->positionAt(
        m_setting->isInColumns() ? QPointF(here.x(), there) : QPointF(there, here.y()), shown().size());
}

} // namespace Poemstream
