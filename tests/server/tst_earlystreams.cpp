// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/poemhost.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Without what is drawn anew for each stream.
QByteArray settled(const QByteArray &body)
{
    static const QRegularExpression retry(u"retry: \\d+"_s);
    return QString::fromUtf8(body).replace(retry, u"retry: N"_s).toUtf8();
}

/// An answer and what was told of it.
struct Outcome
{
    RawAnswer answer;
    AnsweredRequest request;
    QList<StreamRecord> streams;
};

/// A request is answered alike, whether it is taken before QHttpServer sees it or not: the latter by an empty
/// line before it, which is out of the ordinary and means nothing.
class TestEarlyStreams : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bothWaysGiveTheSame_data();
    void bothWaysGiveTheSame();
    void aRefusedStreamIsCountedOnce();
};

Outcome outcomeOf(const PoemServer::Settings &settings, const QByteArray &request)
{
    PoemHost host(settings); // of the same seed
    QSignalSpy answered(&host.server(), &PoemServer::answered);
    QSignalSpy ended(&host.server(), &PoemServer::streamEnded);
    Outcome outcome{host.askRaw(request), {}, {}};
    const auto isTold = [&answered, &ended] { return answered.size() == 1 && (ended.size() == 1); };
    if (outcome.answer.status() == 200)
        std::ignore = QTest::qWaitFor(isTold);
    if (answered.size() == 1)
        outcome.request = answered.first().first().value<AnsweredRequest>();
    for (const auto &arguments : ended)
        outcome.streams += arguments.first().value<StreamRecord>();
    return outcome;
}

void TestEarlyStreams::bothWaysGiveTheSame_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("hasTokens");
    const auto row = [](const char *name, const QByteArray &target, const QByteArray &headers, int status,
                        bool hasTokens = false) {
        QTest::addRow("%s", name) << target << headers << status << hasTokens;
    };
    PoemHost host;
    const QByteArray id = host.library().poems().first().id.toLatin1();
    const QByteArray stream = "/v1/poems/stream?pace=0&question=";
    row("a question", stream + "moon", "", 200);
    row("one in Chinese", stream + "%E6%9C%88%E4%BA%AE", "Accept: text/event-stream\r\n", 200);
    row("one with spaces and signs", stream + "a+b%20c%2Bd%26e=f\"<>", "", 200);
    row("parameters twice, without names and empty", stream + "moon&question=sun&=a&&pace&language=", "",
        200);
    row("the tutorial's", "/users/chat-room?qusetion=moon", "", 200);
    row("a place to go on from", stream, "Last-Event-ID: " + id + ".5\r\n", 200);
    row("one in the query", "/v1/poems/stream?pace=0&last_event_id=" + id + ".5", "", 200);
    row("one that is unknown", stream + "moon", "Last-Event-ID: 0000000000000000.5\r\n", 200);
    row("an end", stream, "Last-Event-ID: " + id + ".end\r\n", 204);
    row("no question", stream, "", 400);
    row("a pace that is none", stream + "moon&pace=x", "", 200);
    row("a pace that is none, first", "/v1/poems/stream?pace=x&question=moon", "", 400);
    row("a page that may read", stream + "moon", "Origin: http://localhost:8080\r\n", 200);
    row("one that may not", stream + "moon", "Origin: http://evil.example\r\n", 200);
    row("another type", stream + "moon", "Accept: text/html\r\n", 406);
    row("a path that is nearly one", "/v1/poems/stream/?pace=0&question=moon", "", 404);
    row("a path with a letter encoded", "/v1/poems/strea%6D?pace=0&question=moon", "", 200);
    row("a token", stream + "moon", "Authorization: Bearer secret\r\n", 200, true);
    row("one in a cookie", stream + "moon", "Cookie: a=b; poemstream_token=secret\r\n", 200, true);
    row("one in the query", stream + "moon&token=secret", "", 200, true);
    row("a wrong one", stream + "moon", "X-Api-Key: Secret\r\n", 401, true);
    row("none", stream + "moon", "", 401, true);
    row("a trace", stream + "moon",
        "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\r\n", 200);
}

void TestEarlyStreams::bothWaysGiveTheSame()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, headers);
    QFETCH(int, status);
    QFETCH(bool, hasTokens);
    PoemServer::Settings settings = PoemHost::quickSettings();
    settings.keepsQuestions = true;
    settings.access.allowQueryToken = true;
    if (hasTokens)
        settings.access.tokens = {{"secret", u"someone"_s, QDateTime::currentDateTimeUtc().addDays(1)}};
    const QByteArray request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
    const Outcome early = outcomeOf(settings, request);
    const Outcome late = outcomeOf(settings, "\r\n" + request);

    QCOMPARE(early.answer.status(), status);
    QCOMPARE(early.answer.statusLine, late.answer.statusLine);
    QCOMPARE(early.answer.undatedHeaders(), late.answer.undatedHeaders());
    QCOMPARE(early.answer.isWhole, late.answer.isWhole);
    QCOMPARE(settled(early.answer.body), settled(late.answer.body));
    QCOMPARE(early.request.route, late.request.route);
    QCOMPARE(early.request.status, late.request.status);
    QCOMPARE(early.request.method, late.request.method);
    QCOMPARE(early.request.path, late.request.path);
    QCOMPARE(early.request.client, late.request.client);
    QCOMPARE(early.request.tokenName, late.request.tokenName);
    QCOMPARE(early.request.trace, late.request.trace);
    QCOMPARE(early.streams.size(), late.streams.size());
    for (qsizetype i = 0; i < early.streams.size(); ++i) {
        const StreamRecord &one = early.streams.at(i);
        const StreamRecord &other = late.streams.at(i);
        QCOMPARE(one.reader.client, other.reader.client);
        QCOMPARE(one.reader.path, other.reader.path);
        QCOMPARE(one.reader.question, other.reader.question);
        QCOMPARE(one.reader.isResumed, other.reader.isResumed);
        QCOMPARE(one.reader.tokenName, other.reader.tokenName);
        QCOMPARE(one.reader.trace, other.reader.trace);
        QCOMPARE(one.end, other.end);
        QCOMPARE(one.traffic.events, other.traffic.events);
        QCOMPARE(one.traffic.bytes, other.traffic.bytes);
    }
}

/// Whether there is room is looked at on both ways.
void TestEarlyStreams::aRefusedStreamIsCountedOnce()
{
    PoemServer::Settings settings = PoemHost::quickSettings();
    settings.streamsPerMinute = 2;
    PoemHost host(settings);
    const QByteArray target = "/v1/poems/stream?question=moon";
    for (const int status : {200, 200, 429, 429})
        QCOMPARE(host.ask(target).status(), status);
    const QByteArray metrics = host.ask("/metrics").body;
    QVERIFY2(metrics.contains("poemstream_streams_refused_total{reason=\"too_fast\"} 2\n"), metrics);
    QVERIFY(metrics.contains("poemstream_streams_total 2\n"));
}

} // namespace

QTEST_GUILESS_MAIN(TestEarlyStreams)

#include "tst_earlystreams.moc"
