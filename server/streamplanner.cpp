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

bool StreamPlanner::canResume(const QByteArray &lastEventId) const
{
    const auto cursor = PoemCursor::fromEventId(lastEventId);
    const auto poem = cursor ? m_library->find(cursor->poemId) : std::nullopt;
    return poem && (cursor->atEnd || cursor->position <= poem->length);
}

bool StreamPlanner::isAtEnd(const QByteArray &lastEventId) const
{
    return canResume(lastEventId) && PoemCursor::fromEventId(lastEventId)->atEnd;
}

void StreamPlanner::plan(const Request &request, const QObject &context, const Then &then)
{
    if (canResume(request.lastEventId)) {
        const PoemCursor cursor = *PoemCursor::fromEventId(request.lastEventId);
        const PoemFrames &frames = framesOf(*m_library->find(cursor.poemId));
        then({.fragments = frames.after(cursor.atEnd ? frames.length() : cursor.position)});
        return;
    }
    m_library->answer({request.question, request.language}, context,
                      [this, then, lost = request.lastEventId](const PoemLibrary::Answer &answer) {
                          StreamPlan plan = fresh(answer);
                          if (!lost.isEmpty()) {
                              plan.heading.prepend(restartFrame(lost));
                              ++plan.headingEvents;
                          }
                          then(std::move(plan));
                      });
}

StreamPlan StreamPlanner::fresh(const PoemLibrary::Answer &answer)
{
    return {.heading = headingFrame(answer), .headingEvents = 1, .fragments = framesOf(answer.poem).after(0)};
}

void StreamPlanner::wholePoem(const QString &question, const QObject &context, const Then &then)
{
    m_library->answer({question, {}}, context, [then](const PoemLibrary::Answer &answer) {
        const QByteArray frame = encoded(
            {.data = answer.poem.text.toUtf8(), .id = PoemCursor{answer.poem.id, 0, true}.toEventId()});
        then({.fragments = FrameRun({frame})});
    });
}

const PoemFrames &StreamPlanner::framesOf(const Poem &poem)
{
    if (!m_frames.contains(poem.id))
        m_frames.insert(poem.id, new PoemFrames(poem)); // the cache owns it
    return *m_frames.object(poem.id);
}

} // namespace Poemstream
