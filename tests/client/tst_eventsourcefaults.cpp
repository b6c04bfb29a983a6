// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamlog.h"
#include "tests/support/certificates.h"
#include "tests/support/mortalrelay.h"
#include "tests/support/scriptedpeer.h"

#include <QtNetwork/QNetworkRequest>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

using namespace Poemstream;
using namespace std::chrono_literals;
using Ending = ScriptedPeer::Ending;

namespace {

const QByteArray type = "Content-Type: text/event-stream\r\n";
const QByteArray stop = "HTTP/1.1 204 No Content\r\n\r\n";

enum class Framing { Chunks, Length, Close, Http10 };

/// An answer that carries @p events.
QByteArray framed(Framing framing, const QList<QByteArray> &events)
{
    const QByteArray body = events.join();
    switch (framing) {
    case Framing::Chunks: {
        QByteArray chunks;
        for (const QByteArray &event : events)
            chunks += ScriptedPeer::chunk(event);
        return ScriptedPeer::chunkedHead() + chunks + ScriptedPeer::chunk({});
    }
    case Framing::Length:
        return "HTTP/1.1 200 OK\r\n" + type + "Content-Length: " + QByteArray::number(body.size()) +
               "\r\n\r\n" + body;
    case Framing::Close:
        return ScriptedPeer::streamHead() + body;
    case Framing::Http10:
        return "HTTP/1.0 200 OK\r\n" + type + "\r\n" + body;
    }
    return {};
}

void addFramings()
{
    QTest::addColumn<Framing>("framing");
    QTest::newRow("in chunks") << Framing::Chunks;
    QTest::newRow("with a length") << Framing::Length;
    QTest::newRow("up to the connection's end") << Framing::Close;
    QTest::newRow("over HTTP/1.0") << Framing::Http10;
}

QByteArray numbered(int number)
{
    const QByteArray text = QByteArray::number(number);
    return "id: " + text + "\ndata: " + text + "\n\n";
}

QList<QByteArray> bytesOf(const QByteArray &text)
{
    QList<QByteArray> bytes;
    for (const char byte : text)
        bytes += QByteArray(1, byte);
    return bytes;
}

/// One stream whose first answer is cut.
struct Cut
{
    explicit Cut(const QByteArray &start)
        : answer(start)
    {
        peer.then({start}).then({stop});
        log.source.setPolicy(impatient());
        log.source.open(QNetworkRequest(peer.url()));
    }

    [[nodiscard]] bool isOver() const { return log.source.state() == EventSource::State::Closed; }

    /// After the first answer, which would be @p whole.
    void check(const QByteArray &whole)
    {
        const QList<QByteArray> heard{"opened", "message 1 #1", "message \xE6\x9C\x88 #2", "comment no event",
                                      "message 3 #3"};
        QCOMPARE(log.lines.takeLast(), "failed Stopped 204");
        const QByteArray end = log.lines.takeLast();
        QCOMPARE(log.lines, heard.first(log.lines.size()));
        QCOMPARE(!log.lines.isEmpty(), answer.contains("\r\n\r\n"));
        const QByteArray id = log.lines.isEmpty() ? QByteArray() : log.source.lastEventId().toUtf8();
        QCOMPARE(peer.header(1, "Last-Event-ID"), id);
        QCOMPARE(peer.requests().size(), 2);
        QCOMPARE(end, log.lines.isEmpty() ? "interrupted NoAnswer 0"
                      : answer == whole   ? "interrupted Ended 200"
                                          : "interrupted Cut 200");
    }

    QByteArray answer;
    ScriptedPeer peer;
    StreamLog log;
};

QByteArray tellOf(const std::vector<std::unique_ptr<Cut>> &cuts)
{
    QByteArray text;
    for (const auto &cut : cuts) {
        if (!cut->isOver())
            text += cut->answer.right(10).toPercentEncoding() + ": " + cut->log.text() + "\n";
    }
    return text;
}

} // namespace

/// What the wire can do to a stream: nothing is lost, nothing comes twice, order is kept.
class tst_EventSourceFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothingWhereverItIsCut_data() { addFramings(); }
    void losesNothingWhereverItIsCut();
    void losesNothingOverTwoHundredRestarts_data();
    void losesNothingOverTwoHundredRestarts();
    void readsAByteAtATime_data() { addFramings(); }
    void readsAByteAtATime();
    void readsTenThousandEventsOfOnePacket_data() { addFramings(); }
    void readsTenThousandEventsOfOnePacket();
    void tellsHowItBroke_data();
    void tellsHowItBroke();
    void leavesAServerThatHalfCloses();
    void comesBackAfterConnectionsThatDieUnasked();
};

// The answer is cut after each of its bytes. What was whole by then is delivered, what was not is asked for
// again.
void tst_EventSourceFaults::losesNothingWhereverItIsCut()
{
    QFETCH(const Framing, framing);
    const QList<QByteArray> events{numbered(1), "id: 2\r\ndata: \xE6\x9C\x88\r\n\r\n", ": no event\n",
                                   numbered(3)};
    const QByteArray answer = framed(framing, events);
    std::vector<std::unique_ptr<Cut>> cuts;
    for (qsizetype length = 0; length <= answer.size(); ++length)
        cuts.push_back(std::make_unique<Cut>(answer.first(length)));
    QTRY_VERIFY2_WITH_TIMEOUT(std::all_of(cuts.begin(), cuts.end(), std::mem_fn(&Cut::isOver)),
                              tellOf(cuts).constData(), 30'000);
    for (const auto &cut : cuts) {
        cut->check(framing == Framing::Chunks || framing == Framing::Length ? answer : cut->answer);
        if (QTest::currentTestFailed())
            return;
    }
}

void tst_EventSourceFaults::losesNothingOverTwoHundredRestarts_data()
{
    QTest::addColumn<Framing>("framing");
    QTest::addColumn<bool>("isSecure");
    QTest::newRow("in chunks") << Framing::Chunks << false;
    QTest::newRow("with a length") << Framing::Length << false;
    QTest::newRow("up to the connection's end") << Framing::Close << false;
    QTest::newRow("in chunks over TLS") << Framing::Chunks << true;
}

// The server dies after any byte, of the handshake too, comes back on the same port, and goes on after the
// id.
void tst_EventSourceFaults::losesNothingOverTwoHundredRestarts()
{
    QFETCH(const Framing, framing);
    QFETCH(const bool, isSecure);
    constexpr int deaths = 200;
    constexpr int last = 20'000; // more than all mortal lives together can send
    QList<QByteArray> events;
    for (int i = 1; i <= last; ++i)
        events += numbered(i);
    std::unique_ptr<Certificates> certificates;
    QNetworkRequest request;
    std::unique_ptr<ScriptedPeer> server = std::make_unique<ScriptedPeer>();
    if (isSecure) {
        if (!Certificates::canBeMade())
            QSKIP("There is no openssl to make a certificate with.");
        certificates = std::make_unique<Certificates>();
        server = std::make_unique<ScriptedPeer>(certificates->issue(QStringLiteral("IP:127.0.0.1")));
        request.setSslConfiguration(certificates->trust());
    }
    server->otherwise(
        [&](const QByteArray &asked) -> QList<QByteArray> {
            const int next = ScriptedPeer::headerOf(asked, "Last-Event-ID").toInt();
            const int most = 1000; // more than one mortal life can send
            return {next == last ? stop : framed(framing, events.mid(next, most))};
        },
        Ending::Close);
    MortalRelay relay(server->serverPort(),
                      {.deaths = deaths, .mostBytes = isSecure ? 4000 : 1000, .seed = 1});
    QUrl url = server->url();
    url.setPort(relay.serverPort());
    request.setUrl(url);

    EventSource source;
    int heard = 0;
    bool isInOrder = true;
    connect(&source, &EventSource::messageReceived, this, [&](const MessageEvent &event) {
        ++heard;
        isInOrder = isInOrder && event.data.toInt() == heard && event.lastEventId == event.data;
    });
    QSignalSpy failed(&source, &EventSource::failed);
    source.setPolicy(impatient());
    source.setRandom([] { return 0.0; });
    source.open(request);
    QVERIFY(failed.wait(100'000));
    QCOMPARE(failed.first().first().value<StreamError>().kind, StreamError::Kind::Stopped);
    QCOMPARE(relay.deaths(), deaths);
    QCOMPARE(heard, last);
    QVERIFY(isInOrder);
    QCOMPARE(relay.mostConnections(), 1);
}

void tst_EventSourceFaults::readsAByteAtATime()
{
    QFETCH(const Framing, framing);
    const QList<QByteArray> events{"\xEF\xBB\xBF: hi\r\n",
                                   "id: 1\revent: \xE8\xAF\x97\rdata: \xF0\x9F\x8C\x99\r\r",
                                   "data: a\ndata\ndata: b\r\n\r\n"};
    ScriptedPeer peer;
    peer.then(bytesOf(framed(framing, events))).then({stop});
    StreamLog log;
    log.source.setPolicy(impatient());
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(), "opened | comment hi | \xE8\xAF\x97 \xF0\x9F\x8C\x99 #1 | message a\n\nb #1 | "
                             "interrupted Ended 200 | failed Stopped 204");
}

void tst_EventSourceFaults::readsTenThousandEventsOfOnePacket()
{
    QFETCH(const Framing, framing);
    constexpr int last = 10'000;
    QList<QByteArray> events;
    for (int i = 1; i <= last; ++i)
        events += numbered(i);
    ScriptedPeer peer;
    peer.then({framed(framing, events)}).then({stop});
    StreamLog log;
    log.source.setPolicy(impatient());
    log.source.open(QNetworkRequest(peer.url()));
    QSignalSpy failed(&log.source, &EventSource::failed);
    QVERIFY(failed.wait(30'000));
    QCOMPARE(log.lines.size(), last + 3);
    for (int i = 1; i <= last; ++i) {
        const QByteArray number = QByteArray::number(i);
        QCOMPARE(log.lines.at(i), "message " + number + " #" + number);
    }
    QCOMPARE(log.lines.at(last + 1), "interrupted Ended 200");
    QCOMPARE(peer.header(1, "Last-Event-ID"), QByteArray::number(last));
}

void tst_EventSourceFaults::tellsHowItBroke_data()
{
    QTest::addColumn<QByteArray>("start"); // an event in it, or not even a head
    QTest::addColumn<QByteArray>("rest");  // written once the event is heard
    QTest::addColumn<Ending>("ending");
    QTest::addColumn<QByteArray>("end");
    const QByteArray event = numbered(1);
    const QByteArray chunks = ScriptedPeer::chunkedHead() + ScriptedPeer::chunk(event);
    const QByteArray length = "HTTP/1.1 200 OK\r\n" + type + "Content-Length: ";
    const auto row = [](const char *name, const QByteArray &start, const QByteArray &rest, Ending ending,
                        const QByteArray &end) { QTest::newRow(name) << start << rest << ending << end; };
    row("reset between two chunks", chunks, {}, Ending::Reset, "Cut 200");
    row("reset inside a chunk", chunks, "ff\r\ndata: lost", Ending::Reset, "Cut 200");
    row("reset before all of the length", length + "99\r\n\r\n" + event, {}, Ending::Reset, "Cut 200");
    row("half-closed between two chunks", chunks, {}, Ending::Half, "Cut 200");
    row("half-closed in a chunk's size", chunks, "f", Ending::Half, "Cut 200");
    row("half-closed after a chunk's data", chunks, "6\r\nid: 2\n", Ending::Half, "Cut 200");
    row("half-closed before all of the length", length + "99\r\n\r\n" + event, {}, Ending::Half, "Cut 200");
    row("half-closed where nothing says how much there is", ScriptedPeer::streamHead() + event, "data: lost",
        Ending::Half, "Ended 200");
    row("a length that ends inside an event",
        length + QByteArray::number(event.size() + 6) + "\r\n\r\n" + event, "data: lost\n\n", Ending::Hold,
        "Ended 200");
    row("events behind the length",
        length + QByteArray::number(event.size()) + "\r\n\r\n" + event + "data: evil\n\n", {}, Ending::Hold,
        "Ended 200");
    row("silent between two chunks", chunks, {}, Ending::Hold, "IdleTimeout 200");
    row("silent inside a chunk", chunks, "ff\r\ndata: lost", Ending::Hold, "IdleTimeout 200");
    row("silent before all of the length", length + "99\r\n\r\n" + event, {}, Ending::Hold,
        "IdleTimeout 200");
}

void tst_EventSourceFaults::tellsHowItBroke()
{
    QFETCH(const QByteArray, start);
    QFETCH(const QByteArray, rest);
    QFETCH(const Ending, ending);
    QFETCH(const QByteArray, end);
    ScriptedPeer peer;
    peer.then({start}, Ending::Hold).then({stop});
    StreamLog log;
    connect(
        &log.source, &EventSource::messageReceived, &peer, [&] { peer.play({rest}, ending); },
        Qt::SingleShotConnection);
    ReconnectPolicy policy = impatient();
    policy.idleTimeout = end.startsWith("Idle") ? 300ms : 0ms;
    log.source.setPolicy(policy);
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(), "opened | message 1 #1 | interrupted " + end + " | failed Stopped 204");
    QCOMPARE(peer.header(1, "Last-Event-ID"), "1");
    QCOMPARE(peer.requests().size(), 2);
}

void tst_EventSourceFaults::leavesAServerThatHalfCloses()
{
    for (const QByteArray &head : {ScriptedPeer::streamHead(), ScriptedPeer::chunkedHead(), QByteArray()}) {
        ScriptedPeer peer;
        peer.then(head.isEmpty() ? QList<QByteArray>{} : QList<QByteArray>{head}, Ending::Half);
        StreamLog log;
        log.source.open(QNetworkRequest(peer.url()));
        QTRY_VERIFY(log.text().contains("interrupted"));
        QTRY_COMPARE(peer.liveConnections(), 0);
    }
}

void tst_EventSourceFaults::comesBackAfterConnectionsThatDieUnasked()
{
    ScriptedPeer server;
    server.otherwise({ScriptedPeer::streamHead() + numbered(1)}, Ending::Hold);
    MortalRelay relay(server.serverPort(), {.deaths = 100, .mostBytes = 1, .seed = 2});
    StreamLog log;
    log.source.setPolicy(impatient());
    log.source.open(QNetworkRequest(QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(relay.serverPort()))));
    QSignalSpy message(&log.source, &EventSource::messageReceived);
    QVERIFY(message.wait(60'000));
    QCOMPARE(relay.deaths(), 100);
    QCOMPARE(log.lines.count("interrupted NoAnswer 0") + log.lines.count("interrupted NotReached 0"),
             log.lines.size() - 2);
}

QTEST_GUILESS_MAIN(tst_EventSourceFaults)
#include "tst_eventsourcefaults.moc"
