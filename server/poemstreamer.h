// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runningstream.h"
#include "streamplanner.h"

#include <QtCore/QTimer>

#include <chrono>
#include <memory>

namespace Poemstream {

/// Paces one plan into one EventStream, from its first frame to its end. Until there is a plan it is silent,
/// but for heartbeats.
class PoemStreamer final : public RunningStream
{
    Q_OBJECT
public:
    struct Pacing
    {
        std::chrono::milliseconds fragment{80};     ///< pause between two fragments; 0 = none
        std::chrono::milliseconds heartbeat{15000}; ///< a comment is sent after so long a silence; 0 = never
    };

    PoemStreamer(std::unique_ptr<EventStream> stream, const Pacing &pacing);

    /// Once, before start() or after it. With both the heading and the first fragment are sent, then one
    /// fragment each pause; without a pause, as much as the client takes.
    void setPlan(StreamPlan plan);
    void start() override;

private:
    void goOn() override;
    void stop() override;
    void begin();
    void sendNext();
    void sendMuch();

    StreamPlan m_plan;
    bool m_hasPlan = false;
    bool m_isStarted = false;
    std::chrono::milliseconds m_pause;
    QTimer m_paceTimer;
};

} // namespace Poemstream
