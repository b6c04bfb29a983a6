// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArrayView>
#include <QtCore/QString>

namespace Poemstream {

/// UTF-8 -> text as the WHATWG Encoding standard's decoder without BOM handling does it: one U+FFFD for each
/// longest invalid prefix, never an error, and U+FEFF stays wherever it stands. QString::fromUtf8() alone
/// drops a leading U+FEFF and writes one U+FFFD for each invalid byte; here it only does the fast part.
/// Whoever cuts a stream at CR or LF may decode the pieces: neither is part of a longer sequence.
[[nodiscard]] QString decodeUtf8(QByteArrayView bytes);

} // namespace Poemstream
