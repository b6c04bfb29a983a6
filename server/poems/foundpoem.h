// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "poemmatch.h"
#include "poemrow.h"
#include "poemschema.h"

#include <QtCore/QList>
#include <QtCore/QString>

namespace Poemstream {

/// A poem that has something to do with a question, and how much.
struct FoundPoem
{
    PoemRow row = {};
    PoemMatch match = {};
    int rank = 0;     ///< lower is better, whatever the scores
    double score = 0; ///< higher is better
    /// Another of the same rank does as well, if this one was shown a short while ago.
    bool isOneOfMany = false;
};

/// Best first: by rank, score, and then as well known.
void sortFound(QList<FoundPoem> &found);

/// What speaks for a poem whatever was asked, about 0 to 1.5: that it is well known, complete, and not too
/// long to be typed.
[[nodiscard]] double worthOf(const PoemRow &row);

/// A number from 0 to 1 for each poem and question, the same on every machine: so different questions about
/// one thing spread over many poems.
[[nodiscard]] double chanceOf(const QString &foldedQuestion, const PoemRow &row);

} // namespace Poemstream
