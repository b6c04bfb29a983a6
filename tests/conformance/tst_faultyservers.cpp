// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// That the program that tries servers can fail: each server here has one fault, and the checks that it
// offends against, no others, must say so.

#include "servertrial.h"
#include "tests/support/scriptedpeer.h"

#include <QtCore/QTimer>
#include <QtTest/QTest>

#include <functional>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Ending = ScriptedPeer::Ending;

namespace {

using Answer = std::function<QByteArray(const QByteArray &request)>;

const QByteArray first = "id: 1\nretry: 1000\ndata: one\n\n";
const QByteArray second = "id: 2\ndata: two\n\n";
const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\n"
                        "Cache-Control: no-store\r\nAccess-Control-Allow-Origin: *\r\n";
const QByteArray chunks = "Transfer-Encoding: chunked\r\n\r\n";
const QByteArray lastChunk = "0\r\n\r\n";

/// What a server without a fault answers.
QByteArray goodAnswer(const QByteArray &request, const QByteArray &body)
{
    if (request.startsWith("OPTIONS "))
        return "HTTP/1.1 204 No Content\r\nAccess-Control-Allow-Origin: *\r\n"
               "Access-Control-Allow-Headers: Last-Event-ID\r\n\r\n";
    if (request.startsWith("HEAD "))
        return head + chunks;
    if (!request.startsWith("GET "))
        return "HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD, OPTIONS\r\nContent-Length: 0\r\n\r\n";
    const QByteArray id = ScriptedPeer::headerOf(request, "Last-Event-ID");
    if (id == "2")
        return "HTTP/1.1 204 No Content\r\n\r\n";
    const QByteArray due = id == "1" ? second : body;
    if (request.contains(" HTTP/1.0\r\n"))
        return head + "Connection: close\r\n\r\n" + due;
    return head + chunks + ScriptedPeer::chunk(due) + lastChunk;
}

/// The same, but for some text in the answers to the requests that begin as told.
Answer but(const QByteArray &before, const QByteArray &after, const QByteArray &method = "GET ")
{
    return [=](const QByteArray &request) {
        QByteArray answer = goodAnswer(request, first + second);
        return request.startsWith(method) ? answer.replace(before, after) : answer;
    };
}

/// The same with other events.
Answer with(const QByteArray &body)
{
    return [body](const QByteArray &request) { return goodAnswer(request, body); };
}

/// The same, but for requests that hold some text: these get an answer of their own.
Answer to(const QByteArray &text, const QByteArray &answer)
{
    return [=](const QByteArray &request) {
        return request.contains(text) ? answer : goodAnswer(request, first + second);
    };
}

QByteArray chunked(const QByteArray &bytes)
{
    return head + chunks + ScriptedPeer::chunk(bytes);
}

/// A fault that is a silence takes all of patience to be seen.
QStringList at(const ScriptedPeer &peer, const QString &patience = u"4"_s)
{
    return {u"EVENT_STREAM_URL="_s + peer.url().toString(), u"EVENT_STREAM_PATIENCE="_s + patience};
}

} // namespace

class TestFaultyServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areFound_data();
    void areFound();
    void aStreamThatNeverSpeaks();
    void aHeadThatWaitsForAnEvent();
    void bytesThatWaitForTheEnd();
    void anAnswerInsideTheStream();
    void onlyOneStreamAtATime();
    void noAnswerToAMethod();
    void aServerThatDiesOfAReset();
    void needsToBeToldOfAStream_data();
    void needsToBeToldOfAStream();

private:
    static void expectOnly(const QString &check, const QStringList &environment,
                           const QStringList &others = {}, const QByteArray &word = {});
};

/// Of this check and the @p others, only it fails, and says so with this @p word.
void TestFaultyServers::expectOnly(const QString &check, const QStringList &environment,
                                   const QStringList &others, const QByteArray &word)
{
    ServerTrial trial(environment, QStringList(check) + others);
    QCOMPARE(trial.exitCode(), 1);
    QCOMPARE(trial.failures(), QStringList(check));
    QVERIFY2(trial.output().contains(word), trial.output().constData());
}

void TestFaultyServers::areFound_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<QStringList>("failures");
    const auto row = [](const char *name, const Answer &answer, const QStringList &failures) {
        QTest::newRow(name) << answer << failures;
    };
    const QString type = u"answersAGetWithAnEventStream"_s;
    const QString framing = u"framesTheBodyByTheLetter"_s;
    const QString likeHead = u"answersHeadAsGetWithoutABody"_s;
    const QString inside = u"answersNoOtherRequestInsideTheStream"_s;
    const QString event = u"sendsAnEventOrACommentInTime"_s;
    const QString fields = u"writesFieldsThatClientsUnderstand"_s;
    const QString methods = u"refusesOtherMethods"_s;
    const QString resumes = u"goesOnBehindAnEvent"_s;
    const QString anyId = u"answersAnyLastEventId"_s;
    const QString pages = u"grantsWhatAPageNeedsOrNothing"_s;

    row("no fault", with(first + second), {});
    row("another type", but("text/event-stream", "text/plain", {}), {type, resumes});
    row("another charset", but("charset=utf-8", "charset=\"latin1\"", {}), {type});
    row("an answer for caches", but("no-store", "max-age=60", {}), {u"forbidsCachesToReuseIt"_s});
    row("a length that is too short", to("GET ", head + "Content-Length: 20\r\n\r\n" + first + second),
        {framing, inside, event});
    row("a length and chunks", but(chunks, "Content-Length: 53\r\n" + chunks), {framing});
    row("a chunk size that is none", but(lastChunk, "zz\r\n\r\n"), {framing});
    row("a chunk without its end", but("\n\r\n" + lastChunk, "\n" + lastChunk), {framing});
    row("no last chunk", but(lastChunk, {}), {framing});
    row("a header line without a colon", but("Access-Control-Allow-Origin: *\r\n", "Nonsense\r\n"),
        {framing, pages});
    row("chunks over HTTP/1.0", to(" HTTP/1.0\r\n", chunked(first) + lastChunk),
        {u"sendsNoChunksOverHttp10"_s});
    row("chunks over HTTP/1.0 that no head tells of",
        to(" HTTP/1.0\r\n", head + "\r\n" + ScriptedPeer::chunk(first)), {u"sendsNoChunksOverHttp10"_s});
    row("HEAD with a body", to("HEAD ", chunked(first) + lastChunk), {likeHead});
    row("HEAD with another type", but("text/event-stream", "text/plain", "HEAD "), {likeHead});
    row("HEAD refused", to("HEAD ", "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"), {likeHead});
    row("bytes that are no UTF-8", with("data: \xE6\x9C\n\n" + second), {u"sendsNothingButUtf8"_s});
    row("an id with NUL", with(QByteArray("id: a\0b\n", 8) + first + second), {fields});
    row("a retry with a unit", with("retry: 3s\n" + first + second), {fields});
    row("no events", with("retry: 1000\n\n"), {event});
    row("half an event", with("data: one\n"), {event});
    row("an event that is sent again",
        [](const QByteArray &request) {
            return goodAnswer(QByteArray(request).replace("Last-Event-ID", "X-Id"), first + second);
        },
        {resumes});
    row("an error for who returns", to("Last-Event-ID: 2", "HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n"),
        {resumes});
    row("no answer to a long id", to(QByteArray(8000, 'a'), {}), {anyId});
    row("no answer to an id with NUL", to(QByteArray("\0", 1), {}), {anyId});
    row("a stream for a POST", to("POST ", chunked(first) + lastChunk), {methods});
    row("405 without Allow", but("Allow: GET, HEAD, OPTIONS\r\n", {}, "BREW "), {methods});
    row("no answer to a preflight", to("OPTIONS ", {}), {u"answersAPreflight"_s});
    row("a preflight that grants no id", but("Last-Event-ID", "X-Id", "OPTIONS "), {pages});
    row("a preflight that is an error", but("204 No Content", "401 Unauthorized", "OPTIONS "), {pages});
    row("a grant that GET takes back", but("Access-Control-Allow-Origin: *\r\n", {}), {pages});
    row("everybody's credentials",
        but("Allow-Origin: *\r\n", "Allow-Origin: *\r\nAccess-Control-Allow-Credentials: true\r\n", {}),
        {u"grantsNoCredentialsToEverybody"_s});
}

void TestFaultyServers::areFound()
{
    QFETCH(const Answer, answer);
    QFETCH(QStringList, failures);
    ScriptedPeer peer;
    peer.otherwise([&](const QByteArray &request) { return QList<QByteArray>{answer(request)}; },
                   Ending::Close);
    ServerTrial trial(at(peer));
    const int exitCode = trial.exitCode();
    failures.sort();
    QCOMPARE(trial.failures(), failures);
    QCOMPARE(exitCode == 0, failures.isEmpty());
}

void TestFaultyServers::aStreamThatNeverSpeaks()
{
    ScriptedPeer peer;
    peer.otherwise({head + chunks}, Ending::Hold);
    expectOnly(u"sendsAnEventOrACommentInTime"_s, at(peer, u"1"_s));
}

void TestFaultyServers::aHeadThatWaitsForAnEvent()
{
    ScriptedPeer peer;
    connect(&peer, &ScriptedPeer::requested, &peer,
            [&peer] { QTimer::singleShot(1500ms, &peer, [&peer] { peer.play({chunked(first)}); }); });
    expectOnly(u"sendsTheHeadAtOnce"_s, at(peer), {u"sendsAnEventOrACommentInTime"_s});
}

void TestFaultyServers::bytesThatWaitForTheEnd()
{
    ScriptedPeer peer;
    peer.otherwise({head + chunks}, Ending::Hold);
    connect(&peer, &ScriptedPeer::requested, &peer, [&peer] {
        QTimer::singleShot(1500ms, &peer, [&peer] { peer.play({ScriptedPeer::chunk(first) + lastChunk}); });
    });
    expectOnly(u"doesNotHoldBytesBack"_s, at(peer),
               {u"sendsTheHeadAtOnce"_s, u"sendsAnEventOrACommentInTime"_s});
}

void TestFaultyServers::anAnswerInsideTheStream()
{
    for (const QByteArray &framing : {chunks, QByteArray("\r\n")}) {
        ScriptedPeer peer;
        const QByteArray body = framing == chunks ? ScriptedPeer::chunk(first) : first;
        peer.otherwise({head + framing + body}, Ending::Hold);
        expectOnly(u"answersNoOtherRequestInsideTheStream"_s, at(peer), {u"framesTheBodyByTheLetter"_s});
    }
}

void TestFaultyServers::onlyOneStreamAtATime()
{
    ScriptedPeer peer;
    peer.otherwise(
        [&peer](const QByteArray &) {
            return peer.liveConnections() > 1 ? QList<QByteArray>() : QList<QByteArray>{chunked(first)};
        },
        Ending::Hold);
    expectOnly(u"servesTwoStreamsAtOnce"_s, at(peer, u"1"_s));
}

void TestFaultyServers::noAnswerToAMethod()
{
    ScriptedPeer peer;
    peer.otherwise([](const QByteArray &request) { return QList<QByteArray>{to("BREW ", {})(request)}; },
                   Ending::Hold);
    expectOnly(u"refusesOtherMethods"_s, at(peer, u"1"_s), {}, "the server sent nothing");
}

void TestFaultyServers::aServerThatDiesOfAReset()
{
    ScriptedPeer peer;
    peer.otherwise({chunked(first)}, Ending::Hold);
    connect(&peer, &ScriptedPeer::left, &peer, &QTcpServer::close);
    expectOnly(u"survivesClientsThatReset"_s, at(peer));
}

void TestFaultyServers::needsToBeToldOfAStream_data()
{
    QTest::addColumn<QStringList>("environment");
    QTest::addColumn<QByteArray>("word");
    const QString url = u"EVENT_STREAM_URL=http://127.0.0.1:9/"_s;
    QTest::newRow("no URL") << QStringList() << QByteArray("EVENT_STREAM_URL");
    QTest::newRow("a URL over TLS") << QStringList{u"EVENT_STREAM_URL=https://127.0.0.1/"_s}
                                    << QByteArray("EVENT_STREAM_URL");
    QTest::newRow("what is no URL") << QStringList{u"EVENT_STREAM_URL=nowhere"_s}
                                    << QByteArray("EVENT_STREAM_URL");
    QTest::newRow("patience in words")
        << QStringList{url, u"EVENT_STREAM_PATIENCE=long"_s} << QByteArray("EVENT_STREAM_PATIENCE");
    QTest::newRow("a token of two lines")
        << QStringList{url, u"EVENT_STREAM_TOKEN=a\nb"_s} << QByteArray("EVENT_STREAM_TOKEN");
}

void TestFaultyServers::needsToBeToldOfAStream()
{
    QFETCH(const QStringList, environment);
    ServerTrial trial(environment);
    QCOMPARE(trial.exitCode(), 2);
    QCOMPARE(trial.output(), "");
    QCOMPARE(trial.errors().count('\n'), 1);
    QFETCH(const QByteArray, word);
    QVERIFY2(trial.errors().startsWith(word), trial.errors().constData());
}

QTEST_GUILESS_MAIN(TestFaultyServers)
#include "tst_faultyservers.moc"
