// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemstreamer.h"

#include <utility>

namespace Poemstream {

namespace {

/// Without a pause, more follows when less than this is unsent: far below what a client may leave unread.
constexpr qint64 mostWaiting = qint64(64) * 1024;

} // namespace

PoemStreamer::PoemStreamer(std::unique_ptr<EventStream> stream, const Pacing &pacing)
    : RunningStream(std::move(stream), pacing.heartbeat)
    , m_pause(pacing.fragment)
{
    m_paceTimer.setTimerType(Qt::PreciseTimer); // readers see the rhythm; coarse timers are off by 5 %
    connect(&m_paceTimer, &QTimer::timeout, this, &PoemStreamer::sendNext);
}

void PoemStreamer::setPlan(StreamPlan plan)
{
    m_plan = std::move(plan);
    m_hasPlan = true;
    if (m_isStarted && checkPeer())
        begin();
}

void PoemStreamer::start()
{
    m_isStarted = true;
    if (m_hasPlan)
        begin();
}

void PoemStreamer::begin()
{
    if (m_pause.count() == 0)
        return sendMuch();
    if (!m_plan.heading.isEmpty())
        send(m_plan.heading, m_plan.headingEvents);
    m_paceTimer.start(m_pause);
    sendNext();
}

void PoemStreamer::goOn()
{
    if (m_hasPlan && m_pause.count() == 0)
        sendMuch();
}

void PoemStreamer::stop()
{
    m_paceTimer.stop();
}

void PoemStreamer::sendMuch()
{
    while (checkPeer() && unsentBytes() < mostWaiting) {
        QByteArray frames = std::exchange(m_plan.heading, {});
        int events = std::exchange(m_plan.headingEvents, 0);
        for (; !m_plan.fragments.isEmpty() && frames.size() < mostWaiting; ++events)
            frames += m_plan.fragments.takeFirst();
        if (m_plan.fragments.isEmpty())
            return finish(frames, events);
        send(frames, events);
    }
}

void PoemStreamer::sendNext()
{
    if (!checkPeer())
        return;
    const QByteArray frame = m_plan.fragments.takeFirst();
    if (m_plan.fragments.isEmpty())
        finish(frame, 1);
    else
        send(frame, 1);
}

} // namespace Poemstream
