// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidelist.h"

#include <QtGui/QAction>
#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QTextDocument>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolTip>

#include <algorithm>

namespace Poemstream {

SideList::SideList(QWidget *parent)
    : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void SideList::select(int row)
{
    setCurrentIndex(model()->index(std::max(row, 0), 0));
}

void SideList::followField(QLineEdit &field)
{
    field.installEventFilter(this);
}

void SideList::addRowAction(const QString &text, const QList<QKeySequence> &keys,
                            const std::function<void()> &act)
{
    auto *added = new QAction(text, this);
    added->setShortcuts(keys);
    added->setShortcutContext(Qt::WidgetShortcut);
    connect(added, &QAction::triggered, this, act);
    addAction(added);
}

bool SideList::eventFilter(QObject *watched, QEvent *event)
{
    const auto *key = dynamic_cast<QKeyEvent *>(event);
    const bool isField = qobject_cast<QLineEdit *>(watched) != nullptr;
    if (!isField || key == nullptr || key->type() != QEvent::KeyPress || key->key() != Qt::Key_Down)
        return QListView::eventFilter(watched, event);
    setFocus();
    select(0);
    return true;
}

// What people wrote is plain text, also where it looks like another.
bool SideList::viewportEvent(QEvent *event)
{
    const auto *help = dynamic_cast<const QHelpEvent *>(event);
    if (help == nullptr || help->type() != QEvent::ToolTip)
        return QListView::viewportEvent(event);
    const QString tip = indexAt(help->pos()).data(Qt::ToolTipRole).toString();
    QToolTip::showText(help->globalPos(), tip.isEmpty() ? tip : Qt::convertFromPlainText(tip), viewport());
    return true;
}

} // namespace Poemstream
