// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eventstream.h"
#include "httpreply.h"
#include "httprequest.h"
#include "streamlimits.h"

#include <functional>
#include <memory>

namespace Poemstream {

/// Makes the connection a stream, as openEventStream() does. Once; null where that cannot be done.
using OpenEarly =
    std::function<std::unique_ptr<EventStream>(const HttpHeaders &extra, const StreamLimits &limits)>;

/// Is offered a plain GET request for @p path, as it stands in the target, before QHttpServer sees it. Gives
/// true where @p open gave it a stream. Else it must have changed nothing: QHttpServer gets the request.
using EarlyHandler =
    std::function<bool(const HttpRequest &request, QByteArrayView path, const OpenEarly &open)>;

} // namespace Poemstream
