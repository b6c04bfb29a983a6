// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "titlefinder.h"

#include "wordquery.h"

#include <algorithm>
#include <optional>

namespace Poemstream {

namespace {

constexpr qsizetype mostName = 20;      // words of a title that is asked for alone
constexpr qsizetype mostOfAWord = 2;    // characters of a name that is a mere word, too
constexpr int anthologies = 64;         // the first bucket of those that no anthology has
constexpr qsizetype fewEqualTitles = 8; // more have a tune's name, or one as common

QString padded(const QStringList &words)
{
    return u' ' + words.join(u' ') + u' ';
}

std::optional<FoundPoem> fitWork(const PoemRow &row, const AskedQuestion &question, const CharacterFold &fold)
{
    // Titles that differ in a mark only ("其三○") are told apart by it.
    const double toTheLetter = question.text.contains(row.poem.title) ? double(row.poem.title.size()) : 0;
    std::optional<FoundPoem> best;
    for (const AskedQuestion::Work &work : question.works) {
        const TitleFit fit = titleFit(work.title, row.poem.title, fold);
        if (fit == TitleFit::None ||
            (!work.author.isEmpty() && !isSame(work.author, row.poem.author, fold)) ||
            (work.author.isEmpty() && fit == TitleFit::Within))
            continue;
        const int rank = static_cast<int>(fit) + (work.author.isEmpty() ? 3 : 0);
        if (!best || rank < best->rank)
            best = FoundPoem{
                row, {PoemMatch::Kind::Exact, {}, {question.text}, {}}, rank, worthOf(row) + toTheLetter};
    }
    return best;
}

bool isAnyWellKnown(const QList<FoundPoem> &found)
{
    return std::any_of(found.cbegin(), found.cend(),
                       [](const FoundPoem &poem) { return bucketOfPoemRow(poem.row.row) < anthologies; });
}

} // namespace

bool isSame(const QStringList &words, const QString &text, const CharacterFold &fold)
{
    return indexedWords(text, fold) == words.join(u' ');
}

TitleFit titleFit(const QStringList &words, const QString &title, const CharacterFold &fold)
{
    const QString asked = padded(words);
    const QString there = u' ' + indexedWords(title, fold) + u' ';
    if (there == asked)
        return TitleFit::Same;
    if (!there.contains(asked))
        return TitleFit::None;
    if (!there.startsWith(asked))
        return TitleFit::Within;
    for (qsizetype end = 1; end < title.size(); ++end) {
        if (!title.at(end).isLetterOrNumber() && indexedWords(title.left(end), fold) == words.join(u' '))
            return TitleFit::Part;
    }
    return TitleFit::Within;
}

QList<FoundPoem> TitleFinder::find(const AskedQuestion &question, const PoemStore::Filter &filter,
                                   qsizetype limit) const
{
    QList<FoundPoem> found;
    if (!question.isColloquial || question.text.contains(u'《'))
        found = findWorks(question, filter, limit);
    if (!found.isEmpty())
        return found;
    found = findName(question.words, question.text, filter, limit);
    if (found.isEmpty() && question.core != question.words)
        found = findName(question.core, question.coreText, filter, limit);
    return found;
}

QList<FoundPoem> TitleFinder::findWorks(const AskedQuestion &question, const PoemStore::Filter &filter,
                                        qsizetype limit) const
{
    QStringList authored;
    QStringList others;
    for (const AskedQuestion::Work &work : question.works) {
        const QString title = phraseQuery(work.title, QStringLiteral("title"));
        if (work.author.isEmpty())
            others += title;
        else
            authored += allOf({beginningQuery(work.author, QStringLiteral("author")), title});
    }
    QList<FoundPoem> found;
    for (const QStringList &queries :
         {authored, others}) { // well-known namesakes would leave an author no room
        if (queries.isEmpty() || !found.isEmpty())
            continue;
        for (const PoemRow &row : m_store.match(anyOf(queries), filter, limit)) {
            if (auto fit = fitWork(row, question, m_store.fold()))
                found += *std::move(fit);
        }
    }
    sortFound(found);
    return found;
}

// One name, of a poem or of an author. A longer one is looked for by QuoteFinder, in one go with all else
// that it may be.
QList<FoundPoem> TitleFinder::findName(const QStringList &name, const QString &written,
                                       const PoemStore::Filter &filter, qsizetype limit) const
{
    QList<FoundPoem> found;
    if (name.isEmpty() || name.size() > mostName || canBeQuotation(name))
        return found;
    const PoemMatch match{PoemMatch::Kind::Exact, {}, {written}, {}};
    for (const PoemRow &row : m_store.match(beginningQuery(name, QStringLiteral("author")), filter, limit)) {
        if (isSame(name, row.poem.author, m_store.fold()))
            found += FoundPoem{row, match, 1, worthOf(row), true};
    }
    const qsizetype byAuthor = found.size();
    for (const PoemRow &row : m_store.match(beginningQuery(name, QStringLiteral("title")), filter, limit)) {
        const TitleFit fit = titleFit(name, row.poem.title, m_store.fold());
        if (fit == TitleFit::Same || fit == TitleFit::Part)
            found += FoundPoem{row, match, byAuthor > 1 ? 2 : 0, worthOf(row)};
    }
    if (byAuthor == 0 && name.size() <= mostOfAWord && isHanWord(name.first()) && !isAnyWellKnown(found))
        return {}; // as many a poem is called that is not looked for
    if (found.size() - byAuthor > fewEqualTitles) {
        for (qsizetype i = byAuthor; i < found.size(); ++i)
            found[i].isOneOfMany = true;
    }
    sortFound(found);
    return found;
}

} // namespace Poemstream
