// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "poem.h"

#include <QtCore/QList>

#include <cstdint>
#include <vector>

namespace Poemstream {

/// In which order poems are shown to everybody: a pure function of their ids, in whatever order they are
/// held. A cycle shows each once, in an order of its own, and none is shown twice running unless there is no
/// other. Keeps the last order asked for; not thread-safe.
class ShowingOrder final
{
public:
    /// @p poems must not be empty.
    explicit ShowingOrder(const QList<Poem> &poems);

    /// The index in the list of the poem that is shown by this number, which may be negative.
    [[nodiscard]] qsizetype at(std::int64_t number) const;

private:
    struct Card
    {
        qsizetype index;
        std::uint64_t key; ///< of its id
    };
    using Order = std::vector<Card>;

    [[nodiscard]] const Order &orderOf(std::int64_t cycle) const;
    [[nodiscard]] Order shuffled(std::int64_t cycle) const;

    Order m_cards; ///< by id
    mutable Order m_order;
    mutable std::int64_t m_cycle = -1;
};

} // namespace Poemstream
