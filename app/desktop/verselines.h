// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QList>
#include <QtCore/QRectF>
#include <QtGui/QFont>
#include <QtGui/QGlyphRun>

QT_BEGIN_NAMESPACE
class QTextLayout;
class QTextLine;
QT_END_NAMESPACE

namespace Poemstream {

/// How a verse is set. In pixels.
struct VerseSetting
{
    QFont font;
    qreal width = 0;
    qreal pitch = 0;  ///< from line to line
    qreal indent = 0; ///< at the side where lines begin
    bool isFirstIndented = false;
    bool isRightToLeft = false;
};

/// Breaks a verse into lines and places them. Returns how many.
int layOutVerse(QTextLayout &layout, const VerseSetting &setting);

/// The lines of a verse that is laid out, one below the other at an even distance: what stands where. A view,
/// for as long as the layout is there and not laid out again. Units are pixels from the verse's top left
/// corner; positions are UTF-16 code units from its beginning.
class VerseLines final
{
public:
    VerseLines(const QTextLayout &layout, qreal pitch)
        : m_layout(layout)
        , m_pitch(pitch)
    {}

    /// Where the character at @p position stands: one line high, without width.
    [[nodiscard]] QRectF caretAt(int position) const;
    /// Of the borders of grapheme clusters in the first @p end code units the one nearest to @p point, on the
    /// line at its height. Beside a line it is where that begins or ends.
    [[nodiscard]] int positionAt(QPointF point, int end) const;
    /// What is behind the code units from @p begin to @p end, on the lines that touch the band from @p top to
    /// @p bottom: a rectangle for each line, or more where it runs both ways.
    [[nodiscard]] QList<QRectF> rects(int begin, int end, qreal top, qreal bottom) const;
    /// The glyphs of the first @p end code units on such lines.
    [[nodiscard]] QList<QGlyphRun> glyphs(int end, qreal top, qreal bottom) const;

private:
    struct Part
    {
        int begin;
        int end;
    };

    [[nodiscard]] QList<int> linesOf(Part part, qreal top, qreal bottom) const;
    [[nodiscard]] QList<QRectF> rectsOn(const QTextLine &line, Part part) const;
    [[nodiscard]] int nearestBorder(const QTextLine &line, qreal x, int end) const;

    const QTextLayout &m_layout;
    qreal m_pitch;
};

} // namespace Poemstream
