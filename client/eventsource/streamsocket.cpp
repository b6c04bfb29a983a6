// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamsocket.h"

#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslSocket>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace Poemstream {

std::unique_ptr<QTcpSocket> makeStreamSocket(const QNetworkRequest &request, const QNetworkProxy &tunnel)
{
    std::unique_ptr<QTcpSocket> socket;
    if (request.url().scheme() == QLatin1String("https")) {
        auto secure = std::make_unique<QSslSocket>();
        secure->setSslConfiguration(request.sslConfiguration());
        const QString name = request.peerVerifyName();
        secure->setPeerVerifyName(name.isEmpty() ? request.url().host() : name);
        socket = std::move(secure);
    } else {
        socket = std::make_unique<QTcpSocket>();
    }
    QNetworkProxy proxy = tunnel;
    if (proxy.type() == QNetworkProxy::HttpCachingProxy)
        proxy.setType(QNetworkProxy::HttpProxy);
    socket->setProxy(proxy);
    socket->setReadBufferSize(streamSocketBytes);
    return socket;
}

qint64 unsentBytes(const QTcpSocket &socket)
{
    const auto *secure = qobject_cast<const QSslSocket *>(&socket);
    return socket.bytesToWrite() + (secure ? secure->encryptedBytesToWrite() : 0);
}

#ifdef Q_OS_UNIX

ResetProbe::ResetProbe(const QAbstractSocket &socket)
{
    if (socket.proxy().type() == QNetworkProxy::NoProxy) // else it is closed on both sides when we hear of it
        m_descriptor = ::fcntl(int(socket.socketDescriptor()), F_DUPFD_CLOEXEC, 0);
}

/// After a reset there is no other side any more; after its FIN it could still listen.
bool ResetProbe::wasReset() const
{
    sockaddr_storage peer = {};
    socklen_t size = sizeof peer;
    const int result =
        ::getpeername(m_descriptor, static_cast<sockaddr *>(static_cast<void *>(&peer)), &size);
    return m_descriptor != -1 && result != 0 && errno == ENOTCONN;
}

QByteArray ResetProbe::takeUnread(qsizetype most) const
{
    QByteArray bytes(m_descriptor == -1 ? 0 : most, Qt::Uninitialized);
    qsizetype taken = 0;
    while (taken < bytes.size()) {
        const ssize_t size = ::recv(m_descriptor, bytes.data() + taken,
                                    static_cast<size_t>(bytes.size() - taken), MSG_DONTWAIT);
        if (size <= 0)
            break;
        taken += size;
    }
    return bytes.first(taken);
}

void ResetProbe::release()
{
    if (m_descriptor != -1)
        ::close(std::exchange(m_descriptor, -1));
}

#else

ResetProbe::ResetProbe(const QAbstractSocket &) {}

bool ResetProbe::wasReset() const
{
    return false;
}

QByteArray ResetProbe::takeUnread(qsizetype) const
{
    return {};
}

void ResetProbe::release() {}

#endif

QNetworkReply::NetworkError replyErrorOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return QNetworkReply::HostNotFoundError;
    case QAbstractSocket::ConnectionRefusedError:
        return QNetworkReply::ConnectionRefusedError;
    case QAbstractSocket::RemoteHostClosedError:
        return QNetworkReply::RemoteHostClosedError;
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return QNetworkReply::SslHandshakeFailedError;
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return QNetworkReply::ProxyAuthenticationRequiredError;
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyProtocolError:
        return QNetworkReply::UnknownProxyError;
    default:
        return QNetworkReply::UnknownNetworkError;
    }
}

} // namespace Poemstream
