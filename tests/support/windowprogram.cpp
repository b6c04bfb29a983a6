// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowprogram.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtTest/QTest>

#include <csignal>

namespace Poemstream {

UserFolder::UserFolder()
{
    if (!m_folder.isValid() || !QDir(m_folder.path()).mkdir(QStringLiteral("run")) ||
        !QFile::setPermissions(runtime(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        qFatal("no folder for a test's files");
}

QStringList UserFolder::environment() const
{
    QStringList all{QStringLiteral("DISPLAY"),
                    QStringLiteral("WAYLAND_DISPLAY"),
                    QStringLiteral("QT_QPA_PLATFORM"),
                    QStringLiteral("XDG_ACTIVATION_TOKEN"),
                    QStringLiteral("DESKTOP_STARTUP_ID"),
                    QString(QLatin1String("XDG_RUNTIME_DIR=") + runtime())};
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        all += QLatin1String(name) + QLatin1Char('=') + m_folder.path();
    return all;
}

WindowProgram::WindowProgram(const UserFolder &user, const QStringList &arguments,
                             const QStringList &environment)
    : Program(arguments, user.environment() + environment)
{}

bool WindowProgram::isUp()
{
    QFile file(QStringLiteral("/proc/%1/status").arg(processId()));
    if (!isRunning() || !file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray status = file.readAll();
    const QByteArray caught = status.mid(status.indexOf("SigCgt:") + 7, 17).trimmed();
    return (caught.toULongLong(nullptr, 16) & (1ULL << (SIGTERM - 1))) != 0;
}

bool WindowProgram::comesUp()
{
    return QTest::qWaitFor([this] { return isUp() || !isRunning(); }, int(patience.count())) && isUp();
}

QByteArray WindowProgram::complaints()
{
    QByteArray all;
    for (const QByteArray &line : errors().split('\n'))
        if (!line.isEmpty() && !line.startsWith("This plugin does not support "))
            all += line + '\n';
    return all;
}

} // namespace Poemstream
