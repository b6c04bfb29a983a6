// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "characterfold.h"
#include "poem.h"
#include "poemmatch.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace Poemstream {

/// Where words stand in a text as it is written, in UTF-16 units: with the punctuation between them, without
/// that around them.
struct TextPlace
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// The first place where @p words, as indexedWords() has them, stand side by side in @p text: the best is one
/// without punctuation between, then one within a line. Nothing where they do not.
[[nodiscard]] std::optional<TextPlace> placeOf(const QStringList &words, const QString &text,
                                               const CharacterFold &fold);

/// How far @p place is from standing in one piece: 0 for no punctuation in it, 1 for some, 2 for a line's
/// end.
[[nodiscard]] int partsOf(const TextPlace &place, const QString &text);

/// The line of @p poem that fits @p match, by the words of either; empty where none does.
[[nodiscard]] QString fittingLine(const PoemMatch &match, const Poem &poem, const CharacterFold &fold);

/// The lines of @p text that @p place is in.
[[nodiscard]] QString linesAt(const TextPlace &place, const QString &text);

} // namespace Poemstream
