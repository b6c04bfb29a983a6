// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hourteller.h"
#include "traykeeper.h"

#include <memory>

QT_BEGIN_NAMESPACE
class QSettings;
QT_END_NAMESPACE

namespace Poemstream {

class LivePoemFetch;
class MainWindow;
struct Preferences;

/// A window's place in the tray, as its reader prefers: the icon, and what it tells every hour.
class WindowTray final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowTray)
public:
    /// All must outlive it. @p fetch: null where nobody gives a poem of the hour.
    WindowTray(MainWindow &window, TrayPlace &tray, LivePoemFetch *fetch, QObject *parent = nullptr);

    void follow(const Preferences &preferences);
    [[nodiscard]] TrayKeeper &keeper() { return m_keeper; }

private:
    void offerHour(MainWindow &window);

    TrayKeeper m_keeper;
    std::unique_ptr<HourTeller> m_hour; // none without a fetch
};

} // namespace Poemstream
