// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemdescription.h"

#include <QtCore/QJsonArray>

namespace Poemstream {

QJsonObject describe(const Poem &poem)
{
    return {
        {QStringLiteral("id"), poem.id},
        {QStringLiteral("title"), poem.title},
        {QStringLiteral("author"), poem.author},
        {QStringLiteral("dynasty"), poem.dynasty},
        {QStringLiteral("language"), poem.language},
        {QStringLiteral("source"), poem.source},
        {QStringLiteral("length"), poem.length},
    };
}

QJsonObject describeWhole(const Poem &poem)
{
    QJsonObject object = describe(poem);
    object.insert(QStringLiteral("tags"), QJsonArray::fromStringList(poem.tags));
    object.insert(QStringLiteral("lines"), QJsonArray::fromStringList(poem.text.split(QLatin1Char('\n'))));
    return object;
}

QJsonObject describeHit(const PoemLibrary::Answer &hit)
{
    QJsonObject object = describeWhole(hit.poem);
    object.insert(QStringLiteral("match"), describe(hit.match));
    return object;
}

QJsonObject describeFound(const PoemLibrary::SearchResult &result, const PoemLibrary::Search &search)
{
    QJsonArray poems;
    for (const PoemLibrary::Answer &hit : result.poems)
        poems += describeHit(hit);
    return {{QStringLiteral("total"), result.total},
            {QStringLiteral("offset"), search.offset},
            {QStringLiteral("limit"), search.limit},
            {QStringLiteral("poems"), poems}};
}

QJsonObject describe(const PoemMatch &match)
{
    QJsonObject object{{QStringLiteral("kind"), toString(match.kind)},
                       {QStringLiteral("words"), QJsonArray::fromStringList(match.words)}};
    if (!match.theme.isEmpty())
        object.insert(QStringLiteral("theme"), match.theme);
    if (!match.found.isEmpty())
        object.insert(QStringLiteral("found"), QJsonArray::fromStringList(match.found));
    if (!match.line.isEmpty())
        object.insert(QStringLiteral("line"), match.line);
    return object;
}

} // namespace Poemstream
