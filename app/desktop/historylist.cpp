// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historylist.h"

#include "historydelegate.h"
#include "historymodel.h"

#include <QtWidgets/QScrollBar>

namespace Poemstream {

HistoryList::HistoryList(HistoryModel &entries, QWidget *parent)
    : SideList(parent)
    , m_entries(entries)
{
    auto *delegate = new HistoryDelegate(this);
    setModel(&entries);
    setItemDelegate(delegate);
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

void HistoryList::addActions()
{
    addRowAction(tr("&Open"), {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space},
                 [this] { choose(currentIndex()); });
    addRowAction(tr("&Favourite"), {Qt::Key_F}, [this] { m_entries.toggleFavourite(currentIndex()); });
    addRowAction(tr("&Delete"), {QKeySequence::Delete}, [this] { Q_EMIT removalWanted(currentIndex()); });
}

void HistoryList::choose(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT entryChosen(m_entries.entryAt(index).id);
}

} // namespace Poemstream
