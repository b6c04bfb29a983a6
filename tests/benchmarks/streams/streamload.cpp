// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// streamload WORK PORT PROCESS TARGET STREAMS [LAST_EVENT_ID]: readers of event streams for the server at
// 127.0.0.1:PORT, which is PROCESS, and one JSON object on stdout about what they saw and what it cost.
//   burst        STREAMS of them, 200 at a time
//   paced-N      opened at 2500 a second; events are expected each N ms
//   idle         opened likewise, then left alone for five seconds
//   fanout       opened likewise; five times an event goes to all of them
// For one processor, beside the server's.

#include "processusage.h"
#include "streamreaders.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include <unistd.h>

namespace {

using namespace std::chrono_literals;
using Clock = StreamReaders::Clock;

constexpr std::size_t burstAtOnce = 200;
constexpr auto openingPause = 400us; ///< 2500 a second
constexpr auto limit = 28s;          ///< whoever needs longer is not done

double milliseconds(Clock::duration time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

/// What time, processor and memory it takes, from construction on.
class Account
{
public:
    explicit Account(pid_t server)
        : m_server(server)
    {}
    [[nodiscard]] double seconds() const { return milliseconds(Clock::now() - m_begin) / 1000; }
    [[nodiscard]] double serverSeconds() const { return delta(processorTimeOf(m_server), m_serverTime); }
    [[nodiscard]] double ownSeconds() const { return delta(processorTimeOf(::getpid()), m_ownTime); }
    /// Of everybody else's.
    [[nodiscard]] double foreignSeconds() const
    {
        return std::max(delta(processorTimeOfAll(), m_allTime) - serverSeconds() - ownSeconds(), 0.0);
    }
    [[nodiscard]] double kibibytes() const { return residentKibibytesOf(m_server) - m_memory; }

private:
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

void openAll(StreamReaders &readers, std::size_t streams)
{
    auto due = Clock::now();
    while (readers.findings().asked < streams) {
        for (; due <= Clock::now() && readers.findings().asked < streams; due += openingPause)
            readers.open();
        readers.turn(std::max(due, Clock::now() + 1ms));
    }
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

/// Both ends of @p count waves: each is an event for each of @p streams, after a silence.
std::string waves(StreamReaders &readers, std::size_t streams, int count)
{
    std::string times;
    const auto end = Clock::now() + 120s;
    while (count > 0 && Clock::now() < end) {
        while (Clock::now() - readers.lastEvent() < 200ms && Clock::now() < end)
            readers.turn(Clock::now() + 50ms);
        const std::uint64_t before = readers.findings().events;
        Clock::time_point first;
        while (readers.findings().events < before + streams && Clock::now() < end) {
            readers.turn(end);
            if (first == Clock::time_point() && readers.findings().events > before)
                first = Clock::now();
        }
        if (!times.empty())
            times += ',';
        times += std::to_string(milliseconds(readers.lastEvent() - first));
        --count;
    }
    return times;
}

void printFindings(const Findings &seen)
{
    std::printf(R"("asked":%zu,"done":%zu,"cut":%zu,"events":%llu,"bytes":%llu,)"
                R"("firstEventP99":%.1f,"gapP50":%.1f,"gapP99":%.1f,"lateP99":%.1f)",
                seen.asked, seen.done, seen.cut, static_cast<unsigned long long>(seen.events),
                static_cast<unsigned long long>(seen.bytes), seen.firstEvent.at(0.99), seen.gaps.at(0.5),
                seen.gaps.at(0.99), seen.late.at(0.99));
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 6) {
        std::fputs("usage: streamload WORK PORT PROCESS TARGET STREAMS [LAST_EVENT_ID]\n", stderr);
        return 2;
    }
    const std::string work = argv[1];
    const auto port = static_cast<std::uint16_t>(std::atoi(argv[2]));
    const auto streams = std::size_t(std::atoll(argv[5]));
    const std::string place = argc > 6 ? "Last-Event-ID: " + std::string(argv[6]) + "\r\n" : "";
    const int pause = work.starts_with("paced-") ? std::atoi(work.c_str() + std::strlen("paced-")) : 0;
    StreamReaders readers(port,
                          "GET " + std::string(argv[4]) + " HTTP/1.1\r\nHost: localhost\r\n" + place + "\r\n",
                          std::chrono::milliseconds(pause));
    Account account(pid_t(std::atoi(argv[3])));
    std::string times;
    if (pause > 0)
        paced(readers, streams);
    else if (work == "burst")
        burst(readers, streams);
    else
        openAll(readers, streams);
    std::printf("{");
    if (work == "idle" || work == "fanout") {
        wait(readers, 1s);
        std::printf(R"("openSeconds":%.3f,"kibPerStream":%.2f,)", account.serverSeconds(),
                    account.kibibytes() / double(streams));
        account = Account(pid_t(std::atoi(argv[3])));
    }
    if (work == "idle")
        wait(readers, 5s);
    if (work == "fanout")
        times = waves(readers, streams, 5);
    std::printf(
        R"("elapsed":%.3f,"serverSeconds":%.4f,"ownSeconds":%.4f,"foreignSeconds":%.4f,"waves":[%s],)",
        account.seconds(), account.serverSeconds(), account.ownSeconds(), account.foreignSeconds(),
        times.c_str());
    printFindings(readers.findings());
    std::puts("}");
    return 0;
}
