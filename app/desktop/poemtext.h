// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>

namespace Poemstream {

struct PoemHeading;

/// Without empty lines before it, and without blanks and line ends behind it.
[[nodiscard]] QString withoutBlankEnds(QString text);

/// Title, author and poem as plain text, as far as each is known, with an empty line between and a line end
/// at the end.
[[nodiscard]] QString poemAsText(const PoemHeading &heading, const QString &text);

/// The same as Markdown (CommonMark): the title is a heading, verses keep their lines, and nothing of the
/// poem is taken for markup.
[[nodiscard]] QString poemAsMarkdown(const PoemHeading &heading, const QString &text);

/// A name for a file on any system, from title and author: no separators, control or reserved characters, no
/// dot or blank at either end, no name of a device, at most 100 bytes of UTF-8, never empty. Without
/// extension.
[[nodiscard]] QString suggestedFileName(const PoemHeading &heading);

} // namespace Poemstream
