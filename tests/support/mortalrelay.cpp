// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mortalrelay.h"

#include <QtCore/QTimer>
#include <QtNetwork/QTcpSocket>

#include <algorithm>
#include <sys/socket.h>

namespace Poemstream {

MortalRelay::MortalRelay(quint16 port, const Fate &fate, QObject *parent)
    : QTcpServer(parent)
    , m_upstream(port)
    , m_fate(fate)
    , m_random(fate.seed)
{
    connect(this, &QTcpServer::newConnection, this, &MortalRelay::accept);
    live();
}

void MortalRelay::live()
{
    if (!listen(QHostAddress::LocalHost, m_port))
        qFatal("Cannot listen on %d again: %ls", int(m_port), qUtf16Printable(errorString()));
    m_port = serverPort();
    m_bytesLeft = m_random.bounded(8) == 0 ? 0 : m_random.bounded(m_fate.mostBytes);
}

void MortalRelay::accept()
{
    while (QTcpSocket *client = nextPendingConnection()) {
        auto *server = new QTcpSocket(client);
        client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        server->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        server->setReadBufferSize(64 * 1024);
        m_clients.insert(client, server);
        m_mostConnections = std::max(m_mostConnections, m_clients.size());
        connect(client, &QTcpSocket::readyRead, server, [client, server] {
            if (server->isOpen())
                server->write(client->readAll());
        });
        connect(client, &QTcpSocket::bytesWritten, this, [this, client] { handOn(client); });
        connect(client, &QTcpSocket::disconnected, this, [this, client] {
            m_clients.remove(client);
            client->deleteLater();
        });
        connect(server, &QTcpSocket::readyRead, this, [this, client] { handOn(client); });
        connect(server, &QTcpSocket::disconnected, this, [this, client] { handOn(client); });
        server->connectToHost(QHostAddress::LocalHost, m_upstream);
        handOn(client);
    }
}

void MortalRelay::handOn(QTcpSocket *client)
{
    QTcpSocket *server = m_clients.value(client);
    if (!server || client->bytesToWrite() > 0)
        return;
    const bool isMortal = m_deaths < m_fate.deaths;
    if (isMortal && m_bytesLeft <= 0)
        return die();
    const QByteArray bytes = server->read(isMortal ? m_bytesLeft : 64 * 1024);
    m_bytesLeft -= bytes.size();
    if (!bytes.isEmpty())
        client->write(bytes);
    else if (server->state() == QTcpSocket::UnconnectedState)
        client->disconnectFromHost();
}

void MortalRelay::die()
{
    ++m_deaths;
    close();
    const bool resets = m_random.bounded(2) == 0;
    const QList<QTcpSocket *> clients = m_clients.keys();
    m_clients.clear();
    for (QTcpSocket *client : clients) {
        if (resets) {
            const linger none{1, 0};
            ::setsockopt(int(client->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
            client->abort();
        } else {
            client->disconnectFromHost();
        }
        client->deleteLater();
    }
    QTimer::singleShot(int(m_random.bounded(3)), this, &MortalRelay::live);
}

} // namespace Poemstream
