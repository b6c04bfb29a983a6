// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QObject>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusVariant>

namespace Poemstream {

/// Whether GNOME, and whoever else has its setting "enable-animations", asks for less motion: by the
/// desktop's settings portal, so out of a sandbox as well. Nothing waits for the answer, which may never
/// come; where there is no session bus or no portal, nothing is told. Only built where there is Qt DBus.
class MotionPortal final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Once. Also hears of every later change.
    void ask();

Q_SIGNALS:
    void told(bool isReduced);

private Q_SLOTS: // QtDBus finds it by its name
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private: // NOLINT(readability-redundant-access-specifiers): slots are something else to moc
    void onAnswer(QDBusPendingCallWatcher *watcher);
    void tell(QVariant value);
};

} // namespace Poemstream
