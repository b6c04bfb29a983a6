// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/eventstream/streamreactor.h"
#include "streamrequests.h"
#include "tests/support/rawclient.h"
#include "tests/support/streamserver.h"

#include <QtCore/QDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Poemstream;
using namespace std::chrono_literals;

namespace {

qsizetype openDescriptors()
{
    return QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::AllEntries | QDir::System).size();
}

/// Requests that are answered before they become a QTcpSocket, and those that only might have been.
class TestFirstRequests : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { StreamServer::kind = StreamServer::Kind::Early; }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void aPlainRequestNeverBecomesASocket();
    void oneThatComesLaterDoesNotEither();
    void itsConnectionIsPreparedLikeAnyOther();
    void oneThatIsDeclinedIsReadByQHttpServer();
    void oneInPiecesIsReadByQHttpServer();
    void aConnectionThatSaysNothingIsBoundedLikeAnyOther();
    void aClientThatLeavesUnheardIsForgotten();
    void drainingLeavesNobodyWaiting();
    void aListenerThatGoesClosesThoseThatWait();
    void behindTlsNothingIsOffered();
    void manyAtOnceAllGetTheirStream();
};

void TestFirstRequests::aPlainRequestNeverBecomesASocket()
{
    StreamServer server;
    RawClient client(server.port());
    client.send(getStream);
    QTRY_VERIFY(client.answer());
    QCOMPARE(server.earlyRequests, 1);
    QVERIFY(!server.anySocket());
    server.streams[0]->finish("a");
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.answer()->isWhole);
    QCOMPARE(client.answer()->body, "a");
}

void TestFirstRequests::oneThatComesLaterDoesNotEither()
{
    StreamServer server;
    RawClient client(server.port());
    RawClient other(server.port());
    other.send(getStream);
    QTRY_VERIFY(other.answer()); // the first one was accepted before
    QVERIFY(!server.anySocket());
    client.send(getStream);
    QTRY_VERIFY(client.answer());
    QCOMPARE(server.earlyRequests, 2);
    QVERIFY(!server.anySocket());
}

void TestFirstRequests::itsConnectionIsPreparedLikeAnyOther()
{
    const auto optionsOf = [](int descriptor) {
        QList<int> values;
        for (const int option : {TCP_NODELAY, TCP_USER_TIMEOUT, TCP_NOTSENT_LOWAT}) {
            int value = 0;
            socklen_t size = sizeof value;
            ::getsockopt(descriptor, IPPROTO_TCP, option, &value, &size);
            values += value;
        }
        return values;
    };
    StreamServer server;
    RawClient other(server.port());
    other.send(getPlain);
    QTRY_VERIFY(other.hasAnswer());
    const QList<int> wanted = optionsOf(int(server.anySocket()->socketDescriptor()));
    const int next = ::dup(0);
    ::close(next); // the accepted one will have its number
    RawClient client(server.port());
    client.send(getStream);
    QTRY_VERIFY(client.answer());
    bool isFound = false;
    for (int descriptor = next; descriptor < next + 4; ++descriptor)
        isFound = isFound || optionsOf(descriptor) == wanted;
    QVERIFY(isFound);
}

void TestFirstRequests::oneThatIsDeclinedIsReadByQHttpServer()
{
    StreamServer server;
    RawClient client(server.port());
    client.send(getPlain);
    QTRY_VERIFY(client.hasAnswer());
    QCOMPARE(server.earlyRequests, 1);
    QCOMPARE(server.plainRequests, 1);
    QCOMPARE(client.answer()->body, "plain");
    client.clear();
    client.send(getStream); // on a connection that is a QTcpSocket by now
    QTRY_VERIFY(client.answer());
    QCOMPARE(server.earlyRequests, 1);
}

void TestFirstRequests::oneInPiecesIsReadByQHttpServer()
{
    StreamServer server;
    RawClient client(server.port());
    client.send(getStream.first(9));
    QTRY_VERIFY(server.anySocket());
    client.send(getStream.sliced(9));
    QTRY_VERIFY(client.answer());
    QCOMPARE(server.earlyRequests, 0);
    server.streams[0]->finish("a");
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.answer()->body, "a");
}

void TestFirstRequests::aConnectionThatSaysNothingIsBoundedLikeAnyOther()
{
    StreamServer server({.request = {}, .reading = 50ms});
    const QSignalSpy timedOut(&server.listener(), &Listener::timedOut);
    const RawClient client(server.port());
    QTRY_VERIFY(client.isOver());
    QTRY_COMPARE(timedOut.size(), 1);
}

void TestFirstRequests::aClientThatLeavesUnheardIsForgotten()
{
    StreamServer server;
    const qsizetype before = openDescriptors();
    {
        RawClient leaving(server.port());
        RawClient resetting(server.port());
        RawClient other(server.port());
        other.send(getPlain);
        QTRY_VERIFY(other.hasAnswer());
        leaving.close();
        resetting.reset();
    }
    QTRY_COMPARE(openDescriptors(), before);
    QCOMPARE(server.connections(), 0);
}

void TestFirstRequests::drainingLeavesNobodyWaiting()
{
    StreamServer server;
    const QSignalSpy drained(&server.listener(), &Listener::drained);
    RawClient waiting(server.port());
    RawClient streaming(server.port());
    streaming.send(getStream);
    QTRY_VERIFY(streaming.answer());
    server.listener().drain();
    waiting.send(getPlain); // once more, while others are busy
    QTRY_VERIFY(waiting.hasAnswer());
    QCOMPARE(waiting.answer()->header("Connection"), "close");
    QCOMPARE(drained.size(), 0);
    server.streams[0]->finish({});
    QTRY_COMPARE(drained.size(), 1);
}

void TestFirstRequests::aListenerThatGoesClosesThoseThatWait()
{
    const qsizetype before = openDescriptors();
    {
        StreamServer server;
        RawClient waiting(server.port());
        RawClient other(server.port());
        other.send(getStream);
        QTRY_VERIFY(other.answer());
        server.stop();
        QTRY_VERIFY(waiting.isOver());
    }
    QTRY_COMPARE(openDescriptors(), before);
}

void TestFirstRequests::behindTlsNothingIsOffered()
{
    StreamServer server;
    server.listener().setTls({});
    RawClient client(server.port());
    client.send(getStream);
    QTRY_VERIFY(client.isOver());
    QCOMPARE(server.earlyRequests, 0);
}

/// More than are looked at in a turn.
void TestFirstRequests::manyAtOnceAllGetTheirStream()
{
    StreamServer server;
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 400; ++i) {
        clients.push_back(std::make_unique<RawClient>(server.port()));
        clients.back()->send(getStream);
    }
    QTRY_COMPARE(server.streams.size(), clients.size());
    QCOMPARE(server.earlyRequests, 400);
    for (const auto &stream : server.streams)
        stream->finish("a");
    for (const auto &client : clients) {
        QTRY_VERIFY(client->isClosed());
        QCOMPARE(client->answer()->body, "a");
    }
}

} // namespace

QTEST_GUILESS_MAIN(TestFirstRequests)

#include "tst_firstrequests.moc"
