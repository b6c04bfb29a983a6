// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QtGlobal>

#include <chrono>

namespace Poemstream {

/// What one slow client may cost. Beyond either limit the stream is cut at the next send().
/// In the kernel a client that has stopped reading costs about 100 KiB more (on Linux; elsewhere what its
/// send buffer grows to).
struct StreamLimits
{
    qint64 unsentBytes =
        qint64(256) * 1024; ///< a larger frame goes out all the same when nothing waits before it
    std::chrono::milliseconds stalled =
        std::chrono::seconds(30); ///< not one byte taken while some were waiting
};

/// Whether a client takes too little. Asked at each send() instead of by a timer: a stream with nothing to
/// say has nothing unsent, and heartbeats ask too.
class SlowClientWatch
{
public:
    explicit SlowClientWatch(const StreamLimits &limits)
        : m_limits(limits)
    {}

    /// With @p unsent waiting, so many @p more could be too many: what waits has to be offered to the
    /// operating system first. What that was not asked to take tells nothing about the client.
    [[nodiscard]] bool mayBeTooMuch(qint64 unsent, qint64 more) const
    {
        return unsent + more > m_limits.unsentBytes;
    }
    /// To be asked before @p more bytes are sent, when so many are @p unsent.
    [[nodiscard]] bool isTooSlow(qint64 unsent, qint64 more);
    /// So many are @p unsent after a send().
    void noteSent(qint64 unsent);

private:
    StreamLimits m_limits;
    std::chrono::steady_clock::time_point m_stalledSince; ///< while some are unsent
    qint64 m_lastUnsent = 0;
};

} // namespace Poemstream
