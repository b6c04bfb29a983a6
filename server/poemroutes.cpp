// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemroutes.h"

#include "entitytag.h"
#include "httpanswers.h"
#include "poemdescription.h"
#include "queryparameters.h"
#include "streamrequest.h"

#include <QtCore/QJsonDocument>

#include <algorithm>
#include <limits>

namespace Poemstream {

namespace {

using Status = QHttpServerResponder::StatusCode;

/// Not for caches that several people share: a token may have been needed.
HttpReply json(const QJsonObject &object, const QByteArray &cacheControl)
{
    return {Status::Ok,
            {{"Content-Type", "application/json"}, {"Cache-Control", cacheControl}},
            QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n'};
}

} // namespace

PoemRoutes::PoemRoutes(Router &router, PoemLibrary &library)
    : m_library(&library)
{
    add(router, QStringLiteral("/v1/poems/random"), &PoemRoutes::answerRandom);
    router.addLateAnswer(QStringLiteral("/v1/search"), {.type = "application/json"},
                         [this](const Visit &visit, const QObject &context, const Router::Then &then) {
                             answerSearch(visit.request, context, then);
                         });
    add(router, QStringLiteral("/v1/poems/*"), &PoemRoutes::answerPoem);
}

void PoemRoutes::add(Router &router, const QString &path, Route route)
{
    router.addAnswer(path, {.type = "application/json"},
                     [this, route](const Visit &visit) { return (this->*route)(visit.request); });
}

HttpReply PoemRoutes::answerRandom(const HttpRequest &request)
{
    const QString language = queryOf(request).value("language");
    if (auto refused = refuseLanguage(language))
        return *std::move(refused);
    return json(describeWhole(m_library->draw(language)), "no-store");
}

HttpReply PoemRoutes::answerPoem(const HttpRequest &request)
{
    const auto poem = m_library->find(request.path().section(QLatin1Char('/'), 3));
    if (!poem)
        return problem(Status::NotFound, QStringLiteral("No poem of this id is known here."));
    // For a day, not for ever: the id says that the text is the same, not that nobody corrects the title.
    HttpReply answer = json(describeWhole(*poem), "private, max-age=86400");
    const QByteArray tag = entityTag(answer.body);
    answer.headers.emplaceBack("ETag", tag);
    if (holdsEntity(request.value("If-None-Match"), tag)) {
        answer.status = Status::NotModified;
        answer.body.clear();
    }
    return answer;
}

void PoemRoutes::answerSearch(const HttpRequest &request, const QObject &context, const Router::Then &then)
{
    const QueryParameters query = queryOf(request);
    const QString words = query.value("q");
    if (const auto refused = refuseLength(request, words))
        return then(*refused);
    const auto limit = query.number("limit", defaultHits, 1, maxHits);
    const auto offset = query.number("offset", 0, 0, std::numeric_limits<qint32>::max());
    if (!limit || !offset)
        return then(problem(Status::BadRequest,
                            QStringLiteral("'limit' is a whole number from 1 to 100, 'offset' one from 0.")));
    const PoemLibrary::Search search{
        words, *limit, *offset, query.value("author"), query.value("dynasty"), query.value("tag")};
    if (search.isBlank())
        return then(problem(Status::BadRequest,
                            QStringLiteral("There is nothing to search by: 'q', 'author', 'dynasty' and "
                                           "'tag' are missing or blank.")));
    for (const QString &filter : {search.author, search.dynasty, search.tag}) {
        if (const auto refused = refuseLength(request, filter))
            return then(*refused);
    }
    m_library->search(search, context, [then, search](const PoemLibrary::SearchResult &result) {
        then(json(describeFound(result, search), "private, no-cache"));
    });
}

} // namespace Poemstream
