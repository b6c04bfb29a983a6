// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "quietlabel.h"

#include "pagestyle.h"

#include <QtCore/QEvent>

namespace Poemstream {

QuietLabel::QuietLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setForegroundRole(QPalette::WindowText);
    takeColor();
}

void QuietLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        takeColor();
}

// Changes the palette again, but with the same colour the second time, which is no change.
void QuietLabel::takeColor()
{
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, quietColor(colors));
    setPalette(colors);
}

} // namespace Poemstream
