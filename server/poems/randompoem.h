// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "poemlibrary.h"

namespace Poemstream {

class PoemStore;

/// Spreads @p value over all 64 bits, one to one: the same on every machine.
[[nodiscard]] qint64 spread(qint64 value);

/// The poem at @p place, or another where there is none of @p language, which may be empty for any. One of
/// the embedded ones where @p store is null, or has failed.
[[nodiscard]] Poem poemAt(const PoemStore *store, qint64 place, const QString &language);

/// The same for a question that nothing has to do with.
[[nodiscard]] PoemLibrary::Answer answerAt(const PoemStore *store, qint64 place,
                                           const PoemLibrary::Question &question);

} // namespace Poemstream
