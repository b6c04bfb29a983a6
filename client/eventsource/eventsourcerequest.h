// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtNetwork/QNetworkRequest>

#include <optional>

namespace Poemstream {

/// What an EventSource asks for: a GET, as the standard has it, or another method with a body, as services
/// that stream answers to a POST want it. A plain value.
struct EventSourceRequest
{
    QNetworkRequest request;   ///< URL, own headers, TLS configuration
    QByteArray method = "GET"; ///< in capitals, as all registered methods are
    QByteArray body = {};      ///< sent with its Content-Length; the Content-Type is the request's
    /// Whether to ask twice does no more than to ask once (RFC 9110, 9.2.2). Nothing here: as the method
    /// says.
    std::optional<bool> idempotent = {};

    EventSourceRequest() = default;
    EventSourceRequest(const QNetworkRequest &get); // NOLINT(*-explicit-*): most streams are a GET

    [[nodiscard]] static EventSourceRequest post(const QNetworkRequest &request, const QByteArray &body);

    /// Only what is idempotent is ever sent again by itself after a part of it may have reached the server.
    [[nodiscard]] bool isIdempotent() const;
};

} // namespace Poemstream
