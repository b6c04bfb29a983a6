// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "httpconnection.h"

#include <QtNetwork/QTcpServer>

namespace Poemstream {

/// The QTcpServer to bind() a QHttpServer to, which takes its ownership: from Qt 6.5 on, event streams and
/// sendReply() work only on one of these. Sets low delay on each connection, bounds it (HttpConnection) and
/// queues 4096 connections that are not accepted yet. Where listen() fails, errorString() says why.
///
/// Out of file descriptors (or of the like), it says so once, leaves the queue alone and tries again each
/// second.
class Listener final : public QTcpServer
{
    Q_OBJECT
public:
    explicit Listener(QObject *parent = nullptr, const ConnectionLimits &limits = {});

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void rest();
    void acceptAgain();

    ConnectionLimits m_limits;
};

} // namespace Poemstream
