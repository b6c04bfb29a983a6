// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QHashFunctions>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QTcpSocket>

namespace Poemstream {

class HttpConnection;

/// Who talks to whom: the key of a connection among all that are open.
struct ConnectionEnds
{
    QHostAddress peer;
    quint16 peerPort = 0;
    QHostAddress local;
    quint16 localPort = 0;

    [[nodiscard]] static ConnectionEnds of(const QTcpSocket &socket)
    {
        return {socket.peerAddress(), socket.peerPort(), socket.localAddress(), socket.localPort()};
    }
    friend bool operator==(const ConnectionEnds &, const ConnectionEnds &) = default;
    friend size_t qHash(const ConnectionEnds &ends, size_t seed = 0)
    {
        return qHashMulti(seed, ends.peer, ends.peerPort, ends.local, ends.localPort);
    }
};

/// The open connections of this thread. From Qt 6.5 on a handler gets no socket but only a request that knows
/// both ends of its connection, so this is the one way from there to here. It owns none of them.
namespace OpenConnections {

/// In the place of an older one with the same ends, whose socket may still wait for its deletion.
void add(const ConnectionEnds &ends, HttpConnection &connection);
/// A no-op where another one took the place.
void remove(const ConnectionEnds &ends, const HttpConnection &connection);
/// Null if there is none (any more).
[[nodiscard]] HttpConnection *find(const ConnectionEnds &ends);

} // namespace OpenConnections

} // namespace Poemstream
