// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eventsourcerequest.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QUrl>

#include <optional>

namespace Poemstream {

/// What an event stream's request says, as pure functions. Internal to EventSource.

/// Absolute, http or https, with a host.
[[nodiscard]] bool isStreamUrl(const QUrl &url);

/// Whether it is this machine itself.
[[nodiscard]] bool isLoopback(const QString &name);

/// The default of its scheme where it says none.
[[nodiscard]] int portOf(const QUrl &url);

/// scheme://host[:port] as browsers serialise it: no default port, no user, IDNA in ASCII. The zone of an
/// IPv6 address stays out: it means nothing beyond this machine (RFC 6874, 4).
[[nodiscard]] QString originOf(const QUrl &url);

/// The bytes of a Last-Event-ID header. Nothing where there is no id to send, or none that can be sent: with
/// control characters, or longer than 8 KiB, it would make every attempt fail for ever.
[[nodiscard]] std::optional<QByteArray> lastEventIdHeader(const QString &id);

/// @p request as an attempt sends it. The caller's own Accept and Cache-Control are kept; its Accept-Encoding
/// is not, for a compressing server only delays events. A user and a password in the URL become an
/// Authorization (Basic), where there is none. Cookies, and credentials that the access manager knows, go
/// only
/// @p withCredentials.
[[nodiscard]] EventSourceRequest prepared(EventSourceRequest request, const QString &lastEventId,
                                          bool withCredentials);

/// @p request sent on to @p target after @p status. A 303, and a 301 or 302 after a POST, ask with GET and no
/// body (fetch, "HTTP-redirect fetch"). Where scheme, host or port change, everything secret stays behind:
/// Authorization, Cookie, Proxy-Authorization, X-Api-Key, the headers called @p secretHeaders (in any case of
/// letters), a client certificate; and a Host header, which would be wrong there.
[[nodiscard]] EventSourceRequest redirected(EventSourceRequest request, const QUrl &target, int status,
                                            const QList<QByteArray> &secretHeaders);

} // namespace Poemstream
