// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notice.h"

#include "pagestyle.h"

#include <QtCore/QEvent>
#include <QtGui/QAccessible>

#include <algorithm>

namespace Poemstream {

Notice::Notice(QWidget *parent)
    : QLabel(parent)
{
    setObjectName(QStringLiteral("notice"));
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setAlignment(Qt::AlignCenter);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    setForegroundRole(QPalette::ToolTipText);
    setMargin(ems(0.3));
    m_untilGone.setSingleShot(true);
    m_untilGone.setInterval(duration);
    connect(&m_untilGone, &QTimer::timeout, this, &QWidget::hide);
    parent->installEventFilter(this);
    hide();
}

void Notice::say(const QString &sentence)
{
    setText(sentence);
    place();
    show();
    m_untilGone.start();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

bool Notice::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QLabel::eventFilter(watched, event);
}

void Notice::mousePressEvent(QMouseEvent *event)
{
    Q_UNUSED(event)
    hide();
}

void Notice::place()
{
    const QSize whole = parentWidget()->size();
    const int room = std::max(whole.width() - 2 * ems(1), 1);
    const int width = std::min(fontMetrics().horizontalAdvance(text()) + 4 * margin(), room);
    const int height = heightForWidth(width);
    setGeometry((whole.width() - width) / 2, whole.height() - height - ems(0.8), width, height);
    raise();
}

} // namespace Poemstream
