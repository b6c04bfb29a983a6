// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exampleprogram.h"

#include <QtCore/QProcessEnvironment>
#include <QtTest/QTest>

namespace Poemstream {

namespace {

constexpr int patience = 30'000; // ms; only reached when something is broken

} // namespace

ExampleProgram::ExampleProgram(const QStringList &arguments, const QStringList &environment)
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    variables.remove(QStringLiteral("OPENAI_API_KEY"));
    for (const QString &entry : environment)
        variables.insert(entry.section(QLatin1Char('='), 0, 0), entry.section(QLatin1Char('='), 1));
    m_process.setProcessEnvironment(variables);
    m_process.start(qEnvironmentVariable("POEMSTREAM_EXAMPLE", QStringLiteral(EXAMPLE_PROGRAM)), arguments);
}

ExampleProgram::~ExampleProgram()
{
    m_process.kill();
    m_process.waitForFinished(patience);
}

int ExampleProgram::exitCode()
{
    const bool hasEnded =
        QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, patience);
    return hasEnded && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

QByteArray ExampleProgram::output()
{
    return m_output += m_process.readAllStandardOutput();
}

QByteArray ExampleProgram::errors()
{
    return m_errors += m_process.readAllStandardError();
}

} // namespace Poemstream
