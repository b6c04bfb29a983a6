// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Beyond the suites: the ways in which RFC 9112 lets an answer be written, and those in which servers write
// it.

#include "answers.h"
#include "listenprogram.h"
#include "tests/support/scriptedpeer.h"

#include <QtCore/QTimer>
#include <QtTest/QTest>

#include <memory>
#include <vector>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using Ending = ScriptedPeer::Ending;

namespace {

const QByteArray ok = "HTTP/1.1 200 OK\r\n";
const QByteArray type = "Content-Type: text/event-stream\r\n";
const QByteArray counted = "Content-Length: 9\r\n";
const QByteArray chunks = "Transfer-Encoding: chunked\r\n\r\n";
const QByteArray text = "data: x\n\n";
const QByteArray framed = counted + "\r\n" + text;

} // namespace

class tst_HttpFraming : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understandsAnswers_data();
    void understandsAnswers();
    void noticesBrokenFrames_data();
    void noticesBrokenFrames();
    void neverOpensWhatCannotBeFramed_data();
    void neverOpensWhatCannotBeFramed();
    void saysWhatIsNotHttp_data();
    void saysWhatIsNotHttp();
    void takesAnyCut();
    void asksOnceOnly();
    void endsAnUnframedStreamInGoodOrder();
    void answersThatCloseMaySendElsewhere();
};

void tst_HttpFraming::understandsAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char *name, const QByteArray &answer) { QTest::newRow(name) << answer; };
    const QByteArray head = ok + type + chunks;
    row("a head with LF alone",
        "HTTP/1.1 200 OK\nContent-Type: text/event-stream\nContent-Length: 9\n\n" + text);
    row("a head with both line ends", "HTTP/1.1 200 OK\nContent-Type: text/event-stream\n" + framed);
    row("an empty line before the status line", "\r\n" + ok + type + framed);
    row("no reason phrase", "HTTP/1.1 200 \r\n" + type + framed);
    row("no reason phrase, no space", "HTTP/1.1 200\r\n" + type + framed);
    row("a reason phrase of many words", "HTTP/1.1 200 All is well: \xE5\xA5\xBD\r\n" + type + framed);
    row("HTTP/1.0", "HTTP/1.0 200 OK\r\n" + type + framed);
    row("HTTP/1.0, kept alive", "HTTP/1.0 200 OK\r\nConnection: keep-alive\r\n" + type + framed);
    row("Connection: close", ok + "Connection: close\r\n" + type + framed);
    row("a value on the next line", ok + "Content-Type:\r\n text/event-stream\r\n" + framed);
    row("another value on two lines", ok + type + "X-A: 1\r\n\t2\r\n" + framed);
    row("Latin-1 in a header", ok + "X-A: \xE9\xFF\r\n" + type + framed);
    row("a header of 60 KB", ok + "X-A: " + QByteArray(60'000, 'a') + "\r\n" + type + framed);
    row("a line without a colon", ok + "Nonsense\r\n" + type + framed);
    row("a space before the colon of another header", ok + "X-A : 1\r\n" + type + framed);
    row("100 before it", "HTTP/1.1 100 Continue\r\n\r\n" + ok + type + framed);
    row("102 before it", "HTTP/1.1 102 Processing\r\n\r\n" + ok + type + framed);
    row("103 before it", "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + ok + type + framed);
    row("chunks", head + "9\r\n" + text + "\r\n0\r\n\r\n");
    row("chunks with extensions", head + "9;a=b ; c=\"d;e\"\r\n" + text + "\r\n0;f\r\n\r\n");
    row("a chunk size with a space behind it", head + "9 \r\n" + text + "\r\n0\r\n\r\n");
    row("chunk sizes with leading zeros", head + QByteArray(30, '0') + "9\r\n" + text + "\r\n000\r\n\r\n");
    row("chunk sizes in capital hex", head + "A\r\ndata: x\n\n:\r\nB\r\n: 456789ab\n\r\n0\r\n\r\n");
    row("trailers", head + "9\r\n" + text + "\r\n0\r\nX-A: 1\r\nX-B: 2\r\n\r\n");
    row("chunked in other letters",
        ok + type + "transfer-encoding: Chunked\r\n\r\n9\r\n" + text + "\r\n0\r\n\r\n");
    row("chunked counts more than a length",
        ok + type + "Content-Length: 3\r\n" + chunks + "9\r\n" + text + "\r\n0\r\n\r\n");
    row("twice the same length", ok + type + counted + framed);
    row("bytes behind the length do not count", ok + type + framed + "data: evil\n\n");
    row("a content coding that is none", ok + type + "Content-Encoding: Identity\r\n" + framed);
}

void tst_HttpFraming::understandsAnswers()
{
    QFETCH(const QByteArray, answer);
    ScriptedPeer peer;
    peer.otherwise({answer}, Ending::Hold);
    ListenProgram program(peer.url(), {u"--no-reconnect"_s, u"--max-time=10"_s});
    const int exitCode = program.exitCode();
    QCOMPARE(program.types(), (QStringList{u"open"_s, u"message"_s, u"error"_s}));
    QCOMPARE(exitCode, 0);
    QCOMPARE(program.events(), QStringList{said(u"x"_s)});
    QCOMPARE(peer.requests().size(), 1);
}

void tst_HttpFraming::noticesBrokenFrames_data()
{
    QTest::addColumn<QByteArray>("rest");
    const auto row = [](const char *name, const QByteArray &rest) { QTest::newRow(name) << rest; };
    row("no last chunk", {});
    row("half a chunk", "ff\r\ndata: a");
    row("half a chunk size", "f");
    row("a chunk size that is no number", "zz\r\ndata: evil\n\n");
    row("a chunk size that is too large", "1ffffffffffffffff\r\ndata: evil\n\n");
    row("a huge chunk", "7fffffffffffffff\r\n");
}

void tst_HttpFraming::noticesBrokenFrames()
{
    QFETCH(const QByteArray, rest);
    ScriptedPeer peer;
    peer.then({ok + type + chunks + "9\r\n" + text + "\r\n" + rest});
    ListenProgram program(peer.url(), {u"--no-reconnect"_s});
    const int exitCode = program.exitCode();
    QCOMPARE(program.events(), QStringList{said(u"x"_s)});
    QCOMPARE(program.errorStates(), QList<int>{2});
    QCOMPARE(exitCode, 3);
}

void tst_HttpFraming::neverOpensWhatCannotBeFramed_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("two lengths") << ok + type + "Content-Length: 9\r\nContent-Length: 10\r\n\r\n";
    QTest::newRow("a length that is no number") << ok + type + "Content-Length: x\r\n\r\n";
    QTest::newRow("an unknown coding") << ok + type + "Transfer-Encoding: gzip, chunked\r\n\r\n";
}

void tst_HttpFraming::neverOpensWhatCannotBeFramed()
{
    QFETCH(const QByteArray, head);
    ScriptedPeer peer;
    peer.otherwise({head + text});
    ListenProgram program(peer.url(), {u"--no-reconnect"_s});
    QCOMPARE(program.exitCode(), 4);
    QCOMPARE(program.types(), QStringList{u"error"_s});
}

void tst_HttpFraming::saysWhatIsNotHttp_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("another protocol") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
    QTest::newRow("no head at all") << text;
    QTest::newRow("no number") << QByteArray("HTTP/1.1 abc OK\r\n\r\n");
}

void tst_HttpFraming::saysWhatIsNotHttp()
{
    QFETCH(const QByteArray, answer);
    ScriptedPeer peer;
    peer.otherwise({answer});
    ListenProgram program(peer.url(), {u"--no-reconnect"_s});
    const int exitCode = program.exitCode();
    QVERIFY(exitCode == 3 || exitCode == 4);
    QCOMPARE(program.types(), QStringList{u"error"_s});
    QCOMPARE(peer.requests().size(), 1);
}

// An answer cut in two at every byte, with time between the halves.
void tst_HttpFraming::takesAnyCut()
{
    const QByteArray answer =
        ok + type + chunks + "5\r\nid: 1\r\n8\r\n\ndata: \xE6\r\n4\r\n\x9C\x88\n\n\r\n0\r\n\r\n";
    constexpr int atOnce = 8;
    for (qsizetype first = 1; first < answer.size(); first += atOnce) {
        std::vector<std::unique_ptr<ScriptedPeer>> peers;
        std::vector<std::unique_ptr<ListenProgram>> programs;
        for (qsizetype cut = first; cut < std::min(first + atOnce, answer.size()); ++cut) {
            auto *peer = peers.emplace_back(std::make_unique<ScriptedPeer>()).get();
            peer->then({answer.first(cut)}, Ending::Hold);
            connect(peer, &ScriptedPeer::requested, peer, [peer, rest = answer.sliced(cut)] {
                QTimer::singleShot(20, peer, [peer, rest] { peer->play({rest}); });
            });
            programs.push_back(
                std::make_unique<ListenProgram>(peer->url(), QStringList{u"--no-reconnect"_s}));
        }
        for (const auto &program : programs) {
            QCOMPARE(program->exitCode(), 0);
            QCOMPARE(program->events(), QStringList{said(u"月"_s, u"1"_s)});
        }
    }
}

// What a server does that dies before it answers: one attempt is one request
void tst_HttpFraming::asksOnceOnly()
{
    for (const Ending ending : {Ending::Close, Ending::Reset}) {
        ScriptedPeer peer;
        peer.otherwise(QList<QByteArray>(), ending);
        ListenProgram program(peer.url(), {u"--no-reconnect"_s});
        QCOMPARE(program.exitCode(), 3);
        QCOMPARE(peer.requests().size(), 1);
    }
}

// An answer may be there, and over, before the request is known to be sent. That was mistaken for no answer.
void tst_HttpFraming::endsAnUnframedStreamInGoodOrder()
{
    constexpr int times = 40;
    int good = 0;
    for (int i = 0; i < times; ++i) {
        ScriptedPeer peer;
        peer.otherwise({ok + type + "\r\n" + text});
        ListenProgram program(peer.url(), {u"--no-reconnect"_s});
        const int exitCode = program.exitCode();
        QCOMPARE(program.events(), QStringList{said(u"x"_s)});
        good += exitCode == 0 && peer.requests().size() == 1 ? 1 : 0;
    }
    QCOMPARE(good, times);
}

// The connection may be kept for the next hop, and be gone by then.
void tst_HttpFraming::answersThatCloseMaySendElsewhere()
{
    constexpr int hops = 15;
    constexpr int times = 10;
    int good = 0;
    for (int i = 0; i < times; ++i) {
        ScriptedPeer peer;
        for (int hop = 0; hop < hops; ++hop)
            peer.then({"HTTP/1.1 307 Next\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n"});
        peer.then({ok + type + framed});
        ListenProgram program(peer.url(), {u"--no-reconnect"_s});
        const int exitCode = program.exitCode();
        good += exitCode == 0 && peer.requests().size() == hops + 1 ? 1 : 0;
    }
    QCOMPARE(good, times);
}

QTEST_GUILESS_MAIN(tst_HttpFraming)
#include "tst_httpframing.moc"
