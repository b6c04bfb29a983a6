// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "earlyhandler.h"
#include "httpconnection.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QSet>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QTcpServer>

#include <optional>

QT_BEGIN_NAMESPACE
class QSslSocket;
QT_END_NAMESPACE

namespace Poemstream {

class FirstRequests;
class StreamReactor;

/// The QTcpServer to bind() a QHttpServer to, which takes its ownership: from Qt 6.5 on, event streams and
/// sendReply() work only on one of these. Sets low delay on each connection, bounds it (HttpConnection) and
/// queues 4096 connections that are not accepted yet. Where listen() fails, errorString() says why.
///
/// Out of file descriptors (or of the like), it says so once (until a minute went well), leaves the queue
/// alone and tries again each second.
///
/// It has a StreamReactor for the streams of its connections (openEventStream()), which go when it goes.
class Listener final : public QTcpServer
{
    Q_OBJECT
public:
    explicit Listener(QObject *parent = nullptr, const ConnectionLimits &limits = {});
    ~Listener() override;

    /// From the next connection on it speaks TLS only, with @p tls's certificate and key; QHttpServer gets to
    /// know a connection when the handshake is done. HTTP/1 is the only protocol on offer, and
    /// no certificate is asked of clients unless @p tls says so (AutoVerifyPeer, the default, does not: a
    /// browser would ask its user for one). With a configuration that does not work no handshake succeeds.
    void setTls(const QSslConfiguration &tls);
    [[nodiscard]] bool hasTls() const { return m_tls.has_value(); }

    /// From the next connection on, its first request is offered to @p handler, where it is a plain one (GET,
    /// HTTP/1.1, nothing out of the ordinary) and there is a reactor: a stream that it opens never becomes a
    /// QTcpSocket, and costs a fraction. Once.
    void setEarlyHandler(EarlyHandler handler);

    /// Null on systems where there is none, or if it was built so.
    [[nodiscard]] StreamReactor *reactor() const { return m_reactor; }

    /// Stops to listen and retires each connection (HttpConnection::retire()): one that is idle may ask once
    /// more, whether we are ready, say, until those that were busy are over. Then it ends, and drained()
    /// follows, not from inside. Streams are for their owners to end.
    void drain();

Q_SIGNALS:
    /// All that was said on any connection is the operating system's, which needs us no more for it.
    void drained();
    /// A request was answered with @p status and its connection closed, before QHttpServer saw it.
    void refused(int status);
    /// A connection was dropped: the request, or the TLS handshake, took too long to come.
    void timedOut();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void adopt(qintptr descriptor);
    void shakeHands(QSslSocket &socket);
    void rest();
    void acceptAgain();
    void forget(HttpConnection *connection);
    void goOnDraining();
    void endTheIdle();
    [[nodiscard]] bool areStreamsOver() const;

    ConnectionLimits m_limits;
    std::optional<QSslConfiguration> m_tls;
    QSet<HttpConnection *> m_connections; ///< those with something to come from us
    QSet<HttpConnection *> m_awaited;     ///< of them, while draining, those that were busy when it began
    StreamReactor *m_reactor = nullptr;   ///< ours, as a child
    [[maybe_unused]] FirstRequests *m_firstRequests = nullptr; ///< likewise
    bool m_isDraining = false;
    bool m_isEnding = false; ///< what was busy is over
    bool m_hasEnded = false;
    QDeadlineTimer m_lately{0}; ///< it was said, and was so, not long ago, that no more can be accepted
};

} // namespace Poemstream
