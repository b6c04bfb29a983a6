// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Poemstream {

/// One poem of a library. A plain value; make one with makePoem(), which alone keeps text, id and length
/// together.
struct Poem
{
    QString id = {}; ///< see poemId()
    QString title = {};
    QString author = {};
    QString dynasty = {};
    QString language = {}; ///< "zh" or "en"
    QString source = {};   ///< where the text is from, for the reader
    QStringList tags = {}; ///< themes and moods, as named in resources/themes.json
    QString text = {};     ///< canonical: NFC, lines end with LF, no LF at the end
    qsizetype length = 0;  ///< Unicode code points in text
};

/// Code points that a poem may have, about a canto of an epic. Some answers hold a whole poem: what a client
/// that does not read may cost is bounded by it.
constexpr qsizetype mostPoemLength = 64 * 1024;

/// @p text in the form that ids and positions are counted in: NFC, every line end a single LF, for
/// half a surrogate pair U+FFFD.
[[nodiscard]] QString canonicalText(const QString &text);

/// The first 16 hex digits of the SHA-256 of the canonical text's UTF-8: equal poems have equal ids on every
/// server.
[[nodiscard]] QString poemId(const QString &canonicalText);

/// Unicode code points in @p text; a lone surrogate counts as one.
[[nodiscard]] qsizetype codePointCount(QStringView text);

/// Fills text, id and length of @p poem from @p text. No string of it has half a surrogate pair.
[[nodiscard]] Poem makePoem(Poem poem, const QString &text);

} // namespace Poemstream
