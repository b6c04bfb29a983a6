// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemshelf.h"

namespace Poemstream {

namespace {

qsizetype bytesOf(const Poem &poem)
{
    constexpr qsizetype ownBytes = 500; // of a poem and its place, beside its letters
    qsizetype letters = poem.text.size() + poem.title.size() + poem.author.size();
    for (const QString &tag : poem.tags)
        letters += tag.size() + qsizetype(sizeof(QString));
    return ownBytes + letters * qsizetype(sizeof(QChar));
}

} // namespace

PoemShelf::PoemShelf(const PoemStore &store)
    : m_store(store)
    , m_poems(mostBytes)
    , m_version(store.version())
{}

std::optional<Poem> PoemShelf::find(qint64 number)
{
    if (const Poem *known = m_poems.object(number))
        return *known;
    auto poem = m_store.find(number);
    if (poem)
        m_poems.insert(number, new Poem(*poem), bytesOf(*poem)); // the cache owns it
    return poem;
}

bool PoemShelf::hasChanged()
{
    const qint64 before = m_version;
    m_version = m_store.version();
    if (m_version == before)
        return false;
    m_poems.clear();
    return true;
}

} // namespace Poemstream
