// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eventstream/heldreply.h"
#include "eventstream/httprequest.h"
#include "requestgate.h"

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtHttpServer/QHttpServer>
#include <QtNetwork/QHostAddress>

#include <chrono>
#include <functional>
#include <optional>

namespace Poemstream {

/// A request that passed the gate.
struct Visit
{
    const HttpRequest &request;
    Admission admission;
    const QHttpServerRequest &received; ///< the same, for who answers it
};

/// A request that was answered, for counters and logs.
struct AnsweredRequest
{
    QString route; ///< the path as it was added to the router; empty where it is nowhere
    int status = 0;
    std::chrono::nanoseconds time{0}; ///< from the whole request to the answer, or to a stream's head
    QByteArray method;                ///< "OTHER" where QHttpServer does not know it
    QString path = {};                ///< as it was asked, decoded, without the query
    QHostAddress client = {};
    QString tokenName = {}; ///< empty where no token was needed, or it has no name
    QByteArray trace = {};  ///< see traceIdOf(); empty where the request belongs to none
};

/// Which paths there are and what is asked of who comes there. Everything that is not a route's own matter is
/// decided here: Host, method, token, CORS, what is nowhere. Lives on one thread.
class Router final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Router)
public:
    using Status = QHttpServerResponder::StatusCode;
    /// Answers @p visit, at once, with an answer or a stream; gives back its status, or none where it has
    /// made a HeldReply and says answered() itself.
    using Handler = std::function<std::optional<Status>(const Visit &visit, ResponderArg responder)>;
    using Answer = std::function<HttpReply(const Visit &visit)>;
    using Then = std::function<void(const HttpReply &answer)>;
    /// Calls @p then once: at once, or later, as long as @p context lives. @p visit is gone then.
    using LateAnswer = std::function<void(const Visit &visit, const QObject &context, const Then &then)>;

    /// @p gate must outlive it.
    explicit Router(const RequestGate &gate);

    /// @p path is what a URL's path must be; with a "*" at its end, begin with (one more segment).
    void add(const QString &path, const RouteRules &rules, const Handler &handler);
    /// The same for a plain answer; CORS headers are added to it.
    void addAnswer(const QString &path, const RouteRules &rules, const Answer &answer);

    /// The same for a plain answer that may take its time; meanwhile other requests are answered.
    void addLateAnswer(const QString &path, const RouteRules &rules, const LateAnswer &answer);

    /// Sends @p answer with the CORS headers, from within a handler; gives back its status.
    Status reply(ResponderArg responder, const QHttpServerRequest &request, HttpReply answer) const;
    [[nodiscard]] HttpHeaders corsHeaders(const HttpRequest &request) const;

    /// For who answers requests that QHttpServer does not see: by what right @p request is let in;
    /// std::nullopt where it is not.
    [[nodiscard]] std::optional<Admission> admit(const HttpRequest &request, const RouteRules &rules) const;
    /// The same: says answered() of a stream that was opened at @p route, for a request that came at @p
    /// began.
    void noteStream(const HttpRequest &request, const QString &route, const QString &tokenName,
                    std::chrono::steady_clock::time_point began);

    /// To be bound to a listener.
    [[nodiscard]] QHttpServer &http() { return m_http; }

Q_SIGNALS:
    /// After each answer, or the head of a stream.
    void answered(const Poemstream::AnsweredRequest &request);

private:
    struct Route
    {
        QString path;
        RouteRules rules;
        Handler handler;
    };
    void visit(const Route &route, const QHttpServerRequest &received, ResponderArg responder);
    void answerMissing(const QHttpServerRequest &received, ResponderArg responder);
    void answerNothing(const QHttpServerRequest &received, ResponderArg responder);
    [[nodiscard]] const Route *find(const QString &path) const;

    const RequestGate &m_gate;
    QList<Route> m_routes;
    QHttpServer m_http;
};

} // namespace Poemstream
