// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QtGlobal>

#include <chrono>

namespace Poemstream {

/// Only the kernel can tell a client that vanished without a word from one that is busy: without this it
/// would go on trying for a quarter of an hour, and for ever with one that acknowledges but takes nothing.
/// Does nothing but on Linux.
void dropWhenSilent(qintptr descriptor, std::chrono::milliseconds time);

/// Sends what is written without waiting for more (TCP_NODELAY). Does nothing but on Linux.
void sendAtOnce(qintptr descriptor);

constexpr int fewUnsent = 128 * 1024; ///< bytes: enough for a reader who is far away

/// Lets the kernel keep little beyond what is on its way to the peer: by itself it would take megabytes for a
/// client that has stopped reading. Unlike a smaller send buffer, this slows down no reader that is far away.
/// Does nothing but on Linux.
void keepLittleUnsent(qintptr descriptor, int bytes = fewUnsent);

/// Sends FIN and goes on receiving, where QTcpSocket can only close both ways. False where that cannot be
/// done, for all but Unix.
[[nodiscard]] bool endSending(qintptr descriptor);

/// Another descriptor of the same connection; -1 where none is left, and for all but Unix.
[[nodiscard]] int duplicateDescriptor(qintptr descriptor);

} // namespace Poemstream
