// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamrate.h"

#include "clientaddress.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace Poemstream {

namespace {

constexpr qsizetype fewClients = 1024; ///< not worth tidying up
constexpr qsizetype mostClients = 65'536;

} // namespace

StreamRate::StreamRate(std::size_t perMinute)
    : m_tidyAt(fewClients)
{
    if (perMinute == 0)
        return;
    m_interval = Clock::duration(1min) / static_cast<Clock::rep>(perMinute);
    m_allowance = Clock::duration(1min) - m_interval;
}

bool StreamRate::allows(const QHostAddress &client, Clock::time_point now) const
{
    if (m_interval == Clock::duration::zero())
        return true;
    const QHostAddress household = householdOf(client);
    const bool isBeyond = m_due.size() >= mostClients && !m_due.contains(household); // those share one
    return m_due.value(isBeyond ? QHostAddress() : household, now) - now <= m_allowance;
}

bool StreamRate::take(const QHostAddress &client, Clock::time_point now)
{
    if (m_interval == Clock::duration::zero())
        return true;
    Clock::time_point &due = dueOf(householdOf(client), now);
    if (due - now > m_allowance)
        return false;
    due = std::max(due, now) + m_interval;
    return true;
}

std::chrono::seconds StreamRate::wait() const
{
    return std::chrono::ceil<std::chrono::seconds>(m_interval);
}

StreamRate::Clock::time_point &StreamRate::dueOf(const QHostAddress &client, Clock::time_point now)
{
    const auto known = m_due.find(client);
    if (known != m_due.end())
        return *known;
    if (m_due.size() >= m_tidyAt)
        forgetThePast(now);
    return m_due[m_due.size() < mostClients ? client : QHostAddress()];
}

/// Seldom, so that each stream costs as little as the first: when there are twice as many as were left.
void StreamRate::forgetThePast(Clock::time_point now)
{
    m_due.removeIf([now](const auto &entry) { return entry.value() <= now; });
    m_tidyAt = std::clamp(2 * m_due.size(), fewClients, mostClients);
}

} // namespace Poemstream
