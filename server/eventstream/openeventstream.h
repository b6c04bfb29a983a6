// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eventstream.h"
#include "httpeventstream.h"

#include <memory>

namespace Poemstream {

/// The event stream that answers @p request: to be made within the handler, as an HttpEventStream, with the
/// same manners. Where it can, the connection leaves QTcpSocket and costs a fraction: over plain TCP, on
/// Linux, from a Listener, if it was built so (POEMSTREAM_REACTOR). Never null.
[[nodiscard]] std::unique_ptr<EventStream> openEventStream(ResponderArg responder,
                                                           const QHttpServerRequest &request,
                                                           const HttpHeaders &extra = {},
                                                           const StreamLimits &limits = {});

} // namespace Poemstream
