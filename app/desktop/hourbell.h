// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wallalarm.h"

#include <QtCore/QDateTime>
#include <QtCore/QObject>

#include <functional>

namespace Poemstream {

/// When a clock in the time zone of @p now shows the next full hour, later than @p now. An hour that the
/// clock shows twice counts twice, one that it leaves out does not count.
[[nodiscard]] QDateTime nextFullHour(const QDateTime &now);

/// Strikes every full hour. An hour that the machine slept through, or over which the clock was set, is not
/// made up for: who is late by more than patience has missed it.
class HourBell final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HourBell)
public:
    using Clock = std::function<QDateTime()>;
    static constexpr std::chrono::minutes patience{2};
    [[nodiscard]] static QDateTime localTime() { return QDateTime::currentDateTime(); }

    explicit HourBell(Clock clock = localTime, QObject *parent = nullptr);

    void start();
    void stop();
    [[nodiscard]] const QDateTime &due() const { return m_due; } ///< invalid where it was stopped
    /// Strikes if it is time, and waits for the next hour. The alarm does this.
    void look();

Q_SIGNALS:
    void struck();

private:
    Clock m_clock;
    QDateTime m_due;
    WallAlarm m_alarm;
};

} // namespace Poemstream
