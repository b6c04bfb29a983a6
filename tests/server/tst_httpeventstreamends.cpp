// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamkinds.h"
#include "streamrequests.h"
#include "streamtalk.h"
#include "tests/support/streamserver.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QRegularExpression>
#include <QtCore/QTimer>
#include <QtTest/QtTest>

using namespace Poemstream;
using namespace std::chrono_literals;

namespace {

/// All the ways in which a stream comes to its end, with the client, the stream or the server gone first.
class TestHttpEventStreamEnds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addStreamKinds(); }
    void init()
    {
        useStreamKind();
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
    }
    void finishingLosesNoByteThoughTheClientGoesOnSending();
    void finishingHappensOnce();
    void aFinishedStreamMayDieBeforeItsBytesAreOut();
    void aFinishedStreamWhoseClientNeverClosesIsDroppedInTheEnd();
    void aFinishedStreamWhoseClientNeverReadsIsDroppedInTheEnd();
    void aFinishedStreamIsTakenOnceTheLastByteIs();
    void aFinishedStreamThatIsTakenAtOnceNeedsNobodyToWait();
    void aFinishedStreamMayLoseItsClient();
    void destroyingAnUnfinishedStreamCutsIt();
    void destroyingItInTheHandlerCutsItToo();
    void aClientThatLeavesClosesTheStream_data();
    void aClientThatLeavesClosesTheStream();
    void aClientThatClosesAndReadsNothingGoesWithTheStream();
    void aClientThatLeftBeforeItsRequestWasReadHarmsNobody();
    void aStreamOutlivesItsServer();
    void fiveHundredClientsResetInMidStream();
};

void TestHttpEventStreamEnds::finishingLosesNoByteThoughTheClientGoesOnSending()
{
    StreamServer server;
    server.streamLimits.unsentBytes = 64 * 1024 * 1024;
    RawClient client(server.port());
    QVERIFY(askAndStopReading(client));
    server.streams[0]->send(QByteArray(8 * 1024 * 1024, 'x'));
    client.send(getPlain.repeated(50'000));
    server.streams[0]->finish("last");
    client.startReading();
    QTRY_VERIFY(client.isOver());
    QCOMPARE(client.end(), RawClient::End::Closed);
    QVERIFY(client.answer()->isWhole);
    QCOMPARE(client.answer()->body.size(), 8 * 1024 * 1024 + 4);
    client.send(getPlain); // into the closed connection
    client.close();
    QTRY_COMPARE(server.connections(), 0);
    QCOMPARE(server.plainRequests, 0);
}

void TestHttpEventStreamEnds::finishingHappensOnce()
{
    StreamServer server;
    RawClient client(server.port());
    client.send(getStream);
    QTRY_COMPARE(server.streams.size(), 1U);
    server.streams[0]->finish("a");
    QVERIFY(!server.streams[0]->isOpen());
    server.streams[0]->finish("b");
    server.streams[0]->send("c");
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.answer()->body, "a");
    QVERIFY(client.answer()->rest.isEmpty());
}

void TestHttpEventStreamEnds::aFinishedStreamMayDieBeforeItsBytesAreOut()
{
    StreamServer server;
    server.streamLimits.unsentBytes = 64 * 1024 * 1024;
    RawClient client(server.port());
    QVERIFY(askAndStopReading(client));
    server.streams[0]->send(QByteArray(16 * 1024 * 1024, 'x'));
    server.streams[0]->finish("last");
    QVERIFY(server.streams[0]->unsentBytes() > 0);
    server.streams.clear();
    client.startReading();
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.answer()->isWhole);
    QVERIFY(client.answer()->body.endsWith("last"));
}

void TestHttpEventStreamEnds::aFinishedStreamWhoseClientNeverClosesIsDroppedInTheEnd()
{
    StreamServer server({.request = {}, .lingering = 50ms});
    RawClient client(server.port());
    client.send(getStream);
    QTRY_COMPARE(server.streams.size(), 1U);
    client.stopReading(); // so it does not see the FIN, and does not close
    server.streams[0]->finish("a");
    QTRY_COMPARE(server.connections(), 0);
    client.startReading();
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.answer()->isWhole);
}

void TestHttpEventStreamEnds::aFinishedStreamWhoseClientNeverReadsIsDroppedInTheEnd()
{
    StreamServer server({.request = {}, .flushing = 50ms});
    server.streamLimits.unsentBytes = 64 * 1024 * 1024;
    RawClient client(server.port());
    QVERIFY(askAndStopReading(client));
    int losses = 0;
    StreamTalk talk;
    talk.lost = [&losses] { ++losses; };
    server.streams[0]->setOwner(&talk);
    server.streams[0]->send(QByteArray(32 * 1024 * 1024, 'x'));
    server.streams[0]->finish("a");
    QCOMPARE(losses, 0);
    QTRY_COMPARE(server.connections(), 0);
    QCOMPARE(losses, 1);
    QCOMPARE(server.streams[0]->end(), EventStream::End::PeerStuck);
    QCOMPARE(server.streams[0]->unsentBytes(), 0);
    client.startReading();
    QTRY_VERIFY(client.isOver());
    QVERIFY(!client.answer()->isWhole);
}

void TestHttpEventStreamEnds::aFinishedStreamIsTakenOnceTheLastByteIs()
{
    StreamServer server;
    server.streamLimits.unsentBytes = 64 * 1024 * 1024;
    RawClient client(server.port());
    QVERIFY(askAndStopReading(client));
    QList<qint64> unsent;
    StreamTalk talk;
    server.streams[0]->send(QByteArray(16 * 1024 * 1024, 'x'));
    server.streams[0]->finish("last");
    talk.taken = [&unsent, &server] { unsent += server.streams[0]->unsentBytes(); };
    server.streams[0]->setOwner(&talk);
    QVERIFY(server.streams[0]->unsentBytes() > 0);
    client.startReading();
    QTRY_VERIFY(client.isClosed());
    client.close();
    QTRY_COMPARE(server.connections(), 0);
    QCOMPARE(unsent, QList<qint64>{0});
    QCOMPARE(server.streams[0]->end(), EventStream::End::Finished);
}

void TestHttpEventStreamEnds::aFinishedStreamThatIsTakenAtOnceNeedsNobodyToWait()
{
    StreamServer server;
    RawClient client(server.port());
    client.send(getStream);
    QTRY_VERIFY(client.answer());
    StreamTalk talk;
    talk.lost = [] { QFAIL("all was taken"); };
    server.streams[0]->setOwner(&talk);
    server.streams[0]->finish("last");
    QCOMPARE(server.streams[0]->unsentBytes(), 0);
    QTRY_VERIFY(client.isClosed());
    client.reset();
    QTRY_COMPARE(server.connections(), 0);
}

void TestHttpEventStreamEnds::aFinishedStreamMayLoseItsClient()
{
    StreamServer server;
    server.streamLimits.unsentBytes = 64 * 1024 * 1024;
    RawClient client(server.port());
    QVERIFY(askAndStopReading(client));
    StreamTalk talk;
    int losses = 0;
    talk.lost = [&losses] { ++losses; };
    server.streams[0]->setOwner(&talk);
    server.streams[0]->send(QByteArray(16 * 1024 * 1024, 'x'));
    server.streams[0]->finish("last");
    client.reset();
    QTRY_COMPARE(losses, 1);
    QCOMPARE(server.streams[0]->end(), EventStream::End::PeerLeft);
    QTRY_COMPARE(server.connections(), 0);
}

void TestHttpEventStreamEnds::destroyingAnUnfinishedStreamCutsIt()
{
    StreamServer server;
    RawClient client(server.port());
    client.send(getStream);
    QTRY_COMPARE(server.streams.size(), 1U);
    server.streams[0]->send("a");
    QTRY_VERIFY(client.answer() && client.answer()->body == "a");
    server.streams.clear();
    QTRY_VERIFY(client.isOver());
    QVERIFY(!client.answer()->isWhole);
    QTRY_COMPARE(server.connections(), 0);
}

void TestHttpEventStreamEnds::destroyingItInTheHandlerCutsItToo()
{
    auto *listener = new Listener;
    QVERIFY(listener->listen(QHostAddress::LocalHost));
    QHttpServer http;
    http.bind(listener);
    http.route(QStringLiteral("/stream"), [](const QHttpServerRequest &request, ResponderArg responder) {
        HttpEventStream stream(std::forward<ResponderArg>(responder), request);
        stream.send("a");
    });
    RawClient client(listener->serverPort());
    client.send(getStream + getPlain);
    QTRY_VERIFY(client.isOver());
    QVERIFY(!client.hasAnswer());
    QTRY_COMPARE(http.findChildren<QTcpSocket *>().size(), 0);
}

void TestHttpEventStreamEnds::aClientThatLeavesClosesTheStream_data()
{
    QTest::addColumn<bool>("byReset");
    QTest::addColumn<bool>("withBytesWaiting");
    QTest::addRow("in good order") << false << false;
    QTest::addRow("by a reset") << true << false;
    QTest::addRow("in good order, with bytes waiting") << false << true;
    QTest::addRow("by a reset, with bytes waiting") << true << true;
}

void TestHttpEventStreamEnds::aClientThatLeavesClosesTheStream()
{
    QFETCH(bool, byReset);
    QFETCH(bool, withBytesWaiting);
    StreamServer server;
    server.streamLimits.unsentBytes = 64 * 1024 * 1024;
    RawClient client(server.port());
    QVERIFY(askAndStopReading(client));
    EventStream &stream = *server.streams[0];
    stream.send(withBytesWaiting ? QByteArray(16 * 1024 * 1024, 'x') : QByteArray("a"));
    if (byReset)
        client.reset();
    else
        client.close();
    QTRY_VERIFY(!stream.isOpen());
    stream.send("b");
    stream.finish("c");
    QTRY_COMPARE(server.connections(), 0);
    QVERIFY(!stream.isOpen());
    QCOMPARE(stream.unsentBytes(), 0);
    stream.send("b");
    stream.finish("c");
}

void TestHttpEventStreamEnds::aClientThatClosesAndReadsNothingGoesWithTheStream()
{
    StreamServer server;
    server.streamLimits.unsentBytes = 64 * 1024 * 1024;
    RawClient client(server.port());
    QVERIFY(askAndStopReading(client));
    server.streams[0]->send(QByteArray(32 * 1024 * 1024, 'x'));
    client.closeSending();
    QTRY_VERIFY(!server.streams[0]->isOpen());
    server.streams[0]->finish("last");
    server.streams.clear();
    QTRY_COMPARE(server.connections(), 0);
}

void TestHttpEventStreamEnds::aClientThatLeftBeforeItsRequestWasReadHarmsNobody()
{
    StreamServer server;
    for (int i = 0; i < 100; ++i) {
        RawClient client(server.port());
        client.send(i % 2 == 0 ? getStream : getPlain + getStream);
        if (i % 4 < 2)
            client.reset();
        else
            client.close();
    }
    RawClient last(server.port());
    last.send(getPlain);
    QTRY_VERIFY(last.hasAnswer());
    QTRY_COMPARE(server.connections(), 1);
    for (const auto &stream : server.streams) {
        QVERIFY(!stream->isOpen());
        stream->finish("a");
    }
}

void TestHttpEventStreamEnds::aStreamOutlivesItsServer()
{
    StreamServer server;
    RawClient client(server.port());
    client.send(getStream);
    QTRY_VERIFY(client.answer());
    server.stop();
    QVERIFY(!server.streams[0]->isOpen());
    server.streams[0]->send("a");
    server.streams[0]->finish("b");
    QCOMPARE(server.streams[0]->unsentBytes(), 0);
    server.streams.clear();
    QTRY_VERIFY(client.isOver());
}

void TestHttpEventStreamEnds::fiveHundredClientsResetInMidStream()
{
    StreamServer server;
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 500; ++i) {
        clients.push_back(std::make_unique<RawClient>(server.port()));
        clients.back()->send(getStream);
    }
    QTimer ticks;
    connect(&ticks, &QTimer::timeout, this, [&server] {
        for (auto &stream : server.streams)
            stream->send("data: a line of a poem\n\n");
    });
    ticks.start(1ms);
    QTRY_VERIFY(std::all_of(clients.begin(), clients.end(), [](const auto &client) {
        return client->answer() && !client->answer()->body.isEmpty();
    }));
    QRandomGenerator random(500);
    while (!clients.empty()) {
        const auto next = clients.begin() + random.bounded(int(clients.size()));
        (*next)->reset();
        clients.erase(next);
        if (random.bounded(10) == 0)
            QCoreApplication::processEvents();
    }
    QTRY_COMPARE(server.connections(), 0);
    QCOMPARE(server.streams.size(), 500U);
    for (const auto &stream : server.streams)
        QVERIFY(!stream->isOpen());
    RawClient after(server.port());
    after.send(getPlain);
    QTRY_VERIFY(after.hasAnswer());
}

} // namespace

QTEST_GUILESS_MAIN(TestHttpEventStreamEnds)

#include "tst_httpeventstreamends.moc"
