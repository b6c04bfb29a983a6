// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detach.h"

#include "httpconnection.h"
#include "listener.h"
#include "streamreactor.h"

#include <unistd.h>

namespace Poemstream {

DetachedConnection *detach(HttpConnection *connection)
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
    return detached;
}

} // namespace Poemstream
