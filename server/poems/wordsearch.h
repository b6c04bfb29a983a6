// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <functional>

namespace Poemstream {

/// @p text as questions and poems are compared: compatibility forms and case folded, apostrophes made one,
/// anything that is neither letter nor digit turned into single spaces, none at the ends.
[[nodiscard]] QString foldForSearch(const QString &text);

/// The words worth comparing in folded text: for Latin script whole words, lightly stemmed, without the
/// common ones; for Han each character and each pair of neighbours, without the grammatical ones. In order,
/// without repeats.
[[nodiscard]] QStringList searchWords(const QString &folded);

/// Gives each of them to @p use, as a part of @p folded, with its repeats.
void forEachSearchWord(QStringView folded, const std::function<void(QStringView word)> &use);

/// @p words without repeats and without those that are only a part of a longer one: "home" beside "home
/// town".
[[nodiscard]] QStringList longestWords(QStringList words);

/// "zh" where @p text has a Han character, else "en" where it has a letter, else empty.
[[nodiscard]] QString languageOfText(const QString &text);

} // namespace Poemstream
