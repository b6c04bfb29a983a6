// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamnetwork.h"

#include "eventsourcerequest.h"
#include "requestbody.h"
#include "streamrequest.h"

#include <QtCore/QUrl>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QSslConfiguration>

#include <algorithm>
#include <utility>

namespace Poemstream {

namespace {

class Proxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isLoopback(query.peerHostName()))
            return {QNetworkProxy::NoProxy};
        return systemProxyForQuery(query);
    }
};

} // namespace

StreamNetwork::StreamNetwork()
{
    setProxyFactory(new Proxies); // which it owns
}

bool StreamNetwork::usesProxy(const QUrl &url) const
{
    QNetworkProxyFactory *factory = proxyFactory();
    const QList<QNetworkProxy> proxies =
        factory ? factory->queryProxy(QNetworkProxyQuery(url)) : QList<QNetworkProxy>{proxy()};
    return std::any_of(proxies.begin(), proxies.end(), [](const QNetworkProxy &each) {
        return each.type() != QNetworkProxy::NoProxy && each.type() != QNetworkProxy::DefaultProxy;
    });
}

QNetworkReply *StreamNetwork::connectFor(const QNetworkRequest &request)
{
    const QUrl url = request.url();
    const auto port = static_cast<quint16>(portOf(url));
    if (url.scheme() == QLatin1String("https"))
        connectToHostEncrypted(url.host(), port, request.sslConfiguration(), request.peerVerifyName());
    else
        connectToHost(url.host(), port);
    return std::exchange(m_lastReply, nullptr);
}

QNetworkReply *StreamNetwork::send(const EventSourceRequest &request, qint64 bufferBytes)
{
    QNetworkReply *reply = nullptr;
    if (request.body.isEmpty() && usesProxy(request.request.url())) {
        reply = sendCustomRequest(request.request, request.method);
    } else {
        auto *body = new RequestBody(request.body);
        reply = sendCustomRequest(withBody(request), request.method, body);
        body->setParent(reply);
    }
    // Where there is a body, the size of the buffer is lost when it is set before the request has begun.
    QMetaObject::invokeMethod(
        reply, [reply, bufferBytes] { reply->setReadBufferSize(bufferBytes); }, Qt::QueuedConnection);
    return reply;
}

QNetworkReply *StreamNetwork::createRequest(Operation operation, const QNetworkRequest &request,
                                            QIODevice *body)
{
    QNetworkRequest plain = request;
    plain.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    return m_lastReply = QNetworkAccessManager::createRequest(operation, plain, body);
}

} // namespace Poemstream
