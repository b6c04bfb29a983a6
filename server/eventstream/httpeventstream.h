// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eventstream.h"
#include "httpconnection.h"
#include "httpreply.h"
#include "streamlimits.h"

#include <QtCore/QPointer>
#include <QtHttpServer/QHttpServer>
#include <QtHttpServer/QHttpServerRequest>
#include <QtHttpServer/QHttpServerResponder>

#include <functional>

namespace Poemstream {

/// How a QHttpServer handler receives its responder: by && up to Qt 6.7, by & since.
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
using ResponderArg = QHttpServerResponder &;
#else
using ResponderArg = QHttpServerResponder &&;
#endif

/// The connection that @p request came by; null if it is gone. All writing goes straight to it, in every
/// version of Qt: the responder cannot say that the client left, how much is unsent or that this is the end.
/// It stays where it is and dies with the handler, so that for QHttpServer the request is answered.
[[nodiscard]] HttpConnection *connectionOf(const QHttpServerResponder &responder,
                                           const QHttpServerRequest &request);

using MissingHandler = std::function<void(const QHttpServerRequest &, ResponderArg)>;

/// Has @p handler answer what no route of @p server takes. @p context must live as long as @p server.
void setMissingHandler(QHttpServer &server, const QObject &context, MissingHandler handler);

/// From Qt 6.11 on QHttpServer bounds requests by itself, some more closely than the Listener does (128
/// header fields, 15 s for an idle connection), with answers of its own: lifts its bounds, so that the
/// Listener's hold, in every version of Qt. For a server whose connections all come from a Listener.
void leaveBoundsToListener(QHttpServer &server);

/// Writes @p reply to @p request's client, from within the handler that got both; a HEAD request gets the
/// same head and no body, and a status that has no body (204, 304) gets no length either. The connection goes
/// on unless the client wants it closed (or speaks HTTP/1.0 without keep-alive). Framing headers in @p reply
/// are ignored. A no-op if the client left.
void sendReply(ResponderArg responder, const QHttpServerRequest &request, const HttpReply &reply);

/// Answers a HEAD request for an event stream: the head that an HttpEventStream with @p extra would write,
/// and no body.
void sendStreamHead(ResponderArg responder, const QHttpServerRequest &request, const HttpHeaders &extra = {});

/// An EventStream over the connection of a QHttpServer handler's responder (text/event-stream; chunked on
/// HTTP/1.1, ended by the close on HTTP/1.0). It owns the connection from here on: requests pipelined behind
/// it are discarded, finish() closes it, the destructor drops it if that was not called. May outlive
/// QHttpServer. A HEAD request gets what sendStreamHead() writes, and the stream is Finished from the start.
///
/// Each send() is one chunk and one write. What was sent but not flushed when finish() is called still goes
/// out, the stream need not live on for it.
class HttpEventStream final : public EventStream
{
public:
    /// To be made within the handler. Writes the head at once. @p extra: further headers (CORS, cookies), or
    /// other values for ours (any case), but for the framing ones, which are ignored.
    HttpEventStream(ResponderArg responder, const QHttpServerRequest &request, const HttpHeaders &extra = {},
                    const StreamLimits &limits = {});
    Q_DISABLE_COPY_MOVE(HttpEventStream)
    ~HttpEventStream() override;

    [[nodiscard]] End end() const override { return m_end; }
    [[nodiscard]] qint64 unsentBytes() const override;
    void setOwner(Owner *owner) override { m_owner = owner; }
    void send(const QByteArray &encoded) override;
    void finish(const QByteArray &last) override;

private:
    [[nodiscard]] QByteArray framed(const QByteArray &encoded) const;
    void offer(qint64 more);
    void noteTaken();
    void lose(End end);

    QPointer<HttpConnection> m_connection; ///< dies with its socket, at the peer's will
    SlowClientWatch m_watch;
    bool m_isChunked = true;
    End m_end = End::PeerLeft; ///< until there is a connection
    bool m_isSending = false;
    bool m_isSilent = false; ///< finished, and all is the operating system's
    Owner *m_owner = nullptr;
};

} // namespace Poemstream
