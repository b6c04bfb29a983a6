// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/eventsource/streamerror.h"
#include "client/poemhits.h"

#include <QtCore/QAbstractListModel>

namespace Poemstream {

class PoemSearch;

/// What a PoemSearch finds, as a list: best first, fetched in parts as a reader comes to them. What was found
/// before stays until something else is. Knows no words of how the matter stands.
class SearchModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class State {
        Blank,     ///< nothing is searched for
        Searching, ///< and nothing of it is here yet
        Found,     ///< perhaps nothing
        Failed,    ///< the search, or the part that was wanted last
    };
    enum Role {
        HitRole = Qt::UserRole, ///< a PoemHit
    };

    /// @p search must outlive the model, and search for nobody else.
    explicit SearchModel(PoemSearch &search, QObject *parent = nullptr);

    /// From its beginning, in place of what was searched for before; a blank query empties the list.
    void search(const PoemQuery &query);
    /// After Failed: what failed.
    void again();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const PoemQuery &query() const { return m_query; }
    [[nodiscard]] qint64 total() const { return m_total; }             ///< of Found; see PoemHits
    [[nodiscard]] const StreamError &error() const { return m_error; } ///< of Failed
    [[nodiscard]] PoemHit hitAt(const QModelIndex &index) const;       ///< without an id for none

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void stateChanged(); ///< not when more of the same is here

private:
    void ask(qint64 offset);
    void take(const PoemHits &poems);
    void fill(const QList<PoemHit> &hits);
    void setState(State state);

    PoemSearch &m_search;
    PoemQuery m_query;
    QList<PoemHit> m_hits;
    State m_state = State::Blank;
    StreamError m_error;
    qint64 m_total = 0;
    qint64 m_asked = 0; // the offset that was asked for last
    bool m_isAsking = false;
    bool m_isWhole = true; // there are no more
};

} // namespace Poemstream
