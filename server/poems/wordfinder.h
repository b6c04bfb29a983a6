// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "askedquestion.h"
#include "foundpoem.h"
#include "poemstore.h"

#include <QtCore/QList>
#include <QtCore/QStringList>

namespace Poemstream {

/// Finds poems that have words in common with a question, ranked by BM25 with a pull towards the well known.
/// Grammar never decides. Two or three bounded searches, and some hundred poems looked at.
class WordFinder final
{
public:
    explicit WordFinder(const PoemStore &store) ///< must outlive it
        : m_store(store)
    {}

    /// Poems that have all of a question that is but a few words of one to four Han characters; nothing for
    /// another.
    [[nodiscard]] QList<FoundPoem> findAll(const AskedQuestion &question, const PoemStore::Filter &filter,
                                           qsizetype limit) const;
    /// Poems that have any of its words: pairs of Han characters, where there are any, and English words by
    /// their stems.
    [[nodiscard]] QList<FoundPoem> findAny(const AskedQuestion &question, const PoemStore::Filter &filter,
                                           qsizetype limit) const;

private:
    struct Word
    {
        QString asked;     ///< as the question has it
        QStringList words; ///< as they are indexed
        bool isStem = false;
        double rarity = 0;
    };
    [[nodiscard]] Word wordOf(const QStringList &words, bool isStem) const;
    [[nodiscard]] QList<Word> tellingWords(const AskedQuestion &question) const;
    [[nodiscard]] QList<FoundPoem> rank(const QList<PoemRow> &rows, const QList<Word> &words) const;

    const PoemStore &m_store;
};

} // namespace Poemstream
