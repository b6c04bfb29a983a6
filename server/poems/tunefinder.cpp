// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tunefinder.h"

#include "titlefinder.h"
#include "wordquery.h"
#include "wordsearch.h"

#include <algorithm>

namespace Poemstream {

namespace {

constexpr qsizetype shortest = 3; // characters: most tunes' names have as many, or one more
constexpr qsizetype longest = 7;
constexpr qsizetype mostAsked = 24;    // words of a question that may be but this
constexpr qsizetype mostTogether = 13; // where nothing parts the tune from the line

// Neighbours that are no grammar; of many the first.
QStringList pairsOf(const QStringList &words)
{
    constexpr qsizetype most = 8;
    QStringList pairs;
    for (const QString &word : searchWords(words.join(QString()))) {
        if (charactersOf(word).size() == 2 && isHanWord(word))
            pairs += word;
    }
    return pairs.mid(0, most);
}

QStringList joined(const QList<QStringList> &runs)
{
    QStringList words;
    for (const QStringList &run : runs)
        words += run;
    return words;
}

bool mayBeTune(const QStringList &run)
{
    return run.size() >= shortest && run.size() <= longest &&
           std::all_of(run.cbegin(), run.cend(), &isHanWord);
}

QString padded(const QString &words)
{
    return u' ' + words + u' ';
}

} // namespace

/// How a question may be read.
struct TuneFinder::Asked
{
    QStringList title;
    QStringList pairs = {}; ///< of the rest's characters

    Asked(const QStringList &tune, const QStringList &rest)
        : title(tune)
        , pairs(pairsOf(rest))
    {}

    /// 0 to 1.
    [[nodiscard]] double shareIn(const QString &indexedText) const
    {
        const QString text = padded(indexedText);
        const auto there = std::count_if(pairs.cbegin(), pairs.cend(), [&text](const QString &pair) {
            return text.contains(padded(charactersOf(pair).join(u' ')));
        });
        return double(there) / double(std::max<qsizetype>(pairs.size(), 1));
    }
};

QList<TuneFinder::Asked> TuneFinder::read(const AskedQuestion &question)
{
    QList<Asked> asked;
    const QList<QStringList> &runs = question.runs;
    if (runs.isEmpty() || question.isColloquial || question.words.size() > mostAsked)
        return asked;
    if (runs.size() > 1) {
        if (mayBeTune(runs.first()))
            asked += Asked(runs.first(), joined(runs.mid(1)));
        if (mayBeTune(runs.last()))
            asked += Asked(runs.last(), joined(runs.mid(0, runs.size() - 1)));
        return asked;
    }
    if (question.words.size() > mostTogether)
        return asked;
    for (const qsizetype size : {shortest + 1, shortest}) {
        if (runs.first().size() >= size + 2 && mayBeTune(runs.first().mid(0, size)))
            asked += Asked(runs.first().mid(0, size), runs.first().mid(size));
    }
    return asked;
}

QList<PoemRow> TuneFinder::rowsOf(const Asked &asked, const PoemStore::Filter &filter, qsizetype limit) const
{
    const QString title = beginningQuery(asked.title, QStringLiteral("title"));
    QStringList queries;
    for (const QString &pair : asked.pairs)
        queries += phraseQuery(charactersOf(pair), QStringLiteral("text"));
    // Most questions begin with no title, and pairs take long to look for.
    if (queries.isEmpty() || m_store.match(title, filter, 1).isEmpty())
        return {};
    return m_store.match(allOf({title, anyOf(queries)}), filter, limit);
}

QList<FoundPoem> TuneFinder::find(const AskedQuestion &question, const PoemStore::Filter &filter,
                                  qsizetype limit) const
{
    constexpr double words = 2; // what they count beside fame
    QList<FoundPoem> found;
    for (const Asked &asked : read(question)) {
        for (const PoemRow &row : rowsOf(asked, filter, limit)) {
            const TitleFit fit = titleFit(asked.title, row.poem.title, m_store.fold());
            if (fit != TitleFit::Same && fit != TitleFit::Part)
                continue;
            const double share = asked.shareIn(indexedWords(row.poem.text, m_store.fold()));
            found += FoundPoem{
                row, {PoemMatch::Kind::Exact, {}, {question.text}, {}, {}}, 0, share * words + worthOf(row)};
        }
    }
    sortFound(found);
    return found;
}

} // namespace Poemstream
