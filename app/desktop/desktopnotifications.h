// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

namespace Poemstream {

/// Tells a person something by the desktop's notifications (org.freedesktop.Notifications): one at a time,
/// the next in place of the last. Qt's own ones over D-Bus cannot be clicked, and let their text be markup.
/// Never waits for the desktop.
class DesktopNotifications final : public QObject
{
    Q_OBJECT
public:
    explicit DesktopNotifications(QObject *parent = nullptr);

    /// Both are plain text, whatever they look like.
    void tell(const QString &title, const QString &text);

Q_SIGNALS:
    void clicked(); ///< what was told last
    void refused(); ///< nobody here shows notifications

private:
    Q_SLOT void act(uint id, const QString &action); // which D-Bus finds by its name
    void send(const QString &title, const QString &text);

    uint m_id = 0; // of what was told last
};

} // namespace Poemstream
