// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGui/QColor>
#include <QtGui/QRegion>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace Poemstream {

class PoemSetting;
class TextSelection;

/// In what a poem is painted.
struct PoemColors
{
    QColor text;
    QColor selectedText;
    QColor selection; ///< what is behind it
};

/// Where @p selection is in @p band, in whole pixels.
[[nodiscard]] QRegion selectedRegion(const PoemSetting &setting, const TextSelection &selection,
                                     const QRect &band);
/// Paints the first @p revealed code units in @p band. @p selected takes other colours and nothing else, so
/// that no glyph moves by being selected.
void paintPoem(QPainter &painter, const PoemSetting &setting, qsizetype revealed, const QRect &band,
               const QRegion &selected, const PoemColors &colors);

/// Where the caret is after @p revealed code units, in an area of that @p size: beyond what was written last.
[[nodiscard]] QRect caretPlace(const PoemSetting &setting, qsizetype revealed, QSize size);
/// Whole lines, and some of their neighbours: glyphs may stand out of their line.
[[nodiscard]] QRect linesPlace(const PoemSetting &setting, qsizetype begin, qsizetype end, QSize size);

} // namespace Poemstream
