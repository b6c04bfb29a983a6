// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fortunefile.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <optional>

namespace Poemstream {

namespace {

// An empty line parts two stanzas: one is enough, and none at the ends.
QString versesFrom(const QStringList &lines)
{
    QStringList verses;
    for (const QString &line : lines) {
        const QString verse = line.trimmed();
        if (!verse.isEmpty() || (!verses.isEmpty() && !verses.last().isEmpty()))
            verses += verse;
    }
    while (!verses.isEmpty() && verses.last().isEmpty())
        verses.removeLast();
    return verses.join(u'\n');
}

std::optional<Poem> readEntry(const QString &entry, const CollectionSet &set)
{
    static const QRegularExpression heading(QStringLiteral(
        "^\\s*(?:题目\\s*[:：]\\s*)?《([^》\\n]+)》([^\\n]*)\\n\\s*作者\\s*[:：]\\s*([^\\n(（]*)[^\\n]*\\n"));
    const QRegularExpressionMatch match = heading.match(entry);
    if (!match.hasMatch())
        return std::nullopt;
    Poem poem;
    poem.title = QString(match.captured(1) + match.captured(2)).simplified();
    poem.author = match.captured(3).simplified();
    poem.dynasty = set.dynasty;
    poem.source = set.source;
    poem.tags = set.tags;
    const QString text = versesFrom(entry.mid(match.capturedEnd()).split(u'\n'));
    poem.language = languageOfPoem(text);
    return makePoem(std::move(poem), text);
}

std::optional<PoemNoise> noiseIn(const Poem &poem)
{
    if (poem.length > mostPoemLength)
        return PoemNoise::TooLong;
    const bool hasLetter =
        std::any_of(poem.text.cbegin(), poem.text.cend(), [](QChar c) { return c.isLetter(); });
    if (!hasLetter)
        return PoemNoise::Empty;
    const QString all = poem.title + poem.author + poem.text;
    const bool isDamaged = std::any_of(all.cbegin(), all.cend(), [](QChar c) {
        return c == QChar(QChar::ReplacementCharacter) ||
               (c.category() == QChar::Other_Control && c != u'\n');
    });
    return isDamaged ? std::optional(PoemNoise::Damaged) : std::nullopt;
}

} // namespace

bool isFortuneFile(const QByteArray &bytes)
{
    static const QRegularExpression onePoem(QStringLiteral("\\A\\x{feff}?\\s*(\\x1b\\[[0-9;]*m)?《"));
    constexpr qsizetype ofStart = 64; // colours and blanks are fewer
    return bytes.contains("\n%\n") || bytes.endsWith("\n%") || bytes.contains("\n%\r\n") ||
           onePoem.match(QString::fromUtf8(bytes.left(ofStart))).hasMatch();
}

PoemReading readFortunes(const QByteArray &bytes, const CollectionSet &set)
{
    static const QRegularExpression colours(QStringLiteral("\\x1b\\[[0-9;]*[A-Za-z]"));
    static const QRegularExpression border(QStringLiteral("^%[ \\t]*$\\n?"),
                                           QRegularExpression::MultilineOption);
    const QString text = QString::fromUtf8(bytes).remove(colours).remove(u'\r');
    PoemReading reading;
    for (const QString &entry : text.split(border)) {
        if (entry.trimmed().isEmpty())
            continue;
        const auto poem = readEntry(entry, set);
        const auto noise = poem ? noiseIn(*poem) : PoemNoise::Prose;
        if (noise)
            ++reading.noise[*noise];
        else
            reading.poems += *poem;
    }
    return reading;
}

} // namespace Poemstream
