// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop.h"

#include "app/history/historystore.h"
#include "app/singleinstance.h"
#include "app/terminationsignals.h"
#include "caretrest.h"
#include "icons.h"
#include "mainwindow.h"
#include "motionportal.h"
#include "systemtray.h"
#include "windowplace.h"
#include "windowtray.h"

#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtGui/QSessionManager>
#include <QtWidgets/QApplication>

#include <optional>
#include <utility>

namespace Poemstream {

namespace {

constexpr QLatin1String poemSizeKey("page/points");
constexpr QLatin1String trayToldKey("tray/told");
constexpr QSize firstSize{760, 720};

QSettings settings()
{
    return QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("poemstream"),
                     QStringLiteral("poemstream"));
}

/// Wherever it is, and whatever it was. On Wayland only who has a token may: Qt takes it from there.
void bringToFront(QWidget &window, const QByteArray &activationToken)
{
    if (!activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", activationToken);
    window.setWindowState((window.windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    window.show();
    window.raise();
    window.activateWindow();
}

/// @p preferences must outlive the window.
void keepSettings(MainWindow &window, Preferences &preferences)
{
    preferences = readPreferences(settings(), systemReducesMotion());
    window.setPreferences(preferences);
    QObject::connect(&window, &MainWindow::preferencesChanged, &window,
                     [&preferences](const Preferences &now) {
                         QSettings file = settings();
                         writePreferences(file, now, std::exchange(preferences, now));
                     });
    window.setPoemSize(settings().value(poemSizeKey).toReal());
    QObject::connect(&window, &MainWindow::poemSizeChanged, &window,
                     [](qreal points) { settings().setValue(poemSizeKey, points); });
}

/// @p preferences are the window's and must outlive it. What the reader has chosen goes before what the
/// desktop asks for.
void followDesktop(MainWindow &window, Preferences &preferences)
{
    auto *portal = new MotionPortal(&window);
    QObject::connect(portal, &MotionPortal::told, &window, [&window, &preferences](bool isReduced) {
        const Preferences now = readPreferences(settings(), isReduced || systemReducesMotion());
        if (now == preferences)
            return;
        preferences = now;
        window.setPreferences(now);
    });
    portal->ask();
}

void savePlace(WindowPlace &place)
{
    QSettings file = settings();
    place.save(file);
}

void keepPlace(WindowPlace &place, bool isFirst)
{
    if (isFirst)
        place.restore(settings(), firstSize);
    else
        place.restoreSize(settings(), firstSize);
    QObject::connect(&place, &WindowPlace::changed, &place, [&place] { savePlace(place); });
}

/// @p restart: as of DesktopSetup.
void saveBeforeTheEnd(QApplication &application, MainWindow &window, WindowPlace &place,
                      const std::optional<QStringList> &restart)
{
    const auto save = [&window, &place] {
        window.save();
        savePlace(place);
    };
    QObject::connect(&application, &QCoreApplication::aboutToQuit, &place, save);
    // Whether or not the session ends then: it asks nobody anything.
    const auto saveForSession = [save, restart](QSessionManager &session) {
        save();
        session.setRestartHint(restart ? QSessionManager::RestartIfRunning : QSessionManager::RestartNever);
        if (restart)
            session.setRestartCommand(
                QStringList(QCoreApplication::applicationFilePath()) + *restart +
                QStringList{QStringLiteral("-session"), session.sessionId() + u'_' + session.sessionKey()});
    };
    QObject::connect(&application, &QGuiApplication::commitDataRequest, &place, saveForSession);
    QObject::connect(&application, &QGuiApplication::saveStateRequest, &place, saveForSession);
}

} // namespace

int runDesktop(QApplication &application, DesktopSetup setup)
{
    QGuiApplication::setApplicationDisplayName(QCoreApplication::translate("Desktop", "Poemstream"));
    QGuiApplication::setDesktopFileName(applicationId());
    QGuiApplication::setWindowIcon(windowIcon());

    TerminationSignals termination;
    termination.takeHangUps();
    QObject::connect(&termination, &TerminationSignals::received, &application,
                     [] { QCoreApplication::quit(); });

    const CaretRest caretRest(application);
    SystemTray tray; // these outlive the window
    std::optional<HistoryStore> history;
    MainWindow window(*setup.source, setup.demo ? MainWindow::Mode::OfflineDemo : MainWindow::Mode::Online);
    if (!setup.demo) { // which types by itself
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
        window.keepDraftIn(folder + QLatin1String("/draft.txt"));
        window.keepHistoryIn(history.emplace(folder + QLatin1String("/history.sqlite")));
    }
    Preferences preferences;
    keepSettings(window, preferences);
    followDesktop(window, preferences);
    WindowPlace place(window);
    keepPlace(place, setup.instance != nullptr);
    saveBeforeTheEnd(application, window, place, setup.restart);
    if (setup.instance)
        QObject::connect(setup.instance, &SingleInstance::activationRequested, &window,
                         [&window](const QByteArray &token) { bringToFront(window, token); });
    if (setup.live)
        window.offerLive(*setup.live);
    if (setup.intake)
        window.offerImport(*setup.intake);
    if (setup.search)
        window.offerSearch(*setup.search);
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
    return 0;
}

} // namespace Poemstream
