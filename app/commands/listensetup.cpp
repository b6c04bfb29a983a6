// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "listensetup.h"

#include "app/console.h"
#include "app/terminal.h"
#include "boundedfile.h"
#include "client/eventsource/eventsource.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QNetworkRequest>
#include <QtNetwork/QSslConfiguration>

#include <algorithm>
#include <iterator>

namespace Poemstream {

namespace {

using Header = ListenOptions::Header;

/// Whether a header sounds as if its value should not reach another origin.
bool isSecret(const QByteArray &name)
{
    const QByteArray words[] = {"auth", "cookie", "credential", "key", "passw", "secret", "session", "token"};
    return std::any_of(std::begin(words), std::end(words),
                       [&](const QByteArray &word) { return name.toLower().contains(word); });
}

QList<QByteArray> secretHeaders(const ListenOptions &options)
{
    QList<QByteArray> names;
    for (const Header &header : options.headers) {
        if (isSecret(header.first))
            names += header.first;
    }
    return names;
}

ReconnectPolicy makePolicy(const ListenOptions &options)
{
    ReconnectPolicy policy =
        options.retriesRefusals ? ReconnectPolicy::resilient() : ReconnectPolicy::strict();
    policy.reconnects = options.reconnects;
    policy.mostFailures = options.maxFailures;
    policy.connectTimeout = options.connectTimeout.value_or(policy.connectTimeout);
    policy.answerTimeout = options.answerTimeout.value_or(policy.answerTimeout);
    policy.idleTimeout = options.idleTimeout.value_or(policy.idleTimeout);
    return policy;
}

QNetworkProxy makeProxy(const QUrl &url)
{
    const bool isSocks = url.scheme() == QLatin1String("socks5");
    return {isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
            static_cast<quint16>(url.port(isSocks ? 1080 : 8080)), url.userName(QUrl::FullyDecoded),
            url.password(QUrl::FullyDecoded)};
}

/// Several values of one header are one list; of cookies, one line (RFC 9110, 5.3; RFC 6265, 5.4).
void addHeader(QNetworkRequest &request, const Header &header)
{
    const bool isCookie = header.first.compare("Cookie", Qt::CaseInsensitive) == 0;
    QByteArray value = request.rawHeader(header.first);
    if (!value.isEmpty())
        value += isCookie ? "; " : ", ";
    request.setRawHeader(header.first, value + header.second);
}

/// A folder's files, as Qt reads them, or one file, which may be a device without an end.
QList<QSslCertificate> certificatesIn(const QString &path)
{
    constexpr int mostMiB = 16; // the whole world's take a quarter of one
    if (QFileInfo(path).isDir())
        return QSslCertificate::fromPath(path, QSsl::Pem);
    const auto read = readBoundedFile(path, mostMiB);
    const auto *bytes = std::get_if<QByteArray>(&read);
    return bytes ? QSslCertificate::fromData(*bytes, QSsl::Pem) : QList<QSslCertificate>{};
}

} // namespace

bool ListenFiles::read(const ListenOptions &options)
{
    if (!options.certificateFile.isEmpty())
        certificates = certificatesIn(options.certificateFile);
    if (!options.certificateFile.isEmpty() && certificates.isEmpty()) {
        printError(Console::tr("there is no certificate in '%1'").arg(options.certificateFile));
        return false;
    }
    if (options.bodyFile.isEmpty())
        return true;
    QFile file(options.bodyFile);
    if (!file.open(QIODevice::ReadOnly)) {
        printError(Console::tr("cannot read '%1': %2").arg(options.bodyFile, file.errorString()));
        return false;
    }
    body = file.readAll();
    return true;
}

void prepare(EventSource &source, const ListenOptions &options)
{
    source.setPolicy(makePolicy(options));
    source.setWithCredentials(options.withCredentials);
    source.setLastEventId(options.lastEventId);
    source.setSecretHeaders(secretHeaders(options));
    if (!options.proxy.isEmpty())
        source.setProxy(makeProxy(options.proxy));
}

EventSourceRequest makeRequest(const ListenOptions &options, const ListenFiles &files)
{
    EventSourceRequest all(QNetworkRequest(options.url));
    all.method = options.method;
    all.body = options.body + files.body;
    if (options.idempotent)
        all.idempotent = true;
    QNetworkRequest &request = all.request;
    for (const Header &header : options.headers)
        addHeader(request, header);
    if (!request.hasRawHeader("User-Agent"))
        request.setRawHeader("User-Agent", "poemstream");
    if (!all.body.isEmpty() && !request.hasRawHeader("Content-Type"))
        request.setRawHeader("Content-Type", "application/json");
    if (!options.token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + options.token);
    if (!files.certificates.isEmpty()) {
        QSslConfiguration tls = request.sslConfiguration();
        tls.addCaCertificates(files.certificates);
        request.setSslConfiguration(tls);
    }
    return all;
}

} // namespace Poemstream
