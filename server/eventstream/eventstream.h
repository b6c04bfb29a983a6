// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>

#include <functional>

namespace Poemstream {

/// Where encoded frames go: one client's event stream. Used on its own thread only.
/// Destroying an unfinished stream cuts it: the client sees a dropped connection and comes back.
class EventStream
{
public:
    enum class End {
        None,      ///< it is open
        Finished,  ///< by finish()
        PeerLeft,  ///< the client closed the connection, or it broke
        PeerStuck, ///< the client took too little, and was cut
    };

    EventStream() = default;
    Q_DISABLE_COPY_MOVE(EventStream)
    virtual ~EventStream() = default;

    /// Once it is over, it stays so, for the same reason.
    [[nodiscard]] virtual End end() const = 0;
    [[nodiscard]] bool isOpen() const { return end() == End::None; }
    /// Bytes accepted by send() that the operating system has not taken yet.
    [[nodiscard]] virtual qint64 unsentBytes() const = 0;
    /// @p handler is called once, when the stream ends without finish(); also from inside send(). Never after
    /// the destructor. It may not destroy the stream.
    virtual void setLostHandler(std::function<void()> handler) = 0;
    /// @p handler is called after the operating system took some of unsentBytes(), while the stream is open:
    /// who has much to say can wait for it. Never from inside send() or finish(). Streams that leave nothing
    /// unsent may forget it.
    virtual void setTakenHandler([[maybe_unused]] const std::function<void()> &handler) {}
    /// Hands on whole frames, encoded once and possibly shared with other streams. A no-op when closed.
    virtual void send(const QByteArray &encoded) = 0;
    /// Ends the stream in good order after @p last (which may be empty). At most once; a no-op when closed.
    virtual void finish(const QByteArray &last) = 0;
};

} // namespace Poemstream
