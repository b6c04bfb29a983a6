// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/eventsource/eventstreamparser.h"
#include "client/poemsource.h"
#include "server/poemstreamer.h"
#include "server/streamplanner.h"

#include <chrono>
#include <memory>

namespace Poemstream {

class PoemLibrary;

/// Poems from the program itself: the server's streamer and the client's parser joined without a socket, so
/// that what is seen offline is what would come over the wire.
class OfflinePoemSource final : public PoemSource, private RunningStream::Keeper
{
    Q_OBJECT
public:
    /// @p library must outlive it, or be replaced. @p pace: the pause between two fragments; 0 = the whole
    /// poem at once.
    OfflinePoemSource(PoemLibrary &library, std::chrono::milliseconds pace, QObject *parent = nullptr);
    ~OfflinePoemSource() override;

    /// From the next question on. The library before may go now.
    void setLibrary(PoemLibrary &library) { m_planner.setLibrary(library); }

    void cancel() override;

protected:
    void begin(const QString &question, const QString &place) override;

private:
    void noteEnded(RunningStream &stream, RunningStream::End end) override;
    void receive(quint64 asked, const QByteArray &bytes);

    StreamPlanner m_planner;
    std::chrono::milliseconds m_pace;
    EventStreamParser m_parser;
    TimerQueue m_timers;
    std::unique_ptr<PoemStreamer> m_streamer;
    quint64 m_generation = 0; ///< which question the bytes on their way belong to
};

} // namespace Poemstream
