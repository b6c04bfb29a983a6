// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/eventsource/eventsource.h"
#include "tests/support/certificates.h"
#include "tests/support/scriptedpeer.h"
#include "tests/support/streamserver.h"
#include "tests/support/torrent.h"

#include <QtCore/QFile>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <limits>
#include <memory>
#include <vector>

#include <unistd.h>

using namespace Poemstream;
using Ending = ScriptedPeer::Ending;

namespace {

constexpr qint64 mebibyte = 1024 * 1024;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool isSanitized = true; // slow, and what was freed is kept for a while: its memory tells nothing
#else
constexpr bool isSanitized = false;
#endif

/// What a sender has to send whom its receiver makes wait: a multiple of what it may send until then.
constexpr qint64 mebibytesSent = isSanitized ? 50 : 200;

/// What this process holds in memory; 0 where that tells nothing.
qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    return !isSanitized && file.open(QIODevice::ReadOnly)
               ? file.readAll().split(' ').value(1).toLongLong() * ::getpagesize()
               : 0;
}

QByteArray eventOf(qint64 bytes)
{
    return "data: " + QByteArray(bytes - 8, 'x') + "\n\n";
}

QUrl urlOf(const StreamServer &server, const char *path)
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(server.port()).arg(QLatin1String(path)));
}

} // namespace

/// What streams do to each other, to the program around them and to its memory.
class tst_EventSourceFairness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fiftyStreamsLeaveTheProgramItsRequests();
    void aNetworkAccessManagerAloneDoesNot();
    void aTorrentLeavesOthersTheirTurn();
    void aPausedReceiverMakesTheSenderWait_data();
    void aPausedReceiverMakesTheSenderWait();
    void aBlockedReceiverMakesTheSenderWait();
    void aPausedReceiverMakesATlsSenderWait();
    void givesUpOnWhatNeverBecomesAStream_data();
    void givesUpOnWhatNeverBecomesAStream();
};

void tst_EventSourceFairness::fiftyStreamsLeaveTheProgramItsRequests()
{
    constexpr int streams = 50;
    constexpr int rounds = 20;
    StreamServer server;
    QNetworkAccessManager manager;
    std::vector<std::unique_ptr<EventSource>> sources;
    std::vector<QList<int>> heard(streams);
    for (int i = 0; i < streams; ++i) {
        sources.push_back(std::make_unique<EventSource>());
        connect(sources.back().get(), &EventSource::messageReceived, this,
                [&, i](const MessageEvent &event) { heard.at(size_t(i)) += event.data.toInt(); });
        sources.back()->open(QNetworkRequest(urlOf(server, "/stream")));
    }
    QTRY_COMPARE_WITH_TIMEOUT(server.streams.size(), size_t(streams), 30'000);
    QList<int> expected;
    for (int round = 0; round < rounds; ++round) {
        expected += round;
        for (const auto &stream : server.streams)
            stream->send("data: " + QByteArray::number(round) + "\n\n");
        const std::unique_ptr<QNetworkReply> reply(manager.get(QNetworkRequest(urlOf(server, "/plain"))));
        QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 30'000);
        QCOMPARE(reply->readAll(), "plain");
        for (const QList<int> &one : heard)
            QTRY_COMPARE_WITH_TIMEOUT(one, expected, 30'000);
    }
    QCOMPARE(server.plainRequests, rounds);
    QCOMPARE(server.streams.size(), size_t(streams)); // none came back
}

// Why each EventSource has a manager of its own.
void tst_EventSourceFairness::aNetworkAccessManagerAloneDoesNot()
{
    constexpr size_t mostOfAManager = 6;
    StreamServer server;
    QNetworkAccessManager shared;
    QNetworkAccessManager other;
    std::vector<std::unique_ptr<QNetworkReply>> streams;
    for (size_t i = 0; i < mostOfAManager + 1; ++i)
        streams.emplace_back(shared.get(QNetworkRequest(urlOf(server, "/stream"))));
    QTRY_COMPARE(server.streams.size(), mostOfAManager);
    const std::unique_ptr<QNetworkReply> stuck(shared.get(QNetworkRequest(urlOf(server, "/plain"))));
    for (int i = 0; i < 20; ++i) {
        const std::unique_ptr<QNetworkReply> reply(other.get(QNetworkRequest(urlOf(server, "/plain"))));
        QTRY_VERIFY(reply->isFinished());
    }
    QVERIFY(!stuck->isFinished());
    QCOMPARE(server.streams.size(), mostOfAManager);
}

void tst_EventSourceFairness::aTorrentLeavesOthersTheirTurn()
{
    Torrent torrent(ScriptedPeer::streamHead(), eventOf(100).repeated(1000),
                    std::numeric_limits<qint64>::max());
    ScriptedPeer peer;
    peer.then({ScriptedPeer::streamHead()}, Ending::Hold);
    EventSource loud;
    EventSource quiet;
    qint64 loudEvents = 0;
    int quietEvents = 0;
    connect(&loud, &EventSource::messageReceived, this, [&] { ++loudEvents; });
    connect(&quiet, &EventSource::messageReceived, this, [&] { ++quietEvents; });
    loud.open(QNetworkRequest(torrent.url()));
    QTRY_VERIFY(loudEvents > 0);
    quiet.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(quiet.state(), EventSource::State::Open);
    for (int i = 1; i <= 20; ++i) {
        const qint64 before = loudEvents;
        peer.play({"data: a\n\n"});
        QTRY_COMPARE(quietEvents, i);
        QTRY_VERIFY(loudEvents > before); // nor the other way round
    }
    QCOMPARE(loud.state(), EventSource::State::Open);
}

void tst_EventSourceFairness::aPausedReceiverMakesTheSenderWait_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<qint64>("eventBytes");
    const QByteArray length = "Content-Length: " + QByteArray::number(mebibytesSent * mebibyte) + "\r\n\r\n";
    const QByteArray sized = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n" + length;
    QTest::newRow("small events") << ScriptedPeer::streamHead() << qint64(128);
    QTest::newRow("events of a mebibyte") << ScriptedPeer::streamHead() << mebibyte;
    QTest::newRow("a body with a length") << sized << qint64(4096);
}

void tst_EventSourceFairness::aPausedReceiverMakesTheSenderWait()
{
    QFETCH(const QByteArray, head);
    QFETCH(const qint64, eventBytes);
    constexpr qint64 all = mebibytesSent * mebibyte;
    const QByteArray event = eventOf(eventBytes);
    Torrent torrent(head, event.repeated(std::max<qint64>(1, 64 * 1024 / eventBytes)), all);
    EventSource source;
    qint64 taken = 0;
    connect(&source, &EventSource::messageReceived, this, [&](const MessageEvent &message) {
        taken += message.data.size() + 8;
        if (taken == eventBytes)
            source.setPaused(true);
    });
    const qint64 residentBefore = residentBytes();
    source.open(QNetworkRequest(torrent.url()));
    QTRY_VERIFY(source.isPaused());
    qint64 sent = -1;
    while (sent != torrent.sent()) { // until nothing moves any more
        sent = torrent.sent();
        QTest::qWait(500);
    }
    QVERIFY2(sent < 16 * mebibyte, qPrintable(QString::number(sent)));
    QCOMPARE(taken, eventBytes);
    const qint64 grown = residentBytes() - residentBefore;
    QVERIFY2(grown < 24 * mebibyte, qPrintable(QString::number(grown)));

    QSignalSpy interrupted(&source, &EventSource::interrupted);
    source.setPaused(false);
    QVERIFY(interrupted.wait(100'000));
    QCOMPARE(taken, all);
    const qint64 grownMost = residentBytes() - residentBefore;
    QVERIFY2(grownMost < 40 * mebibyte, qPrintable(QString::number(grownMost)));
}

// The event loop stands still: only the thread that Qt's network code has of its own could go on reading.
void tst_EventSourceFairness::aBlockedReceiverMakesTheSenderWait()
{
    constexpr qint64 all = mebibytesSent * mebibyte;
    Torrent torrent(ScriptedPeer::streamHead(), eventOf(4096), all);
    EventSource source;
    qint64 taken = 0;
    qint64 sent = 0;
    qint64 grown = 0;
    connect(&source, &EventSource::messageReceived, this, [&](const MessageEvent &message) {
        if (taken == 0) {
            const qint64 residentBefore = residentBytes();
            sent = torrent.sentUntilStuck();
            grown = residentBytes() - residentBefore;
        }
        taken += message.data.size() + 8;
    });
    QSignalSpy interrupted(&source, &EventSource::interrupted);
    source.open(QNetworkRequest(torrent.url()));
    QVERIFY(interrupted.wait(100'000));
    QCOMPARE(taken, all);
    QVERIFY2(sent < 16 * mebibyte, qPrintable(QString::number(sent)));
    QVERIFY2(grown < 24 * mebibyte, qPrintable(QString::number(grown)));
}

void tst_EventSourceFairness::aPausedReceiverMakesATlsSenderWait()
{
    if (!Certificates::canBeMade())
        QSKIP("There is no openssl to make a certificate with.");
    constexpr qsizetype all = mebibytesSent;
    Certificates certificates;
    ScriptedPeer peer(certificates.issue(QStringLiteral("IP:127.0.0.1")));
    peer.then(QList<QByteArray>{ScriptedPeer::streamHead()} << QList<QByteArray>(all, eventOf(mebibyte)));
    EventSource source;
    qsizetype taken = 0;
    connect(&source, &EventSource::messageReceived, this, [&] {
        if (++taken == 1)
            source.setPaused(true);
    });
    QNetworkRequest request(peer.url());
    request.setSslConfiguration(certificates.trust());
    const qint64 residentBefore = residentBytes();
    source.open(request);
    QTRY_VERIFY(source.isPaused());
    qsizetype unplayed = -1;
    while (unplayed != peer.unplayed()) {
        unplayed = peer.unplayed();
        QTest::qWait(500);
    }
    QVERIFY2(unplayed > all - 16, qPrintable(QString::number(unplayed)));
    const qint64 grown = residentBytes() - residentBefore;
    QVERIFY2(grown < 32 * mebibyte, qPrintable(QString::number(grown)));
    QSignalSpy interrupted(&source, &EventSource::interrupted);
    source.setPaused(false);
    QVERIFY(interrupted.wait(100'000));
    QCOMPARE(taken, all);
}

void tst_EventSourceFairness::givesUpOnWhatNeverBecomesAStream_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("drop");
    const QByteArray line = "HTTP/1.1 200 OK\r\n";
    const QByteArray chunk = ScriptedPeer::chunkedHead() + ScriptedPeer::chunk(eventOf(100));
    QTest::newRow("a status line without an end") << QByteArray("HTTP/1.1 200 ") << QByteArray("OK");
    QTest::newRow("a header without an end") << line + "X-A: " << QByteArray("a");
    QTest::newRow("headers without an end") << line << QByteArray("X-A: a\r\n");
    QTest::newRow("nothing but interim answers")
        << QByteArray() << QByteArray("HTTP/1.1 100 Continue\r\n\r\n");
    QTest::newRow("a chunk size without an end") << chunk << QByteArray("0");
    QTest::newRow("a chunk extension without an end") << chunk + "9;a=" << QByteArray("a");
    QTest::newRow("trailers without an end") << chunk + "0\r\n" << QByteArray("X-A: a\r\n");
    QTest::newRow("a line without an end") << ScriptedPeer::streamHead() << QByteArray("a");
    QTest::newRow("an event without an end") << ScriptedPeer::streamHead() << QByteArray("data:a\n");
}

void tst_EventSourceFairness::givesUpOnWhatNeverBecomesAStream()
{
    QFETCH(const QByteArray, head);
    QFETCH(const QByteArray, drop);
    Torrent torrent(head, drop.repeated(64 * 1024 / drop.size()), std::numeric_limits<qint64>::max());
    EventSource source;
    ReconnectPolicy policy;
    policy.reconnects = false;
    source.setPolicy(policy);
    source.setLimits({.lineBytes = mebibyte, .eventBytes = mebibyte});
    QSignalSpy failed(&source, &EventSource::failed);
    const qint64 residentBefore = residentBytes();
    source.open(QNetworkRequest(torrent.url()));
    QVERIFY(failed.wait(30'000));
    QVERIFY2(torrent.sent() < 32 * mebibyte, qPrintable(QString::number(torrent.sent())));
    const qint64 grown = residentBytes() - residentBefore;
    QVERIFY2(grown < 24 * mebibyte, qPrintable(QString::number(grown)));
    QVERIFY(!failed.first().first().value<StreamError>().detail.isEmpty());
}

QTEST_GUILESS_MAIN(tst_EventSourceFairness)
#include "tst_eventsourcefairness.moc"
