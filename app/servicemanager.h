// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace Poemstream {

/// Tells the service manager that started us how we are: systemd's protocol (sd_notify(3)), a datagram to
/// $NOTIFY_SOCKET, without its library. Where nobody asked, nothing is said. A status is one line for people.
/// What the manager does not take within a second is lost, and said once on the log.
///
/// From ready() on the event loop says each half of $WATCHDOG_USEC that it lives.
class ServiceManager final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServiceManager)
public:
    /// Takes the manager's variables out of the environment: our children are not the service.
    explicit ServiceManager(QObject *parent = nullptr);
    ~ServiceManager() override;

    /// The service is at work; again after reloading(), whatever came of that.
    void ready(const QString &status);
    void reloading(const QString &status);
    void stopping(const QString &status);

private:
    void say(const QByteArray &state, const QString &status);
    void send(const QByteArray &message);

    QByteArray m_address; ///< of the socket; a leading NUL: in the abstract namespace
    int m_socket = -1;    ///< -1: nobody asked
    bool m_hasComplained = false;
    QTimer m_watchdog;
};

} // namespace Poemstream
