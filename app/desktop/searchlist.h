// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sidelist.h"

namespace Poemstream {

/// Poems that were found, to be chosen by a click, or by Return. Knows not what becomes of a choice.
class SearchList final : public SideList
{
    Q_OBJECT
public:
    /// @p hits must outlive it.
    SearchList(QAbstractItemModel &hits, QWidget *parent);

Q_SIGNALS:
    void hitChosen(const QModelIndex &index); ///< once, by a double click too

private:
    void choose(const QModelIndex &index);
};

} // namespace Poemstream
