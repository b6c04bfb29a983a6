// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "randompoem.h"

#include "memorylibrary.h"
#include "poemstore.h"
#include "wordsearch.h"

#include <QtCore/QRandomGenerator>

#include <cstdint>

namespace Poemstream {

// The finalizer of SplitMix64.
qint64 spread(qint64 value)
{
    auto bits = static_cast<std::uint64_t>(value) + 0x9e3779b97f4a7c15U;
    bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9U;
    bits = (bits ^ (bits >> 27)) * 0x94d049bb133111ebU;
    return static_cast<qint64>(bits ^ (bits >> 31));
}

Poem poemAt(const PoemStore *store, qint64 place, const QString &language)
{
    for (const QString &wanted : {language, QString()}) {
        if (auto poem = store ? store->atOrAfter(place, wanted) : std::nullopt)
            return *std::move(poem);
    }
    QRandomGenerator random(static_cast<quint32>(place));
    return MemoryLibrary::embedded(random)->draw(language);
}

PoemLibrary::Answer answerAt(const PoemStore *store, qint64 place, const PoemLibrary::Question &question)
{
    const QString language = question.language.isEmpty() ? languageOfText(question.text) : question.language;
    return {poemAt(store, place, language), PoemMatch{}};
}

} // namespace Poemstream
