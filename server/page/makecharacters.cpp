// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// makecharacters PHRASES: run when the program is built. Writes to stdout what the web page changes Chinese
// characters by, in three lines: each traditional character and its simplified one; each simplified one and
// its traditional one, where that is not the first of the former that has it; and each of the PHRASES, two
// characters, with what it is in traditional ones. Only characters of one UTF-16 code unit, so that no text
// changes its length. Writes nothing where OpenCC's data are missing.

#include <opencc/opencc.h>

#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtCore/QStringList>

#include <cstdio>
#include <exception>
#include <iostream>

namespace {

QStringList converted(const QStringList &texts, const char *configuration)
{
    const opencc::SimpleConverter converter(configuration);
    // A line each: no phrase goes over its end.
    const std::string lines = texts.join(u'\n').toStdString();
    return QString::fromStdString(converter.Convert(lines)).split(u'\n');
}

QStringList everyHanCharacter()
{
    QStringList all;
    for (char16_t c = 0x4E00; c <= 0x9FFF; ++c)
        all += QString(QChar(c));
    return all;
}

QString pairsBetween(const QStringList &from, const QStringList &to)
{
    QString pairs;
    for (qsizetype i = 0; i < from.size(); ++i) {
        if (to[i].size() == 1 && to[i] != from[i])
            pairs += from[i] + to[i];
    }
    return pairs;
}

/// Those of all characters that the page would guess wrong from @p simplified, where the first one counts.
QString exceptions(const QString &simplified, const QStringList &all, const QStringList &traditional)
{
    QHash<QChar, QChar> guesses;
    for (qsizetype i = 0; i + 1 < simplified.size(); i += 2) {
        if (!guesses.contains(simplified[i + 1]))
            guesses.insert(simplified[i + 1], simplified[i]);
    }
    QString pairs;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QChar character = all[i].front();
        if (traditional[i].size() == 1 && guesses.value(character, character) != traditional[i].front())
            pairs += all[i] + traditional[i];
    }
    return pairs;
}

QStringList phrasesIn(const QString &name)
{
    QFile file(name);
    QStringList phrases;
    if (!file.open(QIODevice::ReadOnly))
        return phrases;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (!line.startsWith(u'#'))
            phrases += line.split(u' ', Qt::SkipEmptyParts);
    }
    return phrases;
}

QString table(const QStringList &phrases)
{
    const QStringList all = everyHanCharacter();
    const QString simplified = pairsBetween(all, converted(all, "t2s.json"));
    const QStringList becoming = converted(phrases, "s2t.json");
    QString words;
    for (qsizetype i = 0; i < phrases.size(); ++i) {
        if (phrases[i].size() == 2 && becoming[i].size() == 2)
            words += phrases[i] + becoming[i];
    }
    return simplified + u'\n' + exceptions(simplified, all, converted(all, "s2t.json")) + u'\n' + words +
           u'\n';
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 2)
        return 2;
    try {
        std::fputs(table(phrasesIn(QFile::decodeName(argv[1]))).toUtf8().constData(), stdout);
    } catch (const std::exception &error) {
        std::cerr << "the web page will not know simplified and traditional characters: " << error.what()
                  << '\n';
    }
    return 0;
}
