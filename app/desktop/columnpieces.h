// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/clusterborders.h"
#include "verticalglyphs.h"

#include <QtCore/QString>

#include <deque>
#include <utility>
#include <vector>

namespace Poemstream {

/// A text cut into grapheme clusters and words, each placed in a column: where columns break, and how far
/// down what stands in them goes. No closing mark begins a column (it hangs below the last one) and no
/// opening one ends it. What a place is depends on what is before it and, for Latin, on the rest of the word.
///
/// Knows no painting. Units are pixels from the top right corner of the first column, so that all x are
/// negative; positions in the text are UTF-16 code units.
class ColumnPieces final
{
public:
    struct Place
    {
        qreal right = 0; // of the column
        qreal y = 0;
        bool isEmpty = true; // the column, so far
    };
    struct Piece // a cluster or a word
    {
        qsizetype begin = 0;
        qsizetype length = 0;
        VerticalForm form = VerticalForm::Upright;
        bool isSecondHalf = false; // of a pair of dashes
        Place place = {};
        Place next = {};

        [[nodiscard]] qsizetype end() const { return begin + length; }
        [[nodiscard]] bool hasInk() const
        {
            return form != VerticalForm::LineEnd && form != VerticalForm::Space;
        }
    };
    using Iterator = std::vector<Piece>::const_iterator;

    void setFont(const QFont &font);
    /// Where the cells end; below hangs what may not begin a column.
    void setFoot(qreal foot);
    /// Costs the last word and what is new.
    void append(QStringView text);
    void clear();

    [[nodiscard]] const VerticalGlyphs &setter() const { return m_setter; }
    [[nodiscard]] qreal foot() const { return m_foot; }
    [[nodiscard]] qsizetype textLength() const { return m_text.size(); }
    [[nodiscard]] QStringView textOf(const Piece &piece) const;
    [[nodiscard]] qreal columnWidth() const; ///< with the space beside it

    [[nodiscard]] Iterator begin() const { return m_pieces.begin(); }
    [[nodiscard]] Iterator end() const { return m_pieces.end(); }
    /// The piece @p position is in, or the last one before it; end() where there is none.
    [[nodiscard]] Iterator holding(qsizetype position) const;
    /// The first piece in a column that is not wholly right of @p x.
    [[nodiscard]] Iterator firstLeftOf(qreal x) const;
    /// The pieces of the last column that begins right of @p x.
    [[nodiscard]] std::pair<Iterator, Iterator> columnAt(qreal x) const;
    /// Where the text goes on after its end.
    [[nodiscard]] Place nextPlace() const;
    [[nodiscard]] qsizetype clusterEnd(qsizetype position) const;

private:
    void layOutAgain();
    void layOutFrom(qsizetype position);
    [[nodiscard]] Piece pieceAt(qsizetype position) const;
    void lengthenWord(Piece &piece) const;
    void place(Piece &piece) const;
    void placeSpace(Piece &piece) const;
    [[nodiscard]] Place nextColumn(const Place &place, bool isNewVerse) const;
    [[nodiscard]] qreal em() const { return m_setter.em(); }
    [[nodiscard]] bool isPulled(const Piece &piece) const;
    [[nodiscard]] bool mustBreakBefore(const Piece &piece, qreal extent) const;

    VerticalGlyphs m_setter;
    qreal m_foot = 0;
    QString m_text;
    ClusterBorders m_borders;
    std::deque<qsizetype> m_ends; // of the clusters that are certain
    std::vector<Piece> m_pieces;
};

} // namespace Poemstream
