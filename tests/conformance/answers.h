// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/scriptedpeer.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

namespace Poemstream {

/// A stream whose length is known, as many test servers send it.
[[nodiscard]] inline QByteArray countedStream(const QByteArray &body)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

/// One in chunks of so many bytes, each in a packet of its own, and its end.
[[nodiscard]] inline QList<QByteArray> chunkedStream(const QByteArray &body, qsizetype chunkBytes)
{
    QList<QByteArray> packets{ScriptedPeer::chunkedHead()};
    for (qsizetype i = 0; i < body.size(); i += chunkBytes)
        packets += ScriptedPeer::chunk(body.mid(i, chunkBytes));
    return packets += ScriptedPeer::chunk({});
}

} // namespace Poemstream
