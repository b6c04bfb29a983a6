// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/eventsource/contentinflater.h"
#include "client/eventsource/eventsource.h"
#include "streamlog.h"
#include "tests/support/scriptedpeer.h"

#include <QtCore/QFile>
#include <QtNetwork/QNetworkRequest>
#include <QtTest/QTest>

#define ZLIB_CONST
#include <zlib.h>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using Ending = ScriptedPeer::Ending;

namespace {

enum class Wrapping { Gzip, Zlib, Bare };

/// What a server compresses with.
class Compressor
{
    Q_DISABLE_COPY_MOVE(Compressor)
public:
    explicit Compressor(Wrapping wrapping = Wrapping::Gzip)
    {
        const int bits = wrapping == Wrapping::Gzip   ? MAX_WBITS + 16
                         : wrapping == Wrapping::Zlib ? MAX_WBITS
                                                      : -MAX_WBITS;
        deflateInit2(&m_stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, bits, 8, Z_DEFAULT_STRATEGY);
    }
    ~Compressor() { deflateEnd(&m_stream); }

    QByteArray hold(const QByteArray &bytes) { return run(bytes, Z_NO_FLUSH); }
    QByteArray flush(const QByteArray &bytes) { return run(bytes, Z_SYNC_FLUSH); }
    QByteArray finish(const QByteArray &bytes = {}) { return run(bytes, Z_FINISH); }

private:
    QByteArray run(const QByteArray &bytes, int mode)
    {
        m_stream.next_in = reinterpret_cast<const Bytef *>(bytes.constData());
        m_stream.avail_in = static_cast<uInt>(bytes.size());
        QByteArray all;
        do {
            QByteArray output(64 * 1024, Qt::Uninitialized);
            m_stream.next_out = reinterpret_cast<Bytef *>(output.data());
            m_stream.avail_out = static_cast<uInt>(output.size());
            deflate(&m_stream, mode);
            output.chop(static_cast<qsizetype>(m_stream.avail_out));
            all += output;
        } while (m_stream.avail_out == 0);
        return all;
    }

    z_stream m_stream{};
};

QByteArray compressed(const QByteArray &bytes, Wrapping wrapping = Wrapping::Gzip)
{
    return Compressor(wrapping).finish(bytes);
}

QByteArray head(const QByteArray &encoding, const QByteArray &more = {})
{
    return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Encoding: " + encoding + "\r\n" +
           more + "\r\n";
}

QByteArray chunkedHead(const QByteArray &encoding)
{
    return head(encoding, "Transfer-Encoding: chunked\r\n");
}

QList<QByteArray> bytewise(const QByteArray &bytes)
{
    QList<QByteArray> all;
    for (const char byte : bytes)
        all += QByteArray(1, byte);
    return all;
}

/// Gives @p pieces one after the other and takes what there is, at most @p most at once.
QByteArray inflated(ContentInflater &inflater, const QList<QByteArray> &pieces, qsizetype most = 64 * 1024)
{
    QByteArray all;
    for (const QByteArray &piece : pieces) {
        inflater.give(piece);
        QByteArray output;
        while (!(output = inflater.take(most)).isEmpty())
            all += output;
        if (inflater.isBroken())
            break;
    }
    return all;
}

/// Sanitizers set aside what was freed: what a process holds then tells nothing.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool isMemoryTelling = false;
#elif defined(__has_feature)
constexpr bool isMemoryTelling = !__has_feature(address_sanitizer) && !__has_feature(thread_sanitizer);
#else
constexpr bool isMemoryTelling = true;
#endif

/// The most memory this process ever held, in KiB.
qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').at(1).toLongLong();
    }
    return 0;
}

/// @p beginning and 200 MiB of @p filling, compressed.
QByteArray bomb(const QByteArray &beginning, const QByteArray &filling)
{
    const QByteArray mebibyte = filling.repeated(1024 * 1024 / filling.size());
    Compressor gzip;
    QByteArray all = gzip.hold(beginning);
    for (int i = 0; i < 200; ++i)
        all += gzip.hold(mebibyte);
    return all + gzip.finish("\n\n");
}

const QByteArray poem = "id: 1\nretry: 1\ndata: 床前明月光\n\n: hi\nid: 2\ndata: 疑是地上霜\n\n";
const QByteArray poemLog =
    "opened | message 床前明月光 #1 | comment hi | message 疑是地上霜 #2 | interrupted Ended 200";

} // namespace

/// Compressed content, which nobody asked for.
class tst_EventSourceContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inflatesAnyCut_data();
    void inflatesAnyCut();
    void inflatesWhatWasFlushedSoFar();
    void inflatesPieceByPiece();
    void tellsBrokenContent_data();
    void tellsBrokenContent();
    void knowsItsEncodings_data();
    void knowsItsEncodings();
    void asksForNoCompression_data();
    void asksForNoCompression();
    void deliversEventByEvent_data();
    void deliversEventByEvent();
    void takesAnyCut_data();
    void takesAnyCut();
    void takesSeveralMembers_data();
    void takesSeveralMembers();
    void decidesOnTheEnd_data();
    void decidesOnTheEnd();
    void refusesOtherEncodings_data();
    void refusesOtherEncodings();
    void reconnectsToWhateverComes();
    void aBombMeetsTheLimits_data();
    void aBombMeetsTheLimits();
    void aBombOfEventsMakesTheSenderWait();
};

void tst_EventSourceContent::inflatesAnyCut_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("gzip") << QByteArray("gzip") << compressed(poem);
    QTest::newRow("deflate with its wrapping") << QByteArray("deflate") << compressed(poem, Wrapping::Zlib);
    QTest::newRow("deflate without") << QByteArray("deflate") << compressed(poem, Wrapping::Bare);
    Compressor bare(Wrapping::Bare);
    const QByteArray empty = bare.flush({}); // a stored block comes first
    QTest::newRow("deflate that begins with an empty flush")
        << QByteArray("deflate") << QByteArray(empty + bare.finish(poem));
    QTest::newRow("gzip that is called deflate") << QByteArray("deflate") << compressed(poem);
    QTest::newRow("deflate that is called gzip") << QByteArray("gzip") << compressed(poem, Wrapping::Zlib);
    QTest::newRow("two members") << QByteArray("gzip")
                                 << QByteArray(compressed(poem.first(20)) + compressed(poem.sliced(20)));
    QTest::newRow("an empty member between two")
        << QByteArray("gzip")
        << QByteArray(compressed(poem.first(20)) + compressed({}) + compressed(poem.sliced(20)));
}

void tst_EventSourceContent::inflatesAnyCut()
{
    QFETCH(const QByteArray, encoding);
    QFETCH(const QByteArray, content);
    for (qsizetype cut = 0; cut <= content.size(); ++cut) {
        ContentInflater inflater(encoding);
        QVERIFY(inflater.wantsMore());
        QCOMPARE(inflated(inflater, {content.first(cut), content.sliced(cut)}), poem);
        QVERIFY(inflater.isComplete());
        QVERIFY(inflater.wantsMore());
    }
    ContentInflater inflater(encoding);
    QCOMPARE(inflated(inflater, bytewise(content), 1), poem);
    QVERIFY(inflater.isComplete());
}

void tst_EventSourceContent::inflatesWhatWasFlushedSoFar()
{
    Compressor gzip;
    ContentInflater inflater("gzip");
    QVERIFY(inflater.isComplete()); // nothing is
    for (int i = 0; i < 100; ++i) {
        const QByteArray piece = "data: " + QByteArray::number(i) + "\n\n";
        QCOMPARE(inflated(inflater, {gzip.flush(piece)}), piece);
        QVERIFY(!inflater.isComplete());
    }
    QCOMPARE(inflated(inflater, {gzip.finish()}), QByteArray());
    QVERIFY(inflater.isComplete());
}

void tst_EventSourceContent::inflatesPieceByPiece()
{
    const QByteArray content(1'000'000, 'x');
    ContentInflater inflater("gzip");
    inflater.give(compressed(content));
    QByteArray all;
    while (!inflater.wantsMore()) {
        const QByteArray piece = inflater.take(1000);
        QVERIFY(piece.size() <= 1000);
        all += piece;
    }
    QVERIFY(all == content);
    QVERIFY(inflater.take(1000).isEmpty());
}

void tst_EventSourceContent::tellsBrokenContent_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("output"); // what came before it broke
    const QByteArray gzip = compressed(poem);
    QTest::newRow("plain text called gzip") << QByteArray("gzip") << poem << QByteArray();
    QTest::newRow("plain text called deflate") << QByteArray("deflate") << poem << QByteArray();
    QTest::newRow("deflate without wrapping called gzip")
        << QByteArray("gzip") << compressed(poem, Wrapping::Bare) << QByteArray();
    QTest::newRow("garbage behind the end") << QByteArray("gzip") << QByteArray(gzip + "garbage") << poem;
    QByteArray wrong = gzip;
    wrong[wrong.size() - 8] = char(~wrong.at(wrong.size() - 8));
    QTest::newRow("a checksum that is wrong") << QByteArray("gzip") << wrong << poem;
    Compressor flushing;
    const QByteArray good = flushing.flush(poem);
    QTest::newRow("a block of no known type") << QByteArray("gzip") << QByteArray(good + "\xFF\xFF") << poem;
    QTest::newRow("a dictionary that nobody has")
        << QByteArray("deflate") << QByteArray::fromHex("78BB00000001") << QByteArray();
}

void tst_EventSourceContent::tellsBrokenContent()
{
    QFETCH(const QByteArray, encoding);
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, output);
    for (const QList<QByteArray> &pieces : {QList<QByteArray>{content}, bytewise(content)}) {
        ContentInflater inflater(encoding);
        QCOMPARE(inflated(inflater, pieces), output);
        QVERIFY(inflater.isBroken());
        QVERIFY(inflater.take(1000).isEmpty()); // and stays so
    }
}

void tst_EventSourceContent::knowsItsEncodings_data()
{
    QTest::addColumn<bool>("isKnown");
    for (const char *name : {"gzip", "x-gzip", "deflate", "GZIP", " gzip ", "Deflate"})
        QTest::newRow(name) << true;
    for (const char *name : {"", "br", "zstd", "compress", "identity", "gzip, gzip", "gzip;q=1", "gzi"})
        QTest::addRow("not \"%s\"", name) << false;
}

void tst_EventSourceContent::knowsItsEncodings()
{
    QFETCH(const bool, isKnown);
    QByteArray name = QTest::currentDataTag();
    if (!isKnown)
        name = name.sliced(5).chopped(1);
    QCOMPARE(ContentInflater::knows(name), isKnown);
}

void tst_EventSourceContent::asksForNoCompression_data()
{
    QTest::addColumn<QByteArray>("own");
    QTest::newRow("unless told") << QByteArray();
    QTest::newRow("even when told gzip") << QByteArray("gzip");
    QTest::newRow("even when told everything") << QByteArray("br, gzip, deflate, *;q=0.1");
}

void tst_EventSourceContent::asksForNoCompression()
{
    QFETCH(const QByteArray, own);
    for (const char *method : {"GET", "POST"}) {
        ScriptedPeer peer;
        peer.then({"HTTP/1.1 307 Elsewhere\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n"}, Ending::Hold);
        EventSourceRequest request(QNetworkRequest{peer.url()});
        request.method = method;
        request.request.setRawHeader("Content-Type", "text/plain");
        if (!own.isEmpty())
            request.request.setRawHeader("accept-encoding", own);
        EventSource source;
        source.open(request);
        QTRY_COMPARE(peer.requests().size(), 2);
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(peer.header(i, "Accept-Encoding"), "identity");
            QCOMPARE(peer.requests().at(i).toLower().count("accept-encoding:"), 1);
        }
    }
}

void tst_EventSourceContent::deliversEventByEvent_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<Wrapping>("wrapping");
    QTest::addColumn<bool>("isChunked");
    for (const bool isChunked : {true, false}) {
        const char *framing = isChunked ? "in chunks" : "up to the connection's end";
        const auto row = [isChunked, framing](const char *name, const QByteArray &encoding,
                                              Wrapping wrapping) {
            QTest::addRow("%s, %s", name, framing) << encoding << wrapping << isChunked;
        };
        row("gzip", "gzip", Wrapping::Gzip);
        row("x-gzip", "x-gzip", Wrapping::Gzip);
        row("gzip in capitals", " GZIP", Wrapping::Gzip);
        row("deflate", "deflate", Wrapping::Zlib);
        row("bare deflate", "deflate", Wrapping::Bare);
    }
}

/// The next event is sent when the one before has arrived.
void tst_EventSourceContent::deliversEventByEvent()
{
    QFETCH(const QByteArray, encoding);
    QFETCH(const Wrapping, wrapping);
    QFETCH(const bool, isChunked);
    const auto framed = [isChunked](const QByteArray &bytes) {
        return isChunked ? ScriptedPeer::chunk(bytes) : bytes;
    };
    ScriptedPeer peer;
    peer.then({isChunked ? chunkedHead(encoding) : head(encoding)}, Ending::Hold);
    Compressor compressor(wrapping);
    int arrived = 0;
    EventSource source;
    const auto next = [&] {
        peer.play({framed(compressor.flush("data: " + QByteArray::number(arrived) + "\n\n"))});
    };
    connect(&source, &EventSource::opened, this, next);
    connect(&source, &EventSource::messageReceived, this, [&](const MessageEvent &event) {
        QCOMPARE(event.data, QString::number(arrived));
        if (++arrived < 30)
            next();
    });
    source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(arrived, 30);
    QCOMPARE(peer.requests().size(), 1);
}

void tst_EventSourceContent::takesAnyCut_data()
{
    QTest::addColumn<QList<QByteArray>>("packets");
    const QByteArray gzip = compressed(poem);
    const QByteArray deflate = compressed(poem, Wrapping::Zlib);
    const QByteArray length = "Content-Length: " + QByteArray::number(gzip.size()) + "\r\n";
    QList<QByteArray> chunks{chunkedHead("gzip")};
    for (const QByteArray &byte : bytewise(gzip))
        chunks += ScriptedPeer::chunk(byte);
    QTest::newRow("chunks of one byte") << (chunks << ScriptedPeer::chunk({}));
    QTest::newRow("chunks of one byte in one packet") << QList<QByteArray>{chunks.join()};
    QTest::newRow("one byte a packet") << (QList<QByteArray>{head("gzip")} << bytewise(gzip));
    QTest::newRow("one byte of deflate a packet")
        << (QList<QByteArray>{head("deflate")} << bytewise(deflate));
    QTest::newRow("head and content in one packet") << QList<QByteArray>{head("gzip") + gzip};
    QTest::newRow("a Content-Length") << QList<QByteArray>{head("gzip", length) + gzip};
    QTest::newRow("a Content-Length, one byte a packet")
        << (QList<QByteArray>{head("gzip", length)} << bytewise(gzip));
}

void tst_EventSourceContent::takesAnyCut()
{
    QFETCH(const QList<QByteArray>, packets);
    ScriptedPeer peer;
    peer.then(packets);
    StreamLog log;
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(), poemLog);
}

void tst_EventSourceContent::takesSeveralMembers_data()
{
    QTest::addColumn<QList<QByteArray>>("pieces");
    QTest::newRow("in one packet") << QList<QByteArray>{
        compressed("data: a\n\n") + compressed("data: b\n\n") + compressed("data: c\n\n")};
    QTest::newRow("in three") << QList<QByteArray>{compressed("data: a\n\n"), compressed("data: b\n\n"),
                                                   compressed("data: c\n\n")};
    QTest::newRow("in the middle of an event") << QList<QByteArray>{
        compressed("data: a\n\nda") + compressed("ta: b\n\ndata: c\n"), compressed("\n")};
    Compressor first;
    Compressor second;
    const QByteArray a = first.flush("data: a\n\n");
    const QByteArray b = first.finish() + second.flush("data: b\n\n");
    const QByteArray c = second.finish() + compressed({}) + compressed("data: c\n\n");
    QTest::newRow("one member's end comes with the next one's beginning") << QList<QByteArray>{a, b, c};
}

void tst_EventSourceContent::takesSeveralMembers()
{
    QFETCH(const QList<QByteArray>, pieces);
    ScriptedPeer peer;
    QList<QByteArray> packets{chunkedHead("gzip")};
    for (const QByteArray &piece : pieces)
        packets += ScriptedPeer::chunk(piece);
    peer.then(packets, Ending::Hold); // what was sent arrives, although nothing follows it
    StreamLog log;
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(), "opened | message a # | message b # | message c #");
    peer.play({ScriptedPeer::chunk({})}, Ending::Close);
    QTRY_COMPARE(log.lines.value(log.lines.size() - 1), "interrupted Ended 200");
}

void tst_EventSourceContent::decidesOnTheEnd_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("text");
    Compressor flushing;
    const QByteArray flushed = flushing.flush("data: a\n\n");
    QByteArray wrong = compressed("data: a\n\n");
    wrong[wrong.size() - 1] = char(~wrong.at(wrong.size() - 1));
    QTest::newRow("a whole content ends")
        << compressed("data: a\n\n") << QByteArray("opened | message a # | interrupted Ended 200");
    QTest::newRow("no content at all ends") << QByteArray() << QByteArray("opened | interrupted Ended 200");
    QTest::newRow("an empty content ends") << compressed({}) << QByteArray("opened | interrupted Ended 200");
    QTest::newRow("a content without its trailer is cut")
        << flushed << QByteArray("opened | message a # | interrupted Cut 200");
    QTest::newRow("a trailer that lacks a byte is cut")
        << compressed("data: a\n\n").chopped(1) << QByteArray("opened | message a # | interrupted Cut 200");
    QTest::newRow("half a head is cut")
        << compressed("data: a\n\n").first(5) << QByteArray("opened | interrupted Cut 200");
    QTest::newRow("half of a second member is cut")
        << QByteArray(compressed("data: a\n\n") + compressed("data: b\n\n").first(3))
        << QByteArray("opened | message a # | interrupted Cut 200");
    QTest::newRow("what is not compressed is broken")
        << QByteArray("data: a\n\n") << QByteArray("opened | interrupted Protocol 200");
    QTest::newRow("a wrong checksum is broken")
        << wrong << QByteArray("opened | message a # | interrupted Protocol 200");
    QTest::newRow("garbage in the middle is broken")
        << QByteArray(flushed + "\xFF\xFF") << QByteArray("opened | message a # | interrupted Protocol 200");
}

void tst_EventSourceContent::decidesOnTheEnd()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, text);
    const QList<QByteArray> framings[] = {
        {head("gzip") + content},
        {head("gzip", "Content-Length: " + QByteArray::number(content.size()) + "\r\n") + content},
        {chunkedHead("gzip") + (content.isEmpty() ? QByteArray() : ScriptedPeer::chunk(content)) +
         ScriptedPeer::chunk({})},
    };
    for (const QList<QByteArray> &packets : framings) {
        ScriptedPeer peer;
        peer.then(packets);
        StreamLog log;
        log.source.open(QNetworkRequest(peer.url()));
        QTRY_COMPARE(log.text(), text);
    }
}

void tst_EventSourceContent::refusesOtherEncodings_data()
{
    QTest::addColumn<QByteArray>("encoding");
    for (const char *encoding :
         {"br", "zstd", "compress", "gzip, br", "br, gzip", "gzip, gzip", "unheard-of"})
        QTest::newRow(encoding) << QByteArray(encoding);
    QTest::newRow("two headers") << QByteArray("gzip\r\nContent-Encoding: gzip");
}

void tst_EventSourceContent::refusesOtherEncodings()
{
    QFETCH(const QByteArray, encoding);
    ScriptedPeer peer;
    const QByteArray length = "Content-Length: " + QByteArray::number(poem.size()) + "\r\n";
    peer.then({head(encoding, length) + poem}, Ending::Hold);
    StreamLog log;
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(), "failed NotEventStream 200");
    QCOMPARE(log.lastError.bodyStart, poem);
    QVERIFY(log.lastError.detail.startsWith(u"Content-Encoding: "_s));
}

void tst_EventSourceContent::reconnectsToWhateverComes()
{
    ScriptedPeer peer;
    peer.then({head("gzip") + compressed("id: 1\ndata: a\n\nid: 9\ndata: lost")});
    peer.then({ScriptedPeer::streamHead() + "id: 2\ndata: b\n\n"});
    peer.then({head("deflate") + compressed("id: 3\ndata: c\n\n", Wrapping::Bare)});
    peer.then({"HTTP/1.1 204 No Content\r\n\r\n"});
    StreamLog log;
    log.source.setPolicy(impatient());
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(), "opened | message a #1 | interrupted Ended 200 | opened | message b #2 | "
                             "interrupted Ended 200 | opened | message c #3 | interrupted Ended 200 | failed "
                             "Stopped 204");
    for (int i = 1; i < 4; ++i)
        QCOMPARE(peer.header(i, "Last-Event-ID"), QByteArray::number(i));
}

void tst_EventSourceContent::aBombMeetsTheLimits_data()
{
    QTest::addColumn<QByteArray>("beginning");
    QTest::addColumn<QByteArray>("filling");
    const QByteArray line = "data: " + QByteArray(1017, '0') + "\n";
    QTest::newRow("one line of zeros") << QByteArray("data: ") << QByteArray("0");
    QTest::newRow("one comment") << QByteArray(":") << QByteArray("0");
    QTest::newRow("one line of NUL bytes") << QByteArray("data: ") << QByteArray(1, '\0');
    QTest::newRow("one event of many lines") << QByteArray() << line;
    QTest::newRow("one event of empty lines") << QByteArray() << QByteArray("data:\n").repeated(10);
}

void tst_EventSourceContent::aBombMeetsTheLimits()
{
    QFETCH(const QByteArray, beginning);
    QFETCH(const QByteArray, filling);
    const QByteArray content = bomb(beginning, filling);
    QVERIFY(content.size() < 2'000'000);
    ScriptedPeer peer;
    peer.then({head("gzip") + compressed("data: a\n\n") + content}, Ending::Hold);
    StreamLog log;
    log.source.setLimits({.lineBytes = 1024 * 1024, .eventBytes = 2 * 1024 * 1024, .dataLines = 10'000});
    const qint64 before = peakMemory();
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE_WITH_TIMEOUT(log.text(), "opened | message a # | failed TooLarge 200", 30'000);
    QTRY_COMPARE(peer.liveConnections(), 0);
    QVERIFY(before > 0);
    const qint64 grown = peakMemory() - before;
    QVERIFY2(grown < 50 * 1024 || !isMemoryTelling, qPrintable(QString::number(grown)));
}

/// A million small events in a few kilobytes: they wait in the small form, not as events.
void tst_EventSourceContent::aBombOfEventsMakesTheSenderWait()
{
    Compressor gzip;
    QByteArray content;
    const QByteArray events = QByteArray("data: 0\n\n").repeated(10'000);
    for (int i = 0; i < 100; ++i)
        content += gzip.hold(events);
    content += gzip.finish();
    QVERIFY(content.size() < 100'000);
    ScriptedPeer peer;
    peer.then({head("gzip") + content});
    const qint64 before = peakMemory();
    EventSource source;
    int arrived = 0;
    bool isOver = false;
    connect(&source, &EventSource::messageReceived, this, [&] { ++arrived; });
    connect(&source, &EventSource::interrupted, this, [&] { isOver = true; });
    source.open(QNetworkRequest(peer.url()));
    QTRY_VERIFY_WITH_TIMEOUT(isOver, 30'000);
    QCOMPARE(arrived, 1'000'000);
    const qint64 grown = peakMemory() - before;
    QVERIFY2(grown < 20 * 1024 || !isMemoryTelling, qPrintable(QString::number(grown)));
}

QTEST_GUILESS_MAIN(tst_EventSourceContent)
#include "tst_eventsourcecontent.moc"
