// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestgate.h"

#include "httpanswers.h"
#include "queryparameters.h"

#include <utility>

namespace Poemstream {

namespace {

using Status = QHttpServerResponder::StatusCode;
using Method = HttpRequest::Method;

QByteArray allowedMethods(RouteRules::Verb verb)
{
    return verb == RouteRules::Verb::Post ? "POST, OPTIONS" : "GET, HEAD, OPTIONS";
}

bool isAllowed(Method method, RouteRules::Verb verb)
{
    if (verb == RouteRules::Verb::Post)
        return method == Method::Post;
    return method == Method::Get || method == Method::Head;
}

HttpReply methodRefusal(const HttpRequest &request, RouteRules::Verb verb)
{
    HttpReply answer =
        refusal(request, Status::MethodNotAllowed,
                verb == RouteRules::Verb::Post ? QStringLiteral("Only POST is served here.")
                                               : QStringLiteral("Only GET and HEAD are served here."));
    answer.headers.emplaceBack("Allow", allowedMethods(verb));
    return answer;
}

HttpReply typeRefusal(const HttpRequest &request, const QByteArray &type)
{
    return refusal(request, Status::NotAcceptable,
                   QStringLiteral("This is served as %1 only.").arg(QLatin1String(type)));
}

QString wordsFor(Access::Verdict verdict)
{
    if (verdict == Access::Verdict::Missing)
        return QStringLiteral("A token is needed.");
    return verdict == Access::Verdict::Expired ? QStringLiteral("The token has expired.")
                                               : QStringLiteral("The token is not valid.");
}

} // namespace

RequestGate::RequestGate(Access::Policy policy)
    : m_policy(std::move(policy))
    , m_access(m_policy)
{}

void RequestGate::setTokens(const QList<AccessToken> &tokens)
{
    m_policy.tokens = tokens;
    m_access = Access(m_policy);
}

std::variant<Admission, HttpReply> RequestGate::check(const HttpRequest &request, const RouteRules &rules,
                                                      const QDateTime &now) const
{
    if (auto refused = checkHost(request))
        return *std::move(refused);
    if (request.method() == Method::Options)
        return answerOptions(request, rules.verb);
    if (!isAllowed(request.method(), rules.verb))
        return methodRefusal(request, rules.verb);
    std::variant<Admission, HttpReply> passed;
    if (rules.audience != RouteRules::Audience::Public)
        passed = checkToken(request, rules.audience, now);
    const bool isWelcome = rules.type.isEmpty() || accepts(request.value("Accept"), rules.type);
    if (std::holds_alternative<Admission>(passed) && !isWelcome)
        return typeRefusal(request, rules.type);
    return passed;
}

std::optional<HttpReply> RequestGate::checkHost(const HttpRequest &request) const
{
    const QString scheme = request.scheme();
    if (scheme != QLatin1String("http") && scheme != QLatin1String("https"))
        return refusal(request, Status::MisdirectedRequest,
                       QStringLiteral("This scheme is not served here."));
    switch (m_access.judgeHost(request.host())) {
    case Access::HostVerdict::Ours:
        break;
    case Access::HostVerdict::Foreign:
        return refusal(request, Status::MisdirectedRequest, QStringLiteral("This host is not served here."));
    case Access::HostVerdict::Malformed:
        return refusal(request, Status::BadRequest, QStringLiteral("The Host is none."));
    }
    return std::nullopt;
}

std::variant<Admission, HttpReply> RequestGate::checkToken(const HttpRequest &request,
                                                           RouteRules::Audience audience,
                                                           const QDateTime &now) const
{
    if (m_policy.tokens.isEmpty())
        return Admission{};
    Access::Credentials presented{request.value("Authorization"), request.value("X-Api-Key"), {}, {}};
    if (audience != RouteRules::Audience::Bearer) {
        presented.cookie = request.value("Cookie");
        presented.query = queryOf(request).bytes("token");
    }
    const Access::Decision decision = m_access.check(presented, now);
    if (decision.verdict == Access::Verdict::Granted)
        return Admission{decision.token.secret, decision.token.name, decision.token.expiry};
    HttpReply answer = refusal(request, Status::Unauthorized, wordsFor(decision.verdict));
    QByteArray challenge = "Bearer realm=\"poemstream\"";
    if (decision.verdict != Access::Verdict::Missing)
        challenge += ", error=\"invalid_token\"";
    answer.headers.emplaceBack("WWW-Authenticate", challenge);
    return answer;
}

/// What may be asked here, and, to a page that may ask, with which headers (Fetch, "CORS-preflight").
HttpReply RequestGate::answerOptions(const HttpRequest &request, RouteRules::Verb verb) const
{
    HttpReply answer{Status::NoContent, {{"Allow", allowedMethods(verb)}}, {}};
    if (request.value("Access-Control-Request-Method").isEmpty() ||
        !m_access.isOriginAllowed(request.value("Origin")))
        return answer;
    answer.headers +=
        {{"Access-Control-Allow-Methods", verb == RouteRules::Verb::Post ? "POST" : "GET, HEAD"},
         {"Access-Control-Allow-Headers", "Last-Event-ID, Authorization, X-Api-Key"},
         {"Access-Control-Max-Age", "600"}};
    if (request.value("Access-Control-Request-Private-Network").toLower() == "true")
        answer.headers.emplaceBack("Access-Control-Allow-Private-Network", "true");
    return answer;
}

HttpHeaders RequestGate::corsHeaders(const HttpRequest &request) const
{
    using Field = HttpHeaders::value_type;
    static const Field exposed{"Access-Control-Expose-Headers", "ETag, Retry-After, WWW-Authenticate"};
    static const HttpHeaders toAnyone{{"Access-Control-Allow-Origin", "*"}, exposed};
    static const HttpHeaders toNobody{{"Vary", "Origin"}};
    if (m_access.allowsAnyOrigin()) // never with credentials: any page would read what a cookie gets
        return toAnyone;
    const QByteArray origin = request.value("Origin");
    if (origin.isEmpty() || !m_access.isOriginAllowed(origin))
        return toNobody;
    return {{"Access-Control-Allow-Origin", origin},
            {"Access-Control-Allow-Credentials", "true"},
            exposed,
            {"Vary", "Origin"}};
}

} // namespace Poemstream
