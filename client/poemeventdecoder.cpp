// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemeventdecoder.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace Poemstream {

namespace {

bool isControl(QChar character)
{
    return character.category() == QChar::Other_Control;
}

// What turns the direction of the text after it, also of what others wrote there.
bool turnsDirection(QChar character)
{
    return (character >= QChar(0x202A) && character <= QChar(0x202E)) ||
           (character >= QChar(0x2066) && character <= QChar(0x2069));
}

bool endsLine(QChar character)
{
    return character == QChar::LineSeparator || character == QChar::ParagraphSeparator ||
           (isControl(character) && character.isSpace());
}

// Looked at no further than where the line is full even if half of it is left out. An ideographic space
// stays.
QString plainLine(const QString &text)
{
    QString line;
    for (const QChar character : text.left(2 * PoemHeading::longestLine)) {
        if (endsLine(character) && !line.endsWith(u' '))
            line.append(u' ');
        else if (!endsLine(character) && !isControl(character) && !turnsDirection(character))
            line.append(character);
    }
    line = line.trimmed().left(PoemHeading::longestLine);
    if (!line.isEmpty() && line.back().isHighSurrogate() && text.size() > line.size())
        line.chop(1);
    return line;
}

QStringList plainWords(const QJsonArray &array)
{
    QStringList words;
    for (qsizetype i = 0; i < std::min<qsizetype>(array.size(), PoemHeading::mostWords); ++i)
        words.append(plainLine(array.at(i).toString()));
    words.removeAll(QString());
    return words;
}

PoemEvent decodeText(QString text)
{
    text.removeIf([](QChar character) {
        return isControl(character) && character != QChar(u'\n') && character != QChar(u'\t');
    });
    return text.isEmpty() ? PoemEvent(UnknownPoemEvent{}) : PoemText{text};
}

PoemEvent decodeHeading(const QJsonDocument &document)
{
    if (!document.isObject())
        return UnknownPoemEvent{};
    const QJsonObject object = document.object();
    const auto text = [&object](const char *name) {
        return plainLine(object.value(QLatin1String(name)).toString());
    };
    const QJsonObject match = object.value(QLatin1String("match")).toObject();
    PoemHeading heading{text("id"),      text("title"),    text("author"),
                        text("dynasty"), text("language"), text("source")};
    heading.length = std::max<qsizetype>(object.value(QLatin1String("length")).toInteger(), 0);
    heading.match = plainLine(match.value(QLatin1String("kind")).toString());
    heading.theme = plainLine(match.value(QLatin1String("theme")).toString());
    heading.matchedWords = plainWords(match.value(QLatin1String("words")).toArray());
    heading.foundWords = plainWords(match.value(QLatin1String("found")).toArray());
    return heading;
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
