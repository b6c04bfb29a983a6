// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bythebook.h"

#include <QtTest/QTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using Excess = EventStreamParser::Excess;

namespace {

MessageEvent message(const QString &data, const QString &id = {})
{
    return {QStringLiteral("message"), data, id, {}};
}

} // namespace

class tst_EventStreamParserLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stopsAtALimit_data();
    void stopsAtALimit();
    void limitsAreWhatTheHeaderSays_data();
    void limitsAreWhatTheHeaderSays();
    void resetMakesUsableAgain();
    void resetForgetsTheUnfinishedBlockButNotTheId();
    void seedHoldsUntilTheServerSaysOtherwise();
    void copiesGoSeparateWays();
    void deliversAsSoonAsTheLastByteIsThere();
};

void tst_EventStreamParserLimits::stopsAtALimit_data()
{
    QTest::addColumn<QByteArray>("bytes"); // limits: 10 bytes a line, 12 bytes and 3 lines an event
    QTest::addColumn<Excess>("excess");
    QTest::addColumn<int>("eventsBefore");
    QTest::newRow("a line at the limit is taken") << QByteArray("data:12345\n\n") << Excess::None << 1;
    QTest::newRow("a line beyond it is not") << QByteArray("data:123456\n\n") << Excess::LineBytes << 0;
    QTest::newRow("a line that never ends is not awaited")
        << QByteArray("data:123456") << Excess::LineBytes << 0;
    QTest::newRow("a comment is a line too") << QByteArray(":2345678901\n") << Excess::LineBytes << 0;
    QTest::newRow("CRLF does not count") << QByteArray("data:12345\r\n\r\n") << Excess::None << 1;
    QTest::newRow("a byte order mark does not count") << QByteArray("\xEF\xBB\xBF"
                                                                    "data:12345\n\n")
                                                      << Excess::None << 1;
    QTest::newRow("an event at the limit is taken")
        << QByteArray("data:12345\ndata:12345\ndata:\n\n") << Excess::None << 1; // 5 + 1 + 5 + 1 + 0
    QTest::newRow("an event beyond it is not")
        << QByteArray("data:12345\ndata:12345\ndata:1\n\n") << Excess::EventBytes << 0;
    QTest::newRow("more lines than allowed are too many")
        << QByteArray("data\ndata\ndata\ndata\n\n") << Excess::DataLines << 0;
    QTest::newRow("an LF between lines of data counts as a byte")
        << QByteArray("data:1234\ndata:1234\ndata:12\n\n") << Excess::None << 1; // 4 + 1 + 4 + 1 + 2
    QTest::newRow("so that three lines may be too much where two are not")
        << QByteArray("data:1234\ndata:1234\ndata:123\n\n") << Excess::EventBytes << 0;
    QTest::newRow("half a byte order mark is a part of the line") << QByteArray("\xEF\xBB"
                                                                                "data:1234\n\n")
                                                                  << Excess::LineBytes << 0;
    QTest::newRow("bytes are counted, not characters")
        << QByteArray("data:\xE6\x9C\x88\xE6\x9C\x88\n\n") << Excess::LineBytes << 0;
    QTest::newRow("a name without a value is a line too")
        << QByteArray("12345678901\n") << Excess::LineBytes << 0;
    QTest::newRow("the line that ends an event is not counted with it")
        << QByteArray("data:12345\ndata:12345\n\n") << Excess::None << 1;
    QTest::newRow("lines that are no data are as many as they like")
        << QByteArray("id:1\nid:2\nid:3\nid:4\nevent:a\nevent:b\nevent:c\nevent:d\nx\nx\nx\nx\ndata\n\n")
        << Excess::None << 1;
    QTest::newRow("a block without a dispatch is forgotten by the next")
        << QByteArray("event:a\n\ndata:12345\ndata:12345\n\n") << Excess::None << 1;
    QTest::newRow("events before the excess are delivered")
        << QByteArray("data:1\n\ndata:2\n\ndata:123456\n\ndata:3\n\n") << Excess::LineBytes << 2;
    QTest::newRow("the limits count for each event anew")
        << QByteArray("data:12345\ndata:12345\n\ndata:12345\ndata:12345\n\n") << Excess::None << 2;
}

void tst_EventStreamParserLimits::stopsAtALimit()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const Excess, excess);
    QFETCH(const int, eventsBefore);
    constexpr EventStreamLimits limits{.lineBytes = 10, .eventBytes = 12, .dataLines = 3};
    const StreamReading byTheBook = readByTheBook(bytes, limits);
    QCOMPARE(byTheBook.items.size(), eventsBefore);
    QCOMPARE(byTheBook.excess, excess);
    QCOMPARE(differenceAtAnyCut(bytes, byTheBook, limits), QString());

    EventStreamParser parser(limits);
    QCOMPARE(parser.feed(bytes).overflowed, excess != Excess::None);
    const auto after = parser.feed("\n\ndata: more\n\n");
    QCOMPARE(after.items.isEmpty(), excess != Excess::None);
    QCOMPARE(after.overflowed, excess != Excess::None);
}

void tst_EventStreamParserLimits::limitsAreWhatTheHeaderSays_data()
{
    constexpr qsizetype MiB = 1024 * 1024;
    QTest::addColumn<QByteArray>("start"); // then `more`, `times` times, and the end of the event
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<qsizetype>("times");
    QTest::addColumn<Excess>("excess");
    const QByteArray mebibyte(MiB, 'x');
    const QByteArray line = "data:" + mebibyte.first(MiB - 1) + '\n'; // 1 MiB with the LF before the next
    QTest::newRow("a line of 16 MiB")
        << "data:" + mebibyte.first(MiB - 5) << mebibyte << qsizetype(15) << Excess::None;
    QTest::newRow("a line of a byte more")
        << "data:" + mebibyte.first(MiB - 4) << mebibyte << qsizetype(15) << Excess::LineBytes;
    QTest::newRow("32 MiB of data") << QByteArray("data\n") << line << qsizetype(32) << Excess::None;
    QTest::newRow("a byte more of data")
        << QByteArray("data:x\n") << line << qsizetype(32) << Excess::EventBytes;
    QTest::newRow("1,000,000 lines of data")
        << QByteArray() << QByteArray("data\n") << qsizetype(1'000'000) << Excess::None;
    QTest::newRow("one line more, though all are empty")
        << QByteArray("data\n") << QByteArray("data\n") << qsizetype(1'000'000) << Excess::DataLines;
}

void tst_EventStreamParserLimits::limitsAreWhatTheHeaderSays()
{
    QFETCH(const QByteArray, start);
    QFETCH(const QByteArray, more);
    QFETCH(const qsizetype, times);
    QFETCH(const Excess, excess);
    EventStreamParser parser;
    QVERIFY(parser.feed(start).items.isEmpty());
    for (qsizetype i = 0; i < times; ++i)
        QVERIFY(parser.feed(more).items.isEmpty());
    QCOMPARE(parser.feed("\n\n").items.size(), excess == Excess::None ? 1 : 0);
    QCOMPARE(parser.excess(), excess);
}

void tst_EventStreamParserLimits::resetMakesUsableAgain()
{
    EventStreamParser parser({.lineBytes = 10, .eventBytes = 12, .dataLines = 3});
    QVERIFY(parser.feed("id:1\n\nthis line is too long").overflowed);
    parser.reset();
    QCOMPARE(parser.feed("data:a\n\n").items, QList<StreamItem>{message(u"a"_s, u"1"_s)});
}

void tst_EventStreamParserLimits::resetForgetsTheUnfinishedBlockButNotTheId()
{
    EventStreamParser parser;
    QVERIFY(parser.feed("id: 1\n\nevent: x\nid: 2\ndata: a\ndata: b\nda").items.isEmpty());
    parser.reset();
    QCOMPARE(parser.lastEventId(), u"1"_s);
    // A new stream: its byte order mark is one, and the LF does not belong to the old stream's CR.
    QCOMPARE(parser
                 .feed("\xEF\xBB\xBF"
                       "data: c\n\n")
                 .items,
             QList<StreamItem>{message(u"c"_s, u"1"_s)});
    QVERIFY(parser.feed("data: d\r").items.isEmpty());
    parser.reset();
    QCOMPARE(parser.feed("\ndata: e\n\n").items, QList<StreamItem>{message(u"e"_s, u"1"_s)});
}

void tst_EventStreamParserLimits::seedHoldsUntilTheServerSaysOtherwise()
{
    EventStreamParser parser;
    parser.setLastEventId(u"seed"_s);
    QCOMPARE(parser.feed("data: a\n\nid\ndata: b\n\n").items,
             (QList<StreamItem>{message(u"a"_s, u"seed"_s), message(u"b"_s)}));
    QVERIFY(parser.feed("id: 1\n").items.isEmpty());
    parser.setLastEventId(u"seed"_s);
    QCOMPARE(parser.feed("data: c\n\n").items, QList<StreamItem>{message(u"c"_s, u"seed"_s)});
}

void tst_EventStreamParserLimits::copiesGoSeparateWays()
{
    EventStreamParser one;
    QVERIFY(one.feed("data: a").items.isEmpty());
    EventStreamParser two = one;
    QCOMPARE(one.feed("b\n\n").items, QList<StreamItem>{message(u"ab"_s)});
    QCOMPARE(two.feed("c\n\n").items, QList<StreamItem>{message(u"ac"_s)});
}

void tst_EventStreamParserLimits::deliversAsSoonAsTheLastByteIsThere()
{
    EventStreamParser parser;
    QVERIFY(parser.feed("data: a\r\n").items.isEmpty());
    QCOMPARE(parser.feed("\r").items.size(), 1); // does not wait for an LF that may never come
    QCOMPARE(parser.feed("\n").items.size(), 0);
}

QTEST_APPLESS_MAIN(tst_EventStreamParserLimits)
#include "tst_eventstreamparserlimits.moc"
