// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/poemintake.h"
#include "server/poems/poemimport.h"

#include <memory>

QT_BEGIN_NAMESPACE
class QThread;
QT_END_NAMESPACE

namespace Poemstream {

/// Imports into a library's file, on a thread that steps back for all others. Knows no window, and nobody who
/// answers from the library.
class LibraryImport final : public PoemIntake
{
    Q_OBJECT
public:
    /// @p library: its file, there or not.
    explicit LibraryImport(const QString &library, QObject *parent = nullptr);
    /// Stops, and waits for the file that is being read and for what was read to be written: up to a few
    /// seconds.
    ~LibraryImport() override;

    void begin(const QStringList &paths) override;
    void stop() override;
    [[nodiscard]] bool isRunning() const override { return m_thread != nullptr; }
    [[nodiscard]] Progress progress() const override;
    [[nodiscard]] bool hasLibrary() const override;

private:
    void finish();
    [[nodiscard]] Outcome outcome() const;

    const QString m_library;
    std::unique_ptr<PoemImport> m_import; // of the latest run
    PoemImport::Result m_result;          // the thread's, while it runs
    std::unique_ptr<QThread> m_thread;    // none between two runs
};

} // namespace Poemstream
