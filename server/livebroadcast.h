// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "livepoem.h"
#include "liveschedule.h"

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <functional>
#include <optional>
#include <vector>

namespace Poemstream {

class LiveStreamer;

/// Types the poem of the moment for all readers together: one timer for all, and it rests while nobody reads.
/// Where the poem is follows from the clock alone. Used on one thread only.
class LiveBroadcast final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LiveBroadcast)
public:
    using Clock = std::function<LiveSchedule::Time()>;

    /// @p library must outlive it, or be replaced.
    LiveBroadcast(const PoemLibrary &library, std::chrono::milliseconds period, Clock clock);
    ~LiveBroadcast() override;

    /// From the next poem on; the one being shown is typed to its end. The one before may go now.
    void setLibrary(const PoemLibrary &library);

    /// Whether @p lastEventId is a place in the poem of the moment.
    [[nodiscard]] bool canResume(const QByteArray &lastEventId);

    /// Brings @p reader to where the others are; it hears what follows until leave(). A reader who comes back
    /// to the poem of the moment goes on where it was, another one who comes back is told to begin anew.
    void join(LiveStreamer &reader, const QByteArray &lastEventId);
    /// Harmless for who has left.
    void leave(LiveStreamer &reader);
    [[nodiscard]] qsizetype readers() const { return qsizetype(m_readers.size()); }

    /// Tells all readers what has become due. The timer does this.
    void advance();

private:
    /// How far a reader with @p lastEventId has been told; std::nullopt where that is no place in the poem.
    [[nodiscard]] std::optional<qsizetype> toldTo(const QByteArray &lastEventId) const;
    void tellAll(const std::function<void(LiveStreamer &reader)> &tell);
    void prepareNext(std::size_t place) const;
    void show(const LiveSchedule::Showing &showing);
    void tellUpTo(qsizetype steps);
    void schedule(LiveSchedule::Time now);

    LiveSchedule m_schedule;
    Clock m_clock;
    LiveSchedule::Showing m_showing;
    std::optional<LivePoem> m_poem;        ///< of m_showing
    qsizetype m_steps = 0;                 ///< made
    std::vector<LiveStreamer *> m_readers; ///< each knows its place in it
    QTimer m_timer;
};

} // namespace Poemstream
