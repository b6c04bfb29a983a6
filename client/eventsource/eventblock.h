// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eventstreamlimits.h"
#include "messageevent.h"

#include <QtCore/QByteArrayView>
#include <QtCore/QString>

#include <chrono>
#include <utility>

namespace Poemstream {

/// Lines of an event stream -> what they say: fields gather until an empty line dispatches them as an event.
/// Knows no bytes beyond its line. A part of EventStreamParser.
class EventBlock
{
public:
    /// What a line brought to its end.
    enum class Item { None, Event, Comment, Retry };

    /// Hold from the next line on.
    void setLimits(const EventStreamLimits &limits) { m_limits = limits; }

    /// Takes a whole line. After an excess it must not be called before reset().
    [[nodiscard]] Item take(QByteArrayView line);

    [[nodiscard]] EventStreamExcess excess() const { return m_excess; }

    // The last item, of the kind that take() said.
    [[nodiscard]] const MessageEvent &event() const { return m_event; }
    [[nodiscard]] const QString &comment() const { return m_comment; }
    [[nodiscard]] std::chrono::milliseconds retry() const { return m_retry; }
    // The same for good: once only.
    [[nodiscard]] MessageEvent takeEvent();
    [[nodiscard]] QString takeComment() { return std::exchange(m_comment, {}); }

    /// The last event ID string; an `id` of an unfinished block is forgotten.
    void setLastEventId(const QString &id);

    /// To be called now and then, when the last item is no longer needed: gives unusually large memory back.
    void recycle();
    /// Forgets the unfinished block.
    void reset();

private:
    void addData(QByteArrayView value);
    void setId(QByteArrayView value);
    void setType(QByteArrayView value);
    [[nodiscard]] Item setComment(QByteArrayView value);
    [[nodiscard]] Item setRetry(QByteArrayView value);
    [[nodiscard]] Item dispatch();

    EventStreamLimits m_limits;
    EventStreamExcess m_excess = EventStreamExcess::None;
    MessageEvent m_event;      ///< data and type gather here; its ID is the last event ID string
    qsizetype m_dataBytes = 0; ///< of its data, as UTF-8
    qsizetype m_dataLines = 0; ///< 0: its data is that of the event before
    bool m_hasType = false;    ///< false: its type is that of the event before, or empty
    QString m_id;              ///< the event ID buffer, where m_hasId
    bool m_hasId = false;
    QString m_comment;
    std::chrono::milliseconds m_retry{0};
};

} // namespace Poemstream
