// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtNetwork/QHostAddress>

namespace Poemstream {

/// @p address as people write it: IPv4 as such, also where a socket for both kinds gave it as "::ffff:…".
[[nodiscard]] QHostAddress plainAddress(const QHostAddress &address);

/// What is counted as one client: an IPv4 address however it is written, or an IPv6 network of 64 bits, which
/// is what a household gets.
[[nodiscard]] QHostAddress householdOf(const QHostAddress &address);

} // namespace Poemstream
