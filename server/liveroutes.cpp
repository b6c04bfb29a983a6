// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "liveroutes.h"

#include "livestreamer.h"
#include "streamrequest.h"

#include <utility>

namespace Poemstream {

LiveRoutes::LiveRoutes(StreamOpener &opener, LiveBroadcast &broadcast, std::chrono::milliseconds heartbeat,
                       QRandomGenerator &random)
    : m_broadcast(broadcast)
    , m_heartbeat(heartbeat)
    , m_random(random)
{
    opener.add(QStringLiteral("/v1/live"), [this](const HttpRequest &request) { return choose(request); });
}

StreamOpener::Offer LiveRoutes::choose(const HttpRequest &request) const
{
    const QByteArray lastEventId = lastEventIdOf(request);
    StreamReader reader{.path = QByteArrayLiteral("/v1/live")};
    reader.isResumed = m_broadcast.canResume(lastEventId);
    const auto make = [this, lastEventId](std::unique_ptr<EventStream> stream) {
        stream->send(openingFrame(m_random));
        return std::make_unique<LiveStreamer>(std::move(stream), m_heartbeat, m_broadcast, lastEventId);
    };
    return {std::move(reader), make};
}

} // namespace Poemstream
