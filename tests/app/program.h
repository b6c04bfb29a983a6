// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QProcess>
#include <QtCore/QStringList>
#include <QtCore/QUrl>

namespace Poemstream {

/// The real program in a process of its own, as a shell would start it, speaking English. Killed when
/// destroyed.
class Program
{
public:
    explicit Program(const QStringList &arguments, const QStringList &environment = {});
    ~Program();
    Q_DISABLE_COPY_MOVE(Program)

    /// Waits for the end (30 s at most) and gives the exit status; -1 where it crashed or did not end.
    int wait();
    void signal(int number) const;
    [[nodiscard]] QByteArray output(); ///< all of standard output so far
    [[nodiscard]] QByteArray errors(); ///< all of standard error so far
    /// Waits until standard output has a whole line, and gives the first.
    [[nodiscard]] QByteArray firstLine();

private:
    QProcess m_process;
    QByteArray m_output;
    QByteArray m_errors;
};

/// A `poemstream serve` on a free port.
class ServeProgram final : public Program
{
public:
    explicit ServeProgram(const QStringList &options = {});

    [[nodiscard]] QUrl url(const QString &pathAndQuery = {}) const;

private:
    QString m_base;
};

} // namespace Poemstream
