// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/eventstream/plainhead.h"
#include "server/eventstream/requestwatch.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QtTest>

using namespace Poemstream;

namespace {

const QByteArray line = "GET /v1/live HTTP/1.1\r\n";
const QByteArray host = "Host: localhost\r\n";

/// As a browser asks.
const QByteArray whole = "GET /v1/poems/stream?question=%E6%9C%88&pace=0 HTTP/1.1\r\n"
                         "Host: localhost:3999\r\n"
                         "Connection: keep-alive\r\n"
                         "Accept:\t text/event-stream \r\n"
                         "Cache-Control: no-cache\r\n"
                         "Origin: http://localhost:8080\r\n"
                         "Empty:\r\n"
                         "last-event-ID: 0123456789abcdef.7\r\n"
                         "\r\n";

class TestPlainHead : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRequestIsTakenApart();
    void whatIsOutOfTheOrdinaryIsNotRead_data();
    void whatIsOutOfTheOrdinaryIsNotRead();
    void anyPieceOfItIsNotRead();
    void whateverIsReadIsARequestThatMayPass();
};

void TestPlainHead::aRequestIsTakenApart()
{
    const auto head = PlainHead::read(whole);
    QVERIFY(head);
    QCOMPARE(head->path(), QByteArrayView("/v1/poems/stream"));
    QCOMPARE(head->query(), QByteArrayView("question=%E6%9C%88&pace=0"));
    QCOMPARE(head->value("HOST"), QByteArrayView("localhost:3999"));
    QCOMPARE(head->value("Accept"), QByteArrayView("text/event-stream"));
    QCOMPARE(head->value("Last-Event-ID"), QByteArrayView("0123456789abcdef.7"));
    QVERIFY(head->value("Empty").isEmpty());
    QVERIFY(!head->value("Empty").isNull());
    QVERIFY(head->value("Cookie").isNull());
    const auto bare = PlainHead::read("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    QCOMPARE(bare.value().path(), QByteArrayView("/"));
    QVERIFY(bare->query().isNull());
}

void TestPlainHead::whatIsOutOfTheOrdinaryIsNotRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const QByteArray &bytes) { QTest::addRow("%s", name) << bytes; };
    row("nothing", "");
    row("an empty line first", "\r\n" + line + host + "\r\n");
    row("another request behind", line + host + "\r\n" + line);
    row("a byte behind", line + host + "\r\n ");
    row("another method", "HEAD / HTTP/1.1\r\n" + host + "\r\n");
    row("a method in small letters", "get / HTTP/1.1\r\n" + host + "\r\n");
    row("HTTP/1.0", "GET / HTTP/1.0\r\n" + host + "\r\n");
    row("a later HTTP/1", "GET / HTTP/1.2\r\n" + host + "\r\n");
    row("no version", "GET /\r\n" + host + "\r\n");
    row("a target of absolute form", "GET http://localhost/ HTTP/1.1\r\n" + host + "\r\n");
    row("a target that begins with two slashes", "GET //v1/live HTTP/1.1\r\n" + host + "\r\n");
    row("two spaces", "GET /  HTTP/1.1\r\n" + host + "\r\n");
    row("a space in the target", "GET /a b HTTP/1.1\r\n" + host + "\r\n");
    row("a fragment", "GET /#a HTTP/1.1\r\n" + host + "\r\n");
    row("letters that are not ASCII", "GET /?question=月 HTTP/1.1\r\n" + host + "\r\n");
    row("a percent sign alone", "GET /?question=100% HTTP/1.1\r\n" + host + "\r\n");
    row("half an encoded byte", "GET /?question=%a HTTP/1.1\r\n" + host + "\r\n");
    row("no Host", line + "A: b\r\n\r\n");
    row("an empty Host", line + "Host:\r\n\r\n");
    row("two Hosts", line + host + host + "\r\n");
    row("a field twice", line + host + "Cookie: a\r\ncookie: b\r\n\r\n");
    row(
        "more fields than browsers send", line + host + [] {
            QByteArray fields;
            for (int i = 0; i < 24; ++i)
                fields += "A" + QByteArray::number(i) + ": b\r\n";
            return fields;
        }() + "\r\n");
    row("a length", line + host + "Content-Length: 0\r\n\r\n");
    row("a transfer coding", line + host + "transfer-encoding: chunked\r\n\r\n");
    row("an expectation", line + host + "Expect: 100-continue\r\n\r\n");
    row("an upgrade", line + host + "Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
    row("bare line feeds", "GET / HTTP/1.1\nHost: a\n\n");
    row("one bare line feed", line + "Host: a\n\r\n");
    row("a bare carriage return", line + host + "A: b\rc: d\r\n\r\n");
    row("a zero byte", line + host + QByteArray("A: b\0c\r\n\r\n", 10));
    row("a folded field", line + host + "A: b\r\n c\r\n\r\n");
    row("a space before the colon", line + host + "A : b\r\n\r\n");
    row("a field without a name", line + host + ": b\r\n\r\n");
    row("a line without a colon", line + host + "A\r\n\r\n");
}

void TestPlainHead::whatIsOutOfTheOrdinaryIsNotRead()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!PlainHead::read(bytes));
}

void TestPlainHead::anyPieceOfItIsNotRead()
{
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY2(!PlainHead::read(whole.first(size)), qPrintable(QString::number(size)));
}

/// Requests that were changed at random: what is read here is never what would have been refused.
void TestPlainHead::whateverIsReadIsARequestThatMayPass()
{
    QRandomGenerator random(11);
    const QByteArray letters = QByteArray("\r\n :%#?/HTPaZ0,\t\x80") + '\0';
    int taken = 0;
    for (int i = 0; i < 200'000; ++i) {
        QByteArray bytes = whole;
        for (int changes = random.bounded(1, 4); changes > 0; --changes) {
            const qsizetype at = random.bounded(int(bytes.size()));
            const QByteArray letter(1, letters.at(random.bounded(int(letters.size()))));
            bytes.replace(at, random.bounded(3), random.bounded(3) == 0 ? QByteArray() : letter);
        }
        if (!PlainHead::read(bytes))
            continue;
        ++taken;
        RequestWatch watch({});
        QVERIFY2(watch.feed(bytes) == RequestWatch::Verdict::Complete, bytes.toPercentEncoding());
        QVERIFY(watch.isHttp11());
    }
    QVERIFY2(taken > 20'000 && taken < 180'000, qPrintable(QString::number(taken)));
}

} // namespace

QTEST_GUILESS_MAIN(TestPlainHead)

#include "tst_plainhead.moc"
