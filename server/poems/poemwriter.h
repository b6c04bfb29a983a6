// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "poembatch.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QList>

#include <array>

namespace Poemstream {

/// Adds poems to a library's file: knows what is there, which are doubles, and which is better known. What
/// add() takes is kept in memory until flush() writes it all at once, so that a program that is killed leaves
/// whole files only; who adds, flushes when isFull(). One writer at a time, in all processes: see PoemImport.
class PoemWriter final
{
    Q_DISABLE_COPY_MOVE(PoemWriter)
public:
    explicit PoemWriter(PoemDatabase &database);

    /// Reads what is there. False where the file fails; here and below error() says why, and the writer is
    /// of no further use.
    [[nodiscard]] bool begin();
    [[nodiscard]] bool hasFold() const { return !m_fold.pairs().isEmpty(); }
    [[nodiscard]] const CharacterFold &fold() const { return m_fold; }

    [[nodiscard]] bool isImported(const QByteArray &digest);

    struct Added
    {
        qsizetype poems = 0;
        qsizetype doubles = 0; ///< they were there, by their ids
    };
    /// All of a file. @p buckets: for each poem, see poemSchema(). The first of doubles stays; a title or an
    /// author that it lacks and a better bucket are taken from the others.
    Added add(const QList<Poem> &poems, const QList<int> &buckets);
    /// The file with @p digest is among what was added.
    void setImported(const QByteArray &digest, const QString &name);

    [[nodiscard]] bool isFull() const { return m_batch.isFull(); }
    [[nodiscard]] bool flush() { return m_batch.write(m_fold); }
    [[nodiscard]] PoemStoreError error() const { return m_database.error(); }

private:
    [[nodiscard]] bool readKnown();
    [[nodiscard]] bool makeFold();
    [[nodiscard]] bool writeFold();
    [[nodiscard]] qint64 nextRow(int bucket);
    void addNew(const Poem &poem, qint64 number, int bucket);
    void improve(qint64 number, const Poem &poem, int bucket);
    [[nodiscard]] bool isLacking(qint64 row, const Poem &poem);

    PoemDatabase &m_database;
    CharacterFold m_fold;
    QHash<qint64, qint64> m_rowOfId;
    QHash<qint64, qint64> m_idOfLetters; // of first editions
    std::array<qint64, poemBuckets> m_nextRows = {};
    PoemBatch m_batch;
};

} // namespace Poemstream
