// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "loopbacklistener.h"
#include "streamscript.h"

#include <chrono>
#include <cstddef>
#include <deque>
#include <map>
#include <string_view>
#include <vector>

#include <sys/epoll.h>
#include <sys/timerfd.h>

/// The least that an event loop can do to serve paced event streams: one epoll set, one timer, one send() for
/// each event. It believes whatever it is asked, bounds nothing and logs nothing.
class Floor
{
public:
    /// @p script outlives it.
    Floor(const StreamScript &script, std::chrono::milliseconds livePause);
    Floor(const Floor &) = delete;
    Floor &operator=(const Floor &) = delete;

    [[noreturn]] void run();

private:
    using Clock = std::chrono::steady_clock;
    using milliseconds = std::chrono::milliseconds;

    /// By descriptor, as the system hands out low ones.
    struct Reader
    {
        std::size_t sent = 0; ///< bytes of the script
        std::size_t step = 0; ///< the next one
        unsigned life = 0;    ///< so that nobody takes a new reader for the last one with its descriptor
        bool isLive = false;
        bool isAsking = true;
    };

    struct Due
    {
        Clock::time_point time;
        int reader;
        unsigned life;
    };

    void acceptAll();
    void read(int descriptor);
    void begin(int descriptor, std::string_view request);
    void sendUpTo(int descriptor, std::size_t end);
    void advance(Clock::time_point now);
    void advanceLive(Clock::time_point now);
    void setTimer();
    void end(int descriptor);

    const StreamScript &m_script;
    milliseconds m_livePause;
    int m_listener = listenOnLoopback();
    int m_epoll = ::epoll_create1(0);
    int m_timer = ::timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK);
    std::vector<Reader> m_readers{65536};
    std::map<milliseconds, std::deque<Due>> m_due; ///< the same pause: due in the order in which they came
    std::vector<int> m_live;
    std::size_t m_liveStep = 0;
    Clock::time_point m_liveDue = Clock::now() + m_livePause;
};
