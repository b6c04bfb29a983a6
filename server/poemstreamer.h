// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runningstream.h"
#include "streamplanner.h"

#include <chrono>
#include <memory>

namespace Poemstream {

/// Paces one plan into one EventStream, from its first frame to its end. Until there is a plan it is silent,
/// but for heartbeats.
class PoemStreamer final : public RunningStream
{
public:
    struct Pacing
    {
        std::chrono::milliseconds fragment{80};     ///< pause between two fragments; 0 = none
        std::chrono::milliseconds heartbeat{15000}; ///< a comment is sent after so long a silence; 0 = never
    };

    PoemStreamer(std::unique_ptr<EventStream> stream, const Pacing &pacing);

    /// Once, before start() or after it. With both the opening is sent, then one frame each pause; without a
    /// pause, as much as the client takes.
    void setPlan(StreamPlan plan);
    /// For who makes the plan: gone when this is, or has its plan.
    [[nodiscard]] const QObject &waiting();

private:
    void begin() override;
    void goOn(Clock::time_point due, Clock::time_point now) override;
    void sendMore() override;
    void sendMuch();

    bool m_hasPlan = false; // in what RunningStream leaves of its last word
    StreamPlan m_plan;
    std::unique_ptr<QObject> m_waiting;
    std::chrono::milliseconds m_pause;
};

} // namespace Poemstream
