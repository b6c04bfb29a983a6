// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamrequest.h"

#include "httpanswers.h"

namespace Poemstream {

namespace {

using Status = QHttpServerResponder::StatusCode;

constexpr qsizetype maxQuestionLength = 1000; // code points
constexpr qint64 maxPace = 60'000;            // ms

} // namespace

QByteArray lastEventIdOf(const HttpRequest &request)
{
    return lastEventIdOf(request, queryOf(request));
}

QByteArray lastEventIdOf(const HttpRequest &request, const QueryParameters &query)
{
    const QByteArray header = request.value("Last-Event-ID");
    if (!header.isEmpty())
        return header;
    const QByteArray value = query.bytes("last_event_id");
    return value.isEmpty() ? query.bytes("lastEventId") : value;
}

std::optional<HttpReply> refuseLength(const HttpRequest &request, const QString &question)
{
    if (codePointCount(question) <= maxQuestionLength)
        return std::nullopt;
    return refusal(request, Status::UriTooLong, QStringLiteral("A question has at most 1000 characters."));
}

std::optional<HttpReply> refuseLanguage(const QString &language)
{
    if (language.isEmpty() || language == QLatin1String("zh") || language == QLatin1String("en"))
        return std::nullopt;
    return problem(Status::BadRequest, QStringLiteral("'language' is zh or en."));
}

ReadStreamRequest readTutorialRequest(const HttpRequest &request, const StreamPlanner &planner)
{
    const QueryParameters query = queryOf(request);
    QString question = query.value("qusetion");
    if (question.trimmed().isEmpty())
        question = query.value("question");
    if (question.trimmed().isEmpty())
        return plainText(Status::BadRequest, "miss qusetion");
    if (auto refused = refuseLength(request, question))
        return std::move(*refused);
    const QByteArray lastEventId = lastEventIdOf(request, query);
    return StreamRequest{{question, {}, lastEventId}, {}, planner.placeOf(lastEventId)};
}

ReadStreamRequest readStreamRequest(const HttpRequest &request, const StreamPlanner &planner,
                                    std::chrono::milliseconds defaultPace)
{
    const QueryParameters query = queryOf(request);
    const StreamPlanner::Request asked{query.value("question"), query.value("language"),
                                       lastEventIdOf(request, query)};
    if (auto refused = refuseLength(request, asked.question))
        return std::move(*refused);
    const auto place = planner.placeOf(asked.lastEventId);
    if (asked.question.trimmed().isEmpty() && !place)
        return problem(Status::BadRequest, QStringLiteral("The parameter 'question' is missing or blank."));
    const auto pace = query.number("pace", defaultPace.count(), 0, maxPace);
    if (!pace)
        return problem(Status::BadRequest,
                       QStringLiteral("'pace' is a whole number of milliseconds from 0 to 60000."));
    if (auto refused = refuseLanguage(asked.language))
        return *std::move(refused);
    return StreamRequest{asked, std::chrono::milliseconds(*pace), place};
}

} // namespace Poemstream
