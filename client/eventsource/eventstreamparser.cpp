// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventstreamparser.h"

#include "utf8text.h"

#include <cstring>
#include <limits>
#include <optional>
#include <utility>

namespace Poemstream {

namespace {

constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");
constexpr qsizetype keptCapacity = 64 * 1024; ///< buffers that grew beyond this are given back after use

/// Finds line ends one after another, in linear time however CR and LF are mixed: the next CR is looked for
/// only when the last one found has been passed, and LF only before it.
class LineEndFinder
{
public:
    explicit LineEndFinder(QByteArrayView bytes)
        : m_end(bytes.data() + bytes.size())
        , m_nextReturn(search(bytes.data(), '\r', m_end))
    {}

    /// The first CR or LF at or after @p from, or the end of the bytes.
    const char *next(const char *from)
    {
        if (m_nextReturn < from)
            m_nextReturn = search(from, '\r', m_end);
        return search(from, '\n', m_nextReturn);
    }

private:
    static const char *search(const char *from, char wanted, const char *end)
    {
        const void *found =
            from == end ? nullptr : std::memchr(from, wanted, static_cast<size_t>(end - from));
        return found ? static_cast<const char *>(found) : end;
    }

    const char *m_end;
    const char *m_nextReturn;
};

/// Empties @p buffer, ready for another of the same size; one that was unusually large is given back.
void recycle(QByteArray &buffer)
{
    if (buffer.capacity() > keptCapacity)
        buffer = QByteArray();
    else
        buffer.resize(0); // keeps the memory
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

} // namespace

EventStreamParser::EventStreamParser() = default;

EventStreamParser::EventStreamParser(const Limits &limits)
    : m_limits(limits)
{}

EventStreamParser::Output EventStreamParser::feed(QByteArrayView bytes)
{
    Output output;
    if (m_excess == Excess::None && !bytes.isEmpty()) {
        takeLines(skipByteOrderMark(bytes), output.items);
        keepData();
    }
    output.overflowed = m_excess != Excess::None;
    return output;
}

void EventStreamParser::setLastEventId(const QString &id)
{
    m_lastEventId = id;
    m_idChanged = false;
}

void EventStreamParser::reset()
{
    m_excess = Excess::None;
    m_markBytesSeen = 0;
    m_skipsLineFeed = false;
    m_idChanged = false;
    recycle(m_partialLine);
    forgetBlock();
}

/// Eats one byte order mark at the start of the stream, however it is cut; gives back what turned out to be
/// none.
QByteArrayView EventStreamParser::skipByteOrderMark(QByteArrayView bytes)
{
    while (m_markBytesSeen < byteOrderMark.size() && !bytes.isEmpty()) {
        if (bytes.front() != byteOrderMark[m_markBytesSeen]) {
            keepPartialLine(byteOrderMark.first(m_markBytesSeen));
            m_markBytesSeen = int(byteOrderMark.size());
            break;
        }
        ++m_markBytesSeen;
        bytes = bytes.sliced(1);
    }
    return bytes;
}

void EventStreamParser::takeLines(QByteArrayView bytes, QList<StreamItem> &items)
{
    LineEndFinder lineEnds(bytes);
    const char *from = bytes.begin();
    while (from != bytes.end() && m_excess == Excess::None) {
        if (std::exchange(m_skipsLineFeed, false) && *from == '\n') {
            ++from;
            continue;
        }
        const char *end = lineEnds.next(from);
        const QByteArrayView piece(from, end);
        if (end == bytes.end()) {
            keepPartialLine(piece);
            return;
        }
        m_skipsLineFeed = *end == '\r';
        from = end + 1;
        if (m_partialLine.isEmpty()) {
            takeLine(piece, items);
            continue;
        }
        keepPartialLine(piece);
        takeLine(m_partialLine, items);
        keepData(); // which may lie in the partial line
        recycle(m_partialLine);
    }
}

void EventStreamParser::keepPartialLine(QByteArrayView bytes)
{
    if (bytes.size() > m_limits.lineBytes - m_partialLine.size())
        m_excess = Excess::LineBytes;
    else
        m_partialLine += bytes;
}

/// Copies the only data line out of bytes that are about to go away.
void EventStreamParser::keepData()
{
    if (!m_onlyData.isNull())
        m_data += std::exchange(m_onlyData, QByteArrayView());
}

void EventStreamParser::takeLine(QByteArrayView line, QList<StreamItem> &items)
{
    if (line.isEmpty())
        return dispatch(items);
    if (line.size() > m_limits.lineBytes)
        m_excess = Excess::LineBytes;
    if (m_excess != Excess::None)
        return;
    const auto *colon =
        static_cast<const char *>(std::memchr(line.data(), ':', static_cast<size_t>(line.size())));
    const char *nameEnd = colon ? colon : line.end();
    QByteArrayView value(colon ? colon + 1 : nameEnd, line.end());
    if (value.startsWith(' '))
        value = value.sliced(1);
    if (nameEnd == line.begin())
        items.emplaceBack(StreamComment{decodeUtf8(value)});
    else
        takeField(QByteArrayView(line.begin(), nameEnd), value, items);
}

void EventStreamParser::takeField(QByteArrayView name, QByteArrayView value, QList<StreamItem> &items)
{
    if (name == "data") {
        takeData(value);
    } else if (name == "event") {
        recycle(m_type);
        m_type += value;
    } else if (name == "id") {
        if (value.contains('\0'))
            return;
        recycle(m_id);
        m_id += value;
        m_idChanged = true;
    } else if (name == "retry") {
        if (const auto time = toReconnectionTime(value))
            items.emplaceBack(ReconnectionTime{*time});
    }
}

void EventStreamParser::takeData(QByteArrayView value)
{
    const qsizetype held = m_onlyData.size() + m_data.size() + (m_dataLines > 0 ? 1 : 0);
    if (value.size() > m_limits.eventBytes - held)
        m_excess = Excess::EventBytes;
    else if (m_dataLines >= m_limits.dataLines)
        m_excess = Excess::DataLines;
    if (m_excess != Excess::None)
        return;
    if (++m_dataLines == 1) {
        m_onlyData = value;
        return;
    }
    keepData();
    m_data += '\n';
    m_data += value;
}

void EventStreamParser::dispatch(QList<StreamItem> &items)
{
    if (std::exchange(m_idChanged, false))
        m_lastEventId = decodeUtf8(m_id);
    if (m_dataLines > 0) {
        MessageEvent event;
        if (!m_type.isEmpty())
            event.type = decodeUtf8(m_type);
        event.data = decodeUtf8(m_onlyData.isNull() ? QByteArrayView(m_data) : m_onlyData);
        event.lastEventId = m_lastEventId;
        items.emplaceBack(std::move(event));
    }
    forgetBlock();
}

void EventStreamParser::forgetBlock()
{
    m_onlyData = QByteArrayView();
    recycle(m_data);
    m_dataLines = 0;
    recycle(m_type);
}

} // namespace Poemstream
