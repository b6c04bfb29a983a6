// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemsurvey.h"

#include "collectionset.h"
#include "poemfilereading.h"

namespace Poemstream {

using Content = CollectionSet::Content;

bool mayHavePoems(const QString &name)
{
    const QStringView file = QStringView(name).sliced(name.lastIndexOf(u'/') + 1);
    return file.endsWith(u".json") || file.endsWith(u".json.gz") || file.endsWith(u".u8") ||
           !file.contains(u'.');
}

bool PoemSurvey::wants(const FoundPoemFile &file)
{
    if (m_isStopped || (!file.isNamed && !mayHavePoems(file.name)))
        return false;
    const CollectionSet set = collectionSetOf(file.name);
    if (set.content == Content::Poems)
        m_size += file.size;
    return set.content == Content::Ranks || (set.content == Content::Poems && set.isAnthology);
}

bool PoemSurvey::take(const FoundPoemFile &file, const QByteArray &bytes)
{
    const CollectionSet set = collectionSetOf(file.name);
    if (set.content == Content::Ranks) {
        m_popularity.addRanks(bytes);
        m_hasRanks = true;
        return !m_isStopped;
    }
    const auto read = readPoemFile(bytes, file.name, set);
    if (const auto *reading = std::get_if<PoemReading>(&read)) {
        for (const Poem &poem : reading->poems)
            m_popularity.addWellKnown(poem, !set.isLyrics);
    }
    return !m_isStopped;
}

} // namespace Poemstream
