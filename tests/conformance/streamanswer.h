// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <utility>

namespace Poemstream {

/// The first answer on a connection, as far as it came, taken by the letter of RFC 9112; interim ones (1xx)
/// are passed over.
struct StreamAnswer
{
    QByteArray statusLine;
    int status = 0; ///< 0 before the end of its head
    QList<std::pair<QByteArray, QByteArray>> fields;
    QByteArray body; ///< without the chunks' frames
    bool isWhole = false;
    QByteArray rest;  ///< what follows a whole answer
    QByteArray fault; ///< the first thing that no server may send; empty if there is none

    [[nodiscard]] bool hasHead() const { return status != 0; }
    /// All values of that name, joined by a comma; null where there is none. Any case of letters.
    [[nodiscard]] QByteArray field(const QByteArray &name) const;
    /// Whether one of the field's comma-separated values is @p item, its parameters left aside; any case of
    /// letters, @p item in small ones.
    [[nodiscard]] bool lists(const QByteArray &name, const QByteArray &item) const;
    /// The media type in small letters, without its parameters.
    [[nodiscard]] QByteArray type() const;
    [[nodiscard]] bool isEventStream() const { return status == 200 && type() == "text/event-stream"; }
};

/// @p isOver: no more bytes will come.
[[nodiscard]] StreamAnswer readAnswer(const QByteArray &bytes, bool isToHead, bool isOver);

} // namespace Poemstream
