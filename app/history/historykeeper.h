// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/answer.h"

#include <QtCore/QObject>

namespace Poemstream {

class HistoryStore;

/// Writes into a HistoryStore what becomes of an Answer: the question before anything has come, the poem when
/// its heading came, when it is interrupted, and when it ends, long before it is typed. On one thread.
class HistoryKeeper final : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it.
    HistoryKeeper(Answer &answer, HistoryStore &store, QObject *parent = nullptr);
    ~HistoryKeeper() override; ///< keeps how far the answer has come

    /// True at first. False: nothing is written from here on, and of a question that is just being answered
    /// nothing stays. An entry that was recalled and is gone on with stays as it is.
    void setKeeping(bool isKeeping);
    /// Shows what was kept as @p id, instead of what is there; nothing is asked. What is gone on with later
    /// stays the same entry. A no-op where there is none.
    void recall(qint64 id);
    /// Writes how far the answer has come, should the end be near.
    void save();
    /// What is on the page may have been removed from the store and put back meanwhile: its entry is brought
    /// up to date, where there is one.
    void catchUp();

Q_SIGNALS:
    void changed();                    ///< an entry came, went, or has another title or end
    void lost(const QString &problem); ///< a question could not be kept, though there is a store

private:
    void begin();
    void follow(Answer::State state);
    void write();

    Answer &m_answer;
    HistoryStore &m_store;
    qint64 m_entry = 0;    // what is on the page; 0: not kept
    bool m_isOpen = false; // the answer goes on
    bool m_isOld = false;  // it was recalled
    bool m_isKeeping = true;
};

} // namespace Poemstream
