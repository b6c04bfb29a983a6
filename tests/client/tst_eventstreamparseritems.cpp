// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/eventsource/eventstreamparser.h"

#include <QtTest/QTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using Item = EventStreamParser::Item;

/// give() and next(); that they read what feed() reads is seen wherever streams are cut.
class tst_EventStreamParserItems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysOneItemAtATime();
    void readsNoFurtherThanItIsAsked();
    void takesMoreBytesWhileOthersAreUnread();
    void feedingGoesOnWhereReadingStopped();
    void anItemKeptIsNotTouched();
    void anItemNotKeptCostsNoMemoryOfItsOwn();
    void copiesGoSeparateWays();
    void resetForgetsWhatIsUnread();
    void nothingIsReadBeyondALimit();
    void bytesAreLetGoWhenTheyAreRead();
};

void tst_EventStreamParserItems::saysOneItemAtATime()
{
    EventStreamParser parser;
    QCOMPARE(parser.next(), Item::None);
    parser.give(": hi\nretry: 5\nevent: a\nid: 1\ndata: x\n\ndata: y\n\nid: 2\n\n");
    QCOMPARE(parser.next(), Item::Comment);
    QCOMPARE(parser.comment(), u"hi"_s);
    QCOMPARE(parser.next(), Item::Retry);
    QCOMPARE(parser.retry(), std::chrono::milliseconds(5));
    QCOMPARE(parser.next(), Item::Event);
    QCOMPARE(parser.event(), (MessageEvent{u"a"_s, u"x"_s, u"1"_s, {}}));
    QCOMPARE(parser.next(), Item::Event);
    QCOMPARE(parser.event(), (MessageEvent{u"message"_s, u"y"_s, u"1"_s, {}}));
    QCOMPARE(parser.next(), Item::None);
    QCOMPARE(parser.next(), Item::None);
    QCOMPARE(parser.lastEventId(), u"2"_s);
}

void tst_EventStreamParserItems::readsNoFurtherThanItIsAsked()
{
    EventStreamParser parser;
    parser.give("id: 1\ndata: a\n\nid: 2\n\nid: 3\ndata: b\n\nid: 4\n\n");
    QCOMPARE(parser.lastEventId(), QString());
    QCOMPARE(parser.next(), Item::Event);
    QCOMPARE(parser.lastEventId(), u"1"_s); // what a reconnect now would have to send
    QCOMPARE(parser.next(), Item::Event);
    QCOMPARE(parser.lastEventId(), u"3"_s);
    QCOMPARE(parser.next(), Item::None);
    QCOMPARE(parser.lastEventId(), u"4"_s);
}

void tst_EventStreamParserItems::takesMoreBytesWhileOthersAreUnread()
{
    EventStreamParser parser;
    parser.give("data: a\n\ndata: b\r");
    QCOMPARE(parser.next(), Item::Event);
    parser.give("\ndata: c\r\n\r");
    parser.give("\ndata: d\n");
    parser.give("\n");
    QCOMPARE(parser.next(), Item::Event);
    QCOMPARE(parser.event().data, u"b\nc"_s);
    QCOMPARE(parser.next(), Item::Event);
    QCOMPARE(parser.event().data, u"d"_s);
    QCOMPARE(parser.next(), Item::None);
}

void tst_EventStreamParserItems::feedingGoesOnWhereReadingStopped()
{
    EventStreamParser parser;
    parser.give("data: a\n\ndata: b\n\ndata: ");
    QCOMPARE(parser.next(), Item::Event);
    const auto output = parser.feed("c\n\n");
    QCOMPARE(output.items.size(), 2);
    QCOMPARE(std::get<MessageEvent>(output.items.at(0)).data, u"b"_s);
    QCOMPARE(std::get<MessageEvent>(output.items.at(1)).data, u"c"_s);
    QCOMPARE(parser.next(), Item::None);
}

void tst_EventStreamParserItems::anItemKeptIsNotTouched()
{
    EventStreamParser parser;
    parser.give(": one\nevent: one\nid: one\ndata: one\n\n: two\nevent: two\nid: two\ndata: two\n\n");
    QCOMPARE(parser.next(), Item::Comment);
    const QString comment = parser.comment();
    QCOMPARE(parser.next(), Item::Event);
    const MessageEvent event = parser.event();
    QCOMPARE(parser.next(), Item::Comment);
    QCOMPARE(parser.next(), Item::Event);
    QCOMPARE(parser.event(), (MessageEvent{u"two"_s, u"two"_s, u"two"_s, {}}));
    QCOMPARE(comment, u"one"_s);
    QCOMPARE(event, (MessageEvent{u"one"_s, u"one"_s, u"one"_s, {}}));
}

void tst_EventStreamParserItems::anItemNotKeptCostsNoMemoryOfItsOwn()
{
    EventStreamParser parser;
    parser.give("data: the first verse\n\n");
    QCOMPARE(parser.next(), Item::Event);
    const QChar *memory = parser.event().data.constData();
    for (int i = 0; i < 100; ++i) {
        parser.give("data: verse " + QByteArray::number(i) + "\n\n");
        QCOMPARE(parser.next(), Item::Event);
        QCOMPARE(parser.event().data.constData(), memory);
    }
}

void tst_EventStreamParserItems::copiesGoSeparateWays()
{
    EventStreamParser one;
    one.give("data: a\n\ndata: b\ndata: c");
    QCOMPARE(one.next(), Item::Event);
    EventStreamParser two = one;
    QCOMPARE(one.event().data, u"a"_s);
    QCOMPARE(two.event().data, u"a"_s);
    one.give("1\n\n");
    two.give("2\n\n");
    QCOMPARE(one.next(), Item::Event);
    QCOMPARE(two.next(), Item::Event);
    QCOMPARE(one.event().data, u"b\nc1"_s);
    QCOMPARE(two.event().data, u"b\nc2"_s);
}

void tst_EventStreamParserItems::resetForgetsWhatIsUnread()
{
    EventStreamParser parser;
    parser.give("id: 1\ndata: a\n\nid: 2\ndata: b\n\n");
    QCOMPARE(parser.next(), Item::Event);
    parser.reset();
    QCOMPARE(parser.next(), Item::None);
    parser.give("data: c\n\n");
    QCOMPARE(parser.next(), Item::Event);
    QCOMPARE(parser.event(), (MessageEvent{u"message"_s, u"c"_s, u"1"_s, {}}));
}

void tst_EventStreamParserItems::nothingIsReadBeyondALimit()
{
    EventStreamParser parser({.lineBytes = 10, .eventBytes = 12, .dataLines = 3});
    parser.give("data: a\n\ndata: too long\n\ndata: b\n\n");
    QCOMPARE(parser.next(), Item::Event);
    QCOMPARE(parser.excess(), EventStreamExcess::None);
    QCOMPARE(parser.next(), Item::None);
    QCOMPARE(parser.excess(), EventStreamExcess::LineBytes);
    parser.give("data: c\n\n");
    QCOMPARE(parser.next(), Item::None);
    parser.reset();
    QCOMPARE(parser.excess(), EventStreamExcess::None);
    parser.give("data: d\n\n");
    QCOMPARE(parser.next(), Item::Event);
    QCOMPARE(parser.event().data, u"d"_s);
}

void tst_EventStreamParserItems::bytesAreLetGoWhenTheyAreRead()
{
    EventStreamParser parser({.lineBytes = 10, .eventBytes = 12, .dataLines = 3});
    QByteArray bytes = QByteArray("data: a\n\nda").append("ta: b"); // not a literal: those are never shared
    parser.give(bytes);
    QCOMPARE(parser.next(), Item::Event);
    QVERIFY(!bytes.isDetached());
    QCOMPARE(parser.next(), Item::None);
    QVERIFY(bytes.isDetached());

    bytes.append(" is too long\n\ndata: c\n\n");
    parser.give(bytes);
    QCOMPARE(parser.next(), Item::None);
    QVERIFY(bytes.isDetached());
}

QTEST_APPLESS_MAIN(tst_EventStreamParserItems)
#include "tst_eventstreamparseritems.moc"
