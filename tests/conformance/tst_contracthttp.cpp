// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The facts of the contract tests' groups "HTTP behavior" and "reconnection", and of the policies that a
// caller can choose.

#include "answers.h"
#include "listenprogram.h"
#include "tests/support/scriptedpeer.h"

#include <QtTest/QTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using Ending = ScriptedPeer::Ending;
using Packets = QList<QByteArray>;

namespace {

const QByteArray end = ScriptedPeer::chunk({});

/// The beginning of a stream that stays open.
QByteArray beginning(const QByteArray &body)
{
    return ScriptedPeer::chunkedHead() + ScriptedPeer::chunk("retry: 1\n") + ScriptedPeer::chunk(body);
}

QByteArray answer(int status, const QByteArray &headers = {})
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Whatever\r\n" + headers + "Content-Length: 0\r\n\r\n";
}

} // namespace

class tst_ContractHttp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsTheDefaultMethodAndHeaders();
    void stopsAfter204();
    void followsARedirect_data();
    void followsARedirect();
    void doesNotFollowNowhere_data();
    void doesNotFollowNowhere();
    void sendsCustomHeaders();
    void sendsALastEventIdFromTheStart();
    void sendsTheLastIdAgain_data();
    void sendsTheLastIdAgain();
    void reconnectsHoweverTheStreamBreaks_data();
    void reconnectsHoweverTheStreamBreaks();
    void discardsPartialMessages_data();
    void discardsPartialMessages();
    void staysDownWithoutReconnect_data();
    void staysDownWithoutReconnect();
    void retriesRefusalsWhenAsked_data();
    void retriesRefusalsWhenAsked();
    void refusesForGoodWhenAskedToRetry_data();
    void refusesForGoodWhenAskedToRetry();
    void asksOnceForEachStream();
};

void tst_ContractHttp::sendsTheDefaultMethodAndHeaders()
{
    ScriptedPeer peer;
    peer.then({beginning("data: x\n\n")}, Ending::Hold);
    ListenProgram program(peer.url(), {u"--max-events=1"_s});
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(peer.requests().first().startsWith("GET / HTTP/1.1\r\n"));
    QCOMPARE(peer.header(0, "Accept"), "text/event-stream");
    QCOMPARE(peer.header(0, "Cache-Control"), "no-cache");
    QVERIFY(peer.header(0, "Last-Event-ID").isNull());
}

void tst_ContractHttp::stopsAfter204()
{
    ScriptedPeer peer;
    peer.otherwise({"HTTP/1.1 204 No Content\r\n\r\n"}, Ending::Hold);
    for (const QStringList &options : {QStringList(), QStringList{u"--retry-5xx"_s}}) {
        ListenProgram program(peer.url(), options);
        QCOMPARE(program.exitCode(), 0);
        QCOMPARE(program.errorStates(), QList<int>{2});
    }
    QCOMPARE(peer.requests().size(), 2);
}

void tst_ContractHttp::followsARedirect_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("301") << 301;
    QTest::newRow("307") << 307;
}

void tst_ContractHttp::followsARedirect()
{
    QFETCH(const int, status);
    ScriptedPeer target;
    target.then({beginning("data: hello\n\n")}, Ending::Hold);
    ScriptedPeer peer;
    peer.then({answer(status, "Location: " + target.url().toEncoded() + "\r\n")}, Ending::Hold);
    ListenProgram program(peer.url(), {u"--max-events=1"_s});
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.events(), QStringList{said(u"hello"_s)});
}

void tst_ContractHttp::doesNotFollowNowhere_data()
{
    QTest::addColumn<QByteArray>("answer");
    for (const int status : {301, 302, 303, 307, 308}) {
        QTest::addRow("%d with an empty Location", status) << answer(status, "Location: \r\n");
        QTest::addRow("%d without Location", status) << answer(status);
    }
}

// swift-eventsource once looped here
void tst_ContractHttp::doesNotFollowNowhere()
{
    QFETCH(const QByteArray, answer);
    for (const QStringList &options : {QStringList(), QStringList{u"--retry-5xx"_s}}) {
        ScriptedPeer peer;
        peer.otherwise({answer}, Ending::Hold);
        ListenProgram program(peer.url(), options);
        QCOMPARE(program.exitCode(), 4);
        QCOMPARE(program.types(), QStringList{u"error"_s});
        QCOMPARE(program.errorStates(), QList<int>{2});
        QCOMPARE(peer.requests().size(), 1);
    }
}

void tst_ContractHttp::sendsCustomHeaders()
{
    ScriptedPeer peer;
    peer.then({beginning({}) + end}).then({beginning("data: x\n\n")}, Ending::Hold);
    ListenProgram program(peer.url(),
                          {u"--header"_s, u"header-name-1: value-1"_s, u"--header"_s,
                           u"header-name-2:value-2"_s, u"--header"_s, u"Accept: a/b"_s, u"--max-events=1"_s});
    QCOMPARE(program.exitCode(), 0);
    for (const int request : {0, 1}) {
        QCOMPARE(peer.header(request, "header-name-1"), "value-1");
        QCOMPARE(peer.header(request, "header-name-2"), "value-2");
        QCOMPARE(peer.header(request, "Accept"), "a/b");
    }
}

void tst_ContractHttp::sendsALastEventIdFromTheStart()
{
    ScriptedPeer peer;
    peer.then({beginning("data: x\n\n") + end}).then({beginning("id\ndata: y\n\n")}, Ending::Hold);
    ListenProgram program(peer.url(), {u"--last-event-id=abc"_s, u"--max-events=2"_s});
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(peer.header(0, "Last-Event-ID"), "abc");
    QCOMPARE(peer.header(1, "Last-Event-ID"), "abc");
    QCOMPARE(program.events(),
             (QStringList{said(u"x"_s, u"abc"_s), said(u"y"_s)})); // as if it had been received
}

void tst_ContractHttp::sendsTheLastIdAgain_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("id");
    const auto row = [](const char *name, const QByteArray &body, const QByteArray &id) {
        QTest::newRow(name) << body << id;
    };
    row("the id of the last event", "id: abc\ndata: Hello\n\n", "abc");
    row("of the last event that had one", "id: abc\ndata: Hello\n\ndata: World\n\n", "abc");
    row("of a block that had nothing else", "id: abc\ndata: Hello\n\nid: def\n\n", "def");
    row("not one of an unfinished block", "id: abc\ndata: Hello\n\nid: def\ndata: Goodbye", "abc");
    row("not one of an unfinished block, line complete", "id: abc\ndata: Hello\n\nid: def\n", "abc");
    row("none after an empty one", "id: abc\ndata: Hello\n\nid: \ndata: World\n\n", {});
}

void tst_ContractHttp::sendsTheLastIdAgain()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, id);
    ScriptedPeer peer;
    peer.then({beginning(body) + end}, Ending::Hold).then({answer(204)});
    ListenProgram program(peer.url());
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(peer.header(0, "Last-Event-ID").isNull());
    QCOMPARE(peer.header(1, "Last-Event-ID"), id);
    QCOMPARE(peer.header(1, "Last-Event-ID").isNull(), id.isNull());
}

void tst_ContractHttp::reconnectsHoweverTheStreamBreaks_data()
{
    QTest::addColumn<Packets>("packets");
    QTest::addColumn<int>("ending");
    const QByteArray event = "id: abc\ndata: Hello\n\n";
    QTest::newRow("the last chunk, connection kept") << Packets{beginning(event) + end} << int(Ending::Hold);
    QTest::newRow("the last chunk, connection closed")
        << Packets{beginning(event) + end} << int(Ending::Close);
    QTest::newRow("the last chunk, then a reset") << Packets{beginning(event) + end} << int(Ending::Reset);
    QTest::newRow("closed without a last chunk") << Packets{beginning(event)} << int(Ending::Close);
    QTest::newRow("closed inside a chunk")
        << Packets{beginning(event) + "ff\r\ndata: a"} << int(Ending::Close);
    QTest::newRow("a whole counted body, connection kept")
        << Packets{countedStream("retry: 1\n" + event)} << int(Ending::Hold);
    QTest::newRow("a whole counted body, connection closed")
        << Packets{countedStream("retry: 1\n" + event)} << int(Ending::Close);
    QTest::newRow("a counted body cut short")
        << Packets{"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: 99\r\n\r\nretry: "
                   "1\n" +
                   event}
        << int(Ending::Close);
    QTest::newRow("closed, without framing")
        << Packets{ScriptedPeer::streamHead() + "retry: 1\n", event} << int(Ending::Close);
}

// "new connection established after breaking previous is functional", "sends ID of last received event"
void tst_ContractHttp::reconnectsHoweverTheStreamBreaks()
{
    QFETCH(const Packets, packets);
    QFETCH(const int, ending);
    ScriptedPeer peer;
    peer.then(packets, Ending(ending)).then({beginning("id: def\ndata: World\n\n")}, Ending::Hold);
    ListenProgram program(peer.url(), {u"--max-events=2"_s});
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.types(), (QStringList{u"open"_s, u"message"_s, u"error"_s, u"open"_s, u"message"_s}));
    QCOMPARE(program.errorStates(), QList<int>{0});
    QCOMPARE(program.events(), (QStringList{said(u"Hello"_s, u"abc"_s), said(u"World"_s, u"def"_s)}));
    QCOMPARE(peer.requests().size(), 2);
    QCOMPARE(peer.header(1, "Last-Event-ID"), "abc");
}

void tst_ContractHttp::discardsPartialMessages_data()
{
    QTest::addColumn<QByteArray>("partial");
    QTest::newRow("inside a line") << QByteArray("id: def\ndata: Goodbye");
    QTest::newRow("after a line") << QByteArray("id: def\nevent: bye\ndata: Goodbye\n");
    QTest::newRow("after a CR") << QByteArray("id: def\r\nevent: bye\r\ndata: Goodbye\r");
    QTest::newRow("inside a character") << QByteArray("id: def\ndata: \xE2\x82");
    QTest::newRow("inside a name") << QByteArray("id: def\ndata: Goodbye\ndat");
}

void tst_ContractHttp::discardsPartialMessages()
{
    QFETCH(const QByteArray, partial);
    for (const QByteArray &last : {end, QByteArray()}) {
        ScriptedPeer peer;
        peer.then({beginning("id: abc\ndata: Hello\n\n" + partial) + last})
            .then({ScriptedPeer::chunkedHead() + ScriptedPeer::chunk("\ndata: We meet again\n\n")},
                  Ending::Hold);
        ListenProgram program(peer.url(), {u"--max-events=2"_s});
        QCOMPARE(program.exitCode(), 0);
        QCOMPARE(program.events(),
                 (QStringList{said(u"Hello"_s, u"abc"_s), said(u"We meet again"_s, u"abc"_s)}));
    }
}

void tst_ContractHttp::staysDownWithoutReconnect_data()
{
    QTest::addColumn<Packets>("packets");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("a good end") << Packets{beginning("data: x\n\n") + end} << 0;
    QTest::newRow("a cut") << Packets{beginning("data: x\n\n")} << 3;
    QTest::newRow("no answer") << Packets() << 3;
    QTest::newRow("a refusal") << Packets{answer(500)} << 4;
    QTest::newRow("204") << Packets{answer(204)} << 0;
}

void tst_ContractHttp::staysDownWithoutReconnect()
{
    QFETCH(const Packets, packets);
    QFETCH(const int, exitCode);
    ScriptedPeer peer;
    peer.otherwise(packets);
    ListenProgram program(peer.url(), {u"--no-reconnect"_s});
    QCOMPARE(program.exitCode(), exitCode);
    QCOMPARE(program.errorStates(), QList<int>{2});
    QCOMPARE(peer.requests().size(), 1);
}

void tst_ContractHttp::retriesRefusalsWhenAsked_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {429, 500, 502, 503, 504, 599})
        QTest::addRow("%d", status) << status;
}

void tst_ContractHttp::retriesRefusalsWhenAsked()
{
    QFETCH(const int, status);
    ScriptedPeer peer;
    peer.then({beginning("retry: 1\n\n")})
        .then({answer(status, "Retry-After: 0\r\n")})
        .then({answer(status, "retry-after: Thu, 01 Jan 1970 00:00:00 GMT\r\n")}, Ending::Hold)
        .then({beginning("data: x\n\n")}, Ending::Hold);
    ListenProgram program(peer.url(), {u"--retry-5xx"_s, u"--max-events=1"_s});
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.errorStates(), (QList<int>{0, 0, 0}));
    for (const QJsonObject &line : program.lines(u"error"_s).mid(1)) {
        QCOMPARE(line.value(u"status"_s).toInt(), status);
        QVERIFY(line.value(u"retryInMs"_s).toInt() <= 1000);
    }
}

void tst_ContractHttp::refusesForGoodWhenAskedToRetry_data()
{
    QTest::addColumn<QByteArray>("refusal");
    for (const int status : {205, 210, 299, 400, 401, 403, 404, 410})
        QTest::addRow("%d", status) << answer(status);
    QTest::newRow("another type") << answer(200, "Content-Type: text/html\r\n");
}

void tst_ContractHttp::refusesForGoodWhenAskedToRetry()
{
    QFETCH(const QByteArray, refusal);
    ScriptedPeer peer;
    peer.otherwise({refusal}, Ending::Hold);
    ListenProgram program(peer.url(), {u"--retry-5xx"_s});
    QCOMPARE(program.exitCode(), 4);
    QCOMPARE(program.errorStates(), QList<int>{2});
    QCOMPARE(peer.requests().size(), 1);
}

void tst_ContractHttp::asksOnceForEachStream()
{
    ScriptedPeer peer;
    for (int i = 0; i < 10; ++i)
        peer.then({beginning("data: x\n\n") + end}, i % 2 == 0 ? Ending::Hold : Ending::Close);
    peer.then({answer(204)});
    ListenProgram program(peer.url());
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.events().size(), 10);
    QCOMPARE(peer.requests().size(), 11);
}

QTEST_GUILESS_MAIN(tst_ContractHttp)
#include "tst_contracthttp.moc"
