// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "columnlabel.h"

#include "poempainting.h"
#include "verticallayout.h"

#include <QtGui/QPaintEvent>
#include <QtGui/QPainter>

#include <cmath>

namespace Poemstream {

namespace {

void setUp(VerticalLayout &layout, const QLabel &label, int height)
{
    layout.setFont(label.font());
    layout.setHeight(height);
    layout.append(label.text().simplified()); // it came from a peer, and is no verse
}

} // namespace

ColumnLabel::ColumnLabel(QWidget *parent)
    : QuietLabel(parent)
{}

QSize ColumnLabel::sizeIn(int height) const
{
    if (text().isEmpty())
        return {0, 0};
    VerticalLayout layout;
    setUp(layout, *this, height);
    return {static_cast<int>(std::ceil(layout.widthFor(layout.textLength()))), height};
}

int ColumnLabel::heightInOne() const
{
    VerticalLayout layout;
    setUp(layout, *this, QWIDGETSIZE_MAX);
    return static_cast<int>(std::ceil(layout.textHeight()));
}

void ColumnLabel::paintEvent(QPaintEvent *event)
{
    VerticalLayout layout;
    setUp(layout, *this, height());
    const QPoint corner = layout.cornerIn(size());
    QPainter painter(this);
    painter.translate(corner);
    const QColor color = palette().color(foregroundRole());
    paintPoem(painter, layout, layout.textLength(), event->rect().translated(-corner), {},
              {color, color, color});
}

} // namespace Poemstream
