// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "epollfloor.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>

#include <sys/socket.h>
#include <unistd.h>

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds early(1); ///< what is due so soon goes out at once: fewer wake-ups

/// All zero, which is never, for the last of all times.
itimerspec alarmAt(Clock::time_point time)
{
    itimerspec alarm = {};
    if (time != Clock::time_point::max()) {
        const auto seconds = std::chrono::floor<std::chrono::seconds>(time.time_since_epoch());
        alarm.it_value.tv_sec = seconds.count();
        alarm.it_value.tv_nsec = (time.time_since_epoch() - seconds).count();
    }
    return alarm;
}

} // namespace

Floor::Floor(const StreamScript &script, milliseconds livePause)
    : m_script(script)
    , m_livePause(livePause)
{
    watch(m_epoll, m_listener, EPOLLIN);
    watch(m_epoll, m_timer, EPOLLIN);
}

void Floor::run()
{
    std::array<epoll_event, 512> events = {};
    for (;;) {
        setTimer();
        const int count = ::epoll_wait(m_epoll, events.data(), int(events.size()), -1);
        for (int i = 0; i < count; ++i) {
            const int descriptor = events.at(std::size_t(i)).data.fd;
            if (descriptor == m_listener)
                acceptAll();
            else if (descriptor != m_timer)
                read(descriptor);
        }
        const auto now = Clock::now();
        advance(now);
        advanceLive(now);
    }
}

void Floor::acceptAll()
{
    for (int i = 0; i < 64; ++i) {
        const int descriptor = ::accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK);
        if (descriptor < 0)
            return;
        m_readers.at(std::size_t(descriptor)) = {.life = m_readers.at(std::size_t(descriptor)).life + 1};
        read(descriptor); // the request is often here
        if (m_readers.at(std::size_t(descriptor)).sent < m_script.bytes.size())
            watch(m_epoll, descriptor, EPOLLIN | EPOLLRDHUP);
    }
}

void Floor::read(int descriptor)
{
    std::array<char, 4096> bytes = {};
    const ssize_t size = ::recv(descriptor, bytes.data(), bytes.size(), 0);
    if (size == 0 || (size < 0 && errno != EAGAIN))
        end(descriptor);
    else if (size > 0 && m_readers.at(std::size_t(descriptor)).isAsking)
        begin(descriptor, {bytes.data(), std::size_t(size)});
}

void Floor::begin(int descriptor, std::string_view request)
{
    Reader &reader = m_readers.at(std::size_t(descriptor));
    reader.isAsking = false;
    if (request.starts_with("GET /v1/live")) {
        reader.isLive = true;
        m_live.push_back(descriptor);
        return sendUpTo(descriptor, m_script.ends.front());
    }
    const std::size_t place = request.find("pace=");
    const milliseconds pause(place == std::string_view::npos ? 0 : std::atoi(request.data() + place + 5));
    if (pause.count() == 0)
        return sendUpTo(descriptor, m_script.bytes.size());
    sendUpTo(descriptor, m_script.ends.at(reader.step++));
    m_due[pause].push_back({Clock::now() + pause, descriptor, reader.life});
}

void Floor::sendUpTo(int descriptor, std::size_t end)
{
    Reader &reader = m_readers.at(std::size_t(descriptor));
    const ssize_t size =
        ::send(descriptor, m_script.bytes.data() + reader.sent, end - reader.sent, MSG_NOSIGNAL);
    if (size > 0)
        reader.sent += std::size_t(size); // what was not taken goes with the next
    if (reader.sent == m_script.bytes.size())
        this->end(descriptor);
}

/// Due times advance by the pause, so nothing drifts; who is late gets all that is due in one piece.
void Floor::advance(Clock::time_point now)
{
    for (auto &[pause, queue] : m_due) {
        while (!queue.empty() && queue.front().time <= now + early) {
            Due due = queue.front();
            queue.pop_front();
            Reader &reader = m_readers.at(std::size_t(due.reader));
            if (reader.life != due.life || reader.isAsking)
                continue;
            for (; due.time <= now + early && reader.step < m_script.ends.size(); due.time += pause)
                ++reader.step;
            sendUpTo(due.reader, m_script.ends.at(reader.step - 1));
            if (reader.sent < m_script.bytes.size())
                queue.push_back({std::max(due.time, now), due.reader, due.life});
        }
    }
}

void Floor::advanceLive(Clock::time_point now)
{
    if (m_liveDue > now)
        return;
    m_liveDue += m_livePause;
    const std::size_t count = m_script.ends.size() - 1; // all but the end
    const std::size_t step = ++m_liveStep % count;
    const std::size_t begin = step == 0 ? m_script.head : m_script.ends.at(step - 1);
    for (const int descriptor : m_live)
        ::send(descriptor, m_script.bytes.data() + begin, m_script.ends.at(step) - begin, MSG_NOSIGNAL);
}

void Floor::setTimer()
{
    Clock::time_point next = m_live.empty() ? Clock::time_point::max() : m_liveDue;
    for (const auto &[pause, queue] : m_due) {
        if (!queue.empty())
            next = std::min(next, queue.front().time);
    }
    const itimerspec time = alarmAt(next);
    ::timerfd_settime(m_timer, TFD_TIMER_ABSTIME, &time, nullptr);
}

void Floor::end(int descriptor)
{
    Reader &reader = m_readers.at(std::size_t(descriptor));
    if (reader.isLive)
        std::erase(m_live, descriptor);
    reader.sent = m_script.bytes.size();
    ++reader.life;
    ::close(descriptor);
}
