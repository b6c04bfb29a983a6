// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QStringView>

namespace Poemstream {

/// Lets Chinese characters be found and copied in a PDF file that QPdfWriter wrote for @p text. Qt writes of
/// each glyph the first code point that it may stand for, and fonts draw 雨 and the radical ⾬, which comes
/// before it, with one glyph: without this, who searches for 雨 finds nothing, and who copies it has
/// something else. A file written another way than Qt does stays as it is.
[[nodiscard]] QByteArray withCharactersOf(QStringView text, QByteArray pdf);

} // namespace Poemstream
