// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "poems/poem.h"

#include <QtCore/QList>

#include <chrono>
#include <cstdint>
#include <vector>

namespace Poemstream {

/// Which poem is shown to everybody when: a pure function of the time, the poems' ids and the period, so that
/// servers with the same poems agree without talking, whenever they were started and in whatever order they
/// hold them. Time is cut into showings of one period each, counted from the epoch; a cycle shows each poem
/// once, in an order of its own, and no poem is shown twice running unless there is no other. Keeps the last
/// order asked for; not thread-safe.
class LiveSchedule
{
public:
    using Time = std::chrono::system_clock::time_point;

    /// @p poems must not be empty, and outlive it unchanged. @p period at least 1 ms.
    LiveSchedule(const QList<Poem> &poems, std::chrono::milliseconds period);

    struct Showing
    {
        const Poem *poem = nullptr;
        std::int64_t number = 0; ///< since the epoch
        Time begin;              ///< the next one begins a period later
    };
    [[nodiscard]] Showing at(Time time) const;
    [[nodiscard]] std::chrono::milliseconds period() const { return m_period; }

private:
    struct Card
    {
        const Poem *poem;
        std::uint64_t key; ///< of its id
    };
    using Order = std::vector<Card>;

    [[nodiscard]] const Order &orderOf(std::int64_t cycle) const;
    [[nodiscard]] Order shuffled(std::int64_t cycle) const;

    std::chrono::milliseconds m_period;
    Order m_cards; ///< by id
    mutable Order m_order;
    mutable std::int64_t m_cycle = -1;
};

} // namespace Poemstream
