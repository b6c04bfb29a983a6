// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "epollset.h"

#include <QtCore/QBasicTimer>
#include <QtCore/QObject>

#include <array>
#include <chrono>
#include <memory>
#include <queue>
#include <vector>

namespace Poemstream {

class DetachedConnection;

/// Where event streams go on after they have left QTcpSocket, in one EpollSet. What a connection costs here
/// does not grow with their number, nor does one that is idle cost anything. Linux only. On one thread with
/// an event loop; what its connections tell their owners may not destroy it.
class StreamReactor final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StreamReactor)
public:
    struct Times
    {
        std::chrono::milliseconds flushing;  ///< after finish(), without a byte taken
        std::chrono::milliseconds lingering; ///< after our FIN, for the client's
    };
    explicit StreamReactor(const Times &times, QObject *parent = nullptr);
    /// Closes all connections; their owners hear that they are lost.
    ~StreamReactor() override;

    /// Takes @p descriptor, a connected TCP socket, from here on; null where that cannot be done, and it is
    /// still the caller's.
    [[nodiscard]] DetachedConnection *take(int descriptor);
    /// Connections that are open, also those that only wait for the client's FIN.
    [[nodiscard]] qsizetype size() const { return m_size; }
    /// All that was said is the operating system's, and no more will be said.
    [[nodiscard]] bool isSilent() const { return m_speaking == 0; }

    // For its connections.
    enum class Deadline { Flushing, Lingering };
    void watch(int descriptor, quint32 events) const;
    /// Calls expire() at the time returned, if that is the connection's deadline() still.
    [[nodiscard]] std::chrono::steady_clock::time_point expect(DetachedConnection &connection, Deadline what);
    /// Bounds what the kernel keeps, and for how long, and has it send at once. Three system calls.
    void prepare(int descriptor) const;
    /// Calls uncork() before the event loop's next turn.
    void cork(int descriptor);
    void remove(DetachedConnection &connection);
    void noteSilent();
    [[nodiscard]] auto &wasteBasket() { return m_wasteBasket; }

Q_SIGNALS:
    /// isSilent() has become true.
    void silenced();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    struct Expected
    {
        std::chrono::steady_clock::time_point time;
        int descriptor = -1;
        friend bool operator<(const Expected &one, const Expected &other) { return one.time > other.time; }
    };

    void handle(int descriptor, quint32 events);
    void uncorkAll();
    void tidy();
    void startTimer();

    Times m_times;
    EpollSet m_set;
    std::vector<std::unique_ptr<DetachedConnection>>
        m_connections;                                          ///< by descriptor: the system has low ones
    std::vector<std::unique_ptr<DetachedConnection>> m_removed; ///< someone may still be inside of them
    std::vector<int> m_corked;
    std::priority_queue<Expected> m_expected; ///< the soonest on top
    QBasicTimer m_timer;
    std::chrono::steady_clock::time_point m_timerDue;
    qsizetype m_size = 0;
    qsizetype m_speaking = 0;
    int m_depth = 0; ///< calls, one within the other where a handler runs an event loop
    std::array<char, 64 * 1024> m_wasteBasket = {};
};

} // namespace Poemstream
