// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemwriter.h"

#include "poemstore.h"

#include <algorithm>

namespace Poemstream {

PoemWriter::PoemWriter(PoemDatabase &database)
    : m_database(database)
    , m_batch(database)
{}

bool PoemWriter::begin()
{
    m_fold = readFold(m_database);
    return (hasFold() || makeFold()) && readKnown() && m_batch.begin();
}

// For a new file, or one made where there was no OpenCC: then what is indexed has to follow.
bool PoemWriter::makeFold()
{
    m_fold = CharacterFold::fromOpenCc();
    if (!hasFold())
        return true;
    if (!m_database.run(QStringLiteral("BEGIN IMMEDIATE")))
        return false;
    if (writeFold() && m_batch.indexAnew(m_fold) && m_database.run(QStringLiteral("COMMIT")))
        return true;
    m_database.rollBack();
    return false;
}

bool PoemWriter::writeFold()
{
    QSqlQuery insert =
        m_database.prepare(QStringLiteral("INSERT INTO fold (\"from\", \"to\") VALUES (?, ?)"));
    const CharacterFold::Pairs &pairs = m_fold.pairs();
    for (auto pair = pairs.cbegin(); pair != pairs.cend(); ++pair) {
        if (!m_database.run(insert, {quint32(pair.key()), quint32(pair.value())}))
            return false;
    }
    return true;
}

bool PoemWriter::readKnown()
{
    for (int bucket = 0; bucket < poemBuckets; ++bucket)
        m_nextRows.at(static_cast<std::size_t>(bucket)) = firstPoemRow(bucket);
    QSqlQuery query = m_database.select(QStringLiteral("SELECT rowid, id, letters, edition FROM poem"));
    while (query.next()) {
        const qint64 row = query.value(0).toLongLong();
        const qint64 id = query.value(1).toLongLong();
        m_rowOfId.insert(id, row);
        if (query.value(3).toInt() == 0)
            m_idOfLetters.insert(query.value(2).toLongLong(), id);
        qint64 &nextRow = m_nextRows.at(static_cast<std::size_t>(bucketOfPoemRow(row)));
        nextRow = std::max(nextRow, row + 1);
    }
    return query.isActive();
}

bool PoemWriter::isImported(const QByteArray &digest)
{
    if (m_batch.isImported(digest))
        return true;
    return m_database.select(QStringLiteral("SELECT 1 FROM imported WHERE digest = ?"), {digest}).next();
}

PoemWriter::Added PoemWriter::add(const QList<Poem> &poems, const QList<int> &buckets)
{
    Added added;
    for (qsizetype i = 0; i < poems.size(); ++i) {
        const qint64 number = poemNumber(poems.at(i).id);
        if (m_rowOfId.contains(number)) {
            ++added.doubles;
            improve(number, poems.at(i), buckets.at(i));
        } else {
            ++added.poems;
            addNew(poems.at(i), number, buckets.at(i));
        }
    }
    return added;
}

void PoemWriter::setImported(const QByteArray &digest, const QString &name)
{
    m_batch.setImported(digest, name);
}

qint64 PoemWriter::nextRow(int bucket)
{
    return m_nextRows.at(static_cast<std::size_t>(bucket))++;
}

void PoemWriter::addNew(const Poem &poem, qint64 number, int bucket)
{
    PoemRow row{.row = nextRow(bucket), .letters = lettersNumber(poem.text, m_fold), .poem = poem};
    const auto first = m_idOfLetters.constFind(row.letters);
    if (first != m_idOfLetters.cend()) {
        row.edition = 1;
        improve(*first, poem, bucket);
    } else {
        m_idOfLetters.insert(row.letters, number);
    }
    m_rowOfId.insert(number, row.row);
    m_batch.insert(row);
}

// What @p poem, the same or another edition, tells of the poem that is there.
void PoemWriter::improve(qint64 number, const Poem &poem, int bucket)
{
    qint64 &row = m_rowOfId[number];
    const bool isBetterKnown = bucket < bucketOfPoemRow(row);
    if (!m_batch.contains(row) && !((isBetterKnown || isLacking(row, poem)) && m_batch.fetch(row)))
        return;
    Poem &there = m_batch.poemAt(row);
    if (there.title.isEmpty())
        there.title = poem.title;
    if (there.author.isEmpty())
        there.author = poem.author;
    if (!isBetterKnown)
        return;
    const qint64 better = nextRow(bucket);
    m_batch.move(row, better);
    row = better;
}

// Whether the file's @p row has no title or author, and @p poem has.
bool PoemWriter::isLacking(qint64 row, const Poem &poem)
{
    if (poem.title.isEmpty() && poem.author.isEmpty())
        return false;
    QSqlQuery query = m_database.select(
        QStringLiteral("SELECT (title = '' AND ?) OR (author = '' AND ?) FROM poem WHERE rowid = ?"),
        {!poem.title.isEmpty(), !poem.author.isEmpty(), row});
    return query.next() && query.value(0).toBool();
}

} // namespace Poemstream
