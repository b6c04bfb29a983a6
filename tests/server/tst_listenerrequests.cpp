// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/eventstream/requestwatch.h"

#include <QtTest/QtTest>

using namespace Poemstream;
using Verdict = RequestWatch::Verdict;

namespace {

constexpr RequestLimits limits{.line = 40, .head = 100, .body = 20};

class TestListenerRequests : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRequestIsJudged_data();
    void aRequestIsJudged();
    void theVersionIsNoted();
    void emptyLinesBeforeARequestDoNotBeginIt();
};

void TestListenerRequests::aRequestIsJudged_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("verdict");
    const auto row = [](const char *name, const QByteArray &request, Verdict verdict) {
        QTest::addRow("%s", name) << request << int(verdict);
    };
    const QByteArray host = "Host: a\r\n";
    const QByteArray get = "GET / HTTP/1.1\r\n" + host;
    const QByteArray post = "POST / HTTP/1.1\r\n" + host;
    const qsizetype frame = qsizetype(qstrlen("GET  HTTP/1.1"));

    row("no header but Host", get + "\r\n", Verdict::Complete);
    row("another header", get + "A: b\r\n\r\n", Verdict::Complete);
    row("bare line feeds", "GET / HTTP/1.1\nHost: a\n\n", Verdict::Complete);
    row("empty lines before it", "\r\n\r\n" + get + "\r\n", Verdict::Complete);
    row("an empty value", get + "A:\r\n\r\n", Verdict::Complete);
    row("the blank line is missing", get, Verdict::Incomplete);
    row("nothing but white space", "\r\n \r\n", Verdict::Incomplete);

    row("the longest line", "GET " + QByteArray(limits.line - frame, 'a') + " HTTP/1.1\r\n" + host + "\r\n",
        Verdict::Complete);
    row("a line too long", "GET " + QByteArray(limits.line - frame + 1, 'a') + " HTTP/1.1\r\n\r\n",
        Verdict::UriTooLong);
    row("a line too long that has no end yet", QByteArray(limits.line + 1, 'a'), Verdict::UriTooLong);
    row("the longest head", get + "A: " + QByteArray(limits.head - get.size() - 7, 'a') + "\r\n\r\n",
        Verdict::Complete);
    row("a head too long", get + "A: " + QByteArray(limits.head - get.size() - 6, 'a') + "\r\n\r\n",
        Verdict::RequestHeaderFieldsTooLarge);
    row("a head too long that has no end yet", get + QByteArray(limits.head, 'a'),
        Verdict::RequestHeaderFieldsTooLarge);

    row("a whole body", post + "Content-Length: 3\r\n\r\nabc", Verdict::Complete);
    row("half a body", post + "Content-Length: 3\r\n\r\nab", Verdict::Incomplete);
    row("a body and the next request", post + "Content-Length: 3\r\n\r\nabcGET", Verdict::Complete);
    row("the largest body", post + "Content-Length: 20\r\n\r\n" + QByteArray(20, 'a'), Verdict::Complete);
    row("a body too large, before it comes", post + "Content-Length: 21\r\n\r\n", Verdict::PayloadTooLarge);
    row("a length beyond all numbers", post + "Content-Length: 99999999999999999999\r\n\r\n",
        Verdict::PayloadTooLarge);
    row("a body of no bytes", post + "Content-Length: 0\r\n\r\n", Verdict::Complete);
    row("two lengths", post + "Content-Length: 3\r\ncontent-length: 3\r\n\r\nabc", Verdict::BadRequest);
    row("a negative length", post + "Content-Length: -1\r\n\r\n", Verdict::BadRequest);
    row("a length with a sign", post + "Content-Length: +3\r\n\r\n", Verdict::BadRequest);
    row("an empty length", post + "Content-Length:\r\n\r\n", Verdict::BadRequest);
    row("a transfer coding", post + "transfer-encoding: chunked\r\n\r\n", Verdict::LengthRequired);

    row("an expectation", post + "Content-Length: 3\r\nExpect: 100-continue\r\n\r\n",
        Verdict::ExpectationFailed);
    row("an expectation in HTTP/1.0",
        "POST / HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\nabc", Verdict::Complete);

    row("no version", "GET /\r\n\r\n", Verdict::BadRequest);
    row("two spaces", "GET  / HTTP/1.1\r\n\r\n", Verdict::BadRequest);
    row("no method", " / HTTP/1.1\r\n\r\n", Verdict::BadRequest);
    row("a space in the target", "GET /a b HTTP/1.1\r\n\r\n", Verdict::BadRequest);
    row("HTTP/2", "PRI * HTTP/2.0\r\n\r\n", Verdict::BadRequest);
    row("TLS", QByteArray("\x16\x03\x01\x02\x00\x01\n\n", 8), Verdict::BadRequest);
    row("an upgrade to a WebSocket", get + "Upgrade: WebSocket\r\n\r\n", Verdict::BadRequest);
    row("another upgrade is not our business", get + "Upgrade: h2c\r\n\r\n", Verdict::Complete);
    row("a folded field", get + "A: b\r\n c\r\n\r\n", Verdict::BadRequest);
    row("a space before the colon", get + "A : b\r\n\r\n", Verdict::BadRequest);
    row("a field without a name", get + ": b\r\n\r\n", Verdict::BadRequest);
    row("a field without a colon", get + "A\r\n\r\n", Verdict::BadRequest);

    row("no Host", "GET / HTTP/1.1\r\n\r\n", Verdict::BadRequest);
    row("no Host in HTTP/1.0", "GET / HTTP/1.0\r\n\r\n", Verdict::Complete);
    row("an empty Host", "GET / HTTP/1.1\r\nHost:\r\n\r\n", Verdict::BadRequest);
    row("an empty Host in HTTP/1.0", "GET / HTTP/1.0\r\nHost:\r\n\r\n", Verdict::Complete);
    row("two Hosts", get + "hOST: b\r\n\r\n", Verdict::BadRequest);
    row("two empty Hosts", "GET / HTTP/1.1\r\nHost:\r\nHost:\r\n\r\n", Verdict::BadRequest);
    row("two Hosts in HTTP/1.0", "GET / HTTP/1.0\r\n" + host + host + "\r\n", Verdict::BadRequest);
    row("a target that names the host", "GET http://A/b HTTP/1.1\r\n" + host + "\r\n", Verdict::Complete);
    row("a target with a port", "GET http://a:80/b HTTP/1.1\r\n" + host + "\r\n", Verdict::Complete);
    row("a target without a path", "GET http://a?b HTTP/1.1\r\n" + host + "\r\n", Verdict::Complete);
    row("a target that names another", "GET http://b/ HTTP/1.1\r\n" + host + "\r\n", Verdict::BadRequest);
    row("a target with a user", "GET http://a@b/ HTTP/1.1\r\n" + host + "\r\n", Verdict::BadRequest);
    row("a target with a user and a password", "GET http://a:1@b/ HTTP/1.1\r\n" + host + "\r\n",
        Verdict::BadRequest);
    row("a target in HTTP/1.0", "GET http://b/ HTTP/1.0\r\n\r\n", Verdict::Complete);
    row("a target that begins with two slashes", "GET //a/b HTTP/1.1\r\n" + host + "\r\n",
        Verdict::BadRequest);
    row("two slashes further on", "GET /a//b HTTP/1.1\r\n" + host + "\r\n", Verdict::Complete);
    row("a URL in the query", "GET /?u=http://b/ HTTP/1.1\r\n" + host + "\r\n", Verdict::Complete);
}

void TestListenerRequests::aRequestIsJudged()
{
    QFETCH(QByteArray, request);
    QFETCH(int, verdict);
    RequestWatch whole(limits);
    QCOMPARE(int(whole.feed(request)), verdict);
    RequestWatch inCrumbs(limits);
    for (const char byte : request)
        (void)inCrumbs.feed(QByteArrayView(&byte, 1));
    QCOMPARE(int(inCrumbs.feed({})), verdict);
}

void TestListenerRequests::theVersionIsNoted()
{
    RequestWatch old(limits);
    QVERIFY(old.isHttp11());
    QCOMPARE(old.feed("GET / HTTP/1.0\r\n\r\n"), Verdict::Complete);
    QVERIFY(!old.isHttp11());
    RequestWatch newer(limits);
    QCOMPARE(newer.feed("GET / HTTP/1.2\r\nHost: a\r\n\r\n"), Verdict::Complete);
    QVERIFY(newer.isHttp11());
}

void TestListenerRequests::emptyLinesBeforeARequestDoNotBeginIt()
{
    RequestWatch request(limits);
    (void)request.feed("\r\n");
    QVERIFY(!request.hasBegun());
    (void)request.feed("\r\nG");
    QVERIFY(request.hasBegun());
}

} // namespace

QTEST_APPLESS_MAIN(TestListenerRequests)

#include "tst_listenerrequests.moc"
