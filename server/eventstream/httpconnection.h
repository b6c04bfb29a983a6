// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "openconnections.h"
#include "requestwatch.h"

#include <QtCore/QBasicTimer>
#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtNetwork/QTcpSocket>

#include <chrono>
#include <functional>
#include <memory>

QT_BEGIN_NAMESPACE
class QSslSocket;
QT_END_NAMESPACE

namespace Poemstream {

class LingeringClose;

/// What one connection may take of us, in bytes and in time.
struct ConnectionLimits
{
    RequestLimits request;
    /// Times after which the connection is dropped. For a request to come in whole, from its first byte on
    /// (the first request: from the accept on, with the TLS handshake).
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

/// The side of a QHttpServer's connection that QHttpServer does not look after: what a client may send and
/// how long it may take, what comes in behind a request that owns the connection, and an end that loses no
/// byte. It is a child of the socket and lives as long; it knows nothing of routes and event streams. On the
/// socket's thread.
///
/// It sees each piece of input before QHttpServer does, as it is connected to readyRead() first (Listener
/// sees to that), and refuses a request by taking its bytes away, answering itself and closing. With a
/// QSslSocket all holds alike, but that its client cannot close its own side and go on reading: QSslSocket
/// takes the client's close_notify for the end.
class HttpConnection final : public QObject
{
    Q_OBJECT
public:
    Q_DISABLE_COPY_MOVE(HttpConnection)
    ~HttpConnection() override;

    /// Gives a fresh @p socket, connected and its listener's child, its HttpConnection, which bounds it from
    /// here on.
    static HttpConnection &watch(QTcpSocket &socket, const ConnectionLimits &limits);
    /// The one of @p socket. A socket that no Listener made gets one now, too late to bound its requests.
    [[nodiscard]] static HttpConnection &of(QTcpSocket &socket);
    /// Whose child the socket is; null when that is gone.
    [[nodiscard]] QObject *listener() const { return m_listener; }
    /// The open connection between @p ends on this thread; null if there is none (any more).
    [[nodiscard]] static HttpConnection *find(const ConnectionEnds &ends);

    /// One request more at most: its answer, as sendReply() writes it, ends the connection. One that was
    /// taken over is its owner's to end, one that stays idle its listener's.
    void retire();
    [[nodiscard]] bool isRetired() const { return m_isRetired; }
    /// No request is on its way, and the connection was not taken over.
    [[nodiscard]] bool isIdle() const;

    /// Whether the request now answered came as HTTP/1.1; assumed if its head was not seen.
    [[nodiscard]] bool isHttp11() const;
    [[nodiscard]] bool isConnected() const;
    /// Bytes written that the operating system has not taken yet; of those already encrypted, as such.
    [[nodiscard]] qint64 unsentBytes() const;

    /// A no-op unless connected.
    void write(const QByteArray &bytes);
    /// Sends what the operating system takes at once. QTcpSocket drops what is unsent when the client's FIN
    /// comes in, also that of a client that only closed its own side and waits for its answer.
    void flush();
    /// From now on what the client sends is read and thrown away, never answered; no deadline but the
    /// caller's.
    void takeOver();
    /// Another descriptor of the TCP connection, the caller's, who may go on with it after abort(). -1 where
    /// that cannot be done: with TLS, with bytes unsent, without a descriptor left, and but for Unix.
    [[nodiscard]] int duplicate() const;
    /// Sends what was written, then (close_notify and) FIN, and waits for the client's FIN while throwing its
    /// bytes away: a close with unread input would be a reset, which may destroy our last bytes on their way.
    /// Implies takeOver().
    void finish();
    /// Drops the connection at once, with all that is unsent.
    void abort();
    /// @p handler is called when the connection closes, by whomever, before this is destroyed: with true
    /// where the client had not taken, for too long, what was sent. One at a time; it may not destroy this.
    void setClosedHandler(std::function<void(bool wasStuck)> handler);
    /// @p handler is called when the operating system took bytes of a connection that was taken over; also
    /// from inside flush() and finish(). One at a time; it may not destroy this.
    void setTakenHandler(std::function<void()> handler);

Q_SIGNALS:
    /// We have nothing more to say, and all of it is the operating system's: our FIN was sent, or the
    /// connection is no more.
    void ended();
    /// A request was refused with @p status before QHttpServer saw it.
    void refused(int status);
    /// No whole request came in time, nor the end of a TLS handshake; the connection is dropped.
    void timedOut();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    HttpConnection(QTcpSocket &socket, const ConnectionLimits &limits);
    void inspect();
    void noteClosed();
    void refuse(RequestWatch::Verdict verdict);
    void noteTaken();
    void discard();
    void endWhenFlushed();
    void endTls();
    void startDeadline(std::chrono::milliseconds time);

    QTcpSocket &m_socket;
    QSslSocket *m_tls; ///< the same; null without TLS
    QPointer<QObject> m_listener;
    std::unique_ptr<LingeringClose> m_lingering; ///< once close_notify is on its way
    ConnectionLimits m_limits;
    ConnectionEnds m_ends;
    RequestWatch m_request;
    QBasicTimer m_deadline;
    std::function<void(bool)> m_closed;
    std::function<void()> m_taken;
    bool m_isReading = true; ///< no request is whole: the deadline, if any, is that of one on its way
    bool m_isTakenOver = false;
    bool m_isFinishing = false;
    bool m_wasStuck = false;
    bool m_isRetired = false;
};

} // namespace Poemstream
