// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textplace.h"

#include <QtCore/QList>

#include <algorithm>

namespace Poemstream {

namespace {

struct Letters
{
    QList<char32_t> folded;
    QList<qsizetype> begins; ///< in the text, one more than there are letters
};

// Letters and digits alone: what stands between them is no part of a word.
Letters lettersOf(const QString &text, const CharacterFold &fold)
{
    Letters letters;
    letters.folded.reserve(text.size());
    letters.begins.reserve(text.size() + 1);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype begin = i;
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size()) {
            ++i;
            c = QChar::surrogateToUcs4(text[i - 1], text[i]);
        }
        if (!QChar::isLetterOrNumber(c))
            continue;
        letters.folded += fold.fold(QChar::toCaseFolded(c));
        letters.begins += begin;
    }
    letters.begins += text.size();
    return letters;
}

} // namespace

std::optional<TextPlace> placeOf(const QStringList &words, const QString &text, const CharacterFold &fold)
{
    const Letters wanted = lettersOf(words.join(u' '), fold);
    const Letters there = lettersOf(text, fold);
    std::optional<TextPlace> best;
    if (wanted.folded.isEmpty())
        return best;
    auto from = there.folded.cbegin();
    while (true) {
        from = std::search(from, there.folded.cend(), wanted.folded.cbegin(), wanted.folded.cend());
        if (from == there.folded.cend())
            return best;
        const qsizetype first = from - there.folded.cbegin();
        const qsizetype last = there.begins.at(first + wanted.folded.size() - 1);
        const TextPlace place{there.begins.at(first), last + (text.at(last).isHighSurrogate() ? 2 : 1)};
        if (!best || partsOf(place, text) < partsOf(*best, text))
            best = place;
        ++from;
    }
}

int partsOf(const TextPlace &place, const QString &text)
{
    const QStringView piece = QStringView(text).sliced(place.begin, place.end - place.begin);
    if (piece.contains(u'\n'))
        return 2;
    return std::any_of(piece.cbegin(), piece.cend(), [](QChar c) { return c.isPunct(); }) ? 1 : 0;
}

QString fittingLine(const PoemMatch &match, const Poem &poem, const CharacterFold &fold)
{
    for (const QString &word : match.found + match.words) {
        if (const auto place = placeOf({word}, poem.text, fold))
            return linesAt(*place, poem.text);
    }
    return {};
}

QString linesAt(const TextPlace &place, const QString &text)
{
    const qsizetype begin = place.begin == 0 ? 0 : text.lastIndexOf(u'\n', place.begin - 1) + 1;
    const qsizetype end = text.indexOf(u'\n', place.end);
    return text.mid(begin, end < 0 ? -1 : end - begin);
}

} // namespace Poemstream
