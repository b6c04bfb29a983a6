// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>

namespace Poemstream {

/// Other characters for the same words, as simplified ones for traditional ones. May give a text of another
/// length. Keeps nothing of what it is given.
class CharacterConverter
{
public:
    CharacterConverter() = default;
    virtual ~CharacterConverter() = default;
    Q_DISABLE_COPY_MOVE(CharacterConverter)

    /// Whether it has to do with poems in @p language, as PoemHeading names it.
    [[nodiscard]] virtual bool knows(const QString &language) const = 0;
    /// @p text in its characters; what cannot be converted is as it was.
    [[nodiscard]] virtual QString convert(const QString &text) const = 0;
    /// How much speaks for it that @p text is in its characters already: above 0 more than against it. 0
    /// where nothing says either.
    [[nodiscard]] virtual int familiarity(const QString &text) const = 0;
};

} // namespace Poemstream
