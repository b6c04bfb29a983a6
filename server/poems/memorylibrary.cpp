// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memorylibrary.h"

#include "poemfiles.h"
#include "textplace.h"
#include "wordsearch.h"

#include <QtCore/QAbstractEventDispatcher>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <chrono>
#include <tuple>

namespace Poemstream {

namespace {

constexpr std::chrono::milliseconds untilLeisure{250}; // a server listens by then, and a window stands

QByteArray readResource(const QString &path)
{
    QFile file(path);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen); // compiled in
    return isOpen ? file.readAll() : QByteArray();
}

QStringList jsonFiles(const QString &path)
{
    if (!QFileInfo(path).isDir())
        return {path};
    QStringList files;
    for (const QString &name : QDir(path).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        files += path + QLatin1Char('/') + name;
    return files;
}

std::variant<QList<Poem>, PoemFileError> readFile(const QString &path, const QString &source)
{
    const auto bytes = readFileOfPoems(path);
    if (const auto *error = std::get_if<PoemFileError>(&bytes))
        return PoemFileError{path + QLatin1String(": ") + error->text};
    auto result = readPoems(std::get<QByteArray>(bytes), source);
    if (auto *error = std::get_if<PoemFileError>(&result))
        error->text.prepend(path + QLatin1String(": "));
    return result;
}

bool isWanted(const Poem &poem, const PoemLibrary::Search &search)
{
    const QString author = foldForSearch(search.author);
    const QString tag = foldForSearch(search.tag);
    return (author.isEmpty() || foldForSearch(poem.author) == author) &&
           (search.dynasty.isEmpty() || poem.dynasty == search.dynasty) &&
           (tag.isEmpty() || std::any_of(poem.tags.cbegin(), poem.tags.cend(),
                                         [&tag](const QString &one) { return foldForSearch(one) == tag; }));
}

constexpr qsizetype mostFound = qsizetype(256) * 1024;

} // namespace

std::unique_ptr<MemoryLibrary> MemoryLibrary::embedded(QRandomGenerator &random)
{
    QList<Poem> poems;
    for (const QString &path : jsonFiles(QStringLiteral(":/poemstream/poems"))) {
        const auto read = readFile(path, QStringLiteral("Poemstream"));
        Q_ASSERT(std::holds_alternative<QList<Poem>>(read)); // a test reads them all
        poems += std::get<QList<Poem>>(read);
    }
    return std::make_unique<MemoryLibrary>(poems, random);
}

std::variant<std::unique_ptr<MemoryLibrary>, PoemFileError> MemoryLibrary::fromPaths(const QStringList &paths,
                                                                                     QRandomGenerator &random)
{
    QList<Poem> poems;
    for (const QString &path : paths) {
        for (const QString &file : jsonFiles(path)) {
            const auto read = readFile(file, QFileInfo(file).fileName());
            if (const auto *error = std::get_if<PoemFileError>(&read))
                return *error;
            poems += std::get<QList<Poem>>(read);
        }
    }
    if (poems.isEmpty())
        return PoemFileError{QStringLiteral("no poems in ") + paths.join(QLatin1String(", "))};
    return std::make_unique<MemoryLibrary>(poems, random);
}

MemoryLibrary::MemoryLibrary(const QList<Poem> &poems, QRandomGenerator &random)
    : m_found(mostFound)
{
    for (const Poem &poem : poems) {
        if (m_indexOfId.contains(poem.id))
            continue;
        m_indexOfId.insert(poem.id, m_poems.size());
        m_poems += poem;
    }
    Q_ASSERT(!m_poems.isEmpty());
    addDeck(QString(), random);
    for (const Poem &poem : std::as_const(m_poems)) {
        if (!m_decks.contains(poem.language))
            addDeck(poem.language, random);
    }
    m_leisure.setSingleShot(true);
    QObject::connect(&m_leisure, &QTimer::timeout, &m_leisure, [this] { std::ignore = matcher(); });
    if (QAbstractEventDispatcher::instance() != nullptr) // none on a thread that is not Qt's
        m_leisure.start(untilLeisure);
}

const Matcher &MemoryLibrary::matcher() const
{
    if (!m_matcher)
        m_matcher = std::make_unique<Matcher>(
            m_poems, Themes(readResource(QStringLiteral(":/poemstream/themes.json"))));
    return *m_matcher;
}

void MemoryLibrary::addDeck(const QString &language, QRandomGenerator &random)
{
    QList<qsizetype> indices;
    for (qsizetype i = 0; i < m_poems.size(); ++i) {
        if (language.isEmpty() || m_poems.at(i).language == language)
            indices += i;
    }
    ShuffleBag bag(indices.size(), random);
    m_decks.emplace(language, Deck{std::move(indices), std::move(bag)});
}

std::optional<Poem> MemoryLibrary::find(const QString &id) const
{
    const auto found = m_indexOfId.constFind(id);
    return found == m_indexOfId.cend() ? std::nullopt : std::optional(m_poems.at(*found));
}

Poem MemoryLibrary::draw(const QString &language)
{
    const auto found = m_decks.find(language);
    Deck &deck = found == m_decks.end() ? m_decks.at(QString()) : found->second;
    return m_poems.at(deck.indices.at(deck.bag.next()));
}

Poem MemoryLibrary::shown(std::int64_t number) const
{
    if (!m_order)
        m_order.emplace(m_poems);
    return m_poems.at(m_order->at(number));
}

MemoryLibrary::Answer MemoryLibrary::answer(const QString &question, const QString &language)
{
    const QString wanted = language.isEmpty() ? languageOfText(question) : language;
    const Matcher::Found fitting = found(question, wanted);
    if (fitting.poem)
        return {*fitting.poem, fitting.match};
    return {draw(wanted), PoemMatch{}};
}

/// A class asks alike, and finding costs some times what sending does.
Matcher::Found MemoryLibrary::found(const QString &question, const QString &language)
{
    constexpr qsizetype ownCost = 100; // of an entry, beside its question
    const QString key = language + QLatin1Char(':') + question;
    if (const Matcher::Found *known = m_found.object(key))
        return *known;
    const Matcher::Found found = matcher().find(question, language);
    m_found.insert(key, new Matcher::Found(found), key.size() + ownCost); // the cache owns it
    return found;
}

void MemoryLibrary::answer(const Question &question, const QObject &context,
                           const std::function<void(const Answer &)> &then)
{
    Q_UNUSED(context)
    then(answer(question.text, question.language));
}

QList<Matcher::Found> MemoryLibrary::search(const QString &words) const
{
    return matcher().findAll(words);
}

void MemoryLibrary::search(const Search &search, const QObject &context,
                           const std::function<void(const SearchResult &)> &then) const
{
    Q_UNUSED(context)
    QList<Matcher::Found> hits;
    if (search.words.trimmed().isEmpty() && !search.isBlank()) {
        for (const Poem &poem : m_poems)
            hits += {&poem, PoemMatch{}};
    } else {
        hits = this->search(search.words);
    }
    SearchResult result;
    for (const Matcher::Found &hit : hits) {
        if (!isWanted(*hit.poem, search))
            continue;
        if (result.total >= search.offset && result.poems.size() < search.limit) {
            result.poems += {*hit.poem, hit.match};
            result.poems.last().match.line = fittingLine(hit.match, *hit.poem, {});
        }
        ++result.total;
    }
    then(result);
}

} // namespace Poemstream
