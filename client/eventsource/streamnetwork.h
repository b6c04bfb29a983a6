// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtNetwork/QNetworkAccessManager>

QT_BEGIN_NAMESPACE
class QNetworkReply;
QT_END_NAMESPACE

namespace Poemstream {

struct EventSourceRequest;

/// The QNetworkAccessManager of one EventSource: with the system's proxies, but none for this machine itself;
/// able to say when it is connected; and not to send anything twice. HTTP/1.1 only: a connection of its own
/// is what a stream needs, sharing one would only couple their flow control. Internal to EventSource.
class StreamNetwork final : public QNetworkAccessManager
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StreamNetwork)
public:
    StreamNetwork();

    /// Whether @p url is reached through a proxy.
    [[nodiscard]] bool usesProxy(const QUrl &url) const;

    // The replies are the caller's, to be deleted later.

    /// A reply that finishes when there is a connection for @p request, which send() then takes; or with the
    /// error, where there is none to be had. Not through proxies.
    [[nodiscard]] QNetworkReply *connectFor(const QNetworkRequest &request);

    /// Sends @p request, at most once: a connection that closes before an answer's head is the end of it.
    /// (The exception is a request without a body through a proxy, where being asked for a password must not
    /// be.) At most @p bufferBytes are held unread.
    [[nodiscard]] QNetworkReply *send(const EventSourceRequest &request, qint64 bufferBytes);

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request,
                                 QIODevice *body) override;

private:
    QNetworkReply *m_lastReply = nullptr; ///< of createRequest()
};

} // namespace Poemstream
