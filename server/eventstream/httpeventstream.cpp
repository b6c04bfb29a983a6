// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpeventstream.h"

#include "chunks.h"
#include "httpsyntax.h"
#include "streamhead.h"

#include <limits>
#include <utility>

namespace Poemstream {

namespace {

using Method = QHttpServerRequest::Method;

/// Whether the connection takes another request after this one (RFC 9112, 9.3).
bool keepsAlive(const HttpConnection &connection, const QHttpServerRequest &request)
{
    if (connection.isRetired())
        return false;
    const QByteArray wishes = request.value("Connection");
    return connection.isHttp11() ? !hasOption(wishes, "close") : hasOption(wishes, "keep-alive");
}

QByteArray streamHeadFor(const HttpConnection &connection, const QHttpServerRequest &request,
                         const HttpHeaders &extra)
{
    return streamHead(connection.isHttp11(), hasOption(request.value("Connection"), "close"), extra);
}

void setConnectionHeader(HttpHeaders &headers, const HttpConnection &connection, bool keepsAlive)
{
    if (!keepsAlive)
        headers.emplaceBack("Connection", "close");
    else if (!connection.isHttp11())
        headers.emplaceBack("Connection", "keep-alive");
}

} // namespace

HttpConnection *connectionOf(const QHttpServerResponder &responder, const QHttpServerRequest &request)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    Q_UNUSED(responder);
    if (request.remotePort() == 0)
        return nullptr; // the client had left before it was accepted: like all such, it is from nowhere
    auto *connection = HttpConnection::find(
        {request.remoteAddress(), request.remotePort(), request.localAddress(), request.localPort()});
    if (!connection)
        qWarning("Request of a connection that is gone, or not of a Poemstream::Listener");
    return connection && connection->isConnected() ? connection : nullptr;
#else
    Q_UNUSED(request);
    QTcpSocket *socket = responder.socket();
    return socket->state() == QAbstractSocket::ConnectedState ? &HttpConnection::of(*socket) : nullptr;
#endif
}

void setMissingHandler(QHttpServer &server, const QObject &context, MissingHandler handler)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    server.setMissingHandler(&context, std::move(handler));
#else
    Q_UNUSED(context);
    server.setMissingHandler(std::move(handler));
#endif
}

void leaveBoundsToListener(QHttpServer &server)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 11, 0)
    constexpr qint64 plenty = std::numeric_limits<qint32>::max();
    QHttpServerConfiguration bounds = server.configuration();
    bounds.setKeepAliveTimeout(std::chrono::hours(24));
    bounds.setMaximumUrlSize(plenty);
    bounds.setMaximumTotalHeaderSize(plenty);
    bounds.setMaximumHeaderFieldSize(plenty);
    bounds.setMaximumHeaderFieldCount(plenty);
    bounds.setMaximumBodySize(plenty);
    server.setConfiguration(bounds);
#else
    Q_UNUSED(server); // 6.10 has a time for idle connections; before that there are none
#endif
}

void sendReply(ResponderArg responder, const QHttpServerRequest &request, const HttpReply &reply)
{
    HttpConnection *connection = connectionOf(responder, request);
    if (!connection)
        return;
    const bool goesOn = keepsAlive(*connection, request);
    HttpHeaders framing;
    setConnectionHeader(framing, *connection, goesOn);
    connection->write(encodeReply(reply, framing, request.method() != Method::Head));
    connection->flush();
    if (!goesOn)
        connection->finish();
}

void sendStreamHead(ResponderArg responder, const QHttpServerRequest &request, const HttpHeaders &extra)
{
    HttpConnection *connection = connectionOf(responder, request);
    if (!connection)
        return;
    connection->write(streamHeadFor(*connection, request, extra));
    connection->flush();
    if (!keepsAlive(*connection, request) || !connection->isHttp11())
        connection->finish();
}

HttpEventStream::HttpEventStream(ResponderArg responder, const QHttpServerRequest &request,
                                 const HttpHeaders &extra, const StreamLimits &limits)
    : m_watch(limits)
{
    if (request.method() == Method::Head) {
        sendStreamHead(std::forward<ResponderArg>(responder), request, extra);
        m_end = End::Finished;
        return;
    }
    HttpConnection *connection = connectionOf(responder, request);
    if (!connection)
        return;
    connection->takeOver();
    connection->write(streamHeadFor(*connection, request, extra));
    m_connection = connection;
    m_isChunked = connection->isHttp11();
    m_end = End::None;
    connection->setClosedHandler([this](bool wasStuck) { lose(wasStuck ? End::PeerStuck : End::PeerLeft); });
    connection->setTakenHandler([this] { noteTaken(); });
}

HttpEventStream::~HttpEventStream()
{
    if (m_connection.isNull())
        return;
    m_connection->setClosedHandler({});
    m_connection->setTakenHandler({});
    if (m_end != End::Finished) // also when the client said FIN but does not take what was sent
        m_connection->abort();
}

qint64 HttpEventStream::unsentBytes() const
{
    return m_connection ? m_connection->unsentBytes() : 0;
}

void HttpEventStream::send(const QByteArray &encoded)
{
    if (!isOpen() || encoded.isEmpty()) // an empty chunk would be the last one
        return;
    const QByteArray bytes = framed(encoded);
    offer(bytes.size());
    if (!isOpen())
        return;
    if (m_watch.isTooSlow(unsentBytes(), bytes.size())) {
        lose(End::PeerStuck);
        m_connection->abort();
        return;
    }
    m_connection->write(bytes);
    m_watch.noteSent(unsentBytes());
}

void HttpEventStream::finish(const QByteArray &last)
{
    if (!isOpen())
        return;
    m_end = End::Finished;
    QByteArray bytes = last.isEmpty() ? QByteArray() : framed(last);
    if (m_isChunked)
        bytes += lastChunk;
    m_connection->write(bytes);
    m_connection->finish();
    noteTaken(); // of that nobody tells us
}

QByteArray HttpEventStream::framed(const QByteArray &encoded) const
{
    return m_isChunked ? chunkOf(encoded) : encoded;
}

void HttpEventStream::lose(End end)
{
    if (m_isSilent || (m_end != End::None && m_end != End::Finished))
        return;
    m_end = end;
    if (m_owner)
        m_owner->noteLost();
}

void HttpEventStream::noteTaken()
{
    if (m_isSilent || m_isSending || (m_end == End::Finished && unsentBytes() > 0))
        return;
    m_isSilent = m_end == End::Finished;
    if (m_owner && (isOpen() || m_isSilent))
        m_owner->noteTaken();
}

void HttpEventStream::offer(qint64 more)
{
    if (!m_watch.mayBeTooMuch(unsentBytes(), more))
        return;
    m_isSending = true;
    m_connection->flush();
    m_isSending = false;
}

} // namespace Poemstream
