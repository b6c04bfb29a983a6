// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamreply.h"

#include "requesthead.h"
#include "streamdialer.h"

#include <QtNetwork/QNetworkCookie>
#include <QtNetwork/QNetworkCookieJar>
#include <QtNetwork/QSslSocket>

#include <algorithm>
#include <cstring>
#include <utility>

namespace Poemstream {

StreamReply::StreamReply(const QNetworkRequest &request, const QByteArray &method, const QByteArray &body,
                         const QNetworkProxy &proxy, QNetworkCookieJar *cookies)
    : m_method(method)
    , m_body(body)
    , m_proxy(proxy)
    , m_cookies(cookies)
{
    setRequest(request);
    setUrl(request.url());
    setOperation(QNetworkAccessManager::CustomOperation);
    setReadBufferSize(streamSocketBytes);
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    QMetaObject::invokeMethod(this, &StreamReply::begin, Qt::QueuedConnection);
}

StreamReply::~StreamReply() = default;

void StreamReply::abort()
{
    if (m_socket)
        m_socket->abort();
    if (!isFinished())
        finish(OperationCanceledError, QStringLiteral("Operation canceled"));
}

qint64 StreamReply::bytesAvailable() const
{
    return QNetworkReply::bytesAvailable() + m_content.size() - m_taken;
}

qint64 StreamReply::readData(char *data, qint64 most)
{
    const qint64 size = std::min<qint64>(most, m_content.size() - m_taken);
    std::memcpy(data, m_content.constData() + m_taken, static_cast<size_t>(size));
    m_taken += size;
    if (m_taken == m_content.size()) {
        m_content.resize(0);
        m_taken = 0;
        schedule(); // there is room again
    }
    return size == 0 && isFinished() ? -1 : size;
}

void StreamReply::begin()
{
    Q_EMIT socketStartedConnecting();
    m_dialer = std::make_unique<StreamDialer>(request(), m_proxy);
    connect(m_dialer.get(), &StreamDialer::encrypted, this, &StreamReply::encrypted);
    connect(m_dialer.get(), &StreamDialer::sslErrors, this, &StreamReply::sslErrors);
    connect(m_dialer.get(), &StreamDialer::failed, this, &StreamReply::onSocketFailed);
    connect(m_dialer.get(), &StreamDialer::ready, this, [this] {
        takeSocket(m_dialer->takeSocket());
        sendRequest();
    });
    m_dialer->dial();
}

void StreamReply::takeSocket(std::unique_ptr<QTcpSocket> socket)
{
    m_socket = std::move(socket);
    m_probe = ResetProbe(*m_socket);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &StreamReply::schedule);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &StreamReply::schedule);
    // Over TLS bytesWritten means encrypted, not gone.
    if (auto *secure = qobject_cast<QSslSocket *>(m_socket.get()))
        connect(secure, &QSslSocket::encryptedBytesWritten, this, &StreamReply::onWritten);
    else
        connect(m_socket.get(), &QTcpSocket::bytesWritten, this, &StreamReply::onWritten);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        if (error == QAbstractSocket::RemoteHostClosedError)
            onRemoteClosed();
        else
            onSocketFailed(error, m_socket->errorString());
    });
}

void StreamReply::sendRequest()
{
    if (!m_socket->isOpen())
        return schedule(); // it was closed at once
    m_socket->setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    const QByteArray cookies = m_cookies ? cookieHeader(*m_cookies, request()) : QByteArray();
    const QNetworkProxy reader = m_dialer->leadsToProxy() ? m_proxy : QNetworkProxy(QNetworkProxy::NoProxy);
    m_socket->write(makeRequestHead(request(), m_method, m_body.size(), reader, cookies));
    m_socket->write(m_body);
    Q_EMIT uploadProgress(0, m_body.size());
    schedule(); // it may be closed already
}

void StreamReply::onWritten()
{
    if (m_isSent)
        return;
    const qint64 left = unsentBytes(*m_socket);
    m_isSent = left == 0;
    if (m_isSent)
        Q_EMIT requestSent();
    else
        Q_EMIT uploadProgress(std::max<qint64>(0, m_body.size() - left), m_body.size());
}

void StreamReply::schedule()
{
    if (!std::exchange(m_isScheduled, true))
        QMetaObject::invokeMethod(this, &StreamReply::pump, Qt::QueuedConnection);
}

/// Takes what there is room for; notices the end.
void StreamReply::pump()
{
    m_isScheduled = false;
    if (isFinished() || !m_socket)
        return;
    const qint64 room = readBufferSize() - (m_content.size() - m_taken);
    if (room <= 0)
        return;
    const QByteArray bytes = read(room);
    if (!bytes.isEmpty()) {
        takeBytes(bytes);
        schedule(); // for more, or the end
    } else if (m_socket->state() == QAbstractSocket::UnconnectedState ||
               m_socket->error() == QAbstractSocket::RemoteHostClosedError) { // TLS ended, TCP maybe not
        onClosed();
    }
}

QByteArray StreamReply::read(qint64 room)
{
    if (m_rest.isEmpty())
        return m_socket->isOpen() ? m_socket->read(room) : QByteArray();
    const QByteArray bytes = m_rest.left(room);
    m_rest.remove(0, bytes.size());
    return bytes;
}

void StreamReply::takeBytes(QByteArrayView bytes)
{
    const bool hadContent = bytesAvailable() > 0;
    if (!m_hasHead) {
        bytes = m_head.feed(bytes);
        if (m_head.state() == HttpHeadParser::State::Broken)
            return finish(ProtocolFailure, QStringLiteral("the answer is not HTTP"));
        if (m_head.state() == HttpHeadParser::State::Incomplete)
            return;
        m_reader = HttpBodyReader(m_head.head(), m_method == "HEAD");
        if (m_reader.state() == HttpBodyReader::State::Broken)
            return finish(ProtocolFailure, QStringLiteral("the answer's framing makes no sense"));
        announceHead();
    }
    m_reader.feed(bytes, m_content);
    if (!hadContent && bytesAvailable() > 0)
        Q_EMIT readyRead();
    if (m_reader.state() == HttpBodyReader::State::Complete)
        finish(NoError, {});
    else if (m_reader.state() == HttpBodyReader::State::Broken)
        finish(ProtocolFailure, QStringLiteral("the answer's framing is broken"));
}

void StreamReply::announceHead()
{
    m_hasHead = true;
    const HttpHead &head = m_head.head();
    setAttribute(QNetworkRequest::HttpStatusCodeAttribute, head.status);
    setAttribute(QNetworkRequest::HttpReasonPhraseAttribute, QString::fromLatin1(head.reason));
    QList<QNetworkCookie> cookies;
    for (const auto &[name, value] : head.headers) {
        const bool isLocation = name.compare("Location", Qt::CaseInsensitive) == 0;
        setRawHeader(name, isLocation ? head.singleHeader(name) : head.header(name));
        if (name.compare("Set-Cookie", Qt::CaseInsensitive) == 0)
            cookies += QNetworkCookie::parseCookies(value);
    }
    const auto save = request().attribute(QNetworkRequest::CookieSaveControlAttribute);
    if (m_cookies && save.toInt() == QNetworkRequest::Automatic && !cookies.isEmpty())
        m_cookies->setCookiesFromUrl(cookies, url());
    Q_EMIT metaDataChanged();
}

// A socket that could not write throws away what it could have read.
void StreamReply::onRemoteClosed()
{
    if (m_socket->isOpen())
        m_rest += m_socket->readAll();
    if (request().url().scheme() != QLatin1String("https"))
        m_rest += m_probe.takeUnread(streamSocketBytes);
    m_wasReset = m_probe.wasReset();
    m_probe.release();
    schedule();
}

void StreamReply::onSocketFailed(QAbstractSocket::SocketError error, const QString &text)
{
    finish(replyErrorOf(error), text);
}

void StreamReply::onClosed()
{
    const bool isEnd = m_hasHead && m_reader.state() == HttpBodyReader::State::Open && !m_wasReset;
    finish(isEnd ? NoError : RemoteHostClosedError, isEnd ? QString() : QStringLiteral("Connection closed"));
}

void StreamReply::finish(NetworkError error, const QString &text)
{
    if (isFinished())
        return;
    if (m_dialer) // it may be its own signal that we are in
        m_dialer.release()->deleteLater();
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
    m_probe.release();
    if (error != NoError)
        setError(error, text);
    setFinished(true);
    Q_EMIT finished();
}

} // namespace Poemstream
