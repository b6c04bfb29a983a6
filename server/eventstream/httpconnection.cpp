// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpconnection.h"

#include "httpreply.h"
#include "lingeringclose.h"
#include "socketoptions.h"

#include <QtCore/QTimerEvent>
#include <QtNetwork/QSslSocket>

#include <utility>

namespace Poemstream {

HttpConnection::HttpConnection(QTcpSocket &socket, const ConnectionLimits &limits)
    : QObject(&socket)
    , m_socket(socket)
    , m_tls(qobject_cast<QSslSocket *>(&socket))
    , m_listener(socket.parent())
    , m_limits(limits)
    , m_ends(ConnectionEnds::of(socket))
    , m_request(limits.request)
{
    OpenConnections::add(m_ends, *this);
    connect(&socket, &QTcpSocket::disconnected, this, &HttpConnection::noteClosed);
    connect(&socket, &QTcpSocket::bytesWritten, this, &HttpConnection::noteTaken);
    if (m_tls)
        connect(m_tls, &QSslSocket::encryptedBytesWritten, this, &HttpConnection::noteTaken);
}

HttpConnection::~HttpConnection()
{
    OpenConnections::remove(m_ends, *this);
}

HttpConnection &HttpConnection::watch(QTcpSocket &socket, const ConnectionLimits &limits)
{
    auto *connection = new HttpConnection(socket, limits);
    // Bounds what Qt reads ahead. A whole request must fit: QHttpServer keeps it in this buffer until it is
    // complete.
    socket.setReadBufferSize(limits.request.head + limits.request.body);
    connect(&socket, &QTcpSocket::readyRead, connection, &HttpConnection::inspect);
    dropWhenSilent(socket.socketDescriptor(), limits.flushing);
    keepLittleUnsent(socket.socketDescriptor());
    connection->startDeadline(limits.reading);
    return *connection;
}

HttpConnection &HttpConnection::of(QTcpSocket &socket)
{
    auto *existing = socket.findChild<HttpConnection *>(QString(), Qt::FindDirectChildrenOnly);
    return existing ? *existing : *new HttpConnection(socket, {});
}

HttpConnection *HttpConnection::find(const ConnectionEnds &ends)
{
    return OpenConnections::find(ends);
}

void HttpConnection::retire()
{
    m_isRetired = true;
}

bool HttpConnection::isIdle() const
{
    return !m_isTakenOver && !(m_isReading && m_request.hasBegun());
}

bool HttpConnection::isHttp11() const
{
    return m_request.isHttp11();
}

bool HttpConnection::isConnected() const
{
    return m_socket.state() == QAbstractSocket::ConnectedState;
}

qint64 HttpConnection::unsentBytes() const
{
    return m_socket.bytesToWrite() + (m_tls ? m_tls->encryptedBytesToWrite() : 0);
}

void HttpConnection::write(const QByteArray &bytes)
{
    if (isConnected() && !m_isFinishing)
        m_socket.write(bytes);
}

void HttpConnection::flush()
{
    if (isConnected())
        m_socket.flush();
}

void HttpConnection::takeOver()
{
    m_isTakenOver = true;
    m_deadline.stop();
    // QHttpServer 6.4 would go on answering, into our body; later ones connect themselves anew, but behind
    // discard().
    QObject::disconnect(&m_socket, &QTcpSocket::readyRead, nullptr, nullptr);
    connect(&m_socket, &QTcpSocket::readyRead, this, &HttpConnection::discard);
    discard();
}

/// QTcpSocket's abort() closes its descriptor and shuts nothing down, so that another one goes on.
int HttpConnection::duplicate() const
{
    return m_tls || !isConnected() || unsentBytes() > 0 ? -1
                                                        : duplicateDescriptor(m_socket.socketDescriptor());
}

void HttpConnection::finish()
{
    if (m_isFinishing || !isConnected())
        return;
    takeOver();
    flush();
    m_isFinishing = true;
    endWhenFlushed();
}

void HttpConnection::abort()
{
    takeOver(); // QHttpServer may be next in line for the input that led here
    m_lingering.reset();
    m_socket.abort();
}

void HttpConnection::setClosedHandler(std::function<void(bool)> handler)
{
    m_closed = std::move(handler);
}

void HttpConnection::setTakenHandler(std::function<void()> handler)
{
    m_taken = std::move(handler);
}

/// The kernel gives up on a client (dropWhenSilent()) with an error of its own.
void HttpConnection::noteClosed()
{
    const auto error = m_socket.error();
    const bool wasStuck =
        m_wasStuck || error == QAbstractSocket::NetworkError || error == QAbstractSocket::SocketTimeoutError;
    if (const auto handler = std::exchange(m_closed, {}))
        handler(wasStuck);
    if (m_lingering && m_listener)
        m_lingering.release()->begin(*m_listener, m_limits.lingering);
    Q_EMIT ended();
}

void HttpConnection::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_deadline.timerId())
        return;
    if (m_isReading && !m_isFinishing)
        Q_EMIT timedOut();
    m_wasStuck = m_isFinishing && unsentBytes() > 0;
    abort();
}

/// Looks at new input. QHttpServer opens a transaction before it reads and commits it when it has a whole
/// request: so without one, what lies here begins a request, and within one, peek() shows only what
/// QHttpServer has not read yet.
void HttpConnection::inspect()
{
    if (!m_socket.isTransactionStarted())
        m_request = RequestWatch(m_limits.request);
    const RequestWatch::Verdict verdict = m_request.feed(m_socket.peek(m_socket.bytesAvailable()));
    if (verdict == RequestWatch::Verdict::Complete) {
        m_isReading = false;
        startDeadline(m_limits.idle);
        if (unsentBytes() > m_limits.unsentBytes)
            abort();
    } else if (verdict != RequestWatch::Verdict::Incomplete) {
        refuse(verdict);
    } else if (m_request.hasBegun() && !m_isReading) {
        m_isReading = true;
        startDeadline(m_limits.reading);
    }
}

void HttpConnection::refuse(RequestWatch::Verdict verdict)
{
    write(encodeRefusal(QHttpServerResponder::StatusCode(verdict)));
    finish();
    Q_EMIT refused(int(verdict));
}

/// The client lives, and may ask again.
void HttpConnection::noteTaken()
{
    if (m_isTakenOver && m_taken)
        m_taken();
    if (m_isFinishing)
        endWhenFlushed();
    else if (!m_isReading && !m_isTakenOver)
        startDeadline(m_limits.idle);
}

/// A device keeps what is read in a transaction until that ends: thrown away without ending it would still
/// pile up.
void HttpConnection::discard()
{
    if (!m_socket.isOpen())
        return;
    if (m_socket.isTransactionStarted())
        m_socket.commitTransaction();
    m_socket.readAll();
}

void HttpConnection::endWhenFlushed()
{
    if (!isConnected())
        return;
    if (unsentBytes() > 0) {
        startDeadline(m_limits.flushing);
        return;
    }
    if (m_tls) {
        endTls();
        return;
    }
    startDeadline(m_limits.lingering);
    if (endSending(m_socket.socketDescriptor()))
        Q_EMIT ended();
    else
        m_socket.disconnectFromHost();
}

void HttpConnection::endTls()
{
    m_lingering = std::make_unique<LingeringClose>(m_socket.socketDescriptor());
    startDeadline(m_limits.flushing);
    m_socket.disconnectFromHost(); // noteClosed() follows when close_notify is the operating system's
}

void HttpConnection::startDeadline(std::chrono::milliseconds time)
{
    m_deadline.start(int(time.count()), this);
}

} // namespace Poemstream
