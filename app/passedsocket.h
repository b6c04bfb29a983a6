// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtNetwork/QHostAddress>

#include <optional>
#include <variant>

namespace Poemstream {

/// A listening TCP socket that whoever started the program had opened before, and keeps: connections wait in
/// it while no server runs.
struct PassedSocket
{
    qintptr descriptor = -1;
    QHostAddress address; ///< that it listens on
};

/// The socket that was passed to this process by $LISTEN_FDS and $LISTEN_PID (sd_listen_fds(3)), which are
/// taken out of the environment; std::nullopt where none was. A QString is why what was passed cannot be
/// used, in one line for people. Call once, it is the caller's from then on.
[[nodiscard]] std::variant<std::optional<PassedSocket>, QString> takePassedSocket();

} // namespace Poemstream
