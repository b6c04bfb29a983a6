// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loadworks.h"

#include "processusage.h"

#include <algorithm>

using namespace std::chrono_literals;
using Clock = StreamReaders::Clock;

namespace {

constexpr std::size_t burstAtOnce = 200;
constexpr auto openingPause = 400us; ///< 2500 a second
constexpr auto limit = 28s;          ///< whoever needs longer is not done

constexpr std::size_t openingSteps = 200;

std::string milliseconds(Clock::duration time)
{
    return std::to_string(std::chrono::duration<double, std::milli>(time).count());
}

} // namespace

void burst(StreamReaders &readers, std::size_t streams)
{
    const auto end = Clock::now() + limit;
    while (readers.findings().asked < streams || readers.running() > 0) {
        while (readers.findings().asked < streams && readers.running() < burstAtOnce)
            readers.open();
        readers.turn(end);
        if (Clock::now() >= end)
            return;
    }
}

std::vector<int> openAll(StreamReaders &readers, std::size_t streams)
{
    std::vector<int> descriptors;
    auto due = Clock::now();
    while (descriptors.size() < streams) {
        for (; due <= Clock::now() && descriptors.size() < streams; due += openingPause)
            descriptors.push_back(readers.open());
        readers.turn(std::max(due, Clock::now() + 1ms));
    }
    return descriptors;
}

void paced(StreamReaders &readers, std::size_t streams)
{
    const auto end = Clock::now() + limit;
    openAll(readers, streams);
    readers.setSteady(true);
    while (readers.running() > 0 && Clock::now() < end) {
        readers.turn(end);
        readers.setSteady(readers.running() == streams);
    }
}

void wait(StreamReaders &readers, Clock::duration time)
{
    const auto end = Clock::now() + time;
    while (Clock::now() < end)
        readers.turn(end);
}

std::string waves(StreamReaders &readers, std::size_t streams, int count)
{
    std::string times;
    const auto end = Clock::now() + limit;
    while (count > 0 && readers.running() > 0 && Clock::now() < end) {
        while (Clock::now() - readers.lastEvent() < 200ms && Clock::now() < end)
            readers.turn(Clock::now() + 50ms);
        const std::uint64_t before = readers.findings().events;
        Clock::time_point first;
        while (readers.findings().events < before + streams && readers.running() > 0 && Clock::now() < end) {
            readers.turn(end);
            if (first == Clock::time_point() && readers.findings().events > before)
                first = Clock::now();
        }
        if (!times.empty())
            times += ',';
        times += milliseconds(readers.lastEvent() - first);
        --count;
    }
    return times;
}

double costOfOpening(StreamReaders &readers, pid_t server, int turns)
{
    std::chrono::nanoseconds time(0);
    for (int turn = 0; turn < turns; ++turn) {
        const auto before = processorTimeOf(server);
        const auto heard = readers.findings().firstEvent.size();
        const std::vector<int> opened = openAll(readers, openingSteps);
        const auto end = Clock::now() + 5s;
        while (readers.findings().firstEvent.size() < heard + openingSteps && Clock::now() < end)
            readers.turn(Clock::now() + 10ms);
        time += processorTimeOf(server) - before;
        for (const int descriptor : opened)
            readers.leave(descriptor);
        wait(readers, 100ms);
    }
    return std::chrono::duration<double, std::micro>(time).count() / (turns * double(openingSteps));
}
