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
    if (m_phase != Phase::Speaking)
        return;
    const QByteArray frame = encode({.retry = retry}).value_or(QByteArray());
    count(frame.size(), 0);
    close(reason, frame);
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
    if (m_phase == Phase::Speaking && !m_stream->isOpen())
        noteLost(); // before we were told
    return m_phase == Phase::Speaking;
}

void RunningStream::noteLost()
{
    if (m_phase != Phase::Over)
        end(m_stream->end() == EventStream::End::PeerStuck ? End::PeerStuck : End::PeerLeft);
}

void RunningStream::noteTaken()
{
    if (m_phase == Phase::Speaking)
        sendMore();
    else if (m_phase == Phase::Closing && m_stream->unsentBytes() == 0)
        end(m_reason);
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
    if (m_phase == Phase::Speaking)
        close(End::Finished, frames);
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
    if (m_phase == Phase::Speaking && due != Clock::time_point::max())
        startAt(*m_timers, due);
}

void RunningStream::count(qsizetype bytes, qsizetype events, Clock::time_point now)
{
    m_traffic.bytes += bytes;
    m_traffic.events += events;
    m_lastSent = now;
}

void RunningStream::close(End reason, const QByteArray &last)
{
    m_phase = Phase::Closing;
    m_reason = reason;
    stop();
    leave();
    m_stream->finish(last); // it may tell us of the end
    noteTaken();
}

void RunningStream::end(End reason)
{
    if (std::exchange(m_phase, Phase::Over) == Phase::Speaking) {
        stop();
        leave();
    }
    m_keeper->noteEnded(*this, reason);
}

} // namespace Poemstream
