// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>

namespace Poemstream {

/// True where standard output is a terminal, so a person may be looking.
[[nodiscard]] bool isOutputTerminal();

/// @p text without what could drive a terminal: control characters but LF and tab become U+FFFD.
[[nodiscard]] QString withoutControls(QString text);

/// Writes to standard output at once; a lasting failure (a closed pipe) is left to the next write.
void print(const QString &text);

/// "poemstream: <text>" as one line on standard error.
void printError(const QString &text);

} // namespace Poemstream
