// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "askedquestion.h"
#include "foundpoem.h"
#include "poemstore.h"
#include "themes.h"

#include <QtCore/QList>

namespace Poemstream {

/// Finds poems on what a question is about: by the words that say its themes in classical poems, or, in the
/// poems of this project, by their tags. One bounded search, and some hundred poems looked at.
class ThemeFinder final
{
public:
    ThemeFinder(const PoemStore &store, const Themes &themes) ///< must outlive it
        : m_store(store)
        , m_themes(themes)
    {}

    [[nodiscard]] QList<ThemeHit> themesOf(const AskedQuestion &question) const;

    /// One of those that say one of the themes.
    [[nodiscard]] bool isPoemWord(const QStringList &words, const QList<ThemeHit> &hits) const;

    /// Chinese poems by their words, others by their tags: as @p filter has the language.
    [[nodiscard]] QList<FoundPoem> find(const AskedQuestion &question, const QList<ThemeHit> &hits,
                                        const PoemStore::Filter &filter, qsizetype limit) const;

private:
    struct Wanted;
    struct Told;
    [[nodiscard]] QList<PoemRow> rowsOf(const QList<ThemeHit> &hits, const PoemStore::Filter &filter,
                                        qsizetype limit) const;
    [[nodiscard]] QList<FoundPoem> findByWords(const AskedQuestion &question, const QList<ThemeHit> &hits,
                                               const PoemStore::Filter &filter, qsizetype limit) const;
    [[nodiscard]] QList<FoundPoem> findByTags(const AskedQuestion &question, const QList<ThemeHit> &hits,
                                              const PoemStore::Filter &filter, qsizetype limit) const;

    const PoemStore &m_store;
    const Themes &m_themes;
};

} // namespace Poemstream
