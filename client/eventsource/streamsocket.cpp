// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamsocket.h"

#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslSocket>

namespace Poemstream {

std::unique_ptr<QTcpSocket> makeStreamSocket(const QNetworkRequest &request, const QNetworkProxy &tunnel)
{
    std::unique_ptr<QTcpSocket> socket;
    if (request.url().scheme() == QLatin1String("https")) {
        auto secure = std::make_unique<QSslSocket>();
        secure->setSslConfiguration(request.sslConfiguration());
        const QString name = request.peerVerifyName();
        secure->setPeerVerifyName(name.isEmpty() ? request.url().host() : name);
        socket = std::move(secure);
    } else {
        socket = std::make_unique<QTcpSocket>();
    }
    QNetworkProxy proxy = tunnel;
    if (proxy.type() == QNetworkProxy::HttpCachingProxy)
        proxy.setType(QNetworkProxy::HttpProxy);
    socket->setProxy(proxy);
    socket->setReadBufferSize(streamSocketBytes);
    return socket;
}

QNetworkReply::NetworkError replyErrorOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return QNetworkReply::HostNotFoundError;
    case QAbstractSocket::ConnectionRefusedError:
        return QNetworkReply::ConnectionRefusedError;
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return QNetworkReply::SslHandshakeFailedError;
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return QNetworkReply::ProxyAuthenticationRequiredError;
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyProtocolError:
        return QNetworkReply::UnknownProxyError;
    default:
        return QNetworkReply::UnknownNetworkError;
    }
}

} // namespace Poemstream
