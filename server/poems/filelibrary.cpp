// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filelibrary.h"

#include "memorylibrary.h"
#include "poemfinder.h"
#include "wordsearch.h"

#include <QtCore/QRandomGenerator>

#include <limits>
#include <utility>

namespace Poemstream {

namespace {

/// Spreads @p value over all 64 bits, one to one (the finalizer of SplitMix64): the same on every machine.
std::uint64_t mixed(std::uint64_t value)
{
    value += 0x9e3779b97f4a7c15U;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31);
}

qint64 placeOf(std::int64_t number)
{
    return static_cast<qint64>(mixed(static_cast<std::uint64_t>(number)));
}

/// The poem at @p place, or another where there is none of @p language. The embedded ones, where the file has
/// failed.
Poem drawFrom(const PoemStore *store, qint64 place, const QString &language)
{
    for (const QString &wanted : {language, QString()}) {
        if (auto poem = store ? store->atOrAfter(place, wanted) : std::nullopt)
            return *std::move(poem);
    }
    QRandomGenerator random(static_cast<quint32>(place));
    return MemoryLibrary::embedded(random)->draw(language);
}

PoemLibrary::Answer drawn(const PoemStore *store, qint64 place, const PoemLibrary::Question &question)
{
    const QString language = question.language.isEmpty() ? languageOfText(question.text) : question.language;
    return {drawFrom(store, place, language), PoemMatch{}};
}

PoemLibrary::Answer answerOf(PoemFinder *finder, qint64 place, const PoemLibrary::Question &question)
{
    constexpr int tries = 5; // not to show again what was shown a short while ago
    auto answer = finder ? finder->answer(question) : std::nullopt;
    for (int i = 0; i < tries && !answer; ++i) {
        auto chance = drawn(finder ? &finder->store() : nullptr, place, question);
        place = placeOf(place);
        if (i == tries - 1 || !finder || !finder->wasShown(chance.poem))
            answer = std::move(chance);
    }
    if (finder)
        finder->setShown(answer->poem);
    return *answer;
}

} // namespace

FileLibrary::Opened FileLibrary::open(const QString &path, QRandomGenerator &random)
{
    auto opened = PoemStore::open(path);
    if (const auto *error = std::get_if<PoemStoreError>(&opened))
        return *error;
    auto store = std::get<std::unique_ptr<PoemStore>>(std::move(opened));
    if (!store->atOrAfter(0, {}))
        return PoemStoreError{PoemStoreError::Kind::Unreadable, QStringLiteral("no poems")};
    return std::unique_ptr<FileLibrary>(new FileLibrary(std::move(store), path, random));
}

FileLibrary::FileLibrary(std::unique_ptr<PoemStore> store, const QString &path, QRandomGenerator &random)
    : m_store(std::move(store))
    , m_random(random)
    , m_thread(path)
{}

FileLibrary::~FileLibrary() = default;

std::optional<Poem> FileLibrary::find(const QString &id) const
{
    return m_store->find(id);
}

Poem FileLibrary::draw(const QString &language)
{
    return drawFrom(m_store.get(), static_cast<qint64>(m_random.generate64()), language);
}

Poem FileLibrary::drawAt(qint64 id) const
{
    return drawFrom(m_store.get(), id, {});
}

Poem FileLibrary::after(const Poem &poem) const
{
    const qint64 id = poemNumber(poem.id);
    return drawAt(id == std::numeric_limits<qint64>::max() ? std::numeric_limits<qint64>::min() : id + 1);
}

// Even numbers show what is at their place; odd ones something else than the two beside them.
Poem FileLibrary::shown(std::int64_t number) const
{
    const Poem poem = drawAt(placeOf(number));
    if (number % 2 == 0 && after(after(poem)).id != poem.id)
        return poem;
    if (after(after(poem)).id == poem.id) { // there are but two
        const Poem other = after(poem);
        return (number % 2 == 0) == (poemNumber(poem.id) < poemNumber(other.id)) ? poem : other;
    }
    const QString before = drawAt(placeOf(number - 1)).id;
    const QString behind = drawAt(placeOf(number + 1)).id;
    Poem chosen = poem;
    for (int i = 0; i < 2 && (chosen.id == before || chosen.id == behind); ++i)
        chosen = after(chosen);
    return chosen;
}

void FileLibrary::answer(const Question &question, const QObject &context,
                         const std::function<void(const Answer &)> &then)
{
    const auto place = static_cast<qint64>(m_random.generate64()); // for each, so that the seed decides alone
    if (m_thread.waiting() >= mostWaiting)
        return then(drawn(m_store.get(), place, question));
    m_thread.add(context, [question, then, place](PoemFinder *finder) -> FinderThread::Delivery {
        return [then, answer = answerOf(finder, place, question)] { then(answer); };
    });
}

void FileLibrary::search(const Search &search, const QObject &context,
                         const std::function<void(const SearchResult &)> &then) const
{
    m_thread.add(context, [search, then](PoemFinder *finder) -> FinderThread::Delivery {
        SearchResult result = finder ? finder->search(search) : SearchResult{};
        return [then, result = std::move(result)] { then(result); };
    });
}

} // namespace Poemstream
