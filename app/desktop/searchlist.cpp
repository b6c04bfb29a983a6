// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchlist.h"

#include "searchdelegate.h"

namespace Poemstream {

SearchList::SearchList(QAbstractItemModel &hits, QWidget *parent)
    : SideList(parent)
{
    setModel(&hits);
    setItemDelegate(new SearchDelegate(this));
    connect(&hits, &QAbstractItemModel::modelReset, this, &QListView::scrollToTop);
    connect(this, &QListView::clicked, this, &SearchList::choose);
    addRowAction(tr("&Open"), {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space},
                 [this] { choose(currentIndex()); });
}

void SearchList::choose(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT hitChosen(index);
}

} // namespace Poemstream
