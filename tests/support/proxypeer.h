// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QTcpServer>

QT_BEGIN_NAMESPACE
class QTcpSocket;
QT_END_NAMESPACE

namespace Poemstream {

/// A proxy for tests, HTTP (in both its ways: whole URLs, and CONNECT) or SOCKS 5. Leads to 127.0.0.1
/// whatever the host's name, so that names which nobody else knows can be asked for. On 127.0.0.1, at a free
/// port, from construction on.
class ProxyPeer final : public QTcpServer
{
    Q_OBJECT
public:
    enum class Kind { Http, Socks5 };

    explicit ProxyPeer(Kind kind, QObject *parent = nullptr);

    /// Lets nobody through without them.
    void setCredentials(const QByteArray &user, const QByteArray &password);
    /// As an HTTP proxy, closes the connection on which it asked for them.
    void closeToAsk(bool closes) { m_closesToAsk = closes; }
    /// Lets nobody through.
    void refuse() { m_refuses = true; }

    /// What leads here; with the credentials @p user and @p password unless they are empty.
    [[nodiscard]] QNetworkProxy proxy(const QString &user = {}, const QString &password = {}) const;

    /// What it was asked for and let through, as "CONNECT host:port", "GET http://host:port/path" and the
    /// like, or "SOCKS host:port".
    [[nodiscard]] QList<QByteArray> targets() const { return m_targets; }
    /// How often it asked for credentials.
    [[nodiscard]] int challenges() const { return m_challenges; }
    /// All that clients wrote to it, before and after it let them through.
    [[nodiscard]] const QByteArray &received() const { return m_received; }

private:
    void accept();
    void takeHttp(QTcpSocket *client, QByteArray &bytes);
    void takeGreeting(QTcpSocket *client, QByteArray &bytes);
    void takePassword(QTcpSocket *client, QByteArray &bytes);
    void takeSocksRequest(QTcpSocket *client, QByteArray &bytes);
    void lead(QTcpSocket *client, quint16 port, const QByteArray &toClient, const QByteArray &toServer);

    using Step = void (ProxyPeer::*)(QTcpSocket *client, QByteArray &bytes);
    struct Client
    {
        QByteArray bytes; ///< not understood yet
        Step step;        ///< what the next ones are; null: they go through
    };

    Kind m_kind;
    QHash<QTcpSocket *, Client> m_clients;
    QByteArray m_user;
    QByteArray m_password;
    bool m_closesToAsk = false;
    bool m_refuses = false;
    QList<QByteArray> m_targets;
    int m_challenges = 0;
    QByteArray m_received;
};

} // namespace Poemstream
