// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/characterconverter.h"

#include <functional>

namespace Poemstream {

/// In which characters a Chinese poem is shown.
enum class Characters { AsWritten, Simplified, Traditional };

/// Whether there is anything to convert with.
enum class ScriptSupport {
    Full,
    NotBuilt, ///< the program was built without OpenCC
    NoData,   ///< OpenCC's configurations or dictionaries are missing, or cannot be read
};

/// Simplified characters for traditional ones and the other way round, by OpenCC. Chinese only. Knows no
/// widgets.
///
/// What goes wrong in OpenCC stays here: the text is then as it was. So is a text that is not whole Unicode
/// (half of a surrogate pair), or has a NUL in it, which OpenCC takes for its end.
class ScriptConverter final : public CharacterConverter
{
public:
    /// @p folder: where OpenCC's configurations are; empty: where its package puts them.
    explicit ScriptConverter(Characters target, const QString &folder = {});

    /// What the constructor would find. Reads all of it.
    [[nodiscard]] static ScriptSupport support(const QString &folder = {});

    /// False where nothing is converted: the target is AsWritten, or there is no full support.
    [[nodiscard]] bool isUsable() const { return m_convert && m_convertBack; }

    [[nodiscard]] bool knows(const QString &language) const override;
    [[nodiscard]] QString convert(const QString &text) const override;
    /// Counts the characters that have no place in the other script, and those that have none in this one.
    [[nodiscard]] int familiarity(const QString &text) const override;

private:
    using Conversion = std::function<QString(const QString &)>; // empty: not to be had

    [[nodiscard]] static Conversion load(Characters target, const QString &folder);

    Conversion m_convert;
    Conversion m_convertBack;
};

} // namespace Poemstream
