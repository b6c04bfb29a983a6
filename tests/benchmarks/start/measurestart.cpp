// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// measurestart WHAT PROGRAM [ARGUMENT...]: starts PROGRAM once and says on stdout, as a JSON object, how long
// that took and what memory it has. Times are in milliseconds from before the program is started, memory in
// KiB.
//   line        until it says a line; its memory half a second later, when what was put off has been done
//   end         until it ends; the most memory that it had
//   window      until a window of it stands on $DISPLAY, mapped and then painted; its memory a second later
//   idle-N      the wake-ups of all its threads in N seconds, after twelve in which nobody touches it; its
//   window, if it
//               has one, has the focus
// The display is to be an X11 server's without a window manager, and black.

#include "screeneye.h"
#include "startedprogram.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <thread>

namespace {

using namespace std::chrono_literals;
using Clock = StartedProgram::Clock;

constexpr auto patience = 20s;

double milliseconds(Clock::duration time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

bool measureLine(char **arguments)
{
    const StartedProgram program(arguments);
    const auto time = program.timeOfFirstLine();
    if (!time)
        return false;
    const double then = program.kibibytes();
    std::this_thread::sleep_for(500ms);
    std::printf(R"({"ms":%.3f,"kibAtOnce":%.0f,"kib":%.0f})", milliseconds(*time), then, program.kibibytes());
    return true;
}

bool measureEnd(char **arguments)
{
    StartedProgram program(arguments);
    const auto end = program.waitForEnd();
    std::printf(R"({"ms":%.3f,"kib":%.0f})", milliseconds(end.time), end.kibibytes);
    return end.isGood;
}

bool measureWindow(char **arguments)
{
    ScreenEye eye;
    if (!eye.isOpen())
        return false;
    const auto begin = Clock::now();
    const StartedProgram program(arguments);
    const auto window = eye.awaitWindow(patience);
    if (!window)
        return false;
    std::this_thread::sleep_for(1s);
    std::printf(R"({"mapped":%.3f,"ms":%.3f,"kib":%.0f})", milliseconds(window->mapped - begin),
                milliseconds(window->painted - begin), program.kibibytes());
    return true;
}

bool measureIdle(char **arguments, int seconds)
{
    ScreenEye eye;
    const StartedProgram program(arguments);
    if (const auto window = eye.isOpen() ? eye.awaitWindow(2s) : std::nullopt)
        eye.giveFocus(*window);
    std::this_thread::sleep_for(12s);
    const long before = program.switches();
    std::this_thread::sleep_for(std::chrono::seconds(seconds));
    std::printf(R"({"wakeUps":%ld,"seconds":%d})", program.switches() - before, seconds);
    return true;
}

bool measure(const std::string &what, char **arguments)
{
    if (what == "line")
        return measureLine(arguments);
    if (what == "end")
        return measureEnd(arguments);
    if (what == "window")
        return measureWindow(arguments);
    if (what.rfind("idle-", 0) == 0)
        return measureIdle(arguments, std::max(1, std::atoi(what.c_str() + std::strlen("idle-"))));
    return false;
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc < 3) {
        std::fputs("usage: measurestart line|end|window|idle-N PROGRAM [ARGUMENT...]\n", stderr);
        return 2;
    }
    if (measure(argv[1], argv + 2))
        return 0;
    std::fprintf(stderr, "measurestart: %s did not do what was to be measured\n", argv[2]);
    return 1;
}
