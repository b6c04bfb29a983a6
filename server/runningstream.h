// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eventstream/eventstream.h"
#include "eventstream/timerqueue.h"

#include <QtCore/QObject>

#include <chrono>
#include <memory>

namespace Poemstream {

/// One client's stream while it runs: fills silences with heartbeats, notices a client that left or takes too
/// little, counts, and ends once. What is sent, and when, is a subclass's matter. Destroying it before
/// ended() cuts the stream. Used on its own thread only.
class RunningStream : private QueuedTimer, private EventStream::Owner
{
    Q_GADGET
public:
    using Clock = QueuedTimer::Clock;

    Q_DISABLE_COPY_MOVE(RunningStream)
    enum class End : quint8 {
        Finished,  ///< all was sent, and is the operating system's
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

    /// Who has it run.
    class Keeper
    {
    public:
        Q_DISABLE_COPY_MOVE(Keeper)
        /// Once, when nothing is sent any more and nothing is unsent. Also from inside start() and
        /// farewell(); it may not destroy @p stream.
        virtual void noteEnded(RunningStream &stream, End end) = 0;

    protected:
        Keeper() = default;
        ~Keeper() = default;
    };

    /// @p heartbeat: a comment is sent after so long a silence; 0 = never.
    RunningStream(std::unique_ptr<EventStream> stream, std::chrono::milliseconds heartbeat);
    ~RunningStream() override;

    /// Begins to send. Call once, before all else; both must outlive it.
    void start(Keeper &keeper, TimerQueue &timers);
    /// Says the last now, at the border between two events; the client is told to come back after @p retry.
    /// Harmless after the last was said.
    void farewell(End reason, std::chrono::milliseconds retry);

    /// It has been prefetched, and will send before long: to be called for what is Nearer, then Farther.
    void prepare(Prefetch what) const override;

    [[nodiscard]] Traffic traffic() const { return m_traffic; }
    /// Accepted by the stream, and not taken by the operating system yet.
    [[nodiscard]] qint64 unsentBytes() const;

protected:
    [[nodiscard]] bool isStarted() const { return m_keeper != nullptr; }
    /// False where the stream is over: then there is nothing more to do.
    [[nodiscard]] bool checkPeer();
    /// goOn() is called at @p due, once.
    void goOnAt(Clock::time_point due);
    void gather() { m_stream->gather(); }                                ///< as EventStream does
    void setPatient(bool isPatient) { m_stream->setPatient(isPatient); } ///< likewise
    /// @p frames hold so many @p events.
    void send(const QByteArray &frames, int events);
    /// The frames of @p block, an event each, from @p from up to @p to. @p now, or a little while ago.
    void sendFrames(const FrameBlock &block, qsizetype from, qsizetype to,
                    Clock::time_point now = Clock::now());
    void finish(const QByteArray &frames, int events);

private:
    /// It is time to send the first.
    virtual void begin() = 0;
    /// The time of goOnAt(), @p due, has come: it is @p now.
    virtual void goOn([[maybe_unused]] Clock::time_point due, [[maybe_unused]] Clock::time_point now) {}
    /// The client took some of unsentBytes().
    virtual void sendMore() {}
    /// The last was said.
    virtual void leave() {}

    void timeOut() override;
    void schedule();
    void noteLost() override;
    void noteTaken() override;
    void count(qsizetype bytes, qsizetype events, Clock::time_point now = Clock::now());
    /// Says @p last, and ends for @p reason when the client has it all.
    void close(End reason, const QByteArray &last);
    void end(End reason);

    enum class Phase : quint8 { Speaking, Closing, Over };
    std::unique_ptr<EventStream> m_stream;
    Keeper *m_keeper = nullptr; ///< from start() on
    TimerQueue *m_timers = nullptr;
    const std::chrono::milliseconds m_heartbeat;
    Clock::time_point m_lastSent;
    Clock::time_point m_due = Clock::time_point::max(); ///< when to go on
    Traffic m_traffic;
    Phase m_phase = Phase::Speaking;
    End m_reason = End::Finished; ///< why it is Closing
};

} // namespace Poemstream
