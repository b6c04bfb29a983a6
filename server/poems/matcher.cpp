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

struct Matcher::Rank
{
    std::size_t entry = 0;
    bool isExact = false;
    double themes = 0;
    double words = 0;

    [[nodiscard]] auto weight() const { return std::tie(isExact, themes, words); }
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

std::optional<Matcher::Rank> Matcher::rank(std::size_t index, const Question &question) const
{
    if (question.folded.isEmpty())
        return std::nullopt;
    const Entry &entry = m_entries[index];
    Rank rank{index, isExact(entry, question)};
    bool isHit = rank.isExact;
    for (const ThemeHit &hit : question.themes) {
        if (!entry.poem->tags.contains(hit.theme))
            continue;
        rank.themes += hit.weight;
        isHit = true;
    }
    for (const Question::Word &word : question.words) {
        if (!word.entries[index])
            continue;
        rank.words += word.weight;
        isHit = true;
    }
    return isHit ? std::optional(rank) : std::nullopt;
}

bool Matcher::isBetter(const Rank &one, const Rank &other, const Question &question) const
{
    if (one.weight() != other.weight())
        return one.weight() > other.weight();
    return tieBreaker(question.folded, m_entries[one.entry].poem->id) >
           tieBreaker(question.folded, m_entries[other.entry].poem->id);
}

Matcher::Found Matcher::foundAt(const Rank &rank, const Question &question) const
{
    const Poem *poem = m_entries[rank.entry].poem;
    if (rank.isExact)
        return {poem, {PoemMatch::Kind::Exact, {}, {question.text}}};
    PoemMatch match;
    for (const ThemeHit &hit : question.themes) {
        if (!poem->tags.contains(hit.theme))
            continue;
        match.words += hit.words;
        if (match.theme.isEmpty())
            match.theme = hit.theme;
    }
    for (const Question::Word &word : question.words)
        if (word.entries[rank.entry])
            match.words += word.text;
    match.kind = rank.themes > 0 ? PoemMatch::Kind::Theme : PoemMatch::Kind::Words;
    match.words = longestWords(match.words);
    return {poem, match};
}

Matcher::Found Matcher::find(const QString &question, const QString &language) const
{
    const Question asked = read(question);
    std::optional<Rank> best;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (!language.isEmpty() && m_entries[i].poem->language != language)
            continue;
        const auto rank = this->rank(i, asked);
        if (rank && (!best || isBetter(*rank, *best, asked)))
            best = rank;
    }
    return best ? foundAt(*best, asked) : Found{};
}

QList<Matcher::Found> Matcher::findAll(const QString &question) const
{
    const Question asked = read(question);
    std::vector<Rank> hits;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (const auto rank = this->rank(i, asked))
            hits.push_back(*rank);
    }
    std::sort(hits.begin(), hits.end(),
              [&](const Rank &one, const Rank &other) { return isBetter(one, other, asked); });
    QList<Found> found;
    found.reserve(static_cast<qsizetype>(hits.size()));
    for (const Rank &hit : hits)
        found += foundAt(hit, asked);
    return found;
}

} // namespace Poemstream
