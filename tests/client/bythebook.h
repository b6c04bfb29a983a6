// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "streamreading.h"

/// The parser as the standards' texts have it, step by step and one character at a time, for a stream that is
/// all there: first decoded (Encoding, "UTF-8 decode"), then cut into lines, then interpreted (HTML,
/// "Server-sent events", 9.2.5 and 9.2.6). Slow, and written without a look at the real one, which is
/// compared with it. Added are what the standard leaves to others: comments and retries are said, and @p
/// limits end the reading.
[[nodiscard]] StreamReading readByTheBook(QByteArrayView stream,
                                          const Poemstream::EventStreamLimits &limits = {});

/// Encoding, "UTF-8 decode without BOM".
[[nodiscard]] QString decodeByTheBook(QByteArrayView bytes);
