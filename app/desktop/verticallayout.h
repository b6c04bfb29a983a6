// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "columnpieces.h"
#include "poemsetting.h"

namespace Poemstream {

/// A poem set in columns from right to left, as Chinese is: one verse, one column where it fits, and an
/// indent of a cell where it goes on in the next. Each grapheme cluster has a cell, in the middle of its
/// column; marks have their forms for columns; Latin is turned clockwise, but for numbers of one or two
/// digits. Text that follows moves nothing as long as words are revealed whole.
class VerticalLayout final : public PoemSetting
{
    Q_DISABLE_COPY_MOVE(VerticalLayout)
public:
    VerticalLayout() = default;
    ~VerticalLayout() override = default;

    [[nodiscard]] bool isInColumns() const override { return true; }
    void setFont(const QFont &font) override;
    /// The last cell of it is left for marks that hang. Less than some cells are taken for these.
    void setHeight(qreal height);
    void setMeasure(qreal height) override { setHeight(height); }

    /// Costs the layout of what is new and of the last word.
    void append(QStringView text) override { m_pieces.append(text); }
    void clear() override { m_pieces.clear(); }
    [[nodiscard]] qsizetype textLength() const override { return m_pieces.textLength(); }

    /// The width of the columns on which the first @p revealed code units and the next one stand.
    [[nodiscard]] qreal widthFor(qsizetype revealed) const;
    /// As high as columns may be, whatever is in them.
    [[nodiscard]] QSizeF sizeFor(qsizetype revealed) const override;
    [[nodiscard]] QRectF caretAfter(qsizetype revealed) const override;
    [[nodiscard]] QList<PlacedGlyphs> glyphs(qsizetype revealed, qreal left, qreal right) const override;
    [[nodiscard]] qsizetype positionAt(QPointF point, qsizetype revealed) const override;
    [[nodiscard]] QList<QRectF> selectionRects(qsizetype begin, qsizetype end, qreal left,
                                               qreal right) const override;
    [[nodiscard]] bool isRightToLeft(qsizetype) const override { return false; }
    [[nodiscard]] qreal columnWidth() const { return m_pieces.columnWidth(); } ///< with the space beside it
    /// How far down the text goes. Costs a look at all of it.
    [[nodiscard]] qreal textHeight() const;

private:
    using Piece = ColumnPieces::Piece;
    class NearestBorder;

    void placeFoot();
    [[nodiscard]] qreal yWithin(const Piece &piece, qsizetype position) const;
    void seeBorders(const Piece &piece, NearestBorder &nearest) const;
    [[nodiscard]] qreal yBehind(ColumnPieces::Iterator piece) const;
    [[nodiscard]] qreal em() const { return m_pieces.setter().em(); }

    qreal m_givenHeight = 0;
    ColumnPieces m_pieces;
};

} // namespace Poemstream
