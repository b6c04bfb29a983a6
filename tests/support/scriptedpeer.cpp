// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedpeer.h"

#include <QtNetwork/QSslSocket>

#include <algorithm>
#include <sys/socket.h>

namespace Poemstream {

namespace {

/// The length of the first request in @p bytes, 0 while it is not whole.
qsizetype requestLength(const QByteArray &bytes)
{
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return 0;
    const qsizetype length = headEnd + 4 + ScriptedPeer::headerOf(bytes, "Content-Length").toLongLong();
    return bytes.size() >= length ? length : 0;
}

void reset(QTcpSocket *socket)
{
    const linger none{1, 0};
    ::setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
    socket->abort();
}

/// What was written and has not left.
qint64 unsent(const QTcpSocket *socket)
{
    const auto *tls = qobject_cast<const QSslSocket *>(socket);
    return socket->bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0);
}

} // namespace

ScriptedPeer::ScriptedPeer(QObject *parent)
    : QTcpServer(parent)
{
    connect(this, &QTcpServer::newConnection, this, &ScriptedPeer::accept);
    listen(QHostAddress::LocalHost);
}

ScriptedPeer::ScriptedPeer(const QSslConfiguration &tls, QObject *parent)
    : ScriptedPeer(parent)
{
    m_tls = tls;
}

ScriptedPeer &ScriptedPeer::then(const QList<QByteArray> &packets, Ending ending)
{
    m_script.append({packets, ending});
    return *this;
}

void ScriptedPeer::otherwise(const QList<QByteArray> &packets, Ending ending)
{
    m_answer = nullptr;
    m_otherwise = {packets, ending};
}

void ScriptedPeer::otherwise(const std::function<QList<QByteArray>(const QByteArray &request)> &answer,
                             Ending ending)
{
    m_answer = answer;
    m_otherwise = {{}, ending};
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
    const QString url =
        m_tls ? QStringLiteral("https://127.0.0.1:%1%2") : QStringLiteral("http://127.0.0.1:%1%2");
    return QUrl(url.arg(serverPort()).arg(pathAndQuery), QUrl::StrictMode);
}

QByteArray ScriptedPeer::header(qsizetype index, const QByteArray &name) const
{
    return headerOf(m_requests.value(index), name);
}

QByteArray ScriptedPeer::headerOf(const QByteArray &request, const QByteArray &name)
{
    const QByteArray head = request.left(request.indexOf("\r\n\r\n"));
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.sliced(colon + 1).trimmed();
    }
    return {};
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

void ScriptedPeer::incomingConnection(qintptr descriptor)
{
    if (!m_tls)
        return QTcpServer::incomingConnection(descriptor);
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    socket->setSslConfiguration(*m_tls);
    socket->startServerEncryption();
    connect(socket, &QSslSocket::encryptedBytesWritten, this, [this, socket] { write(socket); });
    addPendingConnection(socket);
}

void ScriptedPeer::accept()
{
    while (QTcpSocket *socket = nextPendingConnection()) {
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1); // each packet by itself
        m_connections.insert(socket, {});
        m_mostConnections = std::max(m_mostConnections, liveConnections());
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        if (!m_tls) // there it means encrypted, not gone
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

ScriptedPeer::Answer ScriptedPeer::nextAnswer(const QByteArray &request)
{
    if (!m_script.isEmpty())
        return m_script.takeFirst();
    if (m_answer)
        return {m_answer(request), m_otherwise.ending};
    return m_otherwise;
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
    connection->answer = nextAnswer(m_requests.last());
    m_last = socket;
    write(socket);
    Q_EMIT requested();
}

void ScriptedPeer::write(QTcpSocket *socket)
{
    const auto connection = m_connections.find(socket);
    if (connection == m_connections.end() || unsent(socket) > 0)
        return;
    while (!connection->answer.packets.isEmpty()) {
        if (socket->write(connection->answer.packets.takeFirst()) != 0)
            return;
    }
    if (connection->answer.ending == Ending::Close)
        socket->disconnectFromHost();
    else if (connection->answer.ending == Ending::Reset)
        reset(socket);
    else if (connection->answer.ending == Ending::Half)
        ::shutdown(int(socket->socketDescriptor()), SHUT_WR);
}

} // namespace Poemstream
