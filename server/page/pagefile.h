// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>

namespace Poemstream {

/// The file @p name of the web page, such as "page.js", as the program carries it: without what is for who
/// reads its source, which are indents, empty lines, and the comments that take a line. Read anew with each
/// call. There must be such a file.
[[nodiscard]] QByteArray pageFile(const QByteArray &name);

/// Whether "characters.txt" says how to change Chinese characters: it is empty in a program that was built
/// without OpenCC.
[[nodiscard]] bool pageKnowsCharacters();

} // namespace Poemstream
