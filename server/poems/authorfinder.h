// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "askedquestion.h"
#include "foundpoem.h"
#include "poemstore.h"

#include <QtCore/QList>

namespace Poemstream {

/// Finds poems of those whom readAuthors() has found in a question, and of collections. One bounded search
/// each.
class AuthorFinder final
{
public:
    explicit AuthorFinder(const PoemStore &store) ///< must outlive it
        : m_store(store)
    {}

    /// All by the known authors that are named.
    [[nodiscard]] QList<FoundPoem> findAll(const AskedQuestion &question, const PoemStore::Filter &filter,
                                           qsizetype limit) const;
    /// By an unknown author, with nothing between the name and the title: both must be there as they are.
    [[nodiscard]] QList<FoundPoem> findGuessed(const AskedQuestion &question, const PoemStore::Filter &filter,
                                               qsizetype limit) const;
    /// What a tag begins with: "来首唐诗".
    [[nodiscard]] QList<FoundPoem> findCollection(const AskedQuestion &question,
                                                  const PoemStore::Filter &filter, qsizetype limit) const;

    /// @p filter, and of the authors alone.
    [[nodiscard]] static PoemStore::Filter onlyTheirs(const AskedQuestion &question,
                                                      const PoemStore::Filter &filter);
    [[nodiscard]] bool isTheirs(const AskedQuestion &question, const Poem &poem) const;

private:
    const PoemStore &m_store;
};

} // namespace Poemstream
