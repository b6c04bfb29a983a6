// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/exitcode.h"
#include "app/options.h"

QT_BEGIN_NAMESPACE
class QApplication;
QT_END_NAMESPACE

namespace Poemstream {

struct WindowOptions
{
    QUrl server; ///< invalid: the embedded server
    QByteArray token;
    bool demo = false; ///< offline: poems from the program, no socket
};

[[nodiscard]] Parsed<WindowOptions> parseWindow(const QStringList &arguments);
[[nodiscard]] Parsed<WindowOptions> parseDemo(const QStringList &arguments);

/// Shows the window until it is closed. Without a server of the options' starts one of its own on 127.0.0.1,
/// at a free port, that admits nobody but this window.
[[nodiscard]] ExitCode runWindow(QApplication &application, const WindowOptions &options);

} // namespace Poemstream
