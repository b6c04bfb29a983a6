// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/eventsource/eventsource.h"
#include "proxyprogram.h"
#include "server/poems/memorylibrary.h"
#include "server/poemserver.h"
#include "tests/support/rawclient.h"
#include "tests/support/scriptedpeer.h"

#include <QtCore/QRandomGenerator>
#include <QtNetwork/QNetworkRequest>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

#include <algorithm>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Ending = ScriptedPeer::Ending;

Q_DECLARE_METATYPE(Poemstream::ProxyProgram::Kind)

namespace {

constexpr int patience = 30'000; // ms; only used up when something is broken
const QByteArray refusal =
    "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 5\r\nContent-Type: text/plain\r\n\r\nfull\n";

/// What a recipe does to one request and its answer, with servers behind it that play exact bytes.
class TestReverseProxy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data();
    void init();
    void requestsArriveAsTheyWereMeant();
    void eachEventArrivesWhenItIsSent();
    void theServerItselfForbidsBuffering();
    void aCutIsToldFromAnEnd_data();
    void aCutIsToldFromAnEnd();
    void aReaderWhoLeavesIsNoticed();
    void aServerThatIsFullIsPassedOver();
    void nobodyThereIsNoRefusal();
    void aPostIsNeverSentTwice();
    void metricsAreNotForEverybody_data();
    void metricsAreNotForEverybody();
    void silenceIsNoDeath();

private:
    [[nodiscard]] std::unique_ptr<ProxyProgram> serve(quint16 first, quint16 second,
                                                      const ProxyProgram::Changes &changes = {}) const;
};

/// The two servers in one: what happens to either happens.
struct Servers
{
    ScriptedPeer one;
    ScriptedPeer two;

    void otherwise(const QList<QByteArray> &packets, Ending ending)
    {
        one.otherwise(packets, ending);
        two.otherwise(packets, ending);
    }
    [[nodiscard]] QList<QByteArray> requests() const { return one.requests() + two.requests(); }
    [[nodiscard]] ScriptedPeer &asked() { return one.requests().isEmpty() ? two : one; }
};

QByteArray eventBytes(int number)
{
    const QByteArray text = QByteArray::number(number);
    return ScriptedPeer::chunk("id: " + text + "\ndata: " + text + "\n\n");
}

void TestReverseProxy::initTestCase_data()
{
    QTest::addColumn<ProxyProgram::Kind>("kind");
    QTest::addRow("nginx") << ProxyProgram::Kind::Nginx;
    QTest::addRow("haproxy") << ProxyProgram::Kind::HaProxy;
    QTest::addRow("caddy") << ProxyProgram::Kind::Caddy;
}

void TestReverseProxy::init()
{
    QFETCH_GLOBAL(ProxyProgram::Kind, kind);
    if (ProxyProgram::find(kind).isEmpty())
        QSKIP("This proxy is not installed.");
}

std::unique_ptr<ProxyProgram> TestReverseProxy::serve(quint16 first, quint16 second,
                                                      const ProxyProgram::Changes &changes) const
{
    QFETCH_GLOBAL(ProxyProgram::Kind, kind);
    auto proxy = std::make_unique<ProxyProgram>(kind, first, second, changes);
    return proxy->isReady() ? std::move(proxy) : nullptr;
}

void TestReverseProxy::requestsArriveAsTheyWereMeant()
{
    Servers servers;
    servers.otherwise({ScriptedPeer::chunkedHead(), eventBytes(1)}, Ending::Hold);
    const auto proxy = serve(servers.one.serverPort(), servers.two.serverPort());
    QVERIFY(proxy);
    const QString target = u"/v1/poems/stream?question=%25%20%E6%9C%88%2F&pace=0"_s;
    QNetworkRequest request(proxy->url(target));
    request.setRawHeader("Authorization", "Bearer sesame");
    request.setRawHeader("Host", "poems.example");
    EventSource source;
    QSignalSpy opened(&source, &EventSource::opened);
    source.setLastEventId(u"0123456789abcdef.42"_s);
    source.open(request);
    QVERIFY(opened.wait(patience));
    QCOMPARE(servers.requests().size(), 1);
    const QByteArray arrived = servers.requests().first();
    QCOMPARE(arrived.first(arrived.indexOf("\r\n")), "GET " + target.toLatin1() + " HTTP/1.1");
    QCOMPARE(ScriptedPeer::headerOf(arrived, "Host"), QByteArray("localhost"));
    QCOMPARE(ScriptedPeer::headerOf(arrived, "Last-Event-ID"), QByteArray("0123456789abcdef.42"));
    QCOMPARE(ScriptedPeer::headerOf(arrived, "Authorization"), QByteArray("Bearer sesame"));
    QCOMPARE(ScriptedPeer::headerOf(arrived, "Accept"), QByteArray("text/event-stream"));
}

// Nothing says that it must not be buffered but the recipe; each event is sent when the one before has come.
void TestReverseProxy::eachEventArrivesWhenItIsSent()
{
    Servers servers;
    servers.otherwise({ScriptedPeer::chunkedHead()}, Ending::Hold);
    const auto proxy = serve(servers.one.serverPort(), servers.two.serverPort());
    QVERIFY(proxy);
    EventSource source;
    QSignalSpy opened(&source, &EventSource::opened);
    QSignalSpy messages(&source, &EventSource::messageReceived);
    source.open(QNetworkRequest(proxy->url(u"/v1/poems/stream?question=moon"_s)));
    QVERIFY(opened.wait(patience));
    for (int i = 1; i <= 20; ++i) {
        servers.asked().play({eventBytes(i)});
        QTRY_COMPARE_WITH_TIMEOUT(messages.size(), i, patience);
        QCOMPARE(messages.last().first().value<MessageEvent>().data, QString::number(i));
    }
}

// Its headers are enough, for proxies that were set up without a thought of streams.
void TestReverseProxy::theServerItselfForbidsBuffering()
{
    QFETCH_GLOBAL(ProxyProgram::Kind, kind);
    QRandomGenerator random(1);
    const auto library = MemoryLibrary::embedded(random);
    PoemServer server(*library, PoemServer::Settings{}, random);
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost), 0));
    const auto port = static_cast<quint16>(server.url().port());
    ProxyProgram::Changes changes;
    if (kind == ProxyProgram::Kind::Nginx)
        changes = {{"proxy_buffering off;", ""}};
    else if (kind == ProxyProgram::Kind::Caddy)
        changes = {{"flush_interval -1", ""}};
    const auto proxy = serve(port, port, changes);
    QVERIFY(proxy);
    EventSource source;
    QSignalSpy messages(&source, &EventSource::messageReceived);
    source.open(QNetworkRequest(proxy->url(u"/v1/poems/stream?question=moon&pace=60000"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(messages.size(), 2, patience); // the next one is a minute away
}

void TestReverseProxy::aCutIsToldFromAnEnd_data()
{
    QTest::addColumn<QList<QByteArray>>("packets");
    QTest::addColumn<Ending>("ending");
    QTest::addColumn<StreamError::Kind>("error");
    using Packets = QList<QByteArray>;
    QTest::addRow("an end") << Packets{eventBytes(2), ScriptedPeer::chunk({})} << Ending::Close
                            << StreamError::Kind::Ended;
    QTest::addRow("a connection closed too early")
        << Packets{eventBytes(2)} << Ending::Close << StreamError::Kind::Cut;
    QTest::addRow("a reset") << Packets{eventBytes(2)} << Ending::Reset << StreamError::Kind::Cut;
}

void TestReverseProxy::aCutIsToldFromAnEnd()
{
    QFETCH(QList<QByteArray>, packets);
    QFETCH(Ending, ending);
    QFETCH(StreamError::Kind, error);
    Servers servers;
    servers.otherwise({ScriptedPeer::chunkedHead(), eventBytes(1)}, Ending::Hold);
    const auto proxy = serve(servers.one.serverPort(), servers.two.serverPort());
    QVERIFY(proxy);
    EventSource source;
    QSignalSpy messages(&source, &EventSource::messageReceived);
    QSignalSpy interrupted(&source, &EventSource::interrupted);
    source.open(QNetworkRequest(proxy->url(u"/v1/poems/stream?question=moon"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(messages.size(), 1, patience);
    servers.asked().play(packets, ending);
    QVERIFY(interrupted.wait(patience));
    QFETCH_GLOBAL(ProxyProgram::Kind, kind);
    const bool isTold = kind != ProxyProgram::Kind::Caddy; // to which all ends are alike
    QCOMPARE(interrupted.first().at(1).value<StreamError>().kind, isTold ? error : StreamError::Kind::Ended);
    if (ending != Ending::Reset) // which may overtake what was sent before it
        QCOMPARE(messages.size(), 2);
}

void TestReverseProxy::aReaderWhoLeavesIsNoticed()
{
    QRandomGenerator random(1);
    const auto library = MemoryLibrary::embedded(random);
    PoemServer server(*library, PoemServer::Settings{}, random);
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost), 0));
    const auto port = static_cast<quint16>(server.url().port());
    const auto proxy = serve(port, port);
    QVERIFY(proxy);
    EventSource source;
    QSignalSpy opened(&source, &EventSource::opened);
    source.open(QNetworkRequest(proxy->url(u"/v1/poems/stream?question=moon&pace=500"_s)));
    QVERIFY(opened.wait(patience));
    QCOMPARE(server.openStreams(), 1U);
    source.close();
    QTRY_COMPARE_WITH_TIMEOUT(server.openStreams(), 0U, patience);
}

void TestReverseProxy::aServerThatIsFullIsPassedOver()
{
    Servers servers;
    servers.one.otherwise({refusal}, Ending::Close);
    servers.two.otherwise({ScriptedPeer::chunkedHead(), eventBytes(1)}, Ending::Hold);
    const auto proxy = serve(servers.one.serverPort(), servers.two.serverPort());
    QVERIFY(proxy);
    for (int i = 1; i <= 4; ++i) {
        EventSource source;
        QSignalSpy opened(&source, &EventSource::opened);
        source.open(QNetworkRequest(proxy->url(u"/v1/poems/stream?question=moon"_s)));
        QVERIFY(opened.wait(patience));
        QCOMPARE(servers.two.requests().size(), i);
    }
    QVERIFY(!servers.one.requests().isEmpty());
}

// A status would be the end for a browser; this reader, too, keeps to the standard.
void TestReverseProxy::nobodyThereIsNoRefusal()
{
    Servers servers;
    const quint16 port = servers.one.serverPort();
    servers.otherwise({ScriptedPeer::chunkedHead(), eventBytes(1)}, Ending::Hold);
    servers.one.close();
    QFETCH_GLOBAL(ProxyProgram::Kind, kind);
    const auto proxy = serve(port, port, ProxyProgram::lessPatience(kind));
    QVERIFY(proxy);
    ReconnectPolicy policy = ReconnectPolicy::strict();
    policy.reconnectionTime = policy.shortestWait = policy.longestWait = 10ms;
    policy.mostExtra = 100ms;
    EventSource source;
    source.setPolicy(policy);
    QSignalSpy opened(&source, &EventSource::opened);
    QSignalSpy interrupted(&source, &EventSource::interrupted);
    source.open(QNetworkRequest(proxy->url(u"/v1/poems/stream?question=moon"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(interrupted.size() >= 3, patience);
    QCOMPARE(interrupted.last().at(1).value<StreamError>().kind, StreamError::Kind::NoAnswer);
    QVERIFY(servers.one.listen(QHostAddress::LocalHost, port));
    QVERIFY(opened.size() == 1 || opened.wait(patience));
}

void TestReverseProxy::aPostIsNeverSentTwice()
{
    Servers servers;
    servers.otherwise({}, Ending::Close); // took the request and said nothing
    const auto proxy = serve(servers.one.serverPort(), servers.two.serverPort());
    QVERIFY(proxy);
    RawClient client(proxy->port());
    client.send("POST /v1/session HTTP/1.1\r\nHost: poems.example\r\nContent-Length: 2\r\n\r\nhi");
    QTRY_VERIFY_WITH_TIMEOUT(client.isOver(), patience);
    QCOMPARE(servers.requests().size(), 1);
}

void TestReverseProxy::metricsAreNotForEverybody_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char *target : {"/metrics", "/metric%73", "/%6Detrics?a", "//metrics", "//x/metrics",
                               "///metrics", "/metrics#a", "/./metrics", "http://poems.example/metrics"})
        QTest::addRow("%s", target) << QByteArray(target);
}

// Whoever refuses, the proxy or the server behind it.
void TestReverseProxy::metricsAreNotForEverybody()
{
    QFETCH(QByteArray, target);
    QRandomGenerator random(1);
    const auto library = MemoryLibrary::embedded(random);
    PoemServer server(*library, PoemServer::Settings{}, random);
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost), 0));
    const auto port = static_cast<quint16>(server.url().port());
    const auto proxy = serve(port, port);
    QVERIFY(proxy);
    RawClient client(proxy->port());
    client.send("GET " + target + " HTTP/1.1\r\nHost: poems.example\r\n\r\n");
    QTRY_VERIFY_WITH_TIMEOUT(client.hasAnswer(), patience);
    QVERIFY2(QList<int>({400, 404}).contains(client.answer()->status()), client.received());
    QVERIFY(!client.received().contains("poemstream_streams_open"));
}

// The recipe's time-outs and the server's heartbeats, both in a hurry.
void TestReverseProxy::silenceIsNoDeath()
{
    QRandomGenerator random(1);
    const auto library = MemoryLibrary::embedded(random);
    PoemServer::Settings settings;
    settings.heartbeat = 500ms; // of 15 s
    PoemServer server(*library, settings, random);
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost), 0));
    const auto port = static_cast<quint16>(server.url().port());
    const auto proxy = serve(port, port, {{" 60s", " 2s"}});
    QVERIFY(proxy);
    EventSource source;
    QSignalSpy comments(&source, &EventSource::commentReceived);
    QSignalSpy interrupted(&source, &EventSource::interrupted);
    source.open(QNetworkRequest(proxy->url(u"/v1/poems/stream?question=moon&pace=60000"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(comments.size() >= 10, patience); // five seconds
    QVERIFY(interrupted.isEmpty());
}

} // namespace

QTEST_GUILESS_MAIN(TestReverseProxy)
#include "tst_reverseproxy.moc"
