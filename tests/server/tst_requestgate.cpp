// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/poemhost.h"

#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

const QByteArray poem = "/v1/poems/random";
const QByteArray stream = "/v1/poems/stream?question=moon";

QStringList messages;

void keepMessage(QtMsgType, const QMessageLogContext &, const QString &text)
{
    messages += text;
}

class TestRequestGate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hostsAreChecked_data();
    void hostsAreChecked();
    void elsewhereAnyHostIsServed();
    void everyRefusalOfATokenSaysWhatIsWanted_data();
    void everyRefusalOfATokenSaysWhatIsWanted();
    void tokensInTheQueryAreTakenAndNotLogged();
    void preflightsAreAnswered_data();
    void preflightsAreAnswered();
    void optionsWithoutAnOriginTellTheMethods();
    void optionsOfTheServerTellTheMethods();
    void everyAnswerTellsPagesWhetherTheyMayRead_data();
    void everyAnswerTellsPagesWhetherTheyMayRead();
    void anyOriginIsNeverGivenCredentials();
};

void TestRequestGate::hostsAreChecked_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &request, int status) {
        QTest::addRow("%s", name) << request << status;
    };
    row("no Host", "GET /healthz HTTP/1.1\r\n\r\n", 400);
    row("no Host in HTTP/1.0", "GET /healthz HTTP/1.0\r\n\r\n", 200);
    row("two Hosts", "GET /healthz HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n", 400);
    row("localhost below the root", "GET /healthz HTTP/1.1\r\nHost: LOCALHOST.:80\r\n\r\n", 200);
    row("IPv6 in full", "GET /healthz HTTP/1.1\r\nHost: [0:0:0:0:0:0:0:1]:80\r\n\r\n", 200);
    row("another", "GET /healthz HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421);
    row("another, for a path that is nowhere", "GET /x HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421);
    row("another, by a method nobody knows", "BREW /healthz HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421);
    row("another, for a preflight", "OPTIONS /v1/search HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421);
    row("a user", "GET /healthz HTTP/1.1\r\nHost: localhost@evil.example\r\n\r\n", 400);
    row("a port in letters", "GET /healthz HTTP/1.1\r\nHost: localhost:x\r\n\r\n", 400);
    row("a whole target", "GET http://localhost/healthz HTTP/1.1\r\nHost: localhost\r\n\r\n", 200);
    row("another in target and Host",
        "GET http://evil.example/healthz HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421);
    row("another in the target", "GET http://evil.example/healthz HTTP/1.1\r\nHost: localhost\r\n\r\n", 400);
    row("another in the target in HTTP/1.0", "GET http://evil.example/healthz HTTP/1.0\r\n\r\n", 421);
    row("a scheme that is not HTTP's", "GET ftp://localhost/healthz HTTP/1.1\r\nHost: localhost\r\n\r\n",
        421);
    row("HTTPS in the target, as a proxy that ends TLS may send it",
        "GET https://localhost/healthz HTTP/1.1\r\nHost: localhost\r\n\r\n", 200);
    row("us in the target in HTTP/1.0", "GET http://localhost/healthz HTTP/1.0\r\n\r\n", 200);
}

void TestRequestGate::hostsAreChecked()
{
    QFETCH(QByteArray, request);
    QTEST(PoemHost().askRaw(request).status(), "status");
}

void TestRequestGate::elsewhereAnyHostIsServed()
{
    PoemServer::Settings settings = PoemHost::quickSettings();
    settings.access.loopbackOnly = false;
    const PoemHost host(settings);
    QCOMPARE(host.askRaw("GET /healthz HTTP/1.1\r\nHost: poems.example\r\n\r\n").status(), 200);
    QCOMPARE(host.askRaw("GET /healthz HTTP/1.1\r\n\r\n").status(), 400);
}

void TestRequestGate::everyRefusalOfATokenSaysWhatIsWanted_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("challenge");
    const QByteArray plain = "Bearer realm=\"poemstream\"";
    const QByteArray invalid = plain + ", error=\"invalid_token\"";
    QTest::addRow("none") << QByteArray() << plain;
    QTest::addRow("another scheme") << QByteArray("Authorization: Basic eA==\r\n") << plain;
    QTest::addRow("a wrong one") << QByteArray("Authorization: Bearer no\r\n") << invalid;
    QTest::addRow("a wrong key") << QByteArray("X-Api-Key: no\r\n") << invalid;
    QTest::addRow("a wrong cookie") << QByteArray("Cookie: poemstream_token=no\r\n") << invalid;
    QTest::addRow("an expired one") << QByteArray("Authorization: Bearer old\r\n") << invalid;
}

void TestRequestGate::everyRefusalOfATokenSaysWhatIsWanted()
{
    QFETCH(QByteArray, headers);
    PoemServer::Settings settings = PoemHost::quickSettings();
    settings.access.tokens = {{"sesame", {}, {}}, {"old", {}, QDateTime::currentDateTimeUtc().addDays(-1)}};
    const PoemHost host(settings);
    for (const QByteArray &target : {poem, stream, QByteArray("/users/chat-room?qusetion=moon")}) {
        const RawAnswer answer = host.ask(target, headers + "Origin: http://localhost\r\n");
        QCOMPARE(answer.status(), 401);
        QTEST(answer.header("WWW-Authenticate"), "challenge");
        QCOMPARE(answer.header("Access-Control-Allow-Origin"), QByteArray("http://localhost"));
        QVERIFY(!answer.body.contains("sesame") && !answer.body.contains("old\""));
    }
}

void TestRequestGate::tokensInTheQueryAreTakenAndNotLogged()
{
    PoemServer::Settings settings = PoemHost::quickSettings();
    settings.access.tokens = {{"open sesame", {}, {}}};
    settings.access.allowQueryToken = true;
    messages.clear();
    const auto before = qInstallMessageHandler(keepMessage);
    {
        const PoemHost host(settings);
        QCOMPARE(host.ask(stream + "&token=open+sesame").status(), 200);
        QCOMPARE(host.ask(stream + "&token=open%20sesame").status(), 200);
        QCOMPARE(host.ask(stream + "&token=sesame").status(), 401);
        QCOMPARE(host.ask("/nothing?token=open+sesame").status(), 404);
        QCOMPARE(host.askRaw("GET /?token=sesame HTTP/1.1\r\nHost: a b\r\n\r\n").status(), 400);
    }
    qInstallMessageHandler(before);
    QVERIFY2(!messages.join(u'\n').contains(u"sesame"), qPrintable(messages.join(u'\n')));
}

void TestRequestGate::preflightsAreAnswered_data()
{
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<bool>("isAllowed");
    QTest::addRow("from a local page") << QByteArray("http://localhost:5173") << true;
    QTest::addRow("from elsewhere") << QByteArray("https://evil.example") << false;
    QTest::addRow("from a page without an origin") << QByteArray("null") << false;
}

void TestRequestGate::preflightsAreAnswered()
{
    QFETCH(QByteArray, origin);
    QFETCH(bool, isAllowed);
    PoemServer::Settings settings = PoemHost::quickSettings();
    settings.access.tokens = {{"sesame", {}, {}}}; // a preflight carries none
    const PoemHost host(settings);
    const RawAnswer answer =
        host.ask(stream,
                 "Origin: " + origin +
                     "\r\nAccess-Control-Request-Method: GET\r\nAccess-Control-Request-Headers: "
                     "authorization,last-event-id\r\nAccess-Control-Request-Private-Network: true\r\n",
                 "OPTIONS");
    QCOMPARE(answer.status(), 204);
    const auto ifAllowed = [isAllowed](const QByteArray &value) { return isAllowed ? value : QByteArray(); };
    QCOMPARE(answer.header("Access-Control-Allow-Origin"), ifAllowed(origin));
    QCOMPARE(answer.header("Access-Control-Allow-Credentials"), ifAllowed("true"));
    QCOMPARE(answer.header("Access-Control-Allow-Methods"), ifAllowed("GET, HEAD"));
    QCOMPARE(answer.header("Access-Control-Allow-Headers"),
             ifAllowed("Last-Event-ID, Authorization, X-Api-Key"));
    QCOMPARE(answer.header("Access-Control-Allow-Private-Network"), ifAllowed("true"));
    QCOMPARE(answer.header("Vary"), QByteArray("Origin"));
}

void TestRequestGate::optionsWithoutAnOriginTellTheMethods()
{
    const RawAnswer answer = PoemHost().ask(stream, {}, "OPTIONS");
    QCOMPARE(answer.status(), 204);
    QCOMPARE(answer.header("Allow"), QByteArray("GET, HEAD, OPTIONS"));
    QVERIFY(answer.header("Access-Control-Allow-Methods").isNull());
}

void TestRequestGate::optionsOfTheServerTellTheMethods()
{
    const RawAnswer answer = PoemHost().ask("*", {}, "OPTIONS");
    QCOMPARE(answer.status(), 204);
    QCOMPARE(answer.header("Allow"), QByteArray("GET, HEAD, POST, OPTIONS"));
    QCOMPARE(PoemHost().ask("*", {}, "GET").status(), 404);
}

void TestRequestGate::everyAnswerTellsPagesWhetherTheyMayRead_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("method");
    QTest::addRow("a poem") << poem << QByteArray("GET");
    QTest::addRow("a stream") << stream << QByteArray("GET");
    QTest::addRow("nowhere") << QByteArray("/v1/nothing") << QByteArray("GET");
    QTest::addRow("a bad request") << QByteArray("/v1/search") << QByteArray("GET");
    QTest::addRow("a wrong method") << poem << QByteArray("DELETE");
    QTest::addRow("an unknown poem") << QByteArray("/v1/poems/x") << QByteArray("GET");
}

void TestRequestGate::everyAnswerTellsPagesWhetherTheyMayRead()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, method);
    const PoemHost host;
    const RawAnswer ours = host.ask(target, "Origin: http://127.0.0.1:8080\r\n", method);
    QCOMPARE(ours.header("Access-Control-Allow-Origin"), QByteArray("http://127.0.0.1:8080"));
    QCOMPARE(ours.header("Access-Control-Allow-Credentials"), QByteArray("true"));
    QVERIFY(ours.header("Access-Control-Expose-Headers").contains("Retry-After"));
    QCOMPARE(ours.header("Vary"), QByteArray("Origin"));
    for (const QByteArray &origin : {QByteArray("https://evil.example"), QByteArray("null")}) {
        const RawAnswer theirs = host.ask(target, "Origin: " + origin + "\r\n", method);
        QVERIFY(theirs.header("Access-Control-Allow-Origin").isNull());
        QVERIFY(theirs.header("Access-Control-Allow-Credentials").isNull());
        QCOMPARE(theirs.header("Vary"), QByteArray("Origin"));
    }
}

void TestRequestGate::anyOriginIsNeverGivenCredentials()
{
    PoemServer::Settings settings = PoemHost::quickSettings();
    settings.access.corsOrigins = {"https://a.example", "*"};
    const PoemHost host(settings);
    for (const char *origin : {"https://a.example", "https://b.example", "null"}) {
        const RawAnswer answer = host.ask(poem, QByteArray("Origin: ") + origin + "\r\n");
        QCOMPARE(answer.header("Access-Control-Allow-Origin"), QByteArray("*"));
        QVERIFY(answer.header("Access-Control-Allow-Credentials").isNull());
    }
}

} // namespace

QTEST_GUILESS_MAIN(TestRequestGate)
#include "tst_requestgate.moc"
