// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QStringView>

#include <chrono>

namespace Poemstream {

/// How long a reader's eye rests after @p cluster has been typed. Pure.
/// @p pace: the pause after an ordinary character; 0 or less means that everything is shown at once.
/// @p cluster: one grapheme cluster. The rest is longest after the end of a sentence, long after the end of a
/// line, and some more than usual after a comma and its fellows.
/// @p backlog: clusters that could be shown already. A short poem's worth is typed at leisure; beyond that
/// the pauses shrink in proportion, so that a text of any length is caught up with in a time that grows with
/// its logarithm only, and the last lines are at leisure again.
[[nodiscard]] std::chrono::microseconds pauseAfter(std::chrono::milliseconds pace, QStringView cluster,
                                                   qsizetype backlog);

} // namespace Poemstream
