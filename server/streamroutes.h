// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "router.h"
#include "streamopener.h"
#include "streamplanner.h"

#include <chrono>
#include <memory>

QT_BEGIN_NAMESPACE
class QRandomGenerator;
QT_END_NAMESPACE

namespace Poemstream {

class PoemStreamer;

/// The endpoints that stream a poem for one reader: /v1/poems/stream and the tutorial's. Every refusal is a
/// plain answer: no stream byte is sent before all checks are passed.
class StreamRoutes final
{
    Q_DISABLE_COPY_MOVE(StreamRoutes)
public:
    struct Settings
    {
        std::chrono::milliseconds pace{80}; ///< pause between two fragments, where the request names none
        std::chrono::milliseconds heartbeat{15000}; ///< 0 = none
        bool keepsQuestions = false;                ///< while a stream runs, for the log
    };

    /// All must outlive it, and none of its routes be asked after it.
    StreamRoutes(Router &router, StreamOpener &opener, StreamPlanner &planner, const Settings &settings,
                 QRandomGenerator &random);

private:
    using Status = Router::Status;

    Status answerTutorial(const Visit &visit, ResponderArg responder);
    Status answerStream(const Visit &visit, ResponderArg responder);
    [[nodiscard]] std::unique_ptr<PoemStreamer> streamer(std::unique_ptr<EventStream> stream,
                                                         std::chrono::milliseconds pace) const;
    [[nodiscard]] StreamReader readerOf(const QByteArray &path, const StreamPlanner::Request &asked) const;

    Router &m_router;
    StreamOpener &m_opener;
    StreamPlanner &m_planner;
    Settings m_settings;
    QRandomGenerator &m_random;
};

} // namespace Poemstream
