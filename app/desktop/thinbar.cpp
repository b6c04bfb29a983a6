// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "thinbar.h"

#include "pagecolors.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace Poemstream {

namespace {

constexpr int thickness = 3; // pixels
constexpr int steps = 1000;

} // namespace

ThinBar::ThinBar(QWidget *parent)
    : QProgressBar(parent)
{
    setTextVisible(false);
    setRange(0, steps);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QColor ThinBar::trackColor(const QPalette &palette)
{
    QColor track = palette.color(QPalette::Text);
    track.setAlphaF(0.15F);
    return track;
}

void ThinBar::setShare(double share)
{
    setValue(int(std::clamp(share, 0.0, 1.0) * steps));
}

QSize ThinBar::sizeHint() const
{
    return {thickness, thickness};
}

void ThinBar::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), trackColor(palette()));
    QRect done = rect();
    done.setWidth(width() * std::max(value(), 0) / steps);
    if (isRightToLeft())
        done.moveRight(rect().right());
    painter.fillRect(done, accentColor(palette()));
}

} // namespace Poemstream
