// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/poemsource.h"

#include <QtCore/QtGlobal>

#include <memory>

QT_BEGIN_NAMESPACE
class QApplication;
QT_END_NAMESPACE

namespace Poemstream {

class SingleInstance;

struct DesktopSetup
{
    std::unique_ptr<PoemSource> source; ///< not null
    bool demo = false;                  ///< asks its own questions, and says that it is offline
    SingleInstance *instance = nullptr; ///< on whose word the window comes to the front; null for nobody's
};

/// Shows the window until it is closed, or SIGINT or SIGTERM arrives. Returns the exit code, 0. The source is
/// destroyed before this returns.
[[nodiscard]] int runDesktop(QApplication &application, DesktopSetup setup);

} // namespace Poemstream
