// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "poems/poem.h"

#include <chrono>
#include <cstdint>

namespace Poemstream {

class PoemLibrary;

/// Which poem is shown to everybody when: a pure function of the time, the library and the period, so that
/// servers with the same poems agree without talking, whenever they were started. Time is cut into showings
/// of one period each, counted from the epoch.
class LiveSchedule
{
public:
    using Time = std::chrono::system_clock::time_point;

    /// @p library must outlive it. @p period at least 1 ms.
    LiveSchedule(const PoemLibrary &library, std::chrono::milliseconds period);

    struct Showing
    {
        std::int64_t number = 0; ///< since the epoch
        Time begin;              ///< the next one begins a period later
    };
    [[nodiscard]] Showing at(Time time) const;
    [[nodiscard]] Poem poemOf(const Showing &showing) const;
    [[nodiscard]] std::chrono::milliseconds period() const { return m_period; }

private:
    const PoemLibrary *m_library;
    std::chrono::milliseconds m_period;
};

} // namespace Poemstream
