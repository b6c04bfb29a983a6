// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace Poemstream {

// By what an import knows again what was read before: the bytes, and how they were read.

/// @p source: the collection the bytes are of. @p hasRanks: it was known how well poems are known.
[[nodiscard]] QByteArray digestOf(const QByteArray &bytes, const QString &source, bool hasRanks);

/// Of an archive as it lies there; empty where @p path is none, or cannot be read.
[[nodiscard]] QByteArray archiveDigest(const QString &path);

} // namespace Poemstream
