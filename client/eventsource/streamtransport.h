// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "streamerror.h"

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QUrl>

namespace Poemstream {

struct EventSourceRequest;

/// One attempt at a stream: from a request to its bytes, or to the reason why there are none (any more).
/// Knows nothing of events or of further attempts. Internal to EventSource; used on its own thread only.
///
///     start() ── opened ── received* ── ended        or: start() ── ended
///
/// No signal comes from inside start(), setPaused() or the destructor, each is the last thing done in its
/// turn of the event loop, and nothing follows ended(): so a receiver may destroy this object inside any
/// slot. While a receiver runs an event loop of its own, nothing more is received: order is kept.
/// Destroying it drops the connection.
class StreamTransport : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Once only, with a request made by prepared().
    virtual void start(const EventSourceRequest &request) = 0;
    /// While paused nothing more is received, the end neither, and the sender is made to wait.
    virtual void setPaused(bool paused) = 0;
    /// Of the current or last hop.
    [[nodiscard]] virtual QUrl url() const = 0;
    /// Whether any part of the request may have reached a server.
    [[nodiscard]] virtual bool wasSent() const = 0;

Q_SIGNALS:
    void opened();
    void received(const QByteArray &bytes); ///< never empty, at most 64 KiB
    void ended(const Poemstream::StreamError &error);
};

} // namespace Poemstream
