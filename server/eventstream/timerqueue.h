// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QBasicTimer>
#include <QtCore/QObject>

#include <chrono>
#include <map>

namespace Poemstream {

class TimerQueue;

/// What one that has been prefetched prefetches in its turn: what it refers to, then what that refers to.
enum class Prefetch { Nearer, Farther };

/// A single-shot timer among the many of a TimerQueue: five words, which belong to whoever derives from it.
/// Its destructor stops it. On its queue's thread.
class QueuedTimer
{
public:
    using Clock = std::chrono::steady_clock;
    /// By how much a timer may be early, so that fewer wake-ups serve more of them.
    static constexpr std::chrono::milliseconds early{1};

    QueuedTimer() = default;
    Q_DISABLE_COPY_MOVE(QueuedTimer)
    virtual ~QueuedTimer();

    /// To which side a long wait may err.
    enum class Rounded {
        Later,
        Earlier, ///< for a deadline: who comes too early starts it anew, and is to the millisecond soon
    };

    /// Once, at @p due, or now if that is past; whatever it was started for before is forgotten. Earlier by
    /// less than `early`; @p rounded: or by 1/128 of the wait at most to that side; later than that only by
    /// what the event loop is busy with. @p queue must outlive the wait.
    void startAt(TimerQueue &queue, Clock::time_point due, Rounded rounded = Rounded::Later);
    void stop();
    [[nodiscard]] bool isActive() const { return m_queue != nullptr; }

private:
    friend class TimerQueue;
    /// It may start it anew, or destroy it.
    virtual void timeOut() = 0;
    /// It has been prefetched, and will time out before long: called for what is Nearer, then Farther.
    virtual void prepare([[maybe_unused]] Prefetch what) const {}

    TimerQueue *m_queue = nullptr; ///< while it waits
    QueuedTimer *m_previous = nullptr;
    QueuedTimer *m_next = nullptr;
    qint64 m_tick = 0;
};

/// One QBasicTimer for as many QueuedTimers as there are. Those that are due at the same time lie in one
/// list, long waits are rounded so that the lists stay few: starting and stopping costs a search among a few
/// hundred of them, whatever the number of timers. Those that are due together time out in the order of their
/// starts, not more than some hundreds before the event loop has its turn. On one thread with an event loop;
/// no timer may destroy it, nor run an event loop of its own.
class TimerQueue final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimerQueue)
public:
    explicit TimerQueue(QObject *parent = nullptr);
    /// Stops them all.
    ~TimerQueue() override;

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    friend class QueuedTimer;
    /// Of those with one tick, in the order of their starts.
    struct List
    {
        QueuedTimer *first = nullptr;
        QueuedTimer *last = nullptr;
    };

    void add(QueuedTimer &timer, QueuedTimer::Clock::time_point due, QueuedTimer::Rounded rounded);
    void remove(QueuedTimer &timer);
    void startTimer();
    static void prepareNext(const QueuedTimer &timer);

    std::map<qint64, List> m_lists; ///< by milliseconds of the clock; none is empty
    QBasicTimer m_timer;
    qint64 m_timerTick = 0; ///< what m_timer waits for
    bool m_isTiming = false;
};

} // namespace Poemstream
