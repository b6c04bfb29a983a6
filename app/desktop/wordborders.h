// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QStringView>

namespace Poemstream {

/// A word of a text, in UTF-16 code units.
struct WordPlace
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// What a double click at @p position means: the word, the spaces or the mark there, or before it where the
/// line ends there. Of Chinese and Japanese, which have no spaces between words, all up to the next mark.
/// Empty where the line is. Costs a look at one line.
[[nodiscard]] WordPlace wordAt(QStringView text, qsizetype position);
/// Where the next word begins after @p position, or the text ends.
[[nodiscard]] qsizetype nextWordBegin(QStringView text, qsizetype position);
/// Where the last word that begins before @p position does, or the text.
[[nodiscard]] qsizetype previousWordBegin(QStringView text, qsizetype position);

} // namespace Poemstream
