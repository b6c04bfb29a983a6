// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "terminationsignals.h"

#include <QtCore/QSocketNotifier>

#include <array>
#include <csignal>
#include <ctime>
#include <fcntl.h>
#include <unistd.h>

namespace Poemstream {

namespace {

// NOLINTNEXTLINE(*-avoid-non-const-global-variables): process-wide, as signal handlers are
std::array<int, 2> pipeEnds = {-1, -1};

// Seconds of the monotonic clock, 0 before the first.
// NOLINTNEXTLINE(*-avoid-non-const-global-variables): likewise
volatile std::sig_atomic_t firstSignalAt = 0;

void handle(int signalNumber)
{
    struct timespec now = {};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    const auto second = static_cast<std::sig_atomic_t>(now.tv_sec);
    if (firstSignalAt == 0) {
        firstSignalAt = second;
        const char byte = static_cast<char>(signalNumber);
        [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
    } else if (second - firstSignalAt >= 2) {
        ::_exit(128 + signalNumber); // it hangs, and somebody asks again
    } // else the same wish twice: timeout(1) signals the process and then its group
}

void install(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

} // namespace

TerminationSignals::TerminationSignals(QObject *parent)
    : QObject(parent)
{
    Q_ASSERT(pipeEnds[0] == -1);
    if (::pipe2(pipeEnds.data(), O_CLOEXEC | O_NONBLOCK) != 0) {
        qWarning("no pipe for signals: they end the program the hard way");
        return;
    }
    m_notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &TerminationSignals::takeOne);
    firstSignalAt = 0;
    install(&handle);
}

TerminationSignals::~TerminationSignals()
{
    if (!m_notifier)
        return;
    install(SIG_DFL);
    delete m_notifier;
    ::close(pipeEnds[0]);
    ::close(pipeEnds[1]);
    pipeEnds = {-1, -1};
}

void TerminationSignals::takeOne()
{
    char byte = 0;
    if (::read(pipeEnds[0], &byte, 1) == 1)
        Q_EMIT received(byte);
}

} // namespace Poemstream
