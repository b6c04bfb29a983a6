// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/eventsource/eventstreamparser.h"
#include "server/eventstream/eventframe.h"
#include "tests/support/seed.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QStringDecoder>
#include <QtTest/QtTest>

#include <algorithm>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int frameCount = 60'000;

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

bool isUtf8(const QByteArray &text)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString ignored = decoder(text);
    return !decoder.hasError();
}

QByteArray onePiece(QRandomGenerator &random)
{
    static const QList<QByteArray> pieces = {
        "\r",       "\n",       "\r\n",         "\n\n",         "\r\r",
        ":",        " ",        "data",         "data: x\n\n",  "\nevent: x",
        "\rid: 1",  "id",       "\r\nretry: 1", "月",           "🌕",
        "a",        "\t",       "\xef\xbb\xbf", "\xe2\x80\xa8", "\xc2\x85",
        "\x0b\x0c", "e\u0301.", "\x1b[31m",     "\x7f",         QByteArray(1, '\0')};
    static const QList<QByteArray> broken = {"\xff",     "\xe6",         "\x80",
                                             "\xc0\x8a", "\xed\xa0\x80", "\xf4\x90\x80\x80"};
    const int kind = random.bounded(40);
    if (kind == 0)
        return broken[random.bounded(int(broken.size()))];
    if (kind == 1)
        return QByteArray(1, char(random.bounded(256)));
    return pieces[random.bounded(int(pieces.size()))];
}

/// Bytes that try to break out: line ends, field names, NUL, broken and whole UTF-8.
QByteArray randomText(QRandomGenerator &random)
{
    QByteArray text = "";
    for (int i = random.bounded(random.bounded(20) == 0 ? 200 : 8); i > 0; --i)
        text += onePiece(random);
    return text;
}

/// The same, but four times out of five what may stand on one line.
QByteArray randomLine(QRandomGenerator &random)
{
    QByteArray text = randomText(random);
    if (random.bounded(5) == 0)
        return text;
    return text.replace('\r', ' ').replace('\n', "").replace('\0', "0");
}

EventFrame randomFrame(QRandomGenerator &random)
{
    EventFrame frame;
    if (random.bounded(3) == 0)
        frame.event = randomLine(random);
    if (random.bounded(5) != 0)
        frame.data = randomText(random);
    if (random.bounded(3) == 0)
        frame.id = randomLine(random);
    if (random.bounded(3) == 0)
        frame.comment = randomText(random);
    if (random.bounded(3) == 0)
        frame.retry = std::chrono::milliseconds(random.bounded(-2, 100'000));
    return frame;
}

bool mustBeRefused(const EventFrame &frame)
{
    for (const QByteArray &line : {frame.event, frame.id}) {
        if (line.contains('\r') || line.contains('\n') || line.contains('\0') || !isUtf8(line))
            return true;
    }
    return !isUtf8(frame.data) || !isUtf8(frame.comment) || (frame.retry && *frame.retry < 0ms);
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

/// What a client must read out of frames that follow each other: these items and no others.
class Reader
{
public:
    void take(const EventFrame &frame)
    {
        if (!frame.comment.isNull()) {
            for (const QByteArray &line : withLineFeeds(frame.comment).split('\n'))
                items += StreamComment{decoded(line)};
        }
        if (frame.retry)
            items += ReconnectionTime{*frame.retry};
        if (!frame.id.isNull())
            lastEventId = decoded(frame.id);
        if (!frame.data.isNull())
            items += MessageEvent{frame.event.isEmpty() ? u"message"_s : decoded(frame.event),
                                  decoded(withLineFeeds(frame.data)),
                                  lastEventId,
                                  {}};
    }

    QList<StreamItem> items;
    QString lastEventId;
};

/// Whatever a program puts into a frame, nobody but the program decides what the client reads.
class TestEventFrameProperties : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anyBytesAreEitherRefusedOrSaidExactly();
    void aStreamOfFramesIsReadAsWasMeant();
    void oneBadByteAnywhereRefusesIdAndEvent();
};

void TestEventFrameProperties::anyBytesAreEitherRefusedOrSaidExactly()
{
    QRandomGenerator random(testSeed(20260101));
    int said = 0;
    for (int i = 0; i < frameCount; ++i) {
        const EventFrame frame = randomFrame(random);
        const auto bytes = encode(frame);
        QCOMPARE(!bytes, mustBeRefused(frame));
        if (!bytes)
            continue;
        ++said;
        QCOMPARE(*bytes, expectedLines(frame));
    }
    QVERIFY2(
        said > frameCount / 4 && said < frameCount / 4 * 3,
        qPrintable(u"%1 of %2 frames could be said: that is no fair mixture"_s.arg(said).arg(frameCount)));
}

// Frame after frame on one stream, cut anywhere: none says anything in another's place.
void TestEventFrameProperties::aStreamOfFramesIsReadAsWasMeant()
{
    QRandomGenerator random(testSeed(20260102));
    for (int i = 0; i < frameCount / 6; ++i) {
        Reader expected;
        QByteArray stream;
        for (int left = random.bounded(1, 12); left > 0; --left) {
            const EventFrame frame = randomFrame(random);
            const auto bytes = encode(frame);
            if (!bytes)
                continue;
            stream += *bytes;
            expected.take(frame);
        }
        EventStreamParser parser;
        QList<StreamItem> items;
        for (qsizetype begin = 0; begin < stream.size();) {
            const qsizetype size = std::min(qsizetype(random.bounded(1, 40)), stream.size() - begin);
            items += parser.feed(QByteArrayView(stream).sliced(begin, size)).items;
            begin += size;
        }
        QVERIFY2(items == expected.items, stream.toPercentEncoding(" :\n").constData());
        QCOMPARE(parser.lastEventId(), expected.lastEventId);
    }
}

void TestEventFrameProperties::oneBadByteAnywhereRefusesIdAndEvent()
{
    const QByteArray sound = " ab:月🌕e\u0301\xef\xbb\xbf z";
    QVERIFY(encode({.event = sound, .data = "", .id = sound}));
    for (const char bad : {'\r', '\n', '\0', '\xff', '\xc0', '\x80', '\xe6', '\xf0'}) {
        for (qsizetype place = 0; place <= sound.size(); ++place) {
            QByteArray text = sound;
            text.insert(place, bad);
            QVERIFY2(!encode({.event = text, .data = ""}), text.toPercentEncoding().constData());
            QVERIFY2(!encode({.data = "", .id = text}), text.toPercentEncoding().constData());
        }
    }
}

} // namespace

QTEST_APPLESS_MAIN(TestEventFrameProperties)

#include "tst_eventframeproperties.moc"
