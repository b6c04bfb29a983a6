// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wallalarm.h"

#include <QtCore/QSocketNotifier>

#include <array>
#include <ctime>
#include <sys/timerfd.h>
#include <unistd.h>

namespace Poemstream {

WallAlarm::WallAlarm(QObject *parent)
    : QObject(parent)
    , m_timer(::timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC))
{
    if (m_timer < 0)
        return; // out of descriptors: it never rings
    m_notifier = new QSocketNotifier(m_timer, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &WallAlarm::ring);
}

WallAlarm::~WallAlarm()
{
    delete m_notifier; // before the descriptor may be another file's
    if (m_timer >= 0)
        ::close(m_timer);
}

// NOLINTNEXTLINE(*-make-member-function-const): what changes is the kernel's
void WallAlarm::set(const QDateTime &time)
{
    const qint64 since = std::max<qint64>(time.toMSecsSinceEpoch(), 1); // 0 would be no time at all
    struct itimerspec when = {};
    when.it_value.tv_sec = since / 1000;
    when.it_value.tv_nsec = since % 1000 * 1'000'000;
    ::timerfd_settime(m_timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &when, nullptr);
}

// NOLINTNEXTLINE(*-make-member-function-const): what changes is the kernel's
void WallAlarm::clear()
{
    const struct itimerspec never = {};
    ::timerfd_settime(m_timer, 0, &never, nullptr);
}

// Nothing to read, but an error: the clock was set.
void WallAlarm::ring()
{
    std::array<char, 8> times{};
    [[maybe_unused]] const auto read = ::read(m_timer, times.data(), times.size());
    clear();
    Q_EMIT rang();
}

} // namespace Poemstream
