// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "finderthread.h"
#include "poemlibrary.h"
#include "poemshelf.h"
#include "poemstore.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <variant>

QT_BEGIN_NAMESPACE
class QRandomGenerator;
QT_END_NAMESPACE

namespace Poemstream {

class FinderMemory;

/// Any number of poems in a library's file. What is found by an id is looked up at once; questions and
/// searches are answered by a thread of its own, one after the other, so that the caller's event loop is
/// never held up. What was found for a question is remembered until the file changes, so that it is answered
/// at once when it comes again; some hundred of them, and some hundred poems. While more than mostWaiting
/// wait, further questions are answered at random. Poems that were shown lately come later; the same file and
/// seed give the same answers to the same questions, each asked when those before were answered. A file that
/// fails later on is as if no question had anything to do with it, and then the embedded poems stand in for
/// its own.
class FileLibrary final : public PoemLibrary
{
public:
    static constexpr std::size_t mostWaiting = 1000;
    using Opened = std::variant<std::unique_ptr<FileLibrary>, PoemStoreError>;

    /// Reads a page or two. A library without poems is none. @p random must outlive it.
    [[nodiscard]] static Opened open(const QString &path, QRandomGenerator &random);
    ~FileLibrary() override;

    [[nodiscard]] std::optional<Poem> find(const QString &id) const override;
    [[nodiscard]] Poem draw(const QString &language) override;
    /// By the ids alone, but in another order than a MemoryLibrary's, which would have to know them all.
    [[nodiscard]] Poem shown(std::int64_t number) const override;
    void answer(const Question &question, const QObject &context,
                const std::function<void(const Answer &)> &then) override;
    void search(const Search &search, const QObject &context,
                const std::function<void(const SearchResult &)> &then) const override;

private:
    FileLibrary(std::unique_ptr<PoemStore> store, const QString &path, QRandomGenerator &random);
    [[nodiscard]] Poem drawAt(qint64 id) const;
    [[nodiscard]] Poem after(const Poem &poem) const;
    void forgetWhatChanged() const;
    [[nodiscard]] std::optional<Answer> remembered(const Question &question);

    std::unique_ptr<PoemStore> m_store;
    mutable PoemShelf m_shelf;
    QRandomGenerator &m_random;
    std::shared_ptr<FinderMemory> m_memory; // what the thread was asked outlives the library
    mutable FinderThread m_thread;
};

} // namespace Poemstream
