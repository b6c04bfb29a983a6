// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bythebook.h"

#include <algorithm>
#include <deque>
#include <limits>
#include <optional>
#include <string>
#include <vector>

using namespace Poemstream;

namespace {

/// QString::fromUcs4() would take a leading U+FEFF for a byte order mark.
QString toText(const std::u32string &characters)
{
    QString text;
    for (const char32_t character : characters)
        text += QChar::fromUcs4(character);
    return text;
}

/// Encoding, 4.1: the UTF-8 decoder.
class Utf8Decoder
{
public:
    explicit Utf8Decoder(QByteArrayView bytes)
        : m_queue(bytes.begin(), bytes.end())
    {}

    std::u32string run()
    {
        while (!m_queue.empty()) {
            const auto byte = static_cast<unsigned char>(m_queue.front());
            m_queue.pop_front();
            handle(byte);
        }
        if (m_bytesNeeded != 0)
            m_output += U'\uFFFD';
        return m_output;
    }

private:
    void handle(unsigned char byte)
    {
        if (m_bytesNeeded == 0)
            return handleFirst(byte);
        if (byte < m_lowerBoundary || byte > m_upperBoundary) {
            m_bytesNeeded = 0;
            m_bytesSeen = 0;
            m_lowerBoundary = 0x80;
            m_upperBoundary = 0xBF;
            m_queue.push_front(static_cast<char>(byte));
            m_output += U'\uFFFD';
            return;
        }
        m_lowerBoundary = 0x80;
        m_upperBoundary = 0xBF;
        m_codePoint = (m_codePoint << 6) | (byte & 0x3Fu);
        if (++m_bytesSeen != m_bytesNeeded)
            return;
        m_output += m_codePoint;
        m_bytesNeeded = 0;
        m_bytesSeen = 0;
    }

    void handleFirst(unsigned char byte)
    {
        if (byte <= 0x7F) {
            m_output += char32_t(byte);
        } else if (byte >= 0xC2 && byte <= 0xDF) {
            m_bytesNeeded = 1;
            m_codePoint = byte & 0x1Fu;
        } else if (byte >= 0xE0 && byte <= 0xEF) {
            if (byte == 0xE0)
                m_lowerBoundary = 0xA0;
            if (byte == 0xED)
                m_upperBoundary = 0x9F;
            m_bytesNeeded = 2;
            m_codePoint = byte & 0xFu;
        } else if (byte >= 0xF0 && byte <= 0xF4) {
            if (byte == 0xF0)
                m_lowerBoundary = 0x90;
            if (byte == 0xF4)
                m_upperBoundary = 0x8F;
            m_bytesNeeded = 3;
            m_codePoint = byte & 0x7u;
        } else {
            m_output += U'\uFFFD';
        }
    }

    std::deque<char> m_queue;
    std::u32string m_output;
    char32_t m_codePoint = 0;
    int m_bytesNeeded = 0;
    int m_bytesSeen = 0;
    unsigned char m_lowerBoundary = 0x80;
    unsigned char m_upperBoundary = 0xBF;
};

/// Lines without their ends (CRLF, LF or CR), of bytes as of characters; what follows the last end is apart.
template <typename String>
struct Lines
{
    std::vector<String> complete;
    String rest;

    explicit Lines(const String &stream)
    {
        for (size_t i = 0; i < stream.size(); ++i) {
            if (stream[i] != '\r' && stream[i] != '\n') {
                rest += stream[i];
                continue;
            }
            complete.push_back(rest);
            rest.clear();
            if (stream[i] == '\r' && i + 1 < stream.size() && stream[i + 1] == '\n')
                ++i;
        }
    }
};

/// HTML, 9.2.6: interpreting an event stream.
class Interpreter
{
public:
    StreamReading reading;

    void processLine(const std::u32string &line)
    {
        const size_t colon = line.find(U':');
        if (line.empty())
            dispatchEvent();
        else if (colon == 0)
            reading.items += StreamComment{toText(valueAfter(line, colon))};
        else if (colon != std::u32string::npos)
            processField(line.substr(0, colon), valueAfter(line, colon));
        else
            processField(line, U"");
    }

private:
    static std::u32string valueAfter(const std::u32string &line, size_t colon)
    {
        std::u32string value = line.substr(colon + 1);
        if (!value.empty() && value.front() == U' ')
            value.erase(value.begin());
        return value;
    }

    void processField(const std::u32string &name, const std::u32string &value)
    {
        if (name == U"event") {
            m_eventType = value;
        } else if (name == U"data") {
            m_data += value;
            m_data += U'\n';
        } else if (name == U"id") {
            if (value.find(U'\0') == std::u32string::npos)
                m_lastEventId = value;
        } else if (name == U"retry") {
            processRetry(value);
        }
    }

    void processRetry(const std::u32string &value)
    {
        const auto isDigit = [](char32_t c) { return c >= U'0' && c <= U'9'; };
        if (value.empty() || !std::all_of(value.begin(), value.end(), isDigit))
            return;
        bool fits = false;
        const qint64 time = toText(value).toLongLong(&fits, 10);
        reading.items +=
            ReconnectionTime{std::chrono::milliseconds(fits ? time : std::numeric_limits<qint64>::max())};
    }

    void dispatchEvent()
    {
        reading.lastEventId = toText(m_lastEventId);
        if (m_data.empty()) {
            m_eventType.clear();
            return;
        }
        if (m_data.back() == U'\n')
            m_data.pop_back();
        reading.items += MessageEvent{
            toText(m_eventType.empty() ? U"message" : m_eventType), toText(m_data), reading.lastEventId, {}};
        m_data.clear();
        m_eventType.clear();
    }

    std::u32string m_data;
    std::u32string m_eventType;
    std::u32string m_lastEventId;
};

/// Not of the standard: what EventStreamLimits promises, counted on bytes.
class Counter
{
public:
    explicit Counter(const EventStreamLimits &limits)
        : m_limits(limits)
    {}

    EventStreamExcess count(const std::string &line)
    {
        if (qsizetype(line.size()) > m_limits.lineBytes)
            return EventStreamExcess::LineBytes;
        if (line.empty()) {
            m_dataLines = 0;
            m_dataBytes = 0;
        }
        const std::string name = line.substr(0, line.find(':'));
        if (name != "data")
            return EventStreamExcess::None;
        std::string value = line.substr(std::min(name.size() + 1, line.size()));
        if (!value.empty() && value.front() == ' ')
            value.erase(value.begin());
        m_dataBytes += qsizetype(value.size()) + (m_dataLines > 0 ? 1 : 0);
        ++m_dataLines;
        if (m_dataBytes > m_limits.eventBytes)
            return EventStreamExcess::EventBytes;
        return m_dataLines > m_limits.dataLines ? EventStreamExcess::DataLines : EventStreamExcess::None;
    }

private:
    EventStreamLimits m_limits;
    qsizetype m_dataLines = 0;
    qsizetype m_dataBytes = 0;
};

} // namespace

QString decodeByTheBook(QByteArrayView bytes)
{
    return toText(Utf8Decoder(bytes).run());
}

StreamReading readByTheBook(QByteArrayView stream, const EventStreamLimits &limits)
{
    if (stream.startsWith("\xEF\xBB\xBF")) // as "UTF-8 decode" has it
        stream = stream.sliced(3);
    const Lines<std::u32string> lines(Utf8Decoder(stream).run());
    const Lines<std::string> bytes(std::string(stream.begin(), stream.end()));
    Q_ASSERT(lines.complete.size() == bytes.complete.size());
    Interpreter interpreter;
    Counter counter(limits);
    for (size_t i = 0; i < lines.complete.size(); ++i) {
        interpreter.reading.excess = counter.count(bytes.complete[i]);
        if (interpreter.reading.excess != EventStreamExcess::None)
            return interpreter.reading;
        interpreter.processLine(lines.complete[i]);
    }
    if (qsizetype(bytes.rest.size()) > limits.lineBytes)
        interpreter.reading.excess = EventStreamExcess::LineBytes;
    return interpreter.reading;
}
