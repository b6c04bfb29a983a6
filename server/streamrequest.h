// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eventstream/httpeventstream.h"
#include "streamplanner.h"

#include <chrono>
#include <variant>

namespace Poemstream {

/// What a request for a poem asks, read and checked: the two endpoints differ in what they accept.
struct StreamRequest
{
    StreamPlanner::Request asked;
    std::chrono::milliseconds pace{0};
};

using ReadStreamRequest = std::variant<StreamRequest, HttpReply>;

/// For /users/chat-room: `qusetion` (the tutorial's spelling) or `question`; 400 "miss qusetion" where both
/// are blank.
[[nodiscard]] ReadStreamRequest readTutorialRequest(const QHttpServerRequest &request);

/// For /v1/poems/stream. A question is not needed where @p planner can resume by the request's Last-Event-ID.
[[nodiscard]] ReadStreamRequest readStreamRequest(const QHttpServerRequest &request,
                                                  const StreamPlanner &planner,
                                                  std::chrono::milliseconds defaultPace);

} // namespace Poemstream
