// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/eventsource/requesthead.h"
#include "requests.h"
#include "streamlog.h"

#include <QtNetwork/QNetworkProxy>
#include <QtTest/QTest>

#include <utility>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using Ending = ScriptedPeer::Ending;

/// Methods, bodies and factories: what is sent, and what of it after a redirect.
class tst_EventSourceRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheZoneOfAnAddressToItself();
    void arrivesWhole_data();
    void arrivesWhole();
    void aGetHasNoBody();
    void tellsWhatIsIdempotent_data();
    void tellsWhatIsIdempotent();
    void redirectsMethodAndBody_data();
    void redirectsMethodAndBody();
    void followsWhenTheServerClosesAfterTheRedirect_data();
    void followsWhenTheServerClosesAfterTheRedirect();
    void asksTheFactoryForAFreshToken();
    void aFactoryMayChangeEverything();
};

void tst_EventSourceRequest::arrivesWhole_data()
{
    QTest::addColumn<QByteArray>("body");
    QByteArray binary;
    for (int i = 0; i < 256; ++i)
        binary += char(i);
    QTest::newRow("a small body") << question;
    QTest::newRow("three megabytes") << binary.repeated(3 * 1024 * 4);
    QTest::newRow("an empty body") << QByteArray("");
    QTest::newRow("no body at all") << QByteArray();
    QTest::newRow("every byte there is, NUL first") << binary;
    QTest::newRow("what looks like a second request") << QByteArray("\r\n\r\nGET / HTTP/1.1\r\n\r\n");
}

void tst_EventSourceRequest::arrivesWhole()
{
    QFETCH(const QByteArray, body);
    ScriptedPeer peer;
    peer.then({stream("data: a\n\n")}, Ending::Hold);
    StreamLog log;
    QNetworkRequest request(peer.url());
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    log.source.open(EventSourceRequest::post(request, body));
    QTRY_COMPARE(log.text(), "opened | message a #");
    QCOMPARE(peer.requests().size(), 1);
    QVERIFY(peer.requests().first().startsWith("POST / HTTP/1.1\r\n"));
    QVERIFY(bodyOf(peer.requests().first()) == body); // not compared in the log: it may be long
    QCOMPARE(peer.header(0, "Content-Length"), QByteArray::number(body.size()));
    QCOMPARE(peer.header(0, "Content-Type"), "application/json");
    QCOMPARE(peer.header(0, "Accept"), "text/event-stream");
    QVERIFY(peer.header(0, "Transfer-Encoding").isNull());
    QVERIFY(peer.header(0, "Expect").isNull());
}

void tst_EventSourceRequest::aGetHasNoBody()
{
    ScriptedPeer peer;
    peer.then({stream("data: a\n\n")}, Ending::Hold);
    StreamLog log;
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(), "opened | message a #");
    QVERIFY(bodyOf(peer.requests().first()).isEmpty());
    QVERIFY(peer.header(0, "Content-Type").isNull());
    QVERIFY(peer.header(0, "Transfer-Encoding").isNull());
    QCOMPARE(peer.header(0, "Content-Length").toInt(), 0); // whether it says so or not
}

void tst_EventSourceRequest::tellsWhatIsIdempotent_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<bool>("isIdempotent");
    for (const char *method : {"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY", "REPORT"})
        QTest::newRow(method) << QByteArray(method) << true;
    for (const char *method : {"POST", "PATCH", "CONNECT", "FROBNICATE", "get", ""})
        QTest::addRow("not \"%s\"", method) << QByteArray(method) << false;
}

void tst_EventSourceRequest::tellsWhatIsIdempotent()
{
    QFETCH(const QByteArray, method);
    QFETCH(const bool, isIdempotent);
    EventSourceRequest request;
    QVERIFY(request.isIdempotent()); // a GET
    request.method = method;
    QCOMPARE(request.isIdempotent(), isIdempotent);
    request.idempotent = !isIdempotent;
    QCOMPARE(request.isIdempotent(), !isIdempotent);
}

void tst_EventSourceRequest::redirectsMethodAndBody_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("becomes");
    QTest::addColumn<bool>("staysHome");
    const auto rows = [](const char *method, std::initializer_list<int> statuses, const char *becomes) {
        for (const int status : statuses) {
            for (const bool staysHome : {true, false})
                QTest::addRow("a %s becomes a %s after a %d %s", method, becomes, status,
                              staysHome ? "at home" : "abroad")
                    << QByteArray(method) << status << QByteArray(becomes) << staysHome;
        }
    };
    rows("POST", {301, 302, 303}, "GET");
    rows("POST", {307, 308}, "POST");
    rows("PUT", {301, 302, 307, 308}, "PUT");
    rows("PUT", {303}, "GET");
    rows("QUERY", {301, 302, 307, 308}, "QUERY");
    rows("GET", {301, 302, 303, 307, 308}, "GET");
}

void tst_EventSourceRequest::redirectsMethodAndBody()
{
    QFETCH(const QByteArray, method);
    QFETCH(const int, status);
    QFETCH(const QByteArray, becomes);
    QFETCH(const bool, staysHome);
    ScriptedPeer home;
    ScriptedPeer abroad;
    ScriptedPeer &target = staysHome ? home : abroad;
    home.then({redirectTo(target.url(u"/next"_s), status)}, Ending::Hold);
    target.then({stream("data: a\n\n")}, Ending::Hold);
    StreamLog log;
    EventSourceRequest request = ask(method, home.url(), method == "GET" ? QByteArray() : question);
    if (method != "GET") {
        for (const char *name : {"Content-Encoding", "Content-Language", "Content-Location"})
            request.request.setRawHeader(name, "en");
    }
    request.request.setRawHeader("Authorization", "secret");
    log.source.open(request);
    QTRY_COMPARE(log.text(), "opened | message a #");
    const qsizetype next = target.requests().size() - 1;
    QVERIFY(asks(target.requests().at(next), becomes + " /next"));
    QCOMPARE(home.requests().size() + abroad.requests().size(), 2);
    const bool hasBody = becomes != "GET";
    QCOMPARE(bodyOf(target.requests().at(next)), hasBody ? question : QByteArray());
    QCOMPARE(target.header(next, "Content-Type").isNull(), !hasBody);
    for (const char *name : {"Content-Encoding", "Content-Language", "Content-Location"})
        QCOMPARE(target.header(next, name).isNull(), !hasBody);
    QCOMPARE(target.header(next, "Authorization"), staysHome ? QByteArray("secret") : QByteArray());
}

void tst_EventSourceRequest::followsWhenTheServerClosesAfterTheRedirect_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("and says so") << QByteArray("HTTP/1.1 307 Elsewhere\r\nConnection: close");
    QTest::newRow("without a word") << QByteArray("HTTP/1.1 307 Elsewhere");
    QTest::newRow("as HTTP/1.0 does") << QByteArray("HTTP/1.0 307 Elsewhere");
}

void tst_EventSourceRequest::followsWhenTheServerClosesAfterTheRedirect()
{
    QFETCH(const QByteArray, head);
    for (int i = 0; i < 5; ++i) { // it would be a race
        ScriptedPeer peer;
        peer.then({head + "\r\nLocation: /next\r\nContent-Length: 0\r\n\r\n"}, Ending::Close);
        peer.then({stream("data: a\n\n")}, Ending::Hold);
        StreamLog log;
        log.source.open(ask("POST", peer.url()));
        QTRY_VERIFY(log.lines.size() > 1 || log.source.state() == EventSource::State::Closed);
        QCOMPARE(log.text(), "opened | message a #");
        QCOMPARE(peer.requests().size(), 2);
        QCOMPARE(bodyOf(peer.requests().last()), question);
    }
}

void tst_EventSourceRequest::asksTheFactoryForAFreshToken()
{
    ScriptedPeer peer;
    for (int i = 0; i < 4; ++i)
        peer.then({stream("id: 1\ndata: a\n\n")});
    peer.then({"HTTP/1.1 204 No Content\r\n\r\n"});
    int calls = 0;
    StreamLog log;
    log.source.setPolicy(impatient());
    log.source.open([&] {
        EventSourceRequest request = ask("PUT", peer.url());
        request.request.setRawHeader("Authorization", "Bearer " + QByteArray::number(++calls));
        return request;
    });
    QTRY_COMPARE(log.source.state(), EventSource::State::Closed);
    QCOMPARE(peer.requests().size(), 5);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(peer.header(i, "Authorization"), "Bearer " + QByteArray::number(i + 1));
    QCOMPARE(calls, 5);
}

void tst_EventSourceRequest::aFactoryMayChangeEverything()
{
    ScriptedPeer first;
    ScriptedPeer second;
    first.then({stream("id: 1\ndata: a\n\n")});
    second.then({stream("data: b\n\n")}); // the end of a POST is final, whatever came before
    StreamLog log;
    log.source.setPolicy(impatient());
    log.source.open([&, isFirst = true]() mutable {
        return std::exchange(isFirst, false) ? ask("GET", first.url(), {}) : ask("POST", second.url());
    });
    QTRY_COMPARE(log.text(), "opened | message a #1 | interrupted Ended 200 | opened | message b #1 | "
                             "failed Ended 200");
    QCOMPARE(log.lastMessage.origin, originOf(second.url()));
    QVERIFY(second.requests().first().startsWith("POST / "));
}

// It is the name of a network card here: RFC 6874, section 4.
void tst_EventSourceRequest::keepsTheZoneOfAnAddressToItself()
{
    const QUrl url(QStringLiteral("http://[fe80::1%25eth0]:3000/a"));
    QCOMPARE(originOf(url), QStringLiteral("http://[fe80::1]:3000"));
    QNetworkRequest request(url);
    const QByteArray head = makeRequestHead(request, "GET", 0, QNetworkProxy(QNetworkProxy::NoProxy), {});
    QVERIFY2(head.contains("\r\nHost: [fe80::1]:3000\r\n"), head.constData());
    request.setRawHeader("Authorization", "Bearer sesame");
    const QUrl sameCard(QStringLiteral("http://[fe80::1%25eth0]:3000/b"));
    const QUrl otherCard(QStringLiteral("http://[fe80::1%25eth1]:3000/b"));
    QVERIFY(redirected(request, sameCard, 307, {}).request.hasRawHeader("Authorization"));
    QVERIFY(!redirected(request, otherCard, 307, {}).request.hasRawHeader("Authorization"));
}

QTEST_GUILESS_MAIN(tst_EventSourceRequest)
#include "tst_eventsourcerequest.moc"
