// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// streamfloor EVENTS [LIVE_PAUSE]: the least that an event loop can do to serve paced event streams, as a
// floor under the server that is measured. One epoll set, one timer, one send() for each event; it believes
// whatever it is asked, bounds nothing and logs nothing. Says its port on stdout.
//   GET ...?pace=N         the events in the file EVENTS, one each N ms; with 0 all in one piece
//   GET /v1/live           the same events, one each LIVE_PAUSE ms (2000), to all readers together

#include "epollfloor.h"

#include <cstdio>
#include <cstdlib>

int main(int argc, char **argv)
{
    const auto script = readStreamScript(argc > 1 ? argv[1] : "");
    if (!script) {
        std::fputs("usage: streamfloor EVENTS [LIVE_PAUSE]\n", stderr);
        return 2;
    }
    Floor(*script, std::chrono::milliseconds(argc > 2 ? std::atoi(argv[2]) : 2000)).run();
}
