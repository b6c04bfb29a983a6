// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openeventstream.h"

#ifdef POEMSTREAM_HAS_REACTOR
#include "detachedstream.h"
#include "listener.h"
#include "streamhead.h"
#include "streamreactor.h"

#include <unistd.h>
#endif

#include <utility>

namespace Poemstream {

namespace {

#ifdef POEMSTREAM_HAS_REACTOR
/// Null where the connection has to stay where it is.
std::unique_ptr<EventStream> detachedStream(HttpConnection *connection, const HttpHeaders &extra,
                                            const StreamLimits &limits)
{
    const auto *listener = connection ? qobject_cast<Listener *>(connection->listener()) : nullptr;
    StreamReactor *reactor = listener ? listener->reactor() : nullptr;
    if (!reactor)
        return nullptr;
    const int descriptor = connection->duplicate();
    if (descriptor < 0)
        return nullptr;
    DetachedConnection *detached = reactor->take(descriptor);
    if (!detached) {
        ::close(descriptor);
        return nullptr;
    }
    connection->abort(); // after take(): a listener that drains must not think that all is said
    const bool isChunked = connection->isHttp11();
    return std::make_unique<DetachedStream>(*detached, streamHead(isChunked, extra), isChunked, limits);
}
#endif

} // namespace

std::unique_ptr<EventStream> openEventStream(ResponderArg responder, const QHttpServerRequest &request,
                                             const HttpHeaders &extra, const StreamLimits &limits)
{
#ifdef POEMSTREAM_HAS_REACTOR
    if (request.method() != QHttpServerRequest::Method::Head) {
        if (auto stream = detachedStream(connectionOf(responder, request), extra, limits))
            return stream;
    }
#endif
    return std::make_unique<HttpEventStream>(std::forward<ResponderArg>(responder), request, extra, limits);
}

} // namespace Poemstream
