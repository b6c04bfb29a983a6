// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poemcursor.h"

#include <algorithm>
#include <charconv>
#include <system_error>

namespace Poemstream {

namespace {

constexpr qsizetype poemIdLength = 16;

bool isLowerHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

/// As toEventId() writes one: digits, and no zero before others.
std::optional<qsizetype> readPosition(QByteArrayView text)
{
    qsizetype position = 0;
    const auto *end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, position);
    const bool isOurs = read.ec == std::errc() && read.ptr == end && position >= 0 && text[0] != '-' &&
                        (text[0] != '0' || text.size() == 1);
    return isOurs ? std::optional(position) : std::nullopt;
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
    const QByteArrayView poem = QByteArrayView(eventId).first(poemIdLength);
    if (!std::all_of(poem.begin(), poem.end(), isLowerHex))
        return std::nullopt;
    const QByteArrayView rest = QByteArrayView(eventId).sliced(poemIdLength + 1);
    if (rest == QByteArrayView("end"))
        return PoemCursor{QString::fromLatin1(poem), 0, true};
    const auto position = readPosition(rest);
    return position ? std::optional(PoemCursor{QString::fromLatin1(poem), *position}) : std::nullopt;
}

} // namespace Poemstream
