// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "poem.h"
#include "poemmatch.h"
#include "themes.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QSet>

#include <optional>

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
        QString foldedTitle;
        QString foldedAuthor;
        QString foldedText;
        QSet<QString> words;
    };
    struct Question;
    struct Score;
    struct Ranked;

    [[nodiscard]] static bool isExact(const Entry &entry, const Question &question);
    [[nodiscard]] Question read(const QString &question) const;
    /// std::nullopt where @p entry has nothing to do with @p question.
    [[nodiscard]] std::optional<Ranked> rank(const Entry &entry, const Question &question) const;
    [[nodiscard]] Score scoreOf(const Entry &entry, const Question &question) const;

    QList<Entry> m_entries;
    QHash<QString, int> m_poemsWithWord;
    Themes m_themes;
};

} // namespace Poemstream
