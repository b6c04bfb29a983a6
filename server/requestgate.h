// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "access.h"
#include "eventstream/httpreply.h"
#include "eventstream/httprequest.h"

#include <QtCore/QDateTime>

#include <optional>
#include <variant>

namespace Poemstream {

/// What a route asks of a request.
struct RouteRules
{
    enum class Audience {
        Public,   ///< no token needed: health, the page itself
        Admitted, ///< a valid token is needed where the policy has tokens
        Bearer,   ///< the same, but in a header that no page can have a browser send unasked: not a cookie
    };
    enum class Verb {
        Read, ///< GET and HEAD
        Post,
    };
    QByteArray type = {}; ///< the media type of what is served here, of which Accept decides; empty: nothing
    Audience audience = Audience::Admitted;
    Verb verb = Verb::Read;
};

/// By what right a request was let in: of the token that it showed.
struct Admission
{
    QByteArray secret; ///< the token, never for a log; empty where none was needed
    QString name;      ///< empty where no token was needed, or it has none
    QDateTime expiry;  ///< invalid: never
};

/// What every request must pass before a route sees it: Host, method, token, Accept; and what every answer
/// carries: CORS. Turns the decisions of Access into HTTP (RFC 9110; Fetch, "CORS protocol"). Knows no
/// routes.
class RequestGate
{
public:
    explicit RequestGate(Access::Policy policy);

    /// From the next request on.
    void setTokens(const QList<AccessToken> &tokens);

    /// Let in, or the answer that ends the matter here: a refusal, or that to an OPTIONS request.
    [[nodiscard]] std::variant<Admission, HttpReply> check(const HttpRequest &request,
                                                           const RouteRules &rules,
                                                           const QDateTime &now) const;
    /// The refusal of a request that names a scheme or a host that is not ours, or none at all; std::nullopt
    /// where it names us.
    [[nodiscard]] std::optional<HttpReply> checkHost(const HttpRequest &request) const;
    /// The CORS headers for an answer to @p request, whatever its status: a page must be able to read a
    /// refusal too.
    [[nodiscard]] HttpHeaders corsHeaders(const HttpRequest &request) const;

private:
    [[nodiscard]] std::variant<Admission, HttpReply> checkToken(const HttpRequest &request,
                                                                RouteRules::Audience audience,
                                                                const QDateTime &now) const;
    [[nodiscard]] HttpReply answerOptions(const HttpRequest &request, RouteRules::Verb verb) const;

    Access::Policy m_policy;
    Access m_access;
};

} // namespace Poemstream
