// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "httpreply.h"

namespace Poemstream {

/// The head of an event stream's answer, to an HTTP/1.1 request or to an older one. @p isLast: the client
/// wants the connection closed behind it, and is told that it will be. @p extra: further headers or other
/// values for ours (any case), but for the framing ones, which are ignored. For any thread; each keeps the
/// last one that it made, for a second.
[[nodiscard]] QByteArray streamHead(bool isHttp11, bool isLast, const HttpHeaders &extra);

} // namespace Poemstream
