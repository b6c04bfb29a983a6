// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "router.h"

#include "clientaddress.h"
#include "enumlabel.h"
#include "eventstream/receivedrequest.h"
#include "httpanswers.h"
#include "tracecontext.h"

#include <QtCore/QDateTime>

#include <algorithm>
#include <memory>
#include <utility>

namespace Poemstream {

namespace {

using Clock = std::chrono::steady_clock;

bool isAt(const QString &pattern, const QString &path)
{
    return pattern.endsWith(QLatin1Char('*')) ? path.startsWith(QStringView(pattern).chopped(1))
                                              : path == pattern;
}

QByteArray methodOf(const HttpRequest &request)
{
    using Method = QHttpServerRequest::Method;
    if (request.method() == Method::Get) // as nearly all are
        return QByteArrayLiteral("GET");
    const QByteArray name = keyOf<QHttpServerRequest::Methods>(request.method());
    return request.method() == Method::Unknown || name.isEmpty() ? QByteArray("OTHER") : name.toUpper();
}

/// A slash that is encoded parts nothing (RFC 3986, 2.2): no route has one, and QHttpServer decodes it.
bool hidesSlash(const QHttpServerRequest &request)
{
    return request.url().path(QUrl::FullyEncoded).contains(QLatin1String("%2F"), Qt::CaseInsensitive);
}

/// "OPTIONS *": what the server can do, wherever (RFC 9110, 9.3.7).
bool isForAll(const HttpRequest &request)
{
    return request.method() == QHttpServerRequest::Method::Options && request.path() == QLatin1String("*");
}

AnsweredRequest recordOf(const HttpRequest &request, const QString &route, Router::Status status,
                         Clock::time_point began)
{
    return {.route = route,
            .status = static_cast<int>(status),
            .time = Clock::now() - began,
            .method = methodOf(request),
            .path = request.path(),
            .client = plainAddress(request.remoteAddress()),
            .trace = traceIdOf(request.value("traceparent"))};
}

/// A late answer, or who waits for it.
struct LateReply
{
    std::optional<HttpReply> answer;
    std::unique_ptr<HeldReply> held;
};

} // namespace

Router::Router(const RequestGate &gate)
    : m_gate(gate)
{
    leaveBoundsToListener(m_http);
    setMissingHandler(m_http, *this, [this](const QHttpServerRequest &request, ResponderArg responder) {
        answerMissing(request, std::forward<ResponderArg>(responder));
    });
}

void Router::add(const QString &path, const RouteRules &rules, const Handler &handler)
{
    const Route route{path, rules, handler};
    m_routes += route;
    if (path.endsWith(QLatin1Char('*')))
        m_http.route(
            path.chopped(1) + QLatin1String("<arg>"),
            [this, route](const QString &, const QHttpServerRequest &request, ResponderArg responder) {
                visit(route, request, std::forward<ResponderArg>(responder));
            });
    else
        m_http.route(path, [this, route](const QHttpServerRequest &request, ResponderArg responder) {
            visit(route, request, std::forward<ResponderArg>(responder));
        });
}

void Router::addAnswer(const QString &path, const RouteRules &rules, const Answer &answer)
{
    add(path, rules, [this, answer](const Visit &visit, ResponderArg responder) {
        return reply(std::forward<ResponderArg>(responder), visit.received, answer(visit));
    });
}

void Router::addLateAnswer(const QString &path, const RouteRules &rules, const LateAnswer &answer)
{
    add(path, rules,
        [this, path, answer](const Visit &visit, ResponderArg responder) -> std::optional<Status> {
            const auto late = std::make_shared<LateReply>();
            AnsweredRequest record = recordOf(visit.request, path, Status::Ok, Clock::now());
            record.tokenName = visit.admission.name;
            answer(visit, *this,
                   [this, late, record, began = Clock::now(),
                    headers = corsHeaders(visit.request)](const HttpReply &given) mutable {
                       late->answer = given;
                       if (!late->held)
                           return; // the handler has not returned
                       late->answer->headers.append(headers);
                       if (!late->held->send(*late->answer))
                           return; // nobody was answered
                       record.status = static_cast<int>(given.status);
                       record.time = Clock::now() - began;
                       Q_EMIT answered(record);
                   });
            if (late->answer)
                return reply(std::forward<ResponderArg>(responder), visit.received, *late->answer);
            late->held = std::make_unique<HeldReply>(std::forward<ResponderArg>(responder), visit.received);
            return std::nullopt;
        });
}

Router::Status Router::reply(ResponderArg responder, const QHttpServerRequest &request,
                             HttpReply answer) const
{
    answer.headers.append(corsHeaders(ReceivedRequest(request)));
    sendReply(std::forward<ResponderArg>(responder), request, answer);
    return answer.status;
}

HttpHeaders Router::corsHeaders(const HttpRequest &request) const
{
    return m_gate.corsHeaders(request);
}

std::optional<Admission> Router::admit(const HttpRequest &request, const RouteRules &rules) const
{
    auto passed = m_gate.check(request, rules, QDateTime::currentDateTimeUtc());
    auto *admission = std::get_if<Admission>(&passed);
    return admission ? std::optional(std::move(*admission)) : std::nullopt;
}

void Router::noteStream(const HttpRequest &request, const QString &route, const QString &tokenName,
                        Clock::time_point began)
{
    AnsweredRequest record = recordOf(request, route, Status::Ok, began);
    record.tokenName = tokenName;
    Q_EMIT answered(record);
}

void Router::visit(const Route &route, const QHttpServerRequest &received, ResponderArg responder)
{
    if (hidesSlash(received))
        return answerNothing(received, std::forward<ResponderArg>(responder));
    const auto began = Clock::now();
    const ReceivedRequest request(received);
    auto passed = m_gate.check(request, route.rules, QDateTime::currentDateTimeUtc());
    auto *refusal = std::get_if<HttpReply>(&passed);
    const std::optional<Status> status =
        refusal ? reply(std::forward<ResponderArg>(responder), received, std::move(*refusal))
                : route.handler({request, std::get<Admission>(passed), received},
                                std::forward<ResponderArg>(responder));
    if (!status)
        return;
    AnsweredRequest record = recordOf(request, route.path, *status, began);
    if (!refusal)
        record.tokenName = std::get<Admission>(passed).name;
    Q_EMIT answered(record);
}

/// A method that QHttpServer does not know reaches no route, not even that of its path.
void Router::answerMissing(const QHttpServerRequest &received, ResponderArg responder)
{
    if (const Route *route = find(received.url().path()))
        return visit(*route, received, std::forward<ResponderArg>(responder));
    answerNothing(received, std::forward<ResponderArg>(responder));
}

void Router::answerNothing(const QHttpServerRequest &received, ResponderArg responder)
{
    const ReceivedRequest request(received);
    const auto began = Clock::now();
    auto answer = m_gate.checkHost(request);
    if (!answer && isForAll(request))
        answer = HttpReply{Status::NoContent, {{"Allow", "GET, HEAD, POST, OPTIONS"}}, {}};
    if (!answer)
        answer = refusal(request, Status::NotFound, QStringLiteral("There is nothing at this path."));
    const Status status = reply(std::forward<ResponderArg>(responder), received, *std::move(answer));
    Q_EMIT answered(recordOf(request, {}, status, began));
}

const Router::Route *Router::find(const QString &path) const
{
    const auto found = std::find_if(m_routes.cbegin(), m_routes.cend(),
                                    [&path](const Route &route) { return isAt(route.path, path); });
    return found == m_routes.cend() ? nullptr : &*found;
}

} // namespace Poemstream
