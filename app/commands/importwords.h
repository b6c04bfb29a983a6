// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/poems/poemimport.h"

#include <QtCore/QString>

#include <chrono>

// What an import has to say, in words for people.

namespace Poemstream {

/// One line: how many poems @p report has, and what was left out.
[[nodiscard]] QString describeImport(const PoemImportReport &report);

/// Why the library @p path cannot be used, in one line.
[[nodiscard]] QString describeStoreError(const PoemStoreError &error, const QString &path);

/// A line of at most @p width columns: a bar, how much is done, how fast it goes, how long it will still
/// take.
[[nodiscard]] QString describeProgress(const PoemImport::Progress &progress,
                                       std::chrono::milliseconds elapsed, int width);

} // namespace Poemstream
