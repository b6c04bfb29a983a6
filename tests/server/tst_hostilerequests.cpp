// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/eventsource/eventstreamparser.h"
#include "server/poems/memorylibrary.h"
#include "server/poemserver.h"
#include "tests/server/wireanswers.h"
#include "tests/support/rawclient.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray host = "Host: localhost\r\n";
const QByteArray getHealth = "GET /healthz HTTP/1.1\r\n" + host + "\r\n";
const QByteArray getStream = "GET /v1/poems/stream?question=moon HTTP/1.1\r\n" + host;
const QByteArray poemId = "0123456789abcdef";

QByteArray padded(const QByteArray &front, qsizetype size, const QByteArray &back)
{
    return front + QByteArray(size - front.size() - back.size(), 'a') + back;
}

QStringList eventTypes(const QByteArray &body)
{
    EventStreamParser parser;
    QStringList types;
    const auto output = parser.feed(body);
    for (const StreamItem &item : output.items) {
        if (const auto *event = std::get_if<MessageEvent>(&item); event && !types.endsWith(event->type))
            types += event->type;
    }
    return types;
}

/// Requests that no browser sends, and those that only an attacker does, against the whole server: each has
/// an answer that a client can trust, and costs nobody else theirs.
class TestHostileRequests : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void eachRequestHasItsAnswer_data();
    void eachRequestHasItsAnswer();
    void aHostIsThisMachineOrNone_data();
    void aHostIsThisMachineOrNone();
    void noSpellingOfAPathGetsAroundTheToken_data();
    void noSpellingOfAPathGetsAroundTheToken();
    void aStrangeIdGivesAFreshPoem_data();
    void aStrangeIdGivesAFreshPoem();
    void anIdOfAMegabyteIsRefused();
    void whatFollowsAStreamIsIgnored_data();
    void whatFollowsAStreamIsIgnored();
    void whoExpectsToGoOnIsToldSo();

private:
    void serve(const Access::Policy &access);
    [[nodiscard]] WireReading ask(const QByteArray &bytes, int answers, bool isLast);
    void checkHealth();
    [[nodiscard]] quint16 port() const { return static_cast<quint16>(m_server->url().port()); }

    QRandomGenerator m_random{3};
    std::unique_ptr<MemoryLibrary> m_library;
    std::unique_ptr<PoemServer> m_server;
};

void TestHostileRequests::init()
{
    QTest::failOnWarning(QRegularExpression(u"."_s));
    if (!m_library)
        m_library = MemoryLibrary::embedded(m_random);
    serve({});
}

void TestHostileRequests::serve(const Access::Policy &access)
{
    PoemServer::Settings settings;
    settings.pace = 0ms;
    settings.access = access;
    m_server = std::make_unique<PoemServer>(*m_library, settings, m_random);
    QVERIFY(m_server->listen(QHostAddress(QHostAddress::LocalHost), 0));
}

/// What comes back until there are so many @p answers, all whole; @p isLast: and the server's FIN.
WireReading TestHostileRequests::ask(const QByteArray &bytes, int answers, bool isLast)
{
    RawClient client(port());
    client.send(bytes);
    const auto isThere = [&] {
        const WireReading reading = readWire(client.received());
        const bool isWhole = !reading.answers.isEmpty() && reading.answers.last().isWhole;
        return client.isOver() || (!isLast && reading.answers.size() == answers && isWhole);
    };
    if (!QTest::qWaitFor(isThere, 10'000))
        return {{}, "no answer, or no end: " + client.received().left(200)};
    if (client.end() == RawClient::End::Reset)
        return {{}, "reset"};
    if (client.isOver() && !isLast)
        return {{}, "closed after " + client.received().left(200)};
    if (!isLast) { // it goes on to be of use
        client.send(getHealth);
        if (!QTest::qWaitFor([&] { return readWire(client.received()).answers.size() > answers; }, 10'000))
            return {{}, "not usable"};
    }
    return readWire(client.received());
}

void TestHostileRequests::checkHealth()
{
    const WireReading reading = ask(getHealth, 1, false);
    QCOMPARE(reading.fault, QByteArray());
    QCOMPARE(reading.answers.first().status, 200);
}

void TestHostileRequests::eachRequestHasItsAnswer_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QList<int>>("statuses");
    QTest::addColumn<bool>("isLast");
    const auto goesOn = [](const char *name, const QByteArray &request, const QList<int> &statuses) {
        QTest::addRow("%s", name) << request << statuses << false;
    };
    const auto ends = [](const char *name, const QByteArray &request, const QList<int> &statuses) {
        QTest::addRow("%s", name) << request << statuses << true;
    };
    const QByteArray blank = "\r\n";
    const QByteArray version = " HTTP/1.1\r\n";
    const QByteArray get = "GET /healthz" + version + host;
    const QByteArray post = "POST /healthz" + version + host;

    goesOn("a request line of 16 KiB",
           padded("GET /healthz?", 16 * 1024, " HTTP/1.1") + "\r\n" + host + blank, {200});
    ends("a request line of 16 KiB and a byte",
         padded("GET /healthz?", 16 * 1024 + 1, " HTTP/1.1") + "\r\n" + host + blank, {414});
    ends("a request line without an end", padded("GET /", 1024 * 1024, {}), {414});
    goesOn("a head of 32 KiB", padded(get + "A: ", 32 * 1024, "\r\n\r\n"), {200});
    ends("a head of 32 KiB and a byte", padded(get + "A: ", 32 * 1024 + 1, "\r\n\r\n"), {431});
    ends("a head without an end", get + QByteArray("A: b\r\n").repeated(200'000), {431});
    goesOn("five thousand fields", get + QByteArray("A:b\r\n").repeated(5000) + blank, {200});
    goesOn("a path of 15 KiB", padded("GET /", 15 * 1024, {}) + version + host + blank, {404});

    goesOn("three requests at once", getHealth + "GET /nothing" + version + host + blank + getHealth,
           {200, 404, 200});
    goesOn("HEAD and GET at once", "HEAD /healthz" + version + host + blank + getHealth, {200, 200});
    ends("what is not HTTP behind a request", getHealth + "nonsense\r\n\r\n", {200, 400});
    goesOn("a GET with a body", get + "Content-Length: 5\r\n\r\nhello" + getHealth, {200, 200});
    ends("a body longer than promised", get + "Content-Length: 5\r\n\r\nhello world\r\n\r\n", {200, 400});
    goesOn("a request for a body",
           get + "Content-Length: " + QByteArray::number(getHealth.size()) + "\r\n\r\n" + getHealth, {200});
    ends("a body of 64 KiB and a byte", get + "Content-Length: 65537\r\n\r\n" + QByteArray(65537, 'a'),
         {413});
    ends("a body of all the bytes there are", get + "Content-Length: 9223372036854775807\r\n\r\n", {413});
    ends("a length in hexadecimal", get + "Content-Length: 0x5\r\n\r\nhello", {400});
    ends("two lengths that differ", get + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!", {400});
    ends("a list of lengths", get + "Content-Length: 5, 5\r\n\r\nhello", {400});
    ends("a GET with a chunked body", get + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
         {411});
    ends("a length and chunks", get + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
         {411});
    goesOn("a POST with a body", post + "Content-Length: 5\r\n\r\nhello" + getHealth, {405, 200});

    ends("HTTP/1.0", "GET /healthz HTTP/1.0\r\n\r\n", {200});
    ends("HTTP/1.0 that expects something", "GET /healthz HTTP/1.0\r\nExpect: 100-continue\r\n\r\n", {200});
    goesOn("HTTP/1.0 that asks to go on", "GET /healthz HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", {200});
    ends("HTTP/1.1 that asks for the end", get + "Connection: close\r\n\r\n", {200});
    ends("the end in a list", get + "Connection: foo, Close\r\n\r\n", {200});
    ends("HTTP/0.9", "GET /healthz\r\n\r\n", {400});
    ends("HTTP/2 without asking", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", {400});
    ends("HTTP/3", "GET /healthz HTTP/3\r\n" + host + blank, {400});
    ends("a version in small letters", "GET /healthz http/1.1\r\n" + host + blank, {400});
    ends("TLS", QByteArray("\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\n\n", 13), {400});
    ends("a WebSocket",
         get + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
               "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
         {400});
    goesOn("HTTP/2 by upgrade",
           get + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
                 "HTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n",
           {200});

    goesOn("the whole URL", "GET http://localhost:1234/healthz" + version + "Host: localhost:1234\r\n\r\n",
           {200});
    goesOn("the whole URL of another host",
           "GET http://evil.example/healthz" + version + "Host: evil.example\r\n\r\n", {421});
    ends("the whole URL of another host than Host says",
         "GET http://evil.example/healthz" + version + host + blank, {400});
    ends("the whole URL of this host and another Host",
         "GET http://localhost/healthz" + version + "Host: evil.example\r\n\r\n", {400});
    goesOn("no path but a host", "CONNECT localhost:80" + version + host + blank, {421});
    goesOn("no path but a star", "OPTIONS *" + version + host + blank, {204});
    goesOn("a path that climbs", "GET /../../etc/passwd" + version + host + blank, {404});
    goesOn("a path that climbs in disguise", "GET /%2e%2e/%2e%2e/etc/passwd" + version + host + blank, {404});
    goesOn("a NUL in disguise", "GET /healthz%00" + version + host + blank, {404});
    goesOn("line ends in disguise", "GET /a%0d%0aX:%20y" + version + host + blank, {404});
    goesOn("a percent sign that says nothing", "GET /%zz%" + version + host + blank, {404});
    goesOn("a path that is not UTF-8", "GET /%ff\xfe\xed\xa0\x80" + version + host + blank, {404});
    goesOn("a letter in disguise", "GET /%68ealthz" + version + host + blank, {200});
    goesOn("a slash in disguise", "GET /v1%2Flive" + version + host + blank, {404});
    goesOn("a slash in disguise and a method nobody knows", "BREW /v1%2flive" + version + host + blank,
           {404});
    goesOn("a slash in disguise behind a route's path", "GET /page%2Fpage.js" + version + host + blank,
           {404});
    ends("a host before the path", "GET //x/metrics" + version + host + blank, {400});
    ends("this host before the path", "GET //localhost/healthz" + version + host + blank, {400});
    ends("no host before the path", "GET ///metrics" + version + host + blank, {400});
    ends("a host and no port before the path", "GET //x:99999/healthz" + version + host + blank, {400});
    goesOn("a fragment", "GET /healthz#a" + version + host + blank, {200});

    goesOn("a method nobody knows", "BREW /healthz" + version + host + blank, {405});
    goesOn("a method in small letters", "get /healthz" + version + host + blank, {405});
    goesOn("a method of 10 KiB", QByteArray(10 * 1024, 'A') + " /healthz" + version + host + blank, {405});
    goesOn("TRACE", "TRACE /healthz" + version + host + blank, {405});
    ends("a field with a NUL", get + QByteArray("A: b\0c\r\n\r\n", 10), {400});
    ends("a bare CR in a field", get + "A: b\rX: y\r\n\r\n", {400});
    ends("a field's name with a space", get + "A B: c\r\n\r\n", {400});
    ends("a folded field", get + "A: b\r\n c\r\n\r\n", {400});
    goesOn("a field that is not UTF-8", get + "A: \xff\xfe\r\n\r\n", {200});
}

void TestHostileRequests::eachRequestHasItsAnswer()
{
    QFETCH(QByteArray, request);
    QFETCH(QList<int>, statuses);
    QFETCH(bool, isLast);
    const WireReading reading = ask(request, static_cast<int>(statuses.size()), isLast);
    QCOMPARE(reading.fault, QByteArray());
    QList<int> answered;
    for (const WireAnswer &answer : reading.answers)
        answered += answer.status;
    if (!isLast)
        statuses += 200; // what it was asked then
    QCOMPARE(answered, statuses);
    QVERIFY(reading.answers.last().isWhole);
    QCOMPARE(reading.answers.last().header("Connection") == "close", isLast);
    checkHealth();
}

void TestHostileRequests::aHostIsThisMachineOrNone_data()
{
    QTest::addColumn<QByteArray>("hosts");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &hosts, int status) {
        QTest::addRow("%s", name) << hosts << status;
    };
    row("by name", "Host: localhost\r\n", 200);
    row("by name and port", "Host: localhost:3000\r\n", 200);
    row("in capitals", "HOST: LocalHost\r\n", 200);
    row("by address", "Host: 127.0.0.1:3000\r\n", 200);
    row("by IPv6 address", "Host: [::1]\r\n", 200);
    row("by IPv6 address and port", "Host: [::1]:3000\r\n", 200);
    row("another name", "Host: evil.example\r\n", 421);
    row("another name that begins so", "Host: localhost.evil.example:3000\r\n", 421);
    row("another name that ends so", "Host: evil-localhost\r\n", 421);
    row("another address", "Host: 127.0.0.2\r\n", 421);
    row("no address", "Host: 0.0.0.0\r\n", 421);
    row("another IPv6 address", "Host: [::2]\r\n", 421);
    row("an IPv6 address without brackets", "Host: ::1\r\n", 400);
    row("none", {}, 400);
    row("an empty one", "Host:\r\n", 400);
    row("an empty one with a space", "Host: \r\n", 400);
    row("twice the same", "Host: localhost\r\nHost: localhost\r\n", 400);
    row("two", "Host: localhost\r\nhost: evil.example\r\n", 400);
    row("a list", "Host: localhost, evil.example\r\n", 400);
    row("a user", "Host: localhost@evil.example\r\n", 400);
    row("a port that is none", "Host: localhost:evil.example\r\n", 400);
    row("a user before the host", "Host: evil.example:80@localhost\r\n", 400);
}

void TestHostileRequests::aHostIsThisMachineOrNone()
{
    QFETCH(QByteArray, hosts);
    const QByteArray rest = " HTTP/1.1\r\n" + hosts + "Connection: close\r\n\r\n";
    for (const char *request : {"GET /healthz", "GET /v1/nothing", "GET /v1/poems/random", "BREW /"}) {
        const WireReading reading = ask(request + rest, 1, true);
        QCOMPARE(reading.fault, QByteArray());
        QFETCH(int, status);
        if (status != 200)
            QCOMPARE(reading.answers.first().status, status);
        else
            QVERIFY(reading.answers.first().status != 421 && reading.answers.first().status != 400);
    }
}

void TestHostileRequests::noSpellingOfAPathGetsAroundTheToken_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char *target :
         {"/v1/poems/stream", "/v1/poems/%73tream", "/%761/poems/stream", "/v1//poems/stream",
          "//v1/poems/stream", "/v1/./poems/stream", "/healthz/../v1/poems/stream",
          "/healthz/%2e%2e/v1/poems/stream", "/healthz%2f..%2fv1/poems/stream", "/v1/poems/stream/",
          "/v1/poems/stream%00", "/v1/poems/stream;a=b", "/V1/poems/stream",
          "http://localhost/v1/poems/stream", "http://localhost/healthz/../v1/poems/stream",
          "/healthz%3f/../v1/poems/stream", "/users/chat-room", "/users/%63hat-room", "/v1/poems/random"})
        QTest::addRow("%s", target) << QByteArray(target);
}

void TestHostileRequests::noSpellingOfAPathGetsAroundTheToken()
{
    QFETCH(QByteArray, target);
    Access::Policy access;
    access.tokens = {{"sesame", {}, {}}};
    serve(access);
    for (const QByteArray method : {"GET", "HEAD", "POST", "BREW"}) {
        const WireReading reading =
            ask(method + ' ' + target + "?question=moon HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n", 1,
                true);
        QCOMPARE(reading.fault, QByteArray());
        QVERIFY2(QList<int>({400, 401, 404, 405}).contains(reading.answers.first().status),
                 QByteArray(method + ' ' + QByteArray::number(reading.answers.first().status)));
    }
}

void TestHostileRequests::aStrangeIdGivesAFreshPoem_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<bool>("fitsHeader");
    const auto row = [](const char *name, const QByteArray &id, bool fitsHeader = true) {
        QTest::addRow("%s", name) << id << fitsHeader;
    };
    row("a NUL", QByteArray("0123456789abcdef.1\0", 19) + "2", false);
    row("a CR", poemId + ".1\rX-Injected: y", false);
    row("a line end and a field", poemId + ".1\r\nX-Injected: y");
    row("an event", "1\n\ndata: injected");
    row("what is not UTF-8", "\xff\xfe\xed\xa0\x80");
    row("a place beyond all numbers", poemId + ".99999999999999999999999999");
    row("a place beyond 63 bits", poemId + ".9223372036854775808");
    row("a place before the beginning", poemId + ".-1");
    row("a place with a sign", poemId + ".+1");
    row("a place with zeros before", poemId + ".007");
    row("a place that is no whole number", poemId + ".1e3");
    row("digits of another script", poemId + ".\xd9\xa3");
    row("no place", poemId + '.');
    row("no poem", ".1");
    row("two points", poemId + "..1");
    row("capitals", poemId.toUpper() + ".1");
    row("a poem nobody knows", poemId + ".1");
    row("the end of a poem nobody knows", poemId + ".end");
    row("a JSON trick", R"("},"reason":{")");
    row("a path", "../../../../etc/passwd");
    row("12 KiB", QByteArray(12 * 1024, '9'));
    row("12 KiB of a place", poemId + '.' + QByteArray(12 * 1024, '9'));
}

void TestHostileRequests::aStrangeIdGivesAFreshPoem()
{
    QFETCH(QByteArray, id);
    QFETCH(bool, fitsHeader);
    const QStringList fresh{u"restart"_s, u"poem"_s, u"message"_s, u"done"_s};
    const auto check = [&](const QByteArray &request) {
        const WireReading reading = ask(request, 1, true);
        QCOMPARE(reading.fault, QByteArray());
        QCOMPARE(reading.answers.size(), 1);
        QCOMPARE(reading.answers.first().status, 200);
        QVERIFY(reading.answers.first().isWhole);
        QCOMPARE(eventTypes(reading.answers.first().body), fresh);
        QVERIFY(!reading.answers.first().body.contains("njected"));
    };
    if (fitsHeader) {
        check(getStream + "Last-Event-ID: " + id + "\r\n\r\n");
    } else {
        const WireReading reading = ask(getStream + "Last-Event-ID: " + id + "\r\n\r\n", 1, true);
        QCOMPARE(reading.fault, QByteArray());
        QCOMPARE(reading.answers.first().status, 400);
    }
    for (const QByteArray name : {"last_event_id", "lastEventId"}) {
        const QByteArray encoded = id.size() > 4096 ? id : id.toPercentEncoding();
        check("GET /v1/poems/stream?question=moon&" + name + '=' + encoded + " HTTP/1.1\r\n" + host + "\r\n");
    }
    QTRY_COMPARE(m_server->openStreams(), std::size_t(0));
}

void TestHostileRequests::anIdOfAMegabyteIsRefused()
{
    const QByteArray id(1024 * 1024, '9');
    const WireReading inHeader = ask(getStream + "Last-Event-ID: " + id + "\r\n\r\n", 1, true);
    QCOMPARE(inHeader.fault, QByteArray());
    QCOMPARE(inHeader.answers.first().status, 431);
    const WireReading inQuery =
        ask("GET /v1/poems/stream?question=a&last_event_id=" + id + " HTTP/1.1\r\n\r\n", 1, true);
    QCOMPARE(inQuery.fault, QByteArray());
    QCOMPARE(inQuery.answers.first().status, 414);
    checkHealth();
}

void TestHostileRequests::whatFollowsAStreamIsIgnored_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addRow("a request") << getHealth;
    QTest::addRow("another stream") << getStream + "\r\n";
    QTest::addRow("ten thousand requests") << getHealth.repeated(10'000);
    QTest::addRow("what is not HTTP") << QByteArray("\x16\x03\x01\0\n\n", 6);
    QTest::addRow("a head without an end") << QByteArray(1024 * 1024, 'a');
}

void TestHostileRequests::whatFollowsAStreamIsIgnored()
{
    QFETCH(QByteArray, rest);
    for (const QByteArray pace : {"0", "1"}) {
        const WireReading reading =
            ask("GET /v1/poems/stream?question=moon&pace=" + pace + " HTTP/1.1\r\n" + host + "\r\n" + rest, 1,
                true);
        QCOMPARE(reading.fault, QByteArray());
        QCOMPARE(reading.answers.size(), 1);
        QVERIFY(reading.answers.first().isWhole);
        QVERIFY(eventTypes(reading.answers.first().body).endsWith(u"done"_s));
    }
    checkHealth();
}

/// RFC 9110, 10.1.1: a client may wait for this before it sends the body.
void TestHostileRequests::whoExpectsToGoOnIsToldSo()
{
    RawClient client(port());
    client.send("POST /healthz HTTP/1.1\r\n" + host + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    QTRY_VERIFY(!readWire(client.received()).answers.isEmpty());
    if (readWire(client.received()).answers.first().status == 100) {
        client.send("ok");
        QTRY_COMPARE(readWire(client.received()).answers.size(), 2);
    }
    QVERIFY(QList<int>({405, 413, 417}).contains(readWire(client.received()).answers.last().status));
    checkHealth();
}

} // namespace

QTEST_GUILESS_MAIN(TestHostileRequests)

#include "tst_hostilerequests.moc"
