// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// A TCP socket on 127.0.0.1 at a free port, which does not block; its connections send at once. Says on
/// stdout where it listens. The process ends if there is none.
[[nodiscard]] int listenOnLoopback();

/// Adds @p descriptor to the set @p epoll, for @p events.
void watch(int epoll, int descriptor, unsigned events);
