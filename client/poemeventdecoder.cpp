// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemeventdecoder.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace Poemstream {

namespace {

PoemEvent decodeHeading(const QJsonDocument &document)
{
    if (!document.isObject())
        return UnknownPoemEvent{};
    const QJsonObject object = document.object();
    const auto text = [&object](const char *name) { return object.value(QLatin1String(name)).toString(); };
    const QJsonObject match = object.value(QLatin1String("match")).toObject();
    PoemHeading heading{text("id"),      text("title"),    text("author"),
                        text("dynasty"), text("language"), text("source")};
    heading.length = object.value(QLatin1String("length")).toInteger();
    heading.match = match.value(QLatin1String("kind")).toString();
    heading.theme = match.value(QLatin1String("theme")).toString();
    for (const QJsonValue &word : match.value(QLatin1String("words")).toArray())
        heading.matchedWords += word.toString();
    return heading;
}

} // namespace

PoemEvent decodePoemEvent(const MessageEvent &event)
{
    if (event.type == QLatin1String("message"))
        return event.data.isEmpty() ? PoemEvent(UnknownPoemEvent{}) : PoemText{event.data};
    if (event.type == QLatin1String("poem"))
        return decodeHeading(QJsonDocument::fromJson(event.data.toUtf8()));
    if (event.type == QLatin1String("restart"))
        return PoemRestart{};
    if (event.type == QLatin1String("done"))
        return PoemDone{};
    if (event.type == QLatin1String("failure"))
        return PoemFailure{event.data};
    return UnknownPoemEvent{};
}

} // namespace Poemstream
