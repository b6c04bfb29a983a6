// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/livepoemsource.h"
#include "diary.h"
#include "tests/support/scriptedpeer.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Ending = ScriptedPeer::Ending;

namespace {

const QByteArray heading = "retry: 1\n\nevent: poem\nid: P.0\ndata: {\"title\":\"T\",\"position\":4}\n\n";
const QByteArray one = "id: P.4\ndata: one,\n\n";
const QByteArray two = "id: P.7\ndata: two\n\n";
const QByteArray done = "event: done\nid: P.end\ndata: {\"length\":7}\n\n";
const QByteArray next = "event: poem\nid: Q.0\ndata: {\"title\":\"U\"}\n\n";

class TestLivePoemSource : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itEndsWithThePoemThoughTheStreamGoesOn();
    void aHeadingSaysThatItIsEverybodys();
    void theRequestCarriesTheToken();
    void aPoemThatIsCutIsGoneOnWithFromThePoems();
    void aSilentConnectionIsGivenUp();
    void aServerThatIsBusyIsAskedAgain();
    void whoStoppedGoesOnWithTheSamePoem();
    void whereThereIsNoLiveStreamItFails();
    void nothingComesAfterCancel();
};

void TestLivePoemSource::itEndsWithThePoemThoughTheStreamGoesOn()
{
    ScriptedPeer peer;
    peer.then({ScriptedPeer::streamHead() + heading + one + two + done + next}, Ending::Hold);
    LivePoemSource source(peer.url({}), {});
    Diary diary(source);
    source.ask({});
    QVERIFY(diary.lines.isEmpty()); // not from inside ask()
    QTRY_VERIFY(diary.isOver());
    QCOMPARE(diary.lines, (QStringList{u"heading T"_s, u"one,"_s, u"two"_s, u"finished"_s}));
    QTRY_COMPARE(peer.liveConnections(), 0);
}

void TestLivePoemSource::aHeadingSaysThatItIsEverybodys()
{
    ScriptedPeer peer;
    peer.then({ScriptedPeer::streamHead() + heading}, Ending::Hold);
    LivePoemSource source(peer.url({}), {});
    QSignalSpy headings(&source, &PoemSource::headingArrived);
    source.ask({});
    QTRY_COMPARE(headings.size(), 1);
    QCOMPARE(headings.first().first().value<PoemHeading>().match, u"live"_s);
}

void TestLivePoemSource::theRequestCarriesTheToken()
{
    ScriptedPeer peer;
    LivePoemSource source(peer.url(u"/poems/"_s), "sesame");
    source.ask({});
    QTRY_COMPARE(peer.requests().size(), 1);
    QCOMPARE(peer.requests()[0].split(' ')[1], QByteArray("/poems/v1/live"));
    QCOMPARE(peer.header(0, "Authorization"), QByteArray("Bearer sesame"));
    QVERIFY(peer.header(0, "Last-Event-ID").isNull());
}

// By the time it comes back, another poem may be shown to everybody.
void TestLivePoemSource::aPoemThatIsCutIsGoneOnWithFromThePoems()
{
    ScriptedPeer peer;
    peer.then({ScriptedPeer::chunkedHead() + ScriptedPeer::chunk(heading + one)}, Ending::Reset);
    peer.then({ScriptedPeer::streamHead() + two + done}, Ending::Hold);
    LivePoemSource source(peer.url({}), {});
    Diary diary(source);
    source.ask({});
    QTRY_VERIFY(diary.isOver());
    QCOMPARE(diary.lines, (QStringList{u"heading T"_s, u"one,"_s, u"interrupted"_s, u"resumed"_s, u"two"_s,
                                       u"finished"_s}));
    QCOMPARE(peer.requests()[1].split(' ')[1], QByteArray("/v1/poems/stream"));
    QCOMPARE(peer.header(1, "Last-Event-ID"), QByteArray("P.4"));
}

void TestLivePoemSource::aSilentConnectionIsGivenUp()
{
    ScriptedPeer peer;
    peer.then({ScriptedPeer::streamHead() + heading + one}, Ending::Hold);
    peer.then({ScriptedPeer::streamHead() + two + done}, Ending::Hold);
    LivePoemSource source(peer.url({}), {});
    ReconnectPolicy policy = ReconnectPolicy::resilient();
    policy.idleTimeout = 300ms;
    source.setPolicy(policy);
    Diary diary(source);
    source.ask({});
    QTRY_VERIFY(diary.isOver());
    QCOMPARE(diary.lines, (QStringList{u"heading T"_s, u"one,"_s, u"interrupted"_s, u"resumed"_s, u"two"_s,
                                       u"finished"_s}));
}

void TestLivePoemSource::aServerThatIsBusyIsAskedAgain()
{
    ScriptedPeer peer;
    peer.then({"HTTP/1.1 503 Busy\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n"});
    peer.then({ScriptedPeer::streamHead() + heading + one + two + done}, Ending::Hold);
    LivePoemSource source(peer.url({}), {});
    ReconnectPolicy policy = ReconnectPolicy::resilient();
    policy.reconnectionTime = 100ms;
    source.setPolicy(policy);
    Diary diary(source);
    source.ask({});
    QTRY_VERIFY(diary.isOver());
    QCOMPARE(diary.lines, (QStringList{u"interrupted"_s, u"resumed"_s, u"heading T"_s, u"one,"_s, u"two"_s,
                                       u"finished"_s}));
}

void TestLivePoemSource::whoStoppedGoesOnWithTheSamePoem()
{
    ScriptedPeer peer;
    peer.then({ScriptedPeer::streamHead() + heading + one}, Ending::Hold);
    peer.then({ScriptedPeer::streamHead() + two + done}, Ending::Hold);
    LivePoemSource source(peer.url({}), {});
    Diary diary(source);
    source.ask({});
    QTRY_COMPARE(diary.lines.size(), 2);
    source.cancel();
    source.goOn({}, source.place());
    QTRY_VERIFY(diary.isOver());
    QCOMPARE(diary.lines.mid(2), (QStringList{u"two"_s, u"finished"_s}));
    QCOMPARE(peer.requests()[1].split(' ')[1], QByteArray("/v1/poems/stream"));
    QCOMPARE(peer.header(1, "Last-Event-ID"), QByteArray("P.4"));
}

void TestLivePoemSource::whereThereIsNoLiveStreamItFails()
{
    ScriptedPeer peer;
    peer.then({"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"});
    LivePoemSource source(peer.url({}), {});
    Diary diary(source);
    source.ask({});
    QTRY_COMPARE(diary.lines, QStringList{u"failed 404"_s});
}

void TestLivePoemSource::nothingComesAfterCancel()
{
    ScriptedPeer peer;
    peer.then({ScriptedPeer::streamHead() + heading}, Ending::Hold);
    LivePoemSource source(peer.url({}), {});
    Diary diary(source);
    source.ask({});
    QTRY_COMPARE(diary.lines.size(), 1);
    source.cancel();
    peer.play({one + done});
    QTRY_COMPARE(peer.liveConnections(), 0);
    QCOMPARE(diary.lines.size(), 1);
}

} // namespace

QTEST_GUILESS_MAIN(TestLivePoemSource)
#include "tst_livepoemsource.moc"
