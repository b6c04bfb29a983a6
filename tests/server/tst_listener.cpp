// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/eventstream/httpconnection.h"
#include "tests/support/rawclient.h"
#include "tests/support/streamserver.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

#include <sys/resource.h>
#include <unistd.h>

using namespace Poemstream;
using namespace std::chrono_literals;

namespace {

const QByteArray getStream = "GET /stream HTTP/1.1\r\nHost: localhost\r\n\r\n";
const QByteArray getPlain = "GET /plain HTTP/1.1\r\nHost: localhost\r\n\r\n";

/// Leaves this process few descriptors while it lives.
class FewDescriptorsLeft final
{
public:
    FewDescriptorsLeft()
    {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        const rlimit few{.rlim_cur = 200, .rlim_max = m_before.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &few);
        while (m_copies.empty() || m_copies.back() < 150)
            m_copies.push_back(::dup(0));
    }
    Q_DISABLE_COPY_MOVE(FewDescriptorsLeft)
    ~FewDescriptorsLeft()
    {
        for (const int copy : m_copies)
            ::close(copy);
        ::setrlimit(RLIMIT_NOFILE, &m_before);
    }

private:
    rlimit m_before{};
    std::vector<int> m_copies;
};

/// What a Listener's connections let through, and for how long.
class TestListener : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void eachConnectionSendsWithoutDelay();
    void aPortInUseSaysSo();
    void aRefusedRequestIsToldWhyAndTheConnectionEnds_data();
    void aRefusedRequestIsToldWhyAndTheConnectionEnds();
    void theLargestRequestIsAnswered_data();
    void theLargestRequestIsAnswered();
    void aRequestInCrumbsIsAnswered();
    void aRequestThatIsNotWholeInTimeIsDropped_data();
    void aRequestThatIsNotWholeInTimeIsDropped();
    void anIdleConnectionIsDroppedAfterItsAnswer();
    void aQuietStreamIsNotIdle();
    void aClientThatAsksOnAndReadsNothingIsDropped();
    void fiveHundredHalfRequestsDelayNobody();
    void aConnectionIsFoundByItsEnds();
    void withFewDescriptorsLeftItRestsAndRecovers();
};

void TestListener::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
}

void TestListener::eachConnectionSendsWithoutDelay()
{
    StreamServer server;
    RawClient client(server.port());
    client.send(getPlain);
    QTRY_VERIFY(client.hasAnswer());
    QCOMPARE(server.anySocket()->socketOption(QAbstractSocket::LowDelayOption).toInt(), 1);
}

void TestListener::aPortInUseSaysSo()
{
    Listener first;
    QVERIFY(first.listen(QHostAddress::LocalHost));
    Listener second;
    QVERIFY(!second.listen(QHostAddress::LocalHost, first.serverPort()));
    QVERIFY(!second.errorString().isEmpty());
    QCOMPARE(second.serverError(), QAbstractSocket::AddressInUseError);
}

void TestListener::aRefusedRequestIsToldWhyAndTheConnectionEnds_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::addRow("a line too long") << QByteArray("GET /plain?" + QByteArray(20 * 1024, 'a')) << 414;
    QTest::addRow("a head too long") << QByteArray("GET /plain HTTP/1.1\r\nHost: a\r\nA: " +
                                                   QByteArray(40 * 1024, 'a'))
                                     << 431;
    QTest::addRow("ten megabytes of head")
        << QByteArray("GET /plain HTTP/1.1\r\n" + QByteArray("A: b\r\n").repeated(2'000'000)) << 431;
    QTest::addRow("a body too large")
        << QByteArray("POST /plain HTTP/1.1\r\nHost: a\r\nContent-Length: 65537\r\n\r\n" +
                      QByteArray(65537, 'a'))
        << 413;
    QTest::addRow("a chunked body")
        << QByteArray("POST /plain HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n") << 411;
    QTest::addRow("a WebSocket")
        << QByteArray("GET /plain HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n") << 400;
    QTest::addRow("what is not HTTP") << QByteArray("\x16\x03\x01\x02\x01 hello\n\n") << 400;
}

void TestListener::aRefusedRequestIsToldWhyAndTheConnectionEnds()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    StreamServer server;
    RawClient client(server.port());
    client.send(request + getPlain);
    QTRY_VERIFY(client.isOver());
    QCOMPARE(client.end(), RawClient::End::Closed);
    QVERIFY(client.hasAnswer());
    QCOMPARE(client.answer()->status(), status);
    QCOMPARE(client.answer()->header("Connection"), "close");
    QVERIFY(client.answer()->rest.isEmpty());
    QCOMPARE(server.plainRequests, 0);
    client.close();
    QTRY_COMPARE(server.connections(), 0);
}

void TestListener::theLargestRequestIsAnswered_data()
{
    QTest::addColumn<QByteArray>("request");
    const RequestLimits limits;
    const QByteArray get = "GET /plain HTTP/1.1\r\nHost: a\r\nA: ";
    QTest::addRow("the longest line")
        << QByteArray("GET /plain?" + QByteArray(limits.line - 20, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n");
    QTest::addRow("the longest head")
        << QByteArray(get + QByteArray(limits.head - get.size() - 4, 'a') + "\r\n\r\n");
    QTest::addRow("the largest body") << QByteArray(
        "POST /plain HTTP/1.1\r\nHost: a\r\nContent-Length: 65536\r\n\r\n" + QByteArray(65536, 'a'));
    const QByteArray post = "POST /plain HTTP/1.1\r\nHost: a\r\nContent-Length: 65536\r\nA: ";
    QTest::addRow("the largest of all") << QByteArray(post + QByteArray(limits.head - post.size() - 4, 'a') +
                                                      "\r\n\r\n" + QByteArray(65536, 'a'));
}

void TestListener::theLargestRequestIsAnswered()
{
    QFETCH(QByteArray, request);
    StreamServer server;
    RawClient client(server.port());
    client.send(request + request);
    QTRY_COMPARE(server.plainRequests, 2);
    QTRY_VERIFY(client.answer() && parseAnswer(client.answer()->rest) &&
                parseAnswer(client.answer()->rest)->isWhole);
    QCOMPARE(client.answer()->status(), 200);
}

void TestListener::aRequestInCrumbsIsAnswered()
{
    StreamServer server;
    RawClient client(server.port());
    const QByteArray request = "POST /plain HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc\r\nGET "
                               "/stream HTTP/1.1\r\nHost: a\r\n\r\n";
    for (const char byte : request) {
        client.send(QByteArray(1, byte));
        QTest::qWait(0); // lets the loop turn, so that each byte comes alone
    }
    QTRY_COMPARE(server.streams.size(), 1U);
    QCOMPARE(server.plainRequests, 1);
}

void TestListener::aRequestThatIsNotWholeInTimeIsDropped_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("half");
    QTest::addRow("nothing was sent") << QByteArray() << QByteArray();
    QTest::addRow("half a head was sent") << QByteArray() << QByteArray("GET /plain HTTP/1.1\r\nHost: a\r\n");
    QTest::addRow("half a body was sent")
        << QByteArray() << QByteArray("POST /plain HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc");
    QTest::addRow("half a head was sent after an answer") << getPlain << QByteArray("GET");
}

void TestListener::aRequestThatIsNotWholeInTimeIsDropped()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, half);
    StreamServer server({.request = {}, .reading = 100ms, .idle = 1h});
    RawClient client(server.port());
    client.send(before);
    if (!before.isEmpty())
        QTRY_VERIFY(client.hasAnswer());
    client.clear();
    client.send(half);
    QTRY_VERIFY(client.isOver());
    QVERIFY(client.received().isEmpty());
    QTRY_COMPARE(server.connections(), 0);
}

void TestListener::anIdleConnectionIsDroppedAfterItsAnswer()
{
    StreamServer server({.request = {}, .reading = 1h, .idle = 100ms});
    RawClient client(server.port());
    client.send(getPlain);
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.hasAnswer());
    QTRY_COMPARE(server.connections(), 0);
}

void TestListener::aQuietStreamIsNotIdle()
{
    StreamServer server({.request = {}, .reading = 50ms, .idle = 50ms});
    RawClient stream(server.port());
    stream.send(getStream);
    QTRY_VERIFY(stream.answer());
    for (int i = 0; i < 3; ++i) { // each of these takes the time after which an idle connection is dropped
        RawClient idle(server.port());
        idle.send(getPlain);
        QTRY_VERIFY(idle.isClosed());
    }
    QVERIFY(server.streams[0]->isOpen());
    server.streams[0]->finish("a");
    QTRY_VERIFY(stream.isClosed());
    QVERIFY(stream.answer()->isWhole);
}

void TestListener::aClientThatAsksOnAndReadsNothingIsDropped()
{
    StreamServer server;
    server.reply.body = QByteArray(256 * 1024, 'x');
    RawClient client(server.port());
    client.stopReading();
    client.send(getPlain.repeated(10'000));
    QTRY_COMPARE(server.connections(), 0);
    QVERIFY(server.plainRequests < 200);
}

void TestListener::fiveHundredHalfRequestsDelayNobody()
{
    StreamServer server;
    std::vector<std::unique_ptr<RawClient>> slow;
    for (int i = 0; i < 500; ++i) {
        slow.push_back(std::make_unique<RawClient>(server.port()));
        slow.back()->send(getStream.first(20));
    }
    QTRY_COMPARE(server.connections(), 500);
    RawClient client(server.port());
    client.send(getPlain);
    QTRY_VERIFY_WITH_TIMEOUT(client.hasAnswer(), 1000);
    slow.clear();
    QTRY_COMPARE(server.connections(), 1);
}

void TestListener::aConnectionIsFoundByItsEnds()
{
    StreamServer server;
    auto client = std::make_unique<RawClient>(server.port());
    client->send(getPlain);
    QTRY_VERIFY(client->hasAnswer());
    const QTcpSocket &socket = *server.anySocket();
    const ConnectionEnds ends{socket.peerAddress(), socket.peerPort(), socket.localAddress(),
                              socket.localPort()};
    QVERIFY(HttpConnection::find(ends));
    ConnectionEnds other = ends;
    ++other.peerPort;
    QVERIFY(!HttpConnection::find(other));
    client.reset();
    QTRY_VERIFY(!HttpConnection::find(ends));
}

void TestListener::withFewDescriptorsLeftItRestsAndRecovers()
{
    StreamServer server;
    RawClient first(server.port());
    first.send(getPlain);
    QTRY_VERIFY(first.hasAnswer());
    std::vector<std::unique_ptr<RawClient>> clients;
    const auto answered = [&clients] {
        return std::count_if(clients.begin(), clients.end(),
                             [](const auto &client) { return client->hasAnswer(); });
    };
    QTest::ignoreMessage(QtWarningMsg, "No more connections can be accepted for now");
    {
        const FewDescriptorsLeft few;
        for (int i = 0; i < 30; ++i) {
            clients.push_back(std::make_unique<RawClient>(server.port()));
            clients.back()->send(getPlain);
        }
        QTRY_VERIFY(answered() > 0);
        first.clear();
        first.send(getPlain); // goes on being served
        QTRY_VERIFY(first.hasAnswer());
        QTest::qWait(1500); // it looked again, and neither took more nor said so again
        QVERIFY(answered() < 30);
    }
    QTRY_COMPARE(answered(), 30);
}

} // namespace

QTEST_GUILESS_MAIN(TestListener)

#include "tst_listener.moc"
