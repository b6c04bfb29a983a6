// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/options.h"

#include <QtCore/QByteArray>
#include <QtCore/QStringList>
#include <QtCore/QUrl>

namespace Poemstream {

struct WindowOptions
{
    QUrl server; ///< invalid: the embedded server
    QByteArray token;
    bool demo = false;      ///< offline: poems from the program, no socket
    bool newWindow = false; ///< whether or not there is one already; so is each offline one
};

/// What Qt itself takes of a command line must have been taken out.
[[nodiscard]] Parsed<WindowOptions> parseWindow(const QStringList &arguments);
[[nodiscard]] Parsed<WindowOptions> parseDemo(const QStringList &arguments);

/// Whether @p arguments hold an option that a QApplication takes for itself, such as -platform or -display.
[[nodiscard]] bool haveOptionsOfQt(const QStringList &arguments);

} // namespace Poemstream
