// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QString>
#include <QtCore/QtGlobal>

namespace Poemstream {

/// Around the construction of a QApplication: where Qt finds no display, the process ends with one line on
/// standard error and ExitCode::Failed, instead of with Qt's stack of messages and an abort. Nothing is asked
/// of the display beforehand, so this costs nothing, and only Qt decides what a display is: -platform,
/// -display, lists as "wayland;xcb" and all. What is logged meanwhile is told when this is destroyed. At most
/// one at a time.
class DisplayWatch final
{
    Q_DISABLE_COPY_MOVE(DisplayWatch)
public:
    /// @p language: as for installLanguage(); there is no application yet that tr() could ask.
    explicit DisplayWatch(const QString &language);
    ~DisplayWatch();
};

} // namespace Poemstream
