// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

// What PoemStore::match() is asked with, in FTS5's language. Nothing else writes it: every word is quoted
// here, so that no question can say more than its words.

namespace Poemstream {

/// Words as indexedWords() has them, that stand side by side; of many the first 64. @p column: "text",
/// "title", "author", "tags", or empty for any.
[[nodiscard]] QString phraseQuery(const QStringList &words, const QString &column = {});
/// The same where the column begins with them.
[[nodiscard]] QString beginningQuery(const QStringList &words, const QString &column);
/// Words that begin with @p word.
[[nodiscard]] QString prefixQuery(const QString &word);

/// Poems that fit all of @p queries; empty for none.
[[nodiscard]] QString allOf(const QStringList &queries);
[[nodiscard]] QString anyOf(const QStringList &queries);

} // namespace Poemstream
