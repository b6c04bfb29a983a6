// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamplanner.h"

#include "eventstream/eventframe.h"
#include "poemcursor.h"
#include "poemdescription.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <utility>

namespace Poemstream {

namespace {

constexpr qsizetype cachedPoems = 2000;

QByteArray encoded(const EventFrame &frame)
{
    return encode(frame).value_or(QByteArray()); // JSON and ids of our own: never refused
}

QByteArray headingFrame(const PoemLibrary::Answer &answer)
{
    QJsonObject object = describe(answer.poem);
    object.insert(QStringLiteral("match"), describe(answer.match));
    return encoded({.event = "poem",
                    .data = QJsonDocument(object).toJson(QJsonDocument::Compact),
                    .id = PoemCursor{answer.poem.id, 0}.toEventId()});
}

QByteArray restartFrame(const QByteArray &lastEventId)
{
    const bool isCursor = PoemCursor::fromEventId(lastEventId).has_value();
    const QJsonObject object{
        {QStringLiteral("reason"), isCursor ? QStringLiteral("that poem or place is not known here")
                                            : QStringLiteral("the Last-Event-ID is malformed")}};
    return encoded({.event = "restart", .data = QJsonDocument(object).toJson(QJsonDocument::Compact)});
}

StreamPlan planOf(const QByteArray &heading, int headingEvents, const FrameRun &run)
{
    return {heading + run.first, headingEvents + 1, run.others, run.next};
}

} // namespace

StreamPlanner::StreamPlanner(PoemLibrary &library)
    : m_library(&library)
    , m_frames(cachedPoems)
{}

void StreamPlanner::setLibrary(PoemLibrary &library)
{
    m_library = &library;
    m_frames.clear(); // poems that are gone need no room
}

std::optional<PoemCursor> StreamPlanner::placeOf(const QByteArray &lastEventId) const
{
    auto cursor = PoemCursor::fromEventId(lastEventId);
    if (!cursor)
        return std::nullopt;
    const PoemFrames *frames = framesOf(cursor->poemId);
    return frames && (cursor->atEnd || cursor->position <= frames->length()) ? cursor : std::nullopt;
}

StreamPlan StreamPlanner::resumed(const PoemCursor &place) const
{
    const PoemFrames &frames = *framesOf(place.poemId);
    return planOf({}, 0, frames.after(place.atEnd ? frames.length() : place.position));
}

void StreamPlanner::plan(const Request &request, const QObject &context, const Then &then)
{
    if (const auto place = placeOf(request.lastEventId))
        return then(resumed(*place));
    m_library->answer({request.question, request.language}, context,
                      [this, then, lost = request.lastEventId](const PoemLibrary::Answer &answer) {
                          StreamPlan plan = fresh(answer);
                          if (!lost.isEmpty()) {
                              plan.opening.prepend(restartFrame(lost));
                              ++plan.openingEvents;
                          }
                          then(std::move(plan));
                      });
}

StreamPlan StreamPlanner::fresh(const PoemLibrary::Answer &answer)
{
    return planOf(headingFrame(answer), 1, framesOf(answer.poem).after(0));
}

void StreamPlanner::wholePoem(const QString &question, const QObject &context, const Then &then)
{
    m_library->answer({question, {}}, context, [then](const PoemLibrary::Answer &answer) {
        const QByteArray frame = encoded(
            {.data = answer.poem.text.toUtf8(), .id = PoemCursor{answer.poem.id, 0, true}.toEventId()});
        then({.opening = frame, .openingEvents = 1});
    });
}

/// Asked some times for each request; the library is asked once for a poem.
const PoemFrames *StreamPlanner::framesOf(const QString &poemId) const
{
    if (const PoemFrames *frames = m_frames.object(poemId))
        return frames;
    const auto poem = m_library->find(poemId);
    return poem ? &framesOf(*poem) : nullptr;
}

const PoemFrames &StreamPlanner::framesOf(const Poem &poem) const
{
    if (!m_frames.contains(poem.id))                    // insert() would throw away what is there
        m_frames.insert(poem.id, new PoemFrames(poem)); // the cache owns it
    return *m_frames.object(poem.id);
}

} // namespace Poemstream
