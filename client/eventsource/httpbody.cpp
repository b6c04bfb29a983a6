// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpbody.h"

#include "httphead.h"

#include <algorithm>
#include <limits>

namespace Poemstream {

namespace {

constexpr int mostSizeDigits = 64; // zeros in front count too
constexpr qint64 mostLineBytes = 64 * 1024;

int hexValueOf(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    const char small = static_cast<char>(digit | 0x20);
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

} // namespace

HttpBodyReader::HttpBodyReader(const HttpHead &head, bool wasHeadAsked)
{
    if (wasHeadAsked || head.status < 200 || head.status == 204 || head.status == 304)
        return;
    const QByteArray coding = head.header("Transfer-Encoding").toLower();
    const QByteArray last = coding.mid(coding.lastIndexOf(',') + 1).trimmed();
    m_isChunked = last == "chunked";
    if (m_isChunked)
        m_state = coding == "chunked" ? State::Counting : State::Broken; // no other coding was asked for
    else if (!coding.isNull())
        m_state = last == "identity" ? State::Open : State::Broken;
    else
        count(head);
}

void HttpBodyReader::count(const HttpHead &head)
{
    const QByteArray lengths = head.header("Content-Length");
    m_state = State::Open;
    if (lengths.isNull())
        return;
    const QList<QByteArray> all = lengths.split(',');
    const QByteArray length = all.first().trimmed();
    bool isNumber = false;
    m_left = length.toLongLong(&isNumber);
    const bool isPlain =
        std::all_of(length.begin(), length.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool areSame =
        std::all_of(all.begin(), all.end(), [&](const QByteArray &each) { return each.trimmed() == length; });
    if (!isNumber || !isPlain || !areSame)
        return breakOff();
    m_state = m_left == 0 ? State::Complete : State::Counting;
}

void HttpBodyReader::feed(QByteArrayView bytes, QByteArray &content)
{
    if (m_state == State::Open)
        content += bytes;
    else if (m_isChunked)
        while (!bytes.isEmpty() && m_state == State::Counting)
            bytes = takeChunked(bytes, content);
    else if (m_state == State::Counting) {
        (void)takeData(bytes, content);
        if (m_left == 0)
            m_state = State::Complete;
    }
}

QByteArrayView HttpBodyReader::takeChunked(QByteArrayView bytes, QByteArray &content)
{
    if (m_part != Part::Data) {
        takeFramingByte(bytes.front());
        return bytes.sliced(1);
    }
    bytes = takeData(bytes, content);
    if (m_left == 0)
        m_part = Part::DataEnd;
    return bytes;
}

QByteArrayView HttpBodyReader::takeData(QByteArrayView bytes, QByteArray &content)
{
    const auto size = static_cast<qsizetype>(std::min<qint64>(m_left, bytes.size()));
    content += bytes.first(size);
    m_left -= size;
    return bytes.sliced(size);
}

void HttpBodyReader::takeFramingByte(char byte)
{
    switch (m_part) {
    case Part::Size:
        return takeSizeByte(byte);
    case Part::Extension:
        if (byte == '\n')
            endSizeLine();
        else if (++m_lineBytes > mostLineBytes)
            breakOff();
        return;
    case Part::DataEnd:
        if (byte == '\n')
            m_part = Part::Size;
        else if (byte != '\r')
            breakOff();
        return;
    case Part::Trailer:
        return takeTrailerByte(byte);
    case Part::Data:
        return;
    }
}

void HttpBodyReader::takeSizeByte(char byte)
{
    const int value = hexValueOf(byte);
    if (value >= 0) {
        if (++m_lineBytes > mostSizeDigits || m_left > std::numeric_limits<qint64>::max() / 16 - 1)
            return breakOff();
        m_left = m_left * 16 + value;
    } else if (m_lineBytes == 0 || !QByteArrayView("\n\r; \t").contains(byte)) {
        breakOff();
    } else if (byte == '\n') {
        endSizeLine();
    } else {
        m_part = Part::Extension;
    }
}

void HttpBodyReader::endSizeLine()
{
    m_part = m_left == 0 ? Part::Trailer : Part::Data;
    m_lineBytes = 0;
}

/// An empty line ends the body; trailers are skipped, and all of them together are bounded.
void HttpBodyReader::takeTrailerByte(char byte)
{
    if (byte == '\n' && m_isLineEmpty)
        m_state = State::Complete;
    else if (++m_lineBytes > mostLineBytes)
        breakOff();
    if (byte != '\r')
        m_isLineEmpty = byte == '\n';
}

} // namespace Poemstream
