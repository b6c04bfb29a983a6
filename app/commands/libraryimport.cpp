// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "libraryimport.h"

#include "app/console.h"
#include "importwords.h"

#include <QtCore/QFile>
#include <QtCore/QThread>

#include <algorithm>
#include <sys/resource.h>

namespace Poemstream {

namespace {

// QThread's priorities mean nothing to Linux, where niceness is a thread's own and 0 is the one that asks;
// elsewhere it is the whole program's.
void stepBack()
{
#ifdef Q_OS_LINUX
    constexpr int niceness = 10;
    ::setpriority(PRIO_PROCESS, 0, std::max(::getpriority(PRIO_PROCESS, 0), niceness));
#endif
}

/// One for all paths: a window has one line.
PoemImportReport sumOf(const QList<PoemImportReport> &reports)
{
    PoemImportReport sum;
    for (const PoemImportReport &report : reports) {
        sum.added += report.added;
        sum.doubles += report.doubles;
        sum.filesKnown += report.filesKnown;
        sum.filesFailed += report.filesFailed;
        for (auto noise = report.noise.cbegin(); noise != report.noise.cend(); ++noise)
            sum.noise[noise.key()] += noise.value();
    }
    return sum;
}

} // namespace

LibraryImport::LibraryImport(const QString &library, QObject *parent)
    : PoemIntake(parent)
    , m_library(library)
{}

LibraryImport::~LibraryImport()
{
    stop();
    if (m_thread)
        m_thread->wait();
}

void LibraryImport::begin(const QStringList &paths)
{
    if (isRunning())
        return;
    m_import = std::make_unique<PoemImport>(m_library);
    m_thread.reset(QThread::create([this, paths] {
        stepBack();
        m_result = m_import->run(paths);
    }));
    connect(m_thread.get(), &QThread::finished, this, &LibraryImport::finish, Qt::QueuedConnection);
    m_thread->start();
    Q_EMIT begun();
}

void LibraryImport::stop()
{
    if (m_thread)
        m_import->stop();
}

PoemIntake::Progress LibraryImport::progress() const
{
    if (!m_import)
        return {};
    const PoemImport::Progress now = m_import->progress();
    return {describeProgress(now), shareOf(now)};
}

bool LibraryImport::hasLibrary() const
{
    return QFile::exists(m_library);
}

void LibraryImport::finish()
{
    m_thread->wait();
    m_thread.reset();
    Q_EMIT ended(outcome());
}

PoemIntake::Outcome LibraryImport::outcome() const
{
    Outcome outcome;
    for (const PoemImportReport &report : m_result.reports)
        outcome.problems += describeFailures(report);
    if (m_result.error) {
        const QString why = describeStoreError(*m_result.error, m_library);
        outcome.summary = Console::tr("Not imported: %1.").arg(why);
        return outcome;
    }
    if (!m_result.hasFold)
        outcome.problems += describeMissingFold();
    const QString counts = describeCounts(sumOf(m_result.reports));
    outcome.summary = m_result.isStopped
                          ? Console::tr("Stopped: %1. The same import goes on from here.").arg(counts)
                          : Console::tr("Imported: %1.").arg(counts);
    return outcome;
}

} // namespace Poemstream
