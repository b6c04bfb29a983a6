// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtNetwork/QAbstractSocket>
#include <QtNetwork/QHostAddress>

#include <functional>
#include <memory>
#include <vector>

QT_BEGIN_NAMESPACE
class QHostInfo;
class QTcpSocket;
QT_END_NAMESPACE

namespace Poemstream {

/// A TCP connection to a host by name, to whichever of its addresses answers first: the next address, of the
/// other family where there is one, is tried when the last failed or has been silent for a quarter of a
/// second (RFC 8305), so that a network that only pretends to speak IPv6 costs no patience. Internal to
/// EventSource.
class HostConnector final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HostConnector)
public:
    using SocketFactory = std::function<std::unique_ptr<QTcpSocket>()>;
    /// Calls its last argument, later, unless @p context is gone. Gives back what
    /// QHostInfo::abortHostLookup() takes, or -1.
    using Lookup = std::function<int(const QString &host, QObject *context,
                                     const std::function<void(const QHostInfo &)> &done)>;

    /// @p makeSocket: unconnected, with what the caller wants set.
    explicit HostConnector(const SocketFactory &makeSocket, const Lookup &lookup = lookUpBySystem);
    ~HostConnector() override;

    /// Once only; connected() or failed() follows, later.
    void connectToHost(const QString &host, quint16 port);
    /// In connected(): the socket.
    [[nodiscard]] std::unique_ptr<QTcpSocket> takeSocket();

Q_SIGNALS:
    void connected();
    void failed(QAbstractSocket::SocketError error, const QString &text);

private:
    static int lookUpBySystem(const QString &host, QObject *context,
                              const std::function<void(const QHostInfo &)> &done);

    using Sockets = std::vector<std::unique_ptr<QTcpSocket>>;

    void onLookedUp(const QHostInfo &host);
    void tryNext();
    void onSocketConnected(QTcpSocket *socket);
    void onSocketFailed(QTcpSocket *socket);
    [[nodiscard]] Sockets::iterator find(const QTcpSocket *socket);
    void drop(size_t index);

    SocketFactory m_makeSocket;
    Lookup m_lookUp;
    quint16 m_port = 0;
    int m_lookup = -1;
    QList<QHostAddress> m_addresses; ///< still to be tried
    Sockets m_sockets;               ///< being tried; the first is connected in the end
    QTimer m_patience;
};

} // namespace Poemstream
