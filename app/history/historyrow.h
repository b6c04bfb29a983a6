// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "historyentry.h"

#include <QtCore/QVariantList>

QT_BEGIN_NAMESPACE
class QSqlQuery;
QT_END_NAMESPACE

// How a HistoryEntry lies in the table `answers`: nothing else knows its columns.

namespace Poemstream {

/// Makes the table, in a file that has none.
[[nodiscard]] QString createHistoryTable();
/// Turns a table of the first version into one of this.
[[nodiscard]] QString addFoundToHistoryTable();

/// "INSERT … VALUES (?, …)" with the values of @p entry; an id of 0 lets the table choose.
[[nodiscard]] QString insertHistoryRow();
[[nodiscard]] QVariantList historyRow(const HistoryEntry &entry);

/// "UPDATE … WHERE id = ?", with the values of answerRow() and then the id.
[[nodiscard]] QString updateHistoryAnswer();
[[nodiscard]] QVariantList answerRow(const PastAnswer &answer);

enum class HistoryText { Left, Read };

/// "SELECT …" up to the table's name, for readHistoryRow(). Texts may be long: they are left where @p text
/// says so.
[[nodiscard]] QString selectHistoryRows(HistoryText text);
[[nodiscard]] HistoryEntry readHistoryRow(const QSqlQuery &query);

/// A condition for each word of @p filter, and one for what is older than @p after where that has an id, for
/// the end of a statement; empty for all rows.
[[nodiscard]] QString historyCondition(const HistoryFilter &filter, const HistoryEntry &after = {});
[[nodiscard]] QVariantList historyConditionValues(const HistoryFilter &filter,
                                                  const HistoryEntry &after = {});

} // namespace Poemstream
