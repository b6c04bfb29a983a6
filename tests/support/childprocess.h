// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QProcess>
#include <QtCore/QStringList>

#include <chrono>
#include <functional>

namespace Poemstream {

/// What tests have of a program in a process of its own; each kind of program is a class of its own. Its
/// waiting turns the event loop, so that its peers may live in the same thread. Killed when destroyed; if the
/// test has failed by then, the end of its standard error is logged.
class ChildProcess
{
public:
    /// What is done in the child before the program: nothing that allocates.
    using Modifier = std::function<void()>;
    /// The program gets @p descriptor, of ours, as its @p number.
    [[nodiscard]] static Modifier giving(int descriptor, int number);

    Q_DISABLE_COPY_MOVE(ChildProcess)

    /// Waits for the end and gives the exit status; -1 where it crashed or did not end within @p patience.
    [[nodiscard]] int exitCode();
    void signal(int number) const;
    [[nodiscard]] bool isRunning(); ///< also takes notice of the end
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    [[nodiscard]] QByteArray output(); ///< all of standard output so far
    [[nodiscard]] QByteArray errors(); ///< all of standard error so far
    /// Waits until standard output has a whole line, and gives the first.
    [[nodiscard]] QByteArray firstLine();

    /// Only used up when something is broken.
    static constexpr std::chrono::milliseconds patience = std::chrono::seconds(60);

protected:
    ChildProcess() = default;
    ~ChildProcess();

    /// With our environment, but for English words and @p environment: "NAME=value", or "NAME" for what the
    /// program shall not have.
    void start(const QString &program, const QStringList &arguments, const QStringList &environment = {});
    /// Looks whenever it says something; false where it ends before, or @p patience does.
    [[nodiscard]] bool waitUntil(const std::function<bool()> &isReached);
    [[nodiscard]] QProcess &process() { return m_process; }

private:
    QProcess m_process;
    QByteArray m_output;
    QByteArray m_errors;
};

} // namespace Poemstream
