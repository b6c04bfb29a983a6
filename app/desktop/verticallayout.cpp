// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verticallayout.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace Poemstream {

namespace {

// In font sizes, but for the gap, which is in columns.
constexpr qreal columnDistance = 1.7;
constexpr qreal stanzaGap = 0.7;
constexpr int fewestCells = 4;
constexpr std::size_t longestWord = 32; // clusters: what is laid out at a time is bounded
constexpr qreal hair = 0.01;            // pixels, lost to rounding

} // namespace

void VerticalLayout::setFont(const QFont &font)
{
    m_setter = VerticalGlyphs(font);
    layOutAgain();
}

void VerticalLayout::setHeight(qreal height)
{
    if (height == m_givenHeight)
        return;
    m_givenHeight = height;
    layOutAgain();
}

// The last cluster may yet grow, and the last word.
void VerticalLayout::append(QStringView text)
{
    m_text.append(text);
    m_borders.read(m_text, false, m_ends);
    const qsizetype begin = m_pieces.empty() ? 0 : m_pieces.back().begin;
    if (!m_pieces.empty())
        m_pieces.pop_back();
    layOutFrom(begin);
}

void VerticalLayout::clear()
{
    m_text.clear();
    m_borders = {};
    m_ends.clear();
    m_pieces.clear();
}

qreal VerticalLayout::columnWidth() const
{
    return std::round(columnDistance * em());
}

qreal VerticalLayout::widthFor(qsizetype revealed) const
{
    return (columnWidth() - em()) / 2 - caretAfter(revealed).left();
}

QRectF VerticalLayout::caretAfter(qsizetype revealed) const
{
    Place place;
    if (const Piece *piece = pieceHolding(revealed)) {
        const qsizetype length = revealed - piece->begin;
        place = length < piece->length ? piece->place : piece->next;
        if (length > 0 && length < piece->length)
            place.y += m_setter.advance(textOf(*piece), length);
    }
    return {place.right - (columnWidth() + em()) / 2, place.y, em(), 0};
}

QList<VerticalGlyphs::Placed> VerticalLayout::glyphs(qsizetype revealed, qreal left, qreal right) const
{
    const qreal width = columnWidth();
    const auto isRightOf = [width](const Piece &piece, qreal x) { return piece.place.right - width >= x; };
    QList<VerticalGlyphs::Placed> placed;
    auto piece = std::lower_bound(m_pieces.begin(), m_pieces.end(), right, isRightOf);
    for (; piece != m_pieces.end() && piece->begin < revealed && piece->place.right > left; ++piece) {
        const qsizetype length = revealed - piece->begin;
        const bool isPart = !piece->glyphs.isEmpty() && length < piece->length;
        placed.append(isPart ? glyphsOf(*piece, length) : piece->glyphs);
    }
    return placed;
}

qreal VerticalLayout::textHeight() const
{
    qreal height = 0;
    for (const Piece &piece : m_pieces)
        if (!piece.glyphs.isEmpty())
            height = std::max(height, piece.place.y + m_setter.extent(piece.form, textOf(piece)));
    return height;
}

void VerticalLayout::layOutAgain()
{
    const qreal cells = em() > 0 ? std::floor(m_givenHeight / em() + hair) - 1 : 0;
    m_foot = std::max<qreal>(cells, fewestCells) * em();
    m_pieces.clear();
    layOutFrom(0);
}

void VerticalLayout::layOutFrom(qsizetype position)
{
    while (position < m_text.size()) {
        Piece piece = pieceAt(position);
        place(piece);
        position += piece.length;
        m_pieces.push_back(std::move(piece));
    }
}

qsizetype VerticalLayout::clusterEnd(qsizetype position) const
{
    const auto end = std::upper_bound(m_ends.begin(), m_ends.end(), position);
    return end == m_ends.end() ? m_text.size() : *end;
}

VerticalLayout::Piece VerticalLayout::pieceAt(qsizetype position) const
{
    const Piece *previous = m_pieces.empty() ? nullptr : &m_pieces.back();
    Piece piece;
    piece.begin = position;
    piece.length = clusterEnd(position) - position;
    piece.form = verticalForm(textOf(piece), previous != nullptr && previous->form == VerticalForm::Sideways);
    piece.isSecondHalf = piece.form == VerticalForm::Dash && previous != nullptr &&
                         previous->form == VerticalForm::Dash && !previous->isSecondHalf &&
                         textOf(*previous) == textOf(piece);
    if (piece.form == VerticalForm::Sideways)
        lengthenWord(piece);
    if (previous)
        piece.place =
            previous->form == VerticalForm::LineEnd ? nextColumn(previous->next, true) : previous->next;
    return piece;
}

void VerticalLayout::lengthenWord(Piece &piece) const
{
    std::vector<qsizetype> lengths{piece.length};
    qsizetype end = piece.begin + piece.length;
    while (end < m_text.size() && lengths.size() < longestWord) {
        const qsizetype next = clusterEnd(end);
        if (verticalForm(QStringView(m_text).sliced(end, next - end), true) != VerticalForm::Sideways)
            break;
        end = next;
        lengths.push_back(end - piece.begin);
    }
    piece.length = lengths.back();
    while (lengths.size() > 1 && m_setter.extent(piece.form, textOf(piece)) > m_foot - em()) {
        lengths.pop_back();
        piece.length = lengths.back();
    }
}

void VerticalLayout::place(Piece &piece) const
{
    if (piece.form == VerticalForm::LineEnd) {
        piece.next = piece.place;
        return;
    }
    if (piece.form == VerticalForm::Space) {
        placeSpace(piece);
        return;
    }
    if (isPulled(piece))
        piece.place.y -= em() / 2;
    const qreal extent = m_setter.extent(piece.form, textOf(piece));
    if (mustBreakBefore(piece, extent))
        piece.place = nextColumn(piece.place, false);
    piece.glyphs = glyphsOf(piece, piece.length);
    piece.next = {piece.place.right, piece.place.y + extent, false};
}

// None begins a column but that of a new verse: those at the foot have no more room than there is.
void VerticalLayout::placeSpace(Piece &piece) const
{
    const bool isWide = textOf(piece).front() == QChar(u'\u3000');
    const qreal extent = isWide ? em() : m_setter.blank();
    const qreal y = std::max(piece.place.y, std::min(piece.place.y + extent, m_foot));
    piece.next = {piece.place.right, y, false};
}

VerticalLayout::Place VerticalLayout::nextColumn(const Place &place, bool isNewVerse) const
{
    const bool isStanzaEnd = isNewVerse && place.isEmpty && place.y <= 0;
    const qreal distance = isStanzaEnd ? stanzaGap * columnWidth() : columnWidth();
    return {place.right - distance, isNewVerse ? 0 : em(), true};
}

// Two marks in the corners of their cells share one half of them.
bool VerticalLayout::isPulled(const Piece &piece) const
{
    const bool isCorner = piece.form == VerticalForm::Closing || piece.form == VerticalForm::Opening;
    return isCorner && !m_pieces.empty() && m_pieces.back().form == VerticalForm::Closing;
}

bool VerticalLayout::mustBreakBefore(const Piece &piece, qreal extent) const
{
    const qreal y = piece.place.y - hair;
    if (piece.place.isEmpty || piece.isSecondHalf)
        return false;
    switch (piece.form) {
    case VerticalForm::Opening:
    case VerticalForm::Dash:
        return y + 2 * em() > m_foot;
    case VerticalForm::Closing:
        return y + em() / 2 > m_foot + em();
    case VerticalForm::Tall:
        return y + em() > m_foot + em();
    default:
        return y + extent > m_foot;
    }
}

QList<VerticalGlyphs::Placed> VerticalLayout::glyphsOf(const Piece &piece, qsizetype length) const
{
    const QPointF top(piece.place.right - columnWidth() / 2, piece.place.y);
    return m_setter.place(piece.form, textOf(piece), length, top);
}

QStringView VerticalLayout::textOf(const Piece &piece) const
{
    return QStringView(m_text).sliced(piece.begin, piece.length);
}

// Or the last one before it.
const VerticalLayout::Piece *VerticalLayout::pieceHolding(qsizetype position) const
{
    const auto beginsAfter = [](qsizetype wanted, const Piece &piece) { return wanted < piece.begin; };
    const auto piece = std::upper_bound(m_pieces.begin(), m_pieces.end(), position, beginsAfter);
    return piece == m_pieces.begin() ? nullptr : &*std::prev(piece);
}

} // namespace Poemstream
