// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filelibrary.h"

#include "findermemory.h"
#include "poemfinder.h"
#include "randompoem.h"

#include <QtCore/QRandomGenerator>

#include <limits>
#include <utility>

namespace Poemstream {

namespace {

/// One that was not shown a short while ago, if one of a few tries is.
PoemLibrary::Answer chanceAnswer(const PoemStore &store, FinderMemory &memory, qint64 place,
                                 const PoemLibrary::Question &question)
{
    constexpr int tries = 5;
    PoemLibrary::Answer answer;
    RecentPoems::Mark mark = {};
    for (int i = 0; i < tries && (i == 0 || memory.wasShown(mark)); ++i) {
        answer = answerAt(&store, place, question);
        mark = RecentPoems::markOf(answer.poem, store.fold());
        place = spread(place);
    }
    memory.setShown(mark);
    return answer;
}

/// On the thread.
PoemLibrary::Answer answerOf(const PoemFinder *finder, FinderMemory &memory, qint64 place,
                             const PoemLibrary::Question &question)
{
    if (!finder)
        return answerAt(nullptr, place, question);
    const Candidates found = memory.find(question, [&] { return finder->find(question); });
    if (!found.isEmpty()) {
        const Candidates::Candidate chosen = memory.choose(found);
        if (auto poem = finder->store().find(chosen.poem))
            return {*std::move(poem), found.matchOf(chosen)};
    }
    return chanceAnswer(finder->store(), memory, place, question);
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
    , m_shelf(*m_store)
    , m_random(random)
    , m_memory(std::make_shared<FinderMemory>())
    , m_thread(path)
{}

FileLibrary::~FileLibrary() = default;

std::optional<Poem> FileLibrary::find(const QString &id) const
{
    forgetWhatChanged();
    return m_shelf.find(poemNumber(id));
}

Poem FileLibrary::draw(const QString &language)
{
    forgetWhatChanged();
    return poemAt(m_store.get(), static_cast<qint64>(m_random.generate64()), language);
}

Poem FileLibrary::drawAt(qint64 id) const
{
    return poemAt(m_store.get(), id, {});
}

Poem FileLibrary::after(const Poem &poem) const
{
    const qint64 id = poemNumber(poem.id);
    return drawAt(id == std::numeric_limits<qint64>::max() ? std::numeric_limits<qint64>::min() : id + 1);
}

// Even numbers show what is at their place; odd ones something else than the two beside them.
Poem FileLibrary::shown(std::int64_t number) const
{
    forgetWhatChanged();
    const Poem poem = drawAt(spread(number));
    if (number % 2 == 0 && after(after(poem)).id != poem.id)
        return poem;
    if (after(after(poem)).id == poem.id) { // there are but two
        const Poem other = after(poem);
        return (number % 2 == 0) == (poemNumber(poem.id) < poemNumber(other.id)) ? poem : other;
    }
    const QString before = drawAt(spread(number - 1)).id;
    const QString behind = drawAt(spread(number + 1)).id;
    Poem chosen = poem;
    for (int i = 0; i < 2 && (chosen.id == before || chosen.id == behind); ++i)
        chosen = after(chosen);
    return chosen;
}

void FileLibrary::forgetWhatChanged() const
{
    if (m_shelf.hasChanged())
        m_memory->forget();
}

/// What has to be drawn is left to the thread.
std::optional<PoemLibrary::Answer> FileLibrary::remembered(const Question &question)
{
    forgetWhatChanged();
    const Candidates found = m_memory->told(question);
    if (found.isEmpty())
        return std::nullopt;
    const Candidates::Candidate chosen = m_memory->choose(found);
    auto poem = m_shelf.find(chosen.poem);
    return poem ? std::optional(Answer{*std::move(poem), found.matchOf(chosen)}) : std::nullopt;
}

void FileLibrary::answer(const Question &question, const QObject &context,
                         const std::function<void(const Answer &)> &then)
{
    const auto place = static_cast<qint64>(m_random.generate64()); // for each, so that the seed decides alone
    if (const auto known = remembered(question))
        return then(*known);
    if (m_thread.waiting() >= mostWaiting)
        return then(answerAt(m_store.get(), place, question));
    const auto job = [question, then, place,
                      memory = m_memory](PoemFinder *finder) -> FinderThread::Delivery {
        return [question, then, memory, answer = answerOf(finder, *memory, place, question)] {
            memory->setTold(question);
            then(answer);
        };
    };
    m_thread.add(context, job);
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
