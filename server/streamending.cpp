// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamending.h"

#include <algorithm>
#include <utility>

namespace Poemstream {

using std::chrono::milliseconds;

StreamEnding::StreamEnding(const Times &times, TimerQueue &timers, const Wall &wall, Tell tell)
    : m_times(times)
    , m_timers(timers)
    , m_wall(wall)
    , m_tell(std::move(tell))
{
    wait();
}

void StreamEnding::timeOut()
{
    const Tell tell = m_tell; // it may destroy this
    if (m_times.expiry && untilExpiry() == milliseconds(0))
        tell(RunningStream::End::Expired);
    else if (m_times.tooOld && *m_times.tooOld <= Clock::now() + early)
        tell(RunningStream::End::TooOld);
    else
        wait();
}

void StreamEnding::wait()
{
    auto due = m_times.tooOld.value_or(Clock::time_point::max());
    if (m_times.expiry)
        due = std::min(due, Clock::now() + std::min(untilExpiry(), m_wall.look));
    startAt(m_timers, due, Rounded::Earlier);
}

milliseconds StreamEnding::untilExpiry() const
{
    const auto now = std::chrono::floor<milliseconds>(m_wall.clock());
    return *m_times.expiry <= now ? milliseconds(0) : *m_times.expiry - now;
}

} // namespace Poemstream
