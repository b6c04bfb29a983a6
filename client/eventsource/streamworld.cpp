// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamworld.h"
#include "streamnetwork.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QTimer>
#include <QtNetwork/QNetworkInformation>
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

/// As the operating system sees it (NetworkManager on Linux). GLib's monitor, which Qt asks where there is no
/// NetworkManager, is not believed: to it a network without a way to the Internet, say a class's own, is
/// none.
class SystemNetworkStatus final : public NetworkStatus
{
public:
    SystemNetworkStatus()
    {
        if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
            return;
        m_wasOffline = isOffline();
        connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
                &SystemNetworkStatus::onChanged);
    }

    [[nodiscard]] bool isOffline() const override
    {
        const QNetworkInformation *information = QNetworkInformation::instance();
        return information != nullptr && information->backendName() != QLatin1String("glib") &&
               information->reachability() == QNetworkInformation::Reachability::Disconnected;
    }

private:
    void onChanged()
    {
        if (std::exchange(m_wasOffline, isOffline()) && !m_wasOffline)
            Q_EMIT cameBack();
    }

    bool m_wasOffline = false;
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
