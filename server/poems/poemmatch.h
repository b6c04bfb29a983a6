// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Poemstream {

/// How a poem was chosen for a question; part of the answer, shown to the reader.
struct PoemMatch
{
    enum class Kind {
        Exact,  ///< the question is the poem's title, author, or words of its text
        Theme,  ///< a theme or mood of the question is the poem's
        Words,  ///< the question and the poem have words in common
        Random, ///< nothing in common
    };
    Kind kind = Kind::Random;
    QString theme = {};     ///< where kind is Theme
    QStringList words = {}; ///< the words of the question that decided; empty where kind is Random
    QStringList found = {}; ///< the poem's own words that say the theme, where they are known
    QString line = {};      ///< of the poem, that fits; told of searches only

    friend bool operator==(const PoemMatch &, const PoemMatch &) = default;
};

/// As the protocol spells it.
[[nodiscard]] QString toString(PoemMatch::Kind kind);

} // namespace Poemstream
