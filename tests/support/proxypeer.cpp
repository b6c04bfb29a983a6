// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "proxypeer.h"

#include "scriptedpeer.h"

#include <QtCore/QUrl>
#include <QtCore/QtEndian>
#include <QtNetwork/QTcpSocket>

namespace Poemstream {

ProxyPeer::ProxyPeer(Kind kind, QObject *parent)
    : QTcpServer(parent)
    , m_kind(kind)
{
    connect(this, &QTcpServer::newConnection, this, &ProxyPeer::accept);
    listen(QHostAddress::LocalHost);
}

void ProxyPeer::setCredentials(const QByteArray &user, const QByteArray &password)
{
    m_user = user;
    m_password = password;
}

QNetworkProxy ProxyPeer::proxy(const QString &user, const QString &password) const
{
    return {m_kind == Kind::Http ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy,
            QStringLiteral("127.0.0.1"), serverPort(), user, password};
}

void ProxyPeer::accept()
{
    while (QTcpSocket *client = nextPendingConnection()) {
        m_clients.insert(client,
                         {{}, m_kind == Kind::Http ? &ProxyPeer::takeHttp : &ProxyPeer::takeGreeting});
        const auto read = [this, client] {
            Client &state = m_clients[client];
            if (!state.step)
                return; // lead() reads
            const QByteArray bytes = client->readAll();
            m_received += bytes;
            state.bytes += bytes;
            (this->*state.step)(client, state.bytes);
        };
        connect(client, &QTcpSocket::readyRead, this, read);
        connect(client, &QTcpSocket::disconnected, this, [this, client] {
            m_clients.remove(client);
            client->deleteLater();
        });
        read();
    }
}

void ProxyPeer::takeHttp(QTcpSocket *client, QByteArray &bytes)
{
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return;
    const auto answer = [&](const QByteArray &statusAndHeaders) {
        client->write("HTTP/1.1 " + statusAndHeaders + "\r\nContent-Length: 0\r\n\r\n");
        bytes.clear();
    };
    if (m_refuses)
        return answer("403 Not here");
    const QByteArray both = m_user + ':' + m_password;
    const QByteArray credentials = "Basic " + both.toBase64();
    if (!m_user.isEmpty() && ScriptedPeer::headerOf(bytes, "Proxy-Authorization") != credentials) {
        ++m_challenges;
        answer(QByteArray("407 Who are you\r\nProxy-Authenticate: Basic realm=\"proxy\"") +
               (m_closesToAsk ? "\r\nConnection: close" : ""));
        return m_closesToAsk ? client->disconnectFromHost() : void();
    }
    const QByteArray line = bytes.first(bytes.indexOf("\r\n"));
    const QList<QByteArray> words = line.split(' ');
    m_targets += words.at(0) + ' ' + words.value(1);
    if (words.at(0) == "CONNECT")
        return lead(client, words.value(1).split(':').last().toUShort(), "HTTP/1.1 200 Go ahead\r\n\r\n",
                    bytes.sliced(headEnd + 4));
    const QUrl url = QUrl::fromEncoded(words.value(1));
    const QByteArray path = url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    lead(client, quint16(url.port(80)), {},
         words.at(0) + ' ' + path + " HTTP/1.1" + bytes.sliced(line.size()));
}

void ProxyPeer::takeGreeting(QTcpSocket *client, QByteArray &bytes)
{
    if (bytes.size() < 2 || bytes.size() < 2 + bytes.at(1))
        return;
    bytes.remove(0, 2 + bytes.at(1));
    client->write(m_user.isEmpty() ? QByteArray("\5\0", 2) : QByteArray("\5\2", 2));
    m_challenges += m_user.isEmpty() ? 0 : 1;
    m_clients[client].step = m_user.isEmpty() ? &ProxyPeer::takeSocksRequest : &ProxyPeer::takePassword;
}

void ProxyPeer::takePassword(QTcpSocket *client, QByteArray &bytes)
{
    const QByteArray expected =
        QByteArray(1, 1) + char(m_user.size()) + m_user + char(m_password.size()) + m_password;
    if (bytes.size() < 2 || bytes.size() < 3 + bytes.at(1) ||
        bytes.size() < 3 + bytes.at(1) + bytes.at(2 + bytes.at(1)))
        return;
    if (bytes != expected) {
        client->write(QByteArray("\1\1", 2));
        return client->disconnectFromHost();
    }
    bytes.clear();
    client->write(QByteArray("\1\0", 2));
    m_clients[client].step = &ProxyPeer::takeSocksRequest;
}

void ProxyPeer::takeSocksRequest(QTcpSocket *client, QByteArray &bytes)
{
    if (bytes.size() < 5)
        return;
    const bool isName = bytes.at(3) == 3;
    const qsizetype hostAt = isName ? 5 : 4;
    const qsizetype hostSize = isName ? bytes.at(4) : 4;
    if (bytes.size() < hostAt + hostSize + 2)
        return;
    if (m_refuses) {
        client->write(QByteArray("\5\2\0\1\0\0\0\0\0\0", 10));
        return client->disconnectFromHost();
    }
    const QByteArray address = bytes.sliced(hostAt, hostSize);
    const QByteArray host =
        isName ? address : QHostAddress(qFromBigEndian<quint32>(address.constData())).toString().toLatin1();
    const quint16 port = qFromBigEndian<quint16>(bytes.constData() + hostAt + hostSize);
    m_targets += "SOCKS " + host + ':' + QByteArray::number(port);
    lead(client, port, QByteArray("\5\0\0\1\0\0\0\0\0\0", 10), {});
}

/// Opens the way to @p port, says so to the client, and from then on hands on whatever comes from either
/// side.
void ProxyPeer::lead(QTcpSocket *client, quint16 port, const QByteArray &toClient, const QByteArray &toServer)
{
    m_clients[client].step = nullptr;
    auto *server = new QTcpSocket(client);
    connect(server, &QTcpSocket::connected, client, [this, client, server, toClient, toServer] {
        if (!client->isOpen())
            return; // it did not wait
        client->write(toClient);
        server->write(toServer);
        const auto send = [this, client, server] {
            const QByteArray bytes = client->readAll();
            m_received += bytes;
            if (server->isOpen())
                server->write(bytes);
        };
        connect(client, &QTcpSocket::readyRead, server, send);
        send();
    });
    connect(server, &QTcpSocket::readyRead, client, [client, server] {
        if (client->isOpen())
            client->write(server->readAll());
    });
    connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    connect(server, &QTcpSocket::errorOccurred, client, &QTcpSocket::disconnectFromHost);
    server->connectToHost(QHostAddress::LocalHost, port);
}

} // namespace Poemstream
