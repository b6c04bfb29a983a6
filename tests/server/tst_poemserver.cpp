// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/eventsource/eventstreamparser.h"
#include "server/poems/memorylibrary.h"
#include "server/poemserver.h"
#include "tests/resume/poemevents.h"
#include "tests/support/rawclient.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRandomGenerator>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray stream = "/v1/poems/stream?question=moon";
const QByteArray tutorial = "/users/chat-room?qusetion=moon";

class TestPoemServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aPoemIsStreamed();
    void theFirstBytesTellHowLongToWait();
    void aCutReaderGoesOnWhereItWas_data();
    void aCutReaderGoesOnWhereItWas();
    void everyPlaceOfAPoemResumes();
    void theEndIsNoContent_data();
    void theEndIsNoContent();
    void anUnknownPlaceRestarts();
    void theTutorialsEndpointSendsOneEvent_data();
    void theTutorialsEndpointSendsOneEvent();
    void refusalsAreAsPromised_data();
    void refusalsAreAsPromised();
    void headHasTheSameHeadAndNoBody_data();
    void headHasTheSameHeadAndNoBody();
    void preflightsAreAnswered();
    void pagesOfOtherOriginsAreToldWhetherTheyMayRead_data();
    void pagesOfOtherOriginsAreToldWhetherTheyMayRead();
    void tokensAreAskedFor_data();
    void tokensAreAskedFor();
    void aReaderThatLeavesIsForgotten();
    void moreStreamsThanAllowedAreRefused();
    void drainingEndsEachStreamAtABorder();
    void manyRequestsOnOneConnectionAreAnswered();

private:
    void serve(const PoemServer::Settings &settings);
    [[nodiscard]] RawAnswer ask(const QByteArray &target, const QByteArray &headers = {},
                                const QByteArray &method = "GET");
    [[nodiscard]] quint16 port() const { return static_cast<quint16>(m_server->url().port()); }

    QRandomGenerator m_random{3};
    std::unique_ptr<MemoryLibrary> m_library;
    std::unique_ptr<PoemServer> m_server;
};

void TestPoemServer::init()
{
    m_library = MemoryLibrary::embedded(m_random);
    PoemServer::Settings settings;
    settings.pace = 0ms;
    serve(settings);
}

void TestPoemServer::cleanup()
{
    m_server.reset();
}

void TestPoemServer::serve(const PoemServer::Settings &settings)
{
    m_server = std::make_unique<PoemServer>(*m_library, settings, m_random);
    QVERIFY2(m_server->listen(QHostAddress(QHostAddress::LocalHost), 0), qPrintable(m_server->errorString()));
}

RawAnswer TestPoemServer::ask(const QByteArray &target, const QByteArray &headers, const QByteArray &method)
{
    RawClient client(port());
    client.send(method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n");
    const bool isHead = method == "HEAD";
    if (!QTest::qWaitFor([&] { return client.hasAnswer(isHead) || client.isOver(); }, 10'000))
        return {};
    return client.answer(isHead).value_or(RawAnswer{});
}

void TestPoemServer::aPoemIsStreamed()
{
    const RawAnswer answer = ask(stream + "&pace=1");
    QCOMPARE(answer.status(), 200);
    QCOMPARE(answer.header("Content-Type"), QByteArray("text/event-stream"));
    QCOMPARE(answer.header("Cache-Control"), QByteArray("no-cache, no-transform"));
    QCOMPARE(answer.header("X-Accel-Buffering"), QByteArray("no"));
    QCOMPARE(answer.header("Connection"), QByteArray("keep-alive"));
    QCOMPARE(answer.header("Transfer-Encoding"), QByteArray("chunked"));
    QVERIFY(answer.isWhole);
    const auto events = eventsOf(answer.body);
    const Poem &poem = m_library->answer(u"moon"_s, {}).poem;
    QCOMPARE(events.first().type, u"poem"_s);
    QCOMPARE(textOf(events), poem.text);
    QCOMPARE(events.last().type, u"done"_s);
    QCOMPARE(events.last().lastEventId, poem.id + u".end"_s);
    qsizetype sent = 0;
    for (const MessageEvent &event : events) {
        if (event.type != u"message")
            continue;
        sent += event.data.toUcs4().size();
        QCOMPARE(event.lastEventId, poem.id + u'.' + QString::number(sent));
    }
    QVERIFY(answer.chunks.size() > 3); // phrase by phrase, not in one piece
}

void TestPoemServer::theFirstBytesTellHowLongToWait()
{
    const RawAnswer answer = ask(stream);
    QVERIFY(answer.body.startsWith(':'));
    EventStreamParser parser;
    const auto output = parser.feed(answer.body);
    const auto *retry = std::get_if<ReconnectionTime>(&output.items.at(1));
    QVERIFY(retry);
    QVERIFY(retry->time >= 1500ms && retry->time <= 3000ms);
}

void TestPoemServer::aCutReaderGoesOnWhereItWas_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("headers");
    const auto library = MemoryLibrary::embedded(m_random); // which owns its poems
    const Poem &poem = library->answer(u"moon"_s, {}).poem;
    const QByteArray id = poem.id.toLatin1() + ".10";
    QTest::addRow("by the header") << stream << "Last-Event-ID: " + id + "\r\n";
    QTest::addRow("by the query") << stream + "&last_event_id=" + id << QByteArray();
    QTest::addRow("by the query in the other spelling") << stream + "&lastEventId=" + id << QByteArray();
    QTest::addRow("the header counts before the query")
        << stream + "&last_event_id=" + poem.id.toLatin1() + ".1"
        << "Last-Event-ID: " + id + "\r\n";
    QTest::addRow("without the question")
        << QByteArray("/v1/poems/stream") << "Last-Event-ID: " + id + "\r\n";
}

void TestPoemServer::aCutReaderGoesOnWhereItWas()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, headers);
    const RawAnswer answer = ask(target, headers);
    QCOMPARE(answer.status(), 200);
    const auto events = eventsOf(answer.body);
    QCOMPARE(events.first().type, u"message"_s);
    QCOMPARE(textOf(events).toUcs4(), m_library->answer(u"moon"_s, {}).poem.text.toUcs4().sliced(10));
    QCOMPARE(events.last().type, u"done"_s);
}

void TestPoemServer::everyPlaceOfAPoemResumes()
{
    const Poem &poem = m_library->answer(u"月亮"_s, {}).poem;
    const auto points = poem.text.toUcs4();
    for (qsizetype position = 0; position <= poem.length; ++position) {
        const QByteArray id = poem.id.toLatin1() + '.' + QByteArray::number(position);
        QCOMPARE(textOf(eventsOf(ask(stream, "Last-Event-ID: " + id + "\r\n").body)).toUcs4(),
                 points.sliced(position));
    }
}

void TestPoemServer::theEndIsNoContent_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addRow("streaming endpoint") << stream;
    QTest::addRow("tutorial's endpoint") << tutorial;
}

void TestPoemServer::theEndIsNoContent()
{
    QFETCH(QByteArray, target);
    const QByteArray id = eventsOf(ask(target).body).last().lastEventId.toLatin1();
    QVERIFY(id.endsWith(".end"));
    const RawAnswer answer = ask(target, "Last-Event-ID: " + id + "\r\n");
    QCOMPARE(answer.status(), 204);
    QVERIFY(answer.body.isEmpty());
}

void TestPoemServer::anUnknownPlaceRestarts()
{
    const auto events = eventsOf(ask(stream, "Last-Event-ID: 0000000000000000.7\r\n").body);
    QCOMPARE(events.at(0).type, u"restart"_s);
    QVERIFY(!QJsonDocument::fromJson(events.at(0).data.toUtf8())
                 .object()
                 .value(u"reason"_s)
                 .toString()
                 .isEmpty());
    QCOMPARE(events.at(1).type, u"poem"_s);
    QCOMPARE(textOf(events), m_library->answer(u"moon"_s, {}).poem.text);
}

void TestPoemServer::theTutorialsEndpointSendsOneEvent_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addRow("in the tutorial's spelling") << tutorial;
    QTest::addRow("in the right spelling") << QByteArray("/users/chat-room?question=moon");
    QTest::addRow("the tutorial's is blank") << QByteArray("/users/chat-room?qusetion=%20&question=moon");
}

void TestPoemServer::theTutorialsEndpointSendsOneEvent()
{
    QFETCH(QByteArray, target);
    const RawAnswer answer = ask(target);
    QCOMPARE(answer.status(), 200);
    QCOMPARE(answer.header("Content-Type"), QByteArray("text/event-stream"));
    QCOMPARE(answer.header("Cache-Control"), QByteArray("no-cache"));
    QCOMPARE(answer.header("Connection"), QByteArray("keep-alive"));
    const auto events = eventsOf(answer.body);
    const Poem &poem = m_library->answer(u"moon"_s, {}).poem;
    QCOMPARE(events, (QList<MessageEvent>{{u"message"_s, poem.text, poem.id + u".end"_s, {}}}));
    QVERIFY(answer.isWhole);
}

void TestPoemServer::refusalsAreAsPromised_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &method, const QByteArray &target,
                        const QByteArray &headers,
                        int status) { QTest::addRow("%s", name) << method << target << headers << status; };
    const QByteArray longQuestion = QByteArray("%E6%9C%88").repeated(1001);
    row("no question", "GET", "/v1/poems/stream", {}, 400);
    row("a blank question", "GET", "/v1/poems/stream?question=%20%09", {}, 400);
    row("a blank question with a malformed id", "GET", "/v1/poems/stream?question=", "Last-Event-ID: x\r\n",
        400);
    row("a pace that is no number", "GET", stream + "&pace=fast", {}, 400);
    row("a negative pace", "GET", stream + "&pace=-1", {}, 400);
    row("an unknown language", "GET", stream + "&language=fr", {}, 400);
    row("a question too long", "GET", "/v1/poems/stream?question=" + longQuestion, {}, 414);
    row("an unknown path", "GET", "/v1/nothing", {}, 404);
    row("another method", "POST", stream, "Content-Length: 0\r\n", 405);
    row("a method nobody knows", "BREW", stream, {}, 405);
    row("another type wanted", "GET", stream, "Accept: application/json\r\n", 406);
    row("another host", "GET", stream, "X: y\r\nHost: evil.example\r\n", 421);
    row("tutorial: no question", "GET", "/users/chat-room", {}, 400);
    row("tutorial: another type wanted", "GET", tutorial, "Accept: text/html\r\n", 406);
    row("tutorial: another method", "DELETE", tutorial, {}, 405);
    row("an unknown path at the top", "GET", "/nothing", {}, 404);
}

void TestPoemServer::refusalsAreAsPromised()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, headers);
    QFETCH(int, status);
    if (status == 421) { // in place of the Host that ask() sends
        RawClient client(port());
        client.send("GET " + target + " HTTP/1.1\r\nHost: evil.example:80\r\n\r\n");
        QTRY_VERIFY(client.hasAnswer());
        QCOMPARE(client.answer()->status(), 421);
        return;
    }
    const RawAnswer answer = ask(target, headers, method);
    QCOMPARE(answer.status(), status);
    QVERIFY(answer.isWhole);
    if (target.startsWith("/v1/")) {
        QCOMPARE(answer.header("Content-Type"), QByteArray("application/problem+json"));
        const QJsonObject problem = QJsonDocument::fromJson(answer.body).object();
        QCOMPARE(problem.value(u"status"_s).toInt(), status);
        QVERIFY(!problem.value(u"title"_s).toString().isEmpty());
        QVERIFY(!problem.value(u"detail"_s).toString().isEmpty());
    } else {
        QVERIFY(answer.header("Content-Type").startsWith("text/plain"));
    }
    if (target.startsWith("/users/") && status == 400)
        QCOMPARE(answer.body, QByteArray("miss qusetion"));
    if (status == 405)
        QVERIFY(answer.header("Allow").contains("GET"));
}

void TestPoemServer::headHasTheSameHeadAndNoBody_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addRow("health") << QByteArray("/healthz");
    QTest::addRow("stream") << stream;
    QTest::addRow("tutorial's endpoint") << tutorial;
    QTest::addRow("refusal") << QByteArray("/v1/poems/stream");
}

void TestPoemServer::headHasTheSameHeadAndNoBody()
{
    QFETCH(QByteArray, target);
    const RawAnswer get = ask(target);
    const RawAnswer head = ask(target, {}, "HEAD");
    QCOMPARE(head.status(), get.status());
    QCOMPARE(head.undatedHeaders(), get.undatedHeaders());
    QVERIFY(head.body.isEmpty());
    QVERIFY(head.rest.isEmpty());
}

void TestPoemServer::preflightsAreAnswered()
{
    const RawAnswer answer = ask(stream,
                                 "Origin: http://localhost:5173\r\nAccess-Control-Request-Method: GET\r\n"
                                 "Access-Control-Request-Headers: last-event-id\r\n",
                                 "OPTIONS");
    QCOMPARE(answer.status(), 204);
    QCOMPARE(answer.header("Access-Control-Allow-Origin"), QByteArray("http://localhost:5173"));
    for (const char *name : {"Last-Event-ID", "Authorization", "X-Api-Key"})
        QVERIFY2(answer.header("Access-Control-Allow-Headers").contains(name), name);
}

void TestPoemServer::pagesOfOtherOriginsAreToldWhetherTheyMayRead_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<QByteArray>("allowed");
    const QByteArray local = "http://localhost:5173";
    QTest::addRow("a stream for a local page") << stream << local << local;
    QTest::addRow("the tutorial's for a local page") << tutorial << local << local;
    QTest::addRow("a refusal for a local page") << QByteArray("/v1/nothing") << local << local;
    QTest::addRow("a stream for a page from elsewhere")
        << stream << QByteArray("https://evil.example") << QByteArray();
}

void TestPoemServer::pagesOfOtherOriginsAreToldWhetherTheyMayRead()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, origin);
    const RawAnswer answer = ask(target, "Origin: " + origin + "\r\n");
    QTEST(answer.header("Access-Control-Allow-Origin"), "allowed");
    QCOMPARE(answer.header("Vary"), QByteArray("Origin"));
}

void TestPoemServer::tokensAreAskedFor_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &target, const QByteArray &headers, int status) {
        QTest::addRow("%s", name) << target << headers << status;
    };
    row("none", stream, {}, 401);
    row("none for the tutorial's", tutorial, {}, 401);
    row("health needs none", "/healthz", {}, 200);
    row("a wrong one", stream, "Authorization: Bearer no\r\n", 401);
    row("an expired one", stream, "Authorization: Bearer old\r\n", 401);
    row("a bearer token", stream, "Authorization: Bearer sesame\r\n", 200);
    row("the custom header", stream, "X-Api-Key: sesame\r\n", 200);
    row("the cookie", stream, "Cookie: a=b; poemstream_token=sesame\r\n", 200);
    row("the query, which is off", stream + "&token=sesame", {}, 401);
}

void TestPoemServer::tokensAreAskedFor()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, headers);
    PoemServer::Settings settings;
    settings.pace = 0ms;
    settings.access.tokens = {{"sesame", {}, {}}, {"old", {}, QDateTime::currentDateTimeUtc().addDays(-1)}};
    serve(settings);
    const RawAnswer answer = ask(target, headers);
    QTEST(answer.status(), "status");
    QCOMPARE(answer.header("WWW-Authenticate").startsWith("Bearer"), answer.status() == 401);
}

void TestPoemServer::aReaderThatLeavesIsForgotten()
{
    PoemServer::Settings settings;
    settings.pace = 1ms;
    serve(settings);
    RawClient client(port());
    client.send("GET " + stream + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QTRY_VERIFY(client.received().contains("event: poem"));
    client.reset();
    QTRY_COMPARE(m_server->openStreams(), 0U);
    QCOMPARE(ask("/healthz").status(), 200);
}

void TestPoemServer::moreStreamsThanAllowedAreRefused()
{
    PoemServer::Settings settings;
    settings.pace = 1min;
    settings.maxStreams = 1;
    serve(settings);
    RawClient first(port());
    first.send("GET " + stream + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QTRY_COMPARE(m_server->openStreams(), 1U);
    const RawAnswer refused = ask(stream);
    QCOMPARE(refused.status(), 503);
    QVERIFY(refused.header("Retry-After").toInt() > 0);
}

void TestPoemServer::drainingEndsEachStreamAtABorder()
{
    PoemServer::Settings settings;
    settings.pace = 1min;
    serve(settings);
    RawClient one(port());
    RawClient two(port());
    for (RawClient *client : {&one, &two})
        client->send("GET " + stream + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QTRY_VERIFY(one.received().contains("event: poem") && two.received().contains("event: poem"));
    QSignalSpy drained(m_server.get(), &PoemServer::drained);
    m_server->drain();
    QVERIFY(drained.wait());
    for (RawClient *client : {&one, &two}) {
        QTRY_VERIFY(client->isClosed());
        const RawAnswer answer = *client->answer();
        QVERIFY(answer.isWhole);
        EventStreamParser parser;
        const auto output = parser.feed(answer.body);
        const auto *retry = std::get_if<ReconnectionTime>(&output.items.last());
        QVERIFY(retry);
        QVERIFY(retry->time >= 500ms && retry->time <= 5000ms);
    }
}

void TestPoemServer::manyRequestsOnOneConnectionAreAnswered()
{
    RawClient client(port());
    for (int i = 0; i < 3; ++i) {
        client.send("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QTRY_VERIFY(client.hasAnswer());
        QCOMPARE(client.answer()->body, QByteArray("ok\n"));
        client.clear();
    }
}

} // namespace

QTEST_GUILESS_MAIN(TestPoemServer)
#include "tst_poemserver.moc"
