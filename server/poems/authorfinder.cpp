// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "authorfinder.h"

#include "titlefinder.h"
#include "wordquery.h"

#include <algorithm>

namespace Poemstream {

namespace {

PoemMatch named(const QString &written)
{
    return {PoemMatch::Kind::Exact, {}, {written}, {}, {}};
}

bool hasTag(const Poem &poem, const QStringList &beginning, const CharacterFold &fold)
{
    const QString wanted = beginning.join(u' ') + u' ';
    return std::any_of(poem.tags.cbegin(), poem.tags.cend(), [&](const QString &tag) {
        const QString words = indexedWords(tag, fold) + u' ';
        return words.startsWith(wanted);
    });
}

} // namespace

PoemStore::Filter AuthorFinder::onlyTheirs(const AskedQuestion &question, const PoemStore::Filter &filter)
{
    QStringList authors;
    for (const QStringList &author : question.authors)
        authors += beginningQuery(author, QStringLiteral("author"));
    QStringList queries{filter.query, anyOf(authors)};
    queries.removeAll(QString());
    return {filter.language, filter.dynasty, allOf(queries)};
}

bool AuthorFinder::isTheirs(const AskedQuestion &question, const Poem &poem) const
{
    return std::any_of(question.authors.cbegin(), question.authors.cend(), [&](const QStringList &author) {
        return isSame(author, poem.author, m_store.fold());
    });
}

QList<FoundPoem> AuthorFinder::findAll(const AskedQuestion &question, const PoemStore::Filter &filter,
                                       qsizetype limit) const
{
    QList<FoundPoem> found;
    for (const QStringList &author : question.authors) {
        const QString query = beginningQuery(author, QStringLiteral("author"));
        for (const PoemRow &row : m_store.match(query, filter, limit)) {
            if (isSame(author, row.poem.author, m_store.fold()))
                found += FoundPoem{row, named(question.authorName), 0, worthOf(row), true};
        }
    }
    sortFound(found);
    return found;
}

QList<FoundPoem> AuthorFinder::findGuessed(const AskedQuestion &question, const PoemStore::Filter &filter,
                                           qsizetype limit) const
{
    QList<FoundPoem> found;
    QStringList queries;
    for (const AskedQuestion::Work &work : question.guesses)
        queries += allOf({beginningQuery(work.author, QStringLiteral("author")),
                          beginningQuery(work.title, QStringLiteral("title"))});
    const bool isEachKnown = std::all_of(question.words.cbegin(), question.words.cend(),
                                         [this](const QString &word) { return m_store.poemsWith(word) > 0; });
    if (queries.isEmpty() || !isEachKnown)
        return found;
    const auto fits = [this](const AskedQuestion::Work &work, const Poem &poem) {
        const TitleFit fit = titleFit(work.title, poem.title, m_store.fold());
        return (fit == TitleFit::Same || fit == TitleFit::Part) &&
               isSame(work.author, poem.author, m_store.fold());
    };
    for (const PoemRow &row : m_store.match(anyOf(queries), filter, limit)) {
        if (std::any_of(question.guesses.cbegin(), question.guesses.cend(),
                        [&](const AskedQuestion::Work &work) { return fits(work, row.poem); }))
            found += FoundPoem{row, named(question.text), 0, worthOf(row)};
    }
    sortFound(found);
    return found;
}

QList<FoundPoem> AuthorFinder::findCollection(const AskedQuestion &question, const PoemStore::Filter &filter,
                                              qsizetype limit) const
{
    constexpr qsizetype mostWords = 8;
    static const QString kinds = QStringLiteral("诗词曲经辞府句首");
    QList<FoundPoem> found;
    const QStringList &words = question.words;
    if (words.size() < 2 || words.size() > mostWords || !kinds.contains(words.last()))
        return found;
    for (qsizetype size = words.size(); size >= 2 && found.isEmpty(); --size) {
        const QStringList name = words.mid(words.size() - size);
        const QString query = phraseQuery(name, QStringLiteral("tags"));
        for (const PoemRow &row : m_store.match(query, filter, limit)) {
            const double score = worthOf(row) + chanceOf(question.folded, row);
            if (hasTag(row.poem, name, m_store.fold()))
                found += FoundPoem{row, named(writtenTogether(name)), 0, score, true};
        }
    }
    sortFound(found);
    return found;
}

} // namespace Poemstream
