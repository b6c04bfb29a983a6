// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGui/QIcon>

namespace Poemstream {

/// What the desktop, its menu and its icon themes know the program by.
[[nodiscard]] QString applicationId();

/// The program's icon: that of the desktop's theme, else our own. Never empty.
[[nodiscard]] QIcon applicationIcon();

/// The same, up to 128 pixels: X11 hands a window manager each picture that an icon has, and to unpack the
/// largest two is a fifth of all work of a start. Desktops that want larger ones take them from the desktop
/// entry.
[[nodiscard]] QIcon windowIcon();

} // namespace Poemstream
