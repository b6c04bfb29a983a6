// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemfilereading.h"

#include "chinesepoetry.h"
#include "fortunefile.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <cctype>

namespace Poemstream {

namespace {

bool looksLikeJson(const QByteArray &bytes)
{
    const auto *const first = std::find_if(bytes.cbegin(), bytes.cend(), [](char c) {
        return std::isspace(static_cast<unsigned char>(c)) == 0;
    });
    return first != bytes.cend() && (*first == '[' || *first == '{');
}

PoemReading countProse(const QJsonDocument &document)
{
    const qsizetype count = document.isArray()
                                ? document.array().size()
                                : document.object().value(QLatin1String("content")).toArray().size();
    return {.noise = {{PoemNoise::Prose, std::max<qsizetype>(count, 1)}}};
}

PoemReadingResult readJson(const QByteArray &bytes, const QString &name, const CollectionSet &set)
{
    const auto parsed = parseJson(bytes);
    if (const auto *error = std::get_if<PoemFileError>(&parsed))
        return *error;
    const auto &document = std::get<QJsonDocument>(parsed);
    if (set.content == CollectionSet::Content::Prose)
        return countProse(document);
    if (!set.source.isEmpty() || isChinesePoetry(document)) {
        CollectionSet named = set;
        if (named.source.isEmpty())
            named.source = name;
        return readChinesePoetry(document, named);
    }
    auto poems = readPoems(bytes, name);
    if (const auto *error = std::get_if<PoemFileError>(&poems))
        return *error;
    return PoemReading{.poems = std::get<QList<Poem>>(std::move(poems))};
}

} // namespace

PoemReadingResult readPoemFile(const QByteArray &bytes, const QString &name, const CollectionSet &set)
{
    if (!looksLikeJson(bytes) && isFortuneFile(bytes)) {
        CollectionSet named = set;
        if (named.source.isEmpty())
            named.source = name;
        return readFortunes(bytes, named);
    }
    return readJson(bytes, name, set);
}

} // namespace Poemstream
