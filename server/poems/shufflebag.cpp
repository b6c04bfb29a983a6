// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shufflebag.h"

#include <QtCore/QRandomGenerator>

#include <algorithm>
#include <numeric>

namespace Poemstream {

ShuffleBag::ShuffleBag(qsizetype size, QRandomGenerator &random)
    : m_random(random)
    , m_order(size)
{
    Q_ASSERT(size > 0);
    std::iota(m_order.begin(), m_order.end(), 0);
    std::shuffle(m_order.begin(), m_order.end(), m_random);
}

qsizetype ShuffleBag::next()
{
    if (m_position == m_order.size())
        refill();
    return m_order.at(m_position++);
}

void ShuffleBag::refill()
{
    const qsizetype last = m_order.constLast();
    std::shuffle(m_order.begin(), m_order.end(), m_random);
    if (m_order.constFirst() == last)
        std::swap(m_order.first(), m_order.last());
    m_position = 0;
}

} // namespace Poemstream
