// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QList>
#include <QtCore/QRectF>
#include <QtCore/QStringView>
#include <QtGui/QGlyphRun>

QT_BEGIN_NAMESPACE
class QFont;
QT_END_NAMESPACE

namespace Poemstream {

struct PlacedGlyphs
{
    QPointF origin; ///< what the positions of the glyphs are relative to
    QGlyphRun run;
    bool isTurned = false; ///< by 90° clockwise, around the origin
};

/// How a poem is set: in lines, one below the other, or in columns, which are lines too, from right to left.
/// What of it stands where, for whoever paints it, selects in it or reads it to somebody. Knows no widget and
/// no time. What is shown of a text does not depend on how much is.
///
/// Units are pixels from the corner where the text begins: the top left one of lines; the top right one of
/// columns, where all x are negative. A band is of the lines that touch it: of lines from a top to a bottom,
/// of columns from a left to a right. Positions in the text are UTF-16 code units.
class PoemSetting
{
    Q_DISABLE_COPY_MOVE(PoemSetting)
public:
    struct Band
    {
        qreal from;
        qreal to;
    };

    virtual ~PoemSetting() = default;

    [[nodiscard]] virtual bool isInColumns() const = 0;
    virtual void setFont(const QFont &font) = 0;
    /// How long a line may be: the width of lines, the height of columns.
    virtual void setMeasure(qreal measure) = 0;

    virtual void append(QStringView text) = 0;
    virtual void clear() = 0;
    [[nodiscard]] virtual qsizetype textLength() const = 0;

    /// What the lines need on which the first @p revealed code units and the next one stand.
    [[nodiscard]] virtual QSizeF sizeFor(qsizetype revealed) const = 0;
    /// Where the next character will stand after @p revealed code units: across its line, without extent
    /// along it.
    [[nodiscard]] virtual QRectF caretAfter(qsizetype revealed) const = 0;
    /// The glyphs of the first @p revealed code units in such a band.
    [[nodiscard]] virtual QList<PlacedGlyphs> glyphs(qsizetype revealed, qreal from, qreal to) const = 0;
    /// Of the borders of grapheme clusters in the first @p revealed code units the one nearest to @p point;
    /// before the first line the text's beginning, beyond the last its end.
    [[nodiscard]] virtual qsizetype positionAt(QPointF point, qsizetype revealed) const = 0;
    /// What is behind the text from @p begin to @p end in such a band: across the line, of no extent along it
    /// for what has none.
    [[nodiscard]] virtual QList<QRectF> selectionRects(qsizetype begin, qsizetype end, qreal from,
                                                       qreal to) const = 0;
    /// Whether the line there runs from right to left.
    [[nodiscard]] virtual bool isRightToLeft(qsizetype position) const = 0;

    /// The band of the lines that touch @p part.
    [[nodiscard]] Band bandOf(const QRectF &part) const
    {
        return isInColumns() ? Band{part.left(), part.right()} : Band{part.top(), part.bottom()};
    }
    /// Where the corner is from which all is measured, in an area of that size.
    [[nodiscard]] QPoint cornerIn(QSize size) const { return {isInColumns() ? size.width() : 0, 0}; }

protected:
    PoemSetting() = default;
};

} // namespace Poemstream
