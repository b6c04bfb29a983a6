// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtCore/QByteArray>

namespace Poemstream {

/// Where encoded frames go: one client's event stream. Used on its own thread only.
/// Destroying an unfinished stream cuts it: the client sees a dropped connection and comes back.
class EventStream
{
public:
    EventStream() = default;
    Q_DISABLE_COPY_MOVE(EventStream)
    virtual ~EventStream() = default;

    /// False once the peer left or finish() was called; never true again.
    [[nodiscard]] virtual bool isOpen() const = 0;
    /// Bytes accepted by send() that the operating system has not taken yet.
    [[nodiscard]] virtual qint64 unsentBytes() const = 0;
    /// Hands on whole frames, encoded once and possibly shared with other streams. A no-op when closed.
    virtual void send(const QByteArray &encoded) = 0;
    /// Ends the stream in good order after @p last (which may be empty). At most once; a no-op when closed.
    virtual void finish(const QByteArray &last) = 0;
};

} // namespace Poemstream
