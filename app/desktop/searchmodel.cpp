// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchmodel.h"

#include "app/messages.h"
#include "client/poemsearch.h"

namespace Poemstream {

SearchModel::SearchModel(PoemSearch &search, QObject *parent)
    : QAbstractListModel(parent)
    , m_search(search)
{
    connect(&search, &PoemSearch::found, this, &SearchModel::take);
    connect(&search, &PoemSearch::failed, this, [this](const StreamError &error) {
        m_isAsking = false;
        m_error = error;
        setState(State::Failed);
    });
}

void SearchModel::search(const PoemQuery &query)
{
    m_query = query;
    m_isWhole = true;
    if (query.isBlank()) {
        m_search.cancel();
        m_isAsking = false;
        fill({});
        setState(State::Blank);
    } else {
        ask(0);
        setState(State::Searching);
    }
}

void SearchModel::again()
{
    if (m_state != State::Failed)
        return;
    ask(m_asked);
    setState(State::Searching);
}

void SearchModel::ask(qint64 offset)
{
    m_asked = offset;
    m_isAsking = true;
    m_search.search(m_query, offset);
}

void SearchModel::take(const PoemHits &poems)
{
    m_isAsking = false;
    m_total = poems.total;
    if (m_asked == 0) {
        fill(poems.poems);
    } else if (!poems.poems.isEmpty()) {
        const int first = rowCount();
        beginInsertRows({}, first, first + static_cast<int>(poems.poems.size()) - 1);
        m_hits += poems.poems;
        endInsertRows();
    }
    m_isWhole = poems.poems.isEmpty() || m_hits.size() >= m_total;
    if (m_state != State::Found)
        setState(State::Found);
}

void SearchModel::fill(const QList<PoemHit> &hits)
{
    beginResetModel();
    m_hits = hits;
    endResetModel();
}

void SearchModel::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

PoemHit SearchModel::hitAt(const QModelIndex &index) const
{
    return index.isValid() ? m_hits.value(index.row()) : PoemHit();
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    const PoemHit hit = hitAt(index);
    QStringList parts{hit.heading.title, describeAuthor(hit.heading), hit.line};
    parts.removeAll(QString());
    switch (role) {
    case HitRole:
        return QVariant::fromValue(hit);
    case Qt::DisplayRole:
        return hit.heading.title;
    case Qt::ToolTipRole:
        return parts.join(u'\n');
    case Qt::AccessibleTextRole:
        return parts.join(QLatin1String(", "));
    default:
        return {};
    }
}

bool SearchModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_state == State::Found && !m_isWhole && !m_isAsking;
}

void SearchModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(rowCount());
}

} // namespace Poemstream
