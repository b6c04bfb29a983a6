// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/eventstream/listener.h"
#include "server/eventstream/openeventstream.h"

#include <QtHttpServer/QHttpServer>

#include <memory>
#include <vector>

namespace Poemstream {

/// A QHttpServer for tests, on a Listener on 127.0.0.1 at a free port: `/plain` answers 'reply', `/stream` is
/// an event stream that the test then holds.
class StreamServer final
{
public:
    /// Where the streams of all servers live: in HttpEventStream, or in what openEventStream() gives, or the
    /// same, but for those that a Listener opens before QHttpServer sees them.
    enum class Kind { Attached, Any, Early };
    static inline Kind kind = Kind::Any;

    explicit StreamServer(const ConnectionLimits &limits = {});
    Q_DISABLE_COPY_MOVE(StreamServer)

    [[nodiscard]] Listener &listener() { return *m_listener; }
    [[nodiscard]] quint16 port() const { return m_listener->serverPort(); }
    /// Server-side connections that are open.
    [[nodiscard]] qsizetype connections() const;
    /// The socket of one of those that are QTcpSocket's; null without any.
    [[nodiscard]] QTcpSocket *anySocket() const;
    /// What QTcpSocket keeps of theirs, and nobody has read.
    [[nodiscard]] qint64 unreadBytes() const;
    /// Ends the QHttpServer with all its connections; the streams stay.
    void stop() { m_http.reset(); }

    std::vector<std::unique_ptr<EventStream>> streams;
    HttpReply reply{.status = QHttpServerResponder::StatusCode::Ok, .headers = {}, .body = "plain"};
    HttpHeaders streamExtra;
    StreamLimits streamLimits;
    int plainRequests = 0;
    int earlyRequests = 0; ///< offered

private:
    [[nodiscard]] std::unique_ptr<EventStream> open(ResponderArg responder,
                                                    const QHttpServerRequest &request) const;

    std::unique_ptr<QHttpServer> m_http = std::make_unique<QHttpServer>();
    Listener *m_listener; ///< QHttpServer's
};

} // namespace Poemstream
