// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/exitcode.h"
#include "windowoptions.h"

QT_BEGIN_NAMESPACE
class QApplication;
QT_END_NAMESPACE

namespace Poemstream {

/// What can only be seen before there is a QApplication, which takes it away.
struct WindowSurroundings
{
    QByteArray xDisplay; ///< the X server's, should it be one
    /// With which the desktop lets a window come to the front; empty for none.
    QByteArray activationToken;
};

/// @p arguments: all that the program was given.
[[nodiscard]] WindowSurroundings lookAround(const QStringList &arguments);

/// Shows the window until it is closed; where the same user has one of the same server on the same display,
/// brings that to the front instead, but for the offline one. Without a server of the options' starts one of
/// its own on 127.0.0.1, at a free port, that admits nobody but this window.
[[nodiscard]] ExitCode runWindow(QApplication &application, const WindowOptions &options,
                                 const WindowSurroundings &surroundings);

} // namespace Poemstream
