// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "poemfiles.h"
#include "poemreading.h"
#include "poemstoreerror.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <atomic>
#include <chrono>
#include <optional>

namespace Poemstream {

class PoemWriter;

/// What became of one path that was to be imported.
struct PoemImportReport
{
    struct Failure
    {
        QString name;
        QString text; ///< one line, with the place
    };
    QString path = {};
    qsizetype added = 0;
    qsizetype doubles = 0; ///< were there already, or twice in it
    PoemNoiseCounts noise = {};
    qsizetype filesKnown = 0; ///< read by an import before
    qsizetype filesFailed = 0;
    QList<Failure> failures = {}; ///< the first hundred
};

/// Puts the poems of files, folders and archives into a library's file, and the embedded ones into a new one.
/// Each file is taken whole or not at all, and a file whose bytes were read before is not read again: an
/// import that ended early, however, goes on where it was. One import at a time: a second one fails with
/// Busy. Uses its own database connection; all on the thread of run(), but for progress() and stop().
class PoemImport final
{
    Q_DISABLE_COPY_MOVE(PoemImport)
public:
    explicit PoemImport(const QString &library)
        : m_library(library)
    {}

    struct Result
    {
        QList<PoemImportReport> reports = {};     ///< one a path, as far as it came
        std::optional<PoemStoreError> error = {}; ///< the library failed: nothing after was read
        bool isStopped = false;
        bool hasFold = false; ///< traditional and simplified characters are both found
    };
    [[nodiscard]] Result run(const QStringList &paths);

    /// From any thread: ends after the present file, with all that was read kept.
    void stop() { m_isStopped = true; }

    struct Progress
    {
        qint64 bytesDone = 0;
        qint64 bytesInAll = 0;                ///< of all paths; 0: not known yet
        qint64 poems = 0;                     ///< added or double
        std::chrono::milliseconds elapsed{0}; ///< since that is known
    };
    [[nodiscard]] Progress progress() const; ///< from any thread

private:
    class Visit;
    [[nodiscard]] Result readAll(PoemWriter &writer, const QStringList &paths);

    QString m_library;
    std::atomic_bool m_isStopped = false;
    std::atomic<qint64> m_bytesDone = 0;
    std::atomic<qint64> m_bytesInAll = 0;
    std::atomic<qint64> m_poems = 0;
    QElapsedTimer m_time; // runs as soon as m_bytesInAll is set
};

} // namespace Poemstream
