// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemjson.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QJsonParseError>

#include <algorithm>
#include <optional>

namespace Poemstream {

namespace {

std::optional<QStringList> strings(const QJsonValue &value)
{
    QStringList result;
    for (const QJsonValue &item : value.toArray()) {
        if (!item.isString())
            return std::nullopt;
        result += item.toString();
    }
    return result;
}

std::optional<Poem> readPoem(const QJsonObject &object, const QString &source)
{
    const auto lines = strings(object.value(QLatin1String("lines")));
    const auto tags = strings(object.value(QLatin1String("tags")));
    if (!lines || !tags || lines->join(QString()).trimmed().isEmpty())
        return std::nullopt;
    const QString text = lines->join(QLatin1Char('\n'));
    Poem poem;
    poem.title = object.value(QLatin1String("title")).toString();
    poem.author = object.value(QLatin1String("author")).toString();
    poem.dynasty = object.value(QLatin1String("dynasty")).toString();
    poem.language = object.value(QLatin1String("language")).toString();
    if (poem.language.isEmpty())
        poem.language = languageOfPoem(text);
    poem.source = source;
    poem.tags = *tags;
    return makePoem(poem, text);
}

} // namespace

std::variant<QJsonDocument, PoemFileError> parseJson(const QByteArray &json)
{
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        return PoemFileError{
            QStringLiteral("not JSON at byte %1: %2").arg(error.offset).arg(error.errorString())};
    }
    return document;
}

QString languageOfPoem(const QString &text)
{
    const bool hasHan =
        std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.script() == QChar::Script_Han; });
    return hasHan ? QStringLiteral("zh") : QStringLiteral("en");
}

std::variant<QList<Poem>, PoemFileError> readPoems(const QByteArray &json, const QString &source)
{
    const auto parsed = parseJson(json);
    if (const auto *error = std::get_if<PoemFileError>(&parsed))
        return *error;
    const auto &document = std::get<QJsonDocument>(parsed);
    if (!document.isArray())
        return PoemFileError{QStringLiteral("not a JSON array of poems")};
    QList<Poem> poems;
    const QJsonArray array = document.array();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const auto poem = readPoem(array.at(i).toObject(), source);
        if (!poem)
            return PoemFileError{QStringLiteral("poem %1 has no usable \"lines\" or \"tags\"").arg(i + 1)};
        if (poem->length > mostPoemLength)
            return PoemFileError{
                QStringLiteral("poem %1 is longer than %2 characters").arg(i + 1).arg(mostPoemLength)};
        poems += *poem;
    }
    return poems;
}

} // namespace Poemstream
