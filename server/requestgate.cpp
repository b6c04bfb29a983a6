// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestgate.h"

#include "httpanswers.h"
#include "queryparameters.h"

#include <utility>

namespace Poemstream {

namespace {

using Status = QHttpServerResponder::StatusCode;
using Method = QHttpServerRequest::Method;

constexpr auto allowedMethods = "GET, HEAD, OPTIONS";

HttpReply preflightAnswer()
{
    return {Status::NoContent,
            {{"Allow", allowedMethods},
             {"Access-Control-Allow-Methods", "GET, HEAD"},
             {"Access-Control-Allow-Headers", "Last-Event-ID, Authorization, X-Api-Key"},
             {"Access-Control-Max-Age", "600"}},
            {}};
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
    : m_access(std::move(policy))
{}

std::optional<HttpReply> RequestGate::check(const QHttpServerRequest &request, Audience audience,
                                            const QDateTime &now) const
{
    if (!m_access.isHostAllowed(request.value("Host")))
        return refusal(request, Status::MisdirectedRequest, QStringLiteral("This host is not served here."));
    if (request.method() == Method::Options)
        return preflightAnswer();
    if (request.method() != Method::Get && request.method() != Method::Head) {
        HttpReply answer =
            refusal(request, Status::MethodNotAllowed, QStringLiteral("Only GET and HEAD are served here."));
        answer.headers.emplaceBack("Allow", allowedMethods);
        return answer;
    }
    return audience == Audience::Public ? std::nullopt : checkToken(request, now);
}

std::optional<HttpReply> RequestGate::checkToken(const QHttpServerRequest &request,
                                                 const QDateTime &now) const
{
    const QueryParameters query(request.url().query(QUrl::FullyEncoded).toUtf8());
    const Access::Verdict verdict =
        m_access.check({request.value("Authorization"), request.value("X-Api-Key"), request.value("Cookie"),
                        query.value(QStringLiteral("token")).toUtf8()},
                       now);
    if (verdict == Access::Verdict::Granted)
        return std::nullopt;
    HttpReply answer = refusal(request, Status::Unauthorized, wordsFor(verdict));
    answer.headers.emplaceBack("WWW-Authenticate", verdict == Access::Verdict::Missing
                                                       ? "Bearer"
                                                       : "Bearer error=\"invalid_token\"");
    return answer;
}

HttpHeaders RequestGate::corsHeaders(const QHttpServerRequest &request) const
{
    const QByteArray origin = request.value("Origin");
    if (origin.isEmpty() || !m_access.isOriginAllowed(origin))
        return {{"Vary", "Origin"}};
    if (m_access.allowsAnyOrigin())
        return {{"Access-Control-Allow-Origin", "*"}};
    return {{"Access-Control-Allow-Origin", origin},
            {"Access-Control-Allow-Credentials", "true"},
            {"Vary", "Origin"}};
}

} // namespace Poemstream
