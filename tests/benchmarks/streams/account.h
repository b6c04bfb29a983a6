// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "processusage.h"

#include <algorithm>
#include <chrono>

#include <unistd.h>

/// What time, processor and memory a work takes the server and others, from construction on.
class Account
{
public:
    explicit Account(pid_t server)
        : m_server(server)
    {}
    [[nodiscard]] double seconds() const
    {
        return std::chrono::duration<double>(Clock::now() - m_begin).count();
    }
    [[nodiscard]] double serverSeconds() const { return delta(processorTimeOf(m_server), m_serverTime); }
    [[nodiscard]] double ownSeconds() const { return delta(processorTimeOf(::getpid()), m_ownTime); }
    /// Of everybody else's.
    [[nodiscard]] double foreignSeconds() const
    {
        return std::max(delta(processorTimeOfAll(), m_allTime) - serverSeconds() - ownSeconds(), 0.0);
    }
    [[nodiscard]] double kibibytes() const { return residentKibibytesOf(m_server) - m_memory; }

private:
    using Clock = std::chrono::steady_clock;

    static double delta(std::chrono::nanoseconds now, std::chrono::nanoseconds then)
    {
        return std::chrono::duration<double>(now - then).count();
    }
    pid_t m_server;
    Clock::time_point m_begin = Clock::now();
    std::chrono::nanoseconds m_serverTime = processorTimeOf(m_server);
    std::chrono::nanoseconds m_ownTime = processorTimeOf(::getpid());
    std::chrono::nanoseconds m_allTime = processorTimeOfAll();
    double m_memory = residentKibibytesOf(m_server);
};
