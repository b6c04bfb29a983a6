// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hourbell.h"

#include <chrono>
#include <utility>

namespace Poemstream {

QDateTime nextFullHour(const QDateTime &now)
{
    constexpr qint64 hour = std::chrono::milliseconds(std::chrono::hours(1)).count();
    const auto left = [](const QDateTime &time) { return hour - time.time().msecsSinceStartOfDay() % hour; };
    QDateTime next = now.addMSecs(left(now));
    while (left(next) != hour) // the clock was set meanwhile, by less than an hour
        next = next.addMSecs(left(next));
    return next;
}

HourBell::HourBell(Clock clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
{
    connect(&m_alarm, &WallAlarm::rang, this, &HourBell::look);
}

void HourBell::start()
{
    m_due = nextFullHour(m_clock());
    m_alarm.set(m_due);
}

void HourBell::stop()
{
    m_due = {};
    m_alarm.clear();
}

void HourBell::look()
{
    if (!m_due.isValid())
        return;
    const QDateTime now = m_clock();
    const std::chrono::milliseconds late(std::exchange(m_due, {}).msecsTo(now));
    start();
    if (late.count() >= 0 && late <= patience)
        Q_EMIT struck();
}

} // namespace Poemstream
