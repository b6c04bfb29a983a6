// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "listener.h"

#include <QtCore/QTimer>

#include <chrono>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace std::chrono_literals;

namespace Poemstream {

namespace {

constexpr auto restTime = 1s;
constexpr int acceptedAtOnce = 30; ///< QTcpServer's own number; QHttpServer takes each one at once anyway

/// Whether @p descriptor, the newest one, is among the last that the process may have. The system hands out
/// the lowest free number, so a high one says that those below are in use.
bool isAmongTheLast(qintptr descriptor)
{
#ifdef Q_OS_UNIX
    constexpr rlim_t reserve = 16;
    rlimit limit{};
    return descriptor < 0 ||
           (::getrlimit(RLIMIT_NOFILE, &limit) == 0 && rlim_t(descriptor) + reserve >= limit.rlim_cur);
#else
    return descriptor < 0;
#endif
}

} // namespace

Listener::Listener(QObject *parent, const ConnectionLimits &limits)
    : QTcpServer(parent)
    , m_limits(limits)
{
    setListenBacklogSize(4096); // with the default 50, 200 clients at once wait a second for a second SYN
    connect(this, &QTcpServer::acceptError, this, &Listener::rest);
}

void Listener::incomingConnection(qintptr descriptor)
{
    auto *socket = new QTcpSocket(this);
    socket->setSocketDescriptor(descriptor);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    HttpConnection::watch(*socket, m_limits);
    addPendingConnection(socket);
    if (isAmongTheLast(descriptor))
        rest(); // after QHttpServer took the connection: that would wake us up again
}

void Listener::rest()
{
    qWarning("No more connections can be accepted for now");
    setMaxPendingConnections(
        0); // QTcpServer accepts all that wait in one go and does not notice a pause in it
    pauseAccepting();
    QTimer::singleShot(restTime, this, &Listener::acceptAgain);
}

void Listener::acceptAgain()
{
    if (!isListening())
        return;
#ifdef Q_OS_UNIX
    const int probe = ::dup(int(socketDescriptor()));
    if (probe >= 0)
        ::close(probe);
    if (isAmongTheLast(probe)) {
        QTimer::singleShot(restTime, this, &Listener::acceptAgain);
        return;
    }
#endif
    setMaxPendingConnections(acceptedAtOnce);
    resumeAccepting();
}

} // namespace Poemstream
