// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QMetaType>
#include <QtCore/QString>

namespace Poemstream {

/// What a browser would dispatch for one block of an event stream (WHATWG HTML, "Server-sent events", 9.2.6).
/// A plain value; text is UTF-16, decoded from UTF-8 with U+FFFD for what was invalid, and never holds a lone
/// surrogate. It may hold any control character, U+0000 too (but not in lastEventId): it comes from a
/// stranger.
struct MessageEvent
{
    QString type =
        QStringLiteral("message"); ///< the `event` field, or "message" where it was missing or empty
    QString data;                  ///< the `data` lines joined with LF, without the last LF
    QString lastEventId;           ///< the last event ID string at the time of dispatch; may be empty
    QString origin;                ///< scheme://host:port of the final URL; empty from the parser alone

    friend bool operator==(const MessageEvent &, const MessageEvent &) = default;
};

} // namespace Poemstream

Q_DECLARE_METATYPE(Poemstream::MessageEvent)
