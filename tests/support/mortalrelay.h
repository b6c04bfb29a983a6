// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QMap>
#include <QtCore/QRandomGenerator>
#include <QtNetwork/QTcpServer>

QT_BEGIN_NAMESPACE
class QTcpSocket;
QT_END_NAMESPACE

namespace Poemstream {

/// Makes any server mortal, for tests: stands before it, hands on the bytes of both sides, and dies after a
/// number of bytes that is drawn by lot: its port is closed for a moment, its connections end with a FIN or
/// an RST. Some lives end as soon as somebody connects. When it has died as often as it was to, it lives for
/// ever. On 127.0.0.1; it always comes back on the same port.
class MortalRelay final : public QTcpServer
{
    Q_OBJECT
public:
    struct Fate
    {
        int deaths;
        int mostBytes; ///< that a life gets through to clients
        quint32 seed;
    };

    MortalRelay(quint16 port, const Fate &fate, QObject *parent = nullptr);

    [[nodiscard]] int deaths() const { return m_deaths; }
    [[nodiscard]] qsizetype liveConnections() const { return m_clients.size(); }
    /// Of any life.
    [[nodiscard]] qsizetype mostConnections() const { return m_mostConnections; }

private:
    void live();
    void accept();
    void handOn(QTcpSocket *client);
    void die();

    quint16 m_upstream;
    Fate m_fate;
    QRandomGenerator m_random;
    quint16 m_port = 0;
    int m_deaths = 0;
    qint64 m_bytesLeft = 0;                     ///< of this life; meaningless in the last one
    QMap<QTcpSocket *, QTcpSocket *> m_clients; ///< and their connections to the server
    qsizetype m_mostConnections = 0;
};

} // namespace Poemstream
