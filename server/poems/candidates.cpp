// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "candidates.h"

#include <algorithm>
#include <iterator>

namespace Poemstream {

namespace {

constexpr qsizetype ofAnAllocation = 16; // of a list or a string, before its first element

qsizetype bytesOf(const QString &text)
{
    return text.isEmpty() ? 0 : ofAnAllocation + text.size() * qsizetype(sizeof(QChar));
}

qsizetype bytesOf(const QStringList &texts)
{
    qsizetype bytes = texts.isEmpty() ? 0 : ofAnAllocation;
    for (const QString &text : texts)
        bytes += qsizetype(sizeof(QString)) + bytesOf(text);
    return bytes;
}

} // namespace

Candidates::Candidates(const QList<FoundPoem> &found, const CharacterFold &fold)
{
    constexpr qsizetype enough = RecentPoems::most + 1; // then one of them was not shown lately
    if (!found.isEmpty())
        add(found.first(), fold);
    for (const FoundPoem &poem : found) {
        if (poem.rank != found.first().rank || !poem.isOneOfMany || m_all.size() == enough)
            break;
        add(poem, fold);
    }
}

void Candidates::add(const FoundPoem &poem, const CharacterFold &fold)
{
    const RecentPoems::Mark mark = RecentPoems::markOf(poem.row.poem, fold);
    const auto isEdition = [mark](const Candidate &other) { return other.mark == mark; };
    if (std::any_of(m_all.cbegin(), m_all.cend(), isEdition))
        return; // shown whenever the better one is
    const auto match = std::find(m_matches.cbegin(), m_matches.cend(), poem.match);
    const qsizetype place = std::distance(m_matches.cbegin(), match);
    if (match == m_matches.cend())
        m_matches += poem.match;
    m_all += Candidate{poemNumber(poem.row.poem.id), mark, place};
}

const Candidates::Candidate &Candidates::freshest(const RecentPoems &recent) const
{
    const auto fresh = std::find_if(m_all.cbegin(), m_all.cend(), [&recent](const Candidate &candidate) {
        return !recent.contains(candidate.mark);
    });
    return fresh == m_all.cend() ? m_all.first() : *fresh;
}

qsizetype Candidates::bytes() const
{
    qsizetype bytes = 2 * ofAnAllocation + m_all.size() * qsizetype(sizeof(Candidate));
    for (const PoemMatch &match : m_matches)
        bytes += qsizetype(sizeof(PoemMatch)) + bytesOf(match.theme) + bytesOf(match.words) +
                 bytesOf(match.found) + bytesOf(match.line);
    return bytes;
}

} // namespace Poemstream
