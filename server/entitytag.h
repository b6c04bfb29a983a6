// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>

namespace Poemstream {

/// A strong entity tag for @p content (RFC 9110, 8.8.3): equal bytes have equal tags on every server.
[[nodiscard]] QByteArray entityTag(const QByteArray &content);

/// Whether @p ifNoneMatch, the header's value, says that the client holds what @p tag names: by weak
/// comparison, in a list, or by "*". An empty value says nothing.
[[nodiscard]] bool holdsEntity(const QByteArray &ifNoneMatch, const QByteArray &tag);

} // namespace Poemstream
