// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/clusterborders.h"
#include "verticalglyphs.h"

#include <QtCore/QList>
#include <QtCore/QRectF>
#include <QtCore/QString>

#include <deque>
#include <vector>

namespace Poemstream {

/// A poem set in columns from right to left, as Chinese is: one verse, one column where it fits, and an
/// indent of a cell where it goes on in the next. Each grapheme cluster has a cell, in the middle of its
/// column; marks have their forms for columns; Latin is turned clockwise, but for numbers of one or two
/// digits. No closing mark begins a column (it hangs below the last one) and no opening one ends it.
///
/// What stands depends on what is before it and, for Latin, on the rest of the word, so text that follows
/// moves nothing as long as words are revealed whole. Knows no widget and no time. Units are pixels from the
/// top right corner of the first column, so that all x are negative; positions in the text are UTF-16 code
/// units.
class VerticalLayout final
{
    Q_DISABLE_COPY_MOVE(VerticalLayout)
public:
    VerticalLayout() = default;
    ~VerticalLayout() = default;

    void setFont(const QFont &font);
    /// The last cell of it is left for marks that hang. Less than some cells are taken for these.
    void setHeight(qreal height);

    /// Costs the layout of what is new and of the last word.
    void append(QStringView text);
    void clear();
    [[nodiscard]] qsizetype textLength() const { return m_text.size(); }

    /// The width of the columns on which the first @p revealed code units and the next one stand.
    [[nodiscard]] qreal widthFor(qsizetype revealed) const;
    /// Above the next character after @p revealed code units: one cell wide, without height.
    [[nodiscard]] QRectF caretAfter(qsizetype revealed) const;
    /// The glyphs of the first @p revealed code units, in the columns that touch the band from @p left to
    /// @p right.
    [[nodiscard]] QList<VerticalGlyphs::Placed> glyphs(qsizetype revealed, qreal left, qreal right) const;
    [[nodiscard]] qreal columnWidth() const; ///< with the space beside it
    /// How far down the text goes. Costs a look at all of it.
    [[nodiscard]] qreal textHeight() const;

private:
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
        QList<VerticalGlyphs::Placed> glyphs = {};
    };

    void layOutAgain();
    void layOutFrom(qsizetype position);
    [[nodiscard]] qsizetype clusterEnd(qsizetype position) const;
    [[nodiscard]] Piece pieceAt(qsizetype position) const;
    void lengthenWord(Piece &piece) const;
    void place(Piece &piece) const;
    void placeSpace(Piece &piece) const;
    [[nodiscard]] Place nextColumn(const Place &place, bool isNewVerse) const;
    [[nodiscard]] qreal em() const { return m_setter.em(); }
    [[nodiscard]] bool isPulled(const Piece &piece) const;
    [[nodiscard]] bool mustBreakBefore(const Piece &piece, qreal extent) const;
    [[nodiscard]] QList<VerticalGlyphs::Placed> glyphsOf(const Piece &piece, qsizetype length) const;
    [[nodiscard]] QStringView textOf(const Piece &piece) const;
    [[nodiscard]] const Piece *pieceHolding(qsizetype position) const;

    VerticalGlyphs m_setter;
    qreal m_givenHeight = 0;
    qreal m_foot = 0; // where the cells end; below hangs what may not begin a column
    QString m_text;
    ClusterBorders m_borders;
    std::deque<qsizetype> m_ends; // of the clusters that are certain
    std::vector<Piece> m_pieces;
};

} // namespace Poemstream
