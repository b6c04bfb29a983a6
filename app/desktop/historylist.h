// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sidelist.h"

namespace Poemstream {

class HistoryModel;

/// The entries of a HistoryModel, to be chosen, marked and removed, by mouse and by keys. Knows neither what
/// becomes of a choice nor of a removal.
class HistoryList final : public SideList
{
    Q_OBJECT
public:
    /// @p entries must outlive it.
    explicit HistoryList(HistoryModel &entries, QWidget *parent = nullptr);

    /// Reads anew what the store has. What is seen stays where it is, unless that is the beginning.
    void refresh();

Q_SIGNALS:
    void entryChosen(qint64 id);
    void removalWanted(const QModelIndex &index);

private:
    void addActions();
    void choose(const QModelIndex &index);

    HistoryModel &m_entries;
};

} // namespace Poemstream
