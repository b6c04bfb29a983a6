// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "columnpieces.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace Poemstream {

namespace {

// In font sizes, but for the gap, which is in columns.
constexpr qreal columnDistance = 1.7;
constexpr qreal stanzaGap = 0.7;
constexpr std::size_t longestWord = 32; // clusters: what is laid out at a time is bounded
constexpr qreal hair = 0.01;            // pixels, lost to rounding

} // namespace

void ColumnPieces::setFont(const QFont &font)
{
    m_setter = VerticalGlyphs(font);
    layOutAgain();
}

void ColumnPieces::setFoot(qreal foot)
{
    if (std::exchange(m_foot, foot) != foot)
        layOutAgain();
}

// The last cluster may yet grow, and the last word.
void ColumnPieces::append(QStringView text)
{
    m_text.append(text);
    m_borders.read(m_text, false, m_ends);
    const qsizetype begin = m_pieces.empty() ? 0 : m_pieces.back().begin;
    if (!m_pieces.empty())
        m_pieces.pop_back();
    layOutFrom(begin);
}

void ColumnPieces::clear()
{
    m_text.clear();
    m_borders = {};
    m_ends.clear();
    m_pieces.clear();
}

QStringView ColumnPieces::textOf(const Piece &piece) const
{
    return QStringView(m_text).sliced(piece.begin, piece.length);
}

qreal ColumnPieces::columnWidth() const
{
    return std::round(columnDistance * em());
}

ColumnPieces::Iterator ColumnPieces::holding(qsizetype position) const
{
    const auto beginsAfter = [](qsizetype wanted, const Piece &piece) { return wanted < piece.begin; };
    const auto piece = std::upper_bound(m_pieces.begin(), m_pieces.end(), position, beginsAfter);
    return piece == m_pieces.begin() ? m_pieces.end() : std::prev(piece);
}

ColumnPieces::Iterator ColumnPieces::firstLeftOf(qreal x) const
{
    const qreal width = columnWidth();
    const auto isRightOf = [width](const Piece &piece, qreal there) {
        return piece.place.right - width >= there;
    };
    return std::lower_bound(m_pieces.begin(), m_pieces.end(), x, isRightOf);
}

std::pair<ColumnPieces::Iterator, ColumnPieces::Iterator> ColumnPieces::columnAt(qreal x) const
{
    const auto isBefore = [](const Piece &piece, qreal there) { return piece.place.right > there; };
    const auto last = std::lower_bound(m_pieces.begin(), m_pieces.end(), x, isBefore);
    if (last == m_pieces.begin())
        return {last, last};
    const qreal right = std::prev(last)->place.right;
    return {std::lower_bound(m_pieces.begin(), last, right, isBefore), last};
}

ColumnPieces::Place ColumnPieces::nextPlace() const
{
    if (m_pieces.empty())
        return {};
    const Piece &last = m_pieces.back();
    return last.form == VerticalForm::LineEnd ? nextColumn(last.next, true) : last.next;
}

qsizetype ColumnPieces::clusterEnd(qsizetype position) const
{
    const auto end = std::upper_bound(m_ends.begin(), m_ends.end(), position);
    return end == m_ends.end() ? m_text.size() : *end;
}

void ColumnPieces::layOutAgain()
{
    m_pieces.clear();
    layOutFrom(0);
}

void ColumnPieces::layOutFrom(qsizetype position)
{
    while (position < m_text.size()) {
        Piece piece = pieceAt(position);
        place(piece);
        position += piece.length;
        m_pieces.push_back(piece);
    }
}

ColumnPieces::Piece ColumnPieces::pieceAt(qsizetype position) const
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
    piece.place = nextPlace();
    return piece;
}

void ColumnPieces::lengthenWord(Piece &piece) const
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

void ColumnPieces::place(Piece &piece) const
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
    piece.next = {piece.place.right, piece.place.y + extent, false};
}

// None begins a column but that of a new verse: those at the foot have no more room than there is.
void ColumnPieces::placeSpace(Piece &piece) const
{
    const bool isWide = textOf(piece).front() == QChar(u'\u3000');
    const qreal extent = isWide ? em() : m_setter.blank();
    const qreal y = std::max(piece.place.y, std::min(piece.place.y + extent, m_foot));
    piece.next = {piece.place.right, y, false};
}

ColumnPieces::Place ColumnPieces::nextColumn(const Place &place, bool isNewVerse) const
{
    const bool isStanzaEnd = isNewVerse && place.isEmpty && place.y <= 0;
    const qreal distance = isStanzaEnd ? std::round(stanzaGap * columnWidth()) : columnWidth();
    return {place.right - distance, isNewVerse ? 0 : em(), true};
}

// Two marks in the corners of their cells share one half of them.
bool ColumnPieces::isPulled(const Piece &piece) const
{
    const bool isCorner = piece.form == VerticalForm::Closing || piece.form == VerticalForm::Opening;
    return isCorner && !m_pieces.empty() && m_pieces.back().form == VerticalForm::Closing;
}

bool ColumnPieces::mustBreakBefore(const Piece &piece, qreal extent) const
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

} // namespace Poemstream
