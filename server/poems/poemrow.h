// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "characterfold.h"
#include "poem.h"

#include <QtCore/QVariantList>

QT_BEGIN_NAMESPACE
class QSqlQuery;
QT_END_NAMESPACE

// How a poem lies in the tables of poemSchema(): nothing else knows their columns.

namespace Poemstream {

struct PoemRow
{
    qint64 row = 0;
    qint64 letters = 0;
    int edition = 0;
    Poem poem = {};
};

/// A poem's id as the number that the table has, and back. 0 where @p id is none.
[[nodiscard]] qint64 poemNumber(const QString &id);
[[nodiscard]] QString poemIdOf(qint64 number);

/// What the texts of two editions have in common.
[[nodiscard]] qint64 lettersNumber(const QString &text, const CharacterFold &fold);

/// "INSERT … (?, …)" and its values; the source is named by its id in table source.
[[nodiscard]] QString insertPoemRow();
[[nodiscard]] QVariantList poemRowValues(const PoemRow &row, qint64 source);

/// "SELECT …" of a PoemRow, up to its WHERE.
[[nodiscard]] QString selectPoemRows();
[[nodiscard]] PoemRow readPoemRow(const QSqlQuery &query);

/// What poem_words has of a poem: text, title, author, tags.
[[nodiscard]] QStringList wordsOfPoem(const Poem &poem, const CharacterFold &fold);

} // namespace Poemstream
