// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>

#include <chrono>

namespace Poemstream {

/// @p time as HTTP writes it, "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110, 5.6.7), for the years 1 to 9999. For
/// any thread; each keeps the last one that it made, so that a thousand answers within a second cost one.
[[nodiscard]] QByteArray httpDate(std::chrono::sys_seconds time);

} // namespace Poemstream
