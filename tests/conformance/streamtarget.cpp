// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamtarget.h"

#include <QtCore/QUrl>

#include <algorithm>

namespace Poemstream {

namespace {

bool isHeaderValue(const QByteArray &value)
{
    return std::all_of(value.begin(), value.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

} // namespace

StreamTarget StreamTarget::fromEnvironment()
{
    StreamTarget target;
    const QByteArray text = qgetenv("EVENT_STREAM_URL");
    const QUrl url = QUrl::fromEncoded(text, QUrl::StrictMode);
    if (text.isEmpty())
        target.fault = QStringLiteral("EVENT_STREAM_URL is not set: the http URL of an event stream");
    else if (!url.isValid() || url.scheme() != QLatin1String("http") || url.host().isEmpty())
        target.fault = QStringLiteral("EVENT_STREAM_URL is no http URL: ") + QString::fromUtf8(text);
    target.host = url.host();
    target.port = static_cast<quint16>(url.port(80));
    target.authority = url.adjusted(QUrl::RemoveUserInfo).authority(QUrl::FullyEncoded).toLatin1();
    target.pathAndQuery = url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    if (!target.pathAndQuery.startsWith('/'))
        target.pathAndQuery.prepend('/');

    target.token = qgetenv("EVENT_STREAM_TOKEN");
    if (!isHeaderValue(target.token))
        target.fault = QStringLiteral("EVENT_STREAM_TOKEN is not of ASCII characters");
    target.origin =
        qEnvironmentVariable("EVENT_STREAM_ORIGIN", QStringLiteral("http://localhost:8080")).toUtf8();
    if (!isHeaderValue(target.origin))
        target.fault = QStringLiteral("EVENT_STREAM_ORIGIN is no origin");
    bool isNumber = false;
    const double seconds =
        qEnvironmentVariable("EVENT_STREAM_PATIENCE", QStringLiteral("20")).toDouble(&isNumber);
    if (!isNumber || !(seconds >= 0.1 && seconds <= 3600))
        target.fault = QStringLiteral("EVENT_STREAM_PATIENCE is no number of seconds from 0.1 to 3600");
    else
        target.patience = std::chrono::milliseconds(qRound(seconds * 1000));
    return target;
}

QByteArray StreamTarget::request(const QByteArray &method, const QByteArray &fields,
                                 const QByteArray &version) const
{
    const bool isPreflight = method == "OPTIONS";
    return method + ' ' + pathAndQuery + ' ' + version + "\r\nHost: " + authority +
           "\r\nAccept: text/event-stream\r\n" +
           (token.isEmpty() || isPreflight ? QByteArray() : "Authorization: Bearer " + token + "\r\n") +
           fields + "\r\n";
}

} // namespace Poemstream
