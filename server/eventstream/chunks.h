// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

namespace Poemstream {

inline constexpr QByteArrayView lastChunk("0\r\n\r\n");

/// What stands before a chunk of @p size bytes (RFC 9112, 7.1); behind it stands CR LF.
[[nodiscard]] inline QByteArray chunkHead(qsizetype size)
{
    return QByteArray::number(size, 16) + "\r\n";
}

[[nodiscard]] inline QByteArray chunkOf(const QByteArray &bytes)
{
    return chunkHead(bytes.size()) + bytes + "\r\n";
}

} // namespace Poemstream
