// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "streamerror.h"

#include <QtCore/QDateTime>

#include <chrono>
#include <optional>

namespace Poemstream {

/// When a stream that broke is asked for again, and when not. A value: no clock, no randomness, no memory of
/// its own. Start from a preset and change what must be other.
///
/// The wait before an attempt is the reconnection time (the server's `retry`, clamped, else
/// `reconnectionTime`) plus a share, drawn evenly between none and all of it, of an extra that doubles with
/// every failure in a row: thousands of clients that lost the same server do not come back in step. What the
/// server asked for is never cut short. A Retry-After is the least wait (RFC 9110, 10.2.3): where it is
/// longer than the reconnection time it stands in its place, where it is shorter it changes nothing.
struct ReconnectPolicy
{
    using milliseconds = std::chrono::milliseconds;

    /// False: every interruption is final.
    bool reconnects = true;
    /// Also after status 429 and 500 to 599, minding Retry-After; else they are final.
    bool retriesRefusals = false;
    /// An extra after the very first failure too: for servers that restart under many clients.
    bool spreadsFirstWait = false;
    /// A wait does not end while the operating system says that this machine is connected to nothing, and
    /// ends when it is connected again (woken up, too). Streams from this machine itself do not mind.
    bool waitsForNetwork = true;
    /// That many failures in a row are final; 0: there is no end.
    int mostFailures = 0;
    /// A stream that was open for as long as this ends a row of failures; it is not one itself then.
    milliseconds stableAfter{0};

    milliseconds reconnectionTime{3000}; ///< as long as the server says nothing else
    milliseconds shortestWait{100};      ///< a shorter `retry` is taken for this
    milliseconds longestWait{3'600'000}; ///< a longer one, or a longer Retry-After, for this
    milliseconds mostExtra{30'000};      ///< the doubling ends here

    milliseconds connectTimeout{30'000}; ///< name look-up, TCP and TLS; 0 for none, here and below
    milliseconds answerTimeout{120'000}; ///< from the request's last part that left to the answer's head
    milliseconds idleTimeout{0};         ///< between two pieces of an open stream; comments count

    /// The standard's ways: any status but 200 is final, an opened stream ends a row of failures, silence is
    /// patience.
    [[nodiscard]] static ReconnectPolicy strict();
    /// For a program that must come back whatever happens: refusals that pass are retried, every wait is
    /// spread, a stream counts as stable after 30 s only, and one minute of silence is a dead connection
    /// (servers with heartbeats, that is).
    [[nodiscard]] static ReconnectPolicy resilient();

    /// Whether to try again after @p error, which is failure number @p failures of a row, 0 where the row had
    /// just been ended by a stable stream.
    [[nodiscard]] bool allows(const StreamError &error, int failures) const;

    /// How long to wait before the next attempt. @p asked: the server's `retry`, if it sent any; @p failures:
    /// as above; @p random: in [0, 1); @p now: to read a Retry-After that is a date. Never negative.
    [[nodiscard]] milliseconds waitAfter(const StreamError &error, std::optional<milliseconds> asked,
                                         int failures, double random, const QDateTime &now) const;
};

/// The wait that a Retry-After header asks for (RFC 9110, 10.2.3): seconds, or the time from @p now to a date
/// in any of the three forms of HTTP; a date in the past is no wait. Nothing where @p value is neither.
[[nodiscard]] std::optional<std::chrono::seconds> parseRetryAfter(QByteArrayView value, const QDateTime &now);

} // namespace Poemstream
