// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QMetaEnum>

namespace Poemstream {

/// The name of @p value; empty for a value that has none. Not QMetaEnum::valueToKey(): it takes another type
/// of integer since Qt 6.9. @p Meta: what the meta-object knows, the enumeration or its flags.
template <typename Meta, typename Enum>
[[nodiscard]] QByteArray keyOf(Enum value)
{
    const QMetaEnum all = QMetaEnum::fromType<Meta>();
    for (int i = 0; i < all.keyCount(); ++i) {
        if (static_cast<Enum>(all.value(i)) == value)
            return all.key(i);
    }
    return {};
}

/// The name of an enumeration's @p value as programs that read metrics and logs like it: "PeerLeft" is
/// "peer_left".
template <typename Enum>
[[nodiscard]] QByteArray labelOf(Enum value)
{
    QByteArray label;
    for (const char c : keyOf<Enum>(value)) {
        const bool isCapital = c >= 'A' && c <= 'Z';
        if (isCapital && !label.isEmpty())
            label += '_';
        label += isCapital ? char(c - 'A' + 'a') : c;
    }
    return label;
}

} // namespace Poemstream
