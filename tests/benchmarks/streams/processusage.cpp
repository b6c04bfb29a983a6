// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "processusage.h"

#include <ctime>
#include <fstream>
#include <string>

#include <unistd.h>

using std::chrono::nanoseconds;

nanoseconds processorTimeOf(pid_t process)
{
    clockid_t clock = {}; // finer than /proc's hundredths of a second
    timespec time = {};
    if (::clock_getcpuclockid(process, &clock) != 0 || ::clock_gettime(clock, &time) != 0)
        return nanoseconds(0);
    return std::chrono::seconds(time.tv_sec) + nanoseconds(time.tv_nsec);
}

double residentKibibytesOf(pid_t process)
{
    std::ifstream file("/proc/" + std::to_string(process) + "/statm");
    double size = 0;
    double resident = 0;
    file >> size >> resident;
    return resident * double(::sysconf(_SC_PAGESIZE)) / 1024;
}

nanoseconds processorTimeOfAll()
{
    std::ifstream file("/proc/stat");
    std::string name;
    long user = 0;
    long nice = 0;
    long system = 0;
    long idle = 0;
    long wait = 0;
    long interrupts = 0;
    long softInterrupts = 0;
    file >> name >> user >> nice >> system >> idle >> wait >> interrupts >> softInterrupts;
    const auto ticks = user + nice + system + interrupts + softInterrupts;
    return nanoseconds(1'000'000'000 / ::sysconf(_SC_CLK_TCK) * ticks);
}
