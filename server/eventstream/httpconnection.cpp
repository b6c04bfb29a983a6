// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpconnection.h"

#include "httpreply.h"

#include <QtCore/QHash>
#include <QtCore/QTimerEvent>

#ifdef Q_OS_UNIX
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#endif

namespace Poemstream {

namespace {

/// The open connections of this thread. From Qt 6.5 on a handler gets no socket but only a request that knows
/// both ends of its connection, so this is the one way from there to here; find() is its only reader.
QHash<ConnectionEnds, HttpConnection *> &openConnections()
{
    static thread_local QHash<ConnectionEnds, HttpConnection *> connections;
    return connections;
}

/// Only the kernel can tell a client that vanished without a word from one that is busy: without this it
/// would go on trying for a quarter of an hour, and for ever with one that acknowledges but takes nothing.
void dropWhenSilent(int descriptor, std::chrono::milliseconds time)
{
#ifdef Q_OS_LINUX
    const auto milliseconds = unsigned(time.count());
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_USER_TIMEOUT, &milliseconds, sizeof milliseconds);
#else
    Q_UNUSED(descriptor);
    Q_UNUSED(time);
#endif
}

} // namespace

HttpConnection::HttpConnection(QTcpSocket &socket, const ConnectionLimits &limits)
    : QObject(&socket)
    , m_socket(socket)
    , m_limits(limits)
    , m_ends{socket.peerAddress(), socket.peerPort(), socket.localAddress(), socket.localPort()}
    , m_request(limits.request)
{
    openConnections().insert(m_ends, this);
}

HttpConnection::~HttpConnection()
{
    // A new connection may have the same ends while the old one's socket waits for its deletion.
    if (openConnections().value(m_ends) == this)
        openConnections().remove(m_ends);
}

void HttpConnection::watch(QTcpSocket &socket, const ConnectionLimits &limits)
{
    auto *connection = new HttpConnection(socket, limits);
    // Bounds what Qt reads ahead. A whole request must fit: QHttpServer keeps it in this buffer until it is
    // complete.
    socket.setReadBufferSize(limits.request.head + limits.request.body);
    connect(&socket, &QTcpSocket::readyRead, connection, &HttpConnection::inspect);
    connect(&socket, &QTcpSocket::bytesWritten, connection, &HttpConnection::waitForRequest);
    dropWhenSilent(int(socket.socketDescriptor()), limits.flushing);
    connection->m_isReading = true;
    connection->startDeadline(limits.reading);
}

HttpConnection &HttpConnection::of(QTcpSocket &socket)
{
    auto *existing = socket.findChild<HttpConnection *>(QString(), Qt::FindDirectChildrenOnly);
    return existing ? *existing : *new HttpConnection(socket, {});
}

HttpConnection *HttpConnection::find(const ConnectionEnds &ends)
{
    return openConnections().value(ends);
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
    return m_socket.bytesToWrite();
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
    m_deadline.stop();
    QObject::disconnect(&m_socket, &QTcpSocket::bytesWritten, this, nullptr);
    // QHttpServer 6.4 would go on answering, into our body; later ones connect themselves anew, but behind
    // discard().
    QObject::disconnect(&m_socket, &QTcpSocket::readyRead, nullptr, nullptr);
    connect(&m_socket, &QTcpSocket::readyRead, this, &HttpConnection::discard);
    discard();
}

void HttpConnection::finish()
{
    if (m_isFinishing || !isConnected())
        return;
    m_isFinishing = true;
    takeOver();
    flush();
    connect(&m_socket, &QTcpSocket::bytesWritten, this, &HttpConnection::endWhenFlushed);
    endWhenFlushed();
}

void HttpConnection::abort()
{
    takeOver(); // QHttpServer may be next in line for the input that led here
    m_socket.abort();
}

void HttpConnection::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_deadline.timerId())
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
    const auto status = QHttpServerResponder::StatusCode(verdict);
    const QByteArray body = "request refused\n";
    write(encodeHead(status, {{"Content-Type", "text/plain"},
                              {"Content-Length", QByteArray::number(body.size())},
                              {"Connection", "close"}}) +
          body);
    finish();
}

/// Bytes of an answer were taken: the client lives, and may ask again.
void HttpConnection::waitForRequest()
{
    if (!m_isReading)
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
    startDeadline(m_limits.lingering);
#ifdef Q_OS_UNIX
    ::shutdown(int(m_socket.socketDescriptor()), SHUT_WR); // QTcpSocket can only close both ways
#else
    m_socket.disconnectFromHost();
#endif
}

void HttpConnection::startDeadline(std::chrono::milliseconds time)
{
    m_deadline.start(int(time.count()), this);
}

} // namespace Poemstream
