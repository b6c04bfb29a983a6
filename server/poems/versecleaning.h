// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "poemreading.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <variant>

// Texts of the collections as their editors typed them, with notes, emendations and stage directions inside.
// Pure.

namespace Poemstream {

enum class VerseKind {
    Poem,
    Drama, ///< short words in square brackets are roles and directions: dropped
};

/// The verses of @p lines, one a line, or why there are none:
/// notes in round brackets, 〖〗 and their nested ones are cut out, over several lines too; square brackets
/// are taken off what they hold (an editor's emendation); half-width punctuation becomes full-width; blanks
/// at the ends, zero-width characters and lines without a letter go. A lost character, □, stays: the edition
/// has it so.
[[nodiscard]] std::variant<QString, PoemNoise> cleanVerses(const QStringList &lines,
                                                           VerseKind kind = VerseKind::Poem);

/// @p title without its notes, on one line; from a bracket on that does not close, nothing. Damage is as in
/// cleanVerses().
[[nodiscard]] std::variant<QString, PoemNoise> cleanTitle(const QString &title);

} // namespace Poemstream
