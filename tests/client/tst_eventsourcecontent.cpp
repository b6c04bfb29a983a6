// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compressor.h"
#include "streamlog.h"
#include "tests/support/scriptedpeer.h"

#include <QtNetwork/QNetworkRequest>
#include <QtTest/QTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using Ending = ScriptedPeer::Ending;

namespace {

const QByteArray poemLog =
    "opened | message 床前明月光 #1 | comment hi | message 疑是地上霜 #2 | interrupted Ended 200";

} // namespace

/// Compressed content, which nobody asked for.
class tst_EventSourceContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
};

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
    QTest::newRow("half of what may begin a second member is cut")
        << QByteArray(compressed("data: a\n\n") + '\x1F')
        << QByteArray("opened | message a # | interrupted Cut 200");
    QTest::newRow("garbage behind a whole content does not count")
        << QByteArray(compressed("data: a\n\n") + compressed("data: b\n\n") +
                      QByteArray("data: c\n\n").repeated(50'000))
        << QByteArray("opened | message a # | message b # | interrupted Ended 200");
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

QTEST_GUILESS_MAIN(tst_EventSourceContent)
#include "tst_eventsourcecontent.moc"
