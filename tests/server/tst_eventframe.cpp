// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/eventstream/eventframe.h"

#include "client/eventsource/eventstreamparser.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QStringDecoder>
#include <QtTest/QtTest>

using namespace Poemstream;
using namespace std::chrono_literals;

namespace {

/// Line ends as the standard has them, all made LF.
QByteArray withLineFeeds(QByteArray text)
{
    return text.replace("\r\n", "\n").replace('\r', '\n');
}

/// QString::fromUtf8() would drop a byte order mark, which is one only at the very beginning of a stream.
QString decoded(const QByteArray &text)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder(text);
}

/// Bytes that try to break out: line ends, field names, NUL, broken and whole UTF-8.
QByteArray randomText(QRandomGenerator &random)
{
    static const QList<QByteArray> pieces = {"\r",
                                             "\n",
                                             "\r\n",
                                             ":",
                                             " ",
                                             "data",
                                             "event: x",
                                             "id",
                                             "retry: 1",
                                             QByteArray(1, '\0'),
                                             "月",
                                             "\xff",
                                             "\xe6",
                                             "\x80",
                                             "🌕",
                                             "a",
                                             "\t",
                                             "\xed\xa0\x80",
                                             "\xef\xbb\xbf",
                                             "\xe2\x80\xa8"};
    QByteArray text = "";
    for (int i = random.bounded(8); i > 0; --i)
        text += random.bounded(4) == 0 ? QByteArray(1, char(random.bounded(256)))
                                       : pieces[random.bounded(int(pieces.size()))];
    return text;
}

EventFrame randomFrame(QRandomGenerator &random)
{
    const auto maybe = [&random](int chance) {
        return random.bounded(chance) == 0 ? randomText(random) : QByteArray();
    };
    EventFrame frame{.event = maybe(3), .data = maybe(1), .id = maybe(3), .comment = maybe(3), .retry = {}};
    if (random.bounded(3) == 0)
        frame.retry = std::chrono::milliseconds(random.bounded(-2, 100000));
    return frame;
}

bool mustBeRefused(const EventFrame &frame)
{
    for (const QByteArray &line : {frame.event, frame.id}) {
        if (line.contains('\r') || line.contains('\n') || line.contains('\0') ||
            !QByteArrayView(line).isValidUtf8())
            return true;
    }
    return !QByteArrayView(frame.data).isValidUtf8() || !QByteArrayView(frame.comment).isValidUtf8() ||
           (frame.retry && *frame.retry < 0ms);
}

/// The lines that the standard demands for @p frame, by the plainest of means.
QByteArray expectedLines(const EventFrame &frame)
{
    QList<QByteArray> lines;
    const auto add = [&lines](const QByteArray &field, const QByteArray &value) {
        lines += field + (value.isEmpty() ? ":" : ": ") + value;
    };
    const auto addAll = [&add](const QByteArray &field, const QByteArray &text) {
        for (const QByteArray &line : withLineFeeds(text).split('\n'))
            add(field, line);
    };
    if (!frame.comment.isNull())
        addAll("", frame.comment);
    if (!frame.event.isEmpty())
        add("event", frame.event);
    if (!frame.id.isNull())
        add("id", frame.id);
    if (frame.retry)
        add("retry", QByteArray::number(qint64(frame.retry->count())));
    if (!frame.data.isNull())
        addAll("data", frame.data);
    lines += "\n";
    return lines.join('\n');
}

class TestEventFrame : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFrameIsTheseBytes_data();
    void aFrameIsTheseBytes();
    void whatCannotBeSaidIsRefused_data();
    void whatCannotBeSaidIsRefused();
    void anyBytesAreEitherRefusedOrSaidExactly();
    void theClientsParserReadsWhatWasMeant();
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

void TestEventFrame::anyBytesAreEitherRefusedOrSaidExactly()
{
    QRandomGenerator random(20260101);
    int said = 0;
    for (int i = 0; i < 50000; ++i) {
        const EventFrame frame = randomFrame(random);
        const auto bytes = encode(frame);
        QCOMPARE(!bytes, mustBeRefused(frame));
        if (!bytes)
            continue;
        ++said;
        QCOMPARE(*bytes, expectedLines(frame));
    }
    QVERIFY2(said > 5000, "too few frames could be said for the test to mean something");
}

void TestEventFrame::theClientsParserReadsWhatWasMeant()
{
    QRandomGenerator random(20260102);
    for (int i = 0; i < 20000; ++i) {
        const EventFrame frame = randomFrame(random);
        const auto bytes = encode(frame);
        if (!bytes)
            continue;
        EventStreamParser parser;
        QList<StreamItem> expected;
        if (!frame.comment.isNull()) {
            for (const QByteArray &line : withLineFeeds(frame.comment).split('\n'))
                expected += StreamComment{decoded(line)};
        }
        if (frame.retry)
            expected += ReconnectionTime{*frame.retry};
        if (!frame.data.isNull()) {
            MessageEvent event;
            event.type = frame.event.isEmpty() ? QStringLiteral("message") : decoded(frame.event);
            event.data = decoded(withLineFeeds(frame.data));
            event.lastEventId = decoded(frame.id);
            expected += event;
        }
        QVERIFY(parser.feed(":first\n\n").items.size() ==
                1); // a frame is not the stream's first bytes: no byte order mark
        QCOMPARE(parser.feed(*bytes).items, expected);
        QCOMPARE(parser.lastEventId(), decoded(frame.id));
    }
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
