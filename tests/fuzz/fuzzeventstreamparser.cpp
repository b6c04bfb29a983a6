// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/eventsource/eventstreamparser.h"

#include <QtCore/QDebug>

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace Poemstream;

namespace {

/// Small enough to be reached by the fuzzer.
constexpr EventStreamParser::Limits limits{.lineBytes = 64, .eventBytes = 96, .dataLines = 8};

struct Result
{
    QList<StreamItem> items;
    EventStreamParser::Excess excess;
    QString lastEventId;

    friend bool operator==(const Result &, const Result &) = default;
};

/// Feeds @p bytes in pieces of @p step bytes, or in pieces whose sizes follow from the bytes themselves (0).
Result parse(QByteArrayView bytes, qsizetype step)
{
    EventStreamParser parser(limits);
    Result result;
    while (!bytes.isEmpty()) {
        const qsizetype wanted = step > 0 ? step : 1 + static_cast<uchar>(bytes.back() ^ bytes.front()) % 13;
        const QByteArrayView piece = bytes.first(std::min(wanted, bytes.size()));
        result.items += parser.feed(piece.toByteArray()).items; // a copy: a look beyond it is found out
        bytes = bytes.sliced(piece.size());
    }
    result.excess = parser.excess();
    result.lastEventId = parser.lastEventId();
    return result;
}

void check(bool holds, const char *law)
{
    if (holds)
        return;
    qCritical("broken: %s", law);
    std::abort();
}

} // namespace

/// The laws: any cut gives the same, what comes out is within the limits and well-formed, and a parser that
/// is reset is as good as new.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    const Result whole = parse(bytes, bytes.size());
    check(parse(bytes, 1) == whole, "any cut gives the same (single bytes)");
    check(parse(bytes, 2) == whole, "any cut gives the same (pairs)");
    check(parse(bytes, 0) == whole, "any cut gives the same (odd pieces)");
    for (const StreamItem &item : whole.items) {
        const auto *event = std::get_if<MessageEvent>(&item);
        if (!event)
            continue;
        check(!event->type.isEmpty(), "an event has a type");
        check(event->data.size() <= limits.eventBytes, "an event is within the limits");
        check(!event->lastEventId.contains(QChar(u'\0')), "an id has no NUL");
        check(event->data.isValidUtf16(), "data is well-formed");
    }
    EventStreamParser parser(limits);
    static_cast<void>(parser.feed(bytes));
    parser.reset();
    parser.setLastEventId({});
    check(parser.feed(bytes).items == whole.items, "a parser that is reset is as good as new");
    return 0;
}
