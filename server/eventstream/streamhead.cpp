// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamhead.h"

#include <chrono>

namespace Poemstream {

namespace {

struct Made
{
    std::chrono::sys_seconds second;
    bool isHttp11 = true;
    bool isLast = false;
    HttpHeaders extra;
    QByteArray head;
};

QByteArray encodeStreamHead(bool isHttp11, bool isLast, const HttpHeaders &extra)
{
    HttpHeaders headers{{"Content-Type", "text/event-stream"},
                        {"Cache-Control", "no-cache, no-transform"},
                        {"X-Accel-Buffering", "no"}}; // nginx would collect the events
    for (const auto &[name, value] : withoutFraming(extra))
        setHeader(headers, name, value);
    headers.emplaceBack("Connection", isHttp11 && !isLast ? "keep-alive" : "close");
    if (isHttp11)
        headers.emplaceBack("Transfer-Encoding", "chunked");
    return encodeHead(QHttpServerResponder::StatusCode::Ok, headers);
}

} // namespace

QByteArray streamHead(bool isHttp11, bool isLast, const HttpHeaders &extra)
{
    static thread_local Made last;
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    if (last.head.isEmpty() || last.second != now || last.isHttp11 != isHttp11 || last.isLast != isLast ||
        last.extra != extra)
        last = {now, isHttp11, isLast, extra, encodeStreamHead(isHttp11, isLast, extra)};
    return last.head;
}

} // namespace Poemstream
