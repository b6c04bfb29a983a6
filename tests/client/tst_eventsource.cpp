// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/eventsource/eventsource.h"
#include "streamlog.h"
#include "tests/support/scriptedpeer.h"

#include <QtNetwork/QNetworkRequest>
#include <QtTest/QTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Ending = ScriptedPeer::Ending;

/// What an EventSource makes of answers: framing, decision, ends.
class tst_EventSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryFraming_data();
    void readsEveryFraming();
    void decidesOnTheAnswer_data();
    void decidesOnTheAnswer();
    void tellsCutsFromEnds_data();
    void tellsCutsFromEnds();
    void deliversWhatCameWithTheEnd();
    void refusalCarriesStatusHeadersAndBody();
    void refusalWithAnEndlessBodyEnds();
    void tooLargeALineFails();
    void emptyUrlFailsLater();
    void setsOriginOfTheMessages();
    void deliversComments();
    void takesTenThousandEventsInOrder();
    void slowReceiverMakesTheSenderWait();
};

void tst_EventSource::readsEveryFraming_data()
{
    QTest::addColumn<QList<QByteArray>>("packets");
    const QByteArray stream = "id: 1\ndata: a\n\ndata: b\n\n";
    const QByteArray type = "Content-Type: text/event-stream\r\n";
    QTest::newRow("the connection's end on HTTP/1.1")
        << QList<QByteArray>{ScriptedPeer::streamHead() + stream};
    QTest::newRow("the connection's end on HTTP/1.0")
        << QList<QByteArray>{"HTTP/1.0 200 OK\r\n" + type + "\r\n" + stream};
    QTest::newRow("Content-Length") << QList<QByteArray>{
        "HTTP/1.1 200 OK\r\n" + type + "Content-Length: " + QByteArray::number(stream.size()) + "\r\n\r\n" +
        stream};
    QList<QByteArray> chunks{ScriptedPeer::chunkedHead()};
    for (const char byte : stream)
        chunks += ScriptedPeer::chunk(QByteArray(1, byte));
    QTest::newRow("chunks of one byte") << (chunks << ScriptedPeer::chunk({}));
    QTest::newRow("one packet for head, chunk and end") << QList<QByteArray>{
        ScriptedPeer::chunkedHead() + ScriptedPeer::chunk(stream) + ScriptedPeer::chunk({})};
    QTest::newRow("no reason phrase") << QList<QByteArray>{"HTTP/1.1 200\r\n" + type + "\r\n" + stream};
}

void tst_EventSource::readsEveryFraming()
{
    QFETCH(const QList<QByteArray>, packets);
    ScriptedPeer peer;
    peer.then(packets).then({"HTTP/1.1 204 No Content\r\n\r\n"});
    StreamLog log;
    log.source.setPolicy(impatient());
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(),
                 "opened | message a #1 | message b #1 | interrupted Ended 200 | failed Stopped 204");
    QCOMPARE(peer.header(1, "Last-Event-ID"), "1");
}

void tst_EventSource::decidesOnTheAnswer_data()
{
    QTest::addColumn<QByteArray>("statusAndHeaders");
    QTest::addColumn<QByteArray>("verdict");
    const auto status = [](const char *line, const QByteArray &verdict) {
        QTest::newRow(line) << QByteArray(line) + "\r\nContent-Type: text/event-stream" << verdict;
    };
    status("200 OK", "opened");
    status("204 No Content", "failed Stopped 204");
    for (const char *line : {"201 Created", "205 Reset Content", "206 Partial Content", "210 Odd", "299 Odd",
                             "300 Multiple Choices", "304 Not Modified", "400 Bad Request",
                             "401 Unauthorized", "403 Forbidden", "404 Not Found", "407 Proxy", "410 Gone",
                             "429 Too Many Requests", "500 Oops", "503 Service Unavailable", "599 Odd"})
        status(line,
               qPrintable(QStringLiteral("failed HttpStatus %1").arg(QString::fromLatin1(line).left(3))));
    const auto type = [](const char *header, const QByteArray &verdict) {
        QTest::newRow(header) << QByteArray("200 OK\r\n") + header << verdict;
    };
    for (const char *header :
         {"Content-Type: text/event-stream; charset=windows-1252", "Content-Type: Text/Event-STREAM",
          "Content-Type: text/event-stream;", "content-type:text/event-stream ; x=\"a,b/c\"",
          "Content-Type: text/plain\r\nContent-Type: text/event-stream",
          "Content-Type: text/event-stream\r\nContent-Encoding: identity"})
        type(header, "opened");
    for (const char *header :
         {"X-No-Type: here", "Content-Type:", "Content-Type: text/html", "Content-Type: text/event-streams",
          "Content-Type: x-text/event-stream", "Content-Type: text/event-stream charset=utf-8",
          "Content-Type: text/event-stream\r\nContent-Type: text/plain",
          "Content-Type: text/event-stream\r\nContent-Encoding: br"})
        type(header, "failed NotEventStream 200");
}

void tst_EventSource::decidesOnTheAnswer()
{
    QFETCH(const QByteArray, statusAndHeaders);
    QFETCH(const QByteArray, verdict);
    ScriptedPeer peer;
    const bool isOpened = verdict == "opened";
    peer.then({"HTTP/1.1 " + statusAndHeaders + "\r\n\r\n"}, isOpened ? Ending::Hold : Ending::Close);
    StreamLog log;
    log.source.open(QNetworkRequest(peer.url()));
    QCOMPARE(log.source.state(), EventSource::State::Connecting);
    QTRY_COMPARE(log.text(), verdict);
    QCOMPARE(log.source.state(), isOpened ? EventSource::State::Open : EventSource::State::Closed);
}

void tst_EventSource::tellsCutsFromEnds_data()
{
    QTest::addColumn<QList<QByteArray>>("packets");
    QTest::addColumn<Ending>("ending");
    QTest::addColumn<QByteArray>("text");
    const QByteArray event = "data: a\n\ndata: lost";
    QTest::newRow("a chunked stream without its last chunk is cut")
        << QList<QByteArray>{ScriptedPeer::chunkedHead(), ScriptedPeer::chunk(event)} << Ending::Close
        << QByteArray("opened | message a # | interrupted Cut 200");
    QTest::newRow("a body shorter than its Content-Length is cut")
        << QList<QByteArray>{"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: "
                             "99\r\n\r\n" +
                             event}
        << Ending::Close << QByteArray("opened | message a # | interrupted Cut 200");
    QTest::newRow("an unframed body ends")
        << QList<QByteArray>{ScriptedPeer::streamHead() + event} << Ending::Close
        << QByteArray("opened | message a # | interrupted Ended 200");
    QTest::newRow("an unframed body that is reset is cut")
        << QList<QByteArray>{ScriptedPeer::streamHead(), event} << Ending::Reset
        << QByteArray("opened | message a # | interrupted Cut 200");
    QTest::newRow("a stream may end without an event")
        << QList<QByteArray>{ScriptedPeer::streamHead()} << Ending::Close
        << QByteArray("opened | interrupted Ended 200");
    QTest::newRow("a connection closed before the answer is no answer")
        << QList<QByteArray>{} << Ending::Close << QByteArray("interrupted NoAnswer 0");
    QTest::newRow("a connection reset before the answer is no answer")
        << QList<QByteArray>{} << Ending::Reset << QByteArray("interrupted NoAnswer 0");
    QTest::newRow("half a head is no answer") << QList<QByteArray>{"HTTP/1.1 200 OK\r\nContent-Ty"}
                                              << Ending::Close << QByteArray("interrupted NoAnswer 0");
    QTest::newRow("what is not HTTP is no answer") << QList<QByteArray>{"SSH-2.0-OpenSSH\r\n\r\n"}
                                                   << Ending::Close << QByteArray("interrupted Protocol 0");
}

void tst_EventSource::tellsCutsFromEnds()
{
    QFETCH(const QList<QByteArray>, packets);
    QFETCH(const Ending, ending);
    QFETCH(const QByteArray, text);
    ScriptedPeer peer;
    peer.otherwise(packets, ending);
    StreamLog log;
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(), text);
    QCOMPARE(log.source.state(), EventSource::State::Connecting);
    QCOMPARE(log.lastWait, 3s);
}

void tst_EventSource::deliversWhatCameWithTheEnd()
{
    // More than one slice of the read buffer, and the end already there.
    QByteArray stream;
    for (int i = 0; i < 20'000; ++i)
        stream += "data: " + QByteArray::number(i) + "\n\n";
    ScriptedPeer peer;
    peer.then({ScriptedPeer::chunkedHead() + ScriptedPeer::chunk(stream) + ScriptedPeer::chunk({})});
    StreamLog log;
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.lines.value(log.lines.size() - 1), "interrupted Ended 200");
    QCOMPARE(log.lines.size(), 20'002);
    QCOMPARE(log.lines.at(20'000), "message 19999 #");
}

void tst_EventSource::refusalCarriesStatusHeadersAndBody()
{
    ScriptedPeer peer;
    peer.then({"HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Bearer realm=\"x\"\r\nContent-Length: "
               "100000\r\n\r\n",
               QByteArray(100'000, 'x')});
    StreamLog log;
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(), "failed HttpStatus 401");
    QCOMPARE(log.lastError.header("www-authenticate"), "Bearer realm=\"x\"");
    QVERIFY(log.lastError.header("x-other").isNull());
    QCOMPARE(log.lastError.bodyStart, QByteArray(64 * 1024, 'x'));
    QCOMPARE(log.lastError.detail, u"Unauthorized"_s);
    QCOMPARE(peer.requests().size(), 1);
}

void tst_EventSource::refusalWithAnEndlessBodyEnds()
{
    ScriptedPeer peer;
    peer.then({"HTTP/1.1 500 Oops\r\n\r\nhello"}, Ending::Hold);
    StreamLog log;
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(), "failed HttpStatus 500");
    QCOMPARE(log.lastError.bodyStart, "hello");
    QTRY_COMPARE(peer.liveConnections(), 0);
}

void tst_EventSource::tooLargeALineFails()
{
    ScriptedPeer peer;
    peer.then({ScriptedPeer::streamHead() + "data: a\n\n" + "data: 0123456789"}, Ending::Hold);
    StreamLog log;
    log.source.setLimits({.lineBytes = 10});
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(), "opened | message a # | failed TooLarge 200");
    QTRY_COMPARE(peer.liveConnections(), 0);
}

void tst_EventSource::emptyUrlFailsLater()
{
    for (const char *text : {"", "/relative", "ftp://127.0.0.1/", "http://", "http:///x"}) {
        StreamLog log;
        log.source.open(QNetworkRequest(QUrl(QString::fromLatin1(text))));
        QVERIFY(log.lines.isEmpty()); // not from inside open()
        QTRY_COMPARE(log.text(), "failed InvalidUrl 0");
        QCOMPARE(log.source.state(), EventSource::State::Closed);
    }
}

void tst_EventSource::setsOriginOfTheMessages()
{
    ScriptedPeer peer;
    peer.then({ScriptedPeer::streamHead() + "data: a\n\n"}, Ending::Hold);
    StreamLog log;
    QUrl url = peer.url(QStringLiteral("/x?y=z#f"));
    url.setUserName(QStringLiteral("me"));
    log.source.open(QNetworkRequest(url));
    QTRY_COMPARE(log.lines.size(), 2);
    QCOMPARE(log.lastMessage.origin, QStringLiteral("http://127.0.0.1:%1").arg(peer.serverPort()));
    QVERIFY(peer.requests().first().startsWith("GET /x?y=z HTTP/1.1\r\n"));
}

void tst_EventSource::deliversComments()
{
    ScriptedPeer peer;
    peer.then({ScriptedPeer::streamHead() + ": hi\ndata: a\n\n:\n"}, Ending::Hold);
    StreamLog log;
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(), "opened | comment hi | message a # | comment ");
}

void tst_EventSource::takesTenThousandEventsInOrder()
{
    QByteArray stream;
    for (int i = 0; i < 10'000; ++i)
        stream += "id: " + QByteArray::number(i) + "\ndata: x\n\n";
    ScriptedPeer peer;
    peer.then({ScriptedPeer::streamHead() + stream}, Ending::Hold);
    StreamLog log;
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.lines.size(), 10'001);
    for (int i = 0; i < 10'000; ++i)
        QCOMPARE(log.lines.at(i + 1), "message x #" + QByteArray::number(i));
}

void tst_EventSource::slowReceiverMakesTheSenderWait()
{
    ScriptedPeer peer;
    peer.then(QList<QByteArray>{ScriptedPeer::streamHead()}
                  << QList<QByteArray>(64, "data: " + QByteArray(1024 * 1024, 'x') + "\n\n"),
              Ending::Hold);
    EventSource source;
    QList<qsizetype> sizes;
    bool isNested = false;
    connect(&source, &EventSource::messageReceived, this, [&](const MessageEvent &event) {
        QVERIFY(!isNested); // order is kept, whatever a receiver does
        sizes += event.data.size();
        if (sizes.size() > 1)
            return;
        isNested = true;
        QTest::qWait(500); // enough to swallow it all, were nothing in the way
        isNested = false;
        QVERIFY2(peer.unplayed() > 32, qPrintable(QString::number(peer.unplayed())));
    });
    source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE_WITH_TIMEOUT(sizes, QList<qsizetype>(64, 1024 * 1024), 30'000);
}

QTEST_GUILESS_MAIN(tst_EventSource)
#include "tst_eventsource.moc"
