// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <optional>
#include <vector>

/// When the texts of many readers came: from asking to the first one, and by how much the time between two
/// differed from the pace, so that a moment in which the whole machine stood still counts once. Nothing to do
/// with clients or servers.
class Punctuality final
{
public:
    using Clock = std::chrono::steady_clock;

    class Reader final
    {
    public:
        Reader(Punctuality &all, std::chrono::milliseconds pace)
            : m_all(all)
            , m_pace(pace)
        {}
        void noteText();

    private:
        Punctuality &m_all;
        const std::chrono::milliseconds m_pace;
        const Clock::time_point m_begin = Clock::now();
        std::optional<Clock::time_point> m_last;
    };

    /// Milliseconds that @p share of all values stay below; 0 where there are none.
    [[nodiscard]] static double quantile(std::vector<double> values, double share);
    [[nodiscard]] const std::vector<double> &firsts() const { return m_firsts; }
    [[nodiscard]] const std::vector<double> &delays() const { return m_delays; }

private:
    std::vector<double> m_firsts;
    std::vector<double> m_delays;
};
