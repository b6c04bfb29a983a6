// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "earlyhandler.h"
#include "epollset.h"

#include <QtCore/QBasicTimer>
#include <QtCore/QObject>

#include <chrono>
#include <deque>
#include <vector>

namespace Poemstream {

class StreamReactor;

/// Connections that were accepted, until their first bytes are there. Where these are one plain request
/// (PlainHead) that a handler answers by an event stream, the connection goes to the StreamReactor and never
/// becomes a QTcpSocket, which costs several times what the stream does. All others are handed on with their
/// bytes unread. Linux only, plain TCP only. On the reactor's thread.
class FirstRequests final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FirstRequests)
public:
    /// @p reactor must outlive it.
    FirstRequests(StreamReactor &reactor, EarlyHandler handler, QObject *parent);
    /// Closes those that wait.
    ~FirstRequests() override;

    /// Takes @p descriptor, a connection, from here on.
    void add(int descriptor);
    /// Those that wait; none does for longer than a moment.
    void handAllOn();

Q_SIGNALS:
    /// @p descriptor is the receiver's.
    void handedOn(int descriptor);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    enum class Sight { Nothing, Taken, Other };
    struct Waiting
    {
        std::chrono::steady_clock::time_point until;
        int descriptor = -1;
        quint32 ticket = 0;
    };

    [[nodiscard]] Sight look(int descriptor);
    [[nodiscard]] std::unique_ptr<EventStream> open(int descriptor, qsizetype size, const QByteArray &head,
                                                    const StreamLimits &limits);
    void await(int descriptor);
    void lookAgain(int descriptor);
    [[nodiscard]] bool isCurrent(const Waiting &waiting) const;
    [[nodiscard]] bool isAwaited(int descriptor) const;
    void handOn(int descriptor);
    void leave(int descriptor);

    StreamReactor &m_reactor;
    const EarlyHandler m_handler;
    EpollSet m_set;
    std::vector<quint32> m_tickets; ///< by descriptor: of the one that waits, 0 for none
    std::deque<Waiting> m_waiting;  ///< in the order they came; some wait no more
    quint32 m_lastTicket = 0;
    int m_looks = 0; ///< this turn
    QBasicTimer m_timer;
};

} // namespace Poemstream
