// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// streamload WORK PORT PROCESS TARGET STREAMS SECONDS [LAST_EVENT_ID]: readers of event streams for the
// server at 127.0.0.1:PORT, which is PROCESS, and one JSON object on stdout about what they saw and what it
// cost. TARGET is what is asked for, or @FILE: each line of it in turn.
//   burst        STREAMS of them, 200 at a time
//   paced-N      opened at 2500 a second; events are expected each N ms
//   steady-N     the same; what is counted are SECONDS of it, from a while after the last was opened on
//   idle         opened likewise, then left alone for SECONDS
//   fanout       opened likewise; for each of SECONDS an event goes to all of them
//   opening      what one more stream costs beside 100 others in the mean, and beside STREAMS; 400 are
//                opened for each of SECONDS
// For one processor, beside the server's.

#include "account.h"
#include "loadworks.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string>

namespace {

struct Order
{
    std::string work;
    std::uint16_t port = 0;
    pid_t server = 0;
    std::string target;
    std::size_t streams = 0;
    double seconds = 0;
    std::string place; ///< none if empty
};

std::vector<std::string> requestsOf(const Order &order)
{
    std::vector<std::string> targets;
    if (order.target.starts_with('@')) {
        std::ifstream file(order.target.substr(1));
        for (std::string line; std::getline(file, line);)
            targets.push_back(line);
    } else {
        targets.push_back(order.target);
    }
    const std::string place = order.place.empty() ? "" : "Last-Event-ID: " + order.place + "\r\n";
    for (std::string &target : targets)
        target = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n" + place +
                 "\r\n";
    return targets;
}

/// Milliseconds behind the work's name; 0 without.
int pauseIn(const std::string &work)
{
    const std::size_t dash = work.find('-');
    return dash == std::string::npos ? 0 : std::atoi(work.c_str() + dash + 1);
}

void printFindings(const Findings &seen)
{
    std::printf(R"("asked":%zu,"done":%zu,"cut":%zu,"events":%llu,"bytes":%llu,)"
                R"("firstEventP99":%.1f,"gapP50":%.1f,"gapP99":%.1f,"lateP99":%.1f)",
                seen.asked, seen.done, seen.cut, static_cast<unsigned long long>(seen.events),
                static_cast<unsigned long long>(seen.bytes), seen.firstEvent.at(0.99), seen.gaps.at(0.5),
                seen.gaps.at(0.99), seen.late.at(0.99));
}

StreamReaders::Clock::duration timeOf(double seconds)
{
    return std::chrono::duration_cast<StreamReaders::Clock::duration>(std::chrono::duration<double>(seconds));
}

/// @p each for each second, but one at least.
int turnsOf(const Order &order, int each)
{
    return std::max(1, int(order.seconds * each));
}

/// From here on streams stay; what is counted begins when they are there.
void stay(StreamReaders &readers, const Order &order, Account &account)
{
    openAll(readers, order.streams);
    wait(readers, timeOf(order.seconds / 5));
    std::printf(R"("openSeconds":%.3f,"kibPerStream":%.2f,)", account.serverSeconds(),
                account.kibibytes() / double(order.streams));
    account = Account(order.server);
    const std::uint64_t events = readers.findings().events;
    if (order.work == "fanout")
        std::printf(R"("waves":[%s],)", waves(readers, order.streams, turnsOf(order, 1)).c_str());
    else
        wait(readers, timeOf(order.seconds));
    std::printf(R"("steadyEvents":%llu,)",
                static_cast<unsigned long long>(readers.findings().events - events));
}

void open(StreamReaders &readers, const Order &order)
{
    const int turns = turnsOf(order, 2);
    const double first = costOfOpening(readers, order.server, turns);
    openAll(readers, order.streams - std::min(order.streams, std::size_t(100)));
    wait(readers, timeOf(order.seconds / 10));
    std::printf(R"("firstOpening":%.2f,"lastOpening":%.2f,)", first,
                costOfOpening(readers, order.server, turns));
}

void work(StreamReaders &readers, const Order &order)
{
    Account account(order.server);
    std::printf("{");
    if (order.work.starts_with("paced-"))
        paced(readers, order.streams);
    else if (order.work == "burst")
        burst(readers, order.streams);
    else if (order.work == "opening")
        open(readers, order);
    else
        stay(readers, order, account);
    std::printf(R"("elapsed":%.3f,"serverSeconds":%.4f,"ownSeconds":%.4f,"foreignSeconds":%.4f,)",
                account.seconds(), account.serverSeconds(), account.ownSeconds(), account.foreignSeconds());
    printFindings(readers.findings());
    std::puts("}");
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 7) {
        std::fputs("usage: streamload WORK PORT PROCESS TARGET STREAMS SECONDS [LAST_EVENT_ID]\n", stderr);
        return 2;
    }
    const Order order{argv[1],
                      std::uint16_t(std::atoi(argv[2])),
                      pid_t(std::atoi(argv[3])),
                      argv[4],
                      std::size_t(std::atoll(argv[5])),
                      std::atof(argv[6]),
                      argc > 7 ? argv[7] : ""};
    const std::vector<std::string> requests = requestsOf(order);
    if (requests.empty()) {
        std::fprintf(stderr, "there is nothing to ask in %s\n", argv[4]);
        return 2;
    }
    StreamReaders readers(order.port, requests, std::chrono::milliseconds(pauseIn(order.work)));
    work(readers, order);
    return 0;
}
