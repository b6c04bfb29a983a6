// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "poems/matcher.h"

#include <QtCore/QJsonObject>

namespace Poemstream {

/// What there is to say of @p poem without its text: id, title, author, dynasty, language, source, length.
[[nodiscard]] QJsonObject describe(const Poem &poem);
/// All of it: also `tags` and `lines`, so that `lines` joined by LF is the text, as in the files that are
/// imported.
[[nodiscard]] QJsonObject describeWhole(const Poem &poem);
/// How a poem was chosen: kind, the words that decided, and the theme where it is one.
[[nodiscard]] QJsonObject describe(const PoemMatch &match);

} // namespace Poemstream
