// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eventstream/eventstream.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <chrono>
#include <memory>

namespace Poemstream {

/// One client's stream while it runs: fills silences with heartbeats, notices a client that left or takes too
/// little, counts, and ends once. What is sent, and when, is a subclass's matter. Destroying it before
/// ended() cuts the stream. Used on its own thread only.
class RunningStream : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunningStream)
public:
    enum class End {
        Finished,  ///< all was sent
        PeerLeft,  ///< the client closed the connection
        PeerStuck, ///< the client took too little
        Drained,   ///< farewell(): the server goes down
        Expired,   ///< farewell(): the client's token has expired
        TooOld,    ///< farewell(): no stream lives longer here
    };
    Q_ENUM(End)

    struct Traffic
    {
        qint64 events = 0;
        qint64 bytes = 0; ///< as event stream, before HTTP's framing
    };

    /// @p heartbeat: a comment is sent after so long a silence; 0 = never.
    RunningStream(std::unique_ptr<EventStream> stream, std::chrono::milliseconds heartbeat);
    ~RunningStream() override;

    /// Begins to send. Call once.
    virtual void start() = 0;
    /// Ends the stream now, at the border between two events; the client is told to come back after @p retry.
    /// Harmless after the end.
    void farewell(End reason, std::chrono::milliseconds retry);

    [[nodiscard]] Traffic traffic() const { return m_traffic; }
    /// Accepted by the stream, and not taken by the operating system yet.
    [[nodiscard]] qint64 unsentBytes() const;

Q_SIGNALS:
    /// Once; nothing is sent after it. Never emitted from inside start() or farewell().
    void ended(Poemstream::RunningStream::End end);

protected:
    /// False where the stream is over: then there is nothing more to do.
    [[nodiscard]] bool checkPeer();
    /// @p frames hold so many @p events.
    void send(const QByteArray &frames, int events);
    void finish(const QByteArray &frames, int events);

private:
    /// The client took some of unsentBytes().
    virtual void goOn() {}
    /// The stream is over: no timer of the subclass may go on.
    virtual void stop() = 0;

    void beat();
    void noteLost();
    void noteTaken();
    void count(const QByteArray &frames, int events);
    void end(End reason);

    std::unique_ptr<EventStream> m_stream;
    const std::chrono::milliseconds m_heartbeat;
    QTimer m_heartbeatTimer;
    std::chrono::steady_clock::time_point m_lastSent;
    Traffic m_traffic;
    bool m_hasEnded = false;
};

} // namespace Poemstream
