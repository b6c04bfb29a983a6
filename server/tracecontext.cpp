// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tracecontext.h"

#include <algorithm>

namespace Poemstream {

namespace {

bool isHex(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

/// An id of zeros only means that there is none.
bool isId(QByteArrayView text)
{
    return isHex(text) && std::any_of(text.begin(), text.end(), [](char c) { return c != '0'; });
}

} // namespace

QByteArray traceIdOf(const QByteArray &traceparent)
{
    // version "-" trace-id "-" parent-id "-" flags; a later version may go on behind another "-"
    constexpr qsizetype size = 2 + 1 + 32 + 1 + 16 + 1 + 2;
    const QByteArrayView text(traceparent);
    if (text.size() < size || text[2] != '-' || text[35] != '-' || text[52] != '-')
        return {};
    const QByteArrayView version = text.first(2);
    const bool isWhole = text.size() == size || (version != "00" && text[size] == '-');
    if (!isWhole || !isHex(version) || version == "ff" || !isId(text.sliced(36, 16)) ||
        !isHex(text.sliced(53, 2)))
        return {};
    const QByteArrayView id = text.sliced(3, 32);
    return isId(id) ? id.toByteArray() : QByteArray();
}

} // namespace Poemstream
