// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamdialer.h"

#include "hostconnector.h"
#include "streamrequest.h"
#include "streamsocket.h"

#include <QtNetwork/QSslSocket>

#include <utility>

namespace Poemstream {

StreamDialer::StreamDialer(const QNetworkRequest &request, const QNetworkProxy &proxy)
    : m_request(request)
    , m_proxy(proxy)
    , m_way(wayOf(request, proxy))
{}

StreamDialer::~StreamDialer() = default;

void StreamDialer::dial()
{
    const QUrl url = m_request.url();
    const auto port = static_cast<quint16>(portOf(url));
    switch (m_way) {
    case Way::Direct:
        return connectToHost(url.host(), port);
    case Way::Tunnel:
        return connectThroughTunnel(url.host(), port);
    case Way::Proxied:
        return connectToHost(m_proxy.hostName(), m_proxy.port());
    }
}

std::unique_ptr<QTcpSocket> StreamDialer::takeSocket()
{
    m_socket->disconnect(this);
    return std::move(m_socket);
}

StreamDialer::Way StreamDialer::wayOf(const QNetworkRequest &request, const QNetworkProxy &proxy)
{
    if (proxy.type() == QNetworkProxy::Socks5Proxy)
        return Way::Tunnel;
    if (proxy.type() != QNetworkProxy::HttpProxy && proxy.type() != QNetworkProxy::HttpCachingProxy)
        return Way::Direct;
    return request.url().scheme() == QLatin1String("https") ? Way::Tunnel : Way::Proxied;
}

void StreamDialer::connectThroughTunnel(const QString &host, quint16 port)
{
    keep(makeStreamSocket(m_request, m_proxy));
    connect(m_socket.get(), &QTcpSocket::connected, this, &StreamDialer::beginEncryption);
    m_socket->connectToHost(host, port);
}

void StreamDialer::connectToHost(const QString &host, quint16 port)
{
    m_connector = std::make_unique<HostConnector>(
        [this] { return makeStreamSocket(m_request, QNetworkProxy(QNetworkProxy::NoProxy)); });
    connect(m_connector.get(), &HostConnector::failed, this, &StreamDialer::fail);
    connect(m_connector.get(), &HostConnector::connected, this, [this] {
        keep(m_connector->takeSocket());
        beginEncryption();
    });
    m_connector->connectToHost(host, port);
}

void StreamDialer::keep(std::unique_ptr<QTcpSocket> socket)
{
    m_socket = std::move(socket);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        const QString text = m_socket->errorString();
        m_socket->disconnect(this);
        fail(error, text);
    });
}

// Who asks a proxy does not learn whether the server's name is known, and the proxy's own is another matter.
void StreamDialer::fail(QAbstractSocket::SocketError error, const QString &text)
{
    const bool isProxys = m_way != Way::Direct && error == QAbstractSocket::HostNotFoundError;
    Q_EMIT failed(isProxys ? QAbstractSocket::NetworkError : error, text);
}

void StreamDialer::beginEncryption()
{
    auto *secure = qobject_cast<QSslSocket *>(m_socket.get());
    if (!secure) {
        Q_EMIT ready();
        return;
    }
    connect(secure, &QSslSocket::sslErrors, this, &StreamDialer::sslErrors);
    connect(secure, &QSslSocket::encrypted, this, [this] {
        Q_EMIT encrypted();
        Q_EMIT ready();
    });
    secure->startClientEncryption();
}

} // namespace Poemstream
