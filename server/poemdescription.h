// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "poems/poemlibrary.h"

#include <QtCore/QJsonObject>

namespace Poemstream {

/// What there is to say of @p poem without its text: id, title, author, dynasty, language, source, length.
[[nodiscard]] QJsonObject describe(const Poem &poem);
/// All of it: also `tags` and `lines`, so that `lines` joined by LF is the text, as in the files that are
/// imported.
[[nodiscard]] QJsonObject describeWhole(const Poem &poem);
/// The same of a poem that was searched for, and how it was found.
[[nodiscard]] QJsonObject describeHit(const PoemLibrary::Answer &hit);
/// What @p search found: the poems of one part, and how many there are.
[[nodiscard]] QJsonObject describeFound(const PoemLibrary::SearchResult &result,
                                        const PoemLibrary::Search &search);
/// How a poem was chosen: kind, the words that decided, the theme where it is one, and where they are known
/// the poem's words that say it and the line that fits.
[[nodiscard]] QJsonObject describe(const PoemMatch &match);

} // namespace Poemstream
