// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemstreamer.h"

#include "eventstream/eventframe.h"

#include <utility>

namespace Poemstream {

PoemStreamer::PoemStreamer(std::unique_ptr<EventStream> stream, StreamPlan plan, const Pacing &pacing)
    : m_stream(std::move(stream))
    , m_plan(std::move(plan))
    , m_pacing(pacing)
{
    m_paceTimer.setTimerType(Qt::PreciseTimer); // readers see the rhythm; coarse timers are off by 5 %
    m_paceTimer.setInterval(pacing.fragment);
    connect(&m_paceTimer, &QTimer::timeout, this, &PoemStreamer::sendNext);
    m_heartbeatTimer.setInterval(pacing.heartbeat);
    connect(&m_heartbeatTimer, &QTimer::timeout, this, &PoemStreamer::beat);
}

void PoemStreamer::start()
{
    if (m_pacing.fragment.count() == 0) {
        m_stream->finish(m_plan.heading + m_plan.fragments.join());
        end(End::Finished);
        return;
    }
    if (!m_plan.heading.isEmpty())
        m_stream->send(m_plan.heading);
    m_paceTimer.start();
    if (m_pacing.heartbeat.count() > 0 && m_pacing.heartbeat < m_pacing.fragment)
        m_heartbeatTimer.start();
    sendNext();
}

void PoemStreamer::farewell(std::chrono::milliseconds retry)
{
    if (m_hasEnded)
        return;
    m_stream->finish(encode({.retry = retry}).value_or(QByteArray()));
    end(End::Farewell);
}

void PoemStreamer::sendNext()
{
    if (!checkPeer())
        return;
    const QByteArray frame = m_plan.fragments.at(m_next++);
    if (m_next < m_plan.fragments.size()) {
        m_stream->send(frame);
        return;
    }
    m_stream->finish(frame);
    end(End::Finished);
}

void PoemStreamer::beat()
{
    if (checkPeer())
        m_stream->send(QByteArrayLiteral(":\n\n"));
}

bool PoemStreamer::checkPeer()
{
    if (!m_stream->isOpen()) {
        end(End::PeerLeft);
    } else if (m_stream->unsentBytes() > maxUnsentBytes) {
        m_stream.reset();
        end(End::PeerStuck);
    }
    return !m_hasEnded;
}

void PoemStreamer::end(End reason)
{
    m_hasEnded = true;
    m_paceTimer.stop();
    m_heartbeatTimer.stop();
    // Queued: whoever deletes us on this signal must not pull the floor from under the caller.
    QMetaObject::invokeMethod(
        this, [this, reason] { Q_EMIT ended(reason); }, Qt::QueuedConnection);
}

} // namespace Poemstream
