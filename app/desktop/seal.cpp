// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "seal.h"

#include "pagestyle.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

namespace Poemstream {

namespace {

// In widths of the seal.
constexpr qreal corner = 0.07;
constexpr qreal border = 0.12;
constexpr qreal gap = 0.05;

// As the engraver does: each character fills its place.
void paintCharacter(QPainter &painter, const QString &character, const QFont &font, const QRectF &place)
{
    QPainterPath path;
    path.addText({}, font, character);
    const QRectF ink = path.boundingRect();
    QTransform fit;
    fit.translate(place.left(), place.top());
    fit.scale(place.width() / ink.width(), place.height() / ink.height());
    fit.translate(-ink.left(), -ink.top());
    painter.drawPath(fit.map(path));
}

} // namespace

void paintSeal(QPainter &painter, const QRectF &place, const QColor &field, const QColor &letters)
{
    const qreal unit = place.width();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(field);
    painter.drawRoundedRect(place, corner * unit, corner * unit);
    painter.setBrush(letters);
    QFont font = PageStyle().font(QStringLiteral("zh"), PageText::Poem);
    font.setPixelSize(200);
    font.setBold(true);
    const QString name = QStringLiteral("诗流");
    const QRectF room = place.adjusted(border * unit, border * unit, -border * unit, -border * unit);
    const qreal height = (room.height() - gap * unit) / 2;
    const QSizeF size(room.width(), height);
    if (const QFontMetricsF metrics(font); metrics.inFont(name.front()) && metrics.inFont(name.back())) {
        paintCharacter(painter, name.first(1), font, {room.topLeft(), size});
        paintCharacter(painter, name.last(1), font,
                       {room.left(), room.bottom() - height, size.width(), height});
    }
    painter.restore();
}

} // namespace Poemstream
