// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QHash>
#include <QtNetwork/QHostAddress>

#include <chrono>
#include <cstddef>

namespace Poemstream {

/// How often a client may begin a stream: so many at once, and then as many a minute, evenly spread (the
/// generic cell rate algorithm). Remembers one point in time for each client of the last minute, and of
/// 65,536 at most: those beyond share one allowance. Plain, on one thread.
class StreamRate
{
public:
    using Clock = std::chrono::steady_clock;

    /// @p perMinute: 0 = no limit.
    explicit StreamRate(std::size_t perMinute);

    /// Takes note of a stream that @p client begins at @p now; false, and nothing noted, where that is too
    /// soon. What is one client: householdOf().
    [[nodiscard]] bool take(const QHostAddress &client, Clock::time_point now);
    /// Whether take() would give true; notes nothing.
    [[nodiscard]] bool allows(const QHostAddress &client, Clock::time_point now) const;
    /// After it a client that was refused, and asks no more until then, is admitted.
    [[nodiscard]] std::chrono::seconds wait() const;

private:
    [[nodiscard]] Clock::time_point &dueOf(const QHostAddress &client, Clock::time_point now);
    void forgetThePast(Clock::time_point now);

    Clock::duration m_interval{0};  ///< from one stream to the next; 0 = no limit
    Clock::duration m_allowance{0}; ///< by how much a client may be ahead of that
    /// When each client is through with the streams it began, at one an interval.
    QHash<QHostAddress, Clock::time_point> m_due;
    qsizetype m_tidyAt = 0; ///< so many entries, and those that are past are thrown away
};

} // namespace Poemstream
