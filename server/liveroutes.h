// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "livebroadcast.h"
#include "streamopener.h"

#include <chrono>

QT_BEGIN_NAMESPACE
class QRandomGenerator;
QT_END_NAMESPACE

namespace Poemstream {

/// /v1/live: the stream of a LiveBroadcast.
class LiveRoutes final
{
    Q_DISABLE_COPY_MOVE(LiveRoutes)
public:
    /// All must outlive it, and none of its routes be asked after it. @p heartbeat 0 = none.
    LiveRoutes(StreamOpener &opener, LiveBroadcast &broadcast, std::chrono::milliseconds heartbeat,
               QRandomGenerator &random);

private:
    [[nodiscard]] StreamOpener::Offer choose(const HttpRequest &request) const;

    LiveBroadcast &m_broadcast;
    const std::chrono::milliseconds m_heartbeat;
    QRandomGenerator &m_random;
};

} // namespace Poemstream
