// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historymodel.h"

#include "app/history/historystore.h"
#include "app/messages.h"

#include <QtCore/QSet>

#include <algorithm>

namespace Poemstream {

namespace {

constexpr int part = 100;

} // namespace

HistoryModel::HistoryModel(HistoryStore &store, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
{}

void HistoryModel::setFilter(const HistoryFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    reload();
}

void HistoryModel::reload()
{
    beginResetModel();
    m_entries = m_store.find(m_filter, part);
    m_isWhole = m_entries.size() < part;
    endResetModel();
}

void HistoryModel::update()
{
    const int most = std::max(part, rowCount() + 1);
    const QList<HistoryEntry> found = m_store.find(m_filter, most);
    removeRowsBut(found);
    mergeRows(found);
    m_isWhole = found.size() < most;
}

void HistoryModel::removeRowsBut(const QList<HistoryEntry> &stayed)
{
    QSet<qint64> ids;
    for (const HistoryEntry &entry : stayed)
        ids.insert(entry.id);
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (ids.contains(m_entries.at(row).id))
            continue;
        beginRemoveRows({}, row, row);
        m_entries.removeAt(row);
        endRemoveRows();
    }
}

// All that is there is in @p found, and in the same order, which no entry ever changes.
void HistoryModel::mergeRows(const QList<HistoryEntry> &found)
{
    for (int row = 0; row < found.size(); ++row) {
        const HistoryEntry &entry = found.at(row);
        if (row < rowCount() && m_entries.at(row).id == entry.id) {
            m_entries[row] = entry;
            Q_EMIT dataChanged(index(row), index(row));
        } else {
            beginInsertRows({}, row, row);
            m_entries.insert(row, entry);
            endInsertRows();
        }
    }
}

HistoryEntry HistoryModel::entryAt(const QModelIndex &index) const
{
    return index.isValid() ? m_entries.value(index.row()) : HistoryEntry();
}

void HistoryModel::toggleFavourite(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    HistoryEntry &entry = m_entries[index.row()];
    entry.isFavourite = !entry.isFavourite;
    m_store.setFavourite(entry.id, entry.isFavourite);
    Q_EMIT dataChanged(index, index);
}

HistoryEntry HistoryModel::removeEntry(const QModelIndex &index)
{
    if (!index.isValid())
        return {};
    beginRemoveRows({}, index.row(), index.row());
    const HistoryEntry removed = m_store.remove(m_entries.takeAt(index.row()).id);
    endRemoveRows();
    return removed;
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    const HistoryEntry entry = entryAt(index);
    switch (role) {
    case EntryRole:
        return QVariant::fromValue(entry);
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return describeQuestion(entry.answer.question);
    case Qt::AccessibleTextRole: {
        QStringList parts{describeQuestion(entry.answer.question), entry.answer.heading.title,
                          entry.answer.heading.author, entry.isFavourite ? tr("favourite") : QString()};
        parts.removeAll(QString());
        return parts.join(QLatin1String(", "));
    }
    default:
        return {};
    }
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isWhole;
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    const QList<HistoryEntry> more =
        m_store.find(m_filter, part, m_entries.isEmpty() ? HistoryEntry() : m_entries.last());
    m_isWhole = more.size() < part;
    if (more.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(more.size()) - 1);
    m_entries += more;
    endInsertRows();
}

} // namespace Poemstream
