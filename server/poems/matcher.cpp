// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "matcher.h"

#include "wordsearch.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>
#include <vector>

namespace Poemstream {

namespace {

constexpr qsizetype minHanFragment = 4;   // characters that make a quotation, where fewer may be chance
constexpr qsizetype minWordsFragment = 3; // the same for words of Latin script

QByteArray tieBreaker(const QString &foldedQuestion, const QString &poemId)
{
    return QCryptographicHash::hash((foldedQuestion + poemId).toUtf8(), QCryptographicHash::Sha256);
}

QString titleInMarks(const QString &question)
{
    static const QRegularExpression marks(QStringLiteral("[《“\"](.+?)[》”\"]"));
    return foldForSearch(marks.match(question).captured(1));
}

bool isLongEnoughToQuote(const QString &folded)
{
    if (languageOfText(folded) == QLatin1String("zh"))
        return folded.size() >= minHanFragment;
    return folded.count(QLatin1Char(' ')) + 1 >= minWordsFragment;
}

} // namespace

struct Matcher::Question
{
    QString text;
    QString folded;
    QString markedTitle;
    bool mayQuote;
    QStringList words;
    QList<ThemeHit> themes;
};

struct Matcher::Score
{
    double themes = 0;
    double words = 0;
    PoemMatch match;
};

struct Matcher::Ranked
{
    std::tuple<bool, double, double, QByteArray> rank; // the tie-breaker last: no two are equal
    Found found;
};

Matcher::Matcher(const QList<Poem> &poems, Themes themes)
    : m_themes(std::move(themes))
{
    for (const Poem &poem : poems) {
        const QString title = foldForSearch(poem.title);
        const QString text = foldForSearch(poem.text);
        const QStringList words = searchWords(title + QLatin1Char(' ') + text);
        m_entries += Entry{&poem, title, foldForSearch(poem.author), text,
                           QSet<QString>(words.cbegin(), words.cend())};
        for (const QString &word : words)
            ++m_poemsWithWord[word];
    }
}

bool Matcher::isExact(const Entry &entry, const Question &question)
{
    const QString &folded = question.folded;
    return folded == entry.foldedTitle || folded == entry.foldedAuthor ||
           question.markedTitle == entry.foldedTitle ||
           (question.mayQuote && entry.foldedText.contains(folded));
}

Matcher::Score Matcher::scoreOf(const Entry &entry, const Question &question) const
{
    Score score;
    for (const ThemeHit &hit : question.themes) {
        if (!entry.poem->tags.contains(hit.theme))
            continue;
        score.themes += hit.weight;
        score.match.words += hit.words;
        if (score.match.theme.isEmpty())
            score.match.theme = hit.theme;
    }
    for (const QString &word : question.words) {
        if (!entry.words.contains(word))
            continue;
        // A word that few poems have says more than one that many have; a pair of characters more than one.
        const double rarity =
            std::log(1.0 + static_cast<double>(m_entries.size()) / m_poemsWithWord.value(word));
        score.words +=
            rarity * static_cast<double>(languageOfText(word) == QLatin1String("zh") ? word.size() : 2);
        score.match.words += word;
    }
    score.match.kind = score.themes > 0 ? PoemMatch::Kind::Theme : PoemMatch::Kind::Words;
    score.match.words = longestWords(score.match.words);
    return score;
}

Matcher::Question Matcher::read(const QString &question) const
{
    const QString folded = foldForSearch(question);
    return {question.simplified(),  folded,
            titleInMarks(question), isLongEnoughToQuote(folded),
            searchWords(folded),    m_themes.find(folded)};
}

std::optional<Matcher::Ranked> Matcher::rank(const Entry &entry, const Question &question) const
{
    if (question.folded.isEmpty())
        return std::nullopt;
    Score score = scoreOf(entry, question);
    const bool exact = isExact(entry, question);
    if (!exact && score.match.words.isEmpty())
        return std::nullopt;
    if (exact)
        score.match = {PoemMatch::Kind::Exact, {}, {question.text}};
    return Ranked{{exact, score.themes, score.words, tieBreaker(question.folded, entry.poem->id)},
                  {entry.poem, score.match}};
}

Matcher::Found Matcher::find(const QString &question, const QString &language) const
{
    const Question asked = read(question);
    std::optional<Ranked> best;
    for (const Entry &entry : m_entries) {
        if (!language.isEmpty() && entry.poem->language != language)
            continue;
        auto ranked = rank(entry, asked);
        if (ranked && (!best || ranked->rank > best->rank))
            best = std::move(ranked);
    }
    return best ? best->found : Found{};
}

QList<Matcher::Found> Matcher::findAll(const QString &question) const
{
    const Question asked = read(question);
    std::vector<Ranked> hits;
    for (const Entry &entry : m_entries) {
        if (auto ranked = rank(entry, asked))
            hits.push_back(*std::move(ranked));
    }
    std::sort(hits.begin(), hits.end(), [](const Ranked &a, const Ranked &b) { return a.rank > b.rank; });
    QList<Found> found;
    found.reserve(static_cast<qsizetype>(hits.size()));
    for (const Ranked &hit : hits)
        found += hit.found;
    return found;
}

} // namespace Poemstream
