// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attemptscheduler.h"

#include "streamworld.h"

#include <QtCore/QDateTime>

#include <utility>

namespace Poemstream {

namespace {

constexpr auto longestHold = std::chrono::minutes(1);

} // namespace

AttemptScheduler::AttemptScheduler(StreamWorld &world)
    : m_world(world)
    , m_random([&world] { return world.random(); })
    , m_timer(world.newTimer())
{
    connect(m_timer.get(), &WaitTimer::timeout, this, &AttemptScheduler::onTimeout);
}

AttemptScheduler::~AttemptScheduler() = default;

void AttemptScheduler::reset()
{
    m_openSince.reset();
    m_asked.reset();
    m_failures = 0;
    m_hasAnswered = false;
}

void AttemptScheduler::startNow()
{
    m_waitsForNetwork = false;
    m_timer->start(milliseconds(0));
}

void AttemptScheduler::startAfter(milliseconds wait, bool needsNetwork)
{
    m_timer->start(wait);
    m_isHeldBack = false;
    m_waitsForNetwork = needsNetwork && m_policy.waitsForNetwork;
    if (m_waitsForNetwork && !std::exchange(m_watchesNetwork, true))
        connect(&m_world.networkStatus(), &NetworkStatus::cameBack, this, &AttemptScheduler::onCameBack);
}

void AttemptScheduler::stop()
{
    m_waitsForNetwork = false;
    m_timer->stop();
}

void AttemptScheduler::noteOpened()
{
    m_openSince = m_world.now();
    m_hasAnswered = false;
}

std::optional<AttemptScheduler::milliseconds> AttemptScheduler::waitAfter(const StreamError &error)
{
    countFailure();
    if (!m_policy.allows(error, m_failures))
        return std::nullopt;
    return policyWait(error);
}

std::optional<AttemptScheduler::milliseconds> AttemptScheduler::waitAfterAnswered(const StreamError &error)
{
    countFailure();
    if (m_policy.mostFailures > 0 && m_failures >= m_policy.mostFailures)
        return std::nullopt;
    return std::exchange(m_hasAnswered, true) ? policyWait(error) : milliseconds(0);
}

/// While this machine seems to be offline the attempt is held back: onCameBack() lets it go, or time does.
void AttemptScheduler::onTimeout()
{
    if (m_waitsForNetwork && !std::exchange(m_isHeldBack, true) && m_world.networkStatus().isOffline())
        return m_timer->start(longestHold);
    stop();
    Q_EMIT due();
}

void AttemptScheduler::onCameBack()
{
    if (m_waitsForNetwork)
        startNow();
}

void AttemptScheduler::countFailure()
{
    const bool wasStable = m_openSince && m_world.now() - *m_openSince >= m_policy.stableAfter;
    m_failures = wasStable ? 0 : m_failures + 1;
    m_openSince.reset();
}

AttemptScheduler::milliseconds AttemptScheduler::policyWait(const StreamError &error)
{
    return m_policy.waitAfter(error, m_asked, m_failures, m_random(), QDateTime::currentDateTimeUtc());
}

} // namespace Poemstream
