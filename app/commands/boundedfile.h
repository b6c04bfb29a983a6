// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <variant>

namespace Poemstream {

/// What is in the file @p path, which may be a pipe. A QString is what is wrong, for people, without the
/// file's name. A file of more than @p mostMiB MiB is refused, and no more of it is read: a device may have
/// no end.
[[nodiscard]] std::variant<QByteArray, QString> readBoundedFile(const QString &path, int mostMiB);

} // namespace Poemstream
