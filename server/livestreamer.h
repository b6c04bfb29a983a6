// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runningstream.h"

#include <QtCore/QByteArray>

#include <cstddef>

namespace Poemstream {

class LiveBroadcast;
class LivePoem;

/// One reader of a LiveBroadcast. Runs until the reader leaves, or is made to: poem follows poem.
class LiveStreamer final : public RunningStream
{
public:
    /// @p broadcast must outlive it. @p lastEventId: where the reader was cut off, or empty.
    LiveStreamer(std::unique_ptr<EventStream> stream, std::chrono::milliseconds heartbeat,
                 LiveBroadcast &broadcast, QByteArray lastEventId);
    ~LiveStreamer() override;

    /// Where the broadcast keeps it.
    [[nodiscard]] std::size_t place() const { return m_place; }
    void setPlace(std::size_t place) { m_place = place; }

    /// Says that what was read before is not gone on with.
    void restart();
    /// A poem begins with its `poem` event, @p heading.
    void beginPoem(const QByteArray &heading);
    /// What this reader, who has been told @p told of @p poem, lacks of the first @p steps. One who is ahead,
    /// because another server's clock is, hears nothing until the others are there.
    void catchUp(const LivePoem &poem, qsizetype told, qsizetype steps);
    /// The next step, as for everybody, @p now.
    void tell(const LivePoem &poem, qsizetype step, Clock::time_point now);

private:
    void begin() override;
    void leave() override;

    qsizetype m_told = 0; ///< of the poem of the moment, as LivePoem::told() counts
    LiveBroadcast &m_broadcast;
    QByteArray m_lastEventId;
    std::size_t m_place = 0;
};

} // namespace Poemstream
