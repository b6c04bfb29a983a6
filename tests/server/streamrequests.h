// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/rawclient.h"

#include <QtTest/QTest>

namespace Poemstream {

/// What a StreamServer is asked for.
inline const QByteArray getStream = "GET /stream HTTP/1.1\r\nHost: localhost\r\n\r\n";
inline const QByteArray getPlain = "GET /plain HTTP/1.1\r\nHost: localhost\r\n\r\n";

/// Asks for the stream, waits for the answer's head and reads no more; false where no head comes.
[[nodiscard]] inline bool askAndStopReading(RawClient &client)
{
    client.send(getStream);
    const bool hasHead = QTest::qWaitFor([&client] { return client.answer().has_value(); });
    client.stopReading();
    return hasHead;
}

} // namespace Poemstream
