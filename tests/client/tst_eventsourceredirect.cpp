// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/eventsource/streamrequest.h"
#include "streamlog.h"
#include "tests/support/scriptedpeer.h"

#include <QtNetwork/QNetworkRequest>
#include <QtTest/QTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using Ending = ScriptedPeer::Ending;

namespace {

QByteArray redirectTo(const QByteArray &location, int status = 307)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Elsewhere\r\nLocation: " + location +
           "\r\nContent-Length: 0\r\n\r\n";
}

const QByteArray secrets[] = {"Authorization", "Cookie", "Proxy-Authorization", "X-Api-Key", "X-Mine"};

QNetworkRequest requestWithSecrets(const QUrl &url)
{
    QNetworkRequest request(url);
    for (const QByteArray &name : secrets)
        request.setRawHeader(name, "secret");
    request.setRawHeader("X-Other", "public");
    return request;
}

} // namespace

/// What a request says, and where it may be sent on to.
class tst_EventSourceRedirect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksAsABrowserDoes();
    void keepsTheCallersOwnHeaders();
    void followsEveryKind_data();
    void followsEveryKind();
    void returnsToTheOriginalUrl();
    void leavesSecretsBehind();
    void keepsSecretsAtHome();
    void refusesWhatCannotBeFollowed_data();
    void refusesWhatCannotBeFollowed();
    void followsTwoThatAreEqual();
    void followsTwentyAndNoMore_data();
    void followsTwentyAndNoMore();
    void tellsOriginsApart_data();
    void tellsOriginsApart();
    void keepsCookiesOnlyWhenAsked_data();
    void keepsCookiesOnlyWhenAsked();
};

void tst_EventSourceRedirect::asksAsABrowserDoes()
{
    ScriptedPeer peer;
    EventSource source;
    source.open(QNetworkRequest(peer.url(QStringLiteral("/a?b=%2B%20c"))));
    QTRY_COMPARE(peer.requests().size(), 1);
    QVERIFY(peer.requests().first().startsWith("GET /a?b=%2B%20c HTTP/1.1\r\n"));
    QCOMPARE(peer.header(0, "Accept"), "text/event-stream");
    QCOMPARE(peer.header(0, "Cache-Control"), "no-cache");
    QCOMPARE(peer.header(0, "Accept-Encoding"), "identity");
    QVERIFY(peer.header(0, "Cookie").isNull());
    QVERIFY(peer.header(0, "Last-Event-ID").isNull());
}

void tst_EventSourceRedirect::keepsTheCallersOwnHeaders()
{
    ScriptedPeer peer;
    QNetworkRequest request(peer.url());
    request.setRawHeader("accept", "text/event-stream, text/plain;q=0.1");
    request.setRawHeader("X-Own", "mine");
    request.setRawHeader("Accept-Encoding", "gzip");
    request.setRawHeader("last-event-id", "stale");
    EventSource source;
    source.open(request);
    QTRY_COMPARE(peer.requests().size(), 1);
    QCOMPARE(peer.header(0, "Accept"), "text/event-stream, text/plain;q=0.1");
    QCOMPARE(peer.requests().first().toLower().count("\r\naccept:"), 1);
    QCOMPARE(peer.header(0, "X-Own"), "mine");
    QCOMPARE(peer.header(0, "Accept-Encoding"), "identity");
    QVERIFY(peer.header(0, "Last-Event-ID").isNull());
}

void tst_EventSourceRedirect::followsEveryKind_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status;
}

void tst_EventSourceRedirect::followsEveryKind()
{
    QFETCH(const int, status);
    ScriptedPeer peer;
    peer.then({redirectTo("../b?c#d", status)}, Ending::Hold);
    peer.then({ScriptedPeer::streamHead() + "data: a\n\n"}, Ending::Hold);
    StreamLog log;
    log.source.open(QNetworkRequest(peer.url(QStringLiteral("/x/y/z"))));
    QTRY_COMPARE(log.text(), "opened | message a #");
    QVERIFY(peer.requests().at(1).startsWith("GET /x/b?c HTTP/1.1\r\n"));
    QCOMPARE(log.source.url(), peer.url(QStringLiteral("/x/b?c#d")));
}

void tst_EventSourceRedirect::returnsToTheOriginalUrl()
{
    ScriptedPeer first;
    ScriptedPeer second;
    first.otherwise({redirectTo(second.url().toEncoded())}, Ending::Hold);
    second.then({ScriptedPeer::streamHead() + "id: 1\ndata: a\n\n"});
    second.then({ScriptedPeer::streamHead() + "data: b\n\n"}, Ending::Hold);
    StreamLog log;
    log.source.setPolicy(impatient());
    log.source.open(QNetworkRequest(first.url()));
    QTRY_COMPARE(log.text(), "opened | message a #1 | interrupted Ended 200 | opened | message b #1");
    QCOMPARE(first.requests().size(), 2);
    QCOMPARE(first.header(1, "Last-Event-ID"), "1");
    QCOMPARE(second.header(1, "Last-Event-ID"), "1");
    QCOMPARE(log.lastMessage.origin, originOf(second.url()));
}

void tst_EventSourceRedirect::leavesSecretsBehind()
{
    ScriptedPeer home;
    ScriptedPeer stranger;
    home.then({redirectTo(stranger.url().toEncoded())}, Ending::Hold);
    stranger.then({redirectTo(home.url().toEncoded())}, Ending::Hold);
    StreamLog log;
    log.source.setSecretHeaders({"x-mine"});
    log.source.open(requestWithSecrets(home.url()));
    QTRY_COMPARE(home.requests().size(), 2);
    for (const QByteArray &name : secrets) {
        QCOMPARE(home.header(0, name), "secret");
        QVERIFY2(stranger.header(0, name).isNull(), name.constData());
        QVERIFY2(home.header(1, name).isNull(), name.constData()); // nor do they come back
    }
    QCOMPARE(stranger.header(0, "X-Other"), "public");
    QCOMPARE(stranger.header(0, "Host"), "127.0.0.1:" + QByteArray::number(stranger.serverPort()));
}

void tst_EventSourceRedirect::keepsSecretsAtHome()
{
    ScriptedPeer peer;
    peer.then({redirectTo("/b")}, Ending::Hold);
    EventSource source;
    source.open(requestWithSecrets(peer.url()));
    QTRY_COMPARE(peer.requests().size(), 2);
    for (const QByteArray &name : secrets)
        QCOMPARE(peer.header(1, name), "secret");
}

void tst_EventSourceRedirect::refusesWhatCannotBeFollowed_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("no Location") << QByteArray("HTTP/1.1 301 Elsewhere\r\nContent-Length: 0\r\n\r\n");
    QTest::newRow("an empty Location") << redirectTo("");
    QTest::newRow("another scheme") << redirectTo("ftp://127.0.0.1/");
    QTest::newRow("a file") << redirectTo("file:///etc/passwd");
    QTest::newRow("no host") << redirectTo("http:///x");
    QTest::newRow("no URL at all") << redirectTo("http://[::");
    QTest::newRow("two that differ") << redirectTo("/a\r\nLocation: /b");
}

void tst_EventSourceRedirect::refusesWhatCannotBeFollowed()
{
    QFETCH(const QByteArray, answer);
    ScriptedPeer peer;
    peer.then({answer}, Ending::Hold);
    StreamLog log;
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.lines.size(), 1);
    QVERIFY2(log.text().startsWith("failed Redirect 30"), log.text().constData());
    QCOMPARE(peer.requests().size(), 1);
}

void tst_EventSourceRedirect::followsTwoThatAreEqual()
{
    ScriptedPeer peer;
    peer.then({redirectTo("/a\r\nLocation: /a")}).then({ScriptedPeer::streamHead()}, Ending::Hold);
    EventSource source;
    source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(source.state(), EventSource::State::Open);
    QCOMPARE(source.url(), peer.url(QStringLiteral("/a")));
}

void tst_EventSourceRedirect::followsTwentyAndNoMore_data()
{
    QTest::addColumn<int>("redirects");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("twenty") << 20 << QByteArray("opened");
    QTest::newRow("twenty-one") << 21 << QByteArray("failed Redirect 307");
}

void tst_EventSourceRedirect::followsTwentyAndNoMore()
{
    QFETCH(const int, redirects);
    QFETCH(const QByteArray, text);
    ScriptedPeer peer;
    for (int i = 0; i < redirects; ++i)
        peer.then({redirectTo("/")}, Ending::Hold);
    peer.then({ScriptedPeer::streamHead()}, Ending::Hold);
    StreamLog log;
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(), text);
    QCOMPARE(peer.requests().size(), 21);
}

void tst_EventSourceRedirect::tellsOriginsApart_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("isHome");
    const auto row = [](const char *name, const QString &from, const QString &to, bool isHome) {
        QTest::newRow(name) << from << to << isHome;
    };
    row("another path", u"http://a/x"_s, u"http://a/y"_s, true);
    row("the default port, spelt out", u"http://a/"_s, u"http://a:80/"_s, true);
    row("the host in capitals", u"http://a.example/"_s, u"http://A.EXAMPLE/"_s, true);
    row("another port", u"http://a/"_s, u"http://a:81/"_s, false);
    row("another scheme", u"http://a/"_s, u"https://a/"_s, false);
    row("another scheme on the same port", u"http://a:443/"_s, u"https://a/"_s, false);
    row("a subdomain", u"http://a.example/"_s, u"http://b.a.example/"_s, false);
    row("another user at home", u"http://a/"_s, u"http://me:pw@a/"_s, true);
}

void tst_EventSourceRedirect::tellsOriginsApart()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const bool, isHome);
    const QNetworkRequest request = redirected(requestWithSecrets(QUrl(from)), QUrl(to), 307, {}).request;
    QCOMPARE(request.url(), QUrl(QUrl(to).adjusted(QUrl::RemoveUserInfo)));
    QCOMPARE(request.hasRawHeader("Authorization"), isHome);
    QVERIFY(request.hasRawHeader("X-Mine"));
    QVERIFY(!originOf(QUrl(to)).contains(u"pw"_s));
}

void tst_EventSourceRedirect::keepsCookiesOnlyWhenAsked_data()
{
    QTest::addColumn<bool>("withCredentials");
    QTest::newRow("not asked") << false;
    QTest::newRow("asked") << true;
}

void tst_EventSourceRedirect::keepsCookiesOnlyWhenAsked()
{
    QFETCH(const bool, withCredentials);
    ScriptedPeer peer;
    peer.then({"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nSet-Cookie: a=b\r\n\r\n"});
    EventSource source;
    source.setPolicy(impatient());
    source.setWithCredentials(withCredentials);
    source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(peer.requests().size(), 2);
    QCOMPARE(peer.header(1, "Cookie"), withCredentials ? QByteArray("a=b") : QByteArray());
}

QTEST_GUILESS_MAIN(tst_EventSourceRedirect)
#include "tst_eventsourceredirect.moc"
