// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "httpbody.h"
#include "httphead.h"
#include "streamsocket.h"

#include <QtCore/QByteArray>
#include <QtNetwork/QAbstractSocket>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QNetworkReply>

#include <memory>

QT_BEGIN_NAMESPACE
class QNetworkCookieJar;
class QTcpSocket;
QT_END_NAMESPACE

namespace Poemstream {

class StreamDialer;

/// One request over one HTTP/1.1 connection of its own, sent once, and the answer as it comes. What Qt's own
/// replies do otherwise, and a stream cannot live with: they send a request again when its connection closes
/// before the answer, take some interim answers for the answer, lose all headers over a bad one, and never
/// end when a connection closes within the frame of a chunk. Internal to EventSource; knows HTTP, not events.
///
/// Signals, in the order of what happens: socketStartedConnecting, encrypted, uploadProgress+, requestSent,
/// metaDataChanged, readyRead*, finished. The first uploadProgress says that a part of the request may reach
/// the server from now on, every other that a further one has left; requestSent that all has. An answer may
/// come before that. No redirect is followed. At most readBufferSize() bytes are held unread, and as much
/// in the socket: then the sender waits. error():
///  - SslHandshakeFailedError, HostNotFoundError and others before uploadProgress: no connection;
///  - RemoteHostClosedError: closed before the answer, or before its end; whoever refuses a long request may
///    answer and close while it is still being sent: what came by then is read;
///    The end of TLS closes as the end of TCP does, whichever comes first or alone;
///  - ProtocolFailure: the answer is not HTTP/1, its head is too large or its framing broken.
class StreamReply final : public QNetworkReply
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StreamReply)
public:
    /// Begins at once, in the next turn of the event loop. @p cookies: to load from and save to as @p request
    /// says. @p method and @p body as in EventSourceRequest.
    StreamReply(const QNetworkRequest &request, const QByteArray &method, const QByteArray &body,
                const QNetworkProxy &proxy, QNetworkCookieJar *cookies);
    ~StreamReply() override;

    void abort() override;
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    /// As they came, each by itself; rawHeaderPairs() has one of each name.
    [[nodiscard]] const QList<QPair<QByteArray, QByteArray>> &headers() const
    {
        return m_head.head().headers;
    }

protected:
    qint64 readData(char *data, qint64 most) override;

private:
    void begin();
    void sendRequest();
    void onWritten();
    void takeSocket(std::unique_ptr<QTcpSocket> socket);
    void schedule();
    void pump();
    void takeBytes(QByteArrayView bytes);
    void announceHead();
    [[nodiscard]] QByteArray read(qint64 room);
    void onRemoteClosed();
    void onSocketFailed(QAbstractSocket::SocketError error, const QString &text);
    void onClosed();
    void finish(NetworkError error, const QString &text);

    QByteArray m_method;
    QByteArray m_body;
    QNetworkProxy m_proxy;
    QNetworkCookieJar *m_cookies;
    std::unique_ptr<StreamDialer> m_dialer;
    std::unique_ptr<QTcpSocket> m_socket;
    HttpHeadParser m_head;
    HttpBodyReader m_reader;
    bool m_isSent = false;
    bool m_hasHead = false;
    QByteArray m_content; ///< unread, from m_taken on
    qsizetype m_taken = 0;
    ResetProbe m_probe; ///< of m_socket
    QByteArray m_rest;  ///< of a closed m_socket, unread
    bool m_wasReset = false;
    bool m_isScheduled = false;
};

} // namespace Poemstream
