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

/// Whether header fields of this name (any case) describe the connection and are never the caller's to say.
[[nodiscard]] bool isFramingHeader(QByteArrayView name);

/// Status line, @p headers and the blank line, for HTTP/1.1. A field that would break out of its line (CR, LF
/// or NUL in it, or an empty name) is left out, with a warning in the log: a head never carries more than its
/// fields.
[[nodiscard]] QByteArray encodeHead(QHttpServerResponder::StatusCode status, const HttpHeaders &headers);

} // namespace Poemstream
