// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamnetwork.h"

#include "streamcookies.h"
#include "streamreply.h"
#include "streamrequest.h"

#include <QtCore/QUrl>
#include <QtNetwork/QNetworkProxy>

namespace Poemstream {

namespace {

/// What else no_proxy may say, the system's own reader knows; not all of them know this one.
bool isAllExempt()
{
    for (const char *name : {"no_proxy", "NO_PROXY"})
        for (const QByteArray &entry : qgetenv(name).split(','))
            if (entry.trimmed() == "*")
                return true;
    return false;
}

class Proxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isLoopback(query.peerHostName()) || isAllExempt())
            return {QNetworkProxy::NoProxy};
        return systemProxyForQuery(query);
    }
};

} // namespace

StreamNetwork::StreamNetwork()
{
    setProxyFactory(new Proxies); // which it owns, as the other
    setCookieJar(new StreamCookies);
}

QNetworkReply *StreamNetwork::createRequest(Operation, const QNetworkRequest &request, QIODevice *body)
{
    const QNetworkProxyQuery query(request.url());
    QNetworkProxyFactory *factory = proxyFactory();
    const QNetworkProxy first = factory ? factory->queryProxy(query).value(0) : proxy();
    const QByteArray method = request.attribute(QNetworkRequest::CustomVerbAttribute).toByteArray();
    return new StreamReply(request, method, body ? body->readAll() : QByteArray(), first, cookieJar());
}

} // namespace Poemstream
