// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemdatabase.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QThread>
#include <QtCore/QUrl>
#include <QtCore/QUuid>
#include <QtSql/QSqlError>

#include <chrono>
#include <tuple>

namespace Poemstream {

namespace {

constexpr QLatin1String driver("QSQLITE");
constexpr QLatin1String busy("5");                    // SQLITE_BUSY
constexpr std::chrono::milliseconds patience(10'000); // with another program that has the file

// SQLite gives its other files the rights of this one.
bool makeFile(const QString &path)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner) ||
           file.exists();
}

// Readers, too, write beside a file in WAL mode. Where they may not, it can be read as one that nobody
// writes, for as long as that is so: somebody with more rights may come.
bool isForGood(const QString &path, const FileStamp &stamp)
{
    return !stamp.isWrittenTo && !QFileInfo(QFileInfo(path).absolutePath()).isWritable();
}

QString immutableName(const QString &path)
{
    const QByteArray name = QUrl::toPercentEncoding(QFileInfo(path).absoluteFilePath(), "/");
    return QLatin1String("file:") + QString::fromLatin1(name) + QLatin1String("?immutable=1");
}

} // namespace

PoemDatabase::Opened PoemDatabase::open(const QString &path, Use use, const QList<QStringList> &schema)
{
    using Kind = PoemStoreError::Kind;
    if (!QSqlDatabase::isDriverAvailable(driver))
        return PoemStoreError{Kind::NoDriver};
    if (use == Use::Read && !QFileInfo::exists(path))
        return PoemStoreError{Kind::NoFile};
    if (use == Use::Write && (!makeFile(path) || !QFileInfo(path).isWritable()))
        return PoemStoreError{Kind::CannotWrite};
    std::unique_ptr<PoemDatabase> database(new PoemDatabase);
    database->m_error.kind = Kind::Unreadable;
    if (database->connect(path, use) && database->migrate(use, schema)) {
        database->m_error = {};
        return database;
    }
    return database->m_error;
}

PoemDatabase::~PoemDatabase()
{
    const QString name = m_database.connectionName();
    m_database = {};
    if (!name.isEmpty())
        QSqlDatabase::removeDatabase(name);
}

bool PoemDatabase::connect(const QString &path, Use use)
{
    m_database = QSqlDatabase::addDatabase(driver, QUuid::createUuid().toString());
    m_database.setDatabaseName(path);
    m_path = path;
    QString mode = use == Use::Read ? QStringLiteral(";QSQLITE_OPEN_READONLY") : QString();
    const FileStamp stamp = FileStamp::of(path); // before anything is read
    if (use == Use::Read && isForGood(path, stamp)) {
        m_stamp = stamp;
        m_database.setDatabaseName(immutableName(path));
        mode += QLatin1String(";QSQLITE_OPEN_URI");
    }
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(patience.count()) + mode);
    if (!m_database.open()) {
        m_error.detail = m_database.lastError().databaseText();
        return false;
    }
    // KiB, used as they are needed. Pages are copied: one that is mapped and then cut off would end the
    // program.
    return run(QStringLiteral("PRAGMA cache_size = -32768")) &&
           (use == Use::Read || (keepLog() && run(QStringLiteral("PRAGMA synchronous = NORMAL"))));
}

// SQLite's own patience does not hold where two turn a new file to WAL at once.
bool PoemDatabase::keepLog()
{
    const QString statement = QStringLiteral("PRAGMA journal_mode = WAL");
    const QDeadlineTimer end(patience);
    QSqlQuery query(m_database);
    while (!query.exec(statement) && query.lastError().nativeErrorCode() == busy && !end.hasExpired())
        QThread::msleep(5);
    query.finish();
    return run(statement);
}

// In one transaction: two first starts at once make one set of tables.
bool PoemDatabase::migrate(Use use, const QList<QStringList> &schema)
{
    if (use == Use::Write && !run(QStringLiteral("BEGIN IMMEDIATE")))
        return false;
    QSqlQuery query = select(QStringLiteral("PRAGMA user_version"));
    if (!query.next())
        return false;
    const qsizetype version = query.value(0).toLongLong();
    query.finish();
    if (version > schema.size() || version < 0) {
        m_error = {PoemStoreError::Kind::TooNew};
        return false;
    }
    if (use == Use::Write)
        return migrateFrom(version, schema) && run(QStringLiteral("COMMIT"));
    return version == schema.size(); // what is older is for a writer to bring up
}

bool PoemDatabase::migrateFrom(qsizetype version, const QList<QStringList> &schema)
{
    for (qsizetype step = version; step < schema.size(); ++step) {
        for (const QString &statement : schema.at(step)) {
            if (!run(statement))
                return false;
        }
    }
    return version == schema.size() || run(QStringLiteral("PRAGMA user_version = %1").arg(schema.size()));
}

bool PoemDatabase::run(const QString &statement, const QVariantList &values)
{
    QSqlQuery query(m_database);
    return prepare(query, statement) && run(query, values);
}

QSqlQuery PoemDatabase::prepare(const QString &statement)
{
    QSqlQuery query(m_database);
    std::ignore = prepare(query, statement);
    return query;
}

bool PoemDatabase::prepare(QSqlQuery &query, const QString &statement)
{
    query.setForwardOnly(true);
    if (query.prepare(statement))
        return true;
    m_error.detail = query.lastError().databaseText();
    return false;
}

bool PoemDatabase::run(QSqlQuery &prepared, const QVariantList &values)
{
    for (int i = 0; i < values.size(); ++i)
        prepared.bindValue(i, values.at(i));
    if (prepared.exec())
        return true;
    if (const QString why = prepared.lastError().databaseText(); !why.isEmpty())
        m_error.detail = why;
    return false;
}

bool PoemDatabase::isOutOfDate() const
{
    return m_stamp && *m_stamp != FileStamp::of(m_path);
}

void PoemDatabase::rollBack()
{
    QSqlQuery(m_database).exec(QStringLiteral("ROLLBACK")); // SQLite may have done so itself
}

QSqlQuery PoemDatabase::select(const QString &statement, const QVariantList &values)
{
    QSqlQuery query(m_database);
    if (prepare(query, statement)) // else Qt would say that there is no query, instead of why
        run(query, values);
    return query;
}

} // namespace Poemstream
