// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/poems/poemimport.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

// What an import has to say, in words for people.

namespace Poemstream {

/// How many poems @p report has, and what was left out, in one line.
[[nodiscard]] QString describeCounts(const PoemImportReport &report);
/// The same, and of which path.
[[nodiscard]] QString describeImport(const PoemImportReport &report);
/// A line for each file that failed, with the place, as far as the report names them.
[[nodiscard]] QStringList describeFailures(const PoemImportReport &report);
/// That one script is not found in the other: see PoemImport::Result::hasFold.
[[nodiscard]] QString describeMissingFold();

/// Why the library @p path cannot be used, in one line.
[[nodiscard]] QString describeStoreError(const PoemStoreError &error, const QString &path);

/// How much is done, from 0 to 1.
[[nodiscard]] double shareOf(const PoemImport::Progress &progress);
/// How many poems there are, how fast it goes, how long it will still take.
[[nodiscard]] QString describeProgress(const PoemImport::Progress &progress);
/// The same behind a bar, in a line of at most @p width columns.
[[nodiscard]] QString progressLine(const PoemImport::Progress &progress, int width);

} // namespace Poemstream
