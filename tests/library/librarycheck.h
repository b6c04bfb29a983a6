// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QStringList>

// What tests ask a library's file, and what they give it to read. All poems are made up.

namespace Poemstream {

/// A file of the chinese-poetry kind: @p count poems that no other @p number has.
[[nodiscard]] QByteArray madeUpPoems(int number, int count);
/// Writes @p bytes to @p path, and the folders above it.
void writeFile(const QString &path, const QByteArray &bytes);

/// Rows of the first column of @p statement; "cannot be opened" where that is so.
[[nodiscard]] QStringList ask(const QString &library, const QString &statement);

/// Empty where the library is sound: SQLite's own check and FTS5's, each poem in the index as many times as
/// it must be, the words' counts right, no file by halves (each has @p poemsAFile poems of madeUpPoems()).
[[nodiscard]] QString flawOf(const QString &library, int poemsAFile);
/// Poems of madeUpPoems() in it.
[[nodiscard]] int madeUpPoemsIn(const QString &library);

} // namespace Poemstream
