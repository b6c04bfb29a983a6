// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemanswers.h"

#include <QtCore/QJsonArray>
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

PoemHit readHit(const QJsonObject &object)
{
    const QJsonObject match = object.value(QLatin1String("match")).toObject();
    QString line = plainLine(match.value(QLatin1String("line")).toString());
    if (line.isEmpty())
        line = plainLine(object.value(QLatin1String("lines")).toArray().first().toString());
    return {readHeading(object), line};
}

} // namespace

QString plainVerses(QString text)
{
    text.removeIf([](QChar character) {
        return isControl(character) && character != QChar(u'\n') && character != QChar(u'\t');
    });
    return text;
}

PoemHeading readHeading(const QJsonObject &object)
{
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

std::optional<PoemHits> readHits(const QJsonObject &object, qsizetype most)
{
    const QJsonValue poems = object.value(QLatin1String("poems"));
    const QJsonValue total = object.value(QLatin1String("total"));
    if (!poems.isArray() || !total.isDouble())
        return std::nullopt;
    PoemHits found;
    found.total = std::max<qint64>(total.toInteger(), 0);
    found.offset = std::max<qint64>(object.value(QLatin1String("offset")).toInteger(), 0);
    for (const QJsonValue &poem : poems.toArray()) {
        if (found.poems.size() == most)
            break;
        const PoemHit hit = readHit(poem.toObject());
        if (hit.heading.id.isEmpty())
            return std::nullopt;
        found.poems += hit;
    }
    return found;
}

std::optional<PastAnswer> readWholePoem(const QJsonObject &object)
{
    QStringList lines;
    for (const QJsonValue &line : object.value(QLatin1String("lines")).toArray())
        lines += line.toString();
    PastAnswer poem;
    poem.heading = readHeading(object);
    poem.text = plainVerses(lines.join(u'\n'));
    poem.isComplete = true;
    return poem.text.trimmed().isEmpty() ? std::nullopt : std::optional(poem);
}

} // namespace Poemstream
