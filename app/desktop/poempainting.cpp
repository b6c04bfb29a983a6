// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poempainting.h"

#include "poemlayout.h"
#include "textselection.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace Poemstream {

namespace {

constexpr int caretWidth = 2;

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

QRect caretPlace(const PoemLayout &layout, qsizetype revealed, int width)
{
    const QRectF line = layout.caretAfter(revealed);
    const qreal inset = line.height() * 0.22;
    const int behind = layout.isRightToLeft(revealed) ? -1 - caretWidth : 1;
    const int left = std::min(qRound(line.left()) + behind, width - caretWidth);
    return {std::max(left, 0), qRound(line.top() + inset), caretWidth, qRound(line.height() - 2 * inset)};
}

QRect linesPlace(const PoemLayout &layout, qsizetype begin, qsizetype end, int width)
{
    const QRectF first = layout.caretAfter(begin);
    const QRectF last = layout.caretAfter(end);
    const int margin = qRound(first.height() / 2);
    return QRect(0, qRound(first.top()), width, qRound(last.bottom() - first.top()))
        .adjusted(-margin, -margin, margin, margin);
}

} // namespace Poemstream
