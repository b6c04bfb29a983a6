// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/livepoemfetch.h"
#include "client/poemsearch.h"
#include "client/poemsource.h"

#include <QtCore/QStringList>
#include <QtCore/QtGlobal>

#include <memory>
#include <optional>

QT_BEGIN_NAMESPACE
class QApplication;
QT_END_NAMESPACE

namespace Poemstream {

class PoemIntake;
class SingleInstance;

struct DesktopSetup
{
    std::unique_ptr<PoemSource> source = {};  ///< not null
    std::unique_ptr<PoemSource> live = {};    ///< the poem of the hour as it is typed; null: there is none
    std::unique_ptr<LivePoemFetch> hour = {}; ///< the same as a whole; null where live is
    PoemIntake *intake = nullptr;             ///< for poems of the reader's; null: none are taken
    std::unique_ptr<PoemSearch> search = {};  ///< null: poems cannot be looked for
    bool demo = false;                        ///< asks its own questions, and says that it is offline
    /// On whose word the window comes to the front; null of a window beside the one that does.
    SingleInstance *instance = nullptr;
    /// With which arguments a session manager starts it again; none: not at all.
    std::optional<QStringList> restart = {};
};

/// Shows the window until it is closed, the session ends, or SIGINT, SIGTERM or SIGHUP arrives. Returns the
/// exit code, 0. What @p setup holds is destroyed before this returns. What is kept is kept by then, without
/// a question that could hold up the end of a session.
[[nodiscard]] int runDesktop(QApplication &application, DesktopSetup setup);

} // namespace Poemstream
