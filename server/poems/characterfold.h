// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QHash>
#include <QtCore/QString>

namespace Poemstream {

/// Which Han characters count as one when poems are searched: each traditional one and its simplified form,
/// by single characters, without regard to what stands beside them. Text is never changed by it, only the
/// words that are compared. A value.
class CharacterFold
{
public:
    using Pairs = QHash<char32_t, char32_t>; ///< from, to

    CharacterFold() = default; ///< every character is only itself
    explicit CharacterFold(const Pairs &pairs)
        : m_pairs(pairs)
    {}

    /// OpenCC's map of single characters; empty where the program was built without OpenCC, or its data is
    /// not installed.
    [[nodiscard]] static CharacterFold fromOpenCc();

    [[nodiscard]] const Pairs &pairs() const { return m_pairs; }
    [[nodiscard]] char32_t fold(char32_t character) const { return m_pairs.value(character, character); }

private:
    Pairs m_pairs;
};

/// @p text as it is indexed and compared: folded as by foldForSearch(), each Han character folded by @p fold
/// and a word of its own, everything apart by single blanks. "床前，Moon!" → "床 前 moon".
[[nodiscard]] QString indexedWords(const QString &text, const CharacterFold &fold);

} // namespace Poemstream
