// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cuespelling.h"

#include "wordsearch.h"

#include <QtCore/QStringTokenizer>

#include <algorithm>
#include <utility>

namespace Poemstream {

namespace {

// Of shorter words, too many are one letter from another.
constexpr qsizetype shortestCue = 5;
constexpr qsizetype shortestMisspelt = 4;

bool isLatinWord(const QString &word)
{
    return std::all_of(word.cbegin(), word.cend(), [](QChar c) { return c.script() == QChar::Script_Latin; });
}

} // namespace

bool isOneSlipApart(QStringView one, QStringView other)
{
    if (one.size() > other.size())
        std::swap(one, other);
    if (other.size() - one.size() > 1)
        return false;
    const auto [shorter, longer] = std::mismatch(one.cbegin(), one.cend(), other.cbegin());
    const qsizetype at = shorter - one.cbegin();
    if (one.size() < other.size())
        return one.sliced(at) == other.sliced(at + 1);
    if (at == one.size() || one.sliced(at + 1) == other.sliced(at + 1))
        return true;
    return at + 1 < one.size() && one.at(at) == other.at(at + 1) && one.at(at + 1) == other.at(at) &&
           one.sliced(at + 2) == other.sliced(at + 2);
}

CueSpelling::CueSpelling(const QStringList &cues)
    : m_words(std::make_shared<Words>())
{
    m_words->cues = cues;
}

void CueSpelling::sort(Words &words)
{
    for (const QString &cue : std::as_const(words.cues)) {
        for (const QStringView part : qTokenize(cue, u' '))
            words.known += part;
        if (cue.size() >= shortestCue && isLatinWord(cue))
            words.byLetter[cue.at(0)] += cue;
    }
}

const CueSpelling::Words &CueSpelling::words() const
{
    std::call_once(m_words->sorted, &CueSpelling::sort, *m_words);
    return *m_words;
}

QHash<QString, QString> CueSpelling::corrections(const QString &foldedQuestion) const
{
    QHash<QString, QString> corrections;
    for (const QString &word : foldedQuestion.split(u' ', Qt::SkipEmptyParts)) {
        if (word.size() < shortestMisspelt || !isLatinWord(word) || searchWords(word).isEmpty() ||
            words().known.contains(word))
            continue;
        const QStringList cues = words().byLetter.value(word.at(0));
        const auto cue = std::find_if(cues.cbegin(), cues.cend(),
                                      [&word](const QString &one) { return isOneSlipApart(one, word); });
        if (cue != cues.cend())
            corrections.insert(word, *cue);
    }
    return corrections;
}

} // namespace Poemstream
