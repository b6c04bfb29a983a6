// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtNetwork/QAbstractSocket>
#include <QtNetwork/QNetworkReply>

#include <memory>
#include <utility>

QT_BEGIN_NAMESPACE
class QNetworkProxy;
class QTcpSocket;
QT_END_NAMESPACE

namespace Poemstream {

// What a StreamReply's connections are made of. Internal to EventSource.

/// What a socket holds unread; then its peer waits.
constexpr qint64 streamSocketBytes = 64 * 1024;

/// An unconnected socket for @p request: a QSslSocket for https, with the request's TLS configuration and the
/// name that the certificate must have. It goes through @p tunnel: SOCKS, the CONNECT of an HTTP proxy, or
/// none.
[[nodiscard]] std::unique_ptr<QTcpSocket> makeStreamSocket(const QNetworkRequest &request,
                                                           const QNetworkProxy &tunnel);

/// What was written to @p socket and has not left for the kernel; of TLS at least one byte while there is
/// any.
[[nodiscard]] qint64 unsentBytes(const QTcpSocket &socket);

/// Tells, when a connection has closed, whether it was reset rather than ended, and what came before:
/// QTcpSocket says the same of both, and has let go of the descriptor by then. So this holds one of its own;
/// while it does, the connection is not wholly closed. False and nothing where nobody knows: of a tunnel
/// through a proxy, or on some systems.
class ResetProbe
{
public:
    ResetProbe() = default;
    explicit ResetProbe(const QAbstractSocket &socket);
    ~ResetProbe() { release(); }
    Q_DISABLE_COPY(ResetProbe)
    ResetProbe(ResetProbe &&other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1))
    {}
    QT_MOVE_ASSIGNMENT_OPERATOR_IMPL_VIA_MOVE_AND_SWAP(ResetProbe)
    void swap(ResetProbe &other) noexcept { std::swap(m_descriptor, other.m_descriptor); }

    [[nodiscard]] bool wasReset() const;
    /// At most @p most bytes that came and that the socket has not read; of TLS, as they are on the wire.
    [[nodiscard]] QByteArray takeUnread(qsizetype most) const;
    void release();

private:
    int m_descriptor = -1;
};

[[nodiscard]] QNetworkReply::NetworkError replyErrorOf(QAbstractSocket::SocketError error);

} // namespace Poemstream
