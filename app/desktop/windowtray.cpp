// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowtray.h"

#include "mainwindow.h"
#include "preferences.h"

namespace Poemstream {

WindowTray::WindowTray(MainWindow &window, TrayPlace &tray, LivePoemFetch *fetch, QObject *parent)
    : QObject(parent)
    , m_keeper(window, tray)
    , m_hour(fetch == nullptr ? nullptr : std::make_unique<HourTeller>(*fetch, tray))
{
    window.offerTray(tray);
    if (m_hour)
        offerHour(window);
    connect(&window, &MainWindow::preferencesChanged, this, &WindowTray::follow);
}

void WindowTray::offerHour(MainWindow &window)
{
    auto *show = new QAction(tr("&Poem of the Hour"), &m_keeper.menu());
    show->setObjectName(QStringLiteral("live"));
    m_keeper.menu().insertAction(m_keeper.quitAction(), show);
    m_keeper.menu().insertSeparator(m_keeper.quitAction());
    connect(show, &QAction::triggered, &window, [this, &window] {
        m_keeper.showWindow();
        window.askLive();
    });
    connect(m_hour.get(), &HourTeller::poemWanted, &window, [this, &window](const PastAnswer &poem) {
        m_keeper.showWindow();
        window.tellPoem(poem);
    });
}

void WindowTray::follow(const Preferences &preferences)
{
    m_keeper.setKeeping(preferences.keepsTrayIcon);
    if (m_hour) // there is nobody else to tell it
        m_hour->setTelling(preferences.keepsTrayIcon && preferences.tellsHour);
}

} // namespace Poemstream
