// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamrequest.h"

#include <QtNetwork/QHostAddress>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslKey>

#include <algorithm>

namespace Poemstream {

namespace {

constexpr qsizetype mostIdBytes = 8 * 1024; // the usual bound of one header in servers and proxies

bool isControl(char byte)
{
    return (byte >= 0 && byte < ' ' && byte != '\t') || byte == '\x7F';
}

void removeHeader(QNetworkRequest &request, const QByteArray &name)
{
    request.setRawHeader(name, QByteArray()); // no value removes it
}

void setDefaultHeader(QNetworkRequest &request, const QByteArray &name, const QByteArray &value)
{
    if (!request.hasRawHeader(name))
        request.setRawHeader(name, value);
}

/// QNetworkAccessManager would ask without them first, and then again with them.
void takeUserInfo(QNetworkRequest &request)
{
    QUrl url = request.url();
    if (url.userInfo().isEmpty())
        return;
    const QString both = url.userName(QUrl::FullyDecoded) + u':' + url.password(QUrl::FullyDecoded);
    setDefaultHeader(request, "Authorization", "Basic " + both.toUtf8().toBase64());
    url.setUserInfo({});
    request.setUrl(url);
}

void becomeGet(EventSourceRequest &request)
{
    request.method = "GET";
    request.body.clear();
    for (const char *name : {"Content-Type", "Content-Encoding", "Content-Language", "Content-Location"})
        removeHeader(request.request, name);
}

void leaveSecretsBehind(QNetworkRequest &request, const QList<QByteArray> &secretHeaders)
{
    for (const char *name : {"Authorization", "Cookie", "Proxy-Authorization", "X-Api-Key", "Host"})
        removeHeader(request, name);
    for (const QByteArray &name : secretHeaders)
        removeHeader(request, name);
    // Cookies know hosts, but no ports and not always schemes: the jar would hand them to another origin.
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    QSslConfiguration tls = request.sslConfiguration();
    if (!tls.localCertificateChain().isEmpty()) {
        tls.setLocalCertificateChain({});
        tls.setPrivateKey({});
        request.setSslConfiguration(tls);
    }
}

} // namespace

bool isStreamUrl(const QUrl &url)
{
    const bool isHttp = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    return url.isValid() && isHttp && !url.host().isEmpty();
}

bool isLoopback(const QString &name)
{
    const QString host =
        name.endsWith(QLatin1Char('.')) ? name.chopped(1) : name; // from the root of all names
    return host == QLatin1String("localhost") || host.endsWith(QLatin1String(".localhost")) ||
           QHostAddress(host).isLoopback();
}

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
}

QString originOf(const QUrl &url)
{
    QUrl origin;
    origin.setScheme(url.scheme());
    origin.setHost(url.host().section(QLatin1Char('%'), 0, 0));
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

EventSourceRequest prepared(EventSourceRequest request, const QString &lastEventId, bool withCredentials)
{
    QNetworkRequest &head = request.request;
    takeUserInfo(head);
    setDefaultHeader(head, "Accept", "text/event-stream");
    setDefaultHeader(head, "Cache-Control", "no-cache"); // what a browser's cache mode "no-store" sends
    head.setRawHeader("Accept-Encoding", "identity");
    head.setRawHeader("Last-Event-ID", lastEventIdHeader(lastEventId).value_or(QByteArray()));
    head.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    head.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    const auto control = withCredentials ? QNetworkRequest::Automatic : QNetworkRequest::Manual;
    head.setAttribute(QNetworkRequest::CookieLoadControlAttribute, control);
    head.setAttribute(QNetworkRequest::CookieSaveControlAttribute, control);
    head.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, control);
    return request;
}

EventSourceRequest redirected(EventSourceRequest request, const QUrl &target, int status,
                              const QList<QByteArray> &secretHeaders)
{
    QNetworkRequest &head = request.request;
    const bool staysHome =
        originOf(head.url()) == originOf(target) && head.url().host() == target.host(); // with its zone
    const bool wasPost = request.method == "POST";
    if ((status == 303 && request.method != "HEAD") || (wasPost && (status == 301 || status == 302)))
        becomeGet(request);
    head.setUrl(target);
    takeUserInfo(head);
    if (!staysHome)
        leaveSecretsBehind(head, secretHeaders);
    return request;
}

} // namespace Poemstream
