// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wordbutton.h"

#include "keyletter.h"
#include "pagecolors.h"

#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleOptionFocusRect>
#include <QtWidgets/QStylePainter>

namespace Poemstream {

namespace {

constexpr int frame = 2; // pixels above and below the word, for the focus

} // namespace

WordButton::WordButton(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setAccessibleName(withoutKeyLetter(text));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void WordButton::setWordFont(QFont font)
{
    font.setUnderline(true);
    setFont(font);
    updateGeometry();
}

QSize WordButton::sizeHint() const
{
    return fontMetrics().size(0, withoutKeyLetter(text())) + QSize(0, 2 * frame);
}

void WordButton::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QStylePainter painter(this);
    painter.setPen(isDown() ? quietColor(palette()) : palette().color(QPalette::Text));
    painter.drawItemText(rect(), Qt::AlignCenter, palette(), isEnabled(), withoutKeyLetter(text()));
    if (!hasFocus())
        return;
    QStyleOptionFocusRect focus;
    focus.initFrom(this);
    focus.backgroundColor = palette().color(QPalette::Base);
    painter.drawPrimitive(QStyle::PE_FrameFocusRect, focus);
}

} // namespace Poemstream
