// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wordquery.h"

namespace Poemstream {

namespace {

constexpr qsizetype mostWords = 64;

QString quoted(const QStringList &words)
{
    QString text = words.mid(0, mostWords).join(u' ');
    text.replace(u'"', QLatin1String("\"\""));
    return u'"' + text + u'"';
}

QString joined(const QStringList &queries, QLatin1String by)
{
    QStringList parts;
    for (const QString &query : queries) {
        if (!query.isEmpty())
            parts += queries.size() == 1 ? query : QString(u'(' + query + u')');
    }
    return parts.join(by);
}

} // namespace

QString phraseQuery(const QStringList &words, const QString &column)
{
    return column.isEmpty() ? quoted(words) : column + QLatin1String(" : ") + quoted(words);
}

QString beginningQuery(const QStringList &words, const QString &column)
{
    return column + QLatin1String(" : ^ ") + quoted(words);
}

QString prefixQuery(const QString &word)
{
    return quoted({word}) + QLatin1String(" *");
}

QString allOf(const QStringList &queries)
{
    return joined(queries, QLatin1String(" AND "));
}

QString anyOf(const QStringList &queries)
{
    return joined(queries, QLatin1String(" OR "));
}

} // namespace Poemstream
