// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The facts of WPT /eventsource/request-*, the constructor's URLs and what applies of the cross-origin cases.

#include "answers.h"
#include "listenprogram.h"
#include "tests/support/scriptedpeer.h"

#include <QtTest/QTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using Ending = ScriptedPeer::Ending;

namespace {

const QByteArray hello = countedStream("data: data\n\n");
const QStringList once{u"--no-reconnect"_s};

QByteArray redirectTo(const QByteArray &location, int status = 302)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Elsewhere\r\nLocation: " + location +
           "\r\nContent-Length: 0\r\n\r\n";
}

/// The same peer under another name: another origin.
QByteArray otherName(const ScriptedPeer &peer)
{
    return "http://localhost:" + QByteArray::number(peer.serverPort()) + "/";
}

} // namespace

class tst_WptRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsTheStandardsHeaders();
    void asksAgainWithTheSameHeaders();
    void closesForGood_data();
    void closesForGood();
    void followsRedirects_data();
    void followsRedirects();
    void resolvesLocations_data();
    void resolvesLocations();
    void refusesRedirects_data();
    void refusesRedirects();
    void endsARedirectLoop();
    void reconnectsToTheFirstUrl();
    void keepsSecretsFromAnotherOrigin();
    void doesNotGiveSecretsBack();
    void sendsCookiesWhenAsked_data();
    void sendsCookiesWhenAsked();
    void keepsCookiesOfAnotherOriginApart();
    void takesNoBadUrl_data();
    void takesNoBadUrl();
    void asksForWhatTheUrlSays_data();
    void asksForWhatTheUrlSays();
};

// request-accept, request-cache-control, accept-header-include-text-event-stream
void tst_WptRequest::sendsTheStandardsHeaders()
{
    ScriptedPeer peer;
    peer.then({hello});
    ListenProgram program(peer.url(u"/resources/accept.event_stream?pipe=sub"_s), once);
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(peer.requests().first().startsWith("GET /resources/accept.event_stream?pipe=sub HTTP/1.1\r\n"));
    QCOMPARE(peer.header(0, "Accept"), "text/event-stream");
    QCOMPARE(peer.header(0, "Cache-Control"), "no-cache");
    QCOMPARE(peer.header(0, "Host"), "127.0.0.1:" + QByteArray::number(peer.serverPort()));
    for (const char *absent : {"Last-Event-ID", "Cookie", "Origin", "Referer", "Transfer-Encoding"})
        QVERIFY2(peer.header(0, absent).isNull(), absent);
    QVERIFY(peer.header(0, "Content-Length").isNull());
}

// request-cache-control asks twice "to see whether it stays consistent"
void tst_WptRequest::asksAgainWithTheSameHeaders()
{
    ScriptedPeer peer;
    peer.then({countedStream("retry: 1\ndata: 1\n\n")}).then({hello}, Ending::Hold);
    ListenProgram program(peer.url(), {u"--max-events=2"_s});
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(peer.requests().size(), 2);
    QCOMPARE(peer.requests().at(1), peer.requests().at(0));
}

void tst_WptRequest::closesForGood_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("exitCode");
    // request-status-error
    for (const int status : {204, 205, 210, 299, 404, 410, 503})
        QTest::addRow("%d", status) << status << (status == 204 ? 0 : 4);
    for (const int status : {201, 202, 203, 206, 226, 300, 304, 305, 306, 400, 401, 403, 405, 406, 407, 408,
                             413, 418, 421, 425, 426, 429, 451, 500, 501, 502, 504, 505, 511, 599, 600, 999})
        QTest::addRow("%d, which the suite leaves out", status) << status << 4;
}

void tst_WptRequest::closesForGood()
{
    QFETCH(const int, status);
    QFETCH(const int, exitCode);
    const QByteArray code = QByteArray::number(status);
    const bool hasBody = status != 204 && status != 205 && status != 304;
    ScriptedPeer peer;
    peer.otherwise({"HTTP/1.1 " + code + " HAHAHAHA\r\nContent-Type: text/event-stream\r\n\r\n" +
                    (hasBody ? "data: data\n\n" : "")});
    ListenProgram program(peer.url());
    QCOMPARE(program.exitCode(), exitCode);
    QCOMPARE(program.types(), QStringList{u"error"_s});
    QCOMPARE(program.errorStates(), QList<int>{2});
    QCOMPARE(program.lines().first().value(u"status"_s).toInt(), status);
    QVERIFY(!program.lines().first().contains(u"retryInMs"_s));
    QCOMPARE(peer.requests().size(), 1);
}

void tst_WptRequest::followsRedirects_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status;
}

// request-redirect; and eventsource-cross-origin's "redirect use": the origin is that of the last URL
void tst_WptRequest::followsRedirects()
{
    QFETCH(const int, status);
    ScriptedPeer target;
    target.then({hello});
    ScriptedPeer peer;
    peer.then({redirectTo("/hop?x=1", status)})
        .then({redirectTo(target.url(u"/stream"_s).toEncoded(), status)});
    ListenProgram program(peer.url(u"/first"_s), once);
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.types(), (QStringList{u"open"_s, u"message"_s, u"error"_s}));
    QCOMPARE(program.lines().first().value(u"url"_s).toString(), target.url(u"/stream"_s).toString());
    QCOMPARE(program.lines().at(1).value(u"origin"_s).toString(), target.url().toString().chopped(1));
    QVERIFY(peer.requests().at(1).startsWith("GET /hop?x=1 HTTP/1.1\r\n"));
    QVERIFY(target.requests().first().startsWith("GET /stream HTTP/1.1\r\n"));
    QCOMPARE(target.header(0, "Accept"), "text/event-stream");
    QCOMPARE(target.header(0, "Host"), "127.0.0.1:" + QByteArray::number(target.serverPort()));
}

void tst_WptRequest::resolvesLocations_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QByteArray>("path");
    const auto row = [](const char *name, const QByteArray &location, const QByteArray &path) {
        QTest::newRow(name) << location << path;
    };
    row("a path", "/x", "/x");
    row("a name", "x", "/a/x");
    row("a name one floor up", "../x?y=z", "/x?y=z");
    row("a query", "?q", "/a/b?q");
    row("no scheme", "//127.0.0.1:PORT/x", "/x");
    row("a fragment, which is not sent", "/x#part", "/x");
    row("an absolute URL with a large scheme", "HTTP://127.0.0.1:PORT/x", "/x");
    row("spaces around", " \t/x\t ", "/x");
    row("a space inside", "/x y", "/x%20y");
    row("raw UTF-8", "/\xE6\x9C\x88", "/%E6%9C%88");
    row("an absolute URL without a path", "http://127.0.0.1:PORT", "/");
    row("an escape stays one", "/a%2Fb%20c", "/a%2Fb%20c");
}

void tst_WptRequest::resolvesLocations()
{
    QFETCH(QByteArray, location);
    QFETCH(const QByteArray, path);
    ScriptedPeer peer;
    peer.then({redirectTo(location.replace("PORT", QByteArray::number(peer.serverPort())))}).then({hello});
    ListenProgram program(peer.url(u"/a/b?c=d"_s), once);
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.events(), QStringList{said(u"data"_s)});
    QCOMPARE(peer.requests().at(1).left(peer.requests().at(1).indexOf('\r')), "GET " + path + " HTTP/1.1");
}

void tst_WptRequest::refusesRedirects_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::newRow("to nowhere") << QByteArray("Location:\r\n");
    QTest::newRow("without Location") << QByteArray();
    QTest::newRow("to ftp") << QByteArray("Location: ftp://127.0.0.1/x\r\n");
    QTest::newRow("to a file") << QByteArray("Location: file:///etc/hostname\r\n");
    QTest::newRow("to data") << QByteArray("Location: data:text/event-stream,data:%20x%0A%0A\r\n");
    QTest::newRow("to about:blank") << QByteArray("Location: about:blank\r\n");
    QTest::newRow("to a host that cannot be") << QByteArray("Location: http://a b/\r\n");
    QTest::newRow("to a port that cannot be") << QByteArray("Location: http://127.0.0.1:99999/\r\n");
}

void tst_WptRequest::refusesRedirects()
{
    QFETCH(const QByteArray, location);
    ScriptedPeer peer;
    peer.otherwise({"HTTP/1.1 302 Found\r\n" + location + "Content-Length: 0\r\n\r\n"});
    ListenProgram program(peer.url());
    QCOMPARE(program.exitCode(), 4);
    QCOMPARE(program.errorStates(), QList<int>{2});
    QCOMPARE(program.lines().first().value(u"status"_s).toInt(), 302);
    QCOMPARE(peer.requests().size(), 1);
}

void tst_WptRequest::endsARedirectLoop()
{
    ScriptedPeer peer;
    peer.otherwise({redirectTo("/round")}, Ending::Hold);
    ListenProgram program(peer.url());
    QCOMPARE(program.exitCode(), 4);
    QCOMPARE(program.errorStates(), QList<int>{2});
    QCOMPARE(peer.requests().size(), 21); // fetch follows 20
}

// eventsource-cross-origin, "redirect use recon"
void tst_WptRequest::reconnectsToTheFirstUrl()
{
    ScriptedPeer peer;
    peer.then({redirectTo("/a")})
        .then({countedStream("id: 7\nretry: 1\ndata: ok\n\n")})
        .then({redirectTo("/b")})
        .then({hello}, Ending::Hold);
    ListenProgram program(peer.url(u"/first"_s), {u"--max-events=2"_s});
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(peer.requests().at(2).startsWith("GET /first HTTP/1.1\r\n"));
    QVERIFY(peer.requests().at(3).startsWith("GET /b HTTP/1.1\r\n"));
    QCOMPARE(peer.header(2, "Last-Event-ID"), "7");
    QCOMPARE(peer.header(3, "Last-Event-ID"), "7");
}

void tst_WptRequest::keepsSecretsFromAnotherOrigin()
{
    ScriptedPeer target;
    target.then({hello});
    ScriptedPeer peer;
    peer.then({redirectTo("/same")}).then({redirectTo(otherName(target))});
    ListenProgram program(peer.url(), once + QStringList{u"--token=sesame"_s, u"--header"_s, u"Cookie: a=b"_s,
                                                         u"--header"_s, u"x-api-key: k"_s, u"--header"_s,
                                                         u"My-Secret: s"_s, u"--header"_s, u"X-Plain: p"_s});
    QCOMPARE(program.exitCode(), 0);
    for (const char *name : {"Authorization", "Cookie", "X-Api-Key", "My-Secret"}) {
        QVERIFY2(!peer.header(1, name).isEmpty(), name);
        QVERIFY2(target.header(0, name).isNull(), name);
    }
    QCOMPARE(target.header(0, "X-Plain"), "p");
}

// fetch: once another origin was visited, nothing comes back, not even for the first one
void tst_WptRequest::doesNotGiveSecretsBack()
{
    ScriptedPeer peer;
    ScriptedPeer other;
    peer.then({redirectTo(otherName(other))}).then({hello});
    other.then({redirectTo(peer.url(u"/back"_s).toEncoded())});
    ListenProgram program(peer.url(), once + QStringList{u"--token=sesame"_s});
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(peer.header(0, "Authorization"), "Bearer sesame");
    QVERIFY(other.header(0, "Authorization").isNull());
    QVERIFY(peer.header(1, "Authorization").isNull());
}

void tst_WptRequest::sendsCookiesWhenAsked_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("cookie");
    QTest::newRow("enabled") << QStringList{u"--with-credentials"_s} << QByteArray("cookie=COOKIE");
    QTest::newRow("default") << QStringList() << QByteArray();
}

// request-credentials
void tst_WptRequest::sendsCookiesWhenAsked()
{
    QFETCH(const QStringList, options);
    QFETCH(const QByteArray, cookie);
    ScriptedPeer peer;
    peer.then({"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nSet-Cookie: cookie=COOKIE; Path=/\r\n"
               "Content-Length: 22\r\n\r\nretry: 1\ndata: first\n\n"})
        .then({hello}, Ending::Hold);
    ListenProgram program(peer.url(), options + QStringList{u"--max-events=2"_s});
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(peer.header(0, "Cookie"), QByteArray());
    QCOMPARE(peer.header(1, "Cookie"), cookie);
}

void tst_WptRequest::keepsCookiesOfAnotherOriginApart()
{
    ScriptedPeer target;
    target.then({hello});
    ScriptedPeer peer;
    peer.then({"HTTP/1.1 302 Found\r\nSet-Cookie: a=b; Path=/\r\nLocation: " + otherName(target) +
               "\r\nContent-Length: 0\r\n\r\n"});
    ListenProgram program(peer.url(), once + QStringList{u"--with-credentials"_s});
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(target.header(0, "Cookie").isNull());
}

void tst_WptRequest::takesNoBadUrl_data()
{
    QTest::addColumn<QString>("url");
    for (const char *url :
         {"http://this is invalid/", "ftp://example.not/", "about:blank", "mailto:whatwg@awesome.example",
          "javascript:alert('FAIL')", "data:text/event-stream,data:x", "resources/message.py",
          "/resources/message.py", "//127.0.0.1/x", "", "http://", "http:///x", "http://127.0.0.1:99999/",
          "http://[::1/", "ws://127.0.0.1/", "file:///etc/hostname"})
        QTest::newRow(*url ? url : "nothing") << QString::fromLatin1(url);
}

// eventsource-constructor-url-bogus and the constructor's network errors
void tst_WptRequest::takesNoBadUrl()
{
    QFETCH(const QString, url);
    ListenProgram program(url);
    QCOMPARE(program.exitCode(), 2);
    QVERIFY(program.lines().isEmpty());
    QCOMPARE(program.errors().count('\n'), 1);
}

void tst_WptRequest::asksForWhatTheUrlSays_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("rest");
    QTest::addColumn<QByteArray>("target");
    const auto row = [](const char *name, const QString &prefix, const QString &rest,
                        const QByteArray &target) { QTest::newRow(name) << prefix << rest << target; };
    row("a path and a query", u"http://127.0.0.1"_s, u"/a/b?c=d&e=f+g"_s, "/a/b?c=d&e=f+g");
    row("a scheme in capitals", u"HTTP://127.0.0.1"_s, u"/"_s, "/");
    row("no path", u"http://127.0.0.1"_s, u""_s, "/");
    row("only a query", u"http://127.0.0.1"_s, u"?x"_s, "/?x");
    row("a fragment is not sent", u"http://127.0.0.1"_s, u"/x#y"_s, "/x");
    row("characters beyond ASCII are encoded", u"http://127.0.0.1"_s, u"/月?问=月"_s,
        "/%E6%9C%88?%E9%97%AE=%E6%9C%88");
    row("escapes stay", u"http://127.0.0.1"_s, u"/a%2Fb?x=%26%3D%2B%25"_s, "/a%2Fb?x=%26%3D%2B%25");
}

void tst_WptRequest::asksForWhatTheUrlSays()
{
    QFETCH(const QString, prefix);
    QFETCH(const QString, rest);
    QFETCH(const QByteArray, target);
    ScriptedPeer peer;
    peer.then({hello});
    ListenProgram program(prefix + u':' + QString::number(peer.serverPort()) + rest, once);
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(peer.requests().first().left(peer.requests().first().indexOf('\r')),
             "GET " + target + " HTTP/1.1");
}

QTEST_GUILESS_MAIN(tst_WptRequest)
#include "tst_wptrequest.moc"
