// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "quotefinder.h"

#include "textplace.h"
#include "titlefinder.h"
#include "wordquery.h"

#include <algorithm>
#include <optional>

namespace Poemstream {

namespace {

constexpr qsizetype fewEqualTitles = 8; // more have a tune's name, or one as common
constexpr qsizetype minNearly = 5;      // characters that one may be wrong of
constexpr qsizetype mostParts = 4;      // of one question, that are looked for
constexpr qsizetype minForTwoWrong = 12;
constexpr qsizetype mostNearly = 40;      // a longer one is looked for by its beginning
constexpr qsizetype mostNearlyRows = 200; // that are looked at

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

struct Nearly
{
    qsizetype at = 0; ///< in the poem's words
    qsizetype wrong = 0;
};

std::optional<Nearly> nearestIn(const QStringList &there, const QStringList &words, qsizetype mostWrong)
{
    std::optional<Nearly> best;
    for (qsizetype at = 0; at + words.size() <= there.size(); ++at) {
        qsizetype wrong = 0;
        for (qsizetype i = 0; i < words.size() && wrong <= mostWrong; ++i)
            wrong += there.at(at + i) == words.at(i) ? 0 : 1;
        if (wrong <= mostWrong && (!best || wrong < best->wrong))
            best = Nearly{at, wrong};
    }
    return best;
}

// No need to look for what nearly is a line.
bool isSpoken(const AskedQuestion &question)
{
    return question.isColloquial || question.core.contains(QStringLiteral("的"));
}

QStringList lettersOf(const QString &text)
{
    QStringList letters;
    for (const char32_t c : text.toUcs4()) {
        if (QChar::isLetterOrNumber(c))
            letters += QString::fromUcs4(&c, 1);
    }
    return letters;
}

// The pieces of the question that the poem has, as they were written.
QStringList piecesOf(const AskedQuestion &question, const QStringList &words, const QStringList &there,
                     qsizetype at)
{
    const QStringList letters = lettersOf(question.text);
    const QStringList &written = letters.size() == question.words.size() ? letters : question.words;
    QStringList pieces;
    QStringList piece;
    for (qsizetype i = 0; i <= words.size(); ++i) {
        if (i < words.size() && there.at(at + i) == words.at(i)) {
            piece += written.at(i);
        } else if (!piece.isEmpty()) {
            pieces += piece.join(QString());
            piece.clear();
        }
    }
    return pieces;
}

// Wherever one of five is wrong, two or three of the others stand together: the last three, the first three,
// or the two at either end. Of more than five, a half is right.
QString nearlyQuery(const QStringList &words, qsizetype mostWrong)
{
    const QString text = QStringLiteral("text");
    const qsizetype half = words.size() / 2;
    if (mostWrong == 1 && words.size() == minNearly)
        return anyOf({phraseQuery(words.mid(2), text), phraseQuery(words.mid(0, 3), text),
                      allOf({phraseQuery(words.mid(0, 2), text), phraseQuery(words.mid(3), text)})});
    if (mostWrong == 1)
        return anyOf({phraseQuery(words.mid(0, half), text), phraseQuery(words.mid(half), text)});
    const qsizetype third = words.size() / 3; // of three pieces, two wrong characters leave one whole
    return anyOf({phraseQuery(words.mid(0, third), text), phraseQuery(words.mid(third, third), text),
                  phraseQuery(words.mid(2 * third), text)});
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

QList<FoundPoem> QuoteFinder::findWhole(const QStringList &words, const QString &written,
                                        const PoemStore::Filter &filter, qsizetype limit) const
{
    QList<FoundPoem> found;
    if (!canBeQuotation(words) || !isEachKnown(words))
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

QList<FoundPoem> QuoteFinder::findNearly(const AskedQuestion &question, const PoemStore::Filter &filter,
                                         qsizetype limit) const
{
    QList<FoundPoem> found;
    const QStringList words = question.words.mid(0, mostNearly);
    if (words.size() < minNearly || isSpoken(question) ||
        !std::all_of(words.cbegin(), words.cend(), &isHanWord))
        return found;
    const qsizetype mostWrong = words.size() >= minForTwoWrong ? 2 : 1;
    for (const PoemRow &row :
         m_store.match(nearlyQuery(words, mostWrong), filter, std::max(limit, mostNearlyRows))) {
        const QStringList there = indexedWords(row.poem.text, m_store.fold()).split(u' ');
        if (const auto near = nearestIn(there, words, mostWrong))
            found +=
                FoundPoem{row,
                          {PoemMatch::Kind::Words, {}, piecesOf(question, words, there, near->at), {}, {}},
                          int(near->wrong),
                          worthOf(row)};
    }
    sortFound(found);
    return found;
}

} // namespace Poemstream
