// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "poemfiles.h"

// Archives, read by libarchive, which knows more about hostile ones than we could. Streamed: what is in
// memory is one file.

namespace Poemstream::PoemArchive {

/// Shows @p visitor the plain files in the archive @p path. False where the visitor had enough.
bool visit(const QString &path, PoemFileVisitor &visitor);

/// What the .gz file @p path has in it, at most @p most bytes.
[[nodiscard]] std::variant<QByteArray, PoemFileError> unpack(const QString &path, qint64 most);

} // namespace Poemstream::PoemArchive
