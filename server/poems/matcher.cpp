// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "matcher.h"

#include "wordsearch.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <cmath>
#include <cstdint>
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
    struct Word
    {
        QString text;
        double weight = 0;
        std::vector<bool> entries; ///< which of them have it
    };
    std::vector<Word> words;
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
    m_entries.reserve(static_cast<std::size_t>(poems.size()));
    for (const Poem &poem : poems) {
        const QString title = foldForSearch(poem.title);
        const QString folded = title + QLatin1Char(' ') + foldForSearch(poem.text);
        m_entries.push_back(Entry{&poem, folded, title.size(), foldForSearch(poem.author)});
        m_words.add(m_entries.back().folded);
    }
}

bool Matcher::isExact(const Entry &entry, const Question &question)
{
    const QString &folded = question.folded;
    return folded == entry.title() || folded == entry.foldedAuthor || question.markedTitle == entry.title() ||
           (question.mayQuote && entry.text().contains(folded));
}

Matcher::Score Matcher::scoreOf(std::size_t index, const Question &question) const
{
    Score score;
    for (const ThemeHit &hit : question.themes) {
        if (!m_entries[index].poem->tags.contains(hit.theme))
            continue;
        score.themes += hit.weight;
        score.match.words += hit.words;
        if (score.match.theme.isEmpty())
            score.match.theme = hit.theme;
    }
    for (const Question::Word &word : question.words) {
        if (!word.entries[index])
            continue;
        score.words += word.weight;
        score.match.words += word.text;
    }
    score.match.kind = score.themes > 0 ? PoemMatch::Kind::Theme : PoemMatch::Kind::Words;
    score.match.words = longestWords(score.match.words);
    return score;
}

Matcher::Question Matcher::read(const QString &question) const
{
    const QString folded = foldForSearch(question);
    Question read{question.simplified(),       folded, titleInMarks(question),
                  isLongEnoughToQuote(folded), {},     m_themes.find(folded)};
    for (const QString &text : searchWords(folded)) {
        const auto found = m_words.textsWith(text);
        if (found.empty())
            continue;
        // A word that few poems have says more than one that many have; a pair of characters more than one.
        const double rarity =
            std::log(1.0 + static_cast<double>(m_entries.size()) / static_cast<double>(found.size()));
        const qsizetype length = languageOfText(text) == QLatin1String("zh") ? text.size() : 2;
        Question::Word word{text, rarity * static_cast<double>(length), std::vector<bool>(m_entries.size())};
        for (const std::uint32_t entry : found)
            word.entries[entry] = true;
        read.words.push_back(std::move(word));
    }
    return read;
}

std::optional<Matcher::Ranked> Matcher::rank(std::size_t index, const Question &question) const
{
    if (question.folded.isEmpty())
        return std::nullopt;
    const Entry &entry = m_entries[index];
    Score score = scoreOf(index, question);
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
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (!language.isEmpty() && m_entries[i].poem->language != language)
            continue;
        auto ranked = rank(i, asked);
        if (ranked && (!best || ranked->rank > best->rank))
            best = std::move(ranked);
    }
    return best ? best->found : Found{};
}

QList<Matcher::Found> Matcher::findAll(const QString &question) const
{
    const Question asked = read(question);
    std::vector<Ranked> hits;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (auto ranked = rank(i, asked))
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
