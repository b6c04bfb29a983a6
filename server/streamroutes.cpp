// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamroutes.h"

#include "poemstreamer.h"
#include "streamrequest.h"

#include <utility>

namespace Poemstream {

namespace {

/// Each stream has it: these are no copies.
QByteArray tutorialPath()
{
    return QByteArrayLiteral("/users/chat-room");
}

QByteArray streamPath()
{
    return QByteArrayLiteral("/v1/poems/stream");
}

StreamPlanner::Then planTaker(PoemStreamer &streamer)
{
    return [&streamer](StreamPlan plan) { streamer.setPlan(std::move(plan)); };
}

} // namespace

StreamRoutes::StreamRoutes(Router &router, StreamOpener &opener, StreamPlanner &planner,
                           const Settings &settings, QRandomGenerator &random)
    : m_router(router)
    , m_opener(opener)
    , m_planner(planner)
    , m_settings(settings)
    , m_random(random)
{
    const RouteRules rules{.type = "text/event-stream"};
    router.add(QString::fromLatin1(tutorialPath()), rules,
               [this](const Visit &visit, ResponderArg responder) {
                   return answerTutorial(visit, std::forward<ResponderArg>(responder));
               });
    router.add(QString::fromLatin1(streamPath()), rules, [this](const Visit &visit, ResponderArg responder) {
        return answerStream(visit, std::forward<ResponderArg>(responder));
    });
}

StreamRoutes::Status StreamRoutes::answerTutorial(const Visit &visit, ResponderArg responder)
{
    ReadStreamRequest read = readTutorialRequest(visit.request);
    if (auto *refused = std::get_if<HttpReply>(&read))
        return m_router.reply(std::forward<ResponderArg>(responder), visit.request, std::move(*refused));
    const StreamPlanner::Request &asked = std::get<StreamRequest>(read).asked;
    if (m_planner.isAtEnd(asked.lastEventId))
        return m_router.reply(std::forward<ResponderArg>(responder), visit.request,
                              {Status::NoContent, {}, {}});
    const auto make = [this, &asked](std::unique_ptr<EventStream> stream) {
        auto running = streamer(std::move(stream), std::chrono::milliseconds(0));
        m_planner.wholePoem(asked.question, running->waiting(), planTaker(*running));
        return running;
    };
    return m_opener.open(visit, std::forward<ResponderArg>(responder), readerOf(tutorialPath(), asked), make,
                         {{"Cache-Control", "no-cache"}}); // as the tutorial has it
}

StreamRoutes::Status StreamRoutes::answerStream(const Visit &visit, ResponderArg responder)
{
    ReadStreamRequest read = readStreamRequest(visit.request, m_planner, m_settings.pace);
    if (auto *refused = std::get_if<HttpReply>(&read))
        return m_router.reply(std::forward<ResponderArg>(responder), visit.request, std::move(*refused));
    const StreamRequest &wish = std::get<StreamRequest>(read);
    if (m_planner.isAtEnd(wish.asked.lastEventId))
        return m_router.reply(std::forward<ResponderArg>(responder), visit.request,
                              {Status::NoContent, {}, {}});
    const auto make = [this, &wish](std::unique_ptr<EventStream> stream) {
        stream->send(openingFrame(m_random));
        auto running = streamer(std::move(stream), wish.pace);
        m_planner.plan(wish.asked, running->waiting(), planTaker(*running));
        return running;
    };
    return m_opener.open(visit, std::forward<ResponderArg>(responder), readerOf(streamPath(), wish.asked),
                         make);
}

std::unique_ptr<PoemStreamer> StreamRoutes::streamer(std::unique_ptr<EventStream> stream,
                                                     std::chrono::milliseconds pace) const
{
    return std::make_unique<PoemStreamer>(std::move(stream),
                                          PoemStreamer::Pacing{pace, m_settings.heartbeat});
}

StreamReader StreamRoutes::readerOf(const QByteArray &path, const StreamPlanner::Request &asked) const
{
    StreamReader reader{.path = path};
    if (m_settings.keepsQuestions)
        reader.question = asked.question;
    reader.isResumed = m_planner.canResume(asked.lastEventId);
    return reader;
}

} // namespace Poemstream
