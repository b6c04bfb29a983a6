// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wireanswers.h"

#include <QtCore/QByteArrayView>

#include <algorithm>

namespace Poemstream {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isTokenCharacter(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isValueCharacter(char c)
{
    return c == ' ' || c == '\t' || static_cast<unsigned char>(c) > 0x20;
}

/// Reads one answer after the other off the front of what was sent.
class WireReader final
{
public:
    explicit WireReader(QByteArrayView bytes)
        : m_bytes(bytes)
    {}

    WireReading read()
    {
        while (!m_bytes.isEmpty() && m_reading.fault.isEmpty()) {
            const qsizetype end = m_bytes.indexOf("\r\n\r\n");
            if (end < 0) {
                check(QByteArrayView("HTTP/1.").startsWith(
                          m_bytes.first(std::min<qsizetype>(m_bytes.size(), 7))),
                      "what follows an answer is no answer");
                break;
            }
            const QByteArray head = take(end + 4).chopped(2).toByteArray();
            m_reading.answers.append(WireAnswer{});
            readHead(head);
            if (m_reading.fault.isEmpty())
                readBody();
        }
        return std::move(m_reading);
    }

private:
    void check(bool holds, const char *law)
    {
        if (!holds && m_reading.fault.isEmpty())
            m_reading.fault = law;
    }

    QByteArrayView take(qsizetype size)
    {
        const QByteArrayView taken = m_bytes.first(size);
        m_bytes = m_bytes.sliced(size);
        return taken;
    }

    /// @p head: each line with its line end.
    void readHead(const QByteArray &head)
    {
        const qsizetype first = head.indexOf("\r\n");
        readStatusLine(head.first(first));
        for (qsizetype begin = first + 2; begin < head.size() && m_reading.fault.isEmpty();) {
            const qsizetype end = head.indexOf("\r\n", begin);
            readField(head.sliced(begin, end - begin));
            begin = end + 2;
        }
    }

    void readStatusLine(const QByteArray &line)
    {
        check(line.startsWith("HTTP/1.1 ") && line.size() > 13 && line.at(12) == ' ', "a status line");
        check(std::all_of(line.begin(), line.end(), [](char c) { return c >= ' ' && c <= '~'; }),
              "a reason in ASCII");
        bool isNumber = false;
        m_reading.answers.last().status = line.mid(9, 3).toInt(&isNumber);
        check(isNumber && m_reading.answers.last().status >= 100, "a status of three digits");
    }

    void readField(const QByteArray &line)
    {
        const qsizetype colon = line.indexOf(':');
        check(colon > 0 && std::all_of(line.begin(), line.begin() + colon, isTokenCharacter),
              "a field's name");
        check(std::all_of(line.begin(), line.end(), isValueCharacter), "a field's value");
        if (!m_reading.fault.isEmpty())
            return;
        const QByteArray name = line.first(colon);
        if (name.compare("Content-Length", Qt::CaseInsensitive) == 0)
            check(m_reading.answers.last().header(name).isNull(), "one length");
        m_reading.answers.last().headers.emplaceBack(name, line.sliced(colon + 1).trimmed());
    }

    void readBody()
    {
        WireAnswer &answer = m_reading.answers.last();
        const QByteArray length = answer.header("Content-Length");
        const bool isChunked = answer.header("Transfer-Encoding") == "chunked";
        const bool hasNone = answer.status < 200 || answer.status == 204 || answer.status == 304;
        check(length.isNull() || !isChunked, "a length or chunks, not both");
        check(!hasNone || (length.isNull() && !isChunked), "no length without a body");
        check(std::all_of(length.begin(), length.end(), isDigit), "a length in digits");
        if (hasNone || m_bytes.startsWith("HTTP/1."))
            answer.isWhole = true;
        else if (isChunked)
            readChunks(answer);
        else if (length.isNull())
            answer.body = take(m_bytes.size()).toByteArray(); // up to the connection's end
        else
            readCounted(answer, length.toLongLong());
    }

    void readCounted(WireAnswer &answer, qint64 length)
    {
        answer.body = take(std::min(qsizetype(length), m_bytes.size())).toByteArray();
        answer.isWhole = answer.body.size() == length;
    }

    void readChunks(WireAnswer &answer)
    {
        while (!m_bytes.isEmpty()) {
            const qsizetype lineEnd = m_bytes.indexOf("\r\n");
            if (lineEnd < 0)
                return (void)take(m_bytes.size());
            bool isNumber = false;
            const qsizetype size = m_bytes.first(lineEnd).toByteArray().toLongLong(&isNumber, 16);
            check(isNumber && size >= 0, "a chunk's size");
            if (!isNumber || m_bytes.size() < lineEnd + 2 + size + 2)
                return (void)take(m_bytes.size());
            take(lineEnd + 2);
            answer.body += take(size);
            check(take(2) == "\r\n", "a chunk's end");
            answer.isWhole = size == 0;
            if (answer.isWhole || !m_reading.fault.isEmpty())
                return;
        }
    }

    QByteArrayView m_bytes;
    WireReading m_reading;
};

} // namespace

QByteArray WireAnswer::header(const QByteArray &name) const
{
    for (const auto &field : headers) {
        if (field.first.compare(name, Qt::CaseInsensitive) == 0)
            return field.second;
    }
    return {};
}

WireReading readWire(const QByteArray &bytes)
{
    return WireReader(bytes).read();
}

} // namespace Poemstream
