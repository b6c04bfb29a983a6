// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktopnotifications.h"

#include "icons.h"

#include <QtCore/QStringList>
#include <QtCore/QVariantMap>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>
#include <QtGui/QGuiApplication>

namespace Poemstream {

namespace {

constexpr QLatin1String service("org.freedesktop.Notifications");
constexpr QLatin1String path("/org/freedesktop/Notifications");
constexpr QLatin1String clickedAction("default");

QDBusMessage call(const QString &method, const QVariantList &arguments = {})
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, service, method);
    message.setArguments(arguments);
    return message;
}

} // namespace

DesktopNotifications::DesktopNotifications(QObject *parent)
    : QObject(parent)
{
    QDBusConnection::sessionBus().connect(service, path, service, QStringLiteral("ActionInvoked"), this,
                                          SLOT(act(uint, QString)));
}

void DesktopNotifications::tell(const QString &title, const QString &text)
{
    auto *reply = new QDBusPendingCallWatcher(
        QDBusConnection::sessionBus().asyncCall(call(QStringLiteral("GetCapabilities"))), this);
    connect(reply, &QDBusPendingCallWatcher::finished, this, [this, reply, title, text] {
        const QDBusPendingReply<QStringList> capabilities = *reply;
        reply->deleteLater();
        if (capabilities.isError())
            Q_EMIT refused();
        else // a title is never markup
            send(title,
                 capabilities.value().contains(QLatin1String("body-markup")) ? text.toHtmlEscaped() : text);
    });
}

void DesktopNotifications::send(const QString &title, const QString &text)
{
    const QVariantList arguments{
        QGuiApplication::applicationDisplayName(),
        m_id,
        applicationId(), // the icon
        title,
        text,
        QStringList{clickedAction, tr("Show")},
        QVariantMap{{QStringLiteral("desktop-entry"), applicationId()}},
        -1, // stays as long as the desktop thinks right
    };
    auto *reply = new QDBusPendingCallWatcher(
        QDBusConnection::sessionBus().asyncCall(call(QStringLiteral("Notify"), arguments)), this);
    connect(reply, &QDBusPendingCallWatcher::finished, this, [this, reply] {
        const QDBusPendingReply<uint> id = *reply;
        reply->deleteLater();
        if (id.isError())
            Q_EMIT refused();
        else
            m_id = id.value();
    });
}

void DesktopNotifications::act(uint id, const QString &action)
{
    if (id == m_id && action == clickedAction)
        Q_EMIT clicked();
}

} // namespace Poemstream
