// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>

namespace Poemstream {

/// A server takes no question of more code points.
inline constexpr qsizetype longestQuestion = 1000;

/// How many code points @p text has; half a surrogate pair counts as one.
[[nodiscard]] qsizetype countCodePoints(QStringView text);

/// The longest beginning of @p text that has no more than @p most code points and ends between two grapheme
/// clusters. Takes no longer for a text of megabytes. Empty where the first cluster does not fit.
[[nodiscard]] QString beginningOf(const QString &text, qsizetype most);

/// @p text with \n for whatever ends a line elsewhere, and without the other control characters but the tab.
[[nodiscard]] QString withPlainLines(const QString &text);

} // namespace Poemstream
