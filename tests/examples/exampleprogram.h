// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QProcess>
#include <QtCore/QStringList>

namespace Poemstream {

/// An example in a process of its own: the one of this build, or the one that the environment variable
/// POEMSTREAM_EXAMPLE names. Its waiting turns the event loop, so that its server may live in the same
/// thread. Killed when destroyed.
class ExampleProgram final
{
public:
    /// @p environment: entries "NAME=value" in addition to our own.
    explicit ExampleProgram(const QStringList &arguments, const QStringList &environment = {});
    ~ExampleProgram();
    Q_DISABLE_COPY_MOVE(ExampleProgram)

    /// Waits for the end (30 s at most) and gives the exit status; -1 where it crashed or did not end.
    [[nodiscard]] int exitCode();
    [[nodiscard]] QByteArray output(); ///< all of standard output so far
    [[nodiscard]] QByteArray errors(); ///< all of standard error so far

private:
    QProcess m_process;
    QByteArray m_output;
    QByteArray m_errors;
};

} // namespace Poemstream
