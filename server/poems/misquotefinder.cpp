// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "misquotefinder.h"

#include "wordquery.h"

#include <algorithm>
#include <optional>

namespace Poemstream {

namespace {

constexpr qsizetype minNearly = 5; // characters that one may be wrong of
constexpr qsizetype minForTwoWrong = 12;
constexpr qsizetype mostNearly = 40;      // a longer one is looked for by its beginning
constexpr qsizetype mostNearlyRows = 200; // that are looked at

struct Nearly
{
    qsizetype at = 0; ///< in the poem's words
    qsizetype wrong = 0;
};

std::optional<Nearly> nearestIn(const QStringList &there, const QStringList &words, qsizetype mostWrong)
{
    std::optional<Nearly> best;
    for (qsizetype at = 0; at + words.size() <= there.size(); ++at) {
        qsizetype wrong = 0;
        for (qsizetype i = 0; i < words.size() && wrong <= mostWrong; ++i)
            wrong += there.at(at + i) == words.at(i) ? 0 : 1;
        if (wrong <= mostWrong && (!best || wrong < best->wrong))
            best = Nearly{at, wrong};
    }
    return best;
}

QStringList lettersOf(const QString &text)
{
    QStringList letters;
    for (const char32_t c : text.toUcs4()) {
        if (QChar::isLetterOrNumber(c))
            letters += QString::fromUcs4(&c, 1);
    }
    return letters;
}

// The pieces of the question that the poem has, as they were written.
QStringList piecesOf(const AskedQuestion &question, const QStringList &words, const QStringList &there,
                     qsizetype at)
{
    const QStringList letters = lettersOf(question.text);
    const QStringList &written = letters.size() == question.words.size() ? letters : question.words;
    QStringList pieces;
    QStringList piece;
    for (qsizetype i = 0; i <= words.size(); ++i) {
        if (i < words.size() && there.at(at + i) == words.at(i)) {
            piece += written.at(i);
        } else if (!piece.isEmpty()) {
            pieces += piece.join(QString());
            piece.clear();
        }
    }
    return pieces;
}

// Wherever one of five is wrong, two or three of the others stand together: the last three, the first three,
// or the two at either end. Of more than five, a half is right.
QString nearlyQuery(const QStringList &words, qsizetype mostWrong)
{
    const QString text = QStringLiteral("text");
    const qsizetype half = words.size() / 2;
    if (mostWrong == 1 && words.size() == minNearly)
        return anyOf({phraseQuery(words.mid(2), text), phraseQuery(words.mid(0, 3), text),
                      allOf({phraseQuery(words.mid(0, 2), text), phraseQuery(words.mid(3), text)})});
    if (mostWrong == 1)
        return anyOf({phraseQuery(words.mid(0, half), text), phraseQuery(words.mid(half), text)});
    const qsizetype third = words.size() / 3; // of three pieces, two wrong characters leave one whole
    return anyOf({phraseQuery(words.mid(0, third), text), phraseQuery(words.mid(third, third), text),
                  phraseQuery(words.mid(2 * third), text)});
}

} // namespace

QList<FoundPoem> MisquoteFinder::find(const AskedQuestion &question, const PoemStore::Filter &filter,
                                      qsizetype limit) const
{
    QList<FoundPoem> found;
    const QStringList words = question.words.mid(0, mostNearly);
    if (words.size() < minNearly || isSpoken(question) ||
        !std::all_of(words.cbegin(), words.cend(), &isHanWord))
        return found;
    const qsizetype mostWrong = words.size() >= minForTwoWrong ? 2 : 1;
    for (const PoemRow &row :
         m_store.match(nearlyQuery(words, mostWrong), filter, std::max(limit, mostNearlyRows))) {
        const QStringList there = indexedWords(row.poem.text, m_store.fold()).split(u' ');
        if (const auto near = nearestIn(there, words, mostWrong))
            found +=
                FoundPoem{row,
                          {PoemMatch::Kind::Words, {}, piecesOf(question, words, there, near->at), {}, {}},
                          int(near->wrong),
                          worthOf(row)};
    }
    sortFound(found);
    return found;
}

} // namespace Poemstream
