// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The facts of WPT /eventsource/format-* and event-data: one stream each, played once and ended in good
// order.

#include "answers.h"
#include "listenprogram.h"
#include "tests/support/scriptedpeer.h"

#include <QtTest/QTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytes(QByteArrayView text)
{
    return text.toByteArray();
}

/// With NULs, which end a literal elsewhere.
template <std::size_t size>
QByteArray raw(const char (&text)[size])
{
    return QByteArray(text, size - 1);
}

} // namespace

class tst_WptFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheStandardsEvents_data();
    void givesTheStandardsEvents();
    void takesTypes_data();
    void takesTypes();
    void refusesTypes_data();
    void refusesTypes();
};

void tst_WptFormat::givesTheStandardsEvents_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("events");
    const QByteArray longText(2048, 'x');
    const auto row = [](const char *name, const QByteArray &body, const QStringList &events) {
        QTest::newRow(name) << body << events;
    };

    row("event-data: lines without a space, with one, unknown names, empty data",
        "data:msg\ndata: msg\n\n:\nfalsefield:msg\n\nfalsefield:msg\nData:data\n\ndata\n\ndata:end\n\n",
        {said(u"msg\nmsg"_s), said({}), said(u"end"_s)});
    row("format-bom: only the first byte order mark is skipped",
        "\xEF\xBB\xBF"
        "data:1\n\n\xEF\xBB\xBF"
        "data:2\n\ndata:3\n\n\n",
        {said(u"1"_s), said(u"3"_s)});
    row("format-bom-2: of two byte order marks the second belongs to a name",
        "\xEF\xBB\xBF\xEF\xBB\xBF"
        "data:1\n\ndata:2\n\ndata:3\n\n\n",
        {said(u"2"_s), said(u"3"_s)});
    row("format-comments: comments with NUL, of any length, with any line end",
        raw("data:1\r:\0\n:\r\ndata:2\n:") + longText + "\rdata:3\n:data:fail\r:" + longText + "\ndata:4\n\n",
        {said(u"1\n2\n3\n4"_s)});
    row("format-data-before-final-empty-line: a block without its empty line is dropped",
        "retry:1000\ndata:test1\n\nid:test\ndata:test2\n", {said(u"test1"_s)});
    row("format-data-before-final-empty-line: the same without a line end",
        "retry:1000\ndata:test1\n\nid:test\ndata:test2", {said(u"test1"_s)});
    row("format-field-data: no value, no colon, twice no colon", "data:\n\ndata\ndata\n\ndata:test\n\n\n",
        {said({}), said(u"\n"_s), said(u"test"_s)});
    row("format-field-event: a type holds for one event", "event:test\ndata:x\n\ndata:x\n\n\n",
        {said(u"x"_s, {}, u"test"_s), said(u"x"_s)});
    row("format-field-event-empty: an empty type is the default one", "event: \ndata:data\n\n\n",
        {said(u"data"_s)});
    row("format-field-event-empty: also after another type", "event: a\nevent\ndata:data\n\n",
        {said(u"data"_s)});
    row("format-field-id-3: an id persists", "id: 1\ndata: 1\n\ndata:2\n\n",
        {said(u"1"_s, u"1"_s), said(u"2"_s, u"1"_s)});
    row("format-field-id-3: an id changes and persists", "id: 1\ndata: 1\n\nid: 2\ndata:2\n\ndata:3\n\n",
        {said(u"1"_s, u"1"_s), said(u"2"_s, u"2"_s), said(u"3"_s, u"2"_s)});
    row("format-field-id-3: an empty id resets", "id: 1\ndata: 1\n\nid:\ndata:2\n\ndata:3\n\n",
        {said(u"1"_s, u"1"_s), said(u"2"_s), said(u"3"_s)});
    row("format-field-id-null: an id of NULs is ignored", raw("id: \0\0\ndata: hello\n\n"),
        {said(u"hello"_s)});
    row("format-field-id-null: an id with a NUL keeps the former", raw("id: a\n\nid: b\0c\ndata: hello\n\n"),
        {said(u"hello"_s, u"a"_s)});
    row("format-field-parsing: NULs, cases, spaces and underscores in names",
        raw("data:\0\ndata:  2\rData:1\ndata\0:2\ndata:1\r\0data:4\nda-ta:3\rdata_5\ndata:3\rdata:\r\n "
            "data:32\n"
            "data:4\n\n"),
        {said(QString(QChar(u'\0')) + u"\n 2\n1\n3\n\n4"_s)});
    row("format-field-retry-empty: retry without a value", "retry\ndata:test\n\n\n", {said(u"test"_s)});
    row("format-field-unknown: unknown fields, a leading space, text, a comment",
        "data:test\n data\ndata\nfoobar:xxx\njustsometext\n:thisisacommentyay\ndata:test\n\n\n",
        {said(u"test\n\ntest"_s)});
    row("format-leading-space: a tab stays, one space goes", "data:\ttest\rdata: \ndata:test\n\n\n",
        {said(u"\ttest\n\ntest"_s)});
    row("format-newlines: CRLF, LF and CRLF with CR", "data:test\r\ndata\ndata:test\r\n\r",
        {said(u"test\n\ntest"_s)});
    row("format-null-character: NUL is data", raw("data:\0\n\n\n\n"), {said(QString(QChar(u'\0')))});
    row("format-utf-8: UTF-8 whatever else", bytes("data:ok\xE2\x80\xA6\n\n"), {said(u"ok…"_s)});
    row("fromReadableStream: CR, LF and CRLF side by side", "data: cr\r\rdata: lf\n\ndata: crlf\r\n\r\n",
        {said(u"cr"_s), said(u"lf"_s), said(u"crlf"_s)});
    row("fromReadableStream: lines of data", "data: hello\ndata: world\n\n", {said(u"hello\nworld"_s)});
    row("fromReadableStream: two messages", "data: first\n\ndata: second\n\n",
        {said(u"first"_s), said(u"second"_s)});
    row("fromReadableStream: a type of its own", "event: custom\ndata: hello\n\n",
        {said(u"hello"_s, {}, u"custom"_s)});
    row("fromReadableStream: a comment first", ": this is a comment\ndata: hello\n\n", {said(u"hello"_s)});
    row("fromReadableStream: an id", "id: 42\ndata: hello\n\n", {said(u"hello"_s, u"42"_s)});
    row("fromReadableStream: a retry that is no number", "retry: bogus\ndata: hello\n\n", {said(u"hello"_s)});
    row("fromReadableStream: a byte order mark",
        "\xEF\xBB\xBF"
        "data: hello\n\n",
        {said(u"hello"_s)});
    row("fromReadableStream: nothing at all", {}, {});
    row("invalid bytes become U+FFFD and the stream goes on",
        "data: \xFF\xE2\x82|\xC0\xAF\xF0\x9F\n\ndata: next\n\n",
        {said(u"\uFFFD\uFFFD|\uFFFD\uFFFD\uFFFD"_s), said(u"next"_s)});
    row("an invalid id is sent on as it was understood", "id: \xFF\ndata: x\n\n",
        {said(u"x"_s, u"\uFFFD"_s)});
    row("no other character ends a line",
        bytes("data: a\xE2\x80\xA8\xC2\x85\x0B\x0C"
              "b\n\n"),
        {said(QString(u"a\u2028\u0085\u000B\u000Cb"_s))});
}

void tst_WptFormat::givesTheStandardsEvents()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QStringList, events);
    const QList<QByteArray> whole{countedStream(body)};
    for (const QList<QByteArray> &packets : {whole, chunkedStream(body, 1)}) {
        ScriptedPeer peer;
        peer.then(packets);
        ListenProgram program(peer.url(), {u"--no-reconnect"_s});
        QCOMPARE(program.exitCode(), 0);
        QCOMPARE(program.events(), events);
        QCOMPARE(program.types().first(), u"open"_s);
        QCOMPARE(program.errorStates(), QList<int>{2});
        for (const QJsonObject &line : program.lines(u"message"_s))
            QCOMPARE(line.value(u"origin"_s).toString(), peer.url().toString().chopped(1));
    }
}

void tst_WptFormat::takesTypes_data()
{
    QTest::addColumn<QByteArray>("contentType");
    const auto row = [](const char *name, const QByteArray &type) { QTest::newRow(name) << type; };
    row("format-mime-trailing-semicolon", "Content-Type: text/event-stream;");
    row("format-utf-8: another charset is ignored", "Content-Type: text/event-stream;charset=windows-1252");
    row("a charset that nobody knows", "Content-Type: text/event-stream; charset=x-nonsense");
    row("other parameters", "Content-Type: text/event-stream; a=b; c=\"d;e\"");
    row("capital letters", "Content-Type: Text/EVENT-Stream;Charset=UTF-8");
    row("no space after the colon", "Content-Type:text/event-stream");
    row("spaces and tabs around", "Content-Type: \t text/event-stream \t ");
    row("a space before the semicolon", "Content-Type: text/event-stream ; charset=utf-8");
    row("a small header name", "content-type: text/event-stream");
    row("a large header name", "CONTENT-TYPE: text/event-stream");
    row("twice the same", "Content-Type: text/event-stream\r\nContent-Type: text/event-stream");
    row("what is no type does not count", "Content-Type: text/event-stream, text/foo bar");
    row("the last one counts", "Content-Type: text/plain\r\nContent-Type: text/event-stream");
}

void tst_WptFormat::takesTypes()
{
    QFETCH(const QByteArray, contentType);
    ScriptedPeer peer;
    peer.then(
        {"HTTP/1.1 200 OK\r\n" + contentType + "\r\nContent-Length: 12\r\n\r\ndata:ok\xE2\x80\xA6\n\n"});
    ListenProgram program(peer.url(), {u"--no-reconnect"_s});
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.events(), QStringList{said(u"ok…"_s)});
}

void tst_WptFormat::refusesTypes_data()
{
    QTest::addColumn<QByteArray>("contentType");
    const auto row = [](const char *name, const QByteArray &type) { QTest::newRow(name) << type; };
    row("format-mime-bogus", "Content-Type: x bogus\r\n");
    row("format-mime-valid-bogus", "Content-Type: text/x-bogus\r\n");
    row("none at all", {});
    row("an empty one", "Content-Type:\r\n");
    row("a longer one", "Content-Type: text/event-streams\r\n");
    row("another one before a comma", "Content-Type: text/event-stream, text/html\r\n");
    row("one that only begins so", "Content-Type: text/event-stream+json\r\n");
    row("one in a parameter", "Content-Type: text/plain; x=text/event-stream\r\n");
    row("one in quotes", "Content-Type: \"text/event-stream\"\r\n");
    row("a vertical tab behind it", "Content-Type: text/event-stream\v\r\n");
    row("JSON", "Content-Type: application/json\r\n");
    row("a last one that is another", "Content-Type: text/event-stream\r\nContent-Type: text/html\r\n");
}

void tst_WptFormat::refusesTypes()
{
    QFETCH(const QByteArray, contentType);
    ScriptedPeer peer;
    peer.otherwise({"HTTP/1.1 200 OK\r\n" + contentType + "Content-Length: 13\r\n\r\ndata: data\n\n\n"});
    ListenProgram program(peer.url());
    QCOMPARE(program.exitCode(), 4);
    QCOMPARE(program.types(), QStringList{u"error"_s});
    QCOMPARE(program.errorStates(), QList<int>{2});
    QCOMPARE(program.lines().first().value(u"status"_s).toInt(), 200);
    QCOMPARE(peer.requests().size(), 1);
}

QTEST_GUILESS_MAIN(tst_WptFormat)
#include "tst_wptformat.moc"
