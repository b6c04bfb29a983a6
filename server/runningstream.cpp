// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runningstream.h"

#include "eventstream/eventframe.h"
#include "eventstream/prefetch.h"

#include <algorithm>
#include <utility>

namespace Poemstream {

RunningStream::RunningStream(std::unique_ptr<EventStream> stream, std::chrono::milliseconds heartbeat)
    : m_stream(std::move(stream))
    , m_heartbeat(heartbeat)
    , m_lastSent(Clock::now())
{}

RunningStream::~RunningStream() = default;

void RunningStream::start(Keeper &keeper, TimerQueue &timers)
{
    m_keeper = &keeper;
    m_timers = &timers;
    m_stream->setOwner(this);
    if (!checkPeer())
        return;
    schedule();
    begin();
}

void RunningStream::farewell(End reason, std::chrono::milliseconds retry)
{
    if (m_hasEnded)
        return;
    const QByteArray frame = encode({.retry = retry}).value_or(QByteArray());
    count(frame.size(), 0);
    m_stream->finish(frame);
    end(reason);
}

qint64 RunningStream::unsentBytes() const
{
    return m_stream->unsentBytes();
}

void RunningStream::prepare(Prefetch what) const
{
    constexpr std::size_t someBytes = 128; // of what derives from it
    if (what == Prefetch::Farther)
        m_stream->prepare();
    else
        prefetch(m_stream.get(), someBytes);
}

bool RunningStream::checkPeer()
{
    if (!m_hasEnded && !m_stream->isOpen())
        noteLost(); // before we were told
    return !m_hasEnded;
}

void RunningStream::noteLost()
{
    if (!m_hasEnded)
        end(m_stream->end() == EventStream::End::PeerStuck ? End::PeerStuck : End::PeerLeft);
}

void RunningStream::noteTaken()
{
    if (!m_hasEnded)
        sendMore();
}

void RunningStream::send(const QByteArray &frames, int events)
{
    count(frames.size(), events);
    m_stream->send(frames);
}

void RunningStream::sendFrames(const FrameBlock &block, qsizetype from, qsizetype to, Clock::time_point now)
{
    count(block.bytes(from, to), to - from, now);
    m_stream->sendFrames(block, from, to);
}

void RunningStream::finish(const QByteArray &frames, int events)
{
    count(frames.size(), events);
    m_stream->finish(frames);
    if (!m_hasEnded)
        end(End::Finished);
}

void RunningStream::goOnAt(Clock::time_point due)
{
    m_due = due;
    schedule();
}

void RunningStream::timeOut()
{
    if (!checkPeer())
        return;
    const auto now = Clock::now();
    if (m_due <= now + early) {
        goOn(std::exchange(m_due, Clock::time_point::max()), now);
    } else if (m_heartbeat.count() > 0 && now + early - m_lastSent >= m_heartbeat) {
        send(QByteArrayLiteral(":\n\n"), 0);
    }
    if (!isActive())
        schedule();
}

/// The timer is not set anew with each event that is sent meanwhile: it looks when the last one was.
void RunningStream::schedule()
{
    const auto beat = m_heartbeat.count() > 0 ? m_lastSent + m_heartbeat : Clock::time_point::max();
    const auto due = std::min(m_due, beat);
    if (!m_hasEnded && due != Clock::time_point::max())
        startAt(*m_timers, due);
}

void RunningStream::count(qsizetype bytes, qsizetype events, Clock::time_point now)
{
    m_traffic.bytes += bytes;
    m_traffic.events += events;
    m_lastSent = now;
}

void RunningStream::end(End reason)
{
    m_hasEnded = true;
    stop();
    leave();
    m_keeper->noteEnded(*this, reason);
}

} // namespace Poemstream
