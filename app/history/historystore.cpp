// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historystore.h"

#include "historyrow.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QThread>
#include <QtCore/QUuid>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>

#include <chrono>

namespace Poemstream {

namespace {

constexpr QLatin1String driver("QSQLITE");
constexpr int schemaVersion = 2;
constexpr std::chrono::milliseconds usualPatience(2000); // with another program that has the file
constexpr std::chrono::milliseconds shortPatience(200);  // where it had it all that time, and may still

// SQLITE_BUSY, or one of its kinds.
bool isBusy(const QSqlError &error)
{
    return (error.nativeErrorCode().toInt() & 0xff) == 5;
}

// SQLite gives its other files the rights of this one.
bool makeFile(const QString &path)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner) ||
           file.exists();
}

} // namespace

HistoryStore::HistoryStore(const QString &path)
    : m_path(QDir::toNativeSeparators(path))
{
    if (!QSqlDatabase::isDriverAvailable(driver))
        m_problem = tr("There is no history: Qt has no driver for SQLite here (Debian: libqt6sql6-sqlite).");
    else if (!makeFile(path))
        m_problem = tr("There is no history: %1 cannot be written.").arg(m_path);
    if (!m_problem.isEmpty())
        return;
    m_database = QSqlDatabase::addDatabase(driver, QUuid::createUuid().toString());
    m_database.setDatabaseName(path);
    open(usualPatience);
}

HistoryStore::~HistoryStore()
{
    const QString name = m_database.connectionName();
    m_database = {};
    if (!name.isEmpty())
        QSqlDatabase::removeDatabase(name);
}

QString HistoryStore::problem() const
{
    for (const QString &problem : {m_problem, m_writeProblem})
        if (!problem.isEmpty())
            return problem;
    return m_readProblem;
}

void HistoryStore::open(std::chrono::milliseconds patience)
{
    m_problem.clear();
    m_error.clear();
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(patience.count()));
    const bool isReady = m_database.open() && keepLog(patience) &&
                         run(QStringLiteral("PRAGMA synchronous = NORMAL")) &&
                         run(QStringLiteral("PRAGMA secure_delete = ON")) && prepareSchema() &&
                         run(QStringLiteral("PRAGMA busy_timeout = %1").arg(usualPatience.count()));
    if (isReady)
        return;
    const QString why = m_database.isOpen() ? m_error : m_database.lastError().databaseText();
    if (!why.isEmpty()) // or it is too new
        m_problem = tr("There is no history: %1 cannot be read (%2).").arg(m_path, why);
    m_database.close();
}

// SQLite's own patience does not hold where two turn a new file to WAL at once.
bool HistoryStore::keepLog(std::chrono::milliseconds patience)
{
    const QString statement = QStringLiteral("PRAGMA journal_mode = WAL");
    const QDeadlineTimer end(patience);
    QSqlQuery query(m_database);
    while (!query.exec(statement) && isBusy(query.lastError()) && !end.hasExpired())
        QThread::msleep(5);
    return run(statement);
}

// In one transaction: two first starts at once make one table.
bool HistoryStore::prepareSchema()
{
    QSqlQuery query(m_database);
    if (!run(query, QStringLiteral("BEGIN IMMEDIATE"), {}) ||
        !run(query, QStringLiteral("PRAGMA user_version"), {}) || !query.next())
        return false;
    const int version = query.value(0).toInt();
    query.finish();
    if (version > schemaVersion) {
        m_problem = tr("There is no history: %1 was written by a later version of this program.").arg(m_path);
        return false;
    }
    const bool isMade =
        version == schemaVersion || (run(version == 0 ? createHistoryTable() : addFoundToHistoryTable()) &&
                                     run(QStringLiteral("PRAGMA user_version = %1").arg(schemaVersion)));
    return isMade && run(QStringLiteral("COMMIT"));
}

qint64 HistoryStore::begin(const QString &question)
{
    if (!m_database.isOpen() && m_isLocked)
        open(shortPatience);
    HistoryEntry entry;
    entry.asked = QDateTime::currentDateTimeUtc();
    entry.answer.question = question;
    QSqlQuery query(m_database);
    return run(query, insertHistoryRow(), historyRow(entry)) ? query.lastInsertId().toLongLong() : 0;
}

void HistoryStore::write(qint64 id, const PastAnswer &answer)
{
    run(updateHistoryAnswer(), answerRow(answer) + QVariantList{id});
}

void HistoryStore::setFavourite(qint64 id, bool isFavourite)
{
    run(QStringLiteral("UPDATE answers SET favourite = ? WHERE id = ?"), {isFavourite, id});
}

HistoryEntry HistoryStore::remove(qint64 id)
{
    HistoryEntry removed = entry(id);
    if (removed.id > 0 && run(QStringLiteral("DELETE FROM answers WHERE id = ?"), {id}))
        forgetPages();
    return removed;
}

void HistoryStore::restore(const HistoryEntry &entry)
{
    run(insertHistoryRow(), historyRow(entry));
}

void HistoryStore::removeAll()
{
    if (run(QStringLiteral("DELETE FROM answers")))
        forgetPages();
}

QList<HistoryEntry> HistoryStore::find(const HistoryFilter &filter, int limit,
                                       const HistoryEntry &after) const
{
    QSqlQuery query(m_database);
    QList<HistoryEntry> found;
    run(query,
        selectHistoryRows(HistoryText::Left) + historyCondition(filter, after) +
            QLatin1String(" ORDER BY asked DESC, id DESC LIMIT ?"),
        historyConditionValues(filter, after) + QVariantList{limit});
    while (query.next())
        found += readHistoryRow(query);
    return found;
}

int HistoryStore::count(const HistoryFilter &filter) const
{
    QSqlQuery query(m_database);
    run(query, QLatin1String("SELECT count(*) FROM answers") + historyCondition(filter),
        historyConditionValues(filter));
    return query.next() ? query.value(0).toInt() : 0;
}

HistoryEntry HistoryStore::entry(qint64 id) const
{
    QSqlQuery query(m_database);
    run(query, selectHistoryRows(HistoryText::Read) + QLatin1String(" WHERE id = ?"), {id});
    return query.next() ? readHistoryRow(query) : HistoryEntry();
}

QStringList HistoryStore::questions(int limit) const
{
    QSqlQuery query(m_database);
    QStringList found;
    run(query,
        QStringLiteral("SELECT question FROM answers WHERE question <> '' GROUP BY question"
                       " ORDER BY max(asked) DESC, max(id) DESC LIMIT ?"),
        {limit});
    while (query.next())
        found += query.value(0).toString();
    return found;
}

bool HistoryStore::run(const QString &statement, const QVariantList &values)
{
    QSqlQuery query(m_database);
    return run(query, statement, values);
}

bool HistoryStore::run(QSqlQuery &query, const QString &statement, const QVariantList &values) const
{
    if (!m_database.isOpen())
        return false;
    query.setForwardOnly(true);
    bool isDone = query.prepare(statement);
    for (const QVariant &value : values)
        query.addBindValue(value);
    isDone = isDone && query.exec();
    m_isLocked = !isDone && isBusy(query.lastError());
    QString &problem = statement.startsWith(QLatin1String("SELECT")) ? m_readProblem : m_writeProblem;
    problem.clear();
    if (!isDone) {
        m_error = query.lastError().databaseText();
        problem = tr("The history in %1 cannot be used: %2.").arg(m_path, m_error);
    }
    return isDone;
}

// The log beside the file would keep what was removed until something else has filled it.
void HistoryStore::forgetPages()
{
    run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
}

} // namespace Poemstream
