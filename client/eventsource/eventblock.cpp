// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventblock.h"

#include "utf8text.h"

#include <cstring>
#include <limits>
#include <optional>
#include <utility>

namespace Poemstream {

namespace {

constexpr qsizetype keptCapacity = 32 * 1024; ///< texts that grew beyond this are given back after use

/// The value of @p line where its field is @p name: what stands after the colon and one optional space.
template <size_t size>
std::optional<QByteArrayView> valueOf(QByteArrayView line, const char (&name)[size])
{
    constexpr qsizetype length = size - 1;
    if (line.size() < length || std::memcmp(line.data(), name, length) != 0)
        return std::nullopt;
    if (line.size() == length)
        return line.sliced(length);
    if (line[length] != ':')
        return std::nullopt;
    const QByteArrayView value = line.sliced(length + 1);
    return value.startsWith(' ') ? value.sliced(1) : value;
}

/// Only ASCII digits make a time; an empty value, a sign or a space makes none.
std::optional<std::chrono::milliseconds> toReconnectionTime(QByteArrayView value)
{
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    qint64 time = 0;
    for (const char digit : value) {
        if (digit < '0' || digit > '9')
            return std::nullopt;
        const int number = digit - '0';
        time = time > (most - number) / 10 ? most : time * 10 + number;
    }
    return value.isEmpty() ? std::nullopt : std::optional(std::chrono::milliseconds(time));
}

void giveBack(QString &text)
{
    if (text.capacity() > keptCapacity)
        text = QString();
}

} // namespace

EventBlock::Item EventBlock::take(QByteArrayView line)
{
    if (line.isEmpty())
        return dispatch();
    if (const auto data = valueOf(line, "data"))
        addData(*data);
    else if (const auto id = valueOf(line, "id"))
        setId(*id);
    else if (const auto type = valueOf(line, "event"))
        setType(*type);
    else if (const auto comment = valueOf(line, ""))
        return setComment(*comment);
    else if (const auto retry = valueOf(line, "retry"))
        return setRetry(*retry);
    return Item::None;
}

MessageEvent EventBlock::takeEvent()
{
    return {m_event.type, std::exchange(m_event.data, {}), m_event.lastEventId, {}};
}

void EventBlock::setLastEventId(const QString &id)
{
    m_event.lastEventId = id;
    m_hasId = false;
}

void EventBlock::recycle()
{
    if (m_dataLines == 0)
        giveBack(m_event.data);
    if (!m_hasType)
        giveBack(m_event.type);
    if (!m_hasId)
        giveBack(m_id);
    giveBack(m_comment);
}

void EventBlock::reset()
{
    m_excess = EventStreamExcess::None;
    m_dataLines = 0;
    m_dataBytes = 0;
    m_hasType = false;
    m_hasId = false;
    recycle();
}

void EventBlock::addData(QByteArrayView value)
{
    const qsizetype held = m_dataBytes + (m_dataLines > 0 ? 1 : 0);
    if (value.size() > m_limits.eventBytes - held)
        m_excess = EventStreamExcess::EventBytes;
    else if (m_dataLines >= m_limits.dataLines)
        m_excess = EventStreamExcess::DataLines;
    if (m_excess != EventStreamExcess::None)
        return;
    m_dataBytes = held + value.size();
    if (++m_dataLines == 1)
        return assignUtf8(m_event.data, value);
    m_event.data += QLatin1Char('\n');
    appendUtf8(m_event.data, value);
}

void EventBlock::setId(QByteArrayView value)
{
    if (!value.isEmpty() && std::memchr(value.data(), '\0', static_cast<size_t>(value.size())))
        return;
    assignUtf8(m_id, value);
    m_hasId = true;
}

void EventBlock::setType(QByteArrayView value)
{
    assignUtf8(m_event.type, value);
    m_hasType = !value.isEmpty();
}

EventBlock::Item EventBlock::setComment(QByteArrayView value)
{
    assignUtf8(m_comment, value);
    return Item::Comment;
}

EventBlock::Item EventBlock::setRetry(QByteArrayView value)
{
    const auto time = toReconnectionTime(value);
    m_retry = time.value_or(m_retry);
    return time ? Item::Retry : Item::None;
}

EventBlock::Item EventBlock::dispatch()
{
    if (std::exchange(m_hasId, false))
        m_event.lastEventId.swap(m_id);
    if (!std::exchange(m_hasType, false))
        m_event.type = QStringLiteral("message");
    m_dataBytes = 0;
    return std::exchange(m_dataLines, 0) > 0 ? Item::Event : Item::None;
}

} // namespace Poemstream
