// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>

namespace Poemstream {

/// True where standard output is a terminal, so a person may be looking.
[[nodiscard]] bool isOutputTerminal();

/// @p text without what could drive a terminal: control characters but LF and tab become U+FFFD, and so does
/// what turns the direction of writing.
[[nodiscard]] QString withoutControls(QString text);

/// Writes to standard output at once; see hasOutputFailed().
void print(const QString &text);

/// Whether something that was printed could not be written: the disk is full, the reader has gone.
[[nodiscard]] bool hasOutputFailed();

/// "poemstream: <text>" as one line on standard error.
void printError(const QString &text);

} // namespace Poemstream
