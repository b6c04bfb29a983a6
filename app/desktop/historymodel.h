// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/history/historyentry.h"

#include <QtCore/QAbstractListModel>

namespace Poemstream {

class HistoryStore;

/// What of a HistoryStore a list shows: newest first, fetched in parts as a reader comes to them.
class HistoryModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        EntryRole = Qt::UserRole, ///< a HistoryEntry, without its text
    };

    /// Empty before the first reload(). @p store must outlive the model.
    explicit HistoryModel(HistoryStore &store, QObject *parent = nullptr);

    void setFilter(const HistoryFilter &filter);
    [[nodiscard]] const HistoryFilter &filter() const { return m_filter; }
    /// Reads the store from its beginning.
    void reload();
    /// Reads anew what the store has of that part which was read, and tells only of what is another.
    void update();

    [[nodiscard]] HistoryEntry entryAt(const QModelIndex &index) const; ///< id 0 for none
    void toggleFavourite(const QModelIndex &index);
    /// Gives what it removed, with its text.
    HistoryEntry removeEntry(const QModelIndex &index);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

private:
    void removeRowsBut(const QList<HistoryEntry> &stayed);
    void mergeRows(const QList<HistoryEntry> &found);

    HistoryStore &m_store;
    HistoryFilter m_filter;
    QList<HistoryEntry> m_entries;
    bool m_isWhole = true; // there are no more
};

} // namespace Poemstream
