// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "authorfinder.h"
#include "authornames.h"
#include "foundpoem.h"
#include "misquotefinder.h"
#include "poemlibrary.h"
#include "poemstore.h"
#include "quotefinder.h"
#include "recentpoems.h"
#include "themefinder.h"
#include "themes.h"
#include "titlefinder.h"
#include "tunefinder.h"
#include "wordfinder.h"

#include <optional>

namespace Poemstream {

/// Finds, in a library on disk, the poem that has most to do with a question: what it quotes or names, else
/// what it is about, else what it has words of. The same library, question and answers before give the same
/// answer. On the thread of the store; each question costs a handful of bounded searches.
class PoemFinder final
{
public:
    static constexpr qsizetype mostHits = 1000; ///< of a search

    /// They must outlive it.
    PoemFinder(const PoemStore &store, const Themes &themes, const AuthorNames &authors);

    /// Nothing where no poem of the language has anything to do with the question. What was shown a short
    /// while ago gives way to another that does as well.
    [[nodiscard]] std::optional<PoemLibrary::Answer> answer(const PoemLibrary::Question &question) const;
    /// Best first, of several editions of a poem one; the total counts these, to mostHits.
    [[nodiscard]] PoemLibrary::SearchResult search(const PoemLibrary::Search &search) const;

    void setShown(const Poem &poem) { m_recent.add(poem, m_store.fold()); }
    [[nodiscard]] bool wasShown(const Poem &poem) const { return m_recent.contains(poem, m_store.fold()); }
    [[nodiscard]] const PoemStore &store() const { return m_store; }

private:
    [[nodiscard]] QList<FoundPoem> find(const AskedQuestion &question, const PoemStore::Filter &filter) const;
    [[nodiscard]] const FoundPoem &freshest(const QList<FoundPoem> &found) const;
    [[nodiscard]] QList<FoundPoem> findOfAuthor(const AskedQuestion &question,
                                                const PoemStore::Filter &filter) const;
    [[nodiscard]] QList<FoundPoem> findTold(const AskedQuestion &question,
                                            const PoemStore::Filter &filter) const;

    [[nodiscard]] AskedQuestion read(const QString &text) const;

    const PoemStore &m_store;
    const AuthorNames &m_authors;
    TitleFinder m_titles;
    AuthorFinder m_authorsPoems;
    TuneFinder m_tunes;
    QuoteFinder m_quotes;
    MisquoteFinder m_misquotes;
    WordFinder m_words;
    ThemeFinder m_themes;
    RecentPoems m_recent;
};

} // namespace Poemstream
