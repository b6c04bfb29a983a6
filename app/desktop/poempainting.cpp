// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poempainting.h"

#include "poemlayout.h"
#include "textselection.h"

#include <QtGui/QPainter>

namespace Poemstream {

namespace {

void drawGlyphs(QPainter &painter, const PoemLayout::PlacedGlyphs &placed)
{
    if (!placed.run.flags().testFlag(QGlyphRun::SplitLigature)) {
        painter.drawGlyphRun(placed.origin, placed.run);
        return;
    }
    painter.save();
    painter.setClipRect(placed.run.boundingRect().translated(placed.origin), Qt::IntersectClip);
    painter.drawGlyphRun(placed.origin, placed.run);
    painter.restore();
}

} // namespace

QRegion selectedRegion(const PoemLayout &layout, const TextSelection &selection, const QRect &band)
{
    QRegion region;
    const auto rects =
        layout.selectionRects(selection.begin(), selection.end(), band.top(), band.bottom() + 1);
    for (const QRectF &rect : rects) {
        const QPoint topLeft(qRound(rect.left()), qRound(rect.top()));
        region += QRect(topLeft, QPoint(qRound(rect.right()) - 1, qRound(rect.bottom()) - 1));
    }
    return region;
}

void paintPoem(QPainter &painter, const PoemLayout &layout, qsizetype revealed, const QRect &band,
               const QRegion &selected, const PoemColors &colors)
{
    const auto glyphs = layout.glyphs(revealed, band.top(), band.bottom() + 1);
    const auto draw = [&](const QRegion &where, const QColor &color) {
        painter.setClipRegion(where);
        painter.setPen(color);
        for (const auto &placed : glyphs)
            drawGlyphs(painter, placed);
    };
    painter.save();
    draw(QRegion(band) - selected, colors.text);
    if (!selected.isEmpty()) {
        painter.setClipRegion(selected);
        painter.fillRect(band, colors.selection);
        draw(selected, colors.selectedText);
    }
    painter.restore();
}

} // namespace Poemstream
