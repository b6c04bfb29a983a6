// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eventstream/httpreply.h"
#include "eventstream/httprequest.h"
#include "queryparameters.h"
#include "streamplanner.h"

#include <chrono>
#include <optional>
#include <variant>

namespace Poemstream {

/// What a request for a poem asks, read and checked: the two endpoints differ in what they accept.
struct StreamRequest
{
    StreamPlanner::Request asked;
    std::chrono::milliseconds pace{0};
    std::optional<PoemCursor> place = {}; ///< where it goes on; std::nullopt for a poem from its beginning
};

using ReadStreamRequest = std::variant<StreamRequest, HttpReply>;

/// Where the reader was cut off, as it says itself: by the header first, else by the query, for clients that
/// cannot set one. Empty where it says nothing.
[[nodiscard]] QByteArray lastEventIdOf(const HttpRequest &request);
/// The same, for who has read the query.
[[nodiscard]] QByteArray lastEventIdOf(const HttpRequest &request, const QueryParameters &query);

/// The refusal of a @p question longer than is read; std::nullopt for the others.
[[nodiscard]] std::optional<HttpReply> refuseLength(const HttpRequest &request, const QString &question);
/// The refusal of a @p language that no poem is in; std::nullopt for one that may be asked for, or none.
[[nodiscard]] std::optional<HttpReply> refuseLanguage(const QString &language);

/// For /users/chat-room: `qusetion` (the tutorial's spelling) or `question`; 400 "miss qusetion" where both
/// are blank.
[[nodiscard]] ReadStreamRequest readTutorialRequest(const HttpRequest &request, const StreamPlanner &planner);

/// For /v1/poems/stream. A question is not needed where @p planner can resume by the request's Last-Event-ID.
[[nodiscard]] ReadStreamRequest readStreamRequest(const HttpRequest &request, const StreamPlanner &planner,
                                                  std::chrono::milliseconds defaultPace);

} // namespace Poemstream
