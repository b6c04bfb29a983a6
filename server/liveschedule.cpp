// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "liveschedule.h"

#include "poems/poemlibrary.h"

namespace Poemstream {

using std::chrono::milliseconds;

LiveSchedule::LiveSchedule(const PoemLibrary &library, milliseconds period)
    : m_library(&library)
    , m_period(period)
{
    Q_ASSERT(period.count() > 0);
}

LiveSchedule::Showing LiveSchedule::at(Time time) const
{
    const auto sinceEpoch = std::chrono::floor<milliseconds>(time.time_since_epoch());
    const std::int64_t before = sinceEpoch % m_period < milliseconds(0) ? 1 : 0;
    const std::int64_t number = sinceEpoch / m_period - before;
    return {number, Time(number * m_period)};
}

Poem LiveSchedule::poemOf(const Showing &showing) const
{
    return m_library->shown(showing.number);
}

} // namespace Poemstream
