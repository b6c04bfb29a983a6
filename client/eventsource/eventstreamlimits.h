// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QtGlobal>

namespace Poemstream {

/// What a peer may make an EventStreamParser hold. Beyond a limit the stream is given up, never cut short in
/// silence.
struct EventStreamLimits
{
    qsizetype lineBytes = 16 * 1024 * 1024;  ///< one line, without its end
    qsizetype eventBytes = 32 * 1024 * 1024; ///< the data of one event, with the LFs between its lines
    qsizetype dataLines = 1'000'000;         ///< `data` lines of one event, empty ones too
};

/// Which limit was exceeded.
enum class EventStreamExcess { None, LineBytes, EventBytes, DataLines };

} // namespace Poemstream
