// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "authorfinder.h"
#include "authornames.h"
#include "candidates.h"
#include "foundpoem.h"
#include "misquotefinder.h"
#include "poemlibrary.h"
#include "poemstore.h"
#include "quotefinder.h"
#include "themefinder.h"
#include "themes.h"
#include "titlefinder.h"
#include "tunefinder.h"
#include "wordfinder.h"

namespace Poemstream {

/// Finds, in a library on disk, the poems that have most to do with a question: what it quotes or names, else
/// what it is about, else what it has words of. The same library and question give the same poems. On the
/// thread of the store; each question costs a handful of bounded searches.
class PoemFinder final
{
public:
    static constexpr qsizetype mostHits = 1000; ///< of a search

    /// They must outlive it.
    PoemFinder(const PoemStore &store, const Themes &themes, const AuthorNames &authors);

    /// None where no poem of the language has anything to do with the question.
    [[nodiscard]] Candidates find(const PoemLibrary::Question &question) const;
    /// Best first, of several editions of a poem one; the total counts these, to mostHits.
    [[nodiscard]] PoemLibrary::SearchResult search(const PoemLibrary::Search &search) const;

    [[nodiscard]] const PoemStore &store() const { return m_store; }

private:
    [[nodiscard]] QList<FoundPoem> find(const AskedQuestion &question, const PoemStore::Filter &filter) const;
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
};

} // namespace Poemstream
