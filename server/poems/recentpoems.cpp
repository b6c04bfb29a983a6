// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recentpoems.h"

namespace Poemstream {

RecentPoems::Mark RecentPoems::markOf(const Poem &poem, const CharacterFold &fold)
{
    constexpr qsizetype enough = 40; // UTF-16 units, of which an edition has the first few words
    constexpr qsizetype words = 4;
    const QString text = indexedWords(poem.text.left(enough), fold).section(u' ', 0, words - 1);
    return qHash(indexedWords(poem.author, fold) + u'\n' + text, 0);
}

void RecentPoems::add(Mark mark)
{
    m_marks.removeOne(mark);
    m_marks += mark;
    if (m_marks.size() > most)
        m_marks.removeFirst();
}

} // namespace Poemstream
