// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/eventsource/streamrequest.h"
#include "client/eventsource/streamworld.h"

#include <QtCore/QList>

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>

namespace Poemstream {

class FakeWorld;

/// A transport that a test drives: it emits the signals itself.
class FakeTransport final : public StreamTransport
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FakeTransport)
public:
    explicit FakeTransport(FakeWorld &world);
    ~FakeTransport() override;

    void start(const EventSourceRequest &request) override { sent = request; }
    void setPaused(bool paused) override { isPaused = paused; }
    [[nodiscard]] QUrl url() const override { return sent.request.url(); }
    [[nodiscard]] bool wasSent() const override { return true; }

    EventSourceRequest sent;
    bool isPaused = false;
    bool isOpen = false;

private:
    FakeWorld &m_world;
};

/// A timer on the fake world's clock.
class FakeTimer final : public WaitTimer
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FakeTimer)
public:
    explicit FakeTimer(FakeWorld &world);
    ~FakeTimer() override;

    void start(std::chrono::milliseconds wait) override;
    void stop() override { due.reset(); }

    std::optional<std::chrono::milliseconds> due;

private:
    FakeWorld &m_world;
};

class FakeNetworkStatus final : public NetworkStatus
{
    Q_OBJECT
public:
    [[nodiscard]] bool isOffline() const override { return offline; }

    bool offline = false;
};

/// A world where time passes only in advance(), and where nothing is ever sent.
class FakeWorld final : public StreamWorld
{
public:
    std::unique_ptr<StreamTransport> newTransport(const StreamConnection::Settings &) override
    {
        ++attempts;
        auto transport = std::make_unique<FakeTransport>(*this);
        mostLive = std::max(mostLive, live.size());
        return transport;
    }
    std::unique_ptr<WaitTimer> newTimer() override { return std::make_unique<FakeTimer>(*this); }
    std::chrono::milliseconds now() const override { return time; }
    double random() override { return chance; }
    NetworkStatus &networkStatus() override { return status; }
    void setProxy(const QNetworkProxy &) override {}

    /// Lets @p span pass: whatever is due on the way happens at its time.
    void advance(std::chrono::milliseconds span)
    {
        const auto end = time + span;
        while (FakeTimer *next = nextTimer(end)) {
            time = std::max(time, *next->due);
            next->due.reset();
            Q_EMIT next->timeout();
        }
        time = end;
    }

    /// When the next timer is due, from now.
    [[nodiscard]] std::optional<std::chrono::milliseconds> wait() const
    {
        const FakeTimer *next = nextTimer(std::chrono::milliseconds::max());
        return next ? std::optional(*next->due - time) : std::nullopt;
    }

    /// The transport of the attempt under way, null where there is none.
    [[nodiscard]] FakeTransport *transport() const { return live.isEmpty() ? nullptr : live.last(); }

    std::chrono::milliseconds time{1'000'000};
    double chance = 0;
    FakeNetworkStatus status;
    QList<FakeTransport *> live;
    QList<FakeTimer *> timers;
    qsizetype mostLive = 0;
    qint64 attempts = 0;

private:
    [[nodiscard]] FakeTimer *nextTimer(std::chrono::milliseconds until) const
    {
        FakeTimer *next = nullptr;
        for (FakeTimer *timer : timers) {
            if (timer->due && *timer->due <= until && (!next || *timer->due < *next->due))
                next = timer;
        }
        return next;
    }
};

inline FakeTransport::FakeTransport(FakeWorld &world)
    : m_world(world)
{
    m_world.live += this;
}

inline FakeTransport::~FakeTransport()
{
    m_world.live.removeOne(this);
}

inline FakeTimer::FakeTimer(FakeWorld &world)
    : m_world(world)
{
    m_world.timers += this;
}

inline FakeTimer::~FakeTimer()
{
    m_world.timers.removeOne(this);
}

inline void FakeTimer::start(std::chrono::milliseconds wait)
{
    due = m_world.time + wait;
}

} // namespace Poemstream
