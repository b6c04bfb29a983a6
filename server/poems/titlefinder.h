// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "askedquestion.h"
#include "foundpoem.h"
#include "poemstore.h"

#include <QtCore/QList>

namespace Poemstream {

/// How a poem's title stands to words: the same, begins with them up to a mark as a tune's title does, has
/// them, or has not.
enum class TitleFit { Same, Part, Within, None };
[[nodiscard]] TitleFit titleFit(const QStringList &words, const QString &title, const CharacterFold &fold);
[[nodiscard]] bool isSame(const QStringList &words, const QString &text, const CharacterFold &fold);

/// Finds what is asked for by author, title, or both. Two or three bounded searches.
class TitleFinder final
{
public:
    explicit TitleFinder(const PoemStore &store) ///< must outlive it
        : m_store(store)
    {}

    /// Best first; all of them to the point.
    [[nodiscard]] QList<FoundPoem> find(const AskedQuestion &question, const PoemStore::Filter &filter,
                                        qsizetype limit) const;

private:
    [[nodiscard]] QList<FoundPoem> findWorks(const AskedQuestion &question, const PoemStore::Filter &filter,
                                             qsizetype limit) const;
    [[nodiscard]] QList<FoundPoem> findName(const QStringList &name, const QString &written,
                                            const PoemStore::Filter &filter, qsizetype limit) const;

    const PoemStore &m_store;
};

} // namespace Poemstream
