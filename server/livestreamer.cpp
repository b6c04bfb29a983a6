// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "livestreamer.h"

#include "eventstream/eventframe.h"
#include "livebroadcast.h"

#include <algorithm>
#include <utility>

namespace Poemstream {

LiveStreamer::LiveStreamer(std::unique_ptr<EventStream> stream, std::chrono::milliseconds heartbeat,
                           LiveBroadcast &broadcast, QByteArray lastEventId)
    : RunningStream(std::move(stream), heartbeat)
    , m_broadcast(broadcast)
    , m_lastEventId(std::move(lastEventId))
{}

LiveStreamer::~LiveStreamer()
{
    m_broadcast.leave(*this);
}

void LiveStreamer::begin()
{
    m_broadcast.join(*this, m_lastEventId);
}

void LiveStreamer::restart()
{
    send(encode({.event = "restart", .data = R"({"reason":"that poem or place is not shown now"})"})
             .value_or(QByteArray()),
         1);
}

void LiveStreamer::beginPoem(const QByteArray &heading)
{
    m_told = 0;
    if (checkPeer())
        send(heading, 1);
}

void LiveStreamer::catchUp(const LivePoem &poem, qsizetype told, qsizetype steps)
{
    m_told = std::max(told, poem.told(steps));
    const LivePoem::Missed missed = poem.missed(told, steps);
    if (missed.events > 0 && checkPeer())
        send(missed.frames, missed.events);
}

void LiveStreamer::tell(const LivePoem &poem, qsizetype step, Clock::time_point now)
{
    const qsizetype before = poem.told(step);
    if (m_told > before)
        return catchUp(poem, m_told, step + 1);
    m_told = poem.told(step + 1);
    if (checkPeer())
        sendFrames(poem.frames(), step, step + 1, now);
}

void LiveStreamer::leave()
{
    m_broadcast.leave(*this);
}

} // namespace Poemstream
