// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "actinglog.h"
#include "tests/support/scriptedpeer.h"

#include <QtCore/QTimer>
#include <QtNetwork/QNetworkRequest>
#include <QtTest/QTest>

#include <algorithm>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using Ending = ScriptedPeer::Ending;

namespace {

const QByteArray body = ": hi\nid: 1\ndata: a\n\nid: 2\ndata: b\n\nid: 3\n\n";

QByteArray stream(const QByteArray &bytes)
{
    return ScriptedPeer::streamHead() + bytes;
}

QByteArray numbered(int count)
{
    QByteArray all;
    for (int i = 0; i < count; ++i)
        all += "id: " + QByteArray::number(i) + "\ndata: " + QByteArray::number(i) + "\n\n";
    return all;
}

} // namespace

/// A receiver that needs a moment.
class tst_EventSourcePause : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversNothingMore_data();
    void deliversNothingMore();
    void mayBePausedBeforeItOpens();
    void mayPauseBetweenEvents();
    void mayResumeInTheSameSlot();
    void mayResumeInAnEventLoopInTheSlot();
    void keepsOrderOverManyPauses_data();
    void keepsOrderOverManyPauses();
    void holdsOverAReconnect();
};

void tst_EventSourcePause::deliversNothingMore_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("delivered");
    QTest::addColumn<QString>("id");
    QTest::newRow("after it opened") << QByteArray("opened") << QByteArray("opened") << QString();
    QTest::newRow("after a comment") << QByteArray("comment hi") << QByteArray("opened | comment hi")
                                     << QString();
    QTest::newRow("after a message of a batch")
        << QByteArray("message a #1") << QByteArray("opened | comment hi | message a #1") << u"1"_s;
    QTest::newRow("after the last message of a batch")
        << QByteArray("message b #2") << QByteArray("opened | comment hi | message a #1 | message b #2")
        << u"2"_s;
}

void tst_EventSourcePause::deliversNothingMore()
{
    QFETCH(const QByteArray, line);
    QFETCH(const QByteArray, delivered);
    QFETCH(const QString, id);
    ScriptedPeer peer;
    peer.then({stream(body)}, Ending::Hold);
    ActingLog log;
    log.pauseAfter(line);
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(), delivered);
    QVERIFY(log.source.isPaused());
    QTest::qWait(50);
    QCOMPARE(log.text(), delivered);
    QCOMPARE(log.source.lastEventId(), id);
    QCOMPARE(log.source.state(), EventSource::State::Open);
    log.source.setPaused(false);
    QVERIFY(!log.source.isPaused());
    QCOMPARE(log.text(), delivered); // nothing comes from inside setPaused()
    QTRY_COMPARE(log.text(), "opened | comment hi | message a #1 | message b #2");
    QTRY_COMPARE(log.source.lastEventId(), u"3"_s);
    peer.play({"data: c\n\n"});
    QTRY_COMPARE(log.lastLine(), "message c #3");
}

void tst_EventSourcePause::mayBePausedBeforeItOpens()
{
    ScriptedPeer peer;
    peer.then({stream(body)}, Ending::Hold);
    StreamLog log;
    log.source.setPaused(true);
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(), "opened");
    QTest::qWait(50);
    QCOMPARE(log.text(), "opened");
    log.source.setPaused(false);
    QTRY_COMPARE(log.text(), "opened | comment hi | message a #1 | message b #2");
}

void tst_EventSourcePause::mayPauseBetweenEvents()
{
    ScriptedPeer peer;
    peer.then({stream("data: a\n\nda")}, Ending::Hold);
    ActingLog log;
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(), "opened | message a #");
    log.source.setPaused(true);
    log.source.setPaused(true); // twice is once
    peer.play({"ta: b\n\n"});
    QTest::qWait(50);
    QCOMPARE(log.text(), "opened | message a #");
    log.source.setPaused(false);
    QTRY_COMPARE(log.text(), "opened | message a # | message b #");
    log.source.setPaused(true);
    log.source.setPaused(false); // before anything was to be said
    log.source.setPaused(true);
    peer.play({"data: c\n\n"});
    QTest::qWait(50);
    QCOMPARE(log.lines.size(), 3);
    log.source.setPaused(false);
    QTRY_COMPARE(log.lastLine(), "message c #");
}

void tst_EventSourcePause::mayResumeInTheSameSlot()
{
    ScriptedPeer peer;
    peer.then({stream(numbered(20'000))});
    EventSource source;
    int next = 0;
    bool isOver = false;
    connect(&source, &EventSource::messageReceived, this, [&](const MessageEvent &event) {
        QCOMPARE(event.data, QString::number(next++));
        source.setPaused(true);
        source.setPaused(false);
    });
    connect(&source, &EventSource::interrupted, this, [&] { isOver = true; });
    source.open(QNetworkRequest(peer.url()));
    QTRY_VERIFY_WITH_TIMEOUT(isOver, 30'000);
    QCOMPARE(next, 20'000);
    QCOMPARE(source.lastEventId(), u"19999"_s);
}

void tst_EventSourcePause::mayResumeInAnEventLoopInTheSlot()
{
    ScriptedPeer peer;
    peer.then({stream(numbered(5'000))});
    EventSource source;
    int next = 0;
    bool isOver = false;
    bool isNested = false;
    connect(&source, &EventSource::messageReceived, this, [&](const MessageEvent &event) {
        QVERIFY(!isNested); // one after the other
        QCOMPARE(event.data, QString::number(next++));
        if (next % 1000 != 500)
            return;
        isNested = true;
        source.setPaused(true);
        QTest::qWait(20);
        source.setPaused(false);
        QTest::qWait(20);
        isNested = false;
    });
    connect(&source, &EventSource::interrupted, this, [&] {
        QVERIFY(!isNested);
        isOver = true;
    });
    source.open(QNetworkRequest(peer.url()));
    QTRY_VERIFY_WITH_TIMEOUT(isOver, 30'000);
    QCOMPARE(next, 5'000);
}

void tst_EventSourcePause::keepsOrderOverManyPauses_data()
{
    QTest::addColumn<QList<QByteArray>>("packets");
    QTest::addColumn<QByteArray>("end");
    const QByteArray all = numbered(40'000); // far more than is held here
    QTest::newRow("up to the connection's end") << QList<QByteArray>{stream(all)} << QByteArray("Ended");
    QList<QByteArray> chunks{ScriptedPeer::chunkedHead()};
    for (qsizetype i = 0; i < all.size(); i += 9'999)
        chunks += ScriptedPeer::chunk(all.sliced(i, std::min<qsizetype>(9'999, all.size() - i)));
    QTest::newRow("in chunks that are cut off") << chunks << QByteArray("Cut");
    QTest::newRow("in chunks") << (chunks << ScriptedPeer::chunk({})) << QByteArray("Ended");
}

void tst_EventSourcePause::keepsOrderOverManyPauses()
{
    QFETCH(const QList<QByteArray>, packets);
    QFETCH(const QByteArray, end);
    ScriptedPeer peer;
    peer.then(packets);
    ActingLog log;
    int next = 0;
    bool isPaused = false;
    connect(&log.source, &EventSource::messageReceived, this, [&](const MessageEvent &event) {
        QVERIFY(!isPaused);
        QCOMPARE(event.data, QString::number(next++));
        if (next % 777 != 0)
            return;
        isPaused = true;
        log.source.setPaused(true);
        QTimer::singleShot(next % 5, this, [&] { // some of them before the rest of the batch, some later
            isPaused = false;
            log.source.setPaused(false);
        });
    });
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE_WITH_TIMEOUT(log.lastLine(), QByteArray("interrupted " + end + " 200"), 30'000);
    QCOMPARE(log.source.lastEventId(), QString::number(next - 1));
    if (end == "Ended")
        QCOMPARE(next, 40'000);
    else // Qt drops what waits inside it when a connection breaks; what is asked for next follows what came
        QVERIFY2(next > 40'000 - 2 * 64 * 1024 / 20, qPrintable(QString::number(next)));
}

void tst_EventSourcePause::holdsOverAReconnect()
{
    ScriptedPeer peer;
    peer.then({stream("id: 1\ndata: a\n\n")}).then({stream("id: 2\ndata: b\n\n")}, Ending::Hold);
    ActingLog log;
    log.source.setPolicy(impatient());
    log.pauseAfter("interrupted Ended 200");
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(), "opened | message a #1 | interrupted Ended 200 | opened");
    QTest::qWait(50);
    QCOMPARE(log.lastLine(), "opened");
    log.source.setPaused(false);
    QTRY_COMPARE(log.lastLine(), "message b #2");
}

QTEST_GUILESS_MAIN(tst_EventSourcePause)
#include "tst_eventsourcepause.moc"
