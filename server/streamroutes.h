// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "streamopener.h"
#include "streamplanner.h"

#include <chrono>
#include <memory>
#include <variant>

QT_BEGIN_NAMESPACE
class QRandomGenerator;
QT_END_NAMESPACE

namespace Poemstream {

class PoemStreamer;
struct StreamRequest;

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
    StreamRoutes(StreamOpener &opener, StreamPlanner &planner, const Settings &settings,
                 QRandomGenerator &random);

private:
    using Choice = std::variant<HttpReply, StreamOpener::Offer>;

    [[nodiscard]] Choice chooseTutorial(const HttpRequest &request) const;
    [[nodiscard]] Choice chooseStream(const HttpRequest &request) const;
    [[nodiscard]] std::unique_ptr<PoemStreamer> streamer(std::unique_ptr<EventStream> stream,
                                                         std::chrono::milliseconds pace) const;
    [[nodiscard]] StreamReader readerOf(const QByteArray &path, const StreamRequest &wish) const;

    StreamPlanner &m_planner;
    Settings m_settings;
    QRandomGenerator &m_random;
};

} // namespace Poemstream
