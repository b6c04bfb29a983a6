// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "frameblock.h"

#include <QtCore/QByteArray>

namespace Poemstream {

/// Where encoded frames go: one client's event stream. Used on its own thread only.
/// Destroying an unfinished stream cuts it: the client sees a dropped connection and comes back.
class EventStream
{
public:
    enum class End {
        None,      ///< it is open
        Finished,  ///< by finish(); while bytes are unsent, the client may still be lost
        PeerLeft,  ///< the client closed the connection, or it broke
        PeerStuck, ///< the client took too little, and was cut
    };

    /// Who sends.
    class Owner
    {
    public:
        Q_DISABLE_COPY_MOVE(Owner)
        /// Once, when the stream ends without finish(), or after it before the operating system had all; also
        /// from inside send() and finish(). It may not destroy the stream.
        virtual void noteLost() = 0;
        /// The operating system took some of unsentBytes(): who has much to say can wait for it. After
        /// finish() only for the last of them, also from inside it; never from inside send(). Streams that
        /// leave nothing unsent may forget it.
        virtual void noteTaken() {}

    protected:
        Owner() = default;
        ~Owner() = default;
    };

    EventStream() = default;
    Q_DISABLE_COPY_MOVE(EventStream)
    virtual ~EventStream() = default;

    /// Once it is over, it stays so, for the same reason but for a client lost after finish().
    [[nodiscard]] virtual End end() const = 0;
    [[nodiscard]] bool isOpen() const { return end() == End::None; }
    /// Bytes accepted by send() and finish() that the operating system has not taken yet.
    [[nodiscard]] virtual qint64 unsentBytes() const = 0;
    /// One at a time; null for none. It hears nothing after the stream's destructor.
    virtual void setOwner(Owner *owner) = 0;
    /// While it @p isPatient, a client that closes its sending side is not yet one that left, as it may be
    /// waiting for what it asked: for who has not begun to say it. Where that can be had.
    virtual void setPatient([[maybe_unused]] bool isPatient) {}
    /// A send() will follow soon; see prefetch().
    virtual void prepare() const {}
    /// What is sent from here to the event loop's next turn goes out in one piece, where that can be had.
    virtual void gather() {}
    /// Hands on whole frames, encoded once and possibly shared with other streams. A no-op when closed.
    virtual void send(const QByteArray &encoded) = 0;
    /// The same for the frames of @p block from @p from up to, and without, @p to, which are at least one.
    virtual void sendFrames(const FrameBlock &block, qsizetype from, qsizetype to)
    {
        send(block.plain(from, to));
    }
    /// Ends the stream in good order after @p last (which may be empty). At most once; a no-op when closed.
    virtual void finish(const QByteArray &last) = 0;
};

} // namespace Poemstream
