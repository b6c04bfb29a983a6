// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "streamreaders.h"

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

#include <sys/types.h>

/// @p streams of them, 200 at a time.
void burst(StreamReaders &readers, std::size_t streams);

/// Opens @p streams more, 2500 a second, and returns their descriptors.
std::vector<int> openAll(StreamReaders &readers, std::size_t streams);

/// Opens @p streams and reads them to the end.
void paced(StreamReaders &readers, std::size_t streams);

/// Hears what comes for so long.
void wait(StreamReaders &readers, std::chrono::steady_clock::duration time);

/// Milliseconds from the first reader's event to the last one's of @p count waves, separated by commas. A
/// wave is an event for each of @p streams, after a silence.
[[nodiscard]] std::string waves(StreamReaders &readers, std::size_t streams, int count);

/// Processor time of @p server for one more stream, from connecting to its first event, in µs: the mean of
/// 200 in each of @p turns. Those that are open stay so; the others are closed after each turn.
[[nodiscard]] double costOfOpening(StreamReaders &readers, pid_t server, int turns);
