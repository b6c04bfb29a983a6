// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "childprocess.h"

#include <QtCore/QEventLoop>
#include <QtCore/QProcessEnvironment>
#include <QtCore/QTimer>
#include <QtTest/QTest>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace Poemstream {

ChildProcess::Modifier ChildProcess::giving(int descriptor, int number)
{
    return [descriptor, number] {
        if (descriptor != number)
            ::dup2(descriptor, number);
        else
            ::fcntl(number, F_SETFD, 0);
    };
}

ChildProcess::~ChildProcess()
{
    m_process.kill();
    m_process.waitForFinished();
    constexpr qsizetype enough = 4000;
    if (QTest::currentTestFailed())
        qInfo("%s, standard error: %s", qUtf8Printable(m_process.program()),
              errors().right(enough).constData());
}

int ChildProcess::exitCode()
{
    static_cast<void>(waitUntil([] { return false; }));
    const bool hasEnded = m_process.state() == QProcess::NotRunning;
    return hasEnded && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

void ChildProcess::signal(int number) const
{
    if (processId() > 0) // 0 would be all of our group
        ::kill(static_cast<pid_t>(processId()), number);
}

bool ChildProcess::isRunning()
{
    return m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(0);
}

QByteArray ChildProcess::output()
{
    return m_output += m_process.readAllStandardOutput();
}

QByteArray ChildProcess::errors()
{
    return m_errors += m_process.readAllStandardError();
}

QByteArray ChildProcess::firstLine()
{
    static_cast<void>(waitUntil([this] { return output().contains('\n'); }));
    return m_output.left(m_output.indexOf('\n'));
}

void ChildProcess::start(const QString &program, const QStringList &arguments, const QStringList &environment)
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    for (const QString &entry : environment) {
        const QString name = entry.section(QLatin1Char('='), 0, 0);
        if (name == entry)
            variables.remove(name);
        else
            variables.insert(name, entry.section(QLatin1Char('='), 1));
    }
    m_process.setProcessEnvironment(variables);
    m_process.start(program, arguments);
    if (!m_process.waitForStarted())
        qFatal("Cannot start %s: %s", qUtf8Printable(program), qUtf8Printable(m_process.errorString()));
}

// A loop of its own, not QTest::qWaitFor(): that sleeps between two events, and the peers with it.
bool ChildProcess::waitUntil(const std::function<bool()> &isReached)
{
    QEventLoop loop;
    const auto look = [&] {
        if (isReached())
            loop.quit();
    };
    QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &loop, look);
    QObject::connect(&m_process, &QProcess::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    if (!isReached() && m_process.state() != QProcess::NotRunning)
        loop.exec();
    return isReached();
}

} // namespace Poemstream
