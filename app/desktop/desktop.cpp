// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop.h"

#include "app/history/historystore.h"
#include "app/terminationsignals.h"
#include "icons.h"
#include "mainwindow.h"
#include "systemtray.h"
#include "windowtray.h"

#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QApplication>

#include <optional>
#include <utility>

namespace Poemstream {

namespace {

constexpr QLatin1String geometryKey("window/geometry");
constexpr QLatin1String poemSizeKey("page/points");
constexpr QLatin1String trayToldKey("tray/told");
constexpr QSize firstSize{760, 720};

QSettings settings()
{
    return QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("poemstream"),
                     QStringLiteral("poemstream"));
}

} // namespace

int runDesktop(QApplication &application, DesktopSetup setup)
{
    QGuiApplication::setApplicationDisplayName(QCoreApplication::translate("Desktop", "Poemstream"));
    QGuiApplication::setDesktopFileName(applicationId());
    QGuiApplication::setWindowIcon(applicationIcon());

    const TerminationSignals termination;
    QObject::connect(&termination, &TerminationSignals::received, &application,
                     [] { QCoreApplication::quit(); });

    SystemTray tray; // these outlive the window
    std::optional<HistoryStore> history;
    MainWindow window(*setup.source, setup.demo ? MainWindow::Mode::OfflineDemo : MainWindow::Mode::Online);
    window.resize(firstSize);
    window.restoreGeometry(settings().value(geometryKey).toByteArray());
    if (!setup.demo) { // which types by itself
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
        window.keepDraftIn(folder + QLatin1String("/draft.txt"));
        window.keepHistoryIn(history.emplace(folder + QLatin1String("/history.sqlite")));
    }
    Preferences preferences = readPreferences(settings(), systemReducesMotion());
    window.setPreferences(preferences);
    QObject::connect(&window, &MainWindow::preferencesChanged, &window,
                     [&preferences](const Preferences &now) {
                         QSettings file = settings();
                         writePreferences(file, now, std::exchange(preferences, now));
                     });
    window.setPoemSize(settings().value(poemSizeKey).toReal());
    QObject::connect(&window, &MainWindow::poemSizeChanged, &window,
                     [](qreal points) { settings().setValue(poemSizeKey, points); });
    if (setup.live)
        window.offerLive(*setup.live);
    std::optional<WindowTray> windowTray;
    if (!setup.demo) { // which has nothing to wait for
        windowTray.emplace(window, tray, setup.hour.get());
        windowTray->keeper().setTold(settings().value(trayToldKey).toBool());
        QObject::connect(&windowTray->keeper(), &TrayKeeper::told, &window,
                         [] { settings().setValue(trayToldKey, true); });
        windowTray->follow(preferences);
    }
    window.show();
    QCoreApplication::exec();
    settings().setValue(geometryKey, window.saveGeometry());
    return 0;
}

} // namespace Poemstream
