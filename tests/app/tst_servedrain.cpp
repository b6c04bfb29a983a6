// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/program.h"
#include "tests/support/rawclient.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QSet>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QtTest>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <memory>
#include <vector>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 20'000; // ms; only reached when something is broken

/// What a request that is not whole yet keeps alive: the server waits for it.
const QByteArray halfRequest = "GET /readyz HTTP/1.1\r\nHost: localhost\r\n";

const QByteArray health = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";
const QByteArray readiness = "GET /readyz HTTP/1.1\r\nHost: localhost\r\n\r\n";

class TestServeDrain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRequestOnItsWayIsToldThatWeAreNotReady();
    void anIdleConnectionIsClosedInTheEnd_data();
    void anIdleConnectionIsClosedInTheEnd();
    void anIdleConnectionMayAskOnceMore_data();
    void anIdleConnectionMayAskOnceMore();
    void noNewConnectionIsTaken();
    void aReaderIsToldWhenToComeBack();
    void aRequestThatNeverComesIsNotWaitedForLonger();
    void theTimeToDrainIsNotPassed();
    void aSecondSignalEndsAtOnce();
};

QByteArray streamRequest(const QByteArray &more = {})
{
    return "GET /v1/poems/stream?question=moon HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n";
}

/// Sends the signal; true when it has come, which the end of a reader's stream says.
bool beginsToDrain(const ServeProgram &serve)
{
    RawClient reader(serve.port());
    reader.send(streamRequest());
    if (!QTest::qWaitFor([&] { return reader.received().contains("event: poem"); }, patience))
        return false;
    serve.signal(SIGTERM);
    return QTest::qWaitFor([&] { return reader.isClosed(); }, patience);
}

void TestServeDrain::aRequestOnItsWayIsToldThatWeAreNotReady()
{
    ServeProgram serve({u"--drain"_s, u"20"_s});
    RawClient early(serve.port());
    early.send(readiness);
    QTRY_VERIFY_WITH_TIMEOUT(early.hasAnswer(), patience);
    QCOMPARE(early.answer()->status(), 200);
    early.clear();
    early.send(halfRequest);
    QVERIFY(beginsToDrain(serve));
    early.send("\r\n");
    QTRY_VERIFY_WITH_TIMEOUT(early.isClosed(), patience);
    QVERIFY(early.hasAnswer());
    QCOMPARE(early.answer()->status(), 503);
    QCOMPARE(early.answer()->header("Connection"), QByteArray("close"));
    QCOMPARE(serve.wait(), 0);
}

void TestServeDrain::anIdleConnectionIsClosedInTheEnd_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addRow("after an answer") << health;
    QTest::addRow("that never asked") << QByteArray();
}

void TestServeDrain::anIdleConnectionIsClosedInTheEnd()
{
    QFETCH(QByteArray, request);
    ServeProgram serve({u"--drain"_s, u"20"_s});
    RawClient idle(serve.port());
    idle.send(request);
    QTRY_VERIFY_WITH_TIMEOUT(request.isEmpty() || idle.hasAnswer(), patience);
    RawClient busy(serve.port()); // the program lives as long as it does
    busy.send(halfRequest);
    QVERIFY(beginsToDrain(serve));
    QVERIFY(!idle.isOver());
    busy.send("\r\n");
    QTRY_VERIFY_WITH_TIMEOUT(busy.isClosed(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(idle.isClosed(), patience);
    QCOMPARE(serve.wait(), 0);
}

void TestServeDrain::anIdleConnectionMayAskOnceMore_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::addRow("whether we are ready") << readiness << 503;
    QTest::addRow("whether we are alive") << health << 200;
    QTest::addRow("for a stream") << streamRequest() << 503;
}

void TestServeDrain::anIdleConnectionMayAskOnceMore()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    ServeProgram serve({u"--drain"_s, u"20"_s});
    RawClient idle(serve.port());
    idle.send(health);
    QTRY_VERIFY_WITH_TIMEOUT(idle.hasAnswer(), patience);
    QCOMPARE(idle.answer()->header("Connection"), QByteArray());
    idle.clear();
    RawClient busy(serve.port());
    busy.send(halfRequest);
    QVERIFY(beginsToDrain(serve));
    idle.send(request + health); // a second one is not answered any more
    QTRY_VERIFY_WITH_TIMEOUT(idle.isClosed(), patience);
    QCOMPARE(idle.answer()->status(), status);
    QVERIFY(idle.answer()->isWhole);
    QCOMPARE(idle.answer()->rest, QByteArray());
    QCOMPARE(idle.answer()->header("Connection"), QByteArray("close"));
    busy.send("\r\n");
    QCOMPARE(serve.wait(), 0);
}

void TestServeDrain::noNewConnectionIsTaken()
{
    ServeProgram serve({u"--drain"_s, u"20"_s});
    RawClient busy(serve.port());
    busy.send(halfRequest);
    QVERIFY(beginsToDrain(serve));
    QTcpSocket late;
    late.connectToHost(QHostAddress(QHostAddress::LocalHost), serve.port());
    QVERIFY(!late.waitForConnected(patience));
    QCOMPARE(late.error(), QAbstractSocket::ConnectionRefusedError);
    busy.send("\r\n");
    QCOMPARE(serve.wait(), 0);
}

void TestServeDrain::aReaderIsToldWhenToComeBack()
{
    ServeProgram serve({u"--pace"_s, u"20"_s});
    QList<qint64> retries;
    std::vector<std::unique_ptr<RawClient>> readers;
    for (int i = 0; i < 20; ++i) {
        readers.push_back(std::make_unique<RawClient>(serve.port()));
        readers.back()->send(streamRequest());
    }
    for (const auto &reader : readers)
        QTRY_VERIFY_WITH_TIMEOUT(reader->received().contains("event: poem"), patience);
    serve.signal(SIGTERM);
    for (const auto &reader : readers) {
        QTRY_VERIFY_WITH_TIMEOUT(reader->isClosed(), patience);
        QVERIFY(reader->hasAnswer()); // with the last chunk: ended, not cut
        const QByteArray body = reader->answer()->body;
        QVERIFY(body.endsWith("\n\n"));
        const qsizetype last = body.lastIndexOf("retry: ");
        QVERIFY(last > body.lastIndexOf("data: "));
        retries += body.mid(last + 7).trimmed().toLongLong();
        QVERIFY(retries.last() >= 500 && retries.last() <= 5000);
    }
    QVERIFY(QSet<qint64>(retries.cbegin(), retries.cend()).size() > 10); // each has its own
    QCOMPARE(serve.wait(), 0);
}

void TestServeDrain::aRequestThatNeverComesIsNotWaitedForLonger()
{
    ServeProgram serve({u"--drain"_s, u"1"_s});
    RawClient busy(serve.port());
    busy.send(halfRequest);
    RawClient reader(serve.port());
    reader.send(streamRequest());
    QTRY_VERIFY_WITH_TIMEOUT(reader.received().contains("event: poem"), patience);
    serve.signal(SIGTERM);
    QCOMPARE(serve.wait(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(busy.isOver(), patience);
}

/// The end of the process counts. Once in some tries, as the machine may have others to serve; a sanitizer's
/// own work at the end of a process does not count.
void TestServeDrain::theTimeToDrainIsNotPassed()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    constexpr auto bound = 3s;
#else
    constexpr auto bound = 1s;
#endif
    std::chrono::nanoseconds shortest = 1h;
    for (int i = 0; i < 5 && shortest >= bound; ++i) {
        ServeProgram serve({u"--drain"_s, u"1"_s});
        RawClient busy(serve.port());
        busy.send(halfRequest);
        RawClient reader(serve.port()); // the half request was there before
        reader.send(streamRequest());
        QTRY_VERIFY_WITH_TIMEOUT(reader.received().contains("event: poem"), patience);
        QElapsedTimer clock;
        clock.start();
        serve.signal(SIGTERM);
        QCOMPARE(serve.wait(), 0);
        shortest = std::min(shortest, std::chrono::nanoseconds(clock.nsecsElapsed()));
    }
    QVERIFY2(shortest < bound, qPrintable(QString::number(shortest.count())));
    QVERIFY(shortest > 500ms); // a request is waited for
}

void TestServeDrain::aSecondSignalEndsAtOnce()
{
    ServeProgram serve({u"--drain"_s, u"3600"_s});
    RawClient busy(serve.port()); // holds the program up
    busy.send(halfRequest);
    QVERIFY(beginsToDrain(serve));
    QVERIFY(!busy.isOver());
    // Those of the first two seconds count as the same wish.
    QTRY_VERIFY_WITH_TIMEOUT((serve.signal(SIGTERM), !serve.isRunning()), patience);
    QCOMPARE(serve.wait(), 128 + SIGTERM);
}

} // namespace

QTEST_GUILESS_MAIN(TestServeDrain)
#include "tst_servedrain.moc"
