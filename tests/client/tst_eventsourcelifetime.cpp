// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/eventsource/eventsource.h"
#include "streamlog.h"
#include "tests/support/scriptedpeer.h"

#include <QtNetwork/QNetworkRequest>
#include <QtTest/QTest>

#include <functional>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Ending = ScriptedPeer::Ending;

namespace {

/// Where a receiver does something drastic.
enum class Moment { Factory, Opened, Message, Comment, Interrupted, Failed };

const QByteArray body = ": hi\nid: 1\ndata: a\n\nid: 2\ndata: b\n\nid: 3\n\n";

} // namespace

/// close(), open(), reconnect() and delete inside every slot, and storms of them.
class tst_EventSourceLifetime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSilentAfterCloseInASlot_data();
    void isSilentAfterCloseInASlot();
    void survivesItsOwnEndInASlot_data() { isSilentAfterCloseInASlot_data(); }
    void survivesItsOwnEndInASlot();
    void opensAnewInASlot_data() { isSilentAfterCloseInASlot_data(); }
    void opensAnewInASlot();
    void closeKeepsTheIdOfTheLastDeliveredEvent();
    void neverHasTwoConnections();
    void fiftyStreamsToOneHost();

private:
    static void script(ScriptedPeer &peer, Moment moment);
    void at(Moment moment, EventSource &source, const QUrl &url, const std::function<void()> &action);
};

void tst_EventSourceLifetime::isSilentAfterCloseInASlot_data()
{
    QTest::addColumn<Moment>("moment");
    QTest::addColumn<QByteArray>("text"); // up to and with the moment
    QTest::newRow("the request factory") << Moment::Factory << QByteArray();
    QTest::newRow("opened") << Moment::Opened << QByteArray("opened");
    QTest::newRow("a comment") << Moment::Comment << QByteArray("opened | comment hi");
    QTest::newRow("a message") << Moment::Message << QByteArray("opened | comment hi | message a #1");
    QTest::newRow("interrupted")
        << Moment::Interrupted
        << QByteArray("opened | comment hi | message a #1 | message b #2 | interrupted Ended 200");
    QTest::newRow("failed") << Moment::Failed << QByteArray("failed Stopped 204");
}

void tst_EventSourceLifetime::script(ScriptedPeer &peer, Moment moment)
{
    if (moment == Moment::Failed)
        peer.then({"HTTP/1.1 204 No Content\r\n\r\n"});
    else
        peer.then({ScriptedPeer::streamHead() + body});
    peer.then({ScriptedPeer::streamHead() + "data: second\n\n"}, Ending::Hold);
}

/// Opens @p source at @p url, and does @p action once, when the moment has come.
void tst_EventSourceLifetime::at(Moment moment, EventSource &source, const QUrl &url,
                                 const std::function<void()> &action)
{
    const auto once = [moment, action, isDone = std::make_shared<bool>(false)](Moment now) {
        if (now == moment && !std::exchange(*isDone, true))
            action();
    };
    connect(&source, &EventSource::opened, this, [once] { once(Moment::Opened); });
    connect(&source, &EventSource::messageReceived, this, [once] { once(Moment::Message); });
    connect(&source, &EventSource::commentReceived, this, [once] { once(Moment::Comment); });
    connect(&source, &EventSource::interrupted, this, [once] { once(Moment::Interrupted); });
    connect(&source, &EventSource::failed, this, [once] { once(Moment::Failed); });
    source.setPolicy(impatient());
    source.open([once, url] {
        once(Moment::Factory);
        return QNetworkRequest(url);
    });
}

void tst_EventSourceLifetime::isSilentAfterCloseInASlot()
{
    QFETCH(const Moment, moment);
    QFETCH(const QByteArray, text);
    ScriptedPeer peer;
    script(peer, moment);
    StreamLog log;
    bool isDone = false;
    at(moment, log.source, peer.url(), [&] {
        log.source.close();
        isDone = true;
    });
    QTRY_VERIFY(isDone);
    QTest::qWait(50);
    QCOMPARE(log.text(), text);
    QCOMPARE(log.source.state(), EventSource::State::Closed);
    QCOMPARE(peer.liveConnections(), 0);
}

void tst_EventSourceLifetime::survivesItsOwnEndInASlot()
{
    QFETCH(const Moment, moment);
    ScriptedPeer peer;
    script(peer, moment);
    QPointer<EventSource> source(new EventSource);
    at(moment, *source, peer.url(), [&] { delete source; });
    QTRY_VERIFY(!source);
    QTRY_COMPARE(peer.liveConnections(), 0);
}

void tst_EventSourceLifetime::opensAnewInASlot()
{
    QFETCH(const Moment, moment);
    QFETCH(const QByteArray, text);
    ScriptedPeer first;
    script(first, moment);
    ScriptedPeer second;
    second.then({ScriptedPeer::streamHead() + "data: second\n\n"}, Ending::Hold);
    StreamLog log;
    at(moment, log.source, first.url(), [&] {
        log.source.setLastEventId({});
        log.source.open(QNetworkRequest(second.url()));
    });
    const QByteArray expected = (text.isEmpty() ? text : text + " | ") + "opened | message second #";
    QTRY_COMPARE(log.text(), expected);
    QTRY_COMPARE(first.liveConnections(), 0);
    QVERIFY(second.header(0, "Last-Event-ID").isNull());
}

void tst_EventSourceLifetime::closeKeepsTheIdOfTheLastDeliveredEvent()
{
    ScriptedPeer peer;
    peer.then({ScriptedPeer::streamHead() + body}, Ending::Hold);
    EventSource source;
    at(Moment::Message, source, peer.url(), [&] { source.close(); });
    QTRY_COMPARE(source.lastEventId(), u"1"_s); // not 3, although all came in one packet
    QCOMPARE(source.state(), EventSource::State::Closed);
}

void tst_EventSourceLifetime::neverHasTwoConnections()
{
    ScriptedPeer peer;
    peer.otherwise({ScriptedPeer::streamHead() + body}, Ending::Hold);
    EventSource source;
    source.setPolicy(impatient());
    int opened = 0;
    connect(&source, &EventSource::opened, this, [&] { ++opened; });
    for (int i = 0; i < 300; ++i) {
        source.open(QNetworkRequest(peer.url()));
        if (i % 3 == 0)
            source.reconnect();
        if (i % 5 == 0)
            source.close();
        if (i % 7 == 0)
            QTRY_VERIFY(source.state() != EventSource::State::Connecting);
        else
            QCoreApplication::processEvents();
    }
    source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(source.state(), EventSource::State::Open);
    QVERIFY(opened > 30);
    QTRY_COMPARE(peer.liveConnections(), 1);
    // What we dropped may not have left yet when the next one arrives, but none piles up.
    QVERIFY2(peer.mostConnections() <= 8, qPrintable(QString::number(peer.mostConnections())));
}

void tst_EventSourceLifetime::fiftyStreamsToOneHost()
{
    ScriptedPeer peer;
    peer.otherwise({ScriptedPeer::streamHead() + "data: a\n\n"}, Ending::Hold);
    std::vector<std::unique_ptr<EventSource>> sources;
    int messages = 0;
    for (int i = 0; i < 50; ++i) {
        sources.push_back(std::make_unique<EventSource>());
        connect(sources.back().get(), &EventSource::messageReceived, this, [&] { ++messages; });
        sources.back()->open(QNetworkRequest(peer.url()));
    }
    QTRY_COMPARE_WITH_TIMEOUT(messages, 50, 30'000);
    QCOMPARE(peer.liveConnections(), 50);
}

QTEST_GUILESS_MAIN(tst_EventSourceLifetime)
#include "tst_eventsourcelifetime.moc"
