// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "program.h"

#include <QtCore/QTemporaryDir>

namespace Poemstream {

/// Where a user's settings, data and runtime files lie who is there for one test.
class UserFolder final
{
public:
    UserFolder();

    /// As of ChildProcess::start(); without any display.
    [[nodiscard]] QStringList environment() const;
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString settings() const { return path(QStringLiteral("poemstream/poemstream.ini")); }
    [[nodiscard]] QString draft() const { return path(QStringLiteral("poemstream/draft.txt")); }
    [[nodiscard]] QString runtime() const { return path(QStringLiteral("run")); }

private:
    QTemporaryDir m_folder;
};

/// The program's window in a process of its own, where @p environment has a display for it.
class WindowProgram final : public Program
{
public:
    WindowProgram(const UserFolder &user, const QStringList &arguments, const QStringList &environment);

    /// Whether it is there: it catches SIGTERM. False as well once it has ended.
    [[nodiscard]] bool isUp();
    /// Waits for that.
    [[nodiscard]] bool comesUp();
    /// errors(), but for what the offscreen platform cannot do.
    [[nodiscard]] QByteArray complaints();
};

} // namespace Poemstream
