// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

/// An answer with an event stream, ready to go out: the head, and each event as one chunk, in one block that
/// all readers share. It was recorded from the server that is measured, so that both send the same bytes.
struct StreamScript
{
    std::string bytes;             ///< head, chunks, last chunk
    std::size_t head = 0;          ///< bytes of the head
    std::vector<std::size_t> ends; ///< of each step, as places in `bytes`; what no reader sees as an event
                                   ///< (comments, retry) goes with the step behind it
};

/// From the events in @p file, without HTTP's framing; std::nullopt if there are none.
[[nodiscard]] std::optional<StreamScript> readStreamScript(const char *file);
