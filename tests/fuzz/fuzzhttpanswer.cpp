// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/eventsource/httpbody.h"
#include "client/eventsource/httphead.h"

#include <QtCore/QDebug>

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace Poemstream;

namespace {

using HeadState = HttpHeadParser::State;
using BodyState = HttpBodyReader::State;

/// Small enough to be reached by the fuzzer.
constexpr qsizetype tightHead = 160;

void check(bool holds, const char *law)
{
    if (holds)
        return;
    qCritical("broken: %s", law);
    std::abort();
}

/// HTTP's white space, which is not all that QByteArray::trimmed() takes away.
bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/// All that an answer comes to.
struct Reading
{
    HeadState headState = HeadState::Incomplete;
    int status = 0;
    QByteArray reason = {};
    QList<QPair<QByteArray, QByteArray>> headers = {};
    BodyState bodyState = BodyState::Counting;
    QByteArray content = {};

    bool operator==(const Reading &) const = default;
};

/// As StreamReply does it: one parser after the other over what the socket had at a time.
Reading readAnswer(const QList<QByteArrayView> &pieces, qsizetype mostHead, bool wasHeadAsked)
{
    HttpHeadParser parser(mostHead);
    HttpBodyReader reader;
    Reading reading;
    for (QByteArrayView bytes : pieces) {
        if (parser.state() == HeadState::Incomplete) {
            bytes = parser.feed(bytes);
            if (parser.state() == HeadState::Complete)
                reader = HttpBodyReader(parser.head(), wasHeadAsked);
        }
        if (parser.state() == HeadState::Complete)
            reader.feed(bytes, reading.content);
    }
    reading.headState = parser.state();
    if (parser.state() != HeadState::Complete)
        return reading; // nobody asks for more of it
    reading.status = parser.head().status;
    reading.reason = parser.head().reason;
    reading.headers = parser.head().headers;
    reading.bodyState = reader.state();
    return reading;
}

QList<QByteArrayView> inBytes(QByteArrayView answer)
{
    QList<QByteArrayView> pieces;
    for (qsizetype i = 0; i < answer.size(); ++i)
        pieces << answer.sliced(i, 1);
    return pieces;
}

/// Pieces of 1 to 16 bytes, whose sizes the bytes themselves tell, and empty ones between them.
QList<QByteArrayView> inOddPieces(QByteArrayView answer)
{
    QList<QByteArrayView> pieces;
    while (!answer.isEmpty()) {
        const qsizetype wanted = 1 + static_cast<uchar>(answer.front() ^ answer.back()) % 16;
        const qsizetype size = std::min(wanted, answer.size());
        pieces << answer.first(size) << QByteArrayView();
        answer = answer.sliced(size);
    }
    return pieces;
}

/// Two cuts that depend on all the bytes, so that in time there is every pair of them.
QList<QByteArrayView> inThree(QByteArrayView answer)
{
    std::uint32_t hash = 2166136261u; // FNV-1a
    for (const char byte : answer)
        hash = (hash ^ static_cast<uchar>(byte)) * 16777619u;
    const auto [first, second] = std::minmax({static_cast<qsizetype>(hash & 0xFFFF) % (answer.size() + 1),
                                              static_cast<qsizetype>(hash >> 16) % (answer.size() + 1)});
    return {answer.first(first), answer.sliced(first, second - first), answer.sliced(second)};
}

void checkCuts(QByteArrayView answer, qsizetype mostHead, bool wasHeadAsked)
{
    const Reading whole = readAnswer({answer}, mostHead, wasHeadAsked);
    const auto read = [&](const QList<QByteArrayView> &pieces) {
        return readAnswer(pieces, mostHead, wasHeadAsked);
    };
    check(read(inBytes(answer)) == whole, "any cut gives the same: single bytes");
    check(read(inOddPieces(answer)) == whole, "any cut gives the same: odd pieces");
    check(read(inThree(answer)) == whole, "any cut gives the same: two cuts");
}

void checkHead(const Reading &reading, qsizetype size, qsizetype mostHead)
{
    check(reading.headState != HeadState::Incomplete || size <= mostHead, "a head is bounded");
    if (reading.headState != HeadState::Complete)
        return;
    check(reading.status == 101 || (reading.status >= 200 && reading.status <= 999), "a status is final");
    qsizetype bytes = reading.reason.size();
    for (const auto &[name, value] : reading.headers) {
        check(!name.isEmpty() && name == name.trimmed() && !name.contains(':') && !name.contains(' '),
              "a header has a name");
        check(!name.contains('\n') && !value.contains('\n'), "a header is one line");
        check(value.isEmpty() || !(isSpace(value.front()) || isSpace(value.back())), "a value is trimmed");
        bytes += name.size() + value.size();
    }
    check(reading.headers.size() <= HttpHeadParser::mostHeaders, "headers are counted");
    check(bytes <= mostHead, "a head is no more than its bytes");
}

void checkBody(const Reading &reading, QByteArrayView answer)
{
    const qsizetype size = reading.content.size();
    check(answer.endsWith(reading.content) || reading.bodyState != BodyState::Open,
          "what ends with its connection is handed on as it is");
    check(size == 0 || reading.status >= 200, "another protocol is no content");
    check(size <= answer.size(), "content is not made up");
    check(size == 0 || (reading.status != 204 && reading.status != 304), "some answers have no content");
    if (reading.headState != HeadState::Complete)
        return;
    HttpHead head;
    head.headers = reading.headers;
    const QByteArray length = head.header("Content-Length");
    if (length.isNull() || !head.header("Transfer-Encoding").isNull() || size == 0)
        return;
    const QByteArray number = length.split(',').first().trimmed();
    const qint64 promised = number.toLongLong();
    check(std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; }),
          "a length is digits only");
    check(size <= promised && (size == promised) == (reading.bodyState == BodyState::Complete),
          "counted content has the length it says");
}

/// The bytes as content, in chunks whose sizes they tell themselves: what goes in comes out.
void checkChunks(QByteArrayView content)
{
    QByteArray answer = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (const QByteArrayView piece : inOddPieces(content)) {
        if (!piece.isEmpty())
            answer += QByteArray::number(piece.size(), 16) + ";a=b\r\n" + piece.toByteArray() + "\r\n";
    }
    answer += "0\r\nA: b\r\n\r\n";
    const Reading reading = readAnswer(inThree(answer), HttpHeadParser::mostBytes, false);
    check(reading.content == content, "chunks are joined");
    check(reading.bodyState == BodyState::Complete, "the last chunk is the end");
    answer += content.toByteArray();
    check(readAnswer({answer}, HttpHeadParser::mostBytes, false) == reading, "what follows does not count");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView answer(data, static_cast<qsizetype>(size));
    for (const qsizetype mostHead : {HttpHeadParser::mostBytes, tightHead}) {
        checkCuts(answer, mostHead, false);
        const Reading reading = readAnswer({answer}, mostHead, false);
        checkHead(reading, answer.size(), mostHead);
        checkBody(reading, answer);
    }
    checkCuts(answer, HttpHeadParser::mostBytes, true);
    check(readAnswer({answer}, HttpHeadParser::mostBytes, true).content.isEmpty(), "HEAD has no content");
    checkChunks(answer);
    return 0;
}
