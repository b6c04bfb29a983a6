// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "askedquestion.h"
#include "foundpoem.h"
#include "poemstore.h"

#include <QtCore/QList>

namespace Poemstream {

/// Finds the poem that a quotation is from: whole, or in parts. A title of the same length is found along
/// with it. A handful of bounded searches.
class QuoteFinder final
{
public:
    explicit QuoteFinder(const PoemStore &store) ///< must outlive it
        : m_store(store)
    {}

    /// Poems that have the words as they stand: best first.
    [[nodiscard]] QList<FoundPoem> find(const AskedQuestion &question, const PoemStore::Filter &filter,
                                        qsizetype limit) const;

private:
    [[nodiscard]] QList<FoundPoem> findWhole(const QStringList &words, const QString &written,
                                             const PoemStore::Filter &filter, qsizetype limit) const;
    [[nodiscard]] QList<FoundPoem> findParts(const AskedQuestion &question, const PoemStore::Filter &filter,
                                             qsizetype limit) const;
    [[nodiscard]] bool isEachKnown(const QStringList &words) const;
    [[nodiscard]] bool isRarestPartKnown(const QStringList &words) const;

    const PoemStore &m_store;
};

} // namespace Poemstream
