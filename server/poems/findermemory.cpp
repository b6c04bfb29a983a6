// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findermemory.h"

namespace Poemstream {

namespace {

QString keyOf(const PoemLibrary::Question &question)
{
    return question.language + QLatin1Char(':') + question.text;
}

} // namespace

FinderMemory::FinderMemory(qsizetype bytes)
    : m_found(bytes)
{}

Candidates FinderMemory::find(const PoemLibrary::Question &question, const std::function<Candidates()> &find)
{
    constexpr qsizetype ownBytes = 150; // of an entry, beside its question and what was found
    const QString key = keyOf(question);
    std::uint64_t changes = 0;
    {
        const std::lock_guard lock(m_mutex);
        if (const Entry *known = m_found.object(key))
            return known->found;
        changes = m_changes;
    }
    const Candidates found = find();
    const std::lock_guard lock(m_mutex);
    if (changes == m_changes)
        m_found.insert(key, new Entry{found}, // the cache owns it
                       ownBytes + found.bytes() + key.size() * qsizetype(sizeof(QChar)));
    return found;
}

void FinderMemory::setTold(const PoemLibrary::Question &question)
{
    const std::lock_guard lock(m_mutex);
    if (Entry *known = m_found.object(keyOf(question)))
        known->isTold = true;
}

Candidates FinderMemory::told(const PoemLibrary::Question &question)
{
    const std::lock_guard lock(m_mutex);
    const Entry *known = m_found.object(keyOf(question));
    return known && known->isTold ? known->found : Candidates();
}

void FinderMemory::forget()
{
    const std::lock_guard lock(m_mutex);
    m_found.clear();
    ++m_changes;
}

Candidates::Candidate FinderMemory::choose(const Candidates &candidates)
{
    const std::lock_guard lock(m_mutex);
    const Candidates::Candidate chosen = candidates.freshest(m_recent);
    m_recent.add(chosen.mark);
    return chosen;
}

bool FinderMemory::wasShown(RecentPoems::Mark mark) const
{
    const std::lock_guard lock(m_mutex);
    return m_recent.contains(mark);
}

void FinderMemory::setShown(RecentPoems::Mark mark)
{
    const std::lock_guard lock(m_mutex);
    m_recent.add(mark);
}

} // namespace Poemstream
