// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// beastpeer EVENTS LIVE_PAUSE: Boost.Beast, one thread, a session with a timer for each stream as its
// examples have it.
//   GET ...?pace=N   the events in the file EVENTS, one each N ms; with 0 one after the other at once,
//                    and with &joined all in one piece that was ready before
//   GET /v1/live     the same events, one each LIVE_PAUSE ms, to all readers together

#include "beastsession.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

/// What is no event (comment, retry) goes with the one behind it.
std::vector<std::string> readSteps(const char *file)
{
    std::ostringstream read;
    read << std::ifstream(file, std::ios::binary).rdbuf();
    const std::string content = read.str();
    std::vector<std::string> steps;
    std::string before;
    std::size_t begin = 0;
    for (std::size_t end = content.find("\n\n"); end != std::string::npos;
         end = content.find("\n\n", begin)) {
        const std::string block = content.substr(begin, end + 2 - begin);
        before += block;
        if (block.find("\ndata:") != std::string::npos || block.starts_with("data:"))
            steps.push_back(std::exchange(before, {}));
        begin = end + 2;
    }
    return steps;
}

void acceptNext(tcp::acceptor &acceptor, Recorded &recorded)
{
    acceptor.async_accept([&](boost::system::error_code error, tcp::socket socket) {
        if (!error) {
            socket.set_option(tcp::no_delay(true), error);
            std::make_shared<BeastSession>(std::move(socket), recorded)->start();
        }
        acceptNext(acceptor, recorded);
    });
}

void tellLive(asio::steady_timer &timer, Recorded &recorded, std::chrono::milliseconds pause,
              std::size_t step)
{
    timer.expires_at(timer.expiry() + pause);
    timer.async_wait([&timer, &recorded, pause, step](boost::system::error_code) {
        for (BeastSession *session : recorded.live)
            session->sendLive(recorded.steps.at(step % (recorded.steps.size() - 1)));
        tellLive(timer, recorded, pause, step + 1);
    });
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 3) {
        std::fputs("usage: beastpeer EVENTS LIVE_PAUSE\n", stderr);
        return 2;
    }
    Recorded recorded;
    recorded.steps = readSteps(argv[1]);
    for (const std::string &step : recorded.steps)
        recorded.whole += step;
    asio::io_context context(1);
    tcp::acceptor acceptor(context, {asio::ip::address_v4::loopback(), 0});
    std::printf("listening on http://127.0.0.1:%d\n", acceptor.local_endpoint().port());
    std::fflush(stdout);
    acceptNext(acceptor, recorded);
    asio::steady_timer timer(context, std::chrono::steady_clock::now());
    tellLive(timer, recorded, std::chrono::milliseconds(std::atoi(argv[2])), 1);
    context.run();
    return 0;
}
