// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poembatch.h"

namespace Poemstream {

namespace {

constexpr std::size_t mostRows = 48'000;
constexpr qsizetype mostLength = 8'000'000; // code points

QString statementFor(QLatin1String command)
{
    return QLatin1String("INSERT INTO poem_words (") + command +
           QLatin1String("rowid, text, title, author, tags) VALUES (") +
           (command.isEmpty() ? QLatin1String("") : QLatin1String("'delete', ")) +
           QLatin1String("?, ?, ?, ?, ?)");
}

QVariantList indexValues(qint64 row, const QStringList &words)
{
    QVariantList values{row};
    for (const QString &text : words)
        values += text.isNull() ? QStringLiteral("") : text;
    return values;
}

} // namespace

bool PoemBatch::begin()
{
    QSqlQuery sources = m_database.select(QStringLiteral("SELECT id, name FROM source"));
    while (sources.next())
        m_sources.insert(sources.value(1).toString(), sources.value(0).toLongLong());
    return sources.isActive();
}

bool PoemBatch::indexAnew(const CharacterFold &fold)
{
    if (!m_database.run(QStringLiteral("INSERT INTO poem_words (poem_words) VALUES ('delete-all')")) ||
        !m_database.run(QStringLiteral("DELETE FROM word")))
        return false;
    QSqlQuery index = m_database.prepare(statementFor(QLatin1String("")));
    QSqlQuery update = m_database.prepare(QStringLiteral("UPDATE poem SET letters = ? WHERE rowid = ?"));
    QSqlQuery poems = m_database.select(selectPoemRows() + QLatin1String(" ORDER BY poem.rowid"));
    while (poems.next()) {
        const PoemRow row = readPoemRow(poems);
        const QStringList words = wordsOfPoem(row.poem, fold);
        if (!m_database.run(update, {lettersNumber(row.poem.text, fold), row.row}))
            return false;
        if (row.edition != 0)
            continue;
        m_counter.count(words, 1);
        if (!m_database.run(index, indexValues(row.row, words)))
            return false;
    }
    return poems.isActive() && writeCounts();
}

void PoemBatch::insert(const PoemRow &row)
{
    m_length += row.poem.length;
    m_rows.emplace(row.row, row);
}

bool PoemBatch::fetch(qint64 row)
{
    QSqlQuery query = m_database.select(selectPoemRows() + QLatin1String(" WHERE poem.rowid = ?"), {row});
    if (!query.next())
        return false;
    const PoemRow read = readPoemRow(query);
    m_replaced.emplace(row, read);
    insert(read);
    return true;
}

void PoemBatch::move(qint64 from, qint64 to)
{
    PoemRow row = std::move(m_rows.at(from));
    m_rows.erase(from);
    row.row = to;
    m_rows.emplace(to, std::move(row));
}

bool PoemBatch::isFull() const
{
    return m_rows.size() >= mostRows || m_length >= mostLength;
}

bool PoemBatch::write(const CharacterFold &fold)
{
    if (m_rows.empty() && m_imports.isEmpty())
        return true;
    if (!m_database.run(QStringLiteral("BEGIN IMMEDIATE")))
        return false;
    if (!writeAll(fold) || !m_database.run(QStringLiteral("COMMIT"))) {
        m_database.rollBack();
        return false;
    }
    m_rows.clear();
    m_replaced.clear();
    m_imports.clear();
    m_length = 0;
    return true;
}

bool PoemBatch::writeAll(const CharacterFold &fold)
{
    return removeReplaced(fold) && insertRows(fold) && writeCounts() && writeImports();
}

bool PoemBatch::removeReplaced(const CharacterFold &fold)
{
    QSqlQuery unindex = m_database.prepare(statementFor(QLatin1String("poem_words, ")));
    QSqlQuery remove = m_database.prepare(QStringLiteral("DELETE FROM poem WHERE rowid = ?"));
    for (const auto &[row, replaced] : m_replaced) {
        if (!m_database.run(remove, {row}))
            return false;
        if (replaced.edition != 0)
            continue;
        const QStringList words = wordsOfPoem(replaced.poem, fold);
        m_counter.count(words, -1);
        if (!m_database.run(unindex, indexValues(row, words)))
            return false;
    }
    return true;
}

bool PoemBatch::insertRows(const CharacterFold &fold)
{
    QSqlQuery insert = m_database.prepare(insertPoemRow());
    QSqlQuery index = m_database.prepare(statementFor(QLatin1String("")));
    for (const auto &[row, pending] : m_rows) {
        const qint64 source = sourceNumber(pending.poem.source);
        if (source == 0 || !m_database.run(insert, poemRowValues(pending, source)))
            return false;
        if (pending.edition != 0)
            continue;
        const QStringList words = wordsOfPoem(pending.poem, fold);
        m_counter.count(words, 1);
        if (!m_database.run(index, indexValues(row, words)))
            return false;
    }
    return true;
}

bool PoemBatch::writeCounts()
{
    QSqlQuery upsert =
        m_database.prepare(QStringLiteral("INSERT INTO word (word, poems) VALUES (?, ?) ON CONFLICT DO "
                                          "UPDATE SET poems = poems + excluded.poems"));
    const QHash<QString, qint64> counts = m_counter.take();
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        if (count.value() != 0 && !m_database.run(upsert, {count.key(), count.value()}))
            return false;
    }
    return true;
}

bool PoemBatch::writeImports()
{
    QSqlQuery insert =
        m_database.prepare(QStringLiteral("INSERT OR IGNORE INTO imported (digest, name) VALUES (?, ?)"));
    for (auto file = m_imports.cbegin(); file != m_imports.cend(); ++file) {
        if (!m_database.run(insert, {file.key(), file.value()}))
            return false;
    }
    return true;
}

qint64 PoemBatch::sourceNumber(const QString &name)
{
    qint64 &number = m_sources[name];
    if (number == 0) {
        number = m_sources.size();
        if (!m_database.run(QStringLiteral("INSERT INTO source (id, name) VALUES (?, ?)"),
                            {number, name.isNull() ? QStringLiteral("") : name}))
            return 0;
    }
    return number;
}

} // namespace Poemstream
