// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostconnector.h"

#include <QtNetwork/QHostInfo>
#include <QtNetwork/QTcpSocket>

#include <algorithm>

namespace Poemstream {

namespace {

using namespace std::chrono_literals;

constexpr auto patience = 250ms;

/// One of each family after the other, in the resolver's order otherwise.
QList<QHostAddress> interleaved(const QList<QHostAddress> &addresses)
{
    QList<QHostAddress> mixed;
    QList<QHostAddress> later;
    for (const QHostAddress &address : addresses) {
        if (mixed.isEmpty() || mixed.last().protocol() != address.protocol()) {
            mixed += address;
            if (!later.isEmpty())
                mixed += later.takeFirst();
        } else {
            later += address;
        }
    }
    return mixed + later;
}

} // namespace

HostConnector::HostConnector(const SocketFactory &makeSocket, const Lookup &lookup)
    : m_makeSocket(makeSocket)
    , m_lookUp(lookup)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &HostConnector::tryNext);
}

HostConnector::~HostConnector()
{
    if (m_lookup != -1)
        QHostInfo::abortHostLookup(m_lookup);
}

void HostConnector::connectToHost(const QString &host, quint16 port)
{
    m_port = port;
    m_lookup = m_lookUp(host, this, [this](const QHostInfo &info) { onLookedUp(info); });
}

std::unique_ptr<QTcpSocket> HostConnector::takeSocket()
{
    return std::move(m_sockets.front());
}

int HostConnector::lookUpBySystem(const QString &host, QObject *context,
                                  const std::function<void(const QHostInfo &)> &done)
{
    return QHostInfo::lookupHost(host, context, done);
}

void HostConnector::onLookedUp(const QHostInfo &host)
{
    m_lookup = -1;
    m_addresses = interleaved(host.addresses());
    if (m_addresses.isEmpty())
        Q_EMIT failed(QAbstractSocket::HostNotFoundError, host.errorString());
    else
        tryNext();
}

void HostConnector::tryNext()
{
    if (m_addresses.isEmpty())
        return;
    m_sockets.push_back(m_makeSocket());
    QTcpSocket *socket = m_sockets.back().get();
    connect(socket, &QTcpSocket::connected, this, [this, socket] { onSocketConnected(socket); });
    connect(socket, &QTcpSocket::errorOccurred, this, [this, socket] { onSocketFailed(socket); });
    m_patience.start(patience);
    socket->connectToHost(m_addresses.takeFirst(), m_port);
}

void HostConnector::onSocketConnected(QTcpSocket *socket)
{
    m_patience.stop();
    m_addresses.clear();
    std::iter_swap(m_sockets.begin(), find(socket));
    while (m_sockets.size() > 1)
        drop(m_sockets.size() - 1);
    socket->disconnect(this);
    Q_EMIT connected();
}

void HostConnector::onSocketFailed(QTcpSocket *socket)
{
    const QAbstractSocket::SocketError error = socket->error();
    const QString text = socket->errorString();
    drop(static_cast<size_t>(find(socket) - m_sockets.begin()));
    if (!m_addresses.isEmpty())
        tryNext();
    else if (m_sockets.empty())
        Q_EMIT failed(error, text);
}

HostConnector::Sockets::iterator HostConnector::find(const QTcpSocket *socket)
{
    return std::find_if(m_sockets.begin(), m_sockets.end(),
                        [socket](const auto &each) { return each.get() == socket; });
}

/// Later, for it may be its own signal that we are in.
void HostConnector::drop(size_t index)
{
    QTcpSocket *socket = m_sockets[index].release();
    m_sockets.erase(m_sockets.begin() + static_cast<qptrdiff>(index));
    socket->disconnect(this);
    socket->deleteLater();
}

} // namespace Poemstream
