// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <optional>

namespace Poemstream {

/// The meaning of `id` and `Last-Event-ID`: how far into which poem a reader is. "P.N" is after code point N
/// of poem P, "P.end" is after everything. A plain value; says nothing about whether such a poem exists.
struct PoemCursor
{
    QString poemId;         ///< 16 lower-case hex digits
    qsizetype position = 0; ///< code points already seen; meaningless where atEnd
    bool atEnd = false;

    [[nodiscard]] QByteArray toEventId() const;
    /// std::nullopt for anything that toEventId() never gives: other lengths, letters, signs, leading zeros,
    /// overflow.
    [[nodiscard]] static std::optional<PoemCursor> fromEventId(const QByteArray &eventId);

    friend bool operator==(const PoemCursor &, const PoemCursor &) = default;
};

} // namespace Poemstream
