// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "candidates.h"
#include "poemlibrary.h"
#include "recentpoems.h"

#include <QtCore/QCache>

#include <cstdint>
#include <functional>
#include <mutex>

namespace Poemstream {

/// What was found for questions, so that one that is asked again costs no search, and which poems were shown
/// last. Shared by the thread that finds and the one that asks: each may call all of it.
class FinderMemory final
{
    Q_DISABLE_COPY_MOVE(FinderMemory)
public:
    static constexpr qsizetype mostBytes = qsizetype(2) * 1024 * 1024; ///< some hundred questions

    /// What was not asked for longest gives way to what would be more than @p bytes, about.
    explicit FinderMemory(qsizetype bytes = mostBytes);

    /// What is remembered of @p question; else what @p find finds, which is remembered, unless the poems
    /// changed meanwhile. @p find may take its time: nobody waits for it.
    [[nodiscard]] Candidates find(const PoemLibrary::Question &question,
                                  const std::function<Candidates()> &find);
    /// Who asked first has the answer.
    void setTold(const PoemLibrary::Question &question);
    /// What is remembered of a question that somebody has the answer to; none of any other. So a question
    /// never overtakes the same one that waits, nor are those that come in one turn of an event loop answered
    /// as the thread happens to be fast.
    [[nodiscard]] Candidates told(const PoemLibrary::Question &question);
    void forget(); ///< all that was found: the poems have changed

    /// The best that was not shown a short while ago, or else the best; it counts as shown from now on.
    /// @p candidates must not be empty.
    [[nodiscard]] Candidates::Candidate choose(const Candidates &candidates);
    [[nodiscard]] bool wasShown(RecentPoems::Mark mark) const;
    void setShown(RecentPoems::Mark mark);

private:
    struct Entry
    {
        Candidates found;
        bool isTold = false;
    };

    mutable std::mutex m_mutex;
    QCache<QString, Entry> m_found; ///< by language and question; the costs are bytes
    std::uint64_t m_changes = 0;    ///< of the poems
    RecentPoems m_recent;
};

} // namespace Poemstream
