// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timerqueue.h"

#include "prefetch.h"

#include <QtCore/QTimerEvent>

#include <algorithm>
#include <bit>
#include <limits>

namespace Poemstream {

namespace {

using Clock = QueuedTimer::Clock;
using std::chrono::milliseconds;

constexpr int timersATurn = 256; ///< more wait for the next, when sockets have had theirs
constexpr qint64 precision = 128;

qint64 currentTick()
{
    return std::chrono::floor<milliseconds>(Clock::now().time_since_epoch()).count();
}

qint64 tickFor(Clock::time_point due, QueuedTimer::Rounded rounded)
{
    const qint64 exact = std::chrono::ceil<milliseconds>(due.time_since_epoch()).count();
    const auto wait = quint64(std::max<qint64>(exact - currentTick(), 0));
    const auto grain = qint64(std::max<quint64>(std::bit_floor(wait / precision), 1));
    const qint64 upwards = rounded == QueuedTimer::Rounded::Later ? grain - 1 : 0;
    return (exact + upwards) / grain * grain;
}

} // namespace

QueuedTimer::~QueuedTimer()
{
    stop();
}

void QueuedTimer::startAt(TimerQueue &queue, Clock::time_point due, Rounded rounded)
{
    stop();
    queue.add(*this, due, rounded);
}

void QueuedTimer::stop()
{
    if (m_queue)
        m_queue->remove(*this);
}

TimerQueue::TimerQueue(QObject *parent)
    : QObject(parent)
{}

TimerQueue::~TimerQueue()
{
    while (!m_lists.empty())
        remove(*m_lists.begin()->second.first);
}

void TimerQueue::add(QueuedTimer &timer, Clock::time_point due, QueuedTimer::Rounded rounded)
{
    timer.m_queue = this;
    timer.m_tick = tickFor(due, rounded);
    List &list = m_lists[timer.m_tick];
    timer.m_previous = list.last;
    timer.m_next = nullptr;
    (list.last ? list.last->m_next : list.first) = &timer;
    list.last = &timer;
    startTimer();
}

void TimerQueue::remove(QueuedTimer &timer)
{
    const auto place = m_lists.find(timer.m_tick);
    List &list = place->second;
    (timer.m_previous ? timer.m_previous->m_next : list.first) = timer.m_next;
    (timer.m_next ? timer.m_next->m_previous : list.last) = timer.m_previous;
    timer.m_queue = nullptr;
    if (!list.first)
        m_lists.erase(place);
}

void TimerQueue::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    m_timer.stop();
    m_isTiming = true; // one start at the end is enough
    const qint64 last = currentTick() + QueuedTimer::early.count();
    for (int i = 0; i < timersATurn && !m_lists.empty() && m_lists.begin()->first <= last; ++i) {
        QueuedTimer &timer = *m_lists.begin()->second.first;
        prepareNext(timer);
        timer.stop();
        timer.timeOut();
    }
    m_isTiming = false;
    startTimer();
}

/// The three that follow @p timer in its list, each a step further: there are not many in one list.
void TimerQueue::prepareNext(const QueuedTimer &timer)
{
    constexpr std::size_t someBytes = 192; // of what derives from it
    const QueuedTimer *next = timer.m_next;
    for (const auto what : {Prefetch::Farther, Prefetch::Nearer}) {
        if (!next)
            return;
        next->prepare(what);
        next = next->m_next;
    }
    if (next)
        prefetch(next, someBytes);
}

/// Where the first of all was stopped the timer comes for nothing, once: starting it anew would cost more.
void TimerQueue::startTimer()
{
    if (m_isTiming || m_lists.empty())
        return;
    const qint64 first = m_lists.begin()->first;
    if (m_timer.isActive() && m_timerTick <= first)
        return;
    m_timerTick = first;
    const qint64 wait = std::clamp<qint64>(first - currentTick(), 0, std::numeric_limits<int>::max());
    m_timer.start(int(wait), Qt::PreciseTimer, this);
}

} // namespace Poemstream
