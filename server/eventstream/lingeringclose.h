// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QBasicTimer>
#include <QtCore/QObject>

#include <chrono>

namespace Poemstream {

/// A TCP connection's last minute, after the socket that spoke over it is closed. QSslSocket says that it has
/// said all (close_notify) only where it closes both ways at once, and a close with unread input is a reset,
/// which may destroy its last bytes on their way: so this holds the connection by a descriptor of its own,
/// sends FIN and throws away what still comes in. Does nothing but on Unix.
class LingeringClose final : public QObject
{
    Q_OBJECT
public:
    Q_DISABLE_COPY_MOVE(LingeringClose)
    /// Holds the connection of @p descriptor; where no descriptor is left, it ends when that one is closed.
    explicit LingeringClose(qintptr descriptor);
    /// Closes, with a reset if input lies unread.
    ~LingeringClose() override;

    /// Sends FIN. From here on this is @p keeper's child, and goes at the peer's FIN, or after @p time.
    void begin(QObject &keeper, std::chrono::milliseconds time);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void discard();

    int m_descriptor = -1;
    QBasicTimer m_deadline;
};

} // namespace Poemstream
