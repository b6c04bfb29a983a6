// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamkinds.h"
#include "streamrequests.h"
#include "streamtalk.h"
#include "tests/support/streamserver.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

using namespace Poemstream;
using namespace std::chrono_literals;

namespace {

/// What a running stream says, and what its client may do meanwhile. Its ends are in tst_httpeventstreamends.
class TestHttpEventStream : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addStreamKinds(); }
    void init()
    {
        useStreamKind();
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
    }
    void aSmallStreamIsTheseBytes();
    void aStreamOfHttp10IsTheseBytes();
    void theHeadComesBeforeTheFirstEvent();
    void eachSendIsOneChunk();
    void sendingNothingIsNotTheLastChunk();
    void extraHeadersAddAndReplaceButNeverFrame();
    void whoWantsTheConnectionClosedIsToldSo_data();
    void whoWantsTheConnectionClosedIsToldSo();
    void aHeadRequestGetsTheSameHeadAndNoBody_data();
    void aHeadRequestGetsTheSameHeadAndNoBody();
    void pipelinedRequestsAreNeverAnswered_data();
    void pipelinedRequestsAreNeverAnswered();
    void aFloodBehindTheRequestIsDrained();
    void unsentBytesAreThoseTheClientDoesNotTake();
    void theKernelKeepsLittleOfThem();
    void aClientThatReadsNothingIsCutAtTheBound();
    void aFrameBeyondTheBoundGoesOutWhenNothingWaits();
    void aFrameBeyondTheBoundGoesOutBehindOneNotYetOffered();
    void whatTheClientTakesIsTold();
    void aClientThatTakesNothingForTooLongIsCut();
    void theKernelCutsItThoughNothingMoreIsSent();
    void aSlowClientThatGoesOnTakingIsNotCut();
    void aStreamWorksWithoutAListener();
};

void TestHttpEventStream::aSmallStreamIsTheseBytes()
{
    StreamServer server;
    RawClient client(server.port());
    client.send(getStream);
    QTRY_COMPARE(server.streams.size(), 1U);
    server.streams[0]->send("data: moon\n\n");
    server.streams[0]->finish("data: gone\n\n");
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(withoutDates(client.received()), "HTTP/1.1 200 OK\r\n"
                                              "Content-Type: text/event-stream\r\n"
                                              "Cache-Control: no-cache, no-transform\r\n"
                                              "X-Accel-Buffering: no\r\n"
                                              "Connection: keep-alive\r\n"
                                              "Transfer-Encoding: chunked\r\n"
                                              "\r\n"
                                              "c\r\ndata: moon\n\n\r\n"
                                              "c\r\ndata: gone\n\n\r\n"
                                              "0\r\n\r\n");
}

void TestHttpEventStream::aStreamOfHttp10IsTheseBytes()
{
    StreamServer server;
    RawClient client(server.port());
    client.send("GET /stream HTTP/1.0\r\n\r\n");
    QTRY_COMPARE(server.streams.size(), 1U);
    server.streams[0]->send("data: moon\n\n");
    server.streams[0]->finish("data: gone\n\n");
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(withoutDates(client.received()), "HTTP/1.1 200 OK\r\n"
                                              "Content-Type: text/event-stream\r\n"
                                              "Cache-Control: no-cache, no-transform\r\n"
                                              "X-Accel-Buffering: no\r\n"
                                              "Connection: close\r\n"
                                              "\r\n"
                                              "data: moon\n\n"
                                              "data: gone\n\n");
}

void TestHttpEventStream::theHeadComesBeforeTheFirstEvent()
{
    StreamServer server;
    RawClient client(server.port());
    client.send(getStream);
    QTRY_VERIFY(client.answer());
    QCOMPARE(client.answer()->status(), 200);
    QVERIFY(client.answer()->rest.isEmpty());
    QVERIFY(server.streams[0]->isOpen());
}

void TestHttpEventStream::eachSendIsOneChunk()
{
    StreamServer server;
    RawClient client(server.port());
    client.send(getStream);
    QTRY_COMPARE(server.streams.size(), 1U);
    QList<QByteArray> sent;
    for (int i = 1; i <= 300; ++i) {
        sent += QByteArray(i, 'x');
        server.streams[0]->send(sent.last());
    }
    server.streams[0]->finish({});
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.answer()->chunks, sent);
    QVERIFY(client.answer()->isWhole);
}

void TestHttpEventStream::sendingNothingIsNotTheLastChunk()
{
    StreamServer server;
    RawClient client(server.port());
    client.send(getStream);
    QTRY_COMPARE(server.streams.size(), 1U);
    server.streams[0]->send({});
    server.streams[0]->send("a");
    QTRY_VERIFY(client.answer() && client.answer()->body == "a");
    QVERIFY(!client.answer()->isWhole);
}

void TestHttpEventStream::extraHeadersAddAndReplaceButNeverFrame()
{
    StreamServer server;
    server.streamExtra = {{"cache-control", "no-cache"},
                          {"Access-Control-Allow-Origin", "http://a"},
                          {"content-length", "7"},
                          {"Connection", "close"},
                          {"transfer-encoding", "gzip"}};
    RawClient client(server.port());
    client.send(getStream);
    QTRY_VERIFY(client.answer());
    const HttpHeaders expected{
        {"Content-Type", "text/event-stream"}, {"Cache-Control", "no-cache"},
        {"X-Accel-Buffering", "no"},           {"Access-Control-Allow-Origin", "http://a"},
        {"Connection", "keep-alive"},          {"Transfer-Encoding", "chunked"}};
    QCOMPARE(client.answer()->undatedHeaders(), expected);
}

void TestHttpEventStream::whoWantsTheConnectionClosedIsToldSo_data()
{
    QTest::addColumn<QByteArray>("wish");
    QTest::addColumn<QByteArray>("answer");
    QTest::addRow("close") << QByteArray("close") << QByteArray("close");
    QTest::addRow("close in a list") << QByteArray("x, CLOSE ,y") << QByteArray("close");
    QTest::addRow("what only begins so") << QByteArray("closed") << QByteArray("keep-alive");
    QTest::addRow("keep-alive") << QByteArray("keep-alive") << QByteArray("keep-alive");
}

void TestHttpEventStream::whoWantsTheConnectionClosedIsToldSo()
{
    QFETCH(QByteArray, wish);
    for (const QByteArray method : {"GET", "HEAD"}) {
        StreamServer server;
        RawClient client(server.port());
        client.send(method + " /stream HTTP/1.1\r\nHost: localhost\r\nConnection: " + wish + "\r\n\r\n");
        QTRY_VERIFY(client.answer());
        QTEST(client.answer()->header("Connection"), "answer");
        QCOMPARE(client.answer()->header("Transfer-Encoding"), QByteArray("chunked"));
    }
}

void TestHttpEventStream::aHeadRequestGetsTheSameHeadAndNoBody_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<bool>("goesOn");
    QTest::addRow("HTTP/1.1, and the connection goes on") << QByteArray("HTTP/1.1\r\nHost: a") << true;
    QTest::addRow("HTTP/1.1 with a wish to close")
        << QByteArray("HTTP/1.1\r\nHost: a\r\nConnection: close") << false;
    QTest::addRow("HTTP/1.0") << QByteArray("HTTP/1.0") << false;
}

void TestHttpEventStream::aHeadRequestGetsTheSameHeadAndNoBody()
{
    QFETCH(QByteArray, version);
    QFETCH(bool, goesOn);
    StreamServer server;
    RawClient get(server.port());
    get.send("GET /stream " + version + "\r\n\r\n");
    QTRY_VERIFY(get.answer());
    RawClient head(server.port());
    head.send("HEAD /stream " + version + "\r\n\r\n");
    QTRY_VERIFY(head.answer(true));
    QCOMPARE(server.streams.at(1)->end(), EventStream::End::Finished);
    server.streams.at(1)->send("data: x\n\n");
    server.streams.at(1)->finish("data: y\n\n");
    QCOMPARE(withoutDates(head.received()), withoutDates(get.received()));
    if (goesOn) {
        head.clear();
        head.send(getPlain);
        QTRY_VERIFY(head.hasAnswer());
        QCOMPARE(head.answer()->body, "plain");
    } else {
        QTRY_VERIFY(head.isClosed());
    }
}

void TestHttpEventStream::pipelinedRequestsAreNeverAnswered_data()
{
    QTest::addColumn<QByteArray>("withTheRequest");
    QTest::addColumn<QByteArray>("later");
    QTest::addRow("in the same packet") << getPlain << QByteArray();
    QTest::addRow("in a later packet") << QByteArray() << getPlain;
    QTest::addRow("half and half") << getPlain.first(9) << getPlain.sliced(9);
    QTest::addRow("for a stream again") << getStream << getStream;
    QTest::addRow("what is no request at all") << QByteArray("\r\n\0\xff:", 5) << QByteArray("x");
}

void TestHttpEventStream::pipelinedRequestsAreNeverAnswered()
{
    QFETCH(QByteArray, withTheRequest);
    QFETCH(QByteArray, later);
    StreamServer server;
    RawClient client(server.port());
    client.send(getStream + withTheRequest);
    QTRY_COMPARE(server.streams.size(), 1U);
    client.send(later);
    server.streams[0]->send("a");
    QTRY_VERIFY(client.answer() && client.answer()->body == "a");
    // Another connection's whole exchange: the server had time to look at what lay there.
    RawClient other(server.port());
    other.send(getPlain);
    QTRY_VERIFY(other.hasAnswer());
    server.streams[0]->finish("b");
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.answer()->body, "ab");
    QVERIFY(client.answer()->isWhole);
    QVERIFY(client.answer()->rest.isEmpty());
    QCOMPARE(server.plainRequests, 1);
    QCOMPARE(server.streams.size(), 1U);
}

void TestHttpEventStream::aFloodBehindTheRequestIsDrained()
{
    StreamServer server;
    RawClient client(server.port());
    client.send(getStream + getPlain.repeated(200'000)); // far more than all buffers on the way
    QTRY_VERIFY(client.hasSentAll());
    QCOMPARE(server.unreadBytes(), 0);
    server.streams[0]->finish("a");
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.answer()->body, "a");
    QVERIFY(client.answer()->isWhole);
    QCOMPARE(server.plainRequests, 0);
}

void TestHttpEventStream::unsentBytesAreThoseTheClientDoesNotTake()
{
    StreamServer server;
    server.streamLimits.unsentBytes = 64 * 1024 * 1024;
    RawClient client(server.port());
    QVERIFY(askAndStopReading(client));
    server.streams[0]->send(QByteArray(32 * 1024 * 1024, 'x')); // more than the kernel takes
    QVERIFY(server.streams[0]->unsentBytes() > 16 * 1024 * 1024);
    client.startReading();
    QTRY_COMPARE(server.streams[0]->unsentBytes(), 0);
    QVERIFY(server.streams[0]->isOpen());
    QTRY_COMPARE(client.answer()->body.size(), 32 * 1024 * 1024);
}

void TestHttpEventStream::theKernelKeepsLittleOfThem()
{
#ifndef Q_OS_LINUX
    QSKIP("there is no such bound");
#endif
    StreamServer server;
    server.streamLimits.unsentBytes = 64 * 1024 * 1024;
    RawClient client(server.port());
    QVERIFY(askAndStopReading(client));
    constexpr qint64 sent = 16 * 1024 * 1024;
    for (qint64 size = 0; size < sent; size += 16 * 1024) {
        server.streams[0]->send(QByteArray(16 * 1024, 'x'));
        QCoreApplication::processEvents();
    }
    const qint64 kept = sent - server.streams[0]->unsentBytes();
    QVERIFY2(kept < 1024 * 1024, QByteArray::number(kept).constData());
}

void TestHttpEventStream::aClientThatReadsNothingIsCutAtTheBound()
{
    StreamServer server;
    RawClient stuck(server.port());
    QVERIFY(askAndStopReading(stuck));
    RawClient healthy(server.port());
    healthy.send(getStream);
    QTRY_VERIFY(healthy.answer());
    const QByteArray frame(16 * 1024, 'x');
    qint64 most = 0;
    qsizetype sent = 0;
    while (server.streams[0]->isOpen()) {
        for (auto &stream : server.streams)
            stream->send(frame);
        sent += frame.size();
        most = std::max(most, server.streams[0]->unsentBytes());
        QTRY_COMPARE(server.streams[1]->unsentBytes(), 0); // lets the loop turn
    }
    QVERIFY(most <= StreamLimits().unsentBytes);
    QVERIFY(server.streams[1]->isOpen());
    QTRY_COMPARE(healthy.answer()->body.size(), sent);
    stuck.startReading();
    QTRY_VERIFY(stuck.isOver());
    QVERIFY(!stuck.answer()->isWhole);
}

void TestHttpEventStream::aFrameBeyondTheBoundGoesOutWhenNothingWaits()
{
    StreamServer server;
    server.streamLimits.unsentBytes = 10;
    RawClient client(server.port());
    client.send(getStream);
    QTRY_VERIFY(client.answer());
    for (int i = 1; i <= 3; ++i) {
        QTRY_COMPARE(server.streams[0]->unsentBytes(), 0);
        server.streams[0]->send(QByteArray(100, 'x'));
        QTRY_VERIFY(client.answer()->body.size() == 100 * i);
    }
    QVERIFY(server.streams[0]->isOpen());
}

void TestHttpEventStream::aFrameBeyondTheBoundGoesOutBehindOneNotYetOffered()
{
    StreamServer server;
    RawClient client(server.port());
    client.send(getStream);
    QTRY_COMPARE(server.streams.size(), 1U);
    const QByteArray large(2 * StreamLimits().unsentBytes, 'x');
    server.streams[0]->send("small");
    server.streams[0]->send(large);
    QVERIFY(server.streams[0]->isOpen());
    QTRY_COMPARE(client.answer() ? client.answer()->body.size() : 0, 5 + large.size());
}

void TestHttpEventStream::whatTheClientTakesIsTold()
{
    StreamServer server;
    server.streamLimits.unsentBytes = 1024 * 1024;
    RawClient client(server.port());
    QVERIFY(askAndStopReading(client));
    EventStream &stream = *server.streams[0];
    int told = 0;
    bool isInside = false;
    StreamTalk talk;
    talk.taken = [&] {
        QVERIFY(!isInside);
        ++told;
    };
    stream.setOwner(&talk);
    isInside = true;
    for (int i = 0; i < 65; ++i) // the last one beyond the bound: what waits is offered at once
        stream.send(QByteArray(16 * 1024, 'x'));
    isInside = false;
    QCOMPARE(told, 0);
    client.startReading();
    QTRY_VERIFY(told > 0);
    QTRY_COMPARE(stream.unsentBytes(), 0);
    QVERIFY(stream.isOpen());
    const int before = told;
    stream.finish("last");
    QTRY_VERIFY(client.isOver());
    QCOMPARE(told, before + 1); // that all is taken
}

void TestHttpEventStream::aClientThatTakesNothingForTooLongIsCut()
{
    StreamServer server;
    server.streamLimits = {.unsentBytes = 64 * 1024 * 1024, .stalled = 50ms};
    RawClient client(server.port());
    QVERIFY(askAndStopReading(client));
    server.streams[0]->send(QByteArray(32 * 1024 * 1024, 'x'));
    const auto cutAtAHeartbeat = [&server] {
        server.streams[0]->send(":\n\n");
        return !server.streams[0]->isOpen();
    };
    QTRY_VERIFY(cutAtAHeartbeat());
    client.startReading();
    QTRY_VERIFY(client.isOver());
}

void TestHttpEventStream::theKernelCutsItThoughNothingMoreIsSent()
{
    StreamServer server({.request = {}, .flushing = 300ms});
    server.streamLimits = {.unsentBytes = 64 * 1024 * 1024, .stalled = 1h};
    RawClient client(server.port());
    QVERIFY(askAndStopReading(client));
    server.streams[0]->send(QByteArray(32 * 1024 * 1024, 'x'));
    QTRY_VERIFY_WITH_TIMEOUT(!server.streams[0]->isOpen(), 20000);
    QTRY_COMPARE(server.connections(), 0);
}

void TestHttpEventStream::aSlowClientThatGoesOnTakingIsNotCut()
{
    StreamServer server;
    server.streamLimits = {.unsentBytes = 64 * 1024 * 1024, .stalled = 1h};
    RawClient client(server.port());
    QVERIFY(askAndStopReading(client));
    server.streams[0]->send(QByteArray(16 * 1024 * 1024, 'x'));
    server.streams[0]->send(":\n\n");
    QVERIFY(server.streams[0]->isOpen());
    client.startReading();
    server.streams[0]->finish("last");
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.answer()->isWhole);
    QVERIFY(client.answer()->body.endsWith("last"));
}

/// On Qt 6.4 a foreign QHttpServer will do, as its responder knows the socket.
void TestHttpEventStream::aStreamWorksWithoutAListener()
{
    if (QLibraryInfo::version() >= QVersionNumber(6, 5))
        QSKIP("From Qt 6.5 on a Listener is needed");
    QHttpServer http;
    std::unique_ptr<HttpEventStream> stream;
    http.route(QStringLiteral("/stream"),
               [&stream](const QHttpServerRequest &request, ResponderArg responder) {
                   stream = std::make_unique<HttpEventStream>(std::forward<ResponderArg>(responder), request);
               });
    auto *plainListener = new QTcpServer;
    QVERIFY(plainListener->listen(QHostAddress::LocalHost));
    http.bind(plainListener);
    RawClient client(plainListener->serverPort());
    client.send(getStream + getStream);
    QTRY_VERIFY(stream);
    stream->finish("a");
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.answer()->body, "a");
    QVERIFY(client.answer()->rest.isEmpty());
}

} // namespace

QTEST_GUILESS_MAIN(TestHttpEventStream)

#include "tst_httpeventstream.moc"
