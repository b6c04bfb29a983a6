// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "listener.h"

#include <QtCore/QTimer>

#include <chrono>

using namespace std::chrono_literals;

namespace Poemstream {

Listener::Listener(QObject *parent, const ConnectionLimits &limits)
    : QTcpServer(parent)
    , m_limits(limits)
{
    setListenBacklogSize(4096); // with the default 50, 200 clients at once wait a second for a second SYN
    connect(this, &QTcpServer::acceptError, this, &Listener::retryAccepting);
}

void Listener::incomingConnection(qintptr descriptor)
{
    m_isShort = false;
    auto *socket = new QTcpSocket(this);
    socket->setSocketDescriptor(descriptor);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    HttpConnection::watch(*socket, m_limits);
    addPendingConnection(socket);
}

void Listener::retryAccepting()
{
    if (!m_isShort)
        qWarning("Cannot accept connections, will try again: %ls", qUtf16Printable(errorString()));
    m_isShort = true;
    QTimer::singleShot(1s, this, &QTcpServer::resumeAccepting);
}

} // namespace Poemstream
