// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reconnectpolicy.h"

#include <QtCore/QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace Poemstream {

class StreamWorld;
class WaitTimer;

/// When the next attempt at a stream begins, and whether there is one: a ReconnectPolicy with a clock and a
/// memory. Internal to EventSource.
class AttemptScheduler final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AttemptScheduler)
public:
    using milliseconds = std::chrono::milliseconds;

    /// @p world must outlive this object.
    explicit AttemptScheduler(StreamWorld &world);
    ~AttemptScheduler() override;

    void setPolicy(const ReconnectPolicy &policy) { m_policy = policy; }
    [[nodiscard]] const ReconnectPolicy &policy() const { return m_policy; }
    /// Instead of the world's.
    void setRandom(const std::function<double()> &random) { m_random = random; }

    /// Forgets all failures, and what the server asked for: this is another stream.
    void reset();
    /// The next attempt begins in the next turn of the event loop, in place of any other.
    void startNow();
    /// The next attempt begins after @p wait; and, where it @p needsNetwork and the policy minds it, not
    /// before this machine is connected to something, and at once when it is again.
    void startAfter(milliseconds wait, bool needsNetwork);
    void stop();

    void noteOpened();
    /// The server's `retry`.
    void noteReconnectionTime(milliseconds time) { m_asked = time; }

    /// An attempt ended with @p error: how long the policy wants to wait; nothing where it gives up.
    [[nodiscard]] std::optional<milliseconds> waitAfter(const StreamError &error);
    /// The same where the application wants to try again whatever the policy thinks of @p error, a refusal:
    /// at once the first time, then as after any failure; still no more often than the policy's mostFailures.
    [[nodiscard]] std::optional<milliseconds> waitAfterAnswered(const StreamError &error);

Q_SIGNALS:
    void due();

private:
    void onTimeout();
    void onCameBack();
    void countFailure();
    [[nodiscard]] milliseconds policyWait(const StreamError &error);

    StreamWorld &m_world;
    ReconnectPolicy m_policy;
    std::function<double()> m_random;
    std::unique_ptr<WaitTimer> m_timer;
    std::optional<milliseconds> m_openSince;
    std::optional<milliseconds> m_asked; ///< by the server, since reset()
    int m_failures = 0;                  ///< in a row, without a stable stream between them
    bool m_hasAnswered = false;          ///< the application did, since the last stream
    bool m_waitsForNetwork = false;
    bool m_isHeldBack = false; ///< for the network, beyond the wait
    bool m_watchesNetwork = false;
};

} // namespace Poemstream
