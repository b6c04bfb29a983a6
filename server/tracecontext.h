// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>

namespace Poemstream {

/// The trace-id in the value of a `traceparent` header (W3C Trace Context, 3.2), 32 hex digits: by it the
/// log's lines are found among those of the proxies that a request came through. Empty where @p traceparent
/// is not valid; nothing that the header holds is handed on beside those digits.
[[nodiscard]] QByteArray traceIdOf(const QByteArray &traceparent);

} // namespace Poemstream
