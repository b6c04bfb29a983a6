// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eventstream/timerqueue.h"
#include "runningstream.h"

#include <chrono>
#include <functional>
#include <optional>

namespace Poemstream {

/// Tells when a stream's time has come: it reached an age, or a token expired by the clock on the wall. That
/// one may be set, and goes on while the machine sleeps, so it is looked at now and then. Knows no stream.
class StreamEnding final : public QueuedTimer
{
public:
    using WallTime = std::chrono::sys_time<std::chrono::milliseconds>;
    using WallClock = std::function<std::chrono::system_clock::time_point()>;
    using Tell = std::function<void(RunningStream::End reason)>;

    /// std::nullopt: never.
    struct Times
    {
        std::optional<Clock::time_point> tooOld;
        std::optional<WallTime> expiry;
    };
    /// How long the clock may go unseen.
    struct Wall
    {
        WallClock clock;
        std::chrono::milliseconds look;
    };

    /// @p tell is called once, from the event loop, for the time that came first; it may destroy this.
    /// @p timers and @p wall must outlive it.
    StreamEnding(const Times &times, TimerQueue &timers, const Wall &wall, Tell tell);

private:
    void timeOut() override;
    void wait();
    [[nodiscard]] std::chrono::milliseconds untilExpiry() const;

    const Times m_times;
    TimerQueue &m_timers;
    const Wall &m_wall;
    const Tell m_tell;
};

} // namespace Poemstream
