// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/eventstream/httpeventstream.h"
#include "server/eventstream/listener.h"

#include <QtHttpServer/QHttpServer>

#include <memory>
#include <vector>

namespace Poemstream {

/// A QHttpServer for tests, on a Listener on 127.0.0.1 at a free port: `/plain` answers 'reply', `/stream` is
/// an event stream that the test then holds.
class StreamServer final
{
public:
    explicit StreamServer(const ConnectionLimits &limits = {});
    Q_DISABLE_COPY_MOVE(StreamServer)

    [[nodiscard]] Listener &listener() { return *m_listener; }
    [[nodiscard]] quint16 port() const { return m_listener->serverPort(); }
    /// Server-side connections that are open.
    [[nodiscard]] qsizetype connections() const;
    /// The socket of one of them; null without any.
    [[nodiscard]] QTcpSocket *anySocket() const;
    /// Ends the QHttpServer with all its connections; the streams stay.
    void stop() { m_http.reset(); }

    std::vector<std::unique_ptr<HttpEventStream>> streams;
    HttpReply reply{.status = QHttpServerResponder::StatusCode::Ok, .headers = {}, .body = "plain"};
    HttpHeaders streamExtra;
    StreamLimits streamLimits;
    int plainRequests = 0;

private:
    std::unique_ptr<QHttpServer> m_http = std::make_unique<QHttpServer>();
    Listener *m_listener; ///< QHttpServer's
};

} // namespace Poemstream
