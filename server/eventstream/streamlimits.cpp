// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamlimits.h"

namespace Poemstream {

bool SlowClientWatch::isTooSlow(qint64 unsent, qint64 more)
{
    if (unsent == 0 || unsent < m_lastUnsent || m_stall.isForever())
        m_stall.setRemainingTime(m_limits.stalled);
    return (unsent > 0 && mayBeTooMuch(unsent, more)) || m_stall.hasExpired();
}

} // namespace Poemstream
