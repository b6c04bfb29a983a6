// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wordborders.h"

#include <QtCore/QList>
#include <QtCore/QTextBoundaryFinder>

#include <algorithm>

namespace Poemstream {

namespace {

WordPlace lineAt(QStringView text, qsizetype position)
{
    const qsizetype end = text.indexOf(u'\n', position);
    return {text.first(position).lastIndexOf(u'\n') + 1, end < 0 ? text.size() : end};
}

char32_t codePointAt(QStringView text, qsizetype position)
{
    const QChar unit = text.at(position);
    if (!unit.isHighSurrogate() || position + 1 >= text.size())
        return unit.unicode();
    return QChar::surrogateToUcs4(unit, text.at(position + 1));
}

bool isWritten(char32_t codePoint)
{
    return QChar::isLetterOrNumber(codePoint);
}

// In a script whose words Qt does not tell apart.
bool isUnspaced(char32_t codePoint)
{
    const QChar::Script script = QChar::script(codePoint);
    return isWritten(codePoint) && (script == QChar::Script_Han || script == QChar::Script_Hiragana ||
                                    script == QChar::Script_Katakana);
}

// The words of a line with what is between them, one after the other.
QList<WordPlace> piecesOf(QStringView text, WordPlace line)
{
    QList<WordPlace> pieces;
    const QStringView letters = text.sliced(line.begin, line.end - line.begin);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, letters);
    bool wasUnspaced = false;
    for (qsizetype at = 0; at < letters.size();) {
        const qsizetype found = finder.toNextBoundary();
        const qsizetype next = found > at ? found : letters.size();
        const bool isNow = isUnspaced(codePointAt(letters, at));
        if (isNow && wasUnspaced)
            pieces.last().end = line.begin + next;
        else
            pieces.append({line.begin + at, line.begin + next});
        wasUnspaced = isNow;
        at = next;
    }
    return pieces;
}

} // namespace

WordPlace wordAt(QStringView text, qsizetype position)
{
    const QList<WordPlace> pieces = piecesOf(text, lineAt(text, position));
    if (pieces.isEmpty())
        return {position, position};
    const auto endsBefore = [position](const WordPlace &piece) { return piece.end <= position; };
    const auto found = std::find_if_not(pieces.begin(), pieces.end(), endsBefore);
    return found == pieces.end() ? pieces.last() : *found;
}

qsizetype nextWordBegin(QStringView text, qsizetype position)
{
    while (position < text.size()) {
        const WordPlace line = lineAt(text, position);
        const auto pieces = piecesOf(text, line);
        const auto found = std::find_if(pieces.begin(), pieces.end(), [&](const WordPlace &piece) {
            return piece.begin > position && isWritten(codePointAt(text, piece.begin));
        });
        if (found != pieces.end())
            return found->begin;
        position = line.end;
        if (position < text.size() && ++position < text.size() &&
            isWritten(codePointAt(text, position))) // at the beginning of the next line
            return position;
    }
    return text.size();
}

qsizetype previousWordBegin(QStringView text, qsizetype position)
{
    while (position > 0) {
        const WordPlace line = lineAt(text, position);
        const auto pieces = piecesOf(text, line);
        const auto found = std::find_if(pieces.rbegin(), pieces.rend(), [&](const WordPlace &piece) {
            return piece.begin < position && isWritten(codePointAt(text, piece.begin));
        });
        if (found != pieces.rend())
            return found->begin;
        position = line.begin - 1;
    }
    return 0;
}

} // namespace Poemstream
