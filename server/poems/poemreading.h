// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "poem.h"
#include "poemjson.h"

#include <QtCore/QList>
#include <QtCore/QMap>

#include <variant>

namespace Poemstream {

/// Why an entry of a collection is no poem of ours. None is fatal: they are counted.
enum class PoemNoise {
    Empty,     ///< no letter in it
    Damaged,   ///< U+FFFD or a control character: something was lost on the way
    Component, ///< a character that Unicode lacks, described by its parts, or a private one
    Markup,    ///< brackets that never close, tags, codes of glyphs
    TooLong,   ///< beyond mostPoemLength
    Prose,     ///< a text, but no poem
};

using PoemNoiseCounts = QMap<PoemNoise, qsizetype>;

/// What a file of a collection gave.
struct PoemReading
{
    QList<Poem> poems = {};
    PoemNoiseCounts noise = {};
};

using PoemReadingResult = std::variant<PoemReading, PoemFileError>;

} // namespace Poemstream
