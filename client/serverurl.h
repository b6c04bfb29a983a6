// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>
#include <QtCore/QUrl>

namespace Poemstream {

/// Where @p server, perhaps with a path that all endpoints are under, has its endpoint @p path ("/v1/live").
[[nodiscard]] QUrl endpointUrl(const QUrl &server, const QString &path);

} // namespace Poemstream
