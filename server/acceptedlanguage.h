// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>

namespace Poemstream {

/// Which of the languages @p offered, each a primary subtag in lower case, the Accept-Language header's value
/// @p accept likes best (RFC 9110, 12.5.4): "zh-CN" and "zh" are one, of equals the first named is taken. The
/// first of @p offered where it names none of them; that list must not be empty.
[[nodiscard]] QByteArray acceptedLanguage(const QByteArray &accept, const QList<QByteArray> &offered);

} // namespace Poemstream
