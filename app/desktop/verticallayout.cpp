// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verticallayout.h"

#include <algorithm>
#include <cmath>

namespace Poemstream {

namespace {

constexpr int fewestCells = 4;
constexpr qreal hanging = 1.5; // cells below the foot, at most
constexpr qreal hair = 0.01;   // pixels, lost to rounding

} // namespace

// The border that is nearest to a place in a column, of those it is shown.
class VerticalLayout::NearestBorder final
{
public:
    NearestBorder(qreal y, qsizetype last)
        : m_y(y)
        , m_last(last)
    {}

    void see(qsizetype position, qreal y)
    {
        if (position > m_last || (m_found >= 0 && std::abs(y - m_y) >= m_distance))
            return;
        m_found = position;
        m_distance = std::abs(y - m_y);
    }
    [[nodiscard]] qsizetype found() const { return m_found < 0 ? m_last : m_found; }

private:
    qreal m_y;
    qsizetype m_last;
    qsizetype m_found = -1;
    qreal m_distance = 0;
};

void VerticalLayout::setFont(const QFont &font)
{
    m_pieces.setFont(font);
    placeFoot();
}

void VerticalLayout::setHeight(qreal height)
{
    m_givenHeight = height;
    placeFoot();
}

qreal VerticalLayout::widthFor(qsizetype revealed) const
{
    return -caretAfter(revealed).left();
}

QSizeF VerticalLayout::sizeFor(qsizetype revealed) const
{
    return {widthFor(revealed), m_pieces.foot() + hanging * em()};
}

QRectF VerticalLayout::caretAfter(qsizetype revealed) const
{
    ColumnPieces::Place place = m_pieces.nextPlace();
    const auto piece = m_pieces.holding(revealed);
    if (piece != m_pieces.end() && revealed < m_pieces.textLength()) {
        place = piece->place;
        place.y = yWithin(*piece, revealed);
    }
    return {place.right - columnWidth(), place.y, columnWidth(), 0};
}

QList<PlacedGlyphs> VerticalLayout::glyphs(qsizetype revealed, qreal left, qreal right) const
{
    QList<PlacedGlyphs> placed;
    auto piece = m_pieces.firstLeftOf(right);
    for (; piece != m_pieces.end() && piece->begin < revealed && piece->place.right > left; ++piece) {
        if (!piece->hasInk())
            continue;
        const qreal joint = piece->isSecondHalf ? m_pieces.setter().gapBetween(m_pieces.textOf(*piece)) : 0;
        const QPointF top(piece->place.right - columnWidth() / 2, piece->place.y - joint);
        const qsizetype length = std::min(revealed - piece->begin, piece->length);
        placed.append(m_pieces.setter().place(piece->form, m_pieces.textOf(*piece), length, top));
    }
    return placed;
}

qsizetype VerticalLayout::positionAt(QPointF point, qsizetype revealed) const
{
    const QRectF end = caretAfter(revealed);
    if (point.x() >= 0 || point.x() < end.left())
        return point.x() >= 0 ? 0 : revealed;
    const bool isLast = point.x() < end.right();
    const auto [first, last] = m_pieces.columnAt(isLast ? end.right() - hair : point.x());
    NearestBorder nearest(point.y(), revealed);
    for (auto piece = first; piece != last; ++piece)
        if (!isLast || piece->place.right == end.right())
            seeBorders(*piece, nearest);
    return nearest.found();
}

QList<QRectF> VerticalLayout::selectionRects(qsizetype begin, qsizetype end, qreal left, qreal right) const
{
    QList<QRectF> rects;
    auto piece = m_pieces.firstLeftOf(right);
    for (; piece != m_pieces.end() && piece->begin < end && piece->place.right > left; ++piece) {
        if (piece->end() <= begin || piece->form == VerticalForm::LineEnd)
            continue;
        const qreal top = yWithin(*piece, std::max(begin, piece->begin));
        const qreal bottom = end < piece->end() ? yWithin(*piece, end) : yBehind(piece);
        const QRectF rect(piece->place.right - columnWidth(), top, columnWidth(), bottom - top);
        if (!rects.isEmpty() && rects.constLast().left() == rect.left())
            rects.last().setBottom(bottom);
        else if (bottom > top)
            rects.append(rect);
    }
    return rects;
}

qreal VerticalLayout::textHeight() const
{
    qreal height = 0;
    for (const Piece &piece : m_pieces)
        if (piece.hasInk())
            height = std::max(height, piece.next.y);
    return height;
}

void VerticalLayout::placeFoot()
{
    const qreal cells = em() > 0 ? std::floor(m_givenHeight / em() + hair) - 1 : 0;
    m_pieces.setFoot(std::max<qreal>(cells, fewestCells) * em());
}

// Where the cluster begins that is there.
qreal VerticalLayout::yWithin(const Piece &piece, qsizetype position) const
{
    const qsizetype length = position - piece.begin;
    const bool isWithin = length > 0 && length < piece.length;
    return piece.place.y + (isWithin ? m_pieces.setter().advance(m_pieces.textOf(piece), length) : 0);
}

// What ends a verse ends its column; after anything else the text goes on there, or could.
void VerticalLayout::seeBorders(const Piece &piece, NearestBorder &nearest) const
{
    qsizetype position = piece.begin;
    nearest.see(position, piece.place.y);
    for (position = m_pieces.clusterEnd(position); position < piece.end();
         position = m_pieces.clusterEnd(position))
        nearest.see(position, yWithin(piece, position));
    if (piece.form != VerticalForm::LineEnd)
        nearest.see(piece.end(), piece.next.y);
}

// A mark may be pulled up.
qreal VerticalLayout::yBehind(ColumnPieces::Iterator piece) const
{
    const auto next = std::next(piece);
    const bool isSameColumn = next != m_pieces.end() && next->place.right == piece->place.right;
    return isSameColumn ? next->place.y : piece->next.y;
}

} // namespace Poemstream
