// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamroutes.h"

#include "poemstreamer.h"
#include "streamrequest.h"

#include <utility>

namespace Poemstream {

StreamRoutes::StreamRoutes(Router &router, StreamOpener &opener, StreamPlanner &planner,
                           const Settings &settings, QRandomGenerator &random)
    : m_router(router)
    , m_opener(opener)
    , m_planner(planner)
    , m_settings(settings)
    , m_random(random)
{
    const RouteRules rules{.type = "text/event-stream"};
    router.add(QStringLiteral("/users/chat-room"), rules, [this](const Visit &visit, ResponderArg responder) {
        return answerTutorial(visit, std::forward<ResponderArg>(responder));
    });
    router.add(QStringLiteral("/v1/poems/stream"), rules, [this](const Visit &visit, ResponderArg responder) {
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
        return streamer(std::move(stream), m_planner.wholePoem(asked.question), std::chrono::milliseconds(0));
    };
    return m_opener.open(visit, std::forward<ResponderArg>(responder), readerOf(asked), make,
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
        return streamer(std::move(stream), m_planner.plan(wish.asked), wish.pace);
    };
    return m_opener.open(visit, std::forward<ResponderArg>(responder), readerOf(wish.asked), make);
}

std::unique_ptr<RunningStream> StreamRoutes::streamer(std::unique_ptr<EventStream> stream, StreamPlan plan,
                                                      std::chrono::milliseconds pace) const
{
    return std::make_unique<PoemStreamer>(std::move(stream), std::move(plan),
                                          PoemStreamer::Pacing{pace, m_settings.heartbeat});
}

StreamReader StreamRoutes::readerOf(const StreamPlanner::Request &asked) const
{
    StreamReader reader;
    reader.question = asked.question;
    reader.isResumed = m_planner.canResume(asked.lastEventId);
    return reader;
}

} // namespace Poemstream
