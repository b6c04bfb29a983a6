// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/remotepoemsource.h"
#include "diary.h"
#include "tests/support/scriptedpeer.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Ending = ScriptedPeer::Ending;

namespace {

const QByteArray heading = "retry: 1\n\nevent: poem\nid: P.0\ndata: {\"title\":\"T\"}\n\n";
const QByteArray one = "id: P.4\ndata: one,\n\n";
const QByteArray two = "id: P.7\ndata: two\n\n";
const QByteArray done = "event: done\nid: P.end\ndata: {\"length\":7}\n\n";

class TestRemotePoemSource : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPoemArrives();
    void theRequestSaysWhatIsAsked_data();
    void theRequestSaysWhatIsAsked();
    void aCutIsResumedWhereItWas();
    void aCutBehindTheLastTextIsAnEnd();
    void noPoemAtAllIsAFailure();
    void aRestartIsTold();
    void aServerThatBeginsAnewIsTakenAtItsWord_data();
    void aServerThatBeginsAnewIsTakenAtItsWord();
    void withoutIdsTheGoodEndIsThePoems();
    void theServersOwnFailureIsAnEnd();
    void aRefusalIsAnEnd_data();
    void aRefusalIsAnEnd();
    void theTutorialsServerIsUnderstood();
    void theNextQuestionTriesTheStreamingEndpointAgain();
    void nothingComesAfterCancel();
    void whoStoppedCanGoOn();
    void goingOnWhereNoPoemIsKnownIsAFailure();
    void aRetryNeedNotBeWaitedFor();
    void aServerThatRestartsIsWaitedFor();
};

void TestRemotePoemSource::aPoemArrives()
{
    ScriptedPeer peer;
    peer.then({ScriptedPeer::streamHead() + heading + one + two + done}, Ending::Hold);
    RemotePoemSource source(peer.url({}), {});
    Diary diary(source);
    source.ask(u"why"_s);
    QVERIFY(diary.lines.isEmpty()); // not from inside ask()
    QTRY_VERIFY(diary.isOver());
    QCOMPARE(diary.lines, (QStringList{u"heading T"_s, u"one,"_s, u"two"_s, u"finished"_s}));
    QTRY_COMPARE(peer.liveConnections(), 0); // it does not keep a finished stream open
}

void TestRemotePoemSource::theRequestSaysWhatIsAsked_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("question");
    QTest::addColumn<QByteArray>("target");
    QTest::addRow("Chinese") << QString() << u"月 亮"_s
                             << QByteArray("/v1/poems/stream?question=%E6%9C%88%20%E4%BA%AE&pace=0");
    QTest::addRow("what looks encoded")
        << QString() << u"%41+&=#"_s << QByteArray("/v1/poems/stream?question=%2541%2B%26%3D%23&pace=0");
    QTest::addRow("below a path") << u"/poems/"_s << u"a"_s
                                  << QByteArray("/poems/v1/poems/stream?question=a&pace=0");
}

void TestRemotePoemSource::theRequestSaysWhatIsAsked()
{
    QFETCH(QString, base);
    QFETCH(QString, question);
    QFETCH(QByteArray, target);
    ScriptedPeer peer;
    RemotePoemSource source(peer.url(base), "sesame");
    source.setPace(0ms);
    source.ask(question);
    QTRY_COMPARE(peer.requests().size(), 1);
    QCOMPARE(peer.requests()[0].split(' ')[1], target);
    QCOMPARE(peer.header(0, "Authorization"), QByteArray("Bearer sesame"));
    QVERIFY(peer.header(0, "Last-Event-ID").isNull());
}

void TestRemotePoemSource::aCutIsResumedWhereItWas()
{
    ScriptedPeer peer;
    peer.then({ScriptedPeer::chunkedHead() + ScriptedPeer::chunk(heading + one)}, Ending::Reset);
    peer.then({ScriptedPeer::streamHead() + two + done}, Ending::Hold);
    RemotePoemSource source(peer.url({}), {});
    Diary diary(source);
    source.ask(u"why"_s);
    QTRY_VERIFY(diary.isOver());
    QCOMPARE(diary.lines, (QStringList{u"heading T"_s, u"one,"_s, u"interrupted"_s, u"resumed"_s, u"two"_s,
                                       u"finished"_s}));
    QCOMPARE(peer.header(1, "Last-Event-ID"), QByteArray("P.4"));
}

void TestRemotePoemSource::aCutBehindTheLastTextIsAnEnd()
{
    ScriptedPeer peer;
    peer.then({ScriptedPeer::streamHead() + heading + one + two});
    peer.then({"HTTP/1.1 204 No Content\r\n\r\n"});
    RemotePoemSource source(peer.url({}), {});
    Diary diary(source);
    source.ask(u"why"_s);
    QTRY_VERIFY(diary.isOver());
    QCOMPARE(diary.lines.last(), u"finished"_s);
}

void TestRemotePoemSource::noPoemAtAllIsAFailure()
{
    ScriptedPeer peer;
    peer.then({"HTTP/1.1 204 No Content\r\n\r\n"});
    RemotePoemSource source(peer.url({}), {});
    Diary diary(source);
    source.ask(u"why"_s);
    QTRY_COMPARE(diary.lines, QStringList{u"failed 204"_s});
}

void TestRemotePoemSource::aRestartIsTold()
{
    ScriptedPeer peer;
    peer.then({ScriptedPeer::streamHead() + one + "event: restart\ndata: {}\n\n" + heading + two + done},
              Ending::Hold);
    RemotePoemSource source(peer.url({}), {});
    Diary diary(source);
    source.ask(u"why"_s);
    QTRY_VERIFY(diary.isOver());
    QCOMPARE(diary.lines, (QStringList{u"one,"_s, u"restarted"_s, u"heading T"_s, u"two"_s, u"finished"_s}));
}

void TestRemotePoemSource::aServerThatBeginsAnewIsTakenAtItsWord_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QStringList>("said");
    QTest::addRow("as it does not mind the id")
        << heading + one << heading + one + done
        << QStringList{u"heading T"_s, u"one,"_s,      u"interrupted"_s, u"resumed"_s,
                       u"restarted"_s, u"heading T"_s, u"one,"_s,        u"finished"_s};
    QTest::addRow("and had said nothing but the heading")
        << heading << heading + one + done << QStringList{u"heading T"_s, u"interrupted"_s, u"resumed"_s,
                                                          u"heading T"_s, u"one,"_s,        u"finished"_s};
    QTest::addRow("as there are no ids")
        << QByteArray("retry: 1\n\ndata: one,\n\n") << QByteArray("data: one,\n\nevent: done\ndata: {}\n\n")
        << QStringList{u"one,"_s, u"interrupted"_s, u"resumed"_s, u"restarted"_s, u"one,"_s, u"finished"_s};
}

/// Or the same would be on the page twice.
void TestRemotePoemSource::aServerThatBeginsAnewIsTakenAtItsWord()
{
    QFETCH(const QByteArray, first);
    QFETCH(const QByteArray, second);
    ScriptedPeer peer;
    peer.then({ScriptedPeer::chunkedHead() + ScriptedPeer::chunk(first)}, Ending::Reset);
    peer.then({ScriptedPeer::streamHead() + second}, Ending::Hold);
    RemotePoemSource source(peer.url({}), {});
    Diary diary(source);
    source.ask(u"why"_s);
    QTRY_VERIFY(diary.isOver());
    QTEST(diary.lines, "said");
}

void TestRemotePoemSource::withoutIdsTheGoodEndIsThePoems()
{
    ScriptedPeer peer;
    peer.then({ScriptedPeer::chunkedHead() + ScriptedPeer::chunk("retry: 1\n\ndata: one\n\n") +
               ScriptedPeer::chunk({})});
    RemotePoemSource source(peer.url({}), {});
    Diary diary(source);
    source.ask(u"why"_s);
    QTRY_VERIFY(diary.isOver());
    QCOMPARE(diary.lines, (QStringList{u"one"_s, u"finished"_s}));
    QCOMPARE(peer.requests().size(), 1);
}

void TestRemotePoemSource::theServersOwnFailureIsAnEnd()
{
    ScriptedPeer peer;
    peer.then({ScriptedPeer::streamHead() + one + "event: failure\ndata: {\"detail\":\"no ink\"}\n\n" + two},
              Ending::Hold);
    RemotePoemSource source(peer.url({}), {});
    Diary diary(source);
    source.ask(u"why"_s);
    QTRY_VERIFY(diary.isOver());
    QCOMPARE(diary.lines, (QStringList{u"one,"_s, u"failed 0"_s}));
    QVERIFY(diary.last.detail.contains(u"no ink"_s));
    QTRY_COMPARE(peer.liveConnections(), 0);
}

void TestRemotePoemSource::aRefusalIsAnEnd_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("said");
    QTest::addRow("401") << QByteArray("HTTP/1.1 401 Unauthorized\r\nContent-Length: 2\r\n\r\nno")
                         << u"failed 401"_s;
    QTest::addRow("503") << QByteArray("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n") << u"failed 503"_s;
    QTest::addRow("a page")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nhi")
        << u"failed 200"_s;
}

void TestRemotePoemSource::aRefusalIsAnEnd()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, said);
    ScriptedPeer peer;
    peer.otherwise({answer});
    RemotePoemSource source(peer.url({}), {});
    Diary diary(source);
    source.ask(u"why"_s);
    QTRY_VERIFY(diary.isOver());
    QCOMPARE(diary.lines, QStringList{said});
    QCOMPARE(peer.requests().size(), 1);
}

void TestRemotePoemSource::theTutorialsServerIsUnderstood()
{
    ScriptedPeer peer;
    peer.then({"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"}, Ending::Hold);
    peer.then({ScriptedPeer::streamHead() + "data:one sentence.\n\n"},
              Ending::Hold); // and stays open, as the tutorial's
    RemotePoemSource source(peer.url({}), {});
    Diary diary(source);
    source.ask(u"月"_s);
    QTRY_VERIFY(diary.isOver());
    QCOMPARE(diary.lines, (QStringList{u"one sentence."_s, u"finished"_s}));
    QCOMPARE(peer.requests()[1].split(' ')[1], QByteArray("/users/chat-room?qusetion=%E6%9C%88"));
    QTRY_COMPARE(peer.liveConnections(), 0);
}

void TestRemotePoemSource::theNextQuestionTriesTheStreamingEndpointAgain()
{
    ScriptedPeer peer;
    peer.otherwise({"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"}, Ending::Hold);
    RemotePoemSource source(peer.url({}), {});
    Diary diary(source);
    source.ask(u"a"_s);
    QTRY_COMPARE(diary.lines, QStringList{u"failed 404"_s});
    source.ask(u"b"_s);
    QTRY_COMPARE(peer.requests().size(), 4);
    QVERIFY(peer.requests()[2].startsWith("GET /v1/poems/stream?question=b"));
}

void TestRemotePoemSource::nothingComesAfterCancel()
{
    ScriptedPeer peer;
    peer.then({ScriptedPeer::streamHead() + heading + one + two + done}, Ending::Hold);
    RemotePoemSource source(peer.url({}), {});
    Diary diary(source);
    connect(&source, &PoemSource::headingArrived, &source, [&source] { source.cancel(); });
    source.ask(u"why"_s);
    QTRY_COMPARE(diary.lines, QStringList{u"heading T"_s});
    QTRY_COMPARE(peer.liveConnections(), 0);
    QCOMPARE(diary.lines, QStringList{u"heading T"_s});
}

void TestRemotePoemSource::whoStoppedCanGoOn()
{
    ScriptedPeer peer;
    peer.then({ScriptedPeer::streamHead() + heading + one + two}, Ending::Hold);
    peer.then({ScriptedPeer::streamHead() + two + done}, Ending::Hold);
    RemotePoemSource source(peer.url({}), {});
    Diary diary(source);
    connect(&source, &PoemSource::textArrived, &source, [&source](const QString &text) {
        if (text == u"one,")
            source.cancel(); // before what came with it is delivered
    });
    source.ask(u"why"_s);
    QCOMPARE(source.place(), QString());
    QTRY_COMPARE(source.place(), u"P.4"_s);
    QTRY_COMPARE(peer.liveConnections(), 0);
    source.goOn(u"why"_s, source.place());
    QTRY_VERIFY(diary.isOver());
    QCOMPARE(diary.lines, (QStringList{u"heading T"_s, u"one,"_s, u"two"_s, u"finished"_s}));
    QCOMPARE(peer.header(1, "Last-Event-ID"), QByteArray("P.4"));
    source.ask(u"why"_s);
    QCOMPARE(source.place(), QString());
    QTRY_COMPARE(peer.requests().size(), 3);
    QVERIFY(peer.header(2, "Last-Event-ID").isNull());
}

/// The tutorial's server would say the whole poem behind the part that is there.
void TestRemotePoemSource::goingOnWhereNoPoemIsKnownIsAFailure()
{
    ScriptedPeer peer;
    peer.then({"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"});
    RemotePoemSource source(peer.url({}), {});
    Diary diary(source);
    source.goOn(u"why"_s, u"P.4"_s);
    QTRY_VERIFY(diary.isOver());
    QCOMPARE(diary.lines, QStringList{u"failed 404"_s});
    QCOMPARE(source.place(), u"P.4"_s);
}

void TestRemotePoemSource::aRetryNeedNotBeWaitedFor()
{
    ScriptedPeer peer;
    peer.then({ScriptedPeer::chunkedHead() + ScriptedPeer::chunk("retry: 3600000\n\n" + one)}, Ending::Reset);
    peer.then({ScriptedPeer::streamHead() + two + done}, Ending::Hold);
    RemotePoemSource source(peer.url({}), {});
    Diary diary(source);
    connect(&source, &PoemSource::interrupted, &source, &PoemSource::retryNow);
    source.ask(u"why"_s);
    QTRY_VERIFY(diary.isOver());
    QCOMPARE(diary.lines, (QStringList{u"one,"_s, u"interrupted"_s, u"resumed"_s, u"two"_s, u"finished"_s}));
}

/// It is away first, and a proxy says so; then it is there, but not yet ready.
void TestRemotePoemSource::aServerThatRestartsIsWaitedFor()
{
    ScriptedPeer peer;
    peer.then({ScriptedPeer::chunkedHead() + ScriptedPeer::chunk(heading + one)}, Ending::Reset);
    peer.then({"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n"});
    peer.then({"HTTP/1.1 503 Busy\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n"});
    peer.then({ScriptedPeer::streamHead() + two + done}, Ending::Hold);
    RemotePoemSource source(peer.url({}), {});
    source.setPolicy(ReconnectPolicy::resilient());
    QList<int> causes;
    connect(&source, &PoemSource::interrupted, &source,
            [&causes](std::chrono::milliseconds, const StreamError &error) { causes += error.httpStatus; });
    Diary diary(source);
    source.ask(u"why"_s);
    QTRY_VERIFY(diary.isOver());
    QCOMPARE(diary.lines, (QStringList{u"heading T"_s, u"one,"_s, u"interrupted"_s, u"interrupted"_s,
                                       u"interrupted"_s, u"resumed"_s, u"two"_s, u"finished"_s}));
    QCOMPARE(causes, (QList<int>{200, 502, 503}));
    QCOMPARE(peer.header(3, "Last-Event-ID"), QByteArray("P.4"));
}

} // namespace

QTEST_GUILESS_MAIN(TestRemotePoemSource)
#include "tst_remotepoemsource.moc"
