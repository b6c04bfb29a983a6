// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "liveroutes.h"

#include "livestreamer.h"
#include "streamrequest.h"

#include <utility>

namespace Poemstream {

LiveRoutes::LiveRoutes(Router &router, StreamOpener &opener, LiveBroadcast &broadcast,
                       std::chrono::milliseconds heartbeat, QRandomGenerator &random)
    : m_opener(opener)
    , m_broadcast(broadcast)
    , m_heartbeat(heartbeat)
    , m_random(random)
{
    router.add(QStringLiteral("/v1/live"), {.type = "text/event-stream"},
               [this](const Visit &visit, ResponderArg responder) {
                   return answer(visit, std::forward<ResponderArg>(responder));
               });
}

Router::Status LiveRoutes::answer(const Visit &visit, ResponderArg responder)
{
    const QByteArray lastEventId = lastEventIdOf(visit.request);
    StreamReader reader{.path = QByteArrayLiteral("/v1/live")};
    reader.isResumed = m_broadcast.canResume(lastEventId);
    const auto make = [this, &lastEventId](std::unique_ptr<EventStream> stream) {
        stream->send(openingFrame(m_random));
        return std::make_unique<LiveStreamer>(std::move(stream), m_heartbeat, m_broadcast, lastEventId);
    };
    return m_opener.open(visit, std::forward<ResponderArg>(responder), reader, make);
}

} // namespace Poemstream
