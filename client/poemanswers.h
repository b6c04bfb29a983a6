// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pastanswer.h"
#include "poemhits.h"

#include <optional>

QT_BEGIN_NAMESPACE
class QJsonObject;
QT_END_NAMESPACE

namespace Poemstream {

/// What a server says of poems, as values. Pure; what it says is a stranger's word: each line of a heading is
/// one, bounded, without control characters and what would turn the direction of the text beside it; fields
/// of the wrong type are empty.

/// Without control characters but LF and tab.
[[nodiscard]] QString plainVerses(QString text);
[[nodiscard]] PoemHeading readHeading(const QJsonObject &object);
/// An answer of /v1/search, of which @p most poems are taken. Nothing where it is none.
[[nodiscard]] std::optional<PoemHits> readHits(const QJsonObject &object, qsizetype most);
/// An answer of /v1/poems/{id}: complete, without a question. Nothing where there is no text.
[[nodiscard]] std::optional<PastAnswer> readWholePoem(const QJsonObject &object);

} // namespace Poemstream
