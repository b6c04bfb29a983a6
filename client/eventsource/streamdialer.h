// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtNetwork/QAbstractSocket>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QNetworkRequest>
#include <QtNetwork/QSslError>

#include <memory>

QT_BEGIN_NAMESPACE
class QTcpSocket;
QT_END_NAMESPACE

namespace Poemstream {

class HostConnector;

/// From a request to a socket that its head can be written to: connected, directly or through a proxy, and
/// encrypted for https. Internal to EventSource.
class StreamDialer final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StreamDialer)
public:
    StreamDialer(const QNetworkRequest &request, const QNetworkProxy &proxy);
    ~StreamDialer() override;

    /// Once only; ready() or failed() follows, and nothing after it.
    void dial();
    /// In ready(): the socket, with no connection to this object.
    [[nodiscard]] std::unique_ptr<QTcpSocket> takeSocket();
    /// Whether the request is for an HTTP proxy to read: it needs the whole URL, and the proxy's password.
    [[nodiscard]] bool leadsToProxy() const { return m_way == Way::Proxied; }

Q_SIGNALS:
    void encrypted();
    void sslErrors(const QList<QSslError> &errors);
    void ready();
    void failed(QAbstractSocket::SocketError error, const QString &text);

private:
    enum class Way { Direct, Tunnel /* the socket minds the proxy */, Proxied /* the caller does */ };
    [[nodiscard]] static Way wayOf(const QNetworkRequest &request, const QNetworkProxy &proxy);

    void connectThroughTunnel(const QString &host, quint16 port);
    void connectToHost(const QString &host, quint16 port);
    void keep(std::unique_ptr<QTcpSocket> socket);
    void fail(QAbstractSocket::SocketError error, const QString &text);
    void beginEncryption();

    const QNetworkRequest m_request;
    const QNetworkProxy m_proxy;
    const Way m_way;
    std::unique_ptr<HostConnector> m_connector;
    std::unique_ptr<QTcpSocket> m_socket;
};

} // namespace Poemstream
