// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtNetwork/QAbstractSocket>
#include <QtNetwork/QNetworkReply>

#include <memory>

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

[[nodiscard]] QNetworkReply::NetworkError replyErrorOf(QAbstractSocket::SocketError error);

} // namespace Poemstream
