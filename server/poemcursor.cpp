// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemcursor.h"

#include <algorithm>

namespace Poemstream {

namespace {

constexpr qsizetype poemIdLength = 16;

bool isLowerHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

} // namespace

QByteArray PoemCursor::toEventId() const
{
    return poemId.toLatin1() + '.' + (atEnd ? QByteArrayLiteral("end") : QByteArray::number(position));
}

std::optional<PoemCursor> PoemCursor::fromEventId(const QByteArray &eventId)
{
    if (eventId.size() <= poemIdLength || eventId.at(poemIdLength) != '.')
        return std::nullopt;
    const QByteArray poem = eventId.first(poemIdLength);
    if (!std::all_of(poem.cbegin(), poem.cend(), isLowerHex))
        return std::nullopt;
    PoemCursor cursor{QString::fromLatin1(poem)};
    const QByteArray rest = eventId.sliced(poemIdLength + 1);
    cursor.atEnd = rest == "end";
    cursor.position = cursor.atEnd ? 0 : static_cast<qsizetype>(rest.toLongLong());
    // What does not print as it was read is not ours: spaces, leading zeros, numbers too large.
    return cursor.position >= 0 && cursor.toEventId() == eventId ? std::optional(cursor) : std::nullopt;
}

} // namespace Poemstream
