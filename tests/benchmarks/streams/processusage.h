// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

#include <sys/types.h>

/// Processor time of @p process, with all its threads.
[[nodiscard]] std::chrono::nanoseconds processorTimeOf(pid_t process);
/// Memory of @p process that is there, in KiB.
[[nodiscard]] double residentKibibytesOf(pid_t process);
/// Processor time of everybody on this machine, all processors together, to a hundredth of a second.
[[nodiscard]] std::chrono::nanoseconds processorTimeOfAll();
