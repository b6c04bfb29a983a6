// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "askedquestion.h"
#include "authornames.h"

namespace Poemstream {

/// Adds to @p question what can be told by the names of authors: who is meant by "Li Bai" or "东坡", and
/// where a name ends that a title stands beside without a blank. @p fold: as the question was read with.
void readAuthors(AskedQuestion &question, const AuthorNames &names, const CharacterFold &fold);

} // namespace Poemstream
