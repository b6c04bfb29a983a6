// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "listener.h"

#ifdef POEMSTREAM_HAS_REACTOR
#include "firstrequests.h"
#include "streamreactor.h"
#endif

#include <QtCore/QTimer>
#include <QtNetwork/QSslSocket>

#include <chrono>
#include <utility>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace std::chrono_literals;

namespace Poemstream {

namespace {

constexpr auto restTime = 1s;
constexpr auto quietTime = 60s;
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
#ifdef POEMSTREAM_HAS_REACTOR
    m_reactor = new StreamReactor({.flushing = limits.flushing, .lingering = limits.lingering}, this);
    connect(m_reactor, &StreamReactor::silenced, this, &Listener::goOnDraining);
#endif
}

Listener::~Listener()
{
    close(); // deletes connections that nobody took, which forget() hears of
}

void Listener::setTls(const QSslConfiguration &tls)
{
    m_tls = tls;
    if (tls.peerVerifyMode() == QSslSocket::AutoVerifyPeer)
        m_tls->setPeerVerifyMode(QSslSocket::VerifyNone);
    // QHttpServer knows HTTP/2 from 6.8 on, but nothing here does.
    m_tls->setAllowedNextProtocols({QSslConfiguration::NextProtocolHttp1_1, "http/1.0"});
}

void Listener::setEarlyHandler(EarlyHandler handler)
{
#ifdef POEMSTREAM_HAS_REACTOR
    m_firstRequests = new FirstRequests(*m_reactor, std::move(handler), this);
    connect(m_firstRequests, &FirstRequests::handedOn, this, &Listener::adopt);
#else
    Q_UNUSED(handler);
#endif
}

void Listener::incomingConnection(qintptr descriptor)
{
#ifdef POEMSTREAM_HAS_REACTOR
    if (m_firstRequests && !m_tls)
        m_firstRequests->add(int(descriptor));
    else
#endif
        adopt(descriptor);
    if (isAmongTheLast(descriptor))
        rest(); // after QHttpServer took the connection: that would wake us up again
}

void Listener::adopt(qintptr descriptor)
{
    auto *tls = m_tls ? new QSslSocket(this) : nullptr;
    QTcpSocket *socket = tls ? tls : new QTcpSocket(this);
    socket->setSocketDescriptor(descriptor);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    auto *connection = &HttpConnection::watch(*socket, m_limits);
    m_connections += connection;
    connect(connection, &HttpConnection::refused, this, &Listener::refused);
    connect(connection, &HttpConnection::timedOut, this, &Listener::timedOut);
    connect(connection, &HttpConnection::ended, this, [this, connection] { forget(connection); });
    connect(connection, &QObject::destroyed, this, [this, connection] { forget(connection); });
    if (tls)
        shakeHands(*tls);
    else
        addPendingConnection(socket);
}

void Listener::shakeHands(QSslSocket &socket)
{
    connect(&socket, &QSslSocket::disconnected, &socket,
            &QObject::deleteLater); // QHttpServer may not know it
    connect(&socket, &QSslSocket::encrypted, this, [this, &socket] {
        if (!m_isEnding)
            addPendingConnection(&socket);
    });
    socket.setSslConfiguration(*m_tls);
    socket.startServerEncryption();
}

void Listener::drain()
{
#ifdef POEMSTREAM_HAS_REACTOR
    if (m_firstRequests)
        m_firstRequests->handAllOn(); // which nobody takes from a listener that is closed
#endif
    close();
    m_isDraining = true;
    for (HttpConnection *connection : std::as_const(m_connections)) {
        connection->retire();
        if (!connection->isIdle())
            m_awaited += connection;
    }
    goOnDraining();
}

void Listener::forget(HttpConnection *connection)
{
    m_awaited.remove(connection);
    if (m_connections.remove(connection))
        goOnDraining();
}

void Listener::goOnDraining()
{
    if (!m_isDraining || !m_awaited.isEmpty() || !areStreamsOver())
        return;
    if (!std::exchange(m_isEnding, true))
        endTheIdle();
    if (m_connections.isEmpty() && !std::exchange(m_hasEnded, true))
        QMetaObject::invokeMethod(this, &Listener::drained, Qt::QueuedConnection);
}

void Listener::endTheIdle()
{
    const auto connections = m_connections; // those that end at once drop out of it
    for (HttpConnection *connection : connections) {
        if (connection->isIdle())
            connection->finish();
    }
}

bool Listener::areStreamsOver() const
{
#ifdef POEMSTREAM_HAS_REACTOR
    return m_reactor->isSilent();
#else
    return true;
#endif
}

void Listener::rest()
{
    if (m_lately.hasExpired())
        qWarning("No more connections can be accepted for now");
    m_lately.setRemainingTime(quietTime);
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
        m_lately.setRemainingTime(quietTime);
        QTimer::singleShot(restTime, this, &Listener::acceptAgain);
        return;
    }
#endif
    setMaxPendingConnections(acceptedAtOnce);
    resumeAccepting();
}

} // namespace Poemstream
