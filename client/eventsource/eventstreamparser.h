// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "messageevent.h"

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
class EventStreamParser
{
public:
    /// What a peer may make us hold. Beyond a limit the stream is given up, never cut short in silence.
    struct Limits
    {
        qsizetype lineBytes = 16 * 1024 * 1024; ///< one line, without its end
        qsizetype eventBytes =
            32 * 1024 * 1024;            ///< the data buffer of one event, with the LFs between its lines
        qsizetype dataLines = 1'000'000; ///< `data` lines of one event, empty ones too
    };
    /// Which limit was exceeded.
    enum class Excess { None, LineBytes, EventBytes, DataLines };

    struct Output
    {
        QList<StreamItem> items; ///< complete, in order; those before an excess are among them
        bool overflowed = false; ///< a limit was exceeded: the parser ignores all further bytes until reset()
    };

    EventStreamParser();
    explicit EventStreamParser(const Limits &limits);

    /// Hold from the next line on.
    void setLimits(const Limits &limits) { m_limits = limits; }

    /// Takes the next bytes, any number of them. @p bytes are only read during the call.
    [[nodiscard]] Output feed(QByteArrayView bytes);

    [[nodiscard]] Excess excess() const { return m_excess; }

    /// The last event ID string, as of the last dispatch: what a reconnect sends. Survives reset().
    [[nodiscard]] QString lastEventId() const { return m_lastEventId; }
    /// Seeds it; for a new connection, that is: an `id` of an unfinished block is forgotten.
    void setLastEventId(const QString &id);

    /// Makes ready for a new connection: forgets the unfinished line and block, keeps the last event ID.
    void reset();

private:
    [[nodiscard]] QByteArrayView skipByteOrderMark(QByteArrayView bytes);
    void takeLines(QByteArrayView bytes, QList<StreamItem> &items);
    void keepPartialLine(QByteArrayView bytes);
    void keepData();
    void takeLine(QByteArrayView line, QList<StreamItem> &items);
    void takeField(QByteArrayView name, QByteArrayView value, QList<StreamItem> &items);
    void takeData(QByteArrayView value);
    void dispatch(QList<StreamItem> &items);
    void forgetBlock();

    Limits m_limits;
    Excess m_excess = Excess::None;
    int m_markBytesSeen = 0;      ///< of a byte order mark at the very start; 3: no longer looked for
    bool m_skipsLineFeed = false; ///< a CR came last: an LF right after it belongs to it
    QByteArray m_partialLine;     ///< what came of a line whose end did not come yet
    QByteArrayView m_onlyData;    ///< the block's only data line, while it still lies in the bytes being fed
    QByteArray m_data;            ///< else its data lines, joined with LF
    qsizetype m_dataLines = 0;    ///< in either
    QByteArray m_type;            ///< the block's event type buffer
    QByteArray m_id;              ///< the event ID buffer, where it differs from m_lastEventId
    bool m_idChanged = false;     ///< whether it does
    QString m_lastEventId;
};

} // namespace Poemstream

Q_DECLARE_TYPEINFO(Poemstream::StreamItem, Q_RELOCATABLE_TYPE);
