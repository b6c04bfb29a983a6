// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QUrl>
#include <QtNetwork/QNetworkRequest>

#include <optional>

namespace Poemstream {

/// What an event stream's request says, as pure functions. Internal to EventSource.

/// Absolute, http or https, with a host.
[[nodiscard]] bool isStreamUrl(const QUrl &url);

/// scheme://host[:port] as browsers serialise it: no default port, no user, IDNA in ASCII.
[[nodiscard]] QString originOf(const QUrl &url);

/// The bytes of a Last-Event-ID header. Nothing where there is no id to send, or none that can be sent: with
/// control characters, or longer than 8 KiB, it would make every attempt fail for ever.
[[nodiscard]] std::optional<QByteArray> lastEventIdHeader(const QString &id);

/// @p request as an attempt sends it. The caller's own Accept and Cache-Control are kept; its Accept-Encoding
/// is not, for QNetworkAccessManager would hold back events while inflating. Cookies, and credentials that
/// the access manager knows, go only @p withCredentials.
[[nodiscard]] QNetworkRequest prepared(QNetworkRequest request, const QString &lastEventId,
                                       bool withCredentials);

/// @p request sent on to @p target. Where scheme, host or port change, everything secret stays behind:
/// Authorization, Cookie, Proxy-Authorization, X-Api-Key, the headers called @p secretHeaders (in any case of
/// letters), a client certificate; and a Host header, which would be wrong there.
[[nodiscard]] QNetworkRequest redirected(QNetworkRequest request, const QUrl &target,
                                         const QList<QByteArray> &secretHeaders);

} // namespace Poemstream
