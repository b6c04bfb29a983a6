// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/eventstream/streamreactor.h"
#include "streamrequests.h"
#include "streamtalk.h"
#include "tests/support/streamserver.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

#include <array>
#include <ctime>

#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Poemstream;
using namespace std::chrono_literals;

namespace {

/// What the streams do that leave QTcpSocket, and others cannot. The manners of both are in
/// tst_httpeventstream and tst_httpeventstreamends.
class TestStreamReactor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(StreamServer().listener().reactor()); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void aStreamLeavesItsSocket();
    void whatIsUnsentBeforeItKeepsItThere();
    void withoutADescriptorLeftItStaysThere();
    void aFinishedStreamGoesOutThoughTheClientClosedItsSide();
    void aResetAfterThatEndsIt();
    void itMayBeDestroyedWhenItIsLost_data();
    void itMayBeDestroyedWhenItIsLost();
    void itMayBeDestroyedWhenBytesAreTaken();
    void aReactorThatGoesTellsItsStreams();
    void drainingWaitsForStreamsThatHaveMoreToSay();
    void manyClientsThatStallResetAndHalfCloseLeaveNothing();
};

/// Longer than all that the system takes for a client that does not read.
const QByteArray &muchText()
{
    static const QByteArray text(16 * 1024 * 1024, 'x');
    return text;
}

void TestStreamReactor::aStreamLeavesItsSocket()
{
    StreamServer server;
    RawClient client(server.port());
    client.send(getStream);
    QTRY_VERIFY(client.answer());
    QTRY_VERIFY(!server.anySocket());
    QCOMPARE(server.listener().reactor()->size(), 1);
    server.streams[0]->send("a");
    QTRY_COMPARE(client.answer()->body, "a");
    server.streams[0]->finish("b");
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.answer()->body, "ab");
    client.close();
    QTRY_COMPARE(server.listener().reactor()->size(), 0);
}

/// A pipelined answer that the client has not taken waits in QTcpSocket, where nobody else gets at it.
void TestStreamReactor::whatIsUnsentBeforeItKeepsItThere()
{
    StreamServer server({.request = {}, .unsentBytes = 2 * muchText().size()});
    server.reply.body = muchText();
    RawClient client(server.port());
    client.stopReading();
    client.send(getPlain + getStream);
    QTRY_COMPARE(server.streams.size(), 1U);
    QCOMPARE(server.listener().reactor()->size(), 0);
    server.streams[0]->finish("a");
    client.startReading();
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.answer()->body.size(), muchText().size());
    QCOMPARE(parseAnswer(client.answer()->rest)->body, "a");
}

void TestStreamReactor::withoutADescriptorLeftItStaysThere()
{
    StreamServer server;
    RawClient client(server.port());
    client.send(getPlain);
    QTRY_VERIFY(client.hasAnswer());
    client.clear();
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
    const int next = ::dup(0);
    ::close(next);
    const rlimit none{rlim_t(next), before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &none), 0);
    client.send(getStream);
    const bool hasAnswer = QTest::qWaitFor([&client] { return client.answer().has_value(); });
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &before), 0);
    QVERIFY(hasAnswer);
    QCOMPARE(server.listener().reactor()->size(), 0);
    server.streams[0]->finish("a");
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.answer()->body, "a");
}

void TestStreamReactor::aFinishedStreamGoesOutThoughTheClientClosedItsSide()
{
    StreamServer server;
    server.streamLimits.unsentBytes = 2 * muchText().size();
    RawClient client(server.port());
    QVERIFY(askAndStopReading(client));
    server.streams[0]->send(muchText());
    server.streams[0]->finish("last");
    QVERIFY(server.streams[0]->unsentBytes() > 0);
    client.closeSending();
    QTest::qWait(0);
    client.startReading();
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.answer()->isWhole);
    QVERIFY(client.answer()->body.endsWith("last"));
    QTRY_COMPARE(server.connections(), 0);
}

void TestStreamReactor::aResetAfterThatEndsIt()
{
    StreamServer server;
    server.streamLimits.unsentBytes = 2 * muchText().size();
    RawClient client(server.port());
    QVERIFY(askAndStopReading(client));
    server.streams[0]->send(muchText());
    server.streams[0]->finish({});
    client.closeSending();
    RawClient other(server.port()); // its whole exchange: the FIN was seen
    other.send(getPlain);
    QTRY_VERIFY(other.hasAnswer());
    client.reset();
    QTRY_COMPARE(server.listener().reactor()->size(), 0);
    QCOMPARE(server.streams[0]->unsentBytes(), 0);
    QCOMPARE(server.streams[0]->end(), EventStream::End::PeerLeft);
}

void TestStreamReactor::itMayBeDestroyedWhenItIsLost_data()
{
    QTest::addColumn<bool>("inSend");
    QTest::addRow("by the client's reset") << false;
    QTest::addRow("inside send()") << true;
}

void TestStreamReactor::itMayBeDestroyedWhenItIsLost()
{
    QFETCH(bool, inSend);
    StreamServer server;
    server.streamLimits.unsentBytes = 2 * muchText().size();
    RawClient client(server.port());
    QVERIFY(askAndStopReading(client));
    StreamTalk talk;
    talk.lost = [&server] { server.streams[0].reset(); };
    server.streams[0]->setOwner(&talk);
    if (inSend) {
        client.reset(); // and nobody looks, before it is sent
        while (server.streams[0])
            server.streams[0]->send("a");
    } else {
        server.streams[0]->send(muchText());
        client.reset();
        QTRY_VERIFY(!server.streams[0]);
    }
    QTRY_COMPARE(server.connections(), 0);
}

void TestStreamReactor::itMayBeDestroyedWhenBytesAreTaken()
{
    StreamServer server;
    server.streamLimits.unsentBytes = 2 * muchText().size();
    RawClient client(server.port());
    QVERIFY(askAndStopReading(client));
    StreamTalk talk;
    talk.taken = [&server] { server.streams[0].reset(); };
    server.streams[0]->setOwner(&talk);
    server.streams[0]->send(muchText());
    client.startReading();
    QTRY_VERIFY(client.isOver());
    QVERIFY(!server.streams[0]);
    QCOMPARE(server.connections(), 0);
}

void TestStreamReactor::aReactorThatGoesTellsItsStreams()
{
    StreamServer server;
    RawClient client(server.port());
    client.send(getStream);
    QTRY_VERIFY(client.answer());
    int lost = 0;
    StreamTalk talk;
    talk.lost = [&lost] { ++lost; };
    server.streams[0]->setOwner(&talk);
    server.stop();
    QCOMPARE(lost, 1);
    QCOMPARE(server.streams[0]->end(), EventStream::End::PeerLeft);
    QTRY_VERIFY(client.isOver());
}

void TestStreamReactor::drainingWaitsForStreamsThatHaveMoreToSay()
{
    StreamServer server;
    RawClient idle(server.port());
    idle.send(getPlain);
    QTRY_VERIFY(idle.hasAnswer());
    RawClient client(server.port());
    QVERIFY(askAndStopReading(client));
    QSignalSpy drained(&server.listener(), &Listener::drained);
    server.listener().drain();
    idle.clear();
    idle.send(getPlain); // one more may be asked
    QTRY_VERIFY(idle.isClosed());
    QCOMPARE(drained.size(), 0);
    server.streamLimits.unsentBytes = 2 * muchText().size();
    server.streams[0]->finish(muchText());
    QTest::qWait(0);
    QCOMPARE(drained.size(), 0);
    client.startReading();
    QTRY_COMPARE(drained.size(), 1);
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.answer()->isWhole);
}

/// Plain descriptors: so many QSocketNotifiers would cost more than what is tested.
int clientOf(quint16 port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int little = 4096;
    ::setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &little, sizeof little);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 ||
        ::send(descriptor, getStream.constData(), std::size_t(getStream.size()), 0) < 0)
        qFatal("Cannot ask: %d", errno);
    return descriptor;
}

/// Reads all that is there; true at its end.
bool readAllOf(int descriptor)
{
    std::array<char, 16 * 1024> bytes = {};
    ssize_t size = 0;
    do
        size = ::recv(descriptor, bytes.data(), bytes.size(), MSG_DONTWAIT);
    while (size > 0);
    return size == 0;
}

void reset(int descriptor)
{
    const linger now{1, 0};
    ::setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    ::close(descriptor);
}

qsizetype openDescriptors()
{
    return QDir(QStringLiteral("/proc/self/fd"))
        .entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System)
        .size();
}

void TestStreamReactor::manyClientsThatStallResetAndHalfCloseLeaveNothing()
{
    constexpr int count = 5000;
    rlimit limit{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &limit), 0);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
    if (limit.rlim_cur < 2 * count + 1000)
        QSKIP("this process may not have so many descriptors");
    const qsizetype before = openDescriptors();
    {
        StreamServer server;
        server.streamLimits = {.unsentBytes = 32 * 1024, .stalled = 1h};
        std::vector<int> clients;
        while (clients.size() < count) {
            for (int i = 0; i < 250; ++i)
                clients.push_back(clientOf(server.port()));
            QTRY_COMPARE_WITH_TIMEOUT(server.streams.size(), clients.size(), 60'000);
        }
        QTRY_COMPARE(server.listener().reactor()->size(), count);
        int lost = 0;
        std::vector<StreamTalk> talks(count);
        for (std::size_t i = 0; i < count; ++i) {
            talks[i].lost = [&server, &lost, i] {
                ++lost;
                if (i % 2 == 0)
                    server.streams[i].reset();
            };
            server.streams[i]->setOwner(&talks[i]);
        }
        int healthy = 0;
        for (std::size_t i = 0; i < count; ++i) {
            if (i % 25 == 1)
                ++healthy;
            else if (i % 25 == 0) // reads nothing
                continue;
            else if (i % 3 == 0)
                reset(std::exchange(clients[i], -1));
            else if (i % 3 == 1)
                ::shutdown(clients[i], SHUT_WR);
            else
                ::close(std::exchange(clients[i], -1));
        }
        const QByteArray frame(16 * 1024, 'x');
        QElapsedTimer clock;
        clock.start();
        while (lost < count - healthy && clock.elapsed() < 60'000) {
            for (auto &stream : server.streams) {
                if (stream)
                    stream->send(frame);
            }
            QTRY_VERIFY(
                std::all_of(clients.begin(), clients.end(), [i = 0, &server, &clients](int client) mutable {
                    const auto &stream = server.streams[std::size_t(i)];
                    const bool isHealthy = i++ % 25 == 1;
                    return !isHealthy || (!readAllOf(client) && stream->unsentBytes() == 0);
                }));
        }
        QCOMPARE(lost, count - healthy);
        for (std::size_t i = 1; i < count; i += 25)
            server.streams[i]->finish("data: end\n\n");
        for (std::size_t i = 1; i < count; i += 25)
            QTRY_VERIFY(readAllOf(clients[i]));
        for (const int client : clients) {
            if (client >= 0)
                ::close(client);
        }
        QTRY_COMPARE(server.connections(), 0);
    }
    QCOMPARE(openDescriptors(), before);
}

} // namespace

QTEST_GUILESS_MAIN(TestStreamReactor)

#include "tst_streamreactor.moc"
