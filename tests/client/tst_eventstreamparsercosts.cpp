// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/eventsource/eventstreamparser.h"

#include <QtTest/QTest>

#include <algorithm>
#include <ctime>
#include <functional>
#include <limits>
#include <malloc.h>

using namespace Poemstream;
using Item = EventStreamParser::Item;

namespace {

constexpr qsizetype sliceBytes = 64 * 1024; // as EventSource reads
constexpr qsizetype KiB = 1024;
constexpr qsizetype MiB = 1024 * KiB;

/// What the program has allocated.
qsizetype allocated()
{
    const struct mallinfo2 info = mallinfo2();
    return qsizetype(info.uordblks + info.hblkhd);
}

/// Sanitizers bring allocators of their own, which do not say.
bool canSeeAllocations()
{
    const qsizetype before = allocated();
    const QByteArray block(MiB, 'x');
    return allocated() - before >= block.size();
}

void readAll(EventStreamParser &parser)
{
    while (parser.next() != Item::None) {
    }
}

using Action = std::function<void()>;
using Preparation = std::function<Action(qsizetype)>; ///< n -> what reads a stream of that size

EventStreamParser lenientParser()
{
    return EventStreamParser({.lineBytes = 64 * MiB, .eventBytes = 64 * MiB, .dataLines = 100 * MiB});
}

/// Reads @p repeated n times and then @p end, in one piece.
Preparation whole(const QByteArray &repeated, const QByteArray &end)
{
    return [=](qsizetype times) {
        const QByteArray stream = repeated.repeated(times) + end;
        return [stream] {
            EventStreamParser parser = lenientParser();
            parser.give(stream);
            readAll(parser);
            QCOMPARE(parser.excess(), EventStreamExcess::None);
        };
    };
}

/// Reads @p start and then @p repeated n times, each for itself.
Preparation oneByOne(const QByteArray &start, const QByteArray &repeated)
{
    return [=](qsizetype times) {
        return [=] {
            EventStreamParser parser = lenientParser();
            QVERIFY(parser.feed(start).items.isEmpty());
            for (qsizetype i = 0; i < times; ++i)
                QVERIFY(parser.feed(repeated).items.size() <= 1);
            QVERIFY(parser.feed("\n\n").items.size() <= 1);
            QCOMPARE(parser.excess(), EventStreamExcess::None);
        };
    };
}

Preparation givenBeforeOthersAreRead()
{
    return [](qsizetype times) {
        return [times] {
            EventStreamParser parser;
            for (qsizetype i = 0; i < times; ++i) {
                parser.give(i % 8 == 7 ? "data:x\n\n" : "data:x\n");
                if (i % 16 == 0)
                    static_cast<void>(parser.next());
            }
            readAll(parser);
        };
    };
}

/// Of the processor, not of the wall: what else runs hardly counts.
std::clock_t timeOf(const Action &action)
{
    std::clock_t best = std::numeric_limits<std::clock_t>::max();
    for (int round = 0; round < 4; ++round) {
        const std::clock_t before = std::clock();
        action();
        best = std::min(best, std::clock() - before);
    }
    return best;
}

} // namespace

/// What a parser costs, whatever it is sent.
class tst_EventStreamParserCosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void takesALineOf16MiBInCrumbs();
    void takesAMillionSingleBytes();
    void takesTimeInProportion_data();
    void takesTimeInProportion();
    void holdsLittleWhateverComes_data();
    void holdsLittleWhateverComes();
    void aListIsAboutAHundredBytesAnItem();
    void givesLargeMemoryBack_data();
    void givesLargeMemoryBack();
    void whatIsKeptHoldsWhatItNeeds();
};

/// Memory that was used once stays with the program: what it costs to have it from the system and to give it
/// back is another's matter.
void tst_EventStreamParserCosts::initTestCase()
{
    mallopt(M_MMAP_THRESHOLD, 1024 * MiB);
    mallopt(M_TRIM_THRESHOLD, 1024 * MiB);
}

void tst_EventStreamParserCosts::takesALineOf16MiBInCrumbs()
{
    EventStreamParser parser({.lineBytes = 17 * MiB});
    const QByteArray crumb(KiB, 'x');
    QVERIFY(parser.feed("data:").items.isEmpty());
    for (qsizetype i = 0; i < 16 * KiB; ++i)
        QVERIFY(parser.feed(crumb).items.isEmpty());
    const auto output = parser.feed("\n\n");
    QCOMPARE(output.items.size(), 1);
    QCOMPARE(std::get<MessageEvent>(output.items.first()).data.size(), 16 * MiB);
}

void tst_EventStreamParserCosts::takesAMillionSingleBytes()
{
    EventStreamParser parser;
    QVERIFY(parser.feed("data:").items.isEmpty());
    for (int i = 0; i < 1'000'000; ++i)
        QVERIFY(parser.feed("x").items.isEmpty());
    const auto output = parser.feed("\n\n");
    QCOMPARE(std::get<MessageEvent>(output.items.value(0)).data.size(), 1'000'000);
}

void tst_EventStreamParserCosts::takesTimeInProportion_data()
{
    QTest::addColumn<Preparation>("prepare");
    QTest::addColumn<qsizetype>("size"); // large enough for the square of it to be seen
    QTest::newRow("one line, whole") << whole("x", "\n") << 2 * MiB;
    QTest::newRow("one line of data, whole") << whole("data", ":\n\n") << MiB;
    QTest::newRow("one line, byte by byte") << oneByOne("data:", "x") << 64 * KiB;
    QTest::newRow("one line, in crumbs") << oneByOne("data:", QByteArray(KiB, 'x')) << 4 * KiB;
    QTest::newRow("lines of data, byte by byte") << oneByOne("data:x\ndata:y", "\n") << 64 * KiB;
    QTest::newRow("an event of many lines") << whole("data:x\n", "\n") << 64 * KiB;
    QTest::newRow("an event of many empty lines, one by one") << oneByOne("", "data\n") << 64 * KiB;
    QTest::newRow("LF, and one CR at the end") << whole("data:x\n\n", "\r") << 64 * KiB;
    QTest::newRow("CR, and one LF at the end") << whole("data:x\r\r", "\n") << 64 * KiB;
    QTest::newRow("CRLF") << whole("data:x\r\n\r\n", "") << 64 * KiB;
    QTest::newRow("CR and LF in turns") << whole("data:x\rdata:y\n\r", "") << 64 * KiB;
    QTest::newRow("empty lines") << whole("\n", "") << 256 * KiB;
    QTest::newRow("comments") << whole(":\n", "") << 64 * KiB;
    QTest::newRow("ids") << whole("id:1\n\n", "") << 64 * KiB;
    QTest::newRow("ids that are never dispatched") << whole("id:1\n", "") << 64 * KiB;
    QTest::newRow("long ids, and short ones")
        << whole("id:" + QByteArray(KiB, 'i') + "\n\nid\n\n", "") << 4 * KiB;
    QTest::newRow("unknown fields") << whole("x:y\n", "") << 128 * KiB;
    QTest::newRow("colons") << whole(":", "\n") << 2 * MiB;
    QTest::newRow("invalid bytes") << whole("\xFF", "\n") << 2 * MiB;
    QTest::newRow("invalid bytes of data") << oneByOne("data:", "\xE6\x9C") << 64 * KiB;
    QTest::newRow("byte order marks") << oneByOne("", "\xEF\xBB\xBF") << 64 * KiB;
    QTest::newRow("bytes given before others are read") << givenBeforeOthersAreRead() << 32 * KiB;
}

void tst_EventStreamParserCosts::takesTimeInProportion()
{
    QFETCH(const Preparation, prepare);
    QFETCH(const qsizetype, size);
    const auto once = timeOf(prepare(size));
    const auto fourTimes = timeOf(prepare(4 * size));
    // 4 for what is linear, 16 for what is not; half-way between, as factors go.
    QVERIFY2(fourTimes < 8 * once + CLOCKS_PER_SEC / 500,
             qPrintable(QStringLiteral("%1 and %2").arg(once).arg(fourTimes)));
}

void tst_EventStreamParserCosts::holdsLittleWhateverComes_data()
{
    QTest::addColumn<QByteArray>("repeated");
    QTest::addColumn<qsizetype>("times");
    QTest::newRow("events of one byte") << QByteArray("data:x\n\n") << qsizetype(1'000'000);
    QTest::newRow("empty events") << QByteArray("data\n\n") << qsizetype(1'000'000);
    QTest::newRow("10 MB of comments") << QByteArray(":\n") << qsizetype(5'000'000);
    QTest::newRow("10 MB of empty lines") << QByteArray("\n") << qsizetype(10'000'000);
    QTest::newRow("10 million ids") << QByteArray("id:1\n\n") << qsizetype(10'000'000);
    QTest::newRow("10 million ids of one block") << QByteArray("id:1\n") << qsizetype(10'000'000);
    QTest::newRow("types of one block") << QByteArray("event:x\n") << qsizetype(1'000'000);
    QTest::newRow("retries") << QByteArray("retry:1\n") << qsizetype(1'000'000);
    QTest::newRow("unknown fields") << QByteArray("x\n") << qsizetype(1'000'000);
    QTest::newRow("events with everything")
        << QByteArray(":c\nretry:1\nevent:x\nid:1\ndata:x\ndata:y\n\n") << qsizetype(300'000);
}

void tst_EventStreamParserCosts::holdsLittleWhateverComes()
{
    if (!canSeeAllocations())
        QSKIP("this allocator does not say what is allocated");
    QFETCH(const QByteArray, repeated);
    QFETCH(const qsizetype, times);
    const QByteArray slice = repeated.repeated(sliceBytes / repeated.size());
    EventStreamParser parser;
    const qsizetype before = allocated();
    qsizetype most = 0;
    for (qsizetype left = times * repeated.size(); left > 0; left -= slice.size()) {
        parser.give(slice);
        while (parser.next() != Item::None)
            most = std::max(most, allocated() - before);
        most = std::max(most, allocated() - before);
    }
    QVERIFY2(most < 4 * KiB, qPrintable(QString::number(most)));
}

void tst_EventStreamParserCosts::aListIsAboutAHundredBytesAnItem()
{
    if (!canSeeAllocations())
        QSKIP("this allocator does not say what is allocated");
    EventStreamParser parser;
    const QByteArray slice = QByteArray(":\n").repeated(sliceBytes / 2);
    const qsizetype before = allocated();
    for (int i = 0; i < 20; ++i) {
        const auto output = parser.feed(slice);
        QCOMPARE(output.items.size(), sliceBytes / 2);
        const qsizetype held = allocated() - before;
        QVERIFY2(held < 250 * output.items.size(),
                 qPrintable(QString::number(held))); // a list may have room for more
    }
    const qsizetype left = allocated() - before;
    QVERIFY2(left < 16 * KiB,
             qPrintable(QString::number(left))); // the allocator keeps some small blocks at hand
}

void tst_EventStreamParserCosts::givesLargeMemoryBack_data()
{
    QTest::addColumn<QByteArray>("large"); // a line of 4 MiB in all, in two pieces
    QTest::addColumn<bool>("endsTheStream");
    QTest::newRow("after a large event") << QByteArray("data:") << false;
    QTest::newRow("after a large comment") << QByteArray(":") << false;
    QTest::newRow("after a large type") << QByteArray("event:") << false;
    QTest::newRow("after a large unknown field") << QByteArray("x:") << false;
    QTest::newRow("after an excess, at once") << QByteArray("data:") << true;
}

void tst_EventStreamParserCosts::givesLargeMemoryBack()
{
    if (!canSeeAllocations())
        QSKIP("this allocator does not say what is allocated");
    QFETCH(const QByteArray, large);
    QFETCH(const bool, endsTheStream);
    const QByteArray half(2 * MiB, 'x');
    EventStreamParser parser({.lineBytes = endsTheStream ? 3 * MiB : 5 * MiB});
    const qsizetype before = allocated();
    parser.give(large + half);
    readAll(parser);
    QVERIFY(allocated() - before >= half.size());
    parser.give(half);
    readAll(parser);
    if (endsTheStream) {
        QCOMPARE(parser.excess(), EventStreamExcess::LineBytes);
    } else {
        parser.give("\n\n");
        readAll(parser);
        parser.give("\n"); // a heartbeat
        readAll(parser);
    }
    QVERIFY2(allocated() - before < 4 * KiB, qPrintable(QString::number(allocated() - before)));
}

void tst_EventStreamParserCosts::whatIsKeptHoldsWhatItNeeds()
{
    if (!canSeeAllocations())
        QSKIP("this allocator does not say what is allocated");
    EventStreamParser parser;
    QList<MessageEvent> kept;
    kept.reserve(2'000);
    const QByteArray ignored = "data:" + QByteArray(15 * KiB, 'x') + "\n\n";
    const qsizetype before = allocated();
    for (int i = 0; i < 1'000; ++i) {
        parser.give(ignored + "data:kept\n\n");
        QCOMPARE(parser.next(), Item::Event);
        QCOMPARE(parser.next(), Item::Event);
        kept += parser.event();
    }
    // Not the memory of the large event before each of them.
    QVERIFY2(allocated() - before < KiB * kept.size(), qPrintable(QString::number(allocated() - before)));
}

QTEST_APPLESS_MAIN(tst_EventStreamParserCosts)
#include "tst_eventstreamparsercosts.moc"
