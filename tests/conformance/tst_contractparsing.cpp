// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The facts of the contract tests' groups "basic parsing", "BOM handling", "comments" and "linefeeds". Their
// server sends each piece as a chunk of its own.

#include "answers.h"
#include "listenprogram.h"
#include "tests/support/scriptedpeer.h"

#include <QtCore/QTimer>
#include <QtTest/QTest>

#include <utility>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using Ending = ScriptedPeer::Ending;

namespace {

const QByteArray mark = "\xEF\xBB\xBF";

/// What `--comments` adds to the events, in the order of both.
QString remark(const QString &text)
{
    return u": "_s + text;
}

QStringList told(const ListenProgram &program)
{
    QStringList result;
    for (const QJsonObject &line : program.lines()) {
        if (line.value(u"type"_s) == u"comment"_s)
            result += remark(line.value(u"text"_s).toString());
        else if (line.value(u"type"_s) == u"message"_s)
            result += said(line.value(u"data"_s).toString(), line.value(u"lastEventId"_s).toString(),
                           line.value(u"event"_s).toString());
    }
    return result;
}

/// So many bytes that look like nothing.
QByteArray noise(int megabytes)
{
    QByteArray bytes(qsizetype(megabytes) * 1024 * 1024, Qt::Uninitialized);
    quint32 state = 1;
    for (char &byte : bytes) {
        state = state * 1664525 + 1013904223;
        byte = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"[state >> 26];
    }
    return bytes;
}

} // namespace

class tst_ContractParsing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheEvents_data();
    void givesTheEvents();
    void takesLineEndsInPieces_data();
    void takesLineEndsInPieces();
    void takesPiecesOneByOne_data();
    void takesPiecesOneByOne();
    void takesLargeMessages_data();
    void takesLargeMessages();
    void keepsTheOrderOfManyMessages();
};

void tst_ContractParsing::givesTheEvents_data()
{
    using Pieces = QList<QByteArray>;
    QTest::addColumn<Pieces>("pieces");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const Pieces &pieces, const QStringList &expected) {
        QTest::newRow(name) << pieces << expected;
    };
    const QString hello = said(u"Hello"_s);
    const QString greeting = said(u"Hello"_s, u"abc"_s, u"greeting"_s);
    row("one-line message in one chunk", {"data: Hello\n\n"}, {hello});
    row("two messages spanning three chunks with a shared one", {"data: test", "test\n\ndata:", "test\n\n"},
        {said(u"testtest"_s), said(u"test"_s)});
    row("one-line message in two chunks", {"data: He", "llo\n\n"}, {hello});
    row("two one-line messages in one chunk", {"data: Hello\n\ndata: World\n\n"}, {hello, said(u"World"_s)});
    row("one two-line message in one chunk", {"data: Hello\ndata:World\n\n"}, {said(u"Hello\nWorld"_s)});
    row("empty data", {"data:\n\n"}, {said({})});
    row("event with a type", {"event: greeting\ndata: Hello\n\n"}, {said(u"Hello"_s, {}, u"greeting"_s)});
    row("event with an id", {"id: abc\ndata: Hello\n\n"}, {said(u"Hello"_s, u"abc"_s)});
    row("event with type and id", {"event: greeting\nid: abc\ndata: Hello\n\n"}, {greeting});
    row("an id with a NUL is ignored", {QByteArray("id: a\0bc\ndata: Hello\n\n", 22)}, {hello});
    row("the last id persists", {"id: abc\ndata: first\n\n", "data: second\n\n"},
        {said(u"first"_s, u"abc"_s), said(u"second"_s, u"abc"_s)});
    row("the last id can be overridden by an empty one",
        {"id: abc\ndata: first\n\n", "id: \ndata: second\n\n"},
        {said(u"first"_s, u"abc"_s), said(u"second"_s)});
    row("fields in reverse order", {"data: Hello\nid: abc\nevent: greeting\n\n"}, {greeting});
    row("unknown field", {"event: greeting\ncolor: blue\ndata: Hello\n\n"},
        {said(u"Hello"_s, {}, u"greeting"_s)});
    row("fields without a leading space", {"event:greeting\ndata:Hello\n\n"},
        {said(u"Hello"_s, {}, u"greeting"_s)});
    row("fields with an extra leading space", {"event:  greeting\ndata:  Hello\n\n"},
        {said(u" Hello"_s, {}, u" greeting"_s)});
    row("field without a colon", {"data\n\ndata\ndata\n\n"}, {said({}), said(u"\n"_s)});
    row("multi-byte characters", {"data: €豆腐\n\n"}, {said(u"€豆腐"_s)});

    row("BOM: at the start", {mark + "data: Hello\n\n"}, {hello});
    row("BOM: before type and id", {mark + "event: greeting\nid: abc\ndata: Hello\n\n"}, {greeting});
    row("BOM: several messages", {mark + "data: Hello\n\ndata: Second\n\n"}, {hello, said(u"Second"_s)});
    row("BOM: a later one is data", {"data: Hello\n\n", "data: " + mark + "Second\n\n"},
        {hello, said(u"\uFEFFSecond"_s)});
    row("BOM: in two chunks",
        {"\xEF\xBB", "\xBF"
                     "data: Hello\n\n"},
        {hello});
    row("BOM: byte by byte", {"\xEF", "\xBB", "\xBF", "data: Hello\n\n"}, {hello});
    row("BOM: the second one stays", {mark + "data: " + mark + "Hello\n\n"}, {said(u"\uFEFFHello"_s)});
    row("BOM: several lines", {mark + "data: Line1\ndata: Line2\n\n"}, {said(u"Line1\nLine2"_s)});
    row("BOM: before a comment", {mark + ":comment\ndata: Hello\n\n"}, {remark(u"comment"_s), hello});
    row("BOM: before empty data", {mark + "data:\n\n"}, {said({})});

    row("comments: one", {":Hello\n"}, {remark(u"Hello"_s)});
    row("comments: two in a row", {":Hello\n", ":World\n"}, {remark(u"Hello"_s), remark(u"World"_s)});
    row("comments: before an event", {":Hello\n", "data: Hello\n\n"}, {remark(u"Hello"_s), hello});
    row("comments: after an event", {"data: Hello\n\n", ":Hello\n"}, {hello, remark(u"Hello"_s)});
    row("comments: inside an event", {"data: Hello\n:x\ndata: y\n\n"}, {remark(u"x"_s), said(u"Hello\ny"_s)});
    row("comments: a field called comment is none", {"comment: x\ndata: Hello\n\n"}, {hello});
    row("comments: an empty one, one with CR", {":\n:\r"}, {remark({}), remark({})});

    row("linefeeds: CRLF where CR is the end of a chunk",
        {"data: Hello\r", "\ndata: World\r", "\n\r\ndata: OK\r", "\n", "\r", "\n"},
        {said(u"Hello\nWorld"_s), said(u"OK"_s)});
    row("linefeeds: CR, then LF as an empty line of its own pair", {"data: a\r", "data: b\n", "\n"},
        {said(u"a\nb"_s)});
}

void tst_ContractParsing::givesTheEvents()
{
    QFETCH(const QList<QByteArray>, pieces);
    QFETCH(const QStringList, expected);
    QList<QByteArray> packets{ScriptedPeer::chunkedHead()};
    for (const QByteArray &piece : pieces)
        packets += ScriptedPeer::chunk(piece);
    ScriptedPeer peer;
    peer.then(packets + QList<QByteArray>{ScriptedPeer::chunk({})});
    ListenProgram program(peer.url(), {u"--comments"_s, u"--no-reconnect"_s});
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(told(program), expected);
}

void tst_ContractParsing::takesLineEndsInPieces_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("events");
    const QString one = said(u"event 1"_s);
    const auto row = [](const char *name, const QByteArray &text, const QStringList &events) {
        const std::pair<const char *, QByteArray> ends[] = {{"LF", "\n"}, {"CRLF", "\r\n"}, {"CR", "\r"}};
        for (const auto &[endName, end] : ends) {
            QByteArray ended = text;
            ended.replace('|', end);
            QTest::addRow("%s: %s", endName, name) << ended << events;
        }
    };
    row("one-line event", "data: event 1||", {one});
    row("one-line event and two-line event", "data: event 1||data: event 2 line 1|data: event 2 line 2||",
        {one, said(u"event 2 line 1\nevent 2 line 2"_s)});
    row("three lines, the first empty", "data:|data: line2|data: line3||", {said(u"\nline2\nline3"_s)});
    row("three lines, the middle one empty", "data: line1|data:|data: line3||", {said(u"line1\n\nline3"_s)});
    row("one extra empty line", "data: event 1|||data: event 2||", {one, said(u"event 2"_s)});
    row("two extra empty lines", "data: event 1||||data: event 2||", {one, said(u"event 2"_s)});
}

void tst_ContractParsing::takesLineEndsInPieces()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QStringList, events);
    for (const qsizetype size : {text.size(), qsizetype(1), qsizetype(2)}) {
        ScriptedPeer peer;
        peer.then(chunkedStream(text, size));
        ListenProgram program(peer.url(), {u"--no-reconnect"_s});
        QCOMPARE(program.exitCode(), 0);
        QCOMPARE(program.events(), events);
    }
}

void tst_ContractParsing::takesPiecesOneByOne_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("events");
    QTest::newRow("multi-byte characters in single bytes")
        << QByteArray("data: €豆腐🦀\n\n") << QStringList{said(u"€豆腐🦀"_s)};
    QTest::newRow("CR alone needs no byte after it")
        << QByteArray("data: a\r\r") << QStringList{said(u"a"_s)};
    QTest::newRow("CRLF CRLF needs no byte after it")
        << QByteArray("data: a\r\n\r\n") << QStringList{said(u"a"_s)};
}

// The stream stays open: the event must come without anything behind it. Here the bytes are apart in time
// too.
void tst_ContractParsing::takesPiecesOneByOne()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QStringList, events);
    ScriptedPeer peer;
    peer.then({ScriptedPeer::chunkedHead()}, Ending::Hold);
    ListenProgram program(peer.url());
    QVERIFY(program.waitFor(u"open"_s, 1));
    QTimer pace;
    qsizetype sent = 0;
    connect(&pace, &QTimer::timeout, &pace, [&] {
        if (sent < text.size())
            peer.play({ScriptedPeer::chunk(text.mid(sent++, 1))});
    });
    pace.start(5);
    QVERIFY(program.waitForEvents(events.size()));
    QCOMPARE(program.events(), events);
}

void tst_ContractParsing::takesLargeMessages_data()
{
    QTest::addColumn<QList<int>>("megabytes");
    QTest::newRow("5 MiB in one chunk") << QList<int>{5};
    QTest::newRow("10 MiB in two chunks") << QList<int>{5, 5};
    QTest::newRow("14 MiB in many chunks") << QList<int>(14, 1);
}

void tst_ContractParsing::takesLargeMessages()
{
    QFETCH(const QList<int>, megabytes);
    QByteArray data;
    QList<QByteArray> packets{ScriptedPeer::chunkedHead() + ScriptedPeer::chunk("data: ")};
    for (const int size : megabytes) {
        const QByteArray piece = noise(size);
        data += piece;
        packets += ScriptedPeer::chunk(piece);
    }
    ScriptedPeer peer;
    peer.then(packets += ScriptedPeer::chunk("\n\n"), Ending::Hold);
    ListenProgram program(peer.url(), {u"--max-events=1"_s});
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(program.lines().last().value(u"data"_s).toString().toUtf8() == data); // not printed
}

void tst_ContractParsing::keepsTheOrderOfManyMessages()
{
    QByteArray body;
    QStringList expected;
    for (int i = 0; i < 5000; ++i) {
        body += "data: message " + QByteArray::number(i) + "\n\n";
        expected += said(u"message "_s + QString::number(i));
    }
    ScriptedPeer peer;
    peer.then({ScriptedPeer::chunkedHead() + ScriptedPeer::chunk(body)}, Ending::Hold);
    ListenProgram program(peer.url(), {u"--max-events=5000"_s});
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.events(), expected);
}

QTEST_GUILESS_MAIN(tst_ContractParsing)
#include "tst_contractparsing.moc"
