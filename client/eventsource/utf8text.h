// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArrayView>
#include <QtCore/QString>

namespace Poemstream {

/// UTF-8 -> text as the WHATWG Encoding standard's decoder without BOM handling does it: one U+FFFD for each
/// longest invalid prefix, never an error, and U+FEFF stays wherever it stands. (Qt's own decoders write one
/// U+FFFD for each invalid byte; here they only do the fast part.)
/// Whoever cuts a stream at CR or LF may decode the pieces: neither is part of a longer sequence.
void appendUtf8(QString &text, QByteArrayView bytes);

/// The same in place of what @p text was. Its memory is used again where nobody else holds it and it is not
/// far too large.
void assignUtf8(QString &text, QByteArrayView bytes);

} // namespace Poemstream
