// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamhead.h"

namespace Poemstream {

QByteArray streamHead(bool isHttp11, const HttpHeaders &extra)
{
    HttpHeaders headers{{"Content-Type", "text/event-stream"},
                        {"Cache-Control", "no-cache, no-transform"},
                        {"X-Accel-Buffering", "no"}}; // nginx would collect the events
    for (const auto &[name, value] : withoutFraming(extra))
        setHeader(headers, name, value);
    headers.emplaceBack("Connection", isHttp11 ? "keep-alive" : "close");
    if (isHttp11)
        headers.emplaceBack("Transfer-Encoding", "chunked");
    return encodeHead(QHttpServerResponder::StatusCode::Ok, headers);
}

} // namespace Poemstream
