// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamserver.h"

namespace Poemstream {

StreamServer::StreamServer(const ConnectionLimits &limits)
    : m_listener(new Listener(nullptr, limits))
{
    if (!m_listener->listen(QHostAddress::LocalHost))
        qFatal("Cannot listen: %ls", qUtf16Printable(m_listener->errorString()));
    m_http->bind(m_listener);
    m_http->route(QStringLiteral("/plain"),
                  [this](const QHttpServerRequest &request, ResponderArg responder) {
                      ++plainRequests;
                      sendReply(std::forward<ResponderArg>(responder), request, reply);
                  });
    m_http->route(QStringLiteral("/stream"),
                  [this](const QHttpServerRequest &request, ResponderArg responder) {
                      streams.push_back(std::make_unique<HttpEventStream>(
                          std::forward<ResponderArg>(responder), request, streamExtra, streamLimits));
                  });
}

qsizetype StreamServer::connections() const
{
    return m_listener->parent()->findChildren<HttpConnection *>().size();
}

QTcpSocket *StreamServer::anySocket() const
{
    return m_listener->parent()->findChild<QTcpSocket *>();
}

} // namespace Poemstream
