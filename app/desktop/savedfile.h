// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace Poemstream {

/// Replaces the file as a whole: on failure what was there stays. Gives what went wrong in the system's
/// words, empty if nothing.
[[nodiscard]] QString saveFile(const QString &path, const QByteArray &content);

} // namespace Poemstream
