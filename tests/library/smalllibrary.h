// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>

namespace Poemstream {

/// Makes a library of some dozen poems at @p path, which were written for these tests, in both scripts, along
/// with the embedded ones, which each has. False where it could not be made.
[[nodiscard]] bool makeSmallLibrary(const QString &path);

} // namespace Poemstream
