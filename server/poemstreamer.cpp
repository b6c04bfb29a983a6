// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemstreamer.h"

#include <algorithm>
#include <utility>

namespace Poemstream {

namespace {

/// Without a pause, more follows when less than this is unsent: far below what a client may leave unread.
constexpr qint64 mostWaiting = qint64(64) * 1024;

/// Up to which frame the plan goes on, where @p most more may be sent: in one piece that is not too large,
/// with the opening.
qsizetype endOfPiece(const StreamPlan &plan, qsizetype most)
{
    const qsizetype last = std::min(plan.frames.size(), plan.next + std::min(most, plan.frames.size()));
    qsizetype end = plan.next;
    while (end < last && (plan.opening.size() + plan.frames.bytes(plan.next, end) < mostWaiting))
        ++end;
    return end;
}

} // namespace

PoemStreamer::PoemStreamer(std::unique_ptr<EventStream> stream, const Pacing &pacing)
    : RunningStream(std::move(stream), pacing.heartbeat)
    , m_pause(pacing.fragment)
{}

const QObject &PoemStreamer::waiting()
{
    if (!m_waiting)
        m_waiting = std::make_unique<QObject>();
    return *m_waiting;
}

void PoemStreamer::setPlan(StreamPlan plan)
{
    m_plan = std::move(plan);
    m_hasPlan = true;
    m_waiting.reset();
    if (isStarted() && checkPeer())
        begin();
    setPatient(false);
}

void PoemStreamer::begin()
{
    if (!m_hasPlan)
        return setPatient(true);
    if (m_pause.count() == 0)
        return sendMuch();
    const QByteArray opening = std::exchange(m_plan.opening, {});
    if (m_plan.next == m_plan.frames.size())
        return finish(opening, m_plan.openingEvents);
    send(opening, m_plan.openingEvents);
    if (checkPeer())
        goOnAt(Clock::now() + m_pause);
}

/// Due times advance by the pause, so nothing drifts. Who is late sends all that is due in one piece: so many
/// streams catch up with fewer writes.
void PoemStreamer::goOn(Clock::time_point due, Clock::time_point now)
{
    const qsizetype from = m_plan.next;
    const qsizetype end = endOfPiece(m_plan, (now - due) / m_pause + 1);
    m_plan.next = end;
    sendFrames(m_plan.frames, from, end, now);
    if (!checkPeer())
        return;
    if (end == m_plan.frames.size())
        finish({}, 0);
    else
        goOnAt(std::max<Clock::time_point>(due + m_pause * (end - from), now));
}

void PoemStreamer::sendMore()
{
    if (m_hasPlan && m_pause.count() == 0)
        sendMuch();
}

/// As much at once as the client takes.
void PoemStreamer::sendMuch()
{
    gather();
    while (checkPeer() && unsentBytes() < mostWaiting) {
        const qsizetype from = m_plan.next;
        const qsizetype end = endOfPiece(m_plan, m_plan.frames.size());
        m_plan.next = end;
        if (!m_plan.opening.isEmpty())
            send(std::exchange(m_plan.opening, {}), m_plan.openingEvents);
        if (end > from)
            sendFrames(m_plan.frames, from, end);
        if (end == m_plan.frames.size() && checkPeer())
            finish({}, 0);
    }
}

} // namespace Poemstream
