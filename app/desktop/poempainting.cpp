// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poempainting.h"

#include "poemsetting.h"
#include "textselection.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace Poemstream {

namespace {

constexpr int caretWidth = 2;
// Of the line, beside the caret at either end.
constexpr qreal inLine = 0.22;
constexpr qreal inColumn = 0.206;

void drawGlyphs(QPainter &painter, const PlacedGlyphs &placed)
{
    const bool isPart = placed.run.flags().testFlag(QGlyphRun::SplitLigature);
    if (!isPart && !placed.isTurned) {
        painter.drawGlyphRun(placed.origin, placed.run);
        return;
    }
    painter.save();
    painter.translate(placed.origin);
    if (placed.isTurned)
        painter.rotate(90);
    if (isPart)
        painter.setClipRect(placed.run.boundingRect(), Qt::IntersectClip);
    painter.drawGlyphRun({}, placed.run);
    painter.restore();
}

} // namespace

QRegion selectedRegion(const PoemSetting &setting, const TextSelection &selection, const QRect &band)
{
    QRegion region;
    const auto [from, to] = setting.bandOf(band);
    const auto rects = setting.selectionRects(selection.begin(), selection.end(), from, to);
    for (const QRectF &rect : rects) {
        const QPoint topLeft(qRound(rect.left()), qRound(rect.top()));
        region += QRect(topLeft, QPoint(qRound(rect.right()) - 1, qRound(rect.bottom()) - 1));
    }
    return region;
}

void paintPoem(QPainter &painter, const PoemSetting &setting, qsizetype revealed, const QRect &band,
               const QRegion &selected, const PoemColors &colors)
{
    const auto [from, to] = setting.bandOf(band);
    const auto glyphs = setting.glyphs(revealed, from, to);
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

// As long as a character across the line.
QRect caretPlace(const PoemSetting &setting, qsizetype revealed, QSize size)
{
    const QRectF line = setting.caretAfter(revealed);
    if (setting.isInColumns()) {
        const qreal inset = line.width() * inColumn;
        const int top = std::min(qRound(line.top()) + 1, size.height() - caretWidth);
        return {qRound(line.left() + inset), top, qRound(line.width() - 2 * inset), caretWidth};
    }
    const qreal inset = line.height() * inLine;
    const int behind = setting.isRightToLeft(revealed) ? -1 - caretWidth : 1;
    const int left = std::min(qRound(line.left()) + behind, size.width() - caretWidth);
    return {std::max(left, 0), qRound(line.top() + inset), caretWidth, qRound(line.height() - 2 * inset)};
}

QRect linesPlace(const PoemSetting &setting, qsizetype begin, qsizetype end, QSize size)
{
    const QRectF first = setting.caretAfter(begin);
    const QRectF last = setting.caretAfter(end);
    const int margin = qRound(std::max(first.height(), first.width()) / 2);
    const QRect lines =
        setting.isInColumns()
            ? QRect(qRound(last.left()), 0, qRound(first.right() - last.left()), size.height())
            : QRect(0, qRound(first.top()), size.width(), qRound(last.bottom() - first.top()));
    return lines.adjusted(-margin, -margin, margin, margin);
}

} // namespace Poemstream
