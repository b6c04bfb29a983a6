// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktopnotifications.h"
#include "trayplace.h"

#include <QtCore/QTimer>
#include <QtDBus/QDBusServiceWatcher>
#include <QtWidgets/QSystemTrayIcon>

#include <memory>

namespace Poemstream {

/// The tray that Qt finds: StatusNotifierItem over D-Bus, or X11's. Qt says neither when a tray comes nor
/// when it goes; this one notices. One that uses D-Bus and comes after Qt has looked for it in vain is not
/// found by Qt any more.
class SystemTray final : public TrayPlace
{
    Q_OBJECT
public:
    explicit SystemTray(QObject *parent = nullptr);

    [[nodiscard]] bool isThere() override;
    void showIcon(QMenu &menu) override;
    void hideIcon() override;
    void tell(const TrayMessage &message) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();
    Q_SLOT void lookLater(); // which D-Bus finds by its name
    void placeIcon();

    QMenu *m_menu = nullptr; // none: there is to be no icon
    bool m_isThere = false;  // as told last
    int m_looks = 0;         // left
    TrayMessage m_message;
    bool m_isBalloon = false; // that message is shown by Qt
    DesktopNotifications m_notifications;
    QDBusServiceWatcher m_service;
    QTimer m_untilLook;
    std::unique_ptr<QSystemTrayIcon> m_icon;
};

} // namespace Poemstream
