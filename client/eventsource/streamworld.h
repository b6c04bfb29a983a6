// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "streamconnection.h"
#include "streamtransport.h"

#include <QtCore/QObject>

#include <chrono>
#include <memory>

QT_BEGIN_NAMESPACE
class QNetworkProxy;
QT_END_NAMESPACE

namespace Poemstream {

/// A single-shot timer.
class WaitTimer : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// From now on, whatever it was doing.
    virtual void start(std::chrono::milliseconds wait) = 0;
    virtual void stop() = 0;

Q_SIGNALS:
    void timeout();
};

/// Whether this machine is connected to anything.
class NetworkStatus : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// False as well where nobody knows.
    [[nodiscard]] virtual bool isOffline() const = 0;

Q_SIGNALS:
    void cameBack();
};

/// Everything an EventSource needs from outside: connections, time, chance, the state of the network. Tests
/// put their own in its place. Internal to EventSource; what it makes must not outlive it.
class StreamWorld
{
    Q_DISABLE_COPY_MOVE(StreamWorld)
public:
    StreamWorld() = default;
    virtual ~StreamWorld() = default;

    [[nodiscard]] virtual std::unique_ptr<StreamTransport> newTransport(
        const StreamConnection::Settings &settings) = 0;
    [[nodiscard]] virtual std::unique_ptr<WaitTimer> newTimer() = 0;
    /// Never goes back; from any beginning.
    [[nodiscard]] virtual std::chrono::milliseconds now() const = 0;
    /// In [0, 1).
    [[nodiscard]] virtual double random() = 0;
    /// Lives as long as this does.
    [[nodiscard]] virtual NetworkStatus &networkStatus() = 0;
    virtual void setProxy(const QNetworkProxy &proxy) = 0;
};

/// The one there is: QNetworkAccessManager, QTimer, QNetworkInformation.
[[nodiscard]] std::unique_ptr<StreamWorld> makeRealWorld();

} // namespace Poemstream
