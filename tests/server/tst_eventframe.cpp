// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/eventstream/eventframe.h"

#include <QtTest/QtTest>

using namespace Poemstream;
using namespace std::chrono_literals;

namespace {

class TestEventFrame : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFrameIsTheseBytes_data();
    void aFrameIsTheseBytes();
    void whatCannotBeSaidIsRefused_data();
    void whatCannotBeSaidIsRefused();
    void timeIsLinear();
};

void TestEventFrame::aFrameIsTheseBytes_data()
{
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("comment");
    QTest::addColumn<int>("retry");
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray none;
    const auto row = [](const char *name, const QByteArray &event, const QByteArray &data,
                        const QByteArray &id, const QByteArray &comment, int retry, const QByteArray &bytes) {
        QTest::addRow("%s", name) << event << data << id << comment << retry << bytes;
    };
    row("data alone makes a message", none, "moon", none, none, -1, "data: moon\n\n");
    row("all fields, the comment first", "poem", "moon", "a.1", "hello", 1500,
        ": hello\nevent: poem\nid: a.1\nretry: 1500\ndata: moon\n\n");
    row("LF ends a data line", none, "a\nb", none, none, -1, "data: a\ndata: b\n\n");
    row("CR ends a data line", none, "a\rb", none, none, -1, "data: a\ndata: b\n\n");
    row("CRLF ends one data line, not two", none, "a\r\nb", none, none, -1, "data: a\ndata: b\n\n");
    row("LF CR ends two data lines", none, "a\n\rb", none, none, -1, "data: a\ndata:\ndata: b\n\n");
    row("a line end at the very end is kept", none, "a\n", none, none, -1, "data: a\ndata:\n\n");
    row("a CR at the very end is kept", none, "a\r", none, none, -1, "data: a\ndata:\n\n");
    row("empty data is an event", none, "", none, none, -1, "data:\n\n");
    row("a leading space is kept", " e", " d", " i", " c", -1, ":  c\nevent:  e\nid:  i\ndata:  d\n\n");
    row("an empty id resets", none, none, "", none, -1, "id:\n\n");
    row("a comment is split at all line ends", none, none, none, "a\nb\rc\r\ndata: d", -1,
        ": a\n: b\n: c\n: data: d\n\n");
    row("an empty comment is a heartbeat", none, none, none, "", -1, ":\n\n");
    row("retry may be zero", none, none, none, none, 0, "retry: 0\n\n");
    row("NUL is ordinary in data", none, QByteArray("a\0b", 3), none, none, -1,
        QByteArray("data: a\0b\n\n", 11));
    row("U+2028 ends no line", none, "a\u2028b", none, none, -1, "data: a\u2028b\n\n");
    row("an empty frame is the blank line", none, none, none, none, -1, "\n");
}

void TestEventFrame::aFrameIsTheseBytes()
{
    QFETCH(QByteArray, event);
    QFETCH(QByteArray, data);
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, comment);
    QFETCH(int, retry);
    EventFrame frame{.event = event, .data = data, .id = id, .comment = comment, .retry = {}};
    if (retry >= 0)
        frame.retry = std::chrono::milliseconds(retry);
    const auto bytes = encode(frame);
    QVERIFY(bytes);
    QTEST(*bytes, "bytes");
}

void TestEventFrame::whatCannotBeSaidIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("alsoInText");
    QTest::addRow("LF") << QByteArray("a\nb") << false;
    QTest::addRow("CR") << QByteArray("a\rb") << false;
    QTest::addRow("NUL") << QByteArray("a\0b", 3) << false;
    QTest::addRow("a line end alone") << QByteArray("\n") << false;
    QTest::addRow("a stray continuation byte") << QByteArray("a\x80") << true;
    QTest::addRow("a character cut short") << QByteArray("\xe6\x9c") << true;
    QTest::addRow("an overlong character") << QByteArray("\xc0\xaf") << true;
    QTest::addRow("a surrogate") << QByteArray("\xed\xa0\x80") << true;
    QTest::addRow("beyond U+10FFFF") << QByteArray("\xf4\x90\x80\x80") << true;
}

void TestEventFrame::whatCannotBeSaidIsRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, alsoInText);
    QVERIFY(!encode({.event = text, .data = "d", .id = {}, .comment = {}, .retry = {}}));
    QVERIFY(!encode({.event = {}, .data = "d", .id = text, .comment = {}, .retry = {}}));
    QCOMPARE(!encode({.event = {}, .data = text, .id = {}, .comment = {}, .retry = {}}), alsoInText);
    QCOMPARE(!encode({.event = {}, .data = {}, .id = {}, .comment = text, .retry = {}}), alsoInText);
    QVERIFY(!encode({.event = {}, .data = {}, .id = {}, .comment = {}, .retry = -1ms}));
}

void TestEventFrame::timeIsLinear()
{
    const QByteArray lines = QByteArray("月\r\n").repeated(2'000'000);
    const auto bytes = encode({.event = {}, .data = lines, .id = {}, .comment = {}, .retry = {}});
    QVERIFY(bytes);
    QCOMPARE(bytes->size(), 2'000'000 * qsizetype(qstrlen("data: 月\n")) + qsizetype(qstrlen("data:\n\n")));
}

} // namespace

QTEST_APPLESS_MAIN(TestEventFrame)

#include "tst_eventframe.moc"
