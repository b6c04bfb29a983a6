// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/livepoemfetch.h"
#include "client/poemsource.h"

#include <QtCore/QtGlobal>

#include <memory>

QT_BEGIN_NAMESPACE
class QApplication;
QT_END_NAMESPACE

namespace Poemstream {

struct DesktopSetup
{
    std::unique_ptr<PoemSource> source;  ///< not null
    std::unique_ptr<PoemSource> live;    ///< the poem of the hour as it is typed; null: there is none
    std::unique_ptr<LivePoemFetch> hour; ///< the same as a whole; null where live is
    bool demo = false;                   ///< asks its own questions, and says that it is offline
};

/// Shows the window until it is closed, or SIGINT or SIGTERM arrives. Returns the exit code, 0. What @p setup
/// holds is destroyed before this returns.
[[nodiscard]] int runDesktop(QApplication &application, DesktopSetup setup);

} // namespace Poemstream
