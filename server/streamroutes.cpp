// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamroutes.h"

#include "poemstreamer.h"
#include "streamrequest.h"

#include <utility>

namespace Poemstream {

namespace {

using Status = QHttpServerResponder::StatusCode;

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

StreamRoutes::StreamRoutes(StreamOpener &opener, StreamPlanner &planner, const Settings &settings,
                           QRandomGenerator &random)
    : m_planner(planner)
    , m_settings(settings)
    , m_random(random)
{
    opener.add(QString::fromLatin1(tutorialPath()),
               [this](const HttpRequest &request) { return chooseTutorial(request); });
    opener.add(QString::fromLatin1(streamPath()),
               [this](const HttpRequest &request) { return chooseStream(request); });
}

StreamRoutes::Choice StreamRoutes::chooseTutorial(const HttpRequest &request) const
{
    ReadStreamRequest read = readTutorialRequest(request, m_planner);
    if (auto *refused = std::get_if<HttpReply>(&read))
        return std::move(*refused);
    auto &wish = std::get<StreamRequest>(read);
    if (wish.place && wish.place->atEnd)
        return HttpReply{Status::NoContent, {}, {}};
    StreamReader reader = readerOf(tutorialPath(), wish);
    const auto make = [this, question = wish.asked.question](std::unique_ptr<EventStream> stream) {
        auto running = streamer(std::move(stream), std::chrono::milliseconds(0));
        m_planner.wholePoem(question, running->waiting(), planTaker(*running));
        return running;
    };
    return StreamOpener::Offer{
        std::move(reader), make, {{"Cache-Control", "no-cache"}}}; // as the tutorial has it
}

StreamRoutes::Choice StreamRoutes::chooseStream(const HttpRequest &request) const
{
    ReadStreamRequest read = readStreamRequest(request, m_planner, m_settings.pace);
    if (auto *refused = std::get_if<HttpReply>(&read))
        return std::move(*refused);
    auto &wish = std::get<StreamRequest>(read);
    if (wish.place && wish.place->atEnd)
        return HttpReply{Status::NoContent, {}, {}};
    StreamReader reader = readerOf(streamPath(), wish);
    const auto make = [this, wish = std::move(wish)](std::unique_ptr<EventStream> stream) {
        stream->send(openingFrame(m_random));
        auto running = streamer(std::move(stream), wish.pace);
        if (wish.place)
            running->setPlan(m_planner.resumed(*wish.place));
        else
            m_planner.plan(wish.asked, running->waiting(), planTaker(*running));
        return running;
    };
    return StreamOpener::Offer{std::move(reader), make};
}

std::unique_ptr<PoemStreamer> StreamRoutes::streamer(std::unique_ptr<EventStream> stream,
                                                     std::chrono::milliseconds pace) const
{
    return std::make_unique<PoemStreamer>(std::move(stream),
                                          PoemStreamer::Pacing{pace, m_settings.heartbeat});
}

StreamReader StreamRoutes::readerOf(const QByteArray &path, const StreamRequest &wish) const
{
    StreamReader reader{.path = path};
    if (m_settings.keepsQuestions)
        reader.question = wish.asked.question;
    reader.isResumed = wish.place.has_value();
    return reader;
}

} // namespace Poemstream
