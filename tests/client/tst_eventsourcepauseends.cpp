// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "actinglog.h"
#include "tests/support/scriptedpeer.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QPointer>
#include <QtNetwork/QNetworkRequest>
#include <QtTest/QTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Ending = ScriptedPeer::Ending;

namespace {

const QByteArray body = ": hi\nid: 1\ndata: a\n\nid: 2\ndata: b\n\nid: 3\n\n";
const QByteArray stop = "HTTP/1.1 204 No Content\r\n\r\n";

QByteArray stream(const QByteArray &bytes)
{
    return ScriptedPeer::streamHead() + bytes;
}

} // namespace

/// What happens meanwhile, when a receiver needs a moment: floods, silence, ends.
class tst_EventSourcePauseEnds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEndWaits_data();
    void theEndWaits();
    void tellsWhatIsNotOfTheStream_data();
    void tellsWhatIsNotOfTheStream();
    void makesTheSenderWait();
    void isNoSilence();
    void closeDropsWhatIsPending_data();
    void closeDropsWhatIsPending();
    void countsOnlyWhatWasDelivered_data();
    void countsOnlyWhatWasDelivered();
    void survivesItsEnd_data();
    void survivesItsEnd();
    void anOldExcessIsForgotten();
};

void tst_EventSourcePauseEnds::theEndWaits_data()
{
    QTest::addColumn<QList<QByteArray>>("packets");
    QTest::addColumn<QByteArray>("end");
    using Peer = ScriptedPeer;
    QTest::newRow("a good end") << QList<QByteArray>{Peer::chunkedHead() + Peer::chunk(body) +
                                                     Peer::chunk({})}
                                << QByteArray("interrupted Ended 200");
    QTest::newRow("a good end in a packet of its own")
        << QList<QByteArray>{Peer::chunkedHead(), Peer::chunk(body), Peer::chunk({})}
        << QByteArray("interrupted Ended 200");
    QTest::newRow("the connection's end")
        << QList<QByteArray>{stream(body)} << QByteArray("interrupted Ended 200");
    QTest::newRow("a cut") << QList<QByteArray>{Peer::chunkedHead() + Peer::chunk(body)}
                           << QByteArray("interrupted Cut 200");
    QTest::newRow("too long a line") << QList<QByteArray>{stream(body + "data: " + QByteArray(200, 'x'))}
                                     << QByteArray("failed TooLarge 200");
}

void tst_EventSourcePauseEnds::theEndWaits()
{
    QFETCH(const QList<QByteArray>, packets);
    QFETCH(const QByteArray, end);
    ScriptedPeer peer;
    peer.then(packets).then({stop});
    ActingLog log;
    log.source.setPolicy(impatient());
    log.source.setLimits({.lineBytes = 100});
    log.pauseAfter("message a #1");
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(), "opened | comment hi | message a #1");
    QTest::qWait(100); // a hundred times what it would wait before it came back
    QCOMPARE(log.text(), "opened | comment hi | message a #1");
    QCOMPARE(log.source.state(), EventSource::State::Open);
    QCOMPARE(peer.requests().size(), 1);
    log.source.setPaused(false);
    const QByteArray all = "opened | comment hi | message a #1 | message b #2 | " + end;
    if (end.startsWith("failed")) {
        QTRY_COMPARE(log.text(), all);
        return;
    }
    QTRY_COMPARE(log.text(), QByteArray(all + " | failed Stopped 204"));
    QCOMPARE(peer.header(1, "Last-Event-ID"), "3");
}

void tst_EventSourcePauseEnds::tellsWhatIsNotOfTheStream_data()
{
    QTest::addColumn<QList<QByteArray>>("packets");
    QTest::addColumn<Ending>("ending");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a refusal") << QList<QByteArray>{"HTTP/1.1 403 No\r\nContent-Length: 2\r\n\r\nno"}
                               << Ending::Hold << QByteArray("failed HttpStatus 403");
    QTest::newRow("that there is nothing")
        << QList<QByteArray>{stop} << Ending::Close << QByteArray("failed Stopped 204");
    QTest::newRow("a lost answer") << QList<QByteArray>{} << Ending::Close
                                   << QByteArray("interrupted NoAnswer 0");
    QTest::newRow("that no answer comes")
        << QList<QByteArray>{} << Ending::Hold << QByteArray("interrupted AnswerTimeout 0");
    QTest::newRow("that half an answer comes") << QList<QByteArray>{"HTTP/1.1 200 OK\r\n"} << Ending::Hold
                                               << QByteArray("interrupted AnswerTimeout 0");
}

/// A pause is about the stream: before there is one nothing is held back.
void tst_EventSourcePauseEnds::tellsWhatIsNotOfTheStream()
{
    QFETCH(const QList<QByteArray>, packets);
    QFETCH(const Ending, ending);
    QFETCH(const QByteArray, text);
    ScriptedPeer peer;
    peer.then({"HTTP/1.1 307 Elsewhere\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n"}, Ending::Hold);
    peer.then(packets, ending);
    StreamLog log;
    ReconnectPolicy policy;
    policy.answerTimeout = 200ms;
    log.source.setPolicy(policy);
    log.source.setPaused(true);
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(), text);
}

void tst_EventSourcePauseEnds::makesTheSenderWait()
{
    const qsizetype mebibyte = 1024 * 1024;
    ScriptedPeer peer;
    peer.then(QList<QByteArray>{ScriptedPeer::streamHead()}
                  << QList<QByteArray>(64, "data: " + QByteArray(mebibyte, 'x') + "\n\n"),
              Ending::Hold);
    EventSource source;
    QList<qsizetype> sizes;
    connect(&source, &EventSource::messageReceived, this, [&](const MessageEvent &event) {
        sizes += event.data.size();
        source.setPaused(sizes.size() == 2);
    });
    source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE_WITH_TIMEOUT(sizes.size(), 2, 30'000);
    QTest::qWait(500); // enough to swallow it all, were nothing in the way
    const qsizetype unplayed = peer.unplayed();
    QVERIFY2(unplayed > 32, qPrintable(QString::number(unplayed)));
    QTest::qWait(200);
    QCOMPARE(peer.unplayed(), unplayed); // it stands still
    QCOMPARE(sizes.size(), 2);
    source.setPaused(false);
    QTRY_COMPARE_WITH_TIMEOUT(sizes, QList<qsizetype>(64, mebibyte), 30'000);
}

void tst_EventSourcePauseEnds::isNoSilence()
{
    ScriptedPeer peer;
    peer.then({stream("data: a\n\n")}, Ending::Hold);
    ActingLog log;
    ReconnectPolicy policy;
    policy.idleTimeout = 300ms;
    log.source.setPolicy(policy);
    log.pauseAfter("message a #");
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(), "opened | message a #");
    QTest::qWait(800);
    QCOMPARE(log.text(), "opened | message a #");
    log.source.setPaused(false);
    QElapsedTimer sinceThen;
    sinceThen.start();
    QTRY_COMPARE(log.lastLine(), "interrupted IdleTimeout 200");
    QVERIFY2(sinceThen.elapsed() > 270, qPrintable(QString::number(sinceThen.elapsed())));
}

void tst_EventSourcePauseEnds::closeDropsWhatIsPending_data()
{
    QTest::addColumn<bool>("isResumed");
    QTest::newRow("while paused") << false;
    QTest::newRow("right after it was resumed") << true;
}

void tst_EventSourcePauseEnds::closeDropsWhatIsPending()
{
    QFETCH(const bool, isResumed);
    ScriptedPeer peer;
    peer.then({stream(body)}, Ending::Hold).then({stream("data: new\n\n")}, Ending::Hold);
    ActingLog log;
    log.pauseAfter("message a #1");
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(), "opened | comment hi | message a #1");
    if (isResumed)
        log.source.setPaused(false);
    log.source.close();
    QCOMPARE(log.source.state(), EventSource::State::Closed);
    QTRY_COMPARE(peer.liveConnections(), 0);
    log.source.setPaused(false);
    QTest::qWait(50);
    QCOMPARE(log.text(), "opened | comment hi | message a #1");
    QCOMPARE(log.source.lastEventId(), u"1"_s);
    log.source.setPaused(!isResumed);
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_VERIFY(log.lines.size() >= (isResumed ? 5 : 4));
    log.source.setPaused(false);
    QTRY_COMPARE(log.text(), "opened | comment hi | message a #1 | opened | message new #1");
}

void tst_EventSourcePauseEnds::countsOnlyWhatWasDelivered_data()
{
    QTest::addColumn<bool>("isReconnect");
    QTest::newRow("by reconnect") << true;
    QTest::newRow("by open") << false;
}

void tst_EventSourcePauseEnds::countsOnlyWhatWasDelivered()
{
    QFETCH(const bool, isReconnect);
    ScriptedPeer peer;
    peer.then({stream(body)}, Ending::Hold);
    peer.then({stream("id: 2\ndata: b\n\n")}, Ending::Hold); // as it was not seen, it comes again
    ActingLog log;
    log.pauseAfter("message a #1");
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(), "opened | comment hi | message a #1");
    if (isReconnect)
        log.source.reconnect();
    else
        log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(), "opened | comment hi | message a #1 | opened");
    QCOMPARE(peer.header(1, "Last-Event-ID"), "1");
    log.source.setPaused(false);
    QTRY_COMPARE(log.text(), "opened | comment hi | message a #1 | opened | message b #2");
    QTRY_COMPARE(peer.liveConnections(), 1);
}

void tst_EventSourcePauseEnds::survivesItsEnd_data()
{
    QTest::addColumn<int>("when");
    QTest::newRow("in the slot that pauses") << 0;
    QTest::newRow("while paused") << 1;
    QTest::newRow("right after it was resumed") << 2;
    QTest::newRow("in the first slot after that") << 3;
}

void tst_EventSourcePauseEnds::survivesItsEnd()
{
    QFETCH(const int, when);
    ScriptedPeer peer;
    peer.then({stream(body)}, Ending::Hold);
    QPointer<EventSource> source(new EventSource);
    int messages = 0;
    connect(source, &EventSource::messageReceived, this, [&] {
        source->setPaused(true);
        if (++messages == 2 || when == 0)
            delete source;
    });
    source->open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(messages, 1);
    if (when == 1)
        delete source;
    if (when >= 2)
        source->setPaused(false);
    if (when == 2)
        delete source;
    QTRY_VERIFY(!source);
    QTRY_COMPARE(peer.liveConnections(), 0);
    QCOMPARE(messages, when == 3 ? 2 : 1);
}

void tst_EventSourcePauseEnds::anOldExcessIsForgotten()
{
    ScriptedPeer peer;
    peer.then({stream("data: 0123456789")}, Ending::Hold).then({stream("data: a\n\n")}, Ending::Hold);
    StreamLog log;
    log.source.setLimits({.lineBytes = 10});
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(), "opened | failed TooLarge 200");
    log.source.setPaused(true);
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(), "opened | failed TooLarge 200 | opened");
    log.source.setPaused(false);
    QTRY_COMPARE(log.text(), "opened | failed TooLarge 200 | opened | message a #");
}

QTEST_GUILESS_MAIN(tst_EventSourcePauseEnds)
#include "tst_eventsourcepauseends.moc"
