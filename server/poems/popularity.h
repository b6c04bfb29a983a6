// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "characterfold.h"
#include "poem.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QSet>

namespace Poemstream {

/// How well a poem is known, as a bucket of poemSchema(): first what is in an anthology, then what else its
/// authors wrote, then the rest; within these by how often search engines met author and title together. The
/// counts decide only there, and by their median: titles as 句, or a monk named 無可, meet the web by
/// accident.
class Popularity
{
public:
    /// The one for poems of which nothing is known but that they are wanted, as this project's own.
    static constexpr int ofOurs = 160;

    explicit Popularity(const CharacterFold &fold); ///< @p fold must outlive it

    /// Counts of a rank/ file of the chinese-poetry collection. What is no such file says nothing.
    void addRanks(const QByteArray &json);
    /// A poem of an anthology. @p isTitleTelling: its author has no other poem of this title.
    void addWellKnown(const Poem &poem, bool isTitleTelling);

    /// @p isAnthology: @p poem is from one itself.
    [[nodiscard]] int bucketOf(const Poem &poem, bool isAnthology = false) const;

private:
    [[nodiscard]] size_t keyOf(const QString &author, const QString &title) const;

    const CharacterFold &m_fold;
    QHash<size_t, float> m_ranks;
    QSet<size_t> m_knownTitles;
    QSet<qint64> m_knownLetters;
    QSet<QString> m_knownAuthors;
};

} // namespace Poemstream
