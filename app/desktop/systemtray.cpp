// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "systemtray.h"

#include "icons.h"

#include <QtCore/QEvent>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusReply>
#include <QtWidgets/QApplication>

#include <chrono>
#include <utility>

namespace Poemstream {

namespace {

using namespace std::chrono_literals;

// A desktop that is starting has its tray within a minute.
constexpr std::chrono::milliseconds pause = 2s;
constexpr int looks = 30;

QString watcherName()
{
    return QStringLiteral("org.kde.StatusNotifierWatcher"); // of trays and their icons
}

QString watcherPath()
{
    return QStringLiteral("/StatusNotifierWatcher");
}

/// A watcher stays where its tray goes: Qt 6.11 asks it for one but once. X11's trays have none.
bool hasLostItsHost()
{
    constexpr int patience = 500; // ms
    auto question = QDBusMessage::createMethodCall(watcherName(), watcherPath(),
                                                   QStringLiteral("org.freedesktop.DBus.Properties"),
                                                   QStringLiteral("Get"));
    question << watcherName() << QStringLiteral("IsStatusNotifierHostRegistered");
    question.setAutoStartService(false);
    const QDBusReply<QDBusVariant> answer =
        QDBusConnection::sessionBus().call(question, QDBus::Block, patience);
    return answer.isValid() && !answer.value().variant().toBool();
}

} // namespace

SystemTray::SystemTray(QObject *parent)
    : TrayPlace(parent)
{
    const QString watcher = watcherName();
    m_service.setConnection(QDBusConnection::sessionBus());
    m_service.addWatchedService(watcher);
    connect(&m_service, &QDBusServiceWatcher::serviceOwnerChanged, this, &SystemTray::lookLater);
    for (const auto *signal : {"StatusNotifierHostRegistered", "StatusNotifierHostUnregistered"})
        QDBusConnection::sessionBus().connect(watcher, watcherPath(), watcher, QLatin1String(signal), this,
                                              SLOT(lookLater()));
    m_untilLook.setSingleShot(true);
    m_untilLook.setInterval(pause);
    connect(&m_untilLook, &QTimer::timeout, this, &SystemTray::look);
    connect(&m_notifications, &DesktopNotifications::clicked, this, [this] {
        if (m_message.act)
            m_message.act();
    });
    connect(&m_notifications, &DesktopNotifications::refused, this, [this] {
        m_isBalloon = m_icon != nullptr;
        if (m_isBalloon)
            m_icon->showMessage(m_message.title, m_message.text, applicationIcon());
    });
}

bool SystemTray::isThere()
{
    const bool isThere = QSystemTrayIcon::isSystemTrayAvailable() && !hasLostItsHost();
    if (isThere && m_menu != nullptr && !m_icon)
        placeIcon();
    return isThere;
}

void SystemTray::showIcon(QMenu &menu)
{
    m_menu = &menu;
    m_isThere = false;
    lookLater();
    look();
}

void SystemTray::hideIcon()
{
    m_menu = nullptr;
    m_untilLook.stop();
    m_icon.reset();
    QApplication::instance()->removeEventFilter(this);
}

void SystemTray::tell(const TrayMessage &message)
{
    m_message = message;
    m_isBalloon = false;
    m_notifications.tell(message.title, message.text);
}

// X11's icon is a window of its own, that Qt hides when its tray has gone.
bool SystemTray::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Hide && m_isThere &&
        watched->objectName() == QLatin1String("QSystemTrayIconSys"))
        lookLater();
    return TrayPlace::eventFilter(watched, event);
}

void SystemTray::lookLater()
{
    if (m_menu == nullptr)
        return;
    m_looks = looks;
    QMetaObject::invokeMethod(this, &SystemTray::look, Qt::QueuedConnection); // Qt is to notice first
}

void SystemTray::look()
{
    if (m_menu == nullptr)
        return;
    const bool isThere = this->isThere();
    if (!isThere && m_looks-- > 0)
        m_untilLook.start();
    else
        m_untilLook.stop();
    if (isThere == std::exchange(m_isThere, isThere))
        return;
    Q_EMIT changed();
}

void SystemTray::placeIcon()
{
    m_icon = std::make_unique<QSystemTrayIcon>(applicationIcon());
    m_icon->setToolTip(QGuiApplication::applicationDisplayName());
    m_icon->setContextMenu(m_menu);
    connect(m_icon.get(), &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger)
                    Q_EMIT clicked();
            });
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, [this] {
        if (m_isBalloon && m_message.act) // Qt takes any notification on the bus for its own
            m_message.act();
    });
    m_icon->show();
    QApplication::instance()->installEventFilter(this);
}

} // namespace Poemstream
