// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QObject>

QT_BEGIN_NAMESPACE
class QSocketNotifier;
QT_END_NAMESPACE

namespace Poemstream {

/// Rings at a time of the clock on the wall, where a QTimer counts how long the machine was awake. Rings
/// early, too: when somebody sets the clock. Costs nothing while it waits.
class WallAlarm final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WallAlarm)
public:
    explicit WallAlarm(QObject *parent = nullptr);
    ~WallAlarm() override;

    /// Instead of the time that was set before. A time that has passed rings at once.
    void set(const QDateTime &time);
    void clear();

Q_SIGNALS:
    void rang(); ///< once for each set(); never from inside it

private:
    void ring();

    int m_timer = -1; // a descriptor
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace Poemstream
