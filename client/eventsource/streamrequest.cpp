// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamrequest.h"

#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslKey>

#include <algorithm>

namespace Poemstream {

namespace {

constexpr qsizetype mostIdBytes = 8 * 1024; // the usual bound of one header in servers and proxies

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
}

bool isControl(char byte)
{
    return (byte >= 0 && byte < ' ' && byte != '\t') || byte == '\x7F';
}

void setDefaultHeader(QNetworkRequest &request, const QByteArray &name, const QByteArray &value)
{
    if (!request.hasRawHeader(name))
        request.setRawHeader(name, value);
}

} // namespace

bool isStreamUrl(const QUrl &url)
{
    const bool isHttp = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    return url.isValid() && isHttp && !url.host().isEmpty();
}

QString originOf(const QUrl &url)
{
    QUrl origin;
    origin.setScheme(url.scheme());
    origin.setHost(url.host());
    if (portOf(url) != portOf(origin))
        origin.setPort(url.port());
    return QString::fromLatin1(origin.toEncoded());
}

std::optional<QByteArray> lastEventIdHeader(const QString &id)
{
    const QByteArray bytes = id.toUtf8();
    if (bytes.isEmpty() || bytes.size() > mostIdBytes || std::any_of(bytes.begin(), bytes.end(), isControl))
        return std::nullopt;
    return bytes;
}

QNetworkRequest prepared(QNetworkRequest request, const QString &lastEventId, bool withCredentials)
{
    setDefaultHeader(request, "Accept", "text/event-stream");
    setDefaultHeader(request, "Cache-Control", "no-cache"); // what a browser's cache mode "no-store" sends
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("Last-Event-ID", lastEventIdHeader(lastEventId).value_or(QByteArray()));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // A connection of its own is what a stream needs; sharing one would only couple their flow control.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    const auto control = withCredentials ? QNetworkRequest::Automatic : QNetworkRequest::Manual;
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, control);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, control);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, control);
    return request;
}

QNetworkRequest redirected(QNetworkRequest request, const QUrl &target,
                           const QList<QByteArray> &secretHeaders)
{
    const bool staysHome = originOf(request.url()) == originOf(target);
    request.setUrl(target);
    if (staysHome)
        return request;
    const QByteArray usual[] = {"Authorization", "Cookie", "Proxy-Authorization", "X-Api-Key", "Host"};
    for (const QByteArray &name : usual)
        request.setRawHeader(name, QByteArray()); // no value removes it
    for (const QByteArray &name : secretHeaders)
        request.setRawHeader(name, QByteArray());
    QSslConfiguration tls = request.sslConfiguration();
    if (!tls.localCertificateChain().isEmpty()) {
        tls.setLocalCertificateChain({});
        tls.setPrivateKey({});
        request.setSslConfiguration(tls);
    }
    return request;
}

} // namespace Poemstream
