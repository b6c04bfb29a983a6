// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include <QtCore/QRegularExpression>

namespace Poemstream {

Program::Program(const QStringList &arguments, const QStringList &environment, const Modifier &modifier)
{
    process().setChildProcessModifier(modifier);
    const QString program = executable();
    // Only the process itself knows its number.
    const QString script = QStringLiteral("export LISTEN_PID=${LISTEN_PID-$$}; exec \"$0\" \"$@\"");
    if (environment.filter(QStringLiteral("LISTEN_FDS=")).isEmpty())
        start(program, arguments, environment);
    else
        start(QStringLiteral("sh"), QStringList{QStringLiteral("-c"), script, program} + arguments,
              environment);
}

QString Program::executable()
{
    return QStringLiteral(POEMSTREAM_PROGRAM);
}

int Program::wait()
{
    process().closeWriteChannel();
    return exitCode();
}

QByteArray Program::complaints()
{
    static const QRegularExpression logLine(
        QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\S+Z (request|stream) .*\\n"),
        QRegularExpression::MultilineOption);
    return QString::fromUtf8(errors()).remove(logLine).toUtf8();
}

ServeProgram::ServeProgram(const QStringList &options, const QStringList &environment,
                           const Modifier &modifier)
    : Program(QStringList{QStringLiteral("serve"), QStringLiteral("--port"), QStringLiteral("0")} + options,
              environment, modifier)
{
    m_base = QString::fromUtf8(firstLine()).section(QLatin1Char(' '), -1);
    if (m_base.isEmpty())
        qFatal("serve did not start: %s", errors().constData());
}

QUrl ServeProgram::url(const QString &pathAndQuery) const
{
    return QUrl(m_base + pathAndQuery);
}

} // namespace Poemstream
