// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/eventsource/utf8text.h"
#include "tests/client/bythebook.h"

#include <QtCore/QDebug>

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace Poemstream;

namespace {

/// Small enough to be reached by the fuzzer.
constexpr EventStreamLimits tight{.lineBytes = 64, .eventBytes = 96, .dataLines = 8};

void check(bool holds, const char *law)
{
    if (holds)
        return;
    qCritical("broken: %s", law);
    std::abort();
}

/// Pieces of 1 to 13 bytes, whose sizes follow from the bytes themselves, and empty ones between them.
QList<QByteArrayView> inOddPieces(QByteArrayView stream)
{
    QList<QByteArrayView> pieces;
    while (!stream.isEmpty()) {
        const qsizetype wanted = 1 + static_cast<uchar>(stream.back() ^ stream.front()) % 13;
        const qsizetype size = std::min(wanted, stream.size());
        pieces << stream.first(size) << QByteArrayView();
        stream = stream.sliced(size);
    }
    return pieces;
}

void checkReadings(QByteArrayView stream, const EventStreamLimits &limits)
{
    const StreamReading byTheBook = readByTheBook(stream, limits);
    check(readByFeeding({stream}, limits) == byTheBook, "the parser reads as the standard says");
    check(readItemByItem({stream}, limits) == byTheBook, "item by item, too");
    check(readByFeeding(inPieces(stream, 1), limits) == byTheBook, "any cut gives the same: single bytes");
    check(readByFeeding(inPieces(stream, 2), limits) == byTheBook, "any cut gives the same: pairs");
    check(readByFeeding(inOddPieces(stream), limits) == byTheBook, "any cut gives the same: odd pieces");
    check(readItemByItem(inOddPieces(stream), limits) == byTheBook, "any cut gives the same item by item");
}

/// What the bytes point at: two cuts, so that in time there is every pair of them.
void checkTwoCuts(QByteArrayView stream)
{
    if (stream.size() < 2)
        return;
    const qsizetype a = static_cast<uchar>(stream.front()) * 257 % stream.size();
    const qsizetype b = static_cast<uchar>(stream.back()) * 259 % stream.size();
    const QList<QByteArrayView> pieces{stream.first(std::min(a, b)),
                                       stream.sliced(std::min(a, b), std::max(a, b) - std::min(a, b)),
                                       stream.sliced(std::max(a, b))};
    check(readByFeeding(pieces) == readByFeeding({stream}), "any cut gives the same: two cuts");
}

void checkOutput(QByteArrayView stream)
{
    const StreamReading reading = readByFeeding({stream}, tight);
    for (const StreamItem &item : reading.items) {
        const auto *event = std::get_if<MessageEvent>(&item);
        if (!event)
            continue;
        check(!event->type.isEmpty(), "an event has a type");
        check(event->data.size() <= tight.eventBytes, "an event is within the limits");
        check(!event->lastEventId.contains(QChar(u'\0')), "an id has no NUL");
        check(event->data.isValidUtf16(), "data is well-formed");
    }
}

void checkReset(QByteArrayView stream)
{
    EventStreamParser parser(tight);
    static_cast<void>(parser.feed(stream));
    parser.reset();
    parser.setLastEventId({});
    check(parser.feed(stream).items == readByFeeding({stream}, tight).items,
          "a parser that is reset is as good as new");
}

void checkDecoding(QByteArrayView bytes)
{
    QString text;
    assignUtf8(text, bytes);
    check(text == decodeByTheBook(bytes), "text is decoded as the standard says");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView stream(data, static_cast<qsizetype>(size));
    checkReadings(stream, {});
    checkReadings(stream, tight);
    checkTwoCuts(stream);
    checkOutput(stream);
    checkReset(stream);
    checkDecoding(stream);
    return 0;
}
