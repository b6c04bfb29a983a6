// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collectionset.h"
#include "poemreading.h"

#include <QtCore/QByteArray>

namespace Poemstream {

/// The poems of a file of any format that is known: this project's JSON, the chinese-poetry collection's, and
/// fortune(6)'s. Pure. @p name is what the file is called, for poems that do not say where they are from;
/// @p set what its place says.
[[nodiscard]] PoemReadingResult readPoemFile(const QByteArray &bytes, const QString &name,
                                             const CollectionSet &set);

} // namespace Poemstream
