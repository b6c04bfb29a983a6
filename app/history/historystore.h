// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "historyentry.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QList>
#include <QtCore/QStringList>
#include <QtSql/QSqlDatabase>

#include <chrono>

namespace Poemstream {

/// What was asked and answered, in one SQLite file that only its owner can read. What a call has written
/// outlives the process, however that ends, from the call's return on; only a failure of the whole machine
/// may take the last moments. Several windows and processes may have the file open at once. What is removed
/// is wiped from the file as well.
///
/// Where there is no such file to be had (no driver, no room, not a database, written by a later version),
/// problem() says so in a sentence, every call does nothing, and the file is left as it is; where another
/// program had it locked, the next question tries again. A failure later on is told there too, until the like
/// succeeds. On one thread.
class HistoryStore final
{
    Q_DECLARE_TR_FUNCTIONS(HistoryStore)
    Q_DISABLE_COPY_MOVE(HistoryStore)
public:
    /// Opens @p path, or makes it and its folder.
    explicit HistoryStore(const QString &path);
    ~HistoryStore();

    [[nodiscard]] bool isOpen() const { return m_database.isOpen(); }
    [[nodiscard]] QString problem() const; ///< as it is now; empty: none

    /// Keeps a question that was asked just now. Returns the new entry's id, 0 if it could not be kept.
    qint64 begin(const QString &question);
    /// How far the answer of @p id has come. An entry that was removed meanwhile stays so.
    void write(qint64 id, const PastAnswer &answer);
    void setFavourite(qint64 id, bool isFavourite);

    /// Gives what it removed, for restore(); an entry with id 0 if there was none.
    HistoryEntry remove(qint64 id);
    void restore(const HistoryEntry &entry);
    void removeAll();

    /// Newest first, without the poems' texts; @p after: those that follow it only, whatever has come before
    /// it or gone meanwhile.
    [[nodiscard]] QList<HistoryEntry> find(const HistoryFilter &filter, int limit,
                                           const HistoryEntry &after = {}) const;
    [[nodiscard]] int count(const HistoryFilter &filter = {}) const;
    /// With the text; id 0 where there is none.
    [[nodiscard]] HistoryEntry entry(qint64 id) const;
    /// Different ones, newest first.
    [[nodiscard]] QStringList questions(int limit) const;

private:
    void open(std::chrono::milliseconds patience);
    [[nodiscard]] bool keepLog(std::chrono::milliseconds patience);
    [[nodiscard]] bool prepareSchema();
    bool run(const QString &statement, const QVariantList &values = {});
    bool run(QSqlQuery &query, const QString &statement, const QVariantList &values) const;
    void forgetPages();

    QSqlDatabase m_database;
    QString m_path;
    QString m_problem; // of opening
    mutable QString m_readProblem;
    mutable QString m_writeProblem;
    mutable QString m_error;         // the last one in SQLite's words
    mutable bool m_isLocked = false; // that was the reason of the last one
};

} // namespace Poemstream
