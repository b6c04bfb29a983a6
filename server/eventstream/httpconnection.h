// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "requestwatch.h"

#include <QtCore/QBasicTimer>
#include <QtCore/QHashFunctions>
#include <QtCore/QObject>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QTcpSocket>

#include <chrono>

namespace Poemstream {

/// What one connection may take of us, in bytes and in time.
struct ConnectionLimits
{
    RequestLimits request;
    /// Times after which the connection is dropped. For a request to come in whole, from its first byte on
    /// (the first request: from the accept on).
    std::chrono::milliseconds reading = std::chrono::seconds(10);
    /// Nothing happens: no request comes, nor does a byte of an answer go. Not for streams.
    std::chrono::milliseconds idle = std::chrono::seconds(60);
    /// The client takes not one byte of those that wait for it, in streams too (the kernel sees to it, on
    /// Linux).
    std::chrono::milliseconds flushing = std::chrono::seconds(30);
    /// After our FIN, for the client's.
    std::chrono::milliseconds lingering = std::chrono::seconds(5);
    qint64 unsentBytes =
        qint64(1024) * 1024; ///< of answers: a client that has left more unread and asks on is dropped
};

/// Who talks to whom: the key of a connection among all that are open.
struct ConnectionEnds
{
    QHostAddress peer;
    quint16 peerPort = 0;
    QHostAddress local;
    quint16 localPort = 0;

    friend bool operator==(const ConnectionEnds &, const ConnectionEnds &) = default;
    friend size_t qHash(const ConnectionEnds &ends, size_t seed = 0)
    {
        return qHashMulti(seed, ends.peer, ends.peerPort, ends.local, ends.localPort);
    }
};

/// The side of a QHttpServer's connection that QHttpServer does not look after: what a client may send and
/// how long it may take, what comes in behind a request that owns the connection, and an end that loses no
/// byte. It is a child of the socket and lives as long; it knows nothing of routes and event streams. On the
/// socket's thread.
///
/// It sees each piece of input before QHttpServer does, as it is connected to readyRead() first (Listener
/// sees to that), and refuses a request by taking its bytes away, answering itself and closing.
class HttpConnection final : public QObject
{
    Q_OBJECT
public:
    Q_DISABLE_COPY_MOVE(HttpConnection)
    ~HttpConnection() override;

    /// Gives a fresh @p socket, connected and nobody's yet, its HttpConnection, which bounds it from here on.
    static void watch(QTcpSocket &socket, const ConnectionLimits &limits);
    /// The one of @p socket. A socket that no Listener made gets one now, too late to bound its requests.
    [[nodiscard]] static HttpConnection &of(QTcpSocket &socket);
    /// The open connection between @p ends on this thread; null if there is none (any more).
    [[nodiscard]] static HttpConnection *find(const ConnectionEnds &ends);

    /// Whether the request now answered came as HTTP/1.1; assumed if its head was not seen.
    [[nodiscard]] bool isHttp11() const;
    [[nodiscard]] bool isConnected() const;
    /// Bytes written that the operating system has not taken yet.
    [[nodiscard]] qint64 unsentBytes() const;

    /// A no-op unless connected.
    void write(const QByteArray &bytes);
    /// Sends what the operating system takes at once. QTcpSocket drops what is unsent when the client's FIN
    /// comes in, also that of a client that only closed its own side and waits for its answer.
    void flush();
    /// From now on what the client sends is read and thrown away, never answered; no deadline but the
    /// caller's.
    void takeOver();
    /// Sends what was written, then FIN, and waits for the client's FIN while throwing its bytes away: a
    /// close with unread input would be a reset, which may destroy our last bytes on their way. Implies
    /// takeOver().
    void finish();
    /// Drops the connection at once, with all that is unsent.
    void abort();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    HttpConnection(QTcpSocket &socket, const ConnectionLimits &limits);
    void inspect();
    void refuse(RequestWatch::Verdict verdict);
    void waitForRequest();
    void discard();
    void endWhenFlushed();
    void startDeadline(std::chrono::milliseconds time);

    QTcpSocket &m_socket;
    ConnectionLimits m_limits;
    ConnectionEnds m_ends;
    RequestWatch m_request;
    QBasicTimer m_deadline;
    bool m_isReading = false; ///< the deadline is that of a request on its way
    bool m_isFinishing = false;
};

} // namespace Poemstream
