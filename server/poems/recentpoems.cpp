// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recentpoems.h"

namespace Poemstream {

namespace {

QString beginningOf(const Poem &poem, const CharacterFold &fold)
{
    constexpr qsizetype enough = 40; // UTF-16 units, of which an edition has the first few words
    constexpr qsizetype words = 4;
    const QString text = indexedWords(poem.text.left(enough), fold).section(u' ', 0, words - 1);
    return indexedWords(poem.author, fold) + u'\n' + text;
}

} // namespace

void RecentPoems::add(const Poem &poem, const CharacterFold &fold)
{
    const QString beginning = beginningOf(poem, fold);
    m_poems.removeOne(beginning);
    m_poems += beginning;
    if (m_poems.size() > most)
        m_poems.removeFirst();
}

bool RecentPoems::contains(const Poem &poem, const CharacterFold &fold) const
{
    return !m_poems.isEmpty() && m_poems.contains(beginningOf(poem, fold));
}

} // namespace Poemstream
