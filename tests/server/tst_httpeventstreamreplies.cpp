// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/eventstream/httpdate.h"
#include "tests/support/rawclient.h"
#include "tests/support/streamserver.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

using namespace Poemstream;
using Status = QHttpServerResponder::StatusCode;

namespace {

/// Plain answers: all that is not an event stream.
class TestHttpEventStreamReplies : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aReplyIsTheseBytes_data();
    void aReplyIsTheseBytes();
    void oneConnectionTakesManyRequests();
    void pipelinedRequestsAreAnsweredInOrder();
    void theConnectionEndsWhereTheClientWantsIt_data();
    void theConnectionEndsWhereTheClientWantsIt();
    void aClientThatOnlyClosedItsSideGetsItsAnswer();
    void aHeaderThatBreaksItsLineIsLeftOut_data();
    void aHeaderThatBreaksItsLineIsLeftOut();
    void theReasonSaysTheStatusInWords();
    void theDateIsWrittenAsHttpWritesIt_data();
    void theDateIsWrittenAsHttpWritesIt();
    void eachHeadHasTheDate();
};

void TestHttpEventStreamReplies::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
}

void TestHttpEventStreamReplies::aReplyIsTheseBytes_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray none;
    QTest::addRow("GET gets head and body")
        << QByteArray("GET") << 200 << QByteArray("moon")
        << QByteArray("HTTP/1.1 200 OK\r\nA: b\r\nContent-Length: 4\r\n\r\nmoon");
    QTest::addRow("HEAD gets the same head")
        << QByteArray("HEAD") << 200 << QByteArray("moon")
        << QByteArray("HTTP/1.1 200 OK\r\nA: b\r\nContent-Length: 4\r\n\r\n");
    QTest::addRow("an empty body has a length")
        << QByteArray("GET") << 404 << none
        << QByteArray("HTTP/1.1 404 Not Found\r\nA: b\r\nContent-Length: 0\r\n\r\n");
    QTest::addRow("204 has neither body nor length") << QByteArray("GET") << 204 << QByteArray("moon")
                                                     << QByteArray("HTTP/1.1 204 No Content\r\nA: b\r\n\r\n");
    QTest::addRow("304 neither") << QByteArray("GET") << 304 << QByteArray("moon")
                                 << QByteArray("HTTP/1.1 304 Not Modified\r\nA: b\r\n\r\n");
}

void TestHttpEventStreamReplies::aReplyIsTheseBytes()
{
    QFETCH(QByteArray, method);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    StreamServer server;
    server.reply = {
        .status = Status(status), .headers = {{"A", "b"}, {"content-length", "99"}}, .body = body};
    RawClient client(server.port());
    client.send(method + " /plain HTTP/1.1\r\nHost: a\r\n\r\n");
    QTRY_VERIFY(client.hasAnswer(method == "HEAD"));
    QTEST(withoutDates(client.received()), "bytes");
    // The connection is at the next request's beginning, whatever the answer was.
    client.clear();
    server.reply = {.status = Status::Ok, .headers = {}, .body = "next"};
    client.send("GET /plain HTTP/1.1\r\nHost: a\r\n\r\n");
    QTRY_VERIFY(client.hasAnswer());
    QCOMPARE(client.answer()->body, "next");
}

void TestHttpEventStreamReplies::oneConnectionTakesManyRequests()
{
    StreamServer server;
    RawClient client(server.port());
    for (int i = 0; i < 100; ++i) {
        server.reply.body = QByteArray::number(i);
        client.clear();
        client.send("GET /plain HTTP/1.1\r\nHost: a\r\n\r\n");
        QTRY_VERIFY(client.hasAnswer());
        QCOMPARE(client.answer()->body, QByteArray::number(i));
    }
    client.clear();
    client.send("POST /plain HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nGET /");
    QTRY_VERIFY(client.hasAnswer());
    client.clear();
    client.send("\r\nGET /plain HTTP/1.1\r\nHost: a\r\n\r\n");
    QTRY_VERIFY(client.hasAnswer());
    QVERIFY(client.answer()->rest.isEmpty());
    QCOMPARE(server.plainRequests, 102);
    QCOMPARE(server.connections(), 1);
}

void TestHttpEventStreamReplies::pipelinedRequestsAreAnsweredInOrder()
{
    StreamServer server;
    RawClient client(server.port());
    client.send(QByteArray("GET /plain HTTP/1.1\r\nHost: a\r\n\r\n").repeated(50) +
                "GET /stream HTTP/1.1\r\nHost: a\r\n\r\n");
    QTRY_COMPARE(server.streams.size(), 1U);
    QCOMPARE(server.plainRequests, 50);
    server.streams[0]->finish("end");
    QTRY_VERIFY(client.isClosed());
    const QByteArray plain = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nplain";
    const QByteArray expected = plain.repeated(50) + "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n";
    QCOMPARE(withoutDates(client.received()).first(expected.size()), expected);
}

void TestHttpEventStreamReplies::theConnectionEndsWhereTheClientWantsIt_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("ends");
    QTest::addRow("HTTP/1.1 goes on") << QByteArray("HTTP/1.1\r\nHost: a") << QByteArray() << false;
    QTest::addRow("HTTP/1.1 with close ends")
        << QByteArray("HTTP/1.1\r\nHost: a\r\nconnection: Close") << QByteArray("close") << true;
    QTest::addRow("HTTP/1.0 ends") << QByteArray("HTTP/1.0") << QByteArray("close") << true;
    QTest::addRow("HTTP/1.0 with keep-alive goes on")
        << QByteArray("HTTP/1.0\r\nConnection: Keep-Alive") << QByteArray("keep-alive") << false;
}

void TestHttpEventStreamReplies::theConnectionEndsWhereTheClientWantsIt()
{
    QFETCH(QByteArray, request);
    QFETCH(bool, ends);
    StreamServer server;
    server.reply.body = QByteArray(500 * 1024, 'x');
    RawClient client(server.port());
    const QByteArray bytes = "GET /plain " + request + "\r\n\r\n";
    client.send(bytes + bytes);
    if (ends)
        QTRY_VERIFY(client.isClosed());
    else
        QTRY_VERIFY(client.hasAnswer() && parseAnswer(client.answer()->rest) &&
                    parseAnswer(client.answer()->rest)->isWhole);
    QTEST(client.answer()->header("Connection"), "header");
    QCOMPARE(client.answer()->body, server.reply.body);
    QCOMPARE(client.answer()->rest.isEmpty(), ends);
    QCOMPARE(server.plainRequests, ends ? 1 : 2);
}

void TestHttpEventStreamReplies::aClientThatOnlyClosedItsSideGetsItsAnswer()
{
    StreamServer server;
    server.reply.body = QByteArray(20 * 1024, 'x');
    RawClient client(server.port());
    client.send("GET /plain HTTP/1.1\r\nHost: a\r\n\r\n");
    client.closeSending();
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.hasAnswer());
    QCOMPARE(client.answer()->body, server.reply.body);
}

void TestHttpEventStreamReplies::aHeaderThatBreaksItsLineIsLeftOut_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addRow("LF in the value") << QByteArray("A") << QByteArray("b\nC: d");
    QTest::addRow("CR in the value") << QByteArray("A") << QByteArray("b\rC: d");
    QTest::addRow("NUL in the value") << QByteArray("A") << QByteArray("b\0", 2);
    QTest::addRow("LF in the name") << QByteArray("A: b\nC") << QByteArray("d");
    QTest::addRow("no name") << QByteArray() << QByteArray("d");
}

void TestHttpEventStreamReplies::aHeaderThatBreaksItsLineIsLeftOut()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QTest::ignoreMessage(QtWarningMsg, "Left out a header field that does not fit on one line");
    QCOMPARE(withoutDates(encodeHead(Status::Ok, {{"X", "y"}, {name, value}, {"Z", ""}})),
             "HTTP/1.1 200 OK\r\nX: y\r\nZ: \r\n\r\n");
}

void TestHttpEventStreamReplies::theReasonSaysTheStatusInWords()
{
    QCOMPARE(withoutDates(encodeHead(Status::NotFound, {})), "HTTP/1.1 404 Not Found\r\n\r\n");
    QCOMPARE(withoutDates(encodeHead(Status::InternalServerError, {})),
             "HTTP/1.1 500 Internal Server Error\r\n\r\n");
    QCOMPARE(withoutDates(encodeHead(Status(299), {})), "HTTP/1.1 299 \r\n\r\n");
}

void TestHttpEventStreamReplies::theDateIsWrittenAsHttpWritesIt_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QByteArray>("text");
    QTest::addRow("RFC 9110's example") << qint64(784'111'777) << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT");
    QTest::addRow("one second later") << qint64(784'111'778) << QByteArray("Sun, 06 Nov 1994 08:49:38 GMT");
    QTest::addRow("the epoch") << qint64(0) << QByteArray("Thu, 01 Jan 1970 00:00:00 GMT");
    QTest::addRow("a leap day") << qint64(1'709'251'199) << QByteArray("Thu, 29 Feb 2024 23:59:59 GMT");
}

void TestHttpEventStreamReplies::theDateIsWrittenAsHttpWritesIt()
{
    QFETCH(qint64, seconds);
    QLocale::setDefault(QLocale(QLocale::Chinese));
    const std::chrono::sys_seconds time{std::chrono::seconds(seconds)};
    QTEST(httpDate(time), "text");
    QTEST(httpDate(time), "text");
}

void TestHttpEventStreamReplies::eachHeadHasTheDate()
{
    const auto nowAsText = [] {
        return httpDate(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
    };
    const QByteArray before = nowAsText();
    const QByteArray head = encodeHead(Status::Ok, {});
    const QByteArray after = nowAsText();
    QVERIFY(head == "HTTP/1.1 200 OK\r\nDate: " + before + "\r\n\r\n" ||
            head == "HTTP/1.1 200 OK\r\nDate: " + after + "\r\n\r\n");
    QCOMPARE(encodeHead(Status::Ok, {{"date", "a"}}), "HTTP/1.1 200 OK\r\ndate: a\r\n\r\n");
}

} // namespace

QTEST_GUILESS_MAIN(TestHttpEventStreamReplies)

#include "tst_httpeventstreamreplies.moc"
