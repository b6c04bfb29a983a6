// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidepanel.h"

#include "pagestyle.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QStyle>
#include <QtWidgets/QVBoxLayout>

namespace Poemstream {

namespace {

constexpr qreal panelWidth = 16;
constexpr qreal leastPageWidth = 14;

} // namespace

SidePanel::SidePanel(const QString &name, QWidget *parent)
    : QWidget(parent)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    setAccessibleName(name);
    parent->installEventFilter(this);
    hide();
}

bool SidePanel::coversPage() const
{
    return isVisible() && width() == parentWidget()->width();
}

void SidePanel::arrange(const QList<QWidget *> &head, QWidget &list, QWidget &foot)
{
    auto *column = new QVBoxLayout(this);
    const int margin = ems(0.6);
    column->setContentsMargins(1, margin, 1, margin); // beside the edge
    column->setSpacing(margin / 2);
    auto *upper = new QVBoxLayout;
    upper->setContentsMargins(margin, 0, margin, 0);
    for (QWidget *widget : head)
        upper->addWidget(widget);
    auto *lower = new QHBoxLayout;
    lower->setContentsMargins(margin, 0, margin, 0);
    lower->addWidget(&foot);
    column->addLayout(upper);
    column->addWidget(&list, 1);
    column->addLayout(lower);
}

bool SidePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

void SidePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

void SidePanel::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QColor edge = palette().color(QPalette::WindowText);
    edge.setAlphaF(0.2F);
    const int x = isRightToLeft() ? 0 : width() - 1;
    QPainter(this).fillRect(x, 0, 1, height(), edge);
}

void SidePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    place();
}

void SidePanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    Q_EMIT occupiedWidthChanged(0);
}

void SidePanel::place()
{
    const QRect whole = parentWidget()->rect();
    const int width = ems(panelWidth);
    const bool isBeside = whole.width() >= width + ems(leastPageWidth);
    const QRect left(0, 0, isBeside ? width : whole.width(), whole.height());
    setGeometry(QStyle::visualRect(layoutDirection(), whole, left));
    raise();
    Q_EMIT occupiedWidthChanged(isBeside && isVisible() ? width : 0);
}

} // namespace Poemstream
