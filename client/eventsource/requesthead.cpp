// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requesthead.h"

#include "streamrequest.h"

#include <QtCore/QUrl>
#include <QtNetwork/QNetworkCookie>
#include <QtNetwork/QNetworkCookieJar>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QNetworkRequest>

#include <algorithm>

namespace Poemstream {

namespace {

QByteArray targetOf(const QUrl &url, bool isWhole)
{
    QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    if (path.isEmpty())
        path = "/";
    if (url.hasQuery())
        path += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    return isWhole ? originOf(url).toLatin1() + path : path;
}

QByteArray hostOf(const QUrl &url)
{
    return originOf(url).section(QStringLiteral("://"), 1).toLatin1();
}

bool breaksLines(const QByteArray &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](char byte) { return byte == '\r' || byte == '\n' || byte == '\0'; });
}

void addHeader(QByteArray &head, const QByteArray &name, const QByteArray &value)
{
    if (!breaksLines(name) && !breaksLines(value))
        head += name + ": " + value + "\r\n";
}

/// Whether a request with this method is expected to have a body, so that its lack must be said.
bool meansBody(const QByteArray &method)
{
    return method == "POST" || method == "PUT" || method == "PATCH";
}

} // namespace

QByteArray makeRequestHead(const QNetworkRequest &request, const QByteArray &method, qsizetype bodyBytes,
                           const QNetworkProxy &proxy, const QByteArray &cookies)
{
    const bool isProxied = proxy.type() != QNetworkProxy::NoProxy;
    QByteArray head = method + ' ' + targetOf(request.url(), isProxied) + " HTTP/1.1\r\n";
    const auto addMissing = [&](const QByteArray &name, const QByteArray &value) {
        if (!request.hasRawHeader(name))
            addHeader(head, name, value);
    };
    addMissing("Host", hostOf(request.url()));
    for (const QByteArray &name : request.rawHeaderList()) {
        if (name.compare("Content-Length", Qt::CaseInsensitive) != 0 &&
            name.compare("Transfer-Encoding", Qt::CaseInsensitive) != 0)
            addHeader(head, name, request.rawHeader(name));
    }
    addMissing("Connection", "keep-alive");
    addMissing("User-Agent", "poemstream");
    if (!cookies.isEmpty())
        addMissing("Cookie", cookies);
    if (isProxied && !proxy.user().isEmpty())
        addMissing("Proxy-Authorization",
                   "Basic " + QString(proxy.user() + u':' + proxy.password()).toUtf8().toBase64());
    if (bodyBytes > 0 || meansBody(method))
        addHeader(head, "Content-Length", QByteArray::number(bodyBytes));
    return head + "\r\n";
}

QByteArray cookieHeader(const QNetworkCookieJar &jar, const QNetworkRequest &request)
{
    if (request.attribute(QNetworkRequest::CookieLoadControlAttribute).toInt() != QNetworkRequest::Automatic)
        return {};
    QByteArrayList pairs;
    for (const QNetworkCookie &cookie : jar.cookiesForUrl(request.url()))
        pairs += cookie.toRawForm(QNetworkCookie::NameAndValueOnly);
    return pairs.join("; ");
}

} // namespace Poemstream
