// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historylist.h"

#include "historydelegate.h"
#include "historymodel.h"

#include <QtGui/QAction>
#include <QtGui/QHelpEvent>
#include <QtGui/QTextDocument>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolTip>

#include <algorithm>

namespace Poemstream {

HistoryList::HistoryList(HistoryModel &entries, QWidget *parent)
    : QListView(parent)
    , m_entries(entries)
{
    auto *delegate = new HistoryDelegate(this);
    setModel(&entries);
    setItemDelegate(delegate);
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(delegate, &HistoryDelegate::starClicked, &entries, &HistoryModel::toggleFavourite);
    connect(delegate, &HistoryDelegate::entryClicked, this, &HistoryList::choose);
    addActions();
}

void HistoryList::refresh()
{
    const QPersistentModelIndex first = indexAt({0, 0});
    const int before = visualRect(first).top();
    m_entries.update();
    QScrollBar *bar = verticalScrollBar();
    if (first.isValid() && bar->value() > 0)
        bar->setValue(bar->value() + visualRect(first).top() - before);
}

void HistoryList::select(int row)
{
    setCurrentIndex(m_entries.index(std::max(row, 0)));
}

// A question is plain text, also where it looks like another.
bool HistoryList::viewportEvent(QEvent *event)
{
    const auto *help = dynamic_cast<const QHelpEvent *>(event);
    if (help == nullptr || help->type() != QEvent::ToolTip)
        return QListView::viewportEvent(event);
    const QString tip = indexAt(help->pos()).data(Qt::ToolTipRole).toString();
    QToolTip::showText(help->globalPos(), tip.isEmpty() ? tip : Qt::convertFromPlainText(tip), viewport());
    return true;
}

void HistoryList::addActions()
{
    const auto add = [this](const QString &text, const QList<QKeySequence> &keys, auto action) {
        auto *added = new QAction(text, this);
        added->setShortcuts(keys);
        added->setShortcutContext(Qt::WidgetShortcut);
        connect(added, &QAction::triggered, this, action);
        addAction(added);
    };
    add(tr("&Open"), {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space}, [this] { choose(currentIndex()); });
    add(tr("&Favourite"), {Qt::Key_F}, [this] { m_entries.toggleFavourite(currentIndex()); });
    add(tr("&Delete"), {QKeySequence::Delete}, [this] { Q_EMIT removalWanted(currentIndex()); });
}

void HistoryList::choose(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT entryChosen(m_entries.entryAt(index).id);
}

} // namespace Poemstream
