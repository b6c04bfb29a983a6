// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include <csignal>

namespace Poemstream {

namespace {

constexpr int patience = 30'000; // ms; only reached when something is broken

} // namespace

Program::Program(const QStringList &arguments, const QStringList &environment)
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    for (const QString &entry : environment)
        variables.insert(entry.section(QLatin1Char('='), 0, 0), entry.section(QLatin1Char('='), 1));
    m_process.setProcessEnvironment(variables);
    m_process.start(QStringLiteral(POEMSTREAM_PROGRAM), arguments);
    m_process.waitForStarted(patience);
}

Program::~Program()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished(patience);
    }
}

int Program::wait()
{
    m_process.closeWriteChannel();
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(patience))
        return -1;
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

void Program::signal(int number) const
{
    ::kill(static_cast<pid_t>(m_process.processId()), number);
}

QByteArray Program::output()
{
    m_output += m_process.readAllStandardOutput();
    return m_output;
}

QByteArray Program::errors()
{
    m_errors += m_process.readAllStandardError();
    return m_errors;
}

QByteArray Program::firstLine()
{
    while (!output().contains('\n') && m_process.waitForReadyRead(patience)) {
    }
    return m_output.left(m_output.indexOf('\n'));
}

ServeProgram::ServeProgram(const QStringList &options)
    : Program(QStringList{QStringLiteral("serve"), QStringLiteral("--port"), QStringLiteral("0")} + options)
{
    m_base = QString::fromUtf8(firstLine()).section(QLatin1Char(' '), -1);
}

QUrl ServeProgram::url(const QString &pathAndQuery) const
{
    return QUrl(m_base + pathAndQuery);
}

} // namespace Poemstream
