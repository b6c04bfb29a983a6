// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QList>
#include <QtCore/QStringList>

namespace Poemstream {

/// How a library's file is laid out. Step n makes version n + 1 of version n; a new file goes through all of
/// them, so a later version's table is made by one step only.
///
/// poem(rowid, id, letters, edition, title, author, dynasty, language, source, tags, text, length)
///   rowid    how well a poem is known, and a count: see poemRow(). The best known has the lowest, and FTS5
///            gives rows in this order, so that LIMIT yields the best known of all.
///   id       poemId() as a signed number of 64 bits
///   letters  the same of the folded text without punctuation: equal for two editions of a poem
///   edition  0; of a further edition, 1: it is found by its id, but poem_words has the first one only
///   tags     one a line;  length  code points;  source  a row of source
/// poem_words(text, title, author, tags)   FTS5 without content, of indexedWords()
/// word(word, poems)      in how many poems of poem_words a word is
/// fold(from, to)         the CharacterFold that poem_words is made with, as code points
/// imported(digest, name) what has been read and need not be read again
[[nodiscard]] const QList<QStringList> &poemSchema();

/// Buckets of rowids by how well a poem is known, 0 the best.
constexpr int poemBuckets = 256;

/// The first rowid of @p bucket; each has room for 16 million.
[[nodiscard]] constexpr qint64 firstPoemRow(int bucket)
{
    return (qint64(bucket) << 24) + 1;
}

[[nodiscard]] constexpr int bucketOfPoemRow(qint64 row)
{
    return static_cast<int>((row - 1) >> 24);
}

} // namespace Poemstream
