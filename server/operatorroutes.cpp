// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "operatorroutes.h"

#include "httpanswers.h"

#include <QtCore/QDateTime>

namespace Poemstream {

namespace {

using Status = QHttpServerResponder::StatusCode;

HttpReply fresh(HttpReply answer)
{
    answer.headers.emplaceBack("Cache-Control", "no-store");
    return answer;
}

} // namespace

OperatorRoutes::OperatorRoutes(Router &router, const StreamRoster &roster)
    : m_roster(roster)
    , m_metrics(QDateTime::currentDateTimeUtc())
{
    const RouteRules open{.type = "text/plain", .audience = RouteRules::Audience::Public};
    router.addAnswer(QStringLiteral("/healthz"), open,
                     [](const Visit &) { return fresh(plainText(Status::Ok, "ok\n")); });
    router.addAnswer(QStringLiteral("/readyz"), open, [this](const Visit &) { return readiness(); });
    router.addAnswer(QStringLiteral("/metrics"), {.type = "text/plain"},
                     [this](const Visit &) { return metrics(); });
    QObject::connect(&router, &Router::answered, &m_context, [this](const AnsweredRequest &request) {
        m_metrics.countAnswer(request.route, request.status, request.time);
    });
    QObject::connect(&roster, &StreamRoster::refused, &m_context,
                     [this](StreamRoster::Refusal reason) { m_metrics.countRefusal(reason); });
    QObject::connect(&roster, &StreamRoster::began, &m_context,
                     [this](const StreamReader &reader) { m_metrics.countBegin(reader); });
    QObject::connect(&roster, &StreamRoster::ended, &m_context,
                     [this](const StreamRecord &record) { m_metrics.countEnd(record); });
}

HttpReply OperatorRoutes::readiness() const
{
    if (m_roster.isDraining())
        return fresh(plainText(Status::ServiceUnavailable, "draining\n"));
    if (m_roster.isFull())
        return fresh(plainText(Status::ServiceUnavailable, "full\n"));
    return fresh(plainText(Status::Ok, "ready\n"));
}

HttpReply OperatorRoutes::metrics() const
{
    const Metrics::Gauges gauges{m_roster.size(), m_roster.sizeByToken(), m_roster.unsentBytes(),
                                 m_roster.traffic()};
    return fresh(
        {Status::Ok, {{"Content-Type", "text/plain; version=0.0.4; charset=utf-8"}}, m_metrics.text(gauges)});
}

} // namespace Poemstream
