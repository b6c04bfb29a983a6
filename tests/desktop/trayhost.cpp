// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A tray and notifications over D-Bus, for tst_systemtray, which is another program: Qt waits for their
// answers. On stdout it writes a line for each thing that happens, on stdin it takes what a person does:
// "click" the icon, or "act" on the notification; and "leave" for its tray to go while others may come. It
// goes with its stdin.

#include <QtCore/QCoreApplication>
#include <QtCore/QSocketNotifier>
#include <QtCore/QVariantMap>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusContext>
#include <QtDBus/QDBusMessage>

#include <iostream>
#include <string>
#include <unistd.h>

namespace {

void say(const QString &line)
{
    std::cout << QString(line).replace(QLatin1Char('\n'), QLatin1Char('/')).toStdString() << std::endl;
}

class Watcher final : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ hasHost)
    Q_PROPERTY(int ProtocolVersion READ version CONSTANT)
public:
    [[nodiscard]] bool hasHost() const { return m_hasHost; }
    [[nodiscard]] int version() const { return 0; }
    void leave()
    {
        m_hasHost = false;
        Q_EMIT StatusNotifierHostUnregistered();
    }
    void click() const
    {
        QDBusMessage click = QDBusMessage::createMethodCall(m_item, QStringLiteral("/StatusNotifierItem"),
                                                            QStringLiteral("org.kde.StatusNotifierItem"),
                                                            QStringLiteral("Activate"));
        click.setArguments({0, 0});
        QDBusConnection::sessionBus().send(click);
    }

public Q_SLOTS:
    void RegisterStatusNotifierItem(const QString &)
    {
        m_item = message().service();
        say(QStringLiteral("item"));
    }

Q_SIGNALS:
    void StatusNotifierHostUnregistered();

private:
    bool m_hasHost = true;
    QString m_item;
};

class Notifications final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    void act() { Q_EMIT ActionInvoked(m_id, QStringLiteral("default")); }

public Q_SLOTS:
    QStringList GetCapabilities() const { return {QStringLiteral("body"), QStringLiteral("body-markup")}; }
    uint Notify(const QString &, uint replaced, const QString &, const QString &title, const QString &text,
                const QStringList &, const QVariantMap &, int)
    {
        m_id = replaced == 0 ? m_id + 1 : replaced;
        say(QStringLiteral("told %1 %2: %3").arg(m_id).arg(title, text));
        return m_id;
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);

private:
    uint m_id = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    Watcher watcher;
    Notifications notifications;
    QDBusConnection bus = QDBusConnection::sessionBus();
    const auto everything = QDBusConnection::ExportAllContents;
    if (!bus.registerObject(QStringLiteral("/StatusNotifierWatcher"), &watcher, everything) ||
        !bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), &notifications, everything) ||
        !bus.registerService(QStringLiteral("org.freedesktop.Notifications")) ||
        !bus.registerService(QStringLiteral("org.kde.StatusNotifierWatcher")))
        return 1;
    say(QStringLiteral("ready"));
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &application, [&] {
        std::string line;
        if (!std::getline(std::cin, line))
            QCoreApplication::quit();
        else if (line == "click")
            watcher.click();
        else if (line == "act")
            notifications.act();
        else if (line == "leave")
            watcher.leave();
    });
    return QCoreApplication::exec();
}

#include "trayhost.moc"
