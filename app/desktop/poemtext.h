// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>

namespace Poemstream {

struct PoemHeading;

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

/// Replaces the file as a whole, with @p content as UTF-8: on failure what was there stays. Gives what went
/// wrong in the system's words, empty if nothing.
[[nodiscard]] QString saveText(const QString &path, const QString &content);

} // namespace Poemstream
