// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "epollset.h"

#include <array>
#include <utility>

#include <sys/epoll.h>
#include <unistd.h>

namespace Poemstream {

namespace {

constexpr std::size_t eventsATurn = 256; ///< more wait for the next, when others have had theirs

bool control(int epoll, int how, int descriptor, quint32 events)
{
    epoll_event event = {};
    event.events = events;
    event.data.fd = descriptor;
    return ::epoll_ctl(epoll, how, descriptor, &event) == 0;
}

} // namespace

EpollSet::EpollSet(Tell tell)
    : m_tell(std::move(tell))
    , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
{
    if (m_epoll < 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(m_epoll, QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] { turn(); });
}

EpollSet::~EpollSet()
{
    m_notifier.reset(); // before what it watches
    if (m_epoll >= 0)
        ::close(m_epoll);
}

bool EpollSet::add(int descriptor, quint32 events) const
{
    return control(m_epoll, EPOLL_CTL_ADD, descriptor, events);
}

void EpollSet::change(int descriptor, quint32 events) const
{
    control(m_epoll, EPOLL_CTL_MOD, descriptor, events);
}

void EpollSet::remove(int descriptor) const
{
    control(m_epoll, EPOLL_CTL_DEL, descriptor, 0);
}

void EpollSet::turn() const
{
    std::array<epoll_event, eventsATurn> events; // NOLINT(cppcoreguidelines-pro-type-member-init): 3 KiB
    const int count = ::epoll_wait(m_epoll, events.data(), int(events.size()), 0);
    for (int i = 0; i < count; ++i) {
        const epoll_event &event = events.at(std::size_t(i));
        m_tell(event.data.fd, event.events);
    }
}

} // namespace Poemstream
