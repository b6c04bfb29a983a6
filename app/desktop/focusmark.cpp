// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "focusmark.h"

#include "pagecolors.h"
#include "pagestyle.h"

#include <QtGui/QFocusEvent>
#include <QtGui/QPainter>

namespace Poemstream {

namespace {

constexpr int thickness = 2;  // pixels
constexpr qreal distance = 1; // ems; the margin of a page is wider

} // namespace

FocusMark::FocusMark(QWidget &target)
    : QWidget(target.parentWidget())
    , m_target(target)
{
    setObjectName(QStringLiteral("focusMark"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
    target.installEventFilter(this);
}

bool FocusMark::eventFilter(QObject *watched, QEvent *event)
{
    if (const auto *focus = dynamic_cast<QFocusEvent *>(event); focus != nullptr)
        noteFocus(focus->reason());
    if (isVisible() && (event->type() == QEvent::Move || event->type() == QEvent::Resize))
        place();
    return QWidget::eventFilter(watched, event);
}

void FocusMark::paintEvent(QPaintEvent *event)
{
    QPainter(this).fillRect(event->rect(), quietColor(palette()));
}

// A window that comes to the front again, or whose menu is closed, gives the focus back as it was.
void FocusMark::noteFocus(Qt::FocusReason reason)
{
    const bool isSameAgain = reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason;
    if (!isSameAgain)
        m_isByKeyboard = m_target.hasFocus() && reason != Qt::MouseFocusReason;
    place();
    setVisible(m_isByKeyboard && m_target.hasFocus());
}

void FocusMark::place()
{
    const QRect text = m_target.geometry();
    const int left = layoutDirection() == Qt::RightToLeft ? text.right() + 1 + ems(distance) - thickness
                                                          : text.left() - ems(distance);
    setGeometry(left, text.top(), thickness, text.height());
}

} // namespace Poemstream
