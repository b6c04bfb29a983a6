// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics.h"
#include "router.h"
#include "streamroster.h"

namespace Poemstream {

/// What those who run the server ask: /healthz (is it alive), /readyz (does it take streams), /metrics.
class OperatorRoutes final
{
    Q_DISABLE_COPY_MOVE(OperatorRoutes)
public:
    /// Both must outlive it, and none of its routes be asked after it.
    OperatorRoutes(Router &router, const StreamRoster &roster);

    /// What no route saw: see Listener::refused() and Listener::timedOut().
    void countRefusedRequest(int status) { m_metrics.countRefusedRequest(status); }
    void countTimeout() { m_metrics.countTimeout(); }

private:
    [[nodiscard]] HttpReply readiness() const;
    [[nodiscard]] HttpReply metrics() const;

    const StreamRoster &m_roster;
    Metrics m_metrics;
    QObject m_context; // last: what it counts by ends with it
};

} // namespace Poemstream
