// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamserver.h"

#include "server/eventstream/streamreactor.h"

namespace Poemstream {

StreamServer::StreamServer(const ConnectionLimits &limits)
    : m_listener(new Listener(nullptr, limits))
{
    if (!m_listener->listen(QHostAddress::LocalHost))
        qFatal("Cannot listen: %ls", qUtf16Printable(m_listener->errorString()));
    if (kind == Kind::Early) {
        m_listener->setEarlyHandler(
            [this](const HttpRequest &, QByteArrayView path, const OpenEarly &openEarly) {
                ++earlyRequests;
                if (path == "/stream")
                    streams.push_back(openEarly(streamExtra, streamLimits));
                return path == "/stream";
            });
    }
    m_http->bind(m_listener);
    m_http->route(QStringLiteral("/plain"),
                  [this](const QHttpServerRequest &request, ResponderArg responder) {
                      ++plainRequests;
                      sendReply(std::forward<ResponderArg>(responder), request, reply);
                  });
    m_http->route(QStringLiteral("/stream"),
                  [this](const QHttpServerRequest &request, ResponderArg responder) {
                      streams.push_back(open(std::forward<ResponderArg>(responder), request));
                  });
}

std::unique_ptr<EventStream> StreamServer::open(ResponderArg responder,
                                                const QHttpServerRequest &request) const
{
    if (kind == Kind::Attached)
        return std::make_unique<HttpEventStream>(std::forward<ResponderArg>(responder), request, streamExtra,
                                                 streamLimits);
    return openEventStream(std::forward<ResponderArg>(responder), request, streamExtra, streamLimits);
}

qsizetype StreamServer::connections() const
{
    const qsizetype attached = m_listener->parent()->findChildren<HttpConnection *>().size();
    return attached + (m_listener->reactor() ? m_listener->reactor()->size() : 0);
}

QTcpSocket *StreamServer::anySocket() const
{
    return m_listener->parent()->findChild<QTcpSocket *>();
}

qint64 StreamServer::unreadBytes() const
{
    qint64 sum = 0;
    for (const QTcpSocket *socket : m_listener->parent()->findChildren<QTcpSocket *>())
        sum += socket->bytesAvailable();
    return sum;
}

} // namespace Poemstream
