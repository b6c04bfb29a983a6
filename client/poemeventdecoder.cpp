// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemeventdecoder.h"

#include "poemanswers.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace Poemstream {

namespace {

PoemEvent decodeText(const QString &data)
{
    const QString text = plainVerses(data);
    return text.isEmpty() ? PoemEvent(UnknownPoemEvent{}) : PoemText{text};
}

PoemEvent decodeHeading(const QJsonDocument &document)
{
    if (!document.isObject())
        return UnknownPoemEvent{};
    return readHeading(document.object());
}

} // namespace

PoemEvent decodePoemEvent(const MessageEvent &event)
{
    if (event.type == QLatin1String("message"))
        return decodeText(event.data);
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
