// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sameworks.h"

#include <QtCore/QSet>
#include <QtCore/QStringList>

#include <algorithm>

namespace Poemstream {

namespace {

QSet<QString> pairsOf(const QStringList &words)
{
    QSet<QString> pairs;
    for (qsizetype i = 1; i < words.size(); ++i)
        pairs += words.at(i - 1) + words.at(i);
    return pairs;
}

// What is enough to look for others that may be the same.
QStringList keysOf(const Poem &poem, const CharacterFold &fold)
{
    constexpr qsizetype enough = 16; // UTF-16 units, with the punctuation between
    constexpr qsizetype words = 4;
    const QString author = indexedWords(poem.author, fold) + u'\n';
    const QString begin = indexedWords(poem.text.left(enough), fold).section(u' ', 0, words - 1);
    const QString end = indexedWords(poem.text.right(enough), fold).section(u' ', -words);
    return {author + QStringLiteral("< ") + begin, author + QStringLiteral("> ") + end};
}

} // namespace

// A character that differs takes two pairs away.
bool SameWorks::areEditions(const QString &one, const QString &other) const
{
    constexpr double alike = 0.6;
    const QSet<QString> pairs = pairsOf(indexedWords(one, m_fold).split(u' '));
    const QSet<QString> others = pairsOf(indexedWords(other, m_fold).split(u' '));
    const auto common = std::count_if(pairs.cbegin(), pairs.cend(),
                                      [&others](const QString &pair) { return others.contains(pair); });
    return double(common) >= alike * double(std::max(pairs.size(), others.size()));
}

bool SameWorks::add(const Poem &poem)
{
    const QStringList keys = keysOf(poem, m_fold);
    for (const QString &key : keys) {
        const QStringList others = m_texts.values(key);
        if (std::any_of(others.cbegin(), others.cend(),
                        [&](const QString &other) { return areEditions(poem.text, other); }))
            return false;
    }
    for (const QString &key : keys)
        m_texts.insert(key, poem.text);
    return true;
}

} // namespace Poemstream
