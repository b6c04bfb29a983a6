// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runningstream.h"

#include "eventstream/eventframe.h"

#include <utility>

namespace Poemstream {

namespace {

using Clock = std::chrono::steady_clock;

} // namespace

RunningStream::RunningStream(std::unique_ptr<EventStream> stream, std::chrono::milliseconds heartbeat)
    : m_stream(std::move(stream))
    , m_heartbeat(heartbeat)
    , m_lastSent(Clock::now())
{
    m_heartbeatTimer.setSingleShot(true);
    connect(&m_heartbeatTimer, &QTimer::timeout, this, &RunningStream::beat);
    m_stream->setLostHandler([this] { noteLost(); });
    m_stream->setTakenHandler([this] { noteTaken(); });
    if (heartbeat.count() > 0)
        m_heartbeatTimer.start(heartbeat);
}

RunningStream::~RunningStream() = default;

void RunningStream::farewell(End reason, std::chrono::milliseconds retry)
{
    if (m_hasEnded)
        return;
    const QByteArray frame = encode({.retry = retry}).value_or(QByteArray());
    count(frame, 0);
    m_stream->finish(frame);
    end(reason);
}

qint64 RunningStream::unsentBytes() const
{
    return m_stream ? m_stream->unsentBytes() : 0;
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
        goOn();
}

void RunningStream::send(const QByteArray &frames, int events)
{
    count(frames, events);
    m_stream->send(frames);
}

void RunningStream::finish(const QByteArray &frames, int events)
{
    count(frames, events);
    m_stream->finish(frames);
    if (!m_hasEnded)
        end(End::Finished);
}

/// The timer is not set anew with each event: it looks when the last one was.
void RunningStream::beat()
{
    const auto silence = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - m_lastSent);
    if (silence < m_heartbeat)
        return m_heartbeatTimer.start(m_heartbeat - silence);
    if (!checkPeer())
        return;
    send(QByteArrayLiteral(":\n\n"), 0);
    m_heartbeatTimer.start(m_heartbeat);
}

void RunningStream::count(const QByteArray &frames, int events)
{
    m_traffic.bytes += frames.size();
    m_traffic.events += events;
    m_lastSent = Clock::now();
}

void RunningStream::end(End reason)
{
    m_hasEnded = true;
    m_heartbeatTimer.stop();
    stop();
    // Queued: whoever deletes us on this signal must not pull the floor from under the caller.
    QMetaObject::invokeMethod(
        this, [this, reason] { Q_EMIT ended(reason); }, Qt::QueuedConnection);
}

} // namespace Poemstream
