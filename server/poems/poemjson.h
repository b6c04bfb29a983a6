// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "poem.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QList>

#include <variant>

namespace Poemstream {

/// Why a file gave no poems: one line, with the place.
struct PoemFileError
{
    QString text;
};

/// @p json as a document, or one line that says at which byte it is none.
[[nodiscard]] std::variant<QJsonDocument, PoemFileError> parseJson(const QByteArray &json);

/// "zh" where @p text has a Han character, else "en".
[[nodiscard]] QString languageOfPoem(const QString &text);

/// Reads this project's own format: a JSON array of {title, author, dynasty, language, tags, lines}.
/// All or nothing: one bad poem and none is taken. `lines` is needed; the rest may be missing. An empty line
/// in `lines` parts two stanzas. A poem longer than mostPoemLength is a bad one. @p source becomes each
/// poem's source.
[[nodiscard]] std::variant<QList<Poem>, PoemFileError> readPoems(const QByteArray &json,
                                                                 const QString &source);

} // namespace Poemstream
