// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eventblock.h"
#include "eventstreamlimits.h"
#include "messageevent.h"
#include "streamlines.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QList>

#include <chrono>
#include <variant>

namespace Poemstream {

/// A comment line (":" first). The standard ignores it; heartbeats and tools want to see it.
struct StreamComment
{
    QString text; ///< what follows the colon and one optional space

    friend bool operator==(const StreamComment &, const StreamComment &) = default;
};

/// A valid `retry` field: it holds from now on, also when its block is never dispatched. Not clamped: it is
/// what the server wrote, from 0 up; more than fits is the largest value there is.
struct ReconnectionTime
{
    std::chrono::milliseconds time;

    friend bool operator==(const ReconnectionTime &, const ReconnectionTime &) = default;
};

/// One thing the stream said, in the order it was said.
using StreamItem = std::variant<MessageEvent, StreamComment, ReconnectionTime>;

/// Bytes of an event stream -> events (WHATWG HTML, "Server-sent events", 9.2.5 and 9.2.6).
/// Plain, copyable and movable: knows no device, no network and no thread. Any cut of the same bytes gives
/// the same items, each as soon as its last byte is there, in linear time. The end of the stream needs no
/// call: what was not dispatched by then is discarded, as the standard demands; call reset() before the bytes
/// of the next connection.
///
/// Two ways to use it. feed() makes a list of all that is in some bytes. give() and next() make one item at a
/// time, when it is wanted; then little memory is needed whatever the bytes say, and none is allocated for an
/// event of ordinary size that nobody keeps.
class EventStreamParser
{
public:
    using Limits = EventStreamLimits;
    using Excess = EventStreamExcess;
    using Item = EventBlock::Item; ///< None, Event, Comment, Retry

    struct Output
    {
        QList<StreamItem> items; ///< complete, in order; those before an excess are among them
        bool overflowed = false; ///< a limit was exceeded: the parser ignores all further bytes until reset()
    };

    EventStreamParser();
    explicit EventStreamParser(const Limits &limits);

    /// Hold from the next line on.
    void setLimits(const Limits &limits);

    /// Takes the next bytes, any number of them. @p bytes are only read during the call. An item is about a
    /// hundred bytes, and a comment can be said with two: who does not trust the peer feeds slices.
    [[nodiscard]] Output feed(QByteArrayView bytes);

    /// The next bytes, for next() to read. They are held until they are read.
    void give(const QByteArray &bytes);
    /// Reads up to the end of the next item; None where the bytes given hold no more, or a limit was
    /// exceeded.
    [[nodiscard]] Item next();
    // The item of the kind that next() gave back last; until the next call to it or to give().
    [[nodiscard]] const MessageEvent &event() const { return m_block.event(); }
    [[nodiscard]] const QString &comment() const { return m_block.comment(); }
    [[nodiscard]] std::chrono::milliseconds retry() const
    {
        return m_block.retry();
    } ///< see ReconnectionTime

    [[nodiscard]] Excess excess() const { return m_excess; }

    /// The last event ID string, as of the last dispatch: what a reconnect sends. Survives reset().
    [[nodiscard]] QString lastEventId() const { return m_block.event().lastEventId; }
    /// Seeds it; for a new connection, that is: an `id` of an unfinished block is forgotten.
    void setLastEventId(const QString &id) { m_block.setLastEventId(id); }

    /// Makes ready for a new connection: forgets bytes not read and the unfinished line and block, keeps the
    /// last event ID.
    void reset();

private:
    void noteExcess();
    void append(QList<StreamItem> &items, Item item);

    StreamLines m_lines;
    EventBlock m_block;
    Excess m_excess = Excess::None;
};

} // namespace Poemstream

Q_DECLARE_TYPEINFO(Poemstream::StreamItem, Q_RELOCATABLE_TYPE);
