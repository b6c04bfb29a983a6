// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "questionedit.h"
#include "scriptconverter.h"

#include <QtCore/QMetaType>

#include <chrono>

QT_BEGIN_NAMESPACE
class QSettings;
QT_END_NAMESPACE

namespace Poemstream {

/// How fast poems are typed.
enum class Pace { Slow, Normal, Fast, Instant };

/// After an ordinary character; 0 of Instant.
[[nodiscard]] std::chrono::milliseconds pauseOf(Pace pace);

/// How Chinese poems are set; others always in lines.
enum class ChineseText { InLines, InColumns };

/// What a reader has chosen.
struct Preferences
{
    Pace pace = Pace::Normal;
    SendKey sendKey = SendKey::Return;
    bool keepsHistory = true;
    Characters characters = Characters::AsWritten;
    bool keepsTrayIcon = false; ///< where the desktop has a tray, closing the window leaves the program there
    bool tellsHour = false;     ///< the poem of the hour, by that icon
    ChineseText chinese = ChineseText::InLines;

    friend bool operator==(const Preferences &, const Preferences &) = default;
};

/// What @p settings hold; what is missing or makes no sense there is as usual. Without a choice the pace is
/// Instant where @p hasReducedMotion, as the system asks for it.
[[nodiscard]] Preferences readPreferences(const QSettings &settings, bool hasReducedMotion);
/// The pace is only written once it was chosen: until then the system decides, each time.
void writePreferences(QSettings &settings, const Preferences &preferences, const Preferences &before);

/// Whether the desktop asks for less motion: Qt's style (KDE), or the settings file of GTK. GNOME's own
/// answer comes later, by MotionPortal.
[[nodiscard]] bool systemReducesMotion();

} // namespace Poemstream

Q_DECLARE_METATYPE(Poemstream::Preferences)
