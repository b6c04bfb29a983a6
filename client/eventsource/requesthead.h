// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>

QT_BEGIN_NAMESPACE
class QNetworkCookieJar;
class QNetworkProxy;
class QNetworkRequest;
QT_END_NAMESPACE

namespace Poemstream {

/// The head of an HTTP/1.1 request (RFC 9112, 3 to 6) with the headers that @p request has and those it
/// needs: Host, Connection, User-Agent, Cookie (@p cookies, where there are any), Content-Length (where a
/// body is sent, or is meant by the method). For an HTTP proxy, with the whole URL, and the proxy's user and
/// password if it has them. A header that would break the lines is left out. Internal to EventSource.
[[nodiscard]] QByteArray makeRequestHead(const QNetworkRequest &request, const QByteArray &method,
                                         qsizetype bodyBytes, const QNetworkProxy &proxy,
                                         const QByteArray &cookies);

/// The value of the Cookie header for @p request, where it wants one from @p jar.
[[nodiscard]] QByteArray cookieHeader(const QNetworkCookieJar &jar, const QNetworkRequest &request);

} // namespace Poemstream
