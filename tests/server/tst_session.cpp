// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/poemhost.h"

#include <QtTest/QtTest>

using namespace Poemstream;
using namespace std::chrono_literals;

namespace {

const QByteArray stream = "/v1/poems/stream?question=moon";

PoemServer::Settings guarded(const QDateTime &expiry = {})
{
    PoemServer::Settings settings = PoemHost::quickSettings();
    settings.access.tokens = {{"ses;ame", {}, expiry}, {"old", {}, QDateTime::currentDateTimeUtc()}};
    return settings;
}

class TestSession : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTokenIsChangedForACookie_data();
    void aTokenIsChangedForACookie();
    void theCookieAloneOpensAStream();
    void overTlsTheCookieIsForTlsOnly();
    void theCookieLivesAsLongAsTheToken();
    void onlyATokenInAHeaderCounts_data();
    void onlyATokenInAHeaderCounts();
    void withoutTokensThereIsNothingToChange();
    void onlyPostIsServed();
    void pagesElsewhereAreNotLetIn();
    void theStreamEndsWithTheToken();
};

void TestSession::aTokenIsChangedForACookie_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addRow("as a bearer's") << QByteArray("Authorization: Bearer ses;ame\r\n");
    QTest::addRow("as a key") << QByteArray("X-Api-Key: ses;ame\r\n");
}

void TestSession::aTokenIsChangedForACookie()
{
    QFETCH(QByteArray, header);
    const PoemHost host(guarded());
    for (const QByteArray &body : {QByteArray("0\r\n"), QByteArray("2\r\n\r\nhi")}) {
        const RawAnswer answer = host.askRaw("POST /v1/session HTTP/1.1\r\nHost: localhost\r\n" + header +
                                             "Content-Length: " + body + (body.contains("hi") ? "" : "\r\n"));
        QCOMPARE(answer.status(), 204);
        QCOMPARE(answer.header("Set-Cookie"),
                 QByteArray("poemstream_token=ses%3Bame; Path=/; HttpOnly; SameSite=Strict"));
        QCOMPARE(answer.header("Cache-Control"), QByteArray("no-store"));
    }
}

void TestSession::theCookieAloneOpensAStream()
{
    const PoemHost host(guarded());
    const QByteArray cookie =
        host.ask("/v1/session", "X-Api-Key: ses;ame\r\nContent-Length: 0\r\n", "POST").header("Set-Cookie");
    const RawAnswer answer = host.ask(stream, "Cookie: " + cookie.first(cookie.indexOf(';')) + "\r\n");
    QCOMPARE(answer.status(), 200);
    QVERIFY(answer.body.contains("event: done"));
}

void TestSession::overTlsTheCookieIsForTlsOnly()
{
    PoemServer::Settings settings = guarded();
    settings.secureCookies = true;
    const RawAnswer answer =
        PoemHost(settings).ask("/v1/session", "X-Api-Key: ses;ame\r\nContent-Length: 0\r\n", "POST");
    QVERIFY(answer.header("Set-Cookie").endsWith("; Secure"));
}

void TestSession::theCookieLivesAsLongAsTheToken()
{
    const PoemHost host(guarded(QDateTime::currentDateTimeUtc().addSecs(3600)));
    const QByteArray cookie =
        host.ask("/v1/session", "X-Api-Key: ses;ame\r\nContent-Length: 0\r\n", "POST").header("Set-Cookie");
    const qsizetype at = cookie.indexOf("; Max-Age=");
    QVERIFY(at > 0);
    const int age = cookie.sliced(at + 10).toInt();
    QVERIFY2(age > 3400 && age <= 3600, cookie.constData());
}

void TestSession::onlyATokenInAHeaderCounts_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addRow("nothing") << QByteArray();
    QTest::addRow("a wrong one") << QByteArray("Authorization: Bearer no\r\n");
    QTest::addRow("an expired one") << QByteArray("Authorization: Bearer old\r\n");
    QTest::addRow("the cookie, which any page could send")
        << QByteArray("Cookie: poemstream_token=ses%3Bame\r\n");
    QTest::addRow("the cookie beside a wrong key")
        << QByteArray("Cookie: poemstream_token=ses%3Bame\r\nX-Api-Key: no\r\n");
}

void TestSession::onlyATokenInAHeaderCounts()
{
    QFETCH(QByteArray, headers);
    PoemServer::Settings settings = guarded();
    settings.access.allowQueryToken = true;
    const RawAnswer answer =
        PoemHost(settings).ask("/v1/session?token=ses;ame", headers + "Content-Length: 0\r\n", "POST");
    QCOMPARE(answer.status(), 401);
    QVERIFY(answer.header("Set-Cookie").isNull());
    QVERIFY(answer.header("WWW-Authenticate").startsWith("Bearer realm="));
}

void TestSession::withoutTokensThereIsNothingToChange()
{
    const RawAnswer answer =
        PoemHost().ask("/v1/session", "Authorization: Bearer any\r\nContent-Length: 0\r\n", "POST");
    QCOMPARE(answer.status(), 204);
    QVERIFY(answer.header("Set-Cookie").isNull());
}

void TestSession::onlyPostIsServed()
{
    const PoemHost host(guarded());
    for (const char *method : {"GET", "HEAD", "DELETE"}) {
        const RawAnswer answer = host.ask("/v1/session", "X-Api-Key: ses;ame\r\n", method);
        QCOMPARE(answer.status(), 405);
        QCOMPARE(answer.header("Allow"), QByteArray("POST, OPTIONS"));
    }
}

void TestSession::pagesElsewhereAreNotLetIn()
{
    const PoemHost host(guarded());
    const auto preflight = [&host](const QByteArray &origin) {
        return host.ask("/v1/session",
                        "Origin: " + origin +
                            "\r\nAccess-Control-Request-Method: POST\r\n"
                            "Access-Control-Request-Headers: authorization\r\n",
                        "OPTIONS");
    };
    QCOMPARE(preflight("http://localhost:5173").header("Access-Control-Allow-Methods"), QByteArray("POST"));
    QVERIFY(preflight("https://evil.example").header("Access-Control-Allow-Methods").isNull());
    QVERIFY(preflight("https://evil.example").header("Access-Control-Allow-Origin").isNull());
}

void TestSession::theStreamEndsWithTheToken()
{
    PoemServer::Settings settings = guarded(QDateTime::currentDateTimeUtc().addSecs(1));
    settings.pace = 1min;
    const PoemHost host(settings);
    const QByteArray request = "GET " + stream +
                               " HTTP/1.1\r\nHost: localhost\r\n"
                               "Cookie: poemstream_token=ses%3Bame\r\n\r\n";
    RawClient client(host.port());
    client.send(request);
    QTRY_VERIFY(client.hasAnswer() || client.isOver());
    QCOMPARE(client.answer()->status(), 200);
    QVERIFY(client.answer()->isWhole); // ended at a border, not cut
    QVERIFY(client.answer()->body.contains("event: poem"));
    QVERIFY(client.answer()->chunks.last().startsWith("retry: "));
    QCOMPARE(host.askRaw(request).status(), 401);
}

} // namespace

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
