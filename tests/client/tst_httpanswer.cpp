// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/eventsource/httpbody.h"
#include "client/eventsource/httphead.h"

#include <QtTest/QTest>

using namespace Poemstream;

namespace {

/// What an answer says when its bytes come in the pieces that end at @p cuts.
QByteArray read(const QByteArray &answer, const QList<qsizetype> &cuts)
{
    HttpHeadParser head;
    HttpBodyReader body;
    QByteArray content;
    bool hasHead = false;
    qsizetype from = 0;
    for (const qsizetype cut : cuts + QList<qsizetype>{answer.size()}) {
        QByteArrayView bytes = QByteArrayView(answer).sliced(from, cut - from);
        from = cut;
        if (!hasHead)
            bytes = head.feed(bytes);
        if (head.state() == HttpHeadParser::State::Broken)
            return "broken head";
        if (head.state() == HttpHeadParser::State::Incomplete)
            continue;
        if (!std::exchange(hasHead, true))
            body = HttpBodyReader(head.head());
        body.feed(bytes, content);
    }
    if (!hasHead)
        return "no head";
    QByteArray text = QByteArray::number(head.head().status) + ' ' + head.head().reason + '|';
    for (const auto &[name, value] : head.head().headers)
        text += name + '=' + value + '|';
    const char *const states[] = {"more", "open", "complete", "broken"};
    return text + content + '|' + states[int(body.state())];
}

} // namespace

/// Answers of HTTP/1, byte for byte, whole and in all pieces.
class tst_HttpAnswer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsAnswers_data();
    void readsAnswers();
    void boundsHeads_data();
    void boundsHeads();
    void boundsTheNumberOfHeaders();
    void boundsFraming_data();
    void boundsFraming();
    void joinsHeaders();
};

void tst_HttpAnswer::readsAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QByteArray &answer, const QByteArray &text) {
        QTest::newRow(name) << answer << text;
    };
    row("to the end", "HTTP/1.1 200 OK\r\nA: b\r\n\r\nxyz", "200 OK|A=b|xyz|open");
    row("counted", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nxyzmore",
        "200 OK|Content-Length=3|xyz|complete");
    row("counted twice the same", "HTTP/1.0 200 OK\r\nContent-Length: 2, 2\r\n\r\nxy",
        "200 OK|Content-Length=2, 2|xy|complete");
    row("counted in two ways", "HTTP/1.1 200 OK\r\nContent-Length: 2, 3\r\n\r\nxy",
        "200 OK|Content-Length=2, 3||broken");
    row("counted below nothing", "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nxy",
        "200 OK|Content-Length=-1||broken");
    row("counted with a sign", "HTTP/1.1 200 OK\r\nContent-Length: +2\r\n\r\nxy",
        "200 OK|Content-Length=+2||broken");
    row("counted further than there are numbers",
        "HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775808\r\n\r\nxy",
        "200 OK|Content-Length=9223372036854775808||broken");
    row("chunked",
        "HTTP/1.1 200 OK\r\ntransfer-encoding: Chunked\r\n\r\n2\r\nxy\r\n0A;a=b\r\n0123456789\r\n0\r\n\r\n",
        "200 OK|transfer-encoding=Chunked|xy0123456789|complete");
    row("chunked, with a count that is a lie",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n2\r\nxy\r\n0\r\n\r\n",
        "200 OK|Transfer-Encoding=chunked|Content-Length=1|xy|complete");
    row("chunked, with trailers", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n000\r\nA: b\r\n\r\n",
        "200 OK|Transfer-Encoding=chunked||complete");
    row("chunked, with trailers that have no end",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nA: b\r\n",
        "200 OK|Transfer-Encoding=chunked||more");
    row("chunked, with bare line feeds", "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n1 \nx\n0\n\n",
        "200 OK|Transfer-Encoding=chunked|x|complete");
    row("half a chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nxy",
        "200 OK|Transfer-Encoding=chunked|xy|more");
    row("a chunk without a size", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n\r\ny",
        "200 OK|Transfer-Encoding=chunked|x|broken");
    row("a chunk longer than it says", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nxy\r\n",
        "200 OK|Transfer-Encoding=chunked|x|broken");
    row("a chunk with a sign", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n+1\r\nx\r\n",
        "200 OK|Transfer-Encoding=chunked||broken");
    row("a size beyond counting",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\nx",
        "200 OK|Transfer-Encoding=chunked||broken");
    row("a coding nobody asked for", "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n1\r\nx",
        "200 OK|Transfer-Encoding=gzip, chunked||broken");
    row("no content by its status", "HTTP/1.1 204 No\r\nContent-Length: 9\r\n\r\n",
        "204 No|Content-Length=9||complete");
    row("interim answers before it",
        "HTTP/1.1 103 Hints\r\nLink: a\r\n\r\nHTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n\r\nx",
        "200 OK|x|open");
    row("another protocol in its place", "HTTP/1.1 101 Switching\r\n\r\nx", "101 Switching||complete");
    row("no reason", "HTTP/1.1 200\r\n\r\n", "200 ||open");
    row("an empty line before it", "\r\nHTTP/1.1 200 OK\r\n\r\n", "200 OK||open");
    row("lines that make no sense",
        "HTTP/1.1 200 OK\r\nno colon\r\n: no name\r\nA B: c\r\nC : d \r\nD:\r\n\r\n", "200 OK|C=d|D=||open");
    row("a header in two lines", "HTTP/1.1 200 OK\r\nA: b\r\n  c\r\n\r\n", "200 OK|A=b c||open");
    row("a header whose first line is empty",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding:\r\n chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n",
        "200 OK|Transfer-Encoding=chunked|x|complete");
    row("a header whose last line is empty", "HTTP/1.1 200 OK\r\nA: b\r\n \r\n\t\r\n\r\n",
        "200 OK|A=b||open");
    row("a line that goes on from nothing", "HTTP/1.1 200 OK\r\n c\r\nA: b\r\n\r\n", "200 OK|A=b||open");
    row("another protocol", "SSH-2.0-OpenSSH\r\n", "broken head");
    row("another version", "HTTP/2 200 OK\r\n\r\n", "broken head");
    row("a status that is no number", "HTTP/1.1 2x0 OK\r\n\r\n", "broken head");
    row("a status of four digits", "HTTP/1.1 2000 OK\r\n\r\n", "broken head");
    row("half a head", "HTTP/1.1 200 OK\r\nA: b", "no head");
    row("nothing", "", "no head");
}

void tst_HttpAnswer::readsAnswers()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QByteArray, text);
    QCOMPARE(read(answer, {}), text);
    QList<qsizetype> everywhere;
    for (qsizetype cut = 1; cut < answer.size(); ++cut) {
        QCOMPARE(read(answer, {cut}), text);
        everywhere += cut;
    }
    QCOMPARE(read(answer, everywhere), text);
}

void tst_HttpAnswer::boundsHeads_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("piece");
    QTest::newRow("an endless status line") << QByteArray("HTTP/1.1 200 ") << QByteArray(4096, 'a');
    QTest::newRow("an endless header") << QByteArray("HTTP/1.1 200 OK\r\nA: ") << QByteArray(4096, 'a');
    QTest::newRow("endless headers") << QByteArray("HTTP/1.1 200 OK\r\n")
                                     << QByteArray("A: b\r\n").repeated(999);
    QTest::newRow("endless interim answers")
        << QByteArray() << QByteArray("HTTP/1.1 102 OK\r\n\r\n").repeated(99);
    QTest::newRow("endless empty lines") << QByteArray() << QByteArray(4096, '\n');
}

void tst_HttpAnswer::boundsHeads()
{
    QFETCH(const QByteArray, start);
    QFETCH(const QByteArray, piece);
    HttpHeadParser head;
    QVERIFY(head.feed(start).isEmpty());
    qsizetype fed = 0;
    while (head.state() == HttpHeadParser::State::Incomplete && fed < 10 * HttpHeadParser::mostBytes) {
        (void)head.feed(piece);
        fed += piece.size();
    }
    QCOMPARE(head.state(), HttpHeadParser::State::Broken);
    QVERIFY(fed < 2 * HttpHeadParser::mostBytes);
}

void tst_HttpAnswer::boundsTheNumberOfHeaders()
{
    HttpHeadParser head;
    (void)head.feed("HTTP/1.1 200 OK\n");
    (void)head.feed(QByteArray("A:\n").repeated(HttpHeadParser::mostHeaders));
    (void)head.feed("nonsense\n");
    QCOMPARE(head.state(), HttpHeadParser::State::Incomplete);
    (void)head.feed("A:\n");
    QCOMPARE(head.state(), HttpHeadParser::State::Broken);
}

void tst_HttpAnswer::boundsFraming_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<char>("byte");
    QTest::newRow("an endless size") << QByteArray() << '0';
    QTest::newRow("an endless extension") << QByteArray("5;") << 'a';
    QTest::newRow("endless trailers") << QByteArray("0\r\n") << 'a';
    QTest::newRow("an endless line end") << QByteArray("0\r\n") << '\r';
}

void tst_HttpAnswer::boundsFraming()
{
    QFETCH(const QByteArray, start);
    QFETCH(const char, byte);
    HttpHead head;
    head.status = 200;
    head.headers = {{"Transfer-Encoding", "chunked"}};
    HttpBodyReader body(head);
    QByteArray content;
    body.feed(start, content);
    body.feed(QByteArray(1024 * 1024, byte), content);
    QCOMPARE(body.state(), HttpBodyReader::State::Broken);
    QVERIFY(content.isEmpty());
}

void tst_HttpAnswer::joinsHeaders()
{
    HttpHead head;
    head.headers = {{"A", "1"}, {"b", "2"}, {"a", ""}};
    QCOMPARE(head.header("a"), "1, ");
    QCOMPARE(head.header("B"), "2");
    QVERIFY(head.header("c").isNull());
}

QTEST_APPLESS_MAIN(tst_HttpAnswer)
#include "tst_httpanswer.moc"
