// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemfinder.h"

#include "authoredquestion.h"
#include "searchpage.h"
#include "wordquery.h"
#include "wordsearch.h"

#include <algorithm>

namespace Poemstream {

namespace {

constexpr qsizetype candidates = 120;
constexpr qsizetype mostRows = PoemFinder::mostHits * 3 / 2; // of a search: some are editions of others
constexpr qsizetype enoughWithWord = 25; // poems: then a word is one of poems, and no theme need stand for it

PoemStore::Filter filterOf(const PoemLibrary::Search &search, const CharacterFold &fold)
{
    const auto words = [&fold](const QString &text) {
        return indexedWords(text, fold).split(u' ', Qt::SkipEmptyParts);
    };
    QStringList queries;
    if (const QStringList author = words(search.author); !author.isEmpty())
        queries += beginningQuery(author, QStringLiteral("author"));
    if (const QStringList tag = words(search.tag); !tag.isEmpty())
        queries += phraseQuery(tag, QStringLiteral("tags"));
    return {{}, search.dynasty, allOf(queries)};
}

/// Found by no word: the best known come first.
QList<FoundPoem> allOfFilter(const PoemStore &store, const PoemStore::Filter &filter)
{
    QList<FoundPoem> found;
    for (const PoemRow &row : store.match({}, filter, mostRows))
        found += FoundPoem{row};
    return found;
}

} // namespace

PoemFinder::PoemFinder(const PoemStore &store, const Themes &themes, const AuthorNames &authors)
    : m_store(store)
    , m_authors(authors)
    , m_titles(store)
    , m_authorsPoems(store)
    , m_tunes(store)
    , m_quotes(store)
    , m_misquotes(store)
    , m_words(store)
    , m_themes(store, themes)
{}

// What is named, then what is quoted, then what is told: the first that finds anything.
QList<FoundPoem> PoemFinder::find(const AskedQuestion &question, const PoemStore::Filter &filter) const
{
    if (question.words.isEmpty())
        return {};
    QList<FoundPoem> found = m_titles.find(question, filter, candidates);
    if (found.isEmpty() && question.besidesAuthor.isEmpty())
        found = m_authorsPoems.findAll(question, filter, candidates);
    if (found.isEmpty())
        found = m_quotes.find(question, filter, candidates);
    if (found.isEmpty())
        found = m_misquotes.find(question, filter, candidates);
    if (found.isEmpty())
        found = m_authorsPoems.findGuessed(question, filter, candidates);
    if (found.isEmpty())
        found = m_tunes.find(question, filter, candidates);
    if (found.isEmpty() && !question.authors.isEmpty())
        found = findOfAuthor(question, filter);
    if (found.isEmpty())
        found = m_authorsPoems.findCollection(question, filter, candidates);
    return found.isEmpty() ? findTold(question, filter) : found;
}

AskedQuestion PoemFinder::read(const QString &text) const
{
    AskedQuestion question = readQuestion(text, m_store.fold());
    readAuthors(question, m_authors, m_store.fold());
    return question;
}

// What an author who is named has to say of the rest, or else anything of theirs.
QList<FoundPoem> PoemFinder::findOfAuthor(const AskedQuestion &question,
                                          const PoemStore::Filter &filter) const
{
    const PoemStore::Filter theirs = AuthorFinder::onlyTheirs(question, filter);
    const AskedQuestion rest = readQuestion(question.besidesAuthor, m_store.fold());
    QList<FoundPoem> found = m_tunes.find(rest, theirs, candidates);
    if (found.isEmpty())
        found = findTold(rest, theirs);
    found.removeIf([&](const FoundPoem &poem) { return !m_authorsPoems.isTheirs(question, poem.row.poem); });
    for (FoundPoem &poem : found)
        poem.match.words.prepend(question.authorName);
    return found.isEmpty() ? m_authorsPoems.findAll(question, filter, candidates) : found;
}

// What is neither quoted nor named.
QList<FoundPoem> PoemFinder::findTold(const AskedQuestion &question, const PoemStore::Filter &filter) const
{
    if (question.runs.isEmpty())
        return {};
    const QList<ThemeHit> themes = m_themes.themesOf(question);
    auto found = m_words.findAll(question, filter, candidates);
    const bool isPoetic = found.size() >= enoughWithWord || question.runs.size() > 1 || themes.isEmpty() ||
                          m_themes.isPoemWord(question.runs.first(), themes);
    if (isPoetic && !found.isEmpty())
        return found;
    if (auto byTheme = m_themes.find(question, themes, filter, candidates); !byTheme.isEmpty())
        return byTheme;
    return found.isEmpty() ? m_words.findAny(question, filter, candidates) : found;
}

Candidates PoemFinder::find(const PoemLibrary::Question &question) const
{
    const AskedQuestion asked = read(question.text);
    PoemStore::Filter filter;
    filter.language = question.language.isEmpty() ? languageOfText(question.text) : question.language;
    if (question.language.isEmpty() && !asked.authors.isEmpty())
        filter.language = QStringLiteral("zh"); // in whatever letters they are named
    return Candidates(find(asked, filter), m_store.fold());
}

PoemLibrary::SearchResult PoemFinder::search(const PoemLibrary::Search &search) const
{
    const AskedQuestion asked = read(search.words);
    const PoemStore::Filter filter = filterOf(search, m_store.fold());
    SearchPage page(search, m_store.fold(), mostHits);
    if (search.isBlank())
        return page.result();
    if (search.words.trimmed().isEmpty()) {
        page.add(allOfFilter(m_store, filter));
        return page.result();
    }
    page.add(m_titles.find(asked, filter, mostRows));
    if (asked.besidesAuthor.isEmpty())
        page.add(m_authorsPoems.findAll(asked, filter, mostRows));
    page.add(m_authorsPoems.findGuessed(asked, filter, mostRows));
    page.add(m_quotes.find(asked, filter, mostRows));
    if (page.isEmpty())
        page.add(m_misquotes.find(asked, filter, mostRows));
    page.add(m_words.findAll(asked, filter, mostRows));
    if (page.isEmpty())
        page.add(m_words.findAny(asked, filter, mostRows));
    if (page.isEmpty())
        page.add(m_themes.find(asked, m_themes.themesOf(asked), filter, mostRows));
    return page.result();
}

} // namespace Poemstream
