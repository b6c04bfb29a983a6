// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eventstream/eventstream.h"
#include "streamplanner.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <chrono>
#include <memory>

namespace Poemstream {

/// Paces one plan into one EventStream, from its first frame to its end.
/// Destroying it before ended() cuts the stream. Used on its own thread only.
class PoemStreamer final : public QObject
{
    Q_OBJECT
public:
    enum class End {
        Finished,  ///< all was sent
        PeerLeft,  ///< the client closed the connection
        PeerStuck, ///< the client takes too little: cut at maxUnsentBytes
        Farewell,  ///< ended by farewell()
    };
    Q_ENUM(End)

    struct Pacing
    {
        std::chrono::milliseconds fragment{80};     ///< pause between two fragments; 0 = all at once
        std::chrono::milliseconds heartbeat{15000}; ///< a comment is sent after so long a silence; 0 = never
    };
    static constexpr qint64 maxUnsentBytes = 256 * 1024;

    PoemStreamer(std::unique_ptr<EventStream> stream, StreamPlan plan, const Pacing &pacing);

    /// Sends the heading and the first fragment, then one fragment each pause. Call once.
    void start();
    /// Ends the stream now, at the border between two events; the client is told to come back after @p retry.
    /// Harmless after the end.
    void farewell(std::chrono::milliseconds retry);

Q_SIGNALS:
    /// Once; nothing is sent after it. Never emitted from inside start() or farewell().
    void ended(Poemstream::PoemStreamer::End end);

private:
    void sendNext();
    void beat();
    [[nodiscard]] bool checkPeer();
    void end(End reason);

    std::unique_ptr<EventStream> m_stream;
    StreamPlan m_plan;
    Pacing m_pacing;
    qsizetype m_next = 0;
    bool m_hasEnded = false;
    QTimer m_paceTimer;
    QTimer m_heartbeatTimer;
};

} // namespace Poemstream
