// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamlimits.h"

namespace Poemstream {

bool SlowClientWatch::isTooSlow(qint64 unsent, qint64 more)
{
    if (unsent == 0) {
        m_lastUnsent = 0;
        return false;
    }
    const auto now = std::chrono::steady_clock::now();
    if (unsent < m_lastUnsent || m_lastUnsent == 0)
        m_stalledSince = now;
    return mayBeTooMuch(unsent, more) || now - m_stalledSince >= m_limits.stalled;
}

void SlowClientWatch::noteSent(qint64 unsent)
{
    if (unsent > 0 && m_lastUnsent == 0)
        m_stalledSince = std::chrono::steady_clock::now();
    m_lastUnsent = unsent;
}

} // namespace Poemstream
