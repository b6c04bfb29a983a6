// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "quotefinder.h"

#include "textplace.h"
#include "titlefinder.h"
#include "wordquery.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>

namespace Poemstream {

namespace {

constexpr qsizetype fewEqualTitles = 8; // more have a tune's name, or one as common
constexpr qsizetype mostParts = 4;      // of one question, that are looked for

// Where a poem is found by its title, by its author, or by its text in one piece, in a line, across lines.
enum Rank { ByTitle, ByAuthor, InOnePiece, InOneLine, AcrossLines, InTitle };

std::optional<FoundPoem> fitWhole(const PoemRow &row, const QStringList &words, const CharacterFold &fold)
{
    FoundPoem found{.row = row, .rank = InTitle, .score = worthOf(row)};
    const TitleFit title = titleFit(words, row.poem.title, fold);
    if (title == TitleFit::Same || title == TitleFit::Part)
        found.rank = ByTitle;
    else if (isSame(words, row.poem.author, fold))
        found.rank = ByAuthor;
    else if (const auto place = placeOf(words, row.poem.text, fold))
        found.rank = InOnePiece + partsOf(*place, row.poem.text);
    else if (title == TitleFit::None)
        return std::nullopt;
    return found;
}

} // namespace

QList<FoundPoem> QuoteFinder::find(const AskedQuestion &question, const PoemStore::Filter &filter,
                                   qsizetype limit) const
{
    QList<FoundPoem> found = findWhole(question.words, question.text, filter, limit);
    if (found.isEmpty() && question.core != question.words)
        found = findWhole(question.core, question.coreText, filter, limit);
    if (found.isEmpty() && question.runs.size() > 1 && !isSpoken(question))
        found = findParts(question, filter, limit);
    return found;
}

// Most questions are no quotations, and have a word that no poem has.
bool QuoteFinder::isEachKnown(const QStringList &words) const
{
    return std::all_of(words.cbegin(), words.cend(),
                       [this](const QString &word) { return m_store.poemsWith(word) > 0; });
}

// Nor do the rarest words of a long one stand together anywhere, which is known in a fraction of the time
// that all of them take.
bool QuoteFinder::isRarestPartKnown(const QStringList &words) const
{
    constexpr qsizetype part = 4;
    constexpr qsizetype longEnough = 8; // for that to be worth it
    constexpr qsizetype most = 40;      // are looked at: a phrase may be cut behind them
    if (words.size() < longEnough)
        return true;
    QStringList rarest;
    qint64 fewest = std::numeric_limits<qint64>::max();
    for (qsizetype at = 0; at + part <= std::min(words.size(), most); ++at) {
        const QStringList here = words.mid(at, part);
        const qint64 poems =
            std::accumulate(here.cbegin(), here.cend(), qint64(0), [this](qint64 sum, const QString &word) {
                return sum + m_store.poemsWith(word);
            });
        if (poems < fewest) {
            fewest = poems;
            rarest = here;
        }
    }
    return !m_store.match(phraseQuery(rarest), {}, 1).isEmpty();
}

QList<FoundPoem> QuoteFinder::findWhole(const QStringList &words, const QString &written,
                                        const PoemStore::Filter &filter, qsizetype limit) const
{
    QList<FoundPoem> found;
    if (!canBeQuotation(words) || !isEachKnown(words) || !isRarestPartKnown(words))
        return found;
    qsizetype byTitle = 0;
    for (const PoemRow &row : m_store.match(phraseQuery(words), filter, limit)) {
        if (auto fit = fitWhole(row, words, m_store.fold())) {
            byTitle += fit->rank == ByTitle ? 1 : 0;
            found += *std::move(fit);
        }
    }
    for (FoundPoem &poem : found) {
        poem.match = {PoemMatch::Kind::Exact, {}, {written}, {}, {}};
        poem.isOneOfMany = poem.rank == ByAuthor || (poem.rank == ByTitle && byTitle > fewEqualTitles);
    }
    sortFound(found);
    return found;
}

// Lines that stand apart in the poem, and next to each other in the question.
QList<FoundPoem> QuoteFinder::findParts(const AskedQuestion &question, const PoemStore::Filter &filter,
                                        qsizetype limit) const
{
    QList<FoundPoem> found;
    QStringList queries;
    QStringList words;
    for (qsizetype i = 0; i < question.runs.size() && queries.size() < mostParts; ++i) {
        const QStringList &run = question.runs.at(i);
        if (!canBeQuotation(run) || !isEachKnown(run))
            continue;
        queries += phraseQuery(run, QStringLiteral("text"));
        words += question.runTexts.at(i);
    }
    if (queries.isEmpty())
        return found;
    QList<PoemRow> rows = m_store.match(allOf(queries), filter, limit);
    if (rows.isEmpty() && queries.size() > 1) {
        rows = m_store.match(queries.first(), filter, limit);
        words = words.mid(0, 1);
    }
    for (const PoemRow &row : rows)
        found += FoundPoem{row, {PoemMatch::Kind::Exact, {}, words, {}}, InOneLine, worthOf(row)};
    sortFound(found);
    return found;
}

} // namespace Poemstream
