// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openeventstream.h"

#ifdef POEMSTREAM_HAS_REACTOR
#include "detach.h"
#include "detachedstream.h"
#include "httpsyntax.h"
#include "streamhead.h"
#endif

#include <utility>

namespace Poemstream {

namespace {

#ifdef POEMSTREAM_HAS_REACTOR
/// Null where the connection has to stay where it is.
std::unique_ptr<EventStream> detachedStream(HttpConnection *connection, const QHttpServerRequest &request,
                                            const HttpHeaders &extra, const StreamLimits &limits)
{
    DetachedConnection *detached = detach(connection);
    if (!detached)
        return nullptr;
    const bool isChunked = connection->isHttp11();
    const bool isLast = hasOption(request.value("Connection"), "close");
    return std::make_unique<DetachedStream>(*detached, streamHead(isChunked, isLast, extra), isChunked,
                                            limits);
}
#endif

} // namespace

std::unique_ptr<EventStream> openEventStream(ResponderArg responder, const QHttpServerRequest &request,
                                             const HttpHeaders &extra, const StreamLimits &limits)
{
#ifdef POEMSTREAM_HAS_REACTOR
    if (request.method() != QHttpServerRequest::Method::Head) {
        if (auto stream = detachedStream(connectionOf(responder, request), request, extra, limits))
            return stream;
    }
#endif
    return std::make_unique<HttpEventStream>(std::forward<ResponderArg>(responder), request, extra, limits);
}

} // namespace Poemstream
