// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGui/QColor>
#include <QtGui/QRegion>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace Poemstream {

class PoemLayout;
class TextSelection;

/// In what a poem is painted.
struct PoemColors
{
    QColor text;
    QColor selectedText;
    QColor selection; ///< what is behind it
};

/// Where @p selection is in @p band, in whole pixels.
[[nodiscard]] QRegion selectedRegion(const PoemLayout &layout, const TextSelection &selection,
                                     const QRect &band);
/// Paints the first @p revealed code units in @p band. @p selected takes other colours and nothing else, so
/// that no glyph moves by being selected.
void paintPoem(QPainter &painter, const PoemLayout &layout, qsizetype revealed, const QRect &band,
               const QRegion &selected, const PoemColors &colors);

/// Where the caret is after @p revealed code units, in a widget that is @p width wide: beyond what was
/// written last.
[[nodiscard]] QRect caretPlace(const PoemLayout &layout, qsizetype revealed, int width);
/// Whole lines, and some of their neighbours: glyphs may stand out of their line.
[[nodiscard]] QRect linesPlace(const PoemLayout &layout, qsizetype begin, qsizetype end, int width);

} // namespace Poemstream
