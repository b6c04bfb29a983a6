// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/eventsource/streamrequest.h"
#include "tests/support/scriptedpeer.h"

#include <QtNetwork/QNetworkRequest>

namespace Poemstream {

/// What the tests of requests post.
inline const QByteArray question = R"({"question":"moon"})";

/// An answer with these events.
[[nodiscard]] inline QByteArray stream(const QByteArray &body)
{
    return ScriptedPeer::streamHead() + body;
}

[[nodiscard]] inline EventSourceRequest ask(const QByteArray &method, const QUrl &url,
                                            const QByteArray &body = question)
{
    EventSourceRequest request(QNetworkRequest{url});
    request.method = method;
    request.body = body;
    if (method != "GET")
        request.request.setRawHeader("Content-Type", "application/json");
    return request;
}

/// Whether it is one for "METHOD /path".
[[nodiscard]] inline bool asks(const QByteArray &request, const QByteArray &methodAndPath)
{
    return request.startsWith(QByteArray(methodAndPath + " HTTP/1.1\r\n"));
}

[[nodiscard]] inline QByteArray bodyOf(const QByteArray &request)
{
    return request.sliced(request.indexOf("\r\n\r\n") + 4);
}

[[nodiscard]] inline QByteArray redirectTo(const QUrl &target, int status)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Elsewhere\r\nLocation: " + target.toEncoded() +
           "\r\nContent-Length: 0\r\n\r\n";
}

} // namespace Poemstream
