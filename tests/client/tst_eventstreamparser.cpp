// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bythebook.h"

#include <QtTest/QTest>

using namespace Poemstream;

class tst_EventStreamParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheStandard_data();
    void followsTheStandard();

private:
    void addLines();
    void addFields();
    void addIds();
    void addRetries();
    void addText();
};

void tst_EventStreamParser::followsTheStandard_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("expected"); // the items, then the last event ID string
    addLines();
    addFields();
    addIds();
    addRetries();
    addText();
}

#define ROW(name, bytes, ...)                                                                                \
    QTest::newRow(name) << QByteArray(bytes, sizeof(bytes) - 1) << QStringList({__VA_ARGS__})

void tst_EventStreamParser::addLines()
{
    using namespace Qt::StringLiterals;
    ROW("no byte is no event", "", u"id "_s);
    ROW("LF ends a line", "data: a\n\n", u"message \"a\" #"_s, u"id "_s);
    ROW("CR ends a line", "data: a\r\r", u"message \"a\" #"_s, u"id "_s);
    ROW("CRLF ends one line, not two", "data: a\r\ndata: b\r\n\r\n", u"message \"a\nb\" #"_s, u"id "_s);
    ROW("line ends may be mixed", "data: a\rdata: b\ndata: c\r\ndata: d\n\r\n", u"message \"a\nb\nc\nd\" #"_s,
        u"id "_s);
    ROW("CR then LF of an empty line is one empty line", "data: a\n\r\ndata: b\n\n", u"message \"a\" #"_s,
        u"message \"b\" #"_s, u"id "_s);
    ROW("LF CR is two line ends", "data: a\n\rdata: b\n\r", u"message \"a\" #"_s, u"message \"b\" #"_s,
        u"id "_s);
    ROW("a CR-only line before LF lines keeps its end", "data: a\rdata: b\n\n", u"message \"a\nb\" #"_s,
        u"id "_s);
    ROW("CR CR LF is two line ends", "data: a\r\r\ndata: b\n\n", u"message \"a\" #"_s, u"message \"b\" #"_s,
        u"id "_s);
    ROW("an unfinished block is discarded", "data: a\n\ndata: b\n", u"message \"a\" #"_s, u"id "_s);
    ROW("an unfinished line is discarded", "data: a\n\ndata: b", u"message \"a\" #"_s, u"id "_s);
    ROW("vertical tab, form feed, NEL, LS and PS are data",
        "data: a\v\f\xC2\x85\xE2\x80\xA8\xE2\x80\xA9z\n\n", u"message \"a\v\f\u0085\u2028\u2029z\" #"_s,
        u"id "_s);
    ROW("empty lines alone are nothing", "\n\r\r\n\n", u"id "_s);
    ROW("a byte order mark at the start is skipped",
        "\xEF\xBB\xBF"
        "data: a\n\n",
        u"message \"a\" #"_s, u"id "_s);
    ROW("only one byte order mark is skipped",
        "\xEF\xBB\xBF\xEF\xBB\xBF"
        "data: a\ndata: b\n\n",
        u"message \"b\" #"_s, u"id "_s);
    ROW("a byte order mark later on belongs to the name",
        "data: a\n\n\xEF\xBB\xBF"
        "data: b\n\n",
        u"message \"a\" #"_s, u"id "_s);
    ROW("a byte order mark in the data stays",
        "data: \xEF\xBB\xBF\xEF\xBB\xBF"
        "a\n\n",
        u"message \"\ufeff\ufeffa\" #"_s, u"id "_s);
    ROW("half a byte order mark is no mark",
        "\xEF\xBB"
        "data: a\ndata: b\n\n",
        u"message \"b\" #"_s, u"id "_s);
    ROW("a byte order mark alone is nothing", "\xEF\xBB\xBF", u"id "_s);
    ROW("a byte order mark may stand before an empty line", "\xEF\xBB\xBF\ndata: a\n\n", u"message \"a\" #"_s,
        u"id "_s);
}

void tst_EventStreamParser::addFields()
{
    using namespace Qt::StringLiterals;
    ROW("data lines are joined with LF", "data: a\ndata\ndata:b\n\n", u"message \"a\n\nb\" #"_s, u"id "_s);
    ROW("one empty data line is an event without text", "data\n\n", u"message \"\" #"_s, u"id "_s);
    ROW("an empty data line with a colon is the same", "data:\n\n", u"message \"\" #"_s, u"id "_s);
    ROW("two empty data lines are one LF", "data\ndata\n\n", u"message \"\n\" #"_s, u"id "_s);
    ROW("one space after the colon goes, the second stays", "data:  a\n\n", u"message \" a\" #"_s, u"id "_s);
    ROW("a tab after the colon stays", "data:\ta\n\n", u"message \"\ta\" #"_s, u"id "_s);
    ROW("spaces at the end stay", "data: a \n\n", u"message \"a \" #"_s, u"id "_s);
    ROW("only the first colon divides", "data: a: b\n\n", u"message \"a: b\" #"_s, u"id "_s);
    ROW("names are compared byte for byte", "Data: a\n data: b\ndata : c\ndat: d\ndataa: e\n\n", u"id "_s);
    ROW("unknown fields are ignored", "data: a\nfoo: bar\nbaz\n\n", u"message \"a\" #"_s, u"id "_s);
    ROW("a comment is no data", ": hi\ndata: a\n:\n::b\n\n", u": hi"_s, u": "_s, u": :b"_s,
        u"message \"a\" #"_s, u"id "_s);
    ROW("a block of comments is no event", ":\n\n", u": "_s, u"id "_s);
    ROW("the event field names the type", "event: poem\ndata: a\n\n", u"poem \"a\" #"_s, u"id "_s);
    ROW("the last event field wins", "event: a\ndata: x\nevent: b\n\n", u"b \"x\" #"_s, u"id "_s);
    ROW("an empty event field is message again", "event: a\nevent:\ndata: x\n\n", u"message \"x\" #"_s,
        u"id "_s);
    ROW("a type holds for its block only", "event: a\ndata: x\n\ndata: y\n\n", u"a \"x\" #"_s,
        u"message \"y\" #"_s, u"id "_s);
    ROW("a type without data is forgotten", "event: a\n\ndata: y\n\n", u"message \"y\" #"_s, u"id "_s);
    ROW("a type may hold spaces and colons", "event:  a b:c \ndata\n\n", u" a b:c  \"\" #"_s, u"id "_s);
    ROW("the order of the fields does not matter", "data: a\nid: 1\nevent: x\n\n", u"x \"a\" #1"_s,
        u"id 1"_s);
    ROW("NUL in a type is a part of it", "event: a\0b\ndata\n\n", QString::fromUtf8("a\0b \"\" #", 8),
        u"id "_s);
    ROW("NUL makes another name of a name", "data\0: a\n\0data: b\n\n", u"id "_s);
    ROW("NUL in a comment is a part of it", ": a\0b\n", QString::fromUtf8(": a\0b", 5), u"id "_s);
    ROW("a long type does not leak into a short one", "event: long one\ndata\n\nevent: b\ndata\n\n",
        u"long one \"\" #"_s, u"b \"\" #"_s, u"id "_s);
}

void tst_EventStreamParser::addIds()
{
    using namespace Qt::StringLiterals;
    ROW("an id goes with its event", "id: 1\ndata: a\n\n", u"message \"a\" #1"_s, u"id 1"_s);
    ROW("an id sticks to later events", "id: 1\ndata: a\n\ndata: b\n\n", u"message \"a\" #1"_s,
        u"message \"b\" #1"_s, u"id 1"_s);
    ROW("an id alone counts", "id: 7\n\n", u"id 7"_s);
    ROW("an id alone holds for the next event", "id: 7\n\ndata: a\n\n", u"message \"a\" #7"_s, u"id 7"_s);
    ROW("an id without dispatch does not count", "id: 1\n\nid: 2\n", u"id 1"_s);
    ROW("an empty id clears", "id: 1\ndata: a\n\nid\ndata: b\n\n", u"message \"a\" #1"_s,
        u"message \"b\" #"_s, u"id "_s);
    ROW("an empty id with a colon clears", "id: 1\n\nid:\n\n", u"id "_s);
    ROW("an id with NUL is ignored", "id: 1\nid: 2\0003\ndata: a\n\n", u"message \"a\" #1"_s, u"id 1"_s);
    ROW("the last id of a block wins", "id: 1\nid: 2\ndata: a\n\n", u"message \"a\" #2"_s, u"id 2"_s);
    ROW("an id of NUL alone is ignored too", "id: 1\n\nid: \0\ndata\n\n", u"message \"\" #1"_s, u"id 1"_s);
    ROW("an id that was ignored is not an empty one", "id: 1\nid: \0\n\n", u"id 1"_s);
    ROW("an id is given as it stands", "id:  a b : c \ndata\n\n", u"message \"\" # a b : c "_s,
        u"id  a b : c "_s);
    ROW("an unfinished block takes its id with it", "id: 1\ndata: a\n\nid: 2\ndata: b\n",
        u"message \"a\" #1"_s, u"id 1"_s);
    ROW("an id may be longer than a byte can say", "id: \xE8\xAF\x97\xF0\x9F\x8C\x99\ndata\n\n",
        u"message \"\" #诗🌙"_s, u"id 诗🌙"_s);
}

void tst_EventStreamParser::addRetries()
{
    using namespace Qt::StringLiterals;
    ROW("digits make a retry, at once", "retry: 1500\n", u"retry 1500"_s, u"id "_s);
    ROW("a retry keeps its place between events", "data: a\n\nretry: 5\ndata: b\n\n", u"message \"a\" #"_s,
        u"retry 5"_s, u"message \"b\" #"_s, u"id "_s);
    ROW("the space before a retry is not needed", "retry:7\n", u"retry 7"_s, u"id "_s);
    ROW("a retry holds though its block is never dispatched", "retry: 7\ndata: a\n", u"retry 7"_s, u"id "_s);
    ROW("an unfinished retry does not hold", "retry: 7", u"id "_s);
    ROW("zero is a retry", "retry: 0\n", u"retry 0"_s, u"id "_s);
    ROW("leading zeros are decimal", "retry: 0010\n", u"retry 10"_s, u"id "_s);
    ROW("nothing else is a retry",
        "retry: 1000x\nretry:  10\nretry: +1\nretry: -1\nretry: 1_000\nretry: 1.5\nretry: 1 \nretry:\t1\n"
        "retry: 0x1\nretry: 1\0\nRetry: 1\n",
        u"id "_s);
    ROW("an empty retry is ignored", "retry\nretry:\nretry: \n", u"id "_s);
    ROW("digits of other scripts are no digits", "retry: \xD9\xA1\n", u"id "_s);
    ROW("the largest retry there is", "retry: 9223372036854775807\n", u"retry 9223372036854775807"_s,
        u"id "_s);
    ROW("a larger retry is the largest", "retry: 9223372036854775808\nretry: 99999999999999999999999\n",
        u"retry 9223372036854775807"_s, u"retry 9223372036854775807"_s, u"id "_s);
}

void tst_EventStreamParser::addText()
{
    using namespace Qt::StringLiterals;
    ROW("text is UTF-8", "data: \xE6\x9C\x88\xF0\x9F\x8C\x99\n\n", u"message \"月🌙\" #"_s, u"id "_s);
    ROW("comments and types are UTF-8", ": \xE6\x9C\x88\nevent: \xE8\xAF\x97\ndata\n\n", u": 月"_s,
        u"诗 \"\" #"_s, u"id "_s);
    ROW("an invalid byte becomes U+FFFD and the stream lives",
        "data: a\xFF"
        "b\n\ndata: c\n\n",
        u"message \"a\ufffdb\" #"_s, u"message \"c\" #"_s, u"id "_s);
    ROW("a sequence cut by LF is one U+FFFD", "data: \xE6\x9C\ndata: \x88\n\n",
        u"message \"\ufffd\n\ufffd\" #"_s, u"id "_s);
    ROW("NUL in data is data", "data: a\0b\n\n", QString::fromUtf8("message \"a\0b\" #", 15), u"id "_s);
    ROW("invalid bytes in an id become U+FFFD", "id: \xC3\ndata\n\n", u"message \"\" #\ufffd"_s,
        u"id \ufffd"_s);
}

#undef ROW

void tst_EventStreamParser::followsTheStandard()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QStringList, expected);
    const StreamReading byTheBook = readByTheBook(bytes);
    QCOMPARE(toLines(byTheBook), expected);
    QCOMPARE(differenceAtAnyCut(bytes, byTheBook), QString());
}

QTEST_APPLESS_MAIN(tst_EventStreamParser)
#include "tst_eventstreamparser.moc"
