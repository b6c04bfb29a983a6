// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArrayView>

#include <algorithm>

namespace Poemstream {

[[nodiscard]] constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// RFC 9110, 5.6.2.
[[nodiscard]] inline bool isTokenCharacter(char c)
{
    const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return isLetter || isDigit(c) || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

[[nodiscard]] inline bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

/// As names of header fields are compared, and options of a connection.
[[nodiscard]] inline bool isNamed(QByteArrayView name, QByteArrayView other)
{
    return name.size() == other.size() && name.compare(other, Qt::CaseInsensitive) == 0;
}

/// Whether @p list, a field's value, has @p name among what its commas part.
[[nodiscard]] inline bool hasOption(QByteArrayView list, QByteArrayView name)
{
    while (!list.isEmpty()) {
        const qsizetype comma = list.indexOf(',');
        const QByteArrayView option = comma < 0 ? list : list.first(comma);
        if (isNamed(option.trimmed(), name))
            return true;
        list = comma < 0 ? QByteArrayView() : list.sliced(comma + 1);
    }
    return false;
}

} // namespace Poemstream
