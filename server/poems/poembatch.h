// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "poemdatabase.h"
#include "poemrow.h"
#include "wordcounter.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>

#include <map>

namespace Poemstream {

/// Rows that wait to be written, in one transaction: poems, index, counts and what was imported together.
/// FTS5 is quick at large pieces in the order of their rows, so the rows wait sorted. Knows no doubles: see
/// PoemWriter.
class PoemBatch final
{
    Q_DISABLE_COPY_MOVE(PoemBatch)
public:
    explicit PoemBatch(PoemDatabase &database)
        : m_database(database)
    {}

    /// Reads what all batches need of the file. False where it fails.
    [[nodiscard]] bool begin();

    /// Makes the index of what is in the file again, within a transaction of the caller's.
    [[nodiscard]] bool indexAnew(const CharacterFold &fold);

    void insert(const PoemRow &row); ///< no other has its row
    [[nodiscard]] bool contains(qint64 row) const { return m_rows.contains(row); }
    /// Takes @p row of the file up, to be changed. False where it is not there.
    [[nodiscard]] bool fetch(qint64 row);
    [[nodiscard]] Poem &poemAt(qint64 row) { return m_rows.at(row).poem; } ///< of a row that waits
    void move(qint64 from, qint64 to);                                     ///< a row that waits

    void setImported(const QByteArray &digest, const QString &name) { m_imports.insert(digest, name); }
    [[nodiscard]] bool isImported(const QByteArray &digest) const { return m_imports.contains(digest); }

    /// Time to write: some 100 MB of memory are taken, by many poems or by long ones.
    [[nodiscard]] bool isFull() const;
    /// All or nothing of it; empty after it was written.
    [[nodiscard]] bool write(const CharacterFold &fold);

private:
    [[nodiscard]] bool writeAll(const CharacterFold &fold);
    [[nodiscard]] bool removeReplaced(const CharacterFold &fold);
    [[nodiscard]] bool insertRows(const CharacterFold &fold);
    [[nodiscard]] bool writeCounts();
    [[nodiscard]] bool writeImports();
    [[nodiscard]] qint64 sourceNumber(const QString &name);

    PoemDatabase &m_database;
    std::map<qint64, PoemRow> m_rows;
    std::map<qint64, PoemRow> m_replaced; // as the file has them, by the row there
    qsizetype m_length = 0;               // code points
    QHash<QByteArray, QString> m_imports; // digest, name
    QHash<QString, qint64> m_sources;
    WordCounter m_counter;
};

} // namespace Poemstream
