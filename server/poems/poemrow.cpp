// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemrow.h"

#include <QtSql/QSqlQuery>

namespace Poemstream {

namespace {

// SQLite takes a null QString for NULL.
QString notNull(const QString &text)
{
    return text.isNull() ? QLatin1String("") : text;
}

} // namespace

qint64 poemNumber(const QString &id)
{
    constexpr int digits = 16;
    bool isNumber = false;
    const quint64 number = id.toULongLong(&isNumber, 16);
    return isNumber && id.size() == digits ? static_cast<qint64>(number) : 0;
}

QString poemIdOf(qint64 number)
{
    return QStringLiteral("%1").arg(static_cast<quint64>(number), 16, 16, QLatin1Char('0'));
}

qint64 lettersNumber(const QString &text, const CharacterFold &fold)
{
    return poemNumber(poemId(indexedWords(text, fold)));
}

QString insertPoemRow()
{
    return QStringLiteral("INSERT INTO poem (rowid, id, letters, edition, title, author, dynasty, language,"
                          " source, tags, length, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
}

QVariantList poemRowValues(const PoemRow &row, qint64 source)
{
    const Poem &poem = row.poem;
    return {row.row,
            poemNumber(poem.id),
            row.letters,
            row.edition,
            notNull(poem.title),
            notNull(poem.author),
            notNull(poem.dynasty),
            notNull(poem.language),
            source,
            notNull(poem.tags.join(u'\n')),
            poem.length,
            notNull(poem.text)};
}

QString selectPoemRows()
{
    return QStringLiteral(
        "SELECT poem.rowid, poem.id, letters, edition, title, author, dynasty, language,"
        " source.name, tags, length, text FROM poem JOIN source ON source.id = poem.source");
}

PoemRow readPoemRow(const QSqlQuery &query)
{
    int column = 0;
    const auto next = [&] { return query.value(column++); };
    PoemRow row;
    row.row = next().toLongLong();
    row.poem.id = poemIdOf(next().toLongLong());
    row.letters = next().toLongLong();
    row.edition = next().toInt();
    for (QString *text :
         {&row.poem.title, &row.poem.author, &row.poem.dynasty, &row.poem.language, &row.poem.source})
        *text = next().toString();
    row.poem.tags = next().toString().split(u'\n', Qt::SkipEmptyParts);
    row.poem.length = next().toLongLong();
    row.poem.text = next().toString();
    return row;
}

QStringList wordsOfPoem(const Poem &poem, const CharacterFold &fold)
{
    return {indexedWords(poem.text, fold), indexedWords(poem.title, fold), indexedWords(poem.author, fold),
            indexedWords(poem.tags.join(u' '), fold)};
}

} // namespace Poemstream
