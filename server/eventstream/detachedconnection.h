// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sendqueue.h"

#include <QtCore/QtGlobal>

#include <chrono>

#include <sys/epoll.h>

namespace Poemstream {

class StreamReactor;

/// A TCP connection that has left QTcpSocket, with the same manners: what the client sends is thrown away,
/// what it does not take waits here, and its end loses no byte. Writing goes straight to the operating
/// system, but for the first turn of the event loop: what is said within a handler goes out together.
/// It belongs to its StreamReactor, and knows no HTTP. On the reactor's thread.
class DetachedConnection final
{
public:
    /// Who writes. What it is told may destroy it.
    class Owner
    {
    public:
        Q_DISABLE_COPY_MOVE(Owner)
        /// The operating system took some of unsentBytes(); never from inside the connection's functions, nor
        /// after finish().
        virtual void noteTaken() = 0;
        /// After finish(), also from inside it: the operating system took the last of them. The connection
        /// may be no more, and its owner hears nothing else of it.
        virtual void noteSilent() = 0;
        /// The connection is no more, and not by abort(); also from inside write(), flush() and finish().
        /// @p wasStuck: the client had not taken, for too long, what was sent.
        virtual void noteLost(bool wasStuck) = 0;

    protected:
        Owner() = default;
        ~Owner() = default;
    };

    /// Owns @p descriptor, which is connected and in @p reactor's set (EPOLLIN), from here on.
    DetachedConnection(int descriptor, StreamReactor &reactor);
    Q_DISABLE_COPY_MOVE(DetachedConnection)
    /// Closes, with a reset if input lies unread.
    ~DetachedConnection();

    /// One at a time; null for none.
    void setOwner(Owner *owner) { m_owner = owner; }

    /// While it @p isPatient, a client that closes its side is owed something still, and gets it: else it has
    /// left. The connection may be no more when that ends.
    void setPatient(bool isPatient);
    /// Written, and not taken by the operating system yet.
    [[nodiscard]] qint64 unsentBytes() const { return m_unsent.size(); }
    /// Sends @p parts, one behind the other. False where the connection is no more: then nothing of it may be
    /// touched.
    bool write(SendQueue::Parts parts);
    /// What is written from here to the end of the event loop's turn goes out together.
    void cork();
    /// Sends what the operating system takes at once; false as above.
    bool flush();
    /// Sends what was written, then FIN, and waits for the client's FIN while throwing its bytes away: a
    /// close with unread input would be a reset, which may destroy our last bytes on their way. It may be no
    /// more then. It needs no owner for that. Within the first turn all of that waits for its end.
    void finish();
    /// Closes at once, with all that is unsent; it is no more.
    void abort();

    // For the reactor.
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] std::chrono::steady_clock::time_point deadline() const { return m_deadline; }
    /// There is something to read or room to write, or there was a moment ago; an error is both.
    void handle(bool canWrite);
    /// The turn of cork() is over, or the first one.
    void uncork();
    /// deadline() has come.
    void expire();
    /// Ends the connection at once, and tells the owner.
    void drop(bool wasStuck);
    /// Closes the descriptor; the object may live on for those who are still inside of it.
    void close();

private:
    enum class Phase : quint8 { Open, Finishing, Lingering, Over };

    void discard();
    void noteFin();
    bool breakDown(int error);
    void sendLast();
    void goOnFinishing();
    void watch();

    StreamReactor &m_reactor;
    Owner *m_owner = nullptr;
    SendQueue m_unsent;
    std::chrono::steady_clock::time_point m_deadline; ///< from finish() on
    int m_descriptor;
    quint32 m_watched = EPOLLIN; ///< epoll's events
    Phase m_phase = Phase::Open;
    bool m_isCorked = false;
    bool m_isPatient = false;
    bool m_isPrepared = false; ///< for a life of more than one turn
    bool m_hasPeerEnded = false;
    bool m_hasProgressed = false; ///< since m_deadline was set
};

} // namespace Poemstream
