// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QList>
#include <QtHttpServer/QHttpServerResponder>

#include <utility>

namespace Poemstream {

/// Header fields in the order in which they are written.
using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// A plain answer: everything that is not an event stream.
struct HttpReply
{
    QHttpServerResponder::StatusCode status = QHttpServerResponder::StatusCode::Ok;
    HttpHeaders
        headers; ///< all but Content-Length, Transfer-Encoding and Connection, which are the connection's own
    QByteArray body;
};

/// Without the fields that describe the connection, which are never the caller's to say.
[[nodiscard]] HttpHeaders withoutFraming(HttpHeaders headers);
/// Replaces the field of this name (any case), or adds it at the end.
void setHeader(HttpHeaders &headers, const QByteArray &name, const QByteArray &value);

/// Status line, the Date (unless @p headers have one), @p headers and the blank line, for HTTP/1.1. A field
/// that would break out of its line (CR, LF or NUL in it, or an empty name) is left out, with a warning in
/// the log: a head never carries more than its fields.
[[nodiscard]] QByteArray encodeHead(QHttpServerResponder::StatusCode status, const HttpHeaders &headers);

/// @p reply as it goes over the wire, with @p framing among its fields, and the length of its body if it may
/// have one. Framing headers in @p reply are ignored.
[[nodiscard]] QByteArray encodeReply(const HttpReply &reply, const HttpHeaders &framing, bool withBody);

/// A whole answer (RFC 9457) for who may not go on with this connection.
[[nodiscard]] QByteArray encodeRefusal(QHttpServerResponder::StatusCode status);

} // namespace Poemstream
