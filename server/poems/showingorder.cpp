// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "showingorder.h"

#include <algorithm>
#include <utility>

namespace Poemstream {

namespace {

/// Spreads @p value over all 64 bits, one to one (the finalizer of SplitMix64): the same on every machine.
std::uint64_t mixed(std::uint64_t value)
{
    value += 0x9e3779b97f4a7c15U;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31);
}

std::int64_t floorDivided(std::int64_t value, std::int64_t divisor)
{
    return value / divisor - (value % divisor < 0 ? 1 : 0);
}

} // namespace

ShowingOrder::ShowingOrder(const QList<Poem> &poems)
{
    Q_ASSERT(!poems.isEmpty());
    m_cards.reserve(static_cast<std::size_t>(poems.size()));
    for (qsizetype i = 0; i < poems.size(); ++i)
        m_cards.push_back({i, poems.at(i).id.toULongLong(nullptr, 16)});
    std::sort(m_cards.begin(), m_cards.end(), [](const Card &a, const Card &b) { return a.key < b.key; });
}

qsizetype ShowingOrder::at(std::int64_t number) const
{
    const auto size = static_cast<std::int64_t>(m_cards.size());
    const std::int64_t cycle = floorDivided(number, size);
    return orderOf(cycle).at(static_cast<std::size_t>(number - cycle * size)).index;
}

const ShowingOrder::Order &ShowingOrder::orderOf(std::int64_t cycle) const
{
    if (cycle != m_cycle || m_order.empty()) {
        m_order = shuffled(cycle);
        // With two or fewer, one fixed order repeats nothing. With more, an exchange of the first two leaves
        // the last alone, so that no cycle has to know more than the one before it.
        if (m_order.size() > 2 && m_order.front().index == shuffled(cycle - 1).back().index)
            std::swap(m_order.at(0), m_order.at(1));
        m_cycle = cycle;
    }
    return m_order;
}

ShowingOrder::Order ShowingOrder::shuffled(std::int64_t cycle) const
{
    Order order = m_cards;
    if (order.size() <= 2)
        return order;
    const std::uint64_t salt = mixed(static_cast<std::uint64_t>(cycle));
    for (Card &card : order)
        card.key = mixed(card.key ^ salt);
    std::sort(order.begin(), order.end(), [](const Card &a, const Card &b) { return a.key < b.key; });
    return order;
}

} // namespace Poemstream
