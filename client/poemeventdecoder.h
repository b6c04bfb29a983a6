// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eventsource/messageevent.h"
#include "poemheading.h"

#include <variant>

namespace Poemstream {

struct PoemText
{
    QString text; ///< not empty; without control characters but LF and tab
};
struct PoemRestart
{};
struct PoemDone
{};
struct PoemFailure
{
    QString detail; ///< the server's own words, for developers
};
/// An event of another version of the protocol, or an empty one: to be passed over.
struct UnknownPoemEvent
{};

using PoemEvent = std::variant<UnknownPoemEvent, PoemHeading, PoemText, PoemRestart, PoemDone, PoemFailure>;

/// What an event of the streaming endpoint means to a reader. Pure; never fails: a heading whose JSON is
/// damaged is an UnknownPoemEvent, fields of the wrong type are empty. Each line of a heading is one, without
/// control characters and what would turn the direction of the text beside it.
[[nodiscard]] PoemEvent decodePoemEvent(const MessageEvent &event);

} // namespace Poemstream
