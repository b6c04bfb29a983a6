// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayList>

namespace Poemstream {

/// What a server wrote into an event stream (HTML Standard, 9.2.5), more strictly read than a client may:
/// what clients pass over in silence is noted here. A line without its end is not looked at.
struct WrittenEvents
{
    qsizetype comments = 0;
    qsizetype events = 0;   ///< blocks with data, and with their end
    QByteArrayList ids;     ///< of those of them that name one of their own
    QByteArrayList unknown; ///< lines whose field no client knows
    QByteArrayList faults;  ///< lines that a client must ignore although their field is a known one
    QByteArrayList badText; ///< lines that are no UTF-8
};

[[nodiscard]] WrittenEvents readWritten(const QByteArray &body);

} // namespace Poemstream
