// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamworld.h"

#include "networkwatch.h"
#include "streamnetwork.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QTimer>
#include <QtNetwork/QNetworkProxy>

#include <utility>

namespace Poemstream {

namespace {

class RealTimer final : public WaitTimer
{
public:
    RealTimer()
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer); // any other may be 5 % early: a server's wait is a least one
        m_timer.callOnTimeout(this, &WaitTimer::timeout);
    }

    void start(std::chrono::milliseconds wait) override { m_timer.start(wait); }
    void stop() override { m_timer.stop(); }

private:
    QTimer m_timer;
};

/// As the operating system sees it; until it has said something, nobody knows.
class SystemNetworkStatus final : public NetworkStatus
{
public:
    SystemNetworkStatus()
    {
        connect(m_watch.get(), &NetworkWatch::told, this, &SystemNetworkStatus::note);
        m_watch->begin();
    }

    [[nodiscard]] bool isOffline() const override { return m_isOffline; }

private:
    void note(bool isOffline)
    {
        if (std::exchange(m_isOffline, isOffline) && !isOffline)
            Q_EMIT cameBack();
    }

    const std::unique_ptr<NetworkWatch, NetworkWatch::Deleter> m_watch = NetworkWatch::make();
    bool m_isOffline = false;
};

class RealWorld final : public StreamWorld
{
public:
    std::unique_ptr<StreamTransport> newTransport(const StreamConnection::Settings &settings) override
    {
        return std::make_unique<StreamConnection>(m_network, settings);
    }

    std::unique_ptr<WaitTimer> newTimer() override { return std::make_unique<RealTimer>(); }

    [[nodiscard]] std::chrono::milliseconds now() const override
    {
        return std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::steady_clock::now().time_since_epoch());
    }

    double random() override { return QRandomGenerator::global()->generateDouble(); }

    NetworkStatus &networkStatus() override
    {
        if (!m_status) // most streams are never interrupted
            m_status = std::make_unique<SystemNetworkStatus>();
        return *m_status;
    }

    void setProxy(const QNetworkProxy &proxy) override { m_network.setProxy(proxy); }

private:
    StreamNetwork m_network;
    std::unique_ptr<SystemNetworkStatus> m_status;
};

} // namespace

std::unique_ptr<StreamWorld> makeRealWorld()
{
    return std::make_unique<RealWorld>();
}

} // namespace Poemstream
