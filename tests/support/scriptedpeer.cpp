// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedpeer.h"

#include <QtNetwork/QTcpSocket>

#include <algorithm>
#include <sys/socket.h>

namespace Poemstream {

namespace {

QByteArray headerOf(const QByteArray &request, const QByteArray &name)
{
    const QByteArray head = request.left(request.indexOf("\r\n\r\n"));
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.sliced(colon + 1).trimmed();
    }
    return {};
}

/// The length of the first request in @p bytes, 0 while it is not whole.
qsizetype requestLength(const QByteArray &bytes)
{
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return 0;
    const qsizetype length = headEnd + 4 + headerOf(bytes, "Content-Length").toLongLong();
    return bytes.size() >= length ? length : 0;
}

void reset(QTcpSocket *socket)
{
    const linger none{1, 0};
    ::setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
    socket->abort();
}

} // namespace

ScriptedPeer::ScriptedPeer(QObject *parent)
    : QTcpServer(parent)
{
    connect(this, &QTcpServer::newConnection, this, &ScriptedPeer::accept);
    listen(QHostAddress::LocalHost);
}

ScriptedPeer &ScriptedPeer::then(const QList<QByteArray> &packets, Ending ending)
{
    m_script.append({packets, ending});
    return *this;
}

void ScriptedPeer::otherwise(const QList<QByteArray> &packets, Ending ending)
{
    m_otherwise = {packets, ending};
}

void ScriptedPeer::play(const QList<QByteArray> &packets, Ending ending)
{
    const auto connection = m_connections.find(m_last);
    if (connection == m_connections.end())
        return;
    connection->answer.packets += packets;
    connection->answer.ending = ending;
    write(m_last);
}

qsizetype ScriptedPeer::unplayed() const
{
    return m_connections.value(m_last).answer.packets.size();
}

QUrl ScriptedPeer::url(const QString &pathAndQuery) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(serverPort()).arg(pathAndQuery),
                QUrl::StrictMode);
}

QByteArray ScriptedPeer::header(qsizetype index, const QByteArray &name) const
{
    return headerOf(m_requests.value(index), name);
}

QByteArray ScriptedPeer::streamHead()
{
    return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";
}

QByteArray ScriptedPeer::chunkedHead()
{
    return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
}

QByteArray ScriptedPeer::chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

void ScriptedPeer::accept()
{
    while (QTcpSocket *socket = nextPendingConnection()) {
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1); // each packet by itself
        m_connections.insert(socket, {});
        m_mostConnections = std::max(m_mostConnections, liveConnections());
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::bytesWritten, this, [this, socket] { write(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            if (m_connections.remove(socket) == 0)
                return;
            socket->deleteLater();
            Q_EMIT left();
        });
        read(socket);
    }
}

void ScriptedPeer::read(QTcpSocket *socket)
{
    const auto connection = m_connections.find(socket);
    if (connection == m_connections.end())
        return;
    connection->received += socket->readAll();
    const qsizetype length = requestLength(connection->received);
    if (length == 0)
        return;
    m_requests += connection->received.first(length);
    connection->received.remove(0, length);
    connection->answer = m_script.isEmpty() ? m_otherwise : m_script.takeFirst();
    m_last = socket;
    write(socket);
    Q_EMIT requested();
}

void ScriptedPeer::write(QTcpSocket *socket)
{
    const auto connection = m_connections.find(socket);
    if (connection == m_connections.end() || socket->bytesToWrite() > 0)
        return;
    if (!connection->answer.packets.isEmpty()) {
        socket->write(connection->answer.packets.takeFirst());
        return;
    }
    if (connection->answer.ending == Ending::Close)
        socket->disconnectFromHost();
    else if (connection->answer.ending == Ending::Reset)
        reset(socket);
}

} // namespace Poemstream
