// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "poem.h"
#include "poemmatch.h"
#include "themes.h"
#include "wordindex.h"

#include <QtCore/QList>

#include <cstddef>
#include <optional>
#include <vector>

namespace Poemstream {

/// Finds the poem that has most to do with a question. Deterministic: the same poems and the same question
/// give the same answer; between equals a hash of question and poem decides, so that different questions
/// spread over them. Immutable after construction, so any thread may ask.
class Matcher
{
public:
    /// @p poems must outlive the matcher and not change.
    Matcher(const QList<Poem> &poems, Themes themes);

    struct Found
    {
        const Poem *poem = nullptr; ///< null where no poem has anything in common with the question
        PoemMatch match;
    };
    /// @p language "zh", "en" or empty for any.
    [[nodiscard]] Found find(const QString &question, const QString &language) const;
    /// All poems, of any language, that have something to do with @p question, best first: find() gives the
    /// first.
    [[nodiscard]] QList<Found> findAll(const QString &question) const;

private:
    struct Entry
    {
        const Poem *poem;
        QString folded; ///< title, blank, text; the index refers to it
        qsizetype titleLength;
        QString foldedAuthor;

        [[nodiscard]] QStringView title() const { return QStringView(folded).first(titleLength); }
        [[nodiscard]] QStringView text() const { return QStringView(folded).sliced(titleLength + 1); }
    };
    struct Question;
    struct Rank;

    [[nodiscard]] static bool isExact(const Entry &entry, const Question &question);
    [[nodiscard]] Question read(const QString &question) const;
    /// std::nullopt where the entry at @p index has nothing to do with @p question.
    [[nodiscard]] std::optional<Rank> rank(std::size_t index, const Question &question) const;
    /// Never of two that are the same; where the weights are equal, what breaks the tie costs something.
    [[nodiscard]] bool isBetter(const Rank &one, const Rank &other, const Question &question) const;
    [[nodiscard]] Found foundAt(const Rank &rank, const Question &question) const;

    std::vector<Entry> m_entries;
    WordIndex m_words; ///< of the entries
    Themes m_themes;
};

} // namespace Poemstream
