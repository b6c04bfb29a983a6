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

HttpReply refusalOf(const HttpRequest &request, StreamRoster::Refusal reason, std::chrono::seconds wait)
{
    using Status = QHttpServerResponder::StatusCode;
    const bool isTooFast = reason == StreamRoster::Refusal::TooFast;
    HttpReply answer =
        refusal(request, isTooFast ? Status::TooManyRequests : Status::ServiceUnavailable, wordsFor(reason));
    answer.headers.emplaceBack("Retry-After", QByteArray::number(qint64(wait.count())));
    return answer;
}

} // namespace

StreamOpener::StreamOpener(Router &router, StreamRoster &roster)
    : m_router(router)
    , m_roster(roster)
{}

void StreamOpener::add(const QString &path, const Choose &choose)
{
    m_routes[path] = choose;
    m_router.add(path, m_rules, [this, choose](const Visit &visit, ResponderArg responder) {
        return answer(visit, std::forward<ResponderArg>(responder), choose);
    });
}

StreamOpener::Status StreamOpener::answer(const Visit &visit, ResponderArg responder, const Choose &choose)
{
    const HttpRequest &request = visit.request;
    auto choice = choose(request);
    if (auto *reply = std::get_if<HttpReply>(&choice))
        return m_router.reply(std::forward<ResponderArg>(responder), visit.received, std::move(*reply));
    auto &[reader, make, extra] = std::get<Offer>(choice);
    complete(reader, request, visit.admission);
    if (const auto reason = m_roster.admit(reader.client))
        return m_router.reply(std::forward<ResponderArg>(responder), visit.received,
                              refusalOf(request, *reason, m_roster.waitAfter(*reason)));
    const HttpHeaders headers = m_router.corsHeaders(request) + extra;
    if (request.method() == HttpRequest::Method::Head)
        sendStreamHead(std::forward<ResponderArg>(responder), visit.received, headers);
    else
        m_roster.add(make(openEventStream(std::forward<ResponderArg>(responder), visit.received, headers)),
                     reader);
    return Status::Ok;
}

bool StreamOpener::openEarly(const HttpRequest &request, QByteArrayView path, const OpenEarly &open)
{
    const auto began = std::chrono::steady_clock::now();
    const auto route = m_routes.find(QString::fromLatin1(path));
    const auto admission = route == m_routes.end() ? std::nullopt : m_router.admit(request, m_rules);
    if (!admission)
        return false;
    auto choice = route->second(request);
    auto *offer = std::get_if<Offer>(&choice);
    if (!offer)
        return false;
    StreamReader &reader = offer->reader;
    complete(reader, request, *admission);
    if (!m_roster.hasRoomFor(reader.client))
        return false;
    HttpHeaders headers = m_router.corsHeaders(request);
    if (!offer->extra.isEmpty())
        headers += offer->extra;
    auto stream = open(headers, {});
    if (!stream || m_roster.admit(reader.client))
        return false;
    m_roster.add(offer->make(std::move(stream)), reader);
    m_router.noteStream(request, route->first, reader.tokenName, began);
    return true;
}

void StreamOpener::complete(StreamReader &reader, const HttpRequest &request, const Admission &admission)
{
    reader.client = plainAddress(request.remoteAddress());
    reader.tokenName = admission.name;
    reader.tokenExpiry = admission.expiry;
    reader.trace = traceIdOf(request.value("traceparent"));
}

QByteArray openingFrame(QRandomGenerator &random)
{
    const std::chrono::milliseconds retry(random.bounded(1500, 3001));
    return encode({.comment = "poemstream", .retry = retry}).value_or(QByteArray());
}

} // namespace Poemstream
