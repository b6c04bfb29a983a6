// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Poemstream {

struct StreamError;

/// What the program's exit status says; the same for every command.
enum class ExitCode {
    Done = 0,
    Failed = 1,       ///< failed while running; one line on stderr says why
    Usage = 2,        ///< the command line is wrong, or names a file that cannot be read
    NotReached = 3,   ///< the server could not be reached
    Refused = 4,      ///< the server refused; its status and text were shown
    Interrupted = 130 ///< SIGINT or SIGTERM during ask or listen
};

/// The exit status for @p error when it is final: Refused where the server answered, else NotReached.
[[nodiscard]] ExitCode exitCodeFor(const StreamError &error);

} // namespace Poemstream
