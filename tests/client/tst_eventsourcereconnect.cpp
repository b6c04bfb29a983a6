// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/eventsource/eventsource.h"
#include "streamlog.h"
#include "tests/support/scriptedpeer.h"

#include <QtCore/QElapsedTimer>
#include <QtNetwork/QNetworkRequest>
#include <QtTest/QTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Ending = ScriptedPeer::Ending;

namespace {

const QByteArray stop = "HTTP/1.1 204 No Content\r\n\r\n";

QByteArray stream(const QByteArray &body)
{
    return ScriptedPeer::streamHead() + body;
}

} // namespace

/// When an EventSource comes back, with what, and what makes it give up.
class tst_EventSourceReconnect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsTheIdOfTheLastWholeEvent_data();
    void sendsTheIdOfTheLastWholeEvent();
    void carriesTheIdOver();
    void seedsTheFirstAttempt();
    void waitsAsLongAsTheServerAsks_data();
    void waitsAsLongAsTheServerAsks();
    void neverWaitsLessThanItWasTold_data();
    void neverWaitsLessThanItWasTold();
    void comesBackAfterTwoHundredRestarts();
    void asksTheFactoryBeforeEachAttempt();
    void strictGivesUpOnARefusal();
    void resilientRetriesARefusal();
    void givesUpAfterTheMostFailures();
    void withoutReconnectingEveryEndIsFinal();
    void timesOut_data();
    void timesOut();
    void commentsKeepAnIdleStreamAlive();
    void reconnectsNow();
};

void tst_EventSourceReconnect::sendsTheIdOfTheLastWholeEvent_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("no id, no header") << QByteArray("data: a\n\n") << QByteArray();
    QTest::newRow("an id") << QByteArray("id: 1\ndata: a\n\n") << QByteArray("1");
    QTest::newRow("an id without data") << QByteArray("id: 1\n\n") << QByteArray("1");
    QTest::newRow("not that of an unfinished block")
        << QByteArray("id: 1\n\nid: 2\ndata: a\n") << QByteArray("1");
    QTest::newRow("an emptied id, no header") << QByteArray("id: 1\n\nid\n\n") << QByteArray();
    QTest::newRow("in UTF-8") << QByteArray("id: \xE2\x80\xA6\n\n") << QByteArray("\xE2\x80\xA6");
    QTest::newRow("spaces inside stay") << QByteArray("id: a  b\n\n") << QByteArray("a  b");
    QTest::newRow("control characters are not sent") << QByteArray("id: a\x01"
                                                                   "b\n\n")
                                                     << QByteArray();
    QTest::newRow("nor is DEL") << QByteArray("id: a\x7F\n\n") << QByteArray();
    QTest::newRow("8 KiB are sent") << "id: " + QByteArray(8192, 'x') + "\n\n" << QByteArray(8192, 'x');
    QTest::newRow("more are not") << "id: " + QByteArray(8193, 'x') + "\n\n" << QByteArray();
}

void tst_EventSourceReconnect::sendsTheIdOfTheLastWholeEvent()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, header);
    ScriptedPeer peer;
    peer.then({stream(body)}).then({stop});
    StreamLog log;
    log.source.setPolicy(impatient());
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.lines.value(log.lines.size() - 1), "failed Stopped 204");
    QVERIFY(peer.header(0, "Last-Event-ID").isNull());
    QCOMPARE(peer.header(1, "Last-Event-ID"), header);
    QCOMPARE(peer.header(1, "Last-Event-ID").isNull(), header.isNull());
}

void tst_EventSourceReconnect::carriesTheIdOver()
{
    ScriptedPeer peer;
    peer.then({stream("id: 1\ndata: a\n\n")}).then({stream("data: b\n\n")}).then({stop});
    StreamLog log;
    log.source.setPolicy(impatient());
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(), "opened | message a #1 | interrupted Ended 200 | opened | message b #1 | "
                             "interrupted Ended 200 | failed Stopped 204");
    QCOMPARE(peer.header(2, "Last-Event-ID"), "1");
    QCOMPARE(log.source.lastEventId(), u"1"_s);
    QCOMPARE(peer.mostConnections(), 1);
}

void tst_EventSourceReconnect::seedsTheFirstAttempt()
{
    ScriptedPeer peer;
    peer.then({stream("data: a\n\n")}, Ending::Hold);
    StreamLog log;
    log.source.setLastEventId(u"seed"_s);
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(), "opened | message a #seed");
    QCOMPARE(peer.header(0, "Last-Event-ID"), "seed");
}

void tst_EventSourceReconnect::waitsAsLongAsTheServerAsks_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<std::chrono::milliseconds>("wait");
    using ms = std::chrono::milliseconds;
    QTest::newRow("three seconds unless told") << QByteArray("data: a\n\n") << ms(3s);
    QTest::newRow("as told") << QByteArray("retry: 1234\n\n") << ms(1234);
    QTest::newRow("also without an empty line") << QByteArray("retry: 1234\n") << ms(1234);
    QTest::newRow("not by an unfinished line") << QByteArray("retry: 1234") << ms(3s);
    QTest::newRow("the last one counts") << QByteArray("retry: 5000\nretry: 500\n") << ms(500);
    QTest::newRow("not less than a tenth of a second") << QByteArray("retry: 0\n") << ms(100);
    QTest::newRow("not more than an hour") << QByteArray("retry: 99999999999999999999\n") << ms(1h);
}

void tst_EventSourceReconnect::waitsAsLongAsTheServerAsks()
{
    QFETCH(const QByteArray, body);
    QFETCH(const std::chrono::milliseconds, wait);
    ScriptedPeer peer;
    peer.then({stream(body)});
    StreamLog log;
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_VERIFY(log.text().endsWith("interrupted Ended 200"));
    QCOMPARE(log.lastWait, wait);
}

void tst_EventSourceReconnect::neverWaitsLessThanItWasTold_data()
{
    QTest::addColumn<std::chrono::milliseconds>("wait");
    for (const auto wait : {123ms, 450ms, 990ms, 2000ms})
        QTest::addRow("%d ms", int(wait.count())) << wait;
}

void tst_EventSourceReconnect::neverWaitsLessThanItWasTold()
{
    QFETCH(const std::chrono::milliseconds, wait);
    ScriptedPeer peer;
    peer.then({stream("retry: " + QByteArray::number(wait.count()) + "\n\n")}).then({stop});
    EventSource source;
    QElapsedTimer time;
    qint64 waited = -1;
    connect(&source, &EventSource::interrupted, this, [&time] { time.start(); });
    source.open(EventSource::RequestFactory([&] {
        waited = time.isValid() ? time.nsecsElapsed() : -1;
        return EventSourceRequest(QNetworkRequest(peer.url()));
    }));
    QTRY_COMPARE(source.state(), EventSource::State::Closed);
    const std::chrono::nanoseconds slack = 1ms; // of the signal that started the clock
    QVERIFY2(std::chrono::nanoseconds(waited) + slack >= wait, qPrintable(QString::number(waited)));
}

void tst_EventSourceReconnect::comesBackAfterTwoHundredRestarts()
{
    ScriptedPeer peer;
    for (int i = 0; i < 200; ++i) {
        const QByteArray number = QByteArray::number(i);
        peer.then({ScriptedPeer::chunkedHead(),
                   ScriptedPeer::chunk("id: " + number + "\ndata: " + number + "\n\nid: x\ndata: lost")},
                  i % 2 == 0 ? Ending::Close : Ending::Reset);
    }
    peer.then({stop});
    QList<QString> data;
    EventSource source;
    source.setPolicy(impatient());
    connect(&source, &EventSource::messageReceived, this,
            [&](const MessageEvent &event) { data += event.data; });
    source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE_WITH_TIMEOUT(source.state(), EventSource::State::Closed, 30'000);
    // A reset may overtake the bytes before it, but what came is in order and nothing came twice.
    QVERIFY(data.size() >= 100);
    for (qsizetype i = 1; i < data.size(); ++i)
        QVERIFY(data.at(i).toInt() > data.at(i - 1).toInt());
    QCOMPARE(peer.mostConnections(), 1);
}

void tst_EventSourceReconnect::asksTheFactoryBeforeEachAttempt()
{
    ScriptedPeer peer;
    peer.then({stream("data: a\n\n")}).then({stop});
    int calls = 0;
    StreamLog log;
    log.source.setPolicy(impatient());
    log.source.open([&] {
        QNetworkRequest request(peer.url());
        request.setRawHeader("Authorization", "Bearer token" + QByteArray::number(++calls));
        return request;
    });
    QCOMPARE(calls, 0);
    QTRY_COMPARE(peer.requests().size(), 2);
    QCOMPARE(peer.header(0, "Authorization"), "Bearer token1");
    QCOMPARE(peer.header(1, "Authorization"), "Bearer token2");
}

void tst_EventSourceReconnect::strictGivesUpOnARefusal()
{
    ScriptedPeer peer;
    peer.then({"HTTP/1.1 503 Busy\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n"}).then({stop});
    StreamLog log;
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(), "failed HttpStatus 503");
}

void tst_EventSourceReconnect::resilientRetriesARefusal()
{
    ScriptedPeer peer;
    peer.then({"HTTP/1.1 503 Busy\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n"})
        .then({"HTTP/1.1 429 Slower\r\nRetry-After: Sun, 06 Nov 1994 08:49:37 GMT\r\nContent-Length: "
               "0\r\n\r\n"})
        .then({"HTTP/1.1 404 Gone\r\nContent-Length: 0\r\n\r\n"});
    StreamLog log;
    ReconnectPolicy policy = ReconnectPolicy::resilient();
    policy.reconnectionTime = 200ms;
    log.source.setPolicy(policy);
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(),
                 "interrupted HttpStatus 503 | interrupted HttpStatus 429 | failed HttpStatus 404");
    QCOMPARE(log.lastWait, 200ms); // which no Retry-After shortens
}

void tst_EventSourceReconnect::givesUpAfterTheMostFailures()
{
    ScriptedPeer peer;
    peer.close(); // nobody listens there any more
    StreamLog log;
    ReconnectPolicy policy = impatient();
    policy.mostFailures = 3;
    log.source.setPolicy(policy);
    log.source.open([url = QUrl(u"http://127.0.0.1:1/"_s)] { return QNetworkRequest(url); });
    QTRY_COMPARE(log.text(), "interrupted NotReached 0 | interrupted NotReached 0 | failed NotReached 0");
}

void tst_EventSourceReconnect::withoutReconnectingEveryEndIsFinal()
{
    ScriptedPeer peer;
    peer.then({stream("data: a\n\n")});
    StreamLog log;
    ReconnectPolicy policy;
    policy.reconnects = false;
    log.source.setPolicy(policy);
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(), "opened | message a # | failed Ended 200");
}

void tst_EventSourceReconnect::timesOut_data()
{
    QTest::addColumn<QList<QByteArray>>("packets");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("before the head") << QList<QByteArray>{} << QByteArray("interrupted AnswerTimeout 0");
    QTest::newRow("within the head") << QList<QByteArray>{"HTTP/1.1 200 OK\r\n"}
                                     << QByteArray("interrupted AnswerTimeout 0");
    QTest::newRow("after the head") << QList<QByteArray>{stream({})}
                                    << QByteArray("opened | interrupted IdleTimeout 200");
    QTest::newRow("after some events") << QList<QByteArray>{stream("data: a\n\n")}
                                       << QByteArray("opened | message a # | interrupted IdleTimeout 200");
}

void tst_EventSourceReconnect::timesOut()
{
    QFETCH(const QList<QByteArray>, packets);
    QFETCH(const QByteArray, text);
    ScriptedPeer peer;
    peer.then(packets, Ending::Hold);
    StreamLog log;
    ReconnectPolicy policy;
    policy.answerTimeout = 200ms;
    policy.idleTimeout = 200ms;
    log.source.setPolicy(policy);
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(), text);
    QTRY_COMPARE(peer.liveConnections(), 0);
}

void tst_EventSourceReconnect::commentsKeepAnIdleStreamAlive()
{
    ScriptedPeer peer;
    peer.then({stream({})}, Ending::Hold);
    StreamLog log;
    ReconnectPolicy policy;
    policy.idleTimeout = 1s;
    log.source.setPolicy(policy);
    log.source.open(QNetworkRequest(peer.url()));
    for (int i = 0; i < 8; ++i) {
        QTest::qWait(250); // together twice the time-out
        peer.play({":\n"});
    }
    QTRY_COMPARE(log.lines.count("comment "), 8);
    QCOMPARE(log.source.state(), EventSource::State::Open);
}

void tst_EventSourceReconnect::reconnectsNow()
{
    ScriptedPeer peer;
    peer.then({stream("retry: 3600000\nid: 1\ndata: a\n\n")}).then({stream("data: b\n\n")}, Ending::Hold);
    peer.then({stream("data: c\n\n")}, Ending::Hold);
    StreamLog log;
    log.source.reconnect(); // harmless when closed
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(), "opened | message a #1 | interrupted Ended 200");
    log.source.reconnect(); // ends the wait
    QTRY_COMPARE(log.lines.value(log.lines.size() - 1), "message b #1");
    log.source.reconnect(); // drops the connection
    QCOMPARE(log.source.state(), EventSource::State::Connecting);
    QTRY_COMPARE(log.lines.value(log.lines.size() - 1), "message c #1");
    QTRY_COMPARE(peer.liveConnections(), 1);
}

QTEST_GUILESS_MAIN(tst_EventSourceReconnect)
#include "tst_eventsourcereconnect.moc"
