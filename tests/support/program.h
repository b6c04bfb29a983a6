// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "childprocess.h"

#include <QtCore/QUrl>

namespace Poemstream {

/// The real program, as a shell would start it, speaking English.
class Program : public ChildProcess
{
public:
    /// @p environment: as of ChildProcess::start(); with LISTEN_FDS it is told its number as LISTEN_PID, as
    /// by systemd.
    explicit Program(const QStringList &arguments, const QStringList &environment = {},
                     const Modifier &modifier = {});

    [[nodiscard]] static QString executable(); ///< its path

    /// exitCode(), with nothing more to read on standard input.
    int wait();
    [[nodiscard]] QByteArray complaints(); ///< errors() without what the access log tells
};

/// A `poemstream serve` on a free port.
class ServeProgram final : public Program
{
public:
    explicit ServeProgram(const QStringList &options = {}, const QStringList &environment = {},
                          const Modifier &modifier = {});

    [[nodiscard]] quint16 port() const { return static_cast<quint16>(url().port()); }
    [[nodiscard]] QUrl url(const QString &pathAndQuery = {}) const;

private:
    QString m_base;
};

} // namespace Poemstream
