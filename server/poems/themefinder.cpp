// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "themefinder.h"

#include "textplace.h"
#include "wordquery.h"
#include "wordsearch.h"

#include <QtCore/QSet>

#include <algorithm>
#include <cmath>
#include <utility>

namespace Poemstream {

namespace {

constexpr qsizetype mostThemes = 4;     // of the heaviest, that are looked for
constexpr double lessSure = 0.06;       // how much less each word says the theme than the one before it
constexpr double inTitle = 0.8;         // what a word there counts more
constexpr double another = 1.6;         // what a second theme of the question counts more
constexpr qsizetype fewest = 60;        // poems for each of the heaviest themes
constexpr double chance = 0.35;         // what sets questions of one theme apart
constexpr qsizetype mostFoundWords = 3; // that are told

// The heaviest first, and of these the one that is named first; behind it those that may add to it.
QList<ThemeHit> byWeight(QList<ThemeHit> hits, const QString &question)
{
    const auto placeIn = [&question](const ThemeHit &hit) {
        qsizetype place = question.size();
        for (const QString &word : hit.words)
            place = std::min(place, question.indexOf(word));
        return place;
    };
    std::stable_sort(hits.begin(), hits.end(), [&](const ThemeHit &a, const ThemeHit &b) {
        return std::pair(-a.weight, placeIn(a)) < std::pair(-b.weight, placeIn(b));
    });
    return hits.mid(0, mostThemes);
}

// A long poem has any word, and is not about it.
double concentration(qsizetype length)
{
    constexpr double usualLength = 60;
    return 1 / (0.5 + 0.5 * std::sqrt(double(length) / usualLength));
}

double weightOf(const ThemeHit &hit, const QList<ThemeHit> &hits)
{
    constexpr double first = 1.6; // what people name first is mostly what they are after
    constexpr double inPassing = 0.3;
    return std::max(double(hit.weight), inPassing) * (&hit == &hits.first() ? first : 1);
}

void addHit(FoundPoem &poem, const ThemeHit &hit, double score)
{
    if (poem.match.theme.isEmpty())
        poem.match.theme = hit.theme;
    else
        score *= another;
    poem.match.words += hit.words;
    poem.score += score;
}

} // namespace

/// The words of a theme that was asked for, and how they stand in texts as they are indexed.
struct ThemeFinder::Wanted
{
    QStringList words;
    QStringList asIndexed = {};

    explicit Wanted(const QStringList &poemWords)
        : words(poemWords)
    {
        for (const QString &word : words)
            asIndexed += u' ' + charactersOf(word).join(u' ') + u' ';
    }
};

/// What a poem's words say of a theme.
struct ThemeFinder::Told
{
    double score = 0;
    QStringList words = {};

    Told(const Wanted &wanted, const QString &text, const QString &title)
    {
        double sureness = 1;
        for (qsizetype i = 0; i < wanted.words.size(); ++i) {
            const bool isInTitle = title.contains(wanted.asIndexed.at(i));
            if (isInTitle || text.contains(wanted.asIndexed.at(i))) {
                score += sureness * (isInTitle ? 1 + inTitle : 1);
                words += wanted.words.at(i);
            }
            sureness = std::max(sureness - lessSure, 0.2);
        }
    }
};

QList<ThemeHit> ThemeFinder::themesOf(const AskedQuestion &question) const
{
    return byWeight(m_themes.find(question.folded), question.folded);
}

bool ThemeFinder::isPoemWord(const QStringList &words, const QList<ThemeHit> &hits) const
{
    return std::any_of(hits.cbegin(), hits.cend(), [&](const ThemeHit &hit) {
        return m_themes.poemWords(hit.theme).contains(writtenTogether(words));
    });
}

QList<FoundPoem> ThemeFinder::find(const AskedQuestion &question, const QList<ThemeHit> &hits,
                                   const PoemStore::Filter &filter, qsizetype limit) const
{
    if (hits.isEmpty())
        return {};
    QList<FoundPoem> found = filter.language == QLatin1String("zh")
                                 ? findByWords(question, hits, filter, limit)
                                 : findByTags(question, hits, filter, limit);
    for (FoundPoem &poem : found) {
        poem.match.words = longestWords(poem.match.words);
        poem.isOneOfMany = true;
    }
    sortFound(found);
    return found;
}

// Poems that say one of the heaviest themes, some of each. To ask for those that say two would have FTS5 step
// through all that say either.
QList<PoemRow> ThemeFinder::rowsOf(const QList<ThemeHit> &hits, const PoemStore::Filter &filter,
                                   qsizetype limit) const
{
    QStringList queries;
    for (const ThemeHit &hit : hits) {
        QStringList words;
        for (const QString &word : m_themes.poemWords(hit.theme))
            words += phraseQuery(charactersOf(word));
        if (hit.weight == hits.first().weight && !words.isEmpty())
            queries += anyOf(words);
    }
    QList<PoemRow> rows;
    QSet<qint64> there;
    for (const QString &query : std::as_const(queries)) {
        for (PoemRow &row : m_store.match(query, filter, std::max(fewest, limit / queries.size()))) {
            if (there.contains(row.row))
                continue;
            there += row.row;
            rows += std::move(row);
        }
    }
    return rows;
}

QList<FoundPoem> ThemeFinder::findByWords(const AskedQuestion &question, const QList<ThemeHit> &hits,
                                          const PoemStore::Filter &filter, qsizetype limit) const
{
    QList<Wanted> themes;
    for (const ThemeHit &hit : hits)
        themes += Wanted(m_themes.poemWords(hit.theme));
    QList<FoundPoem> found;
    for (const PoemRow &row : rowsOf(hits, filter, limit)) {
        const QString text = u' ' + indexedWords(row.poem.text, m_store.fold()) + u' ';
        const QString title = u' ' + indexedWords(row.poem.title, m_store.fold()) + u' ';
        FoundPoem poem{row, {PoemMatch::Kind::Theme, {}, {}, {}}};
        for (qsizetype i = 0; i < themes.size(); ++i) {
            const Told told(themes.at(i), text, title);
            if (told.score <= 0)
                continue;
            addHit(poem, hits.at(i), told.score * weightOf(hits.at(i), hits));
            poem.match.found += told.words;
        }
        if (poem.score <= 0)
            continue;
        poem.match.found = poem.match.found.mid(0, mostFoundWords);
        poem.score *=
            concentration(row.poem.length) * worthOf(row) * (1 + chance * chanceOf(question.folded, row));
        found += std::move(poem);
    }
    return found;
}

QList<FoundPoem> ThemeFinder::findByTags(const AskedQuestion &question, const QList<ThemeHit> &hits,
                                         const PoemStore::Filter &filter, qsizetype limit) const
{
    QStringList queries;
    for (const ThemeHit &hit : hits)
        queries += phraseQuery({hit.theme}, QStringLiteral("tags"));
    QList<FoundPoem> found;
    for (const PoemRow &row : m_store.match(anyOf(queries), filter, limit)) {
        FoundPoem poem{row, {PoemMatch::Kind::Theme, {}, {}, {}}, 1};
        for (const ThemeHit &hit : hits) {
            if (!row.poem.tags.contains(hit.theme))
                continue;
            addHit(poem, hit, weightOf(hit, hits));
            if (hit.weight == hits.first().weight)
                poem.rank = 0; // better shown again than one that is beside the point
        }
        if (poem.score <= 0)
            continue;
        const QString text = u' ' + indexedWords(row.poem.text, m_store.fold()) + u' ';
        for (const QString &word : searchWords(question.folded))
            poem.score += text.contains(u' ' + word) ? chance : 0;
        poem.score += chance * chanceOf(question.folded, row);
        found += std::move(poem);
    }
    return found;
}

} // namespace Poemstream
