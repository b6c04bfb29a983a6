// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamanswer.h"

#include "contentinflater.h"
#include "streamreply.h"
#include "streamrequest.h"

#include <QtNetwork/QNetworkReply>

#include <algorithm>

namespace Poemstream {

namespace {

using Kind = StreamError::Kind;

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

QByteArray withoutQuotedStrings(const QByteArray &value)
{
    QByteArray rest;
    bool isQuoted = false;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (isQuoted && value.at(i) == '\\')
            ++i;
        else if (value.at(i) == '"')
            isQuoted = !isQuoted;
        else if (!isQuoted)
            rest += value.at(i);
    }
    return rest;
}

/// HTTP's white space, and none other, around @p text.
QByteArray withoutWhiteSpace(QByteArrayView text)
{
    const QByteArrayView space(" \t\r\n");
    while (!text.isEmpty() && space.contains(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && space.contains(text.back()))
        text = text.chopped(1);
    return text.toByteArray();
}

bool isToken(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
               QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
    });
}

StreamError refusal(const QNetworkReply &reply, Kind kind, const QString &detail)
{
    StreamError error{kind, statusOf(reply), detail};
    const auto *own = qobject_cast<const StreamReply *>(&reply);
    error.headers = own ? own->headers() : reply.rawHeaderPairs();
    return error;
}

StreamAnswer follow(const QNetworkReply &reply)
{
    const QByteArray location = reply.rawHeader("Location");
    if (location.isEmpty()) // also where there are several and they differ
        return refusal(reply, Kind::Redirect, QStringLiteral("a redirect without Location"));
    const QUrl target = reply.url().resolved(QUrl::fromEncoded(location, QUrl::TolerantMode));
    if (!isStreamUrl(target))
        return refusal(reply, Kind::Redirect,
                       QStringLiteral("a redirect to something other than http or https"));
    if (reply.url().scheme() == QLatin1String("https") && target.scheme() == QLatin1String("http"))
        return refusal(reply, Kind::Redirect, QStringLiteral("a redirect from https to http"));
    return StreamRedirected{target};
}

Kind kindBeforeTheHead(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError:
        return Kind::Tls;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return Kind::ConnectTimeout;
    case QNetworkReply::HostNotFoundError:
        return Kind::NameNotFound;
    case QNetworkReply::NoError: // an answer without a status
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::UnknownContentError:
        return Kind::Protocol;
    default:
        return Kind::NotReached;
    }
}

} // namespace

StreamAnswer decide(const QNetworkReply &reply, const QByteArray &mediaType)
{
    const int status = statusOf(reply);
    if (isRedirect(status))
        return follow(reply);
    if (status == 204)
        return refusal(reply, Kind::Stopped, {});
    if (status != 200) {
        const QString reason = reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString();
        return refusal(reply, Kind::HttpStatus, reason);
    }
    const QByteArray type = reply.rawHeader("Content-Type");
    if (essenceOf(type) != mediaType)
        return refusal(reply, Kind::NotEventStream,
                       QStringLiteral("Content-Type: ") + QString::fromLatin1(type));
    const QByteArray encoding = reply.rawHeader("Content-Encoding").trimmed().toLower();
    if (!encoding.isEmpty() && encoding != "identity" && !ContentInflater::knows(encoding))
        return refusal(reply, Kind::NotEventStream,
                       QStringLiteral("Content-Encoding: ") + QString::fromLatin1(encoding));
    return StreamAccepted{};
}

StreamError errorOf(const QNetworkReply &reply, bool wasOpen)
{
    // An unframed body ends with its connection, unless that was reset.
    if (wasOpen && reply.error() == QNetworkReply::NoError)
        return {Kind::Ended, statusOf(reply), {}};
    return {wasOpen ? Kind::Cut : kindBeforeTheHead(reply.error()), statusOf(reply), reply.errorString()};
}

StreamError errorOf(EventStreamExcess excess)
{
    const auto tooLarge = [](const QString &detail) {
        return StreamError{StreamError::Kind::TooLarge, 200, detail};
    };
    switch (excess) {
    case EventStreamExcess::None:
        break;
    case EventStreamExcess::LineBytes:
        return tooLarge(QStringLiteral("a line is too long"));
    case EventStreamExcess::EventBytes:
        return tooLarge(QStringLiteral("an event is too large"));
    case EventStreamExcess::DataLines:
        return tooLarge(QStringLiteral("an event has too many lines"));
    }
    return {};
}

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

QByteArray essenceOf(const QByteArray &contentType)
{
    QByteArray essence;
    for (const QByteArray &part : withoutQuotedStrings(contentType).split(',')) {
        const QByteArray candidate = withoutWhiteSpace(part.split(';').first()).toLower();
        const QList<QByteArray> names = candidate.split('/');
        if (names.size() == 2 && isToken(names[0]) && isToken(names[1]) && candidate != "*/*")
            essence = candidate;
    }
    return essence;
}

} // namespace Poemstream
