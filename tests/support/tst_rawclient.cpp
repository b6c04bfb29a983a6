// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawclient.h"
#include "scriptedpeer.h"

#include <QtTest/QtTest>

using namespace Poemstream;

namespace {

class TestRawClient : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAnswerIsTakenApart_data();
    void anAnswerIsTakenApart();
    void anAnswerIsUnknownBeforeItsHeadIsWhole();
    void theServersFinIsToldFromItsReset();
};

void TestRawClient::anAnswerIsTakenApart_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("toHead");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isWhole");
    QTest::addColumn<QByteArray>("rest");
    const QByteArray line = "HTTP/1.1 200 OK\r\n";
    const QByteArray sized = line + "Content-Length: 3\r\n\r\n";
    const QByteArray chunked = line + "Transfer-Encoding: chunked\r\n\r\n";

    QTest::addRow("a body of a given length")
        << sized + "abc" << false << QByteArray("abc") << true << QByteArray();
    QTest::addRow("a body cut short") << sized + "ab" << false << QByteArray("ab") << false << QByteArray();
    QTest::addRow("two answers in a row")
        << sized + "abcHTTP" << false << QByteArray("abc") << true << QByteArray("HTTP");
    QTest::addRow("the answer to HEAD") << sized + "x" << true << QByteArray() << true << QByteArray("x");
    QTest::addRow("no body after 204") << QByteArray("HTTP/1.1 204 No Content\r\nA: b\r\n\r\nx") << false
                                       << QByteArray() << true << QByteArray("x");
    QTest::addRow("a body until the end")
        << line + "A: b\r\n\r\nabc" << false << QByteArray("abc") << false << QByteArray();
    QTest::addRow("two chunks") << chunked + "2\r\nab\r\n1\r\nc\r\n0\r\n\r\n"
                                << false << QByteArray("abc") << true << QByteArray();
    QTest::addRow("a chunk's size is hexadecimal")
        << chunked + "A\r\n0123456789\r\n"
        << false << QByteArray("0123456789") << false << QByteArray();
    QTest::addRow("half a chunk") << chunked + "2\r\nab\r\n3\r\nc" << false << QByteArray("ab") << false
                                  << QByteArray("3\r\nc");
    QTest::addRow("a chunk without its end") << chunked + "2\r\nabc\r\n"
                                             << false << QByteArray() << false << QByteArray("2\r\nabc\r\n");
    QTest::addRow("more after the last chunk")
        << chunked + "0\r\n\r\nHTTP" << false << QByteArray() << true << QByteArray("HTTP");
}

void TestRawClient::anAnswerIsTakenApart()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, toHead);
    const auto answer = parseAnswer(bytes, toHead);
    QVERIFY(answer);
    QTEST(answer->body, "body");
    QTEST(answer->isWhole, "isWhole");
    QTEST(answer->rest, "rest");
}

void TestRawClient::anAnswerIsUnknownBeforeItsHeadIsWhole()
{
    QVERIFY(!parseAnswer("HTTP/1.1 200 OK\r\nA: b\r\n"));
    const auto answer = parseAnswer("HTTP/1.1 404 Not Found\r\nContent-Type: a: b\r\n\r\n");
    QVERIFY(answer);
    QCOMPARE(answer->status(), 404);
    QCOMPARE(answer->header("content-type"), "a: b");
    QVERIFY(answer->header("Content-Length").isNull());
}

void TestRawClient::theServersFinIsToldFromItsReset()
{
    ScriptedPeer peer;
    peer.then({"bye"}, ScriptedPeer::Ending::Close).then({}, ScriptedPeer::Ending::Reset);
    RawClient first(peer.serverPort());
    first.send("GET / HTTP/1.1\r\n\r\n");
    QTRY_VERIFY(first.isOver());
    QCOMPARE(first.end(), RawClient::End::Closed);
    QCOMPARE(first.received(), "bye");
    RawClient second(peer.serverPort());
    second.send("GET / HTTP/1.1\r\n\r\n");
    QTRY_VERIFY(second.isOver());
    QCOMPARE(second.end(), RawClient::End::Reset);
}

} // namespace

QTEST_GUILESS_MAIN(TestRawClient)

#include "tst_rawclient.moc"
