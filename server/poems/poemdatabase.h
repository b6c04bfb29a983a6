// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "filestamp.h"
#include "poemschema.h"
#include "poemstoreerror.h"

#include <QtCore/QVariantList>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

#include <memory>
#include <optional>
#include <variant>

namespace Poemstream {

/// One connection to a library's file: SQLite through Qt, in WAL mode, so that any number may read while one
/// writes. Knows the schema's version, not what is in the tables. On the thread that opened it.
class PoemDatabase final
{
    Q_DISABLE_COPY_MOVE(PoemDatabase)
public:
    enum class Use {
        Read,  ///< the file must be there; nothing is written
        Write, ///< the file and its folder are made where they are missing, for their owner only
    };
    using Opened = std::variant<std::unique_ptr<PoemDatabase>, PoemStoreError>;

    /// Brings an older file to the version that @p schema has. Two first starts at once make one file.
    [[nodiscard]] static Opened open(const QString &path, Use use,
                                     const QList<QStringList> &schema = poemSchema());
    ~PoemDatabase();

    /// False where a statement failed; error() then says why.
    bool run(const QString &statement, const QVariantList &values = {});
    bool run(QSqlQuery &prepared, const QVariantList &values);
    void rollBack(); ///< leaves error() as it is
    [[nodiscard]] QSqlQuery prepare(const QString &statement);
    /// The rows of @p statement, to be stepped through; none where it failed.
    [[nodiscard]] QSqlQuery select(const QString &statement, const QVariantList &values = {});
    /// True where it was opened as a file that nobody writes, and somebody has: what is read now may be
    /// wrong, until it is opened anew. Costs a few µs.
    [[nodiscard]] bool isOutOfDate() const;
    [[nodiscard]] PoemStoreError error() const { return m_error; } ///< of the last that failed

private:
    PoemDatabase() = default;
    [[nodiscard]] bool connect(const QString &path, Use use);
    [[nodiscard]] bool keepLog();
    [[nodiscard]] bool prepare(QSqlQuery &query, const QString &statement);
    [[nodiscard]] bool migrate(Use use, const QList<QStringList> &schema);
    [[nodiscard]] bool migrateFrom(qsizetype version, const QList<QStringList> &schema);

    QSqlDatabase m_database;
    QString m_path;
    std::optional<FileStamp> m_stamp; ///< where it is read as a file that nobody writes
    PoemStoreError m_error;
};

} // namespace Poemstream
