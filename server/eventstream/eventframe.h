// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>

#include <chrono>
#include <optional>

namespace Poemstream {

/// One block of an event stream before it is bytes (WHATWG HTML, "Server-sent events", 9.2.5). All text is
/// UTF-8. A null `data` gives a block without a data line (which a client does not dispatch); an empty one
/// gives an event whose data is "". The same for `id`: null leaves the client's last event ID, empty resets
/// it.
struct EventFrame
{
    QByteArray event = {};   ///< event type; empty for a default (`message`) event
    QByteArray data = {};    ///< any text; CR, LF and CRLF in it all become the ends of `data` lines
    QByteArray id = {};      ///< the last event ID the client will come back with
    QByteArray comment = {}; ///< comment lines, before all others, split like `data`; null for none
    std::optional<std::chrono::milliseconds> retry = {}; ///< the client's new reconnection time; not negative
};

/// The bytes of @p frame, ending with the blank line; a frame without any field is that line alone.
/// std::nullopt where the frame cannot be said without lying or injecting: event or id with CR, LF, NUL or
/// invalid UTF-8, data or comment with invalid UTF-8, a negative retry. Nothing is ever cleaned silently.
/// Pure, for any thread; time and memory are linear in the frame's size.
[[nodiscard]] std::optional<QByteArray> encode(const EventFrame &frame);

} // namespace Poemstream
