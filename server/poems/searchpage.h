// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "characterfold.h"
#include "foundpoem.h"
#include "poemlibrary.h"
#include "sameworks.h"

#include <QtCore/QSet>

namespace Poemstream {

/// Gathers what several finders find for one search: each work once, whatever its editions, and only of the
/// author and the tag that are wanted. Keeps the poems of the page that is wanted, and counts all.
class SearchPage final
{
public:
    /// @p search and @p fold must outlive it. It counts to @p most.
    SearchPage(const PoemLibrary::Search &search, const CharacterFold &fold, qsizetype most);

    /// Best first, and after all that was added before.
    void add(const QList<FoundPoem> &found);
    [[nodiscard]] bool isEmpty() const { return m_result.total == 0; }
    [[nodiscard]] const PoemLibrary::SearchResult &result() const { return m_result; }

private:
    [[nodiscard]] bool isWanted(const Poem &poem) const;

    const PoemLibrary::Search &m_search;
    const CharacterFold &m_fold;
    const qsizetype m_most;
    const QString m_author; // as the index has it
    const QString m_tag;
    QSet<qint64> m_rows;
    SameWorks m_works;
    PoemLibrary::SearchResult m_result;
};

} // namespace Poemstream
