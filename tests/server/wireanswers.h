// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <utility>

namespace Poemstream {

/// One HTTP/1.1 answer as it stands on the wire.
struct WireAnswer
{
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body; ///< without the chunks' frames
    bool isWhole = false;

    /// Empty where the answer has none; any case of letters.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

/// All that a server sent over one connection, taken by the letter of RFC 9112 and no more kindly than a
/// proxy would: the first thing that no server may send is the fault, and nothing after it counts.
struct WireReading
{
    QList<WireAnswer> answers; ///< the last one may not be whole
    QByteArray fault;          ///< empty if there is none
};

/// Bodies may not begin with "HTTP/1.": that is how the answer to a HEAD request, which promises a body and
/// has none, is told from others.
[[nodiscard]] WireReading readWire(const QByteArray &bytes);

} // namespace Poemstream
