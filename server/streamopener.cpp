// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamopener.h"

#include "clientaddress.h"
#include "eventstream/eventframe.h"
#include "eventstream/openeventstream.h"
#include "httpanswers.h"
#include "tracecontext.h"

#include <QtCore/QRandomGenerator>

#include <utility>

namespace Poemstream {

namespace {

QString wordsFor(StreamRoster::Refusal reason)
{
    switch (reason) {
    case StreamRoster::Refusal::Draining:
        return QStringLiteral("This server is going down.");
    case StreamRoster::Refusal::Full:
        return QStringLiteral("No more streams can be served now.");
    case StreamRoster::Refusal::ClientFull:
        return QStringLiteral("No more streams can be served to this client now.");
    case StreamRoster::Refusal::TooFast:
        return QStringLiteral("This client begins too many streams a minute.");
    }
    return {};
}

HttpReply refusalOf(const QHttpServerRequest &request, StreamRoster::Refusal reason,
                    std::chrono::seconds wait)
{
    using Status = QHttpServerResponder::StatusCode;
    const bool isTooFast = reason == StreamRoster::Refusal::TooFast;
    HttpReply answer =
        refusal(request, isTooFast ? Status::TooManyRequests : Status::ServiceUnavailable, wordsFor(reason));
    answer.headers.emplaceBack("Retry-After", QByteArray::number(qint64(wait.count())));
    return answer;
}

} // namespace

StreamOpener::StreamOpener(const Router &router, StreamRoster &roster)
    : m_router(router)
    , m_roster(roster)
{}

StreamOpener::Status StreamOpener::open(const Visit &visit, ResponderArg responder, StreamReader reader,
                                        const Make &make, const HttpHeaders &extra)
{
    const QHttpServerRequest &request = visit.request;
    reader.client = plainAddress(request.remoteAddress());
    reader.tokenName = visit.admission.name;
    reader.tokenExpiry = visit.admission.expiry;
    reader.trace = traceIdOf(request.value("traceparent"));
    if (const auto reason = m_roster.admit(reader.client))
        return m_router.reply(std::forward<ResponderArg>(responder), request,
                              refusalOf(request, *reason, m_roster.waitAfter(*reason)));
    const HttpHeaders headers = m_router.corsHeaders(request) + extra;
    if (request.method() == QHttpServerRequest::Method::Head)
        sendStreamHead(std::forward<ResponderArg>(responder), request, headers);
    else
        m_roster.add(make(openEventStream(std::forward<ResponderArg>(responder), request, headers)), reader);
    return Status::Ok;
}

QByteArray openingFrame(QRandomGenerator &random)
{
    const std::chrono::milliseconds retry(random.bounded(1500, 3001));
    return encode({.comment = "poemstream", .retry = retry}).value_or(QByteArray());
}

} // namespace Poemstream
