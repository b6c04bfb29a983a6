// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historyrow.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>
#include <QtSql/QSqlQuery>

namespace Poemstream {

namespace {

const QStringList &answerColumns()
{
    static const QStringList columns{
        QStringLiteral("poem"),    QStringLiteral("title"),    QStringLiteral("author"),
        QStringLiteral("dynasty"), QStringLiteral("language"), QStringLiteral("source"),
        QStringLiteral("length"),  QStringLiteral("match"),    QStringLiteral("theme"),
        QStringLiteral("words"),   QStringLiteral("place"),    QStringLiteral("complete"),
        QStringLiteral("found"),   QStringLiteral("text"),
    };
    return columns;
}

QStringList headColumns()
{
    return {QStringLiteral("id"), QStringLiteral("asked"), QStringLiteral("favourite"),
            QStringLiteral("question")};
}

QStringList wordsOf(const HistoryFilter &filter)
{
    static const QRegularExpression blanks(QStringLiteral("\\s+"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    return filter.words.split(blanks, Qt::SkipEmptyParts);
}

// What LIKE takes for a wildcard is meant as it stands.
QString patternFor(QString word)
{
    word.replace(u'\\', QLatin1String("\\\\")).replace(u'%', QLatin1String("\\%"));
    return u'%' + word.replace(u'_', QLatin1String("\\_")) + u'%';
}

// SQLite takes a null QString for NULL.
QString notNull(const QString &text)
{
    return text.isNull() ? QLatin1String("") : text;
}

constexpr int searchedColumns = 4;

} // namespace

QString createHistoryTable()
{
    return QStringLiteral("CREATE TABLE answers ("
                          " id INTEGER PRIMARY KEY AUTOINCREMENT,"
                          " asked INTEGER NOT NULL," // milliseconds since 1970, UTC
                          " favourite INTEGER NOT NULL,"
                          " question TEXT NOT NULL,"
                          " poem TEXT NOT NULL, title TEXT NOT NULL, author TEXT NOT NULL,"
                          " dynasty TEXT NOT NULL, language TEXT NOT NULL, source TEXT NOT NULL,"
                          " length INTEGER NOT NULL, match TEXT NOT NULL, theme TEXT NOT NULL,"
                          " words TEXT NOT NULL," // one a line
                          " place TEXT NOT NULL, complete INTEGER NOT NULL, text TEXT NOT NULL,"
                          " found TEXT NOT NULL DEFAULT '')"); // one a line
}

QString addFoundToHistoryTable()
{
    return QStringLiteral("ALTER TABLE answers ADD COLUMN found TEXT NOT NULL DEFAULT ''");
}

QString insertHistoryRow()
{
    const QStringList columns = headColumns() + answerColumns();
    QStringList marks;
    marks.fill(QStringLiteral("?"), columns.size());
    return QStringLiteral("INSERT INTO answers (%1) VALUES (%2)").arg(columns.join(u','), marks.join(u','));
}

QVariantList historyRow(const HistoryEntry &entry)
{
    const QVariant id = entry.id > 0 ? QVariant(entry.id) : QVariant();
    return QVariantList{id, entry.asked.toMSecsSinceEpoch(), entry.isFavourite,
                        notNull(entry.answer.question)} +
           answerRow(entry.answer);
}

QString updateHistoryAnswer()
{
    return QStringLiteral("UPDATE answers SET %1 = ? WHERE id = ?")
        .arg(answerColumns().join(QLatin1String(" = ?, ")));
}

QVariantList answerRow(const PastAnswer &answer)
{
    const PoemHeading &heading = answer.heading;
    return {notNull(heading.id),
            notNull(heading.title),
            notNull(heading.author),
            notNull(heading.dynasty),
            notNull(heading.language),
            notNull(heading.source),
            heading.length,
            notNull(heading.match),
            notNull(heading.theme),
            notNull(heading.matchedWords.join(u'\n')),
            notNull(answer.place),
            answer.isComplete,
            notNull(heading.foundWords.join(u'\n')),
            notNull(answer.text)};
}

QString selectHistoryRows(HistoryText text)
{
    QStringList columns = headColumns() + answerColumns();
    if (text == HistoryText::Left)
        columns.last() = QStringLiteral("''");
    return QStringLiteral("SELECT %1 FROM answers").arg(columns.join(u','));
}

HistoryEntry readHistoryRow(const QSqlQuery &query)
{
    int column = 0;
    const auto next = [&] { return query.value(column++); };
    HistoryEntry entry;
    entry.id = next().toLongLong();
    entry.asked = QDateTime::fromMSecsSinceEpoch(next().toLongLong());
    entry.isFavourite = next().toBool();
    PastAnswer &answer = entry.answer;
    answer.question = next().toString();
    for (QString *text : {&answer.heading.id, &answer.heading.title, &answer.heading.author,
                          &answer.heading.dynasty, &answer.heading.language, &answer.heading.source})
        *text = next().toString();
    answer.heading.length = next().toLongLong();
    answer.heading.match = next().toString();
    answer.heading.theme = next().toString();
    answer.heading.matchedWords = next().toString().split(u'\n', Qt::SkipEmptyParts);
    answer.place = next().toString();
    answer.isComplete = next().toBool();
    answer.heading.foundWords = next().toString().split(u'\n', Qt::SkipEmptyParts);
    answer.text = next().toString();
    return entry;
}

QString historyCondition(const HistoryFilter &filter, const HistoryEntry &after)
{
    QStringList conditions;
    if (filter.onlyFavourites)
        conditions += QStringLiteral("favourite");
    for (qsizetype count = wordsOf(filter).size(); count > 0; --count)
        conditions += QStringLiteral("(question LIKE ? ESCAPE '\\' OR title LIKE ? ESCAPE '\\'"
                                     " OR author LIKE ? ESCAPE '\\' OR text LIKE ? ESCAPE '\\')");
    if (after.id != 0)
        conditions += QStringLiteral("(asked, id) < (?, ?)");
    return conditions.isEmpty() ? QString()
                                : QString(QLatin1String(" WHERE ") + conditions.join(QLatin1String(" AND ")));
}

QVariantList historyConditionValues(const HistoryFilter &filter, const HistoryEntry &after)
{
    QVariantList values;
    for (const QString &word : wordsOf(filter))
        for (int i = 0; i < searchedColumns; ++i)
            values += patternFor(word);
    if (after.id != 0)
        values += {after.asked.toMSecsSinceEpoch(), after.id};
    return values;
}

} // namespace Poemstream
