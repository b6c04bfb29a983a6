// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchpage.h"

#include "textplace.h"
#include "wordquery.h"

#include <algorithm>

namespace Poemstream {

SearchPage::SearchPage(const PoemLibrary::Search &search, const CharacterFold &fold, qsizetype most)
    : m_search(search)
    , m_fold(fold)
    , m_most(most)
    , m_author(indexedWords(search.author, fold))
    , m_tag(indexedWords(search.tag, fold))
    , m_works(fold)
{}

void SearchPage::add(const QList<FoundPoem> &found)
{
    for (const FoundPoem &hit : found) {
        const Poem &poem = hit.row.poem;
        if (m_result.total >= m_most)
            return;
        if (m_rows.contains(hit.row.row) || !isWanted(poem))
            continue;
        m_rows += hit.row.row;
        if (!m_works.add(poem))
            continue;
        if (m_result.total >= m_search.offset && m_result.poems.size() < m_search.limit) {
            m_result.poems += PoemLibrary::Answer{poem, hit.match};
            m_result.poems.last().match.line = fittingLine(hit.match, poem, m_fold);
        }
        ++m_result.total;
    }
}

bool SearchPage::isWanted(const Poem &poem) const
{
    return (m_author.isEmpty() || indexedWords(poem.author, m_fold) == m_author) &&
           (m_tag.isEmpty() || std::any_of(poem.tags.cbegin(), poem.tags.cend(), [this](const QString &tag) {
                return indexedWords(tag, m_fold) == m_tag;
            }));
}

} // namespace Poemstream
