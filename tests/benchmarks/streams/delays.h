// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <vector>

/// Many times, counted to a tenth of a millisecond; longer ones than a minute count as that.
class Delays
{
public:
    void add(std::chrono::steady_clock::duration delay)
    {
        const auto tenths = std::chrono::duration_cast<std::chrono::microseconds>(delay).count() / 100;
        ++m_counts.at(std::size_t(std::clamp<std::int64_t>(tenths, 0, std::int64_t(m_counts.size()) - 1)));
        ++m_size;
    }
    /// How many there are.
    [[nodiscard]] std::uint64_t size() const { return m_size; }
    /// In milliseconds: @p share of them are not longer. -1 where there are none.
    [[nodiscard]] double at(double share) const
    {
        std::uint64_t left = std::uint64_t(share * double(m_size));
        for (std::size_t i = 0; i < m_counts.size(); ++i) {
            if (m_counts[i] > left)
                return double(i) / 10;
            left -= m_counts[i];
        }
        return m_size == 0 ? -1 : double(m_counts.size()) / 10;
    }

private:
    std::vector<std::uint32_t> m_counts = std::vector<std::uint32_t>(600'001);
    std::uint64_t m_size = 0;
};
