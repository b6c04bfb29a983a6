// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servicemanager.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstring>
#include <ctime>
#include <optional>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

namespace Poemstream {

namespace {

using std::chrono::microseconds;
using std::chrono::milliseconds;

QByteArray takeVariable(const char *name)
{
    const QByteArray value = qgetenv(name);
    qunsetenv(name);
    return value;
}

/// As in sockaddr_un; empty where @p text is no address of ours to send to.
QByteArray socketAddress(QByteArray text)
{
    const bool isUnix = text.startsWith('/') || text.startsWith('@');
    if (!isUnix || text.size() < 2 || text.size() >= static_cast<qsizetype>(sizeof(sockaddr_un::sun_path)))
        return {};
    if (text.startsWith('@'))
        text[0] = '\0';
    return text;
}

int openSocket()
{
    const int descriptor = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    const timeval patience{.tv_sec = 1, .tv_usec = 0}; // a manager that is busy must not stop the streams
    ::setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    return descriptor;
}

/// How often to say that we live; std::nullopt where it is not we who are watched.
std::optional<milliseconds> watchdogInterval(const QByteArray &microsecondsText, const QByteArray &processId)
{
    bool isNumber = false;
    const microseconds time(microsecondsText.toLongLong(&isNumber));
    const bool isOurs = processId.isEmpty() || processId.toLongLong() == ::getpid();
    if (!isNumber || time.count() <= 0 || !isOurs)
        return std::nullopt;
    return std::clamp<milliseconds>(std::chrono::floor<milliseconds>(time / 2), milliseconds(1),
                                    std::chrono::hours(24));
}

QByteArray monotonicTime()
{
    timespec now = {};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    const microseconds time = std::chrono::seconds(now.tv_sec) + microseconds(now.tv_nsec / 1000);
    return QByteArray::number(qint64(time.count()));
}

} // namespace

ServiceManager::ServiceManager(QObject *parent)
    : QObject(parent)
    , m_address(socketAddress(takeVariable("NOTIFY_SOCKET")))
{
    const auto interval = watchdogInterval(takeVariable("WATCHDOG_USEC"), takeVariable("WATCHDOG_PID"));
    if (m_address.isEmpty())
        return;
    m_socket = openSocket();
    if (!interval)
        return;
    m_watchdog.setInterval(*interval);
    connect(&m_watchdog, &QTimer::timeout, this, [this] { send("WATCHDOG=1"); });
}

ServiceManager::~ServiceManager()
{
    if (m_socket >= 0)
        ::close(m_socket);
}

void ServiceManager::ready(const QString &status)
{
    say("READY=1", status);
    if (m_watchdog.interval() > 0 && !m_watchdog.isActive())
        m_watchdog.start();
}

void ServiceManager::reloading(const QString &status)
{
    say("RELOADING=1\nMONOTONIC_USEC=" + monotonicTime(), status);
}

void ServiceManager::stopping(const QString &status)
{
    say("STOPPING=1", status);
}

void ServiceManager::say(const QByteArray &state, const QString &status)
{
    send(state + "\nSTATUS=" + status.simplified().toUtf8());
}

void ServiceManager::send(const QByteArray &message)
{
    if (m_socket < 0)
        return;
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, m_address.constData(), static_cast<std::size_t>(m_address.size()));
    // A path has its NUL behind it; in the abstract namespace each byte counts.
    const qsizetype pathSize = m_address.size() + (m_address.startsWith('\0') ? 0 : 1);
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + std::size_t(pathSize));
    const auto sent =
        ::sendto(m_socket, message.constData(), static_cast<std::size_t>(message.size()), MSG_NOSIGNAL,
                 static_cast<const sockaddr *>(static_cast<const void *>(&address)), size);
    if (sent >= 0 || m_hasComplained)
        return;
    m_hasComplained = true;
    qWarning("the service manager cannot be told how the server is");
}

} // namespace Poemstream
