// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "entitytag.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QList>

#include <algorithm>

namespace Poemstream {

QByteArray entityTag(const QByteArray &content)
{
    const QByteArray digest = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
    return '"' + digest.first(12).toHex() + '"';
}

bool holdsEntity(const QByteArray &ifNoneMatch, const QByteArray &tag)
{
    // A comma within another's tag does no harm: no piece of it equals one of ours, which are hex digits.
    const QList<QByteArray> held = ifNoneMatch.split(',');
    return std::any_of(held.cbegin(), held.cend(), [&tag](const QByteArray &entry) {
        const QByteArray bare = entry.trimmed();
        return bare == "*" || (bare.startsWith("W/") ? bare.sliced(2) : bare) == tag;
    });
}

} // namespace Poemstream
