// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "foundpoem.h"
#include "poemmatch.h"
#include "recentpoems.h"

#include <QtCore/QList>

namespace Poemstream {

/// What was found for a question: the best poem, and those that do as well, if it was shown a short while
/// ago; no more of them than that needs. Knows no texts. A value of some kB that is cheap to copy.
class Candidates final
{
public:
    struct Candidate
    {
        qint64 poem = 0; ///< see poemNumber()
        RecentPoems::Mark mark = {};
        qsizetype match = 0; ///< for matchOf()
    };

    Candidates() = default; ///< no poem has anything to do with the question
    /// @p found: best first.
    Candidates(const QList<FoundPoem> &found, const CharacterFold &fold);

    [[nodiscard]] bool isEmpty() const { return m_all.isEmpty(); }
    [[nodiscard]] const QList<Candidate> &all() const { return m_all; } ///< best first
    [[nodiscard]] const PoemMatch &matchOf(const Candidate &candidate) const
    {
        return m_matches.at(candidate.match);
    }
    /// The best that is not among @p recent, or else the best. Must not be empty.
    [[nodiscard]] const Candidate &freshest(const RecentPoems &recent) const;
    [[nodiscard]] qsizetype bytes() const; ///< about what it takes

private:
    void add(const FoundPoem &poem, const CharacterFold &fold);

    QList<Candidate> m_all;
    QList<PoemMatch> m_matches; // each once: many poems were found for the same words
};

} // namespace Poemstream
