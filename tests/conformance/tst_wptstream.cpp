// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The facts of WPT /eventsource on a stream's life: open, close, reconnect, ids and waits between streams.

#include "answers.h"
#include "listenprogram.h"
#include "tests/support/scriptedpeer.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using Ending = ScriptedPeer::Ending;

namespace {

const QByteArray stop = "HTTP/1.1 204 No Content\r\n\r\n";

QByteArray afterRetry(const QByteArray &body)
{
    return countedStream("retry: 2\n" + body);
}

} // namespace

class tst_WptStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysOpenBeforeAnyEvent();
    void givesEventsAsTheyCome();
    void announcesAnEmptyStream();
    void reconnectsAndCloses();
    void reconnectsAfterAnEmptyStream();
    void carriesTheIdOver();
    void keepsTheIdOfUnfinishedBlocksBack();
    void dropsAnEmptiedId();
    void sendsAnyId_data();
    void sendsAnyId();
    void waitsAsTold_data();
    void waitsAsTold();
    void keepsTheWaitOverReconnects();
    void triesAgainWithoutAnAnswer_data();
    void triesAgainWithoutAnAnswer();
    void closesAfterTheFirstFailureOfAReconnect();
    void survivesWhatWasNeverThere();
};

// eventsource-onopen, user-agent-announce-connection: open comes with the head, before any byte of the body
void tst_WptStream::saysOpenBeforeAnyEvent()
{
    ScriptedPeer peer;
    peer.then({ScriptedPeer::chunkedHead()}, Ending::Hold);
    ListenProgram program(peer.url());
    QVERIFY(program.waitFor(u"open"_s, 1));
    QCOMPARE(program.types(), QStringList{u"open"_s});
    QCOMPARE(program.lines().first().value(u"status"_s).toInt(), 200);
    peer.play({ScriptedPeer::chunk("data: data\n\n")});
    QVERIFY(program.waitForEvents(1));
    QCOMPARE(program.types(), (QStringList{u"open"_s, u"message"_s}));
}

// eventsource-onmessage-trusted: each event at once, while the stream goes on
void tst_WptStream::givesEventsAsTheyCome()
{
    ScriptedPeer peer;
    peer.then({ScriptedPeer::streamHead()}, Ending::Hold);
    ListenProgram program(peer.url());
    QVERIFY(program.waitFor(u"open"_s, 1));
    for (int i = 1; i <= 10; ++i) {
        peer.play({"data: " + QByteArray::number(i) + "\n\n"});
        QVERIFY(program.waitForEvents(i));
        QCOMPARE(program.events().size(), i);
        QCOMPARE(program.events().last(), said(QString::number(i)));
    }
}

// fromReadableStream: an empty stream opens, then ends
void tst_WptStream::announcesAnEmptyStream()
{
    ScriptedPeer peer;
    peer.then({countedStream({})});
    ListenProgram program(peer.url(), {u"--no-reconnect"_s});
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.types(), (QStringList{u"open"_s, u"error"_s}));
    QCOMPARE(program.errorStates(), QList<int>{2});
}

// eventsource-close, "test events"
void tst_WptStream::reconnectsAndCloses()
{
    ScriptedPeer peer;
    peer.then({afterRetry("data: opened\n\n")})
        .then({countedStream("data: reconnected\n\n")})
        .then({"HTTP/1.1 204 NO CONTENT (CLOSE)\r\nContent-Type: text/event-stream\r\n\r\n"});
    ListenProgram program(peer.url());
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.types(), (QStringList{u"open"_s, u"message"_s, u"error"_s, u"open"_s, u"message"_s,
                                           u"error"_s, u"error"_s}));
    QCOMPARE(program.errorStates(), (QList<int>{0, 0, 2}));
    QCOMPARE(program.events(), (QStringList{said(u"opened"_s), said(u"reconnected"_s)}));
    QCOMPARE(peer.requests().size(), 3);
}

// eventsource-reconnect, "200"
void tst_WptStream::reconnectsAfterAnEmptyStream()
{
    ScriptedPeer peer;
    peer.then({afterRetry({})}).then({countedStream("data: data\n\n")}, Ending::Hold);
    ListenProgram program(peer.url(), {u"--max-events=1"_s});
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.types(), (QStringList{u"open"_s, u"error"_s, u"open"_s, u"message"_s}));
    QCOMPARE(program.events(), QStringList{said(u"data"_s)});
}

// format-field-id, format-field-id-2
void tst_WptStream::carriesTheIdOver()
{
    const QString id = u"…"_s;
    ScriptedPeer peer;
    peer.then({countedStream("id: \xE2\x80\xA6\nretry: 200\ndata: hello\n\n")});
    peer.otherwise({countedStream("data: \xE2\x80\xA6\n\n")});
    ListenProgram program(peer.url(), {u"--max-events=3"_s});
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.events(), (QStringList{said(u"hello"_s, id), said(id, id), said(id, id)}));
    QVERIFY(peer.header(0, "Last-Event-ID").isNull());
    QCOMPARE(peer.header(1, "Last-Event-ID"), "\xE2\x80\xA6");
    QCOMPARE(peer.header(2, "Last-Event-ID"), "\xE2\x80\xA6");
}

// format-data-before-final-empty-line
void tst_WptStream::keepsTheIdOfUnfinishedBlocksBack()
{
    ScriptedPeer peer;
    const QByteArray unfinished = countedStream("retry:2\ndata:test1\n\nid:test\ndata:test2");
    peer.then({unfinished}).then({unfinished}, Ending::Hold);
    ListenProgram program(peer.url(), {u"--max-events=2"_s});
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.events(), (QStringList{said(u"test1"_s), said(u"test1"_s)}));
    QVERIFY(peer.header(1, "Last-Event-ID").isNull());
}

void tst_WptStream::dropsAnEmptiedId()
{
    ScriptedPeer peer;
    peer.then({afterRetry("id: 1\ndata: a\n\nid\n\n")}).then({stop});
    ListenProgram program(peer.url());
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(!peer.requests().at(1).toLower().contains("last-event-id"));
}

void tst_WptStream::sendsAnyId_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("header");
    const auto row = [](const char *name, const QByteArray &id) { QTest::newRow(name) << id << id; };
    row("safe", "abc"); // eventsource-cross-origin-preflight has this and the next two
    row("unsafe: long", QByteArray(255, 'a'));
    row("unsafe: characters", "e5p3n<3k0k0s");
    row("punctuation", "a:b,c;d=\"e\"(f)[g]{h}\\i'j`k");
    row("spaces inside", "a  b");
    row("outside the basic plane", "\xF0\x9F\xA6\x80");
    row("number", "0");
    row("4096 bytes", QByteArray(4096, 'z'));
    QTest::newRow("spaces around go, as in every header") << QByteArray("  a ") << QByteArray("a");
    QTest::newRow("a control character cannot be sent") << QByteArray("a\x01z") << QByteArray();
}

void tst_WptStream::sendsAnyId()
{
    QFETCH(const QByteArray, id);
    QFETCH(const QByteArray, header);
    ScriptedPeer peer;
    peer.then({afterRetry("id:" + id + "\ndata: x\n\n")}).then({stop});
    ListenProgram program(peer.url());
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.events().size(), 1);
    QCOMPARE(peer.header(1, "Last-Event-ID"), header);
}

void tst_WptStream::waitsAsTold_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("wait");
    const auto row = [](const char *name, const QByteArray &body, int wait) {
        QTest::newRow(name) << body << wait;
    };
    row("format-field-retry: leading zeros are decimal", "retry:03000\ndata:x\n\n\n", 3000);
    row("format-field-retry-bogus: what is no number changes nothing",
        "retry:3000\nretry:1000x\ndata:x\n\n\n", 3000);
    row("format-field-retry-empty: the standard wait stays", "retry\ndata:test\n\n\n", 3000);
    row("the last one counts", "retry:10\nretry:400\n\n", 400);
    row("one of an unfinished block counts", "retry: 450\n", 450);
    for (const char *bad : {"+400", "-400", "4e2", "400.", "4_00", " 400", "400 ", "0x190", "\xD9\xA4"})
        QTest::addRow("no number: '%s'", bad) << QByteArray("retry: 500\nretry: ") + bad + "\n\n" << 500;
    row("none said: a few seconds", "data: x\n\n", 3000);
}

void tst_WptStream::waitsAsTold()
{
    QFETCH(const QByteArray, body);
    QFETCH(const int, wait);
    ScriptedPeer peer;
    peer.then({countedStream(body)});
    ListenProgram program(peer.url());
    QVERIFY(program.waitFor(u"error"_s, 1));
    QCOMPARE(program.lines(u"error"_s).first().value(u"retryInMs"_s).toInt(), wait);
    QCOMPARE(program.errorStates(), QList<int>{0});
    if (wait < 1000) { // that it then waits so long is told as well of all
        QElapsedTimer time;
        time.start();
        QTRY_COMPARE(peer.requests().size(), 2);
        QVERIFY(time.elapsed() > wait / 2); // to the millisecond: tst_eventsourcereconnect
    }
}

void tst_WptStream::keepsTheWaitOverReconnects()
{
    ScriptedPeer peer;
    peer.then({countedStream("retry: 123\n\n")}).then({countedStream({})}).then({stop});
    ListenProgram program(peer.url());
    QCOMPARE(program.exitCode(), 0);
    for (int i = 0; i < 2; ++i)
        QCOMPARE(program.lines(u"error"_s).at(i).value(u"retryInMs"_s).toInt(), 123);
}

void tst_WptStream::triesAgainWithoutAnAnswer_data()
{
    QTest::addColumn<QList<QByteArray>>("packets");
    QTest::addColumn<int>("ending");
    using Packets = QList<QByteArray>;
    QTest::newRow("closed") << Packets() << int(Ending::Close);
    QTest::newRow("reset") << Packets() << int(Ending::Reset);
    QTest::newRow("closed inside the status line") << Packets{"HTTP/1.1 20"} << int(Ending::Close);
    QTest::newRow("closed inside the head")
        << Packets{"HTTP/1.1 200 OK\r\nContent-Type: text/event-str"} << int(Ending::Close);
}

// a network error is never final (the standard: reestablish the connection)
void tst_WptStream::triesAgainWithoutAnAnswer()
{
    QFETCH(const QList<QByteArray>, packets);
    QFETCH(const int, ending);
    ScriptedPeer peer;
    peer.then({afterRetry("id: 5\ndata: a\n\n")})
        .then(packets, Ending(ending))
        .then({countedStream("data: b\n\n")}, Ending::Hold);
    ListenProgram program(peer.url(), {u"--max-events=2"_s});
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.errorStates(), (QList<int>{0, 0}));
    QVERIFY(!program.lines(u"error"_s).at(1).contains(u"status"_s));
    QCOMPARE(program.events(), (QStringList{said(u"a"_s, u"5"_s), said(u"b"_s, u"5"_s)}));
    QCOMPARE(peer.requests().size(), 3);
    QCOMPARE(peer.header(2, "Last-Event-ID"), "5");
}

void tst_WptStream::closesAfterTheFirstFailureOfAReconnect()
{
    ScriptedPeer peer;
    peer.then({afterRetry("data: a\n\n")}).then({"HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n"});
    peer.otherwise({countedStream("data: never\n\n")});
    ListenProgram program(peer.url());
    QCOMPARE(program.exitCode(), 4);
    QCOMPARE(program.errorStates(), (QList<int>{0, 2}));
    QCOMPARE(peer.requests().size(), 2);
}

void tst_WptStream::survivesWhatWasNeverThere()
{
    ScriptedPeer peer;
    const QUrl url = peer.url();
    peer.close();
    ListenProgram program(url);
    QVERIFY(program.waitFor(u"error"_s, 1));
    QCOMPARE(program.errorStates(), QList<int>{0});
    ScriptedPeer late;
    late.close();
    QVERIFY(late.listen(QHostAddress::LocalHost, quint16(url.port())));
    late.then({countedStream("data: at last\n\n")}, Ending::Hold);
    QVERIFY(program.waitForEvents(1));
}

QTEST_GUILESS_MAIN(tst_WptStream)
#include "tst_wptstream.moc"
