// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wordfinder.h"

#include "wordquery.h"
#include "wordsearch.h"

#include <algorithm>
#include <cmath>

namespace Poemstream {

namespace {

constexpr qsizetype mostShortRun = 4;
constexpr qsizetype mostShortRuns = 4;
constexpr qsizetype mostTelling = 6; // words that are looked for
constexpr qsizetype fullPhrase = 60; // hits of one of several words
constexpr double inTitle = 2;        // what a word there counts

QString queryOf(const QStringList &words, bool isStem)
{
    return isStem ? prefixQuery(words.first()) : phraseQuery(words);
}

double occurrences(const QStringList &words, bool isStem, const QString &paddedText)
{
    return double(paddedText.count(u' ' + words.join(u' ') + (isStem ? QString() : QStringLiteral(" "))));
}

// BM25's weight of a word that is there so often in a text of this length, before its rarity.
double saturated(double times, qsizetype length)
{
    constexpr double k = 1.2;
    constexpr double b = 0.6;
    constexpr double usualLength = 66;
    return times * (k + 1) / (times + k * (1 - b + b * double(length) / usualLength));
}

} // namespace

WordFinder::Word WordFinder::wordOf(const QStringList &words, bool isStem) const
{
    qint64 poems = m_store.poemsWithCommonest();
    if (!isStem) {
        for (const QString &word : words)
            poems = std::min(poems, m_store.poemsWith(word));
    }
    // How many have the pair is not counted; one in so many of those that have its rarer character.
    constexpr double pairShare = 0.1;
    const double share = words.size() > 1 ? pairShare : 1;
    const double rarity =
        isStem ? 4 : std::log(1 + double(m_store.poemsWithCommonest()) / (1 + double(poems) * share));
    return {writtenTogether(words), words, isStem, poems > 0 ? rarity : 0};
}

QList<WordFinder::Word> WordFinder::tellingWords(const AskedQuestion &question) const
{
    QStringList runs;
    for (const QStringList &run : question.runs)
        runs += writtenTogether(run);
    QList<Word> pairs;
    QList<Word> singles;
    for (const QString &word : searchWords(runs.join(u' '))) {
        if (!isHanWord(word)) {
            pairs += wordOf({word}, true);
            continue;
        }
        const QStringList characters = charactersOf(word);
        (characters.size() > 1 ? pairs : singles) += wordOf(characters, false);
    }
    QList<Word> telling = pairs.isEmpty() ? singles : pairs;
    telling.removeIf([](const Word &word) { return word.rarity <= 0; });
    std::stable_sort(telling.begin(), telling.end(),
                     [](const Word &a, const Word &b) { return a.rarity > b.rarity; });
    return telling.mid(0, mostTelling);
}

QList<FoundPoem> WordFinder::rank(const QList<PoemRow> &rows, const QList<Word> &words) const
{
    QList<FoundPoem> found;
    for (const PoemRow &row : rows) {
        const QString text = u' ' + indexedWords(row.poem.text, m_store.fold()) + u' ';
        const QString title = u' ' + indexedWords(row.poem.title, m_store.fold()) + u' ';
        FoundPoem poem{row, {PoemMatch::Kind::Words, {}, {}, {}}, 0, 0, true};
        for (const Word &word : words) {
            const double times = occurrences(word.words, word.isStem, text) +
                                 inTitle * occurrences(word.words, word.isStem, title);
            if (times <= 0)
                continue;
            poem.score += word.rarity * saturated(times, row.poem.length);
            poem.match.words += word.asked;
        }
        if (poem.match.words.isEmpty())
            continue;
        poem.score *= worthOf(row);
        poem.match.words = longestWords(poem.match.words);
        found += std::move(poem);
    }
    sortFound(found);
    return found;
}

QList<FoundPoem> WordFinder::findAll(const AskedQuestion &question, const PoemStore::Filter &filter,
                                     qsizetype limit) const
{
    QList<Word> words;
    QStringList queries;
    const bool isFew = question.runs.size() <= mostShortRuns;
    for (const QStringList &run : question.runs) {
        if (!isFew || run.size() > mostShortRun || !std::all_of(run.cbegin(), run.cend(), &isHanWord) ||
            searchWords(writtenTogether(run)).isEmpty())
            return {};
        words += wordOf(run, false);
        words.last().asked = question.runTexts.at(words.size() - 1);
        queries += queryOf(run, false);
    }
    if (queries.isEmpty())
        return {};
    return rank(m_store.match(allOf(queries), filter, limit), words);
}

QList<FoundPoem> WordFinder::findAny(const AskedQuestion &question, const PoemStore::Filter &filter,
                                     qsizetype limit) const
{
    const QList<Word> words = tellingWords(question);
    QList<PoemRow> rows;
    for (const Word &word : words) { // each for itself: the commonest would leave the others no room
        const qsizetype most = words.size() == 1 ? limit : std::max(fullPhrase, limit / words.size());
        rows += m_store.match(queryOf(word.words, word.isStem), filter, most);
    }
    std::sort(rows.begin(), rows.end(), [](const PoemRow &a, const PoemRow &b) { return a.row < b.row; });
    rows.erase(std::unique(rows.begin(), rows.end(),
                           [](const PoemRow &a, const PoemRow &b) { return a.row == b.row; }),
               rows.end());
    return rank(rows, words);
}

} // namespace Poemstream
