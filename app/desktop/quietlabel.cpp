// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "quietlabel.h"

#include "pagecolors.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtGui/QTextOption>
#include <QtWidgets/QStyle>

namespace Poemstream {

QuietLabel::QuietLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setForegroundRole(QPalette::PlaceholderText); // which no label uses, and so is free to be set
    takeColor();
}

// Once polished, it knows what it stands on.
bool QuietLabel::event(QEvent *event)
{
    const bool isTaken = QLabel::event(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::Polish)
        takeColor();
    return isTaken;
}

// Where a wrapped line from right to left ends in a blank, Qt's label sets it off by as much.
void QuietLabel::paintEvent(QPaintEvent *event)
{
    if (!text().isRightToLeft()) {
        QLabel::paintEvent(event);
        return;
    }
    QTextOption option(QStyle::visualAlignment(Qt::RightToLeft, alignment()));
    option.setTextDirection(Qt::RightToLeft);
    option.setFlags(QTextOption::IncludeTrailingSpaces);
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(), text(), option);
}

// Changes the palette again, but with the same colour the second time, which is no change.
void QuietLabel::takeColor()
{
    QPalette own; // with nothing else of its own, for the rest goes on coming from around
    own.setColor(QPalette::PlaceholderText, quietColor(palette(), backgroundRole()));
    setPalette(own);
}

} // namespace Poemstream
