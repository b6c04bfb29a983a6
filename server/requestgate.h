// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "access.h"
#include "eventstream/httpeventstream.h"

#include <QtCore/QDateTime>

#include <optional>

namespace Poemstream {

/// What every request must pass before a route sees it: Host, method, token; and what every answer carries:
/// CORS. Turns the decisions of Access into HTTP (RFC 9110; Fetch, "CORS protocol"). Immutable, knows no
/// routes.
class RequestGate
{
public:
    enum class Audience {
        Public,   ///< no token needed: health, the page itself
        Admitted, ///< a valid token is needed where the policy has tokens
    };

    explicit RequestGate(Access::Policy policy);

    /// The answer that ends the matter here: a refusal, or that to an OPTIONS request; std::nullopt: go on.
    [[nodiscard]] std::optional<HttpReply> check(const QHttpServerRequest &request, Audience audience,
                                                 const QDateTime &now) const;
    /// The CORS headers for an answer to @p request, whatever its status: a page must be able to read a
    /// refusal too.
    [[nodiscard]] HttpHeaders corsHeaders(const QHttpServerRequest &request) const;

private:
    [[nodiscard]] std::optional<HttpReply> checkToken(const QHttpServerRequest &request,
                                                      const QDateTime &now) const;

    Access m_access;
};

} // namespace Poemstream
