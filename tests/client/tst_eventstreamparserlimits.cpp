// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/eventsource/eventstreamparser.h"

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
    void resetMakesUsableAgain();
    void resetForgetsTheUnfinishedBlockButNotTheId();
    void seedHoldsUntilTheServerSaysOtherwise();
    void copiesGoSeparateWays();
    void deliversAsSoonAsTheLastByteIsThere();
    void takesALineOf16MiBInCrumbs();
    void takesAMillionSingleBytes();
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
    for (qsizetype cut = 0; cut <= bytes.size(); ++cut) {
        EventStreamParser parser({.lineBytes = 10, .eventBytes = 12, .dataLines = 3});
        const auto first = parser.feed(QByteArrayView(bytes).first(cut));
        const auto second = parser.feed(QByteArrayView(bytes).sliced(cut));
        QCOMPARE(first.items.size() + second.items.size(), eventsBefore);
        QCOMPARE(parser.excess(), excess);
        QCOMPARE(second.overflowed, excess != Excess::None);
        QCOMPARE(parser.feed("\n\ndata: more\n\n").items.isEmpty(), excess != Excess::None);
    }
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

void tst_EventStreamParserLimits::takesALineOf16MiBInCrumbs()
{
    EventStreamParser parser({.lineBytes = 17 * 1024 * 1024});
    const QByteArray crumb(1024, 'x');
    QVERIFY(parser.feed("data:").items.isEmpty());
    for (int i = 0; i < 16 * 1024; ++i)
        QVERIFY(parser.feed(crumb).items.isEmpty());
    const auto output = parser.feed("\n\n");
    QCOMPARE(output.items.size(), 1);
    QCOMPARE(std::get<MessageEvent>(output.items.first()).data.size(), 16 * 1024 * 1024);
}

void tst_EventStreamParserLimits::takesAMillionSingleBytes()
{
    EventStreamParser parser;
    QVERIFY(parser.feed("data:").items.isEmpty());
    for (int i = 0; i < 1'000'000; ++i)
        QVERIFY(parser.feed("x").items.isEmpty());
    const auto output = parser.feed("\n\n");
    QCOMPARE(std::get<MessageEvent>(output.items.value(0)).data.size(), 1'000'000);
}

QTEST_APPLESS_MAIN(tst_EventStreamParserLimits)
#include "tst_eventstreamparserlimits.moc"
