// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>

namespace Poemstream {

/// Becomes the program that has the window, which is installed beside this one: with @p arguments, as for
/// execv(), and everything else that this process has. Where it cannot, it returns and says why. To be called
/// while there is an application object, and one thread.
[[nodiscard]] QString becomeWindowProgram(char **arguments);

} // namespace Poemstream
