// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "terminationsignals.h"

#include <QtCore/QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>
#include <ctime>
#include <fcntl.h>
#include <initializer_list>
#include <unistd.h>

namespace Poemstream {

namespace {

// NOLINTNEXTLINE(*-avoid-non-const-global-variables): process-wide, as signal handlers are
std::array<int, 2> pipeEnds = {-1, -1};

// Seconds of the monotonic clock, 0 before the first.
// NOLINTNEXTLINE(*-avoid-non-const-global-variables): likewise
volatile std::sig_atomic_t firstSignalAt = 0;

// Whether a SIGHUP is in the pipe: one will do, and no flood of them fills it.
// NOLINTNEXTLINE(*-avoid-non-const-global-variables): likewise
volatile std::sig_atomic_t isReloadPending = 0;

void tell(int signalNumber)
{
    const int errorBefore = errno; // of the code that we interrupt
    const char byte = static_cast<char>(signalNumber);
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
    errno = errorBefore;
}

void handleHangUp(int signalNumber)
{
    if (isReloadPending != 0)
        return;
    isReloadPending = 1;
    tell(signalNumber);
}

void handleEnd(int signalNumber)
{
    struct timespec now = {};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    const auto second = static_cast<std::sig_atomic_t>(now.tv_sec);
    if (firstSignalAt == 0) {
        firstSignalAt = second;
        tell(signalNumber);
    } else if (second - firstSignalAt >= 2) {
        ::_exit(128 + signalNumber); // it hangs, and somebody asks again
    } // else the same wish twice: timeout(1) signals the process and then its group
}

void install(void (*handler)(int), std::initializer_list<int> signalNumbers)
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    for (const int number : signalNumbers) // none interrupts another's handler
        ::sigaddset(&action.sa_mask, number);
    for (const int number : signalNumbers)
        ::sigaction(number, &action, nullptr);
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
    install(&handleEnd, {SIGINT, SIGTERM});
}

TerminationSignals::~TerminationSignals()
{
    if (!m_notifier)
        return;
    install(SIG_DFL, {SIGINT, SIGTERM});
    if (m_takesReloads || m_takesHangUps)
        install(SIG_DFL, {SIGHUP});
    delete m_notifier;
    ::close(pipeEnds[0]);
    ::close(pipeEnds[1]);
    pipeEnds = {-1, -1};
}

void TerminationSignals::takeReloads()
{
    if (!m_notifier || m_takesReloads || m_takesHangUps)
        return;
    m_takesReloads = true;
    isReloadPending = 0;
    install(&handleHangUp, {SIGHUP});
}

void TerminationSignals::takeHangUps()
{
    struct sigaction before = {};
    ::sigaction(SIGHUP, nullptr, &before);
    if (!m_notifier || m_takesReloads || before.sa_handler == SIG_IGN)
        return;
    m_takesHangUps = true;
    install(&handleEnd, {SIGHUP});
}

void TerminationSignals::takeOne()
{
    char byte = 0;
    if (::read(pipeEnds[0], &byte, 1) != 1)
        return;
    if (byte != SIGHUP || m_takesHangUps) {
        Q_EMIT received(byte);
        return;
    }
    isReloadPending = 0; // before anything is read: what changes from now on is worth another SIGHUP
    Q_EMIT reloadRequested();
}

} // namespace Poemstream
