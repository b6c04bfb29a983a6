// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>

namespace Poemstream {

struct PoemHeading;
struct StreamError;

/// @p error in one sentence for a person, in the language in use: the only place where errors become words.
[[nodiscard]] QString describe(const StreamError &error);

/// Why this poem, in a few words ("for: moon"); empty where it was chosen at random or nothing is known.
[[nodiscard]] QString describeMatch(const PoemHeading &heading);

/// @p question, or in its place what a poem is called that answers none.
[[nodiscard]] QString describeQuestion(const QString &question);

/// "author · dynasty", or what there is of it.
[[nodiscard]] QString describeAuthor(const PoemHeading &heading);

} // namespace Poemstream
