// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eventstream/timerqueue.h"
#include "runningstream.h"
#include "streamending.h"
#include "streamrate.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtNetwork/QHostAddress>

#include <chrono>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

QT_BEGIN_NAMESPACE
class QRandomGenerator;
QT_END_NAMESPACE

namespace Poemstream {

/// Who reads a stream, and what: for the caps, the counters and the log.
struct StreamReader
{
    QHostAddress client = {};
    QByteArray path = {};  ///< of the endpoint, without the query
    QString question = {}; ///< as it was asked; only where the operator wants it in the log
    bool isResumed = false;
    QString tokenName = {};     ///< empty where no token was needed, or it has no name
    QDateTime tokenExpiry = {}; ///< invalid: never
    QByteArray trace = {};      ///< see traceIdOf(); empty where the request belongs to none
};

/// What became of a stream.
struct StreamRecord
{
    StreamReader reader;
    RunningStream::End end = RunningStream::End::Finished;
    RunningStream::Traffic traffic;
    std::chrono::milliseconds duration{0};
};

/// Owns the streams that are running, says whether one more may begin, and ends them when their time has
/// come: at their end, when they are too old, when their reader's token expires, when all are drained. Knows
/// no HTTP. Destroying it cuts them all. On one thread with an event loop.
class StreamRoster final : public QObject, private RunningStream::Keeper
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StreamRoster)
public:
    struct Limits
    {
        std::size_t streams = 20000;
        std::size_t streamsPerClient = 0; ///< by address, in IPv6 by its first 64 bits; 0 = no cap
        std::size_t streamsPerMinute = 0; ///< that a client may begin (StreamRate); 0 = no limit
        /// A stream ends at 80 to 100 % of it, drawn at random, so that not all come back at once; 0 = none.
        std::chrono::milliseconds age{0};
        /// How long the wall's clock may go unseen, where a token expires by it: it may be set, and the
        /// machine may sleep.
        std::chrono::milliseconds look = std::chrono::minutes(1);
    };
    enum class Refusal { Draining, Full, ClientFull, TooFast };
    Q_ENUM(Refusal)

    /// @p random must outlive it. @p clock: by which tokens expire.
    StreamRoster(const Limits &limits, QRandomGenerator &random,
                 StreamEnding::WallClock clock = &std::chrono::system_clock::now);
    ~StreamRoster() override;

    /// Why no stream may begin for @p client now; std::nullopt where one may. Says refused() of a refusal.
    [[nodiscard]] std::optional<Refusal> admit(const QHostAddress &client);
    /// Whether admit() would let @p client in now; says nothing of a refusal.
    [[nodiscard]] bool hasRoomFor(const QHostAddress &client) const;
    /// When to ask again after one.
    [[nodiscard]] std::chrono::seconds waitAfter(Refusal reason) const;
    /// Starts @p stream.
    void add(std::unique_ptr<RunningStream> stream, const StreamReader &reader);

    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    /// Of the streams whose reader's token has a name, by that; looks at each.
    [[nodiscard]] std::map<QString, std::size_t> sizeByToken() const;
    [[nodiscard]] qint64 unsentBytes() const;             ///< of all; looks at each
    [[nodiscard]] RunningStream::Traffic traffic() const; ///< of all; looks at each
    [[nodiscard]] bool isFull() const { return m_entries.size() >= m_limits.streams; }
    [[nodiscard]] bool isDraining() const { return m_isDraining; }

    /// Refuses from now on; each stream is ended with a `retry` of 0.5 to 5 s drawn for it, so that not all
    /// come back at once. drained() follows.
    void drain();

Q_SIGNALS:
    void refused(Poemstream::StreamRoster::Refusal reason);
    void began(const Poemstream::StreamReader &reader);
    void ended(const Poemstream::StreamRecord &record);
    void drained();

private:
    /// What few readers have.
    struct Words
    {
        QString question;
        QString tokenName;
        QByteArray trace;
    };
    /// Small: there are many.
    struct Entry
    {
        std::unique_ptr<RunningStream> stream;
        std::unique_ptr<Words> words;         ///< null for none
        std::unique_ptr<StreamEnding> ending; ///< null: as long as it likes
        QByteArray path;
        Q_IPV6ADDR client;
        QueuedTimer::Clock::time_point began;
        bool isResumed;
    };

    [[nodiscard]] std::optional<Refusal> refusalFor(const QHostAddress &client) const;
    [[nodiscard]] static Entry entryOf(std::unique_ptr<RunningStream> stream, const StreamReader &reader);
    [[nodiscard]] static StreamReader readerOf(const Entry &entry);
    [[nodiscard]] std::unique_ptr<StreamEnding> endingOf(RunningStream &stream, const QDateTime &tokenExpiry);
    void noteEnded(RunningStream &stream, RunningStream::End end) override;
    void removeEnded();
    void remove(RunningStream *stream, RunningStream::End end);
    void leave(const QHostAddress &client);
    [[nodiscard]] std::chrono::milliseconds farewellRetry();

    Limits m_limits;
    QRandomGenerator &m_random;
    const StreamEnding::Wall m_wall;
    StreamRate m_rate;
    TimerQueue m_timers;
    std::unordered_map<RunningStream *, Entry> m_entries;
    std::vector<std::pair<RunningStream *, RunningStream::End>> m_ended; ///< still in m_entries
    QHash<QHostAddress, std::size_t> m_clients; ///< streams of each; empty where there is no cap
    bool m_isDraining = false;
};

} // namespace Poemstream
