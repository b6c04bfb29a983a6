// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collectionset.h"
#include "poemreading.h"

#include <QtCore/QByteArray>

namespace Poemstream {

/// Whether @p bytes is a file for fortune(6): entries between lines that are a % sign, or one
/// poem that begins with its 《title》.
[[nodiscard]] bool isFortuneFile(const QByteArray &bytes);

/// The poems of a file for fortune(6): entries that begin with 《a title》 and, on the next line, an author.
/// Colours go, and so do the years behind an author. Any other entry is counted as prose.
[[nodiscard]] PoemReading readFortunes(const QByteArray &bytes, const CollectionSet &set);

} // namespace Poemstream
