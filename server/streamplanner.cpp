// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamplanner.h"

#include "eventstream/eventframe.h"
#include "poemcursor.h"
#include "poemdescription.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

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
    const Poem *poem = cursor ? m_library->find(cursor->poemId) : nullptr;
    return poem != nullptr && (cursor->atEnd || cursor->position <= poem->length);
}

bool StreamPlanner::isAtEnd(const QByteArray &lastEventId) const
{
    return canResume(lastEventId) && PoemCursor::fromEventId(lastEventId)->atEnd;
}

StreamPlan StreamPlanner::plan(const Request &request)
{
    if (request.lastEventId.isEmpty())
        return fresh(request);
    if (!canResume(request.lastEventId)) {
        StreamPlan plan = fresh(request);
        plan.heading.prepend(restartFrame(request.lastEventId));
        ++plan.headingEvents;
        return plan;
    }
    const PoemCursor cursor = *PoemCursor::fromEventId(request.lastEventId);
    const PoemFrames &frames = framesOf(*m_library->find(cursor.poemId));
    return {.fragments = frames.after(cursor.atEnd ? frames.length() : cursor.position)};
}

StreamPlan StreamPlanner::fresh(const Request &request)
{
    const PoemLibrary::Answer answer = m_library->answer(request.question, request.language);
    return {.heading = headingFrame(answer), .headingEvents = 1, .fragments = framesOf(answer.poem).after(0)};
}

StreamPlan StreamPlanner::wholePoem(const QString &question)
{
    const Poem &poem = m_library->answer(question, {}).poem;
    const QByteArray frame =
        encoded({.data = poem.text.toUtf8(), .id = PoemCursor{poem.id, 0, true}.toEventId()});
    return {.fragments = FrameRun({frame})};
}

const PoemFrames &StreamPlanner::framesOf(const Poem &poem)
{
    if (!m_frames.contains(poem.id))
        m_frames.insert(poem.id, new PoemFrames(poem)); // the cache owns it
    return *m_frames.object(poem.id);
}

} // namespace Poemstream
