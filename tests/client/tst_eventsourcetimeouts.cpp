// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamlog.h"
#include "tests/support/deafpeer.h"
#include "tests/support/scriptedpeer.h"

#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QNetworkRequest>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

#include <memory>
#include <thread>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Ending = ScriptedPeer::Ending;

namespace {

enum class Peer { Deaf, Silent };

QUrl urlOf(const char *scheme, const char *host, quint16 port)
{
    return QUrl(QStringLiteral("%1://%2:%3/").arg(QLatin1String(scheme), QLatin1String(host)).arg(port));
}

/// Nothing runs out by itself.
ReconnectPolicy patient()
{
    ReconnectPolicy policy = impatient();
    policy.connectTimeout = policy.answerTimeout = policy.idleTimeout = 0ms;
    return policy;
}

} // namespace

/// Silence at each stage has a time-out, and a name, of its own.
class tst_EventSourceTimeouts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsSoLongForAConnection_data();
    void waitsSoLongForAConnection();
    void waitsSoLongForEachHop();
    void connectingDoesNotCountAsAnswering();
    void waitsSoLongForAnAnswer_data();
    void waitsSoLongForAnAnswer();
    void aPauseIsNoSilence();
    void aSlotThatRunsLongIsNoSilence();
};

void tst_EventSourceTimeouts::waitsSoLongForAConnection_data()
{
    QTest::addColumn<Peer>("peer");
    QTest::addColumn<QNetworkProxy::ProxyType>("proxy"); // whether the peer is one
    QTest::addColumn<QByteArray>("scheme");
    const auto row = [](const char *name, Peer peer, QNetworkProxy::ProxyType proxy,
                        const QByteArray &scheme) { QTest::newRow(name) << peer << proxy << scheme; };
    row("nobody takes the connection", Peer::Deaf, QNetworkProxy::NoProxy, "http");
    row("nobody takes the connection for TLS", Peer::Deaf, QNetworkProxy::NoProxy, "https");
    row("nobody shakes hands", Peer::Silent, QNetworkProxy::NoProxy, "https");
    row("the proxy takes no connection", Peer::Deaf, QNetworkProxy::HttpProxy, "http");
    row("the proxy takes no connection for TLS", Peer::Deaf, QNetworkProxy::HttpProxy, "https");
    row("the proxy does not answer CONNECT", Peer::Silent, QNetworkProxy::HttpProxy, "https");
    row("the SOCKS proxy takes no connection", Peer::Deaf, QNetworkProxy::Socks5Proxy, "http");
    row("the SOCKS proxy does not answer", Peer::Silent, QNetworkProxy::Socks5Proxy, "http");
}

void tst_EventSourceTimeouts::waitsSoLongForAConnection()
{
    QFETCH(const Peer, peer);
    QFETCH(const QNetworkProxy::ProxyType, proxy);
    QFETCH(const QByteArray, scheme);
    const DeafPeer deaf;
    ScriptedPeer silent;
    if (peer == Peer::Deaf && !deaf.isDeaf())
        QSKIP("This kernel takes connections that have no place in the queue.");
    const quint16 port = peer == Peer::Deaf ? deaf.port() : silent.serverPort();
    StreamLog log;
    ReconnectPolicy policy = patient();
    policy.connectTimeout = 200ms;
    policy.mostFailures = 2;
    log.source.setPolicy(policy);
    if (proxy == QNetworkProxy::NoProxy) {
        log.source.open(QNetworkRequest(urlOf(scheme.constData(), "127.0.0.1", port)));
    } else {
        log.source.setProxy({proxy, QStringLiteral("127.0.0.1"), port});
        log.source.open(QNetworkRequest(urlOf(scheme.constData(), "nobody.invalid", 80)));
    }
    QTRY_COMPARE(log.text(), "interrupted ConnectTimeout 0 | failed ConnectTimeout 0");
    QTRY_COMPARE(silent.liveConnections(), 0);
    QVERIFY(!log.lastError.detail.isEmpty());
}

void tst_EventSourceTimeouts::waitsSoLongForEachHop()
{
    const DeafPeer deaf;
    if (!deaf.isDeaf())
        QSKIP("This kernel takes connections that have no place in the queue.");
    ScriptedPeer peer;
    peer.otherwise({"HTTP/1.1 307 There\r\nLocation: http://127.0.0.1:" + QByteArray::number(deaf.port()) +
                    "/\r\nContent-Length: 0\r\n\r\n"},
                   Ending::Hold);
    StreamLog log;
    ReconnectPolicy policy = patient();
    policy.connectTimeout = 200ms;
    policy.mostFailures = 2;
    log.source.setPolicy(policy);
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(), "interrupted ConnectTimeout 0 | failed ConnectTimeout 0");
    QCOMPARE(peer.requests().size(), 2);
}

// The time to answer begins when the request has gone, the time to connect ends there.
void tst_EventSourceTimeouts::connectingDoesNotCountAsAnswering()
{
    ScriptedPeer peer;
    peer.then({}, Ending::Hold);
    StreamLog log;
    ReconnectPolicy policy = patient();
    policy.connectTimeout = 100ms;
    log.source.setPolicy(policy);
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(peer.requests().size(), 1);
    QTest::qWait(500); // longer than the time to connect
    QCOMPARE(log.text(), "");
    peer.play({ScriptedPeer::streamHead() + "data: a\n\n"});
    QTRY_COMPARE(log.text(), "opened | message a #");
}

void tst_EventSourceTimeouts::waitsSoLongForAnAnswer_data()
{
    QTest::addColumn<QList<QByteArray>>("packets");
    QTest::addColumn<bool>("throughProxy");
    QTest::newRow("no answer") << QList<QByteArray>{} << false;
    QTest::newRow("half a status line") << QList<QByteArray>{"HTTP/1.1 2"} << false;
    QTest::newRow("half a head")
        << QList<QByteArray>{"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"} << false;
    QTest::newRow("only an interim answer") << QList<QByteArray>{"HTTP/1.1 100 Continue\r\n\r\n"} << false;
    QTest::newRow("no answer from a proxy") << QList<QByteArray>{} << true;
}

void tst_EventSourceTimeouts::waitsSoLongForAnAnswer()
{
    QFETCH(const QList<QByteArray>, packets);
    QFETCH(const bool, throughProxy);
    ScriptedPeer peer;
    peer.otherwise(packets, Ending::Hold);
    StreamLog log;
    ReconnectPolicy policy = patient();
    policy.answerTimeout = 200ms;
    policy.mostFailures = 2;
    log.source.setPolicy(policy);
    if (throughProxy)
        log.source.setProxy({QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), peer.serverPort()});
    log.source.open(QNetworkRequest(throughProxy ? QUrl(u"http://nobody.invalid/"_s) : peer.url()));
    QTRY_COMPARE(log.text(), "interrupted AnswerTimeout 0 | failed AnswerTimeout 0");
    QCOMPARE(peer.requests().size(), 2);
    QTRY_COMPARE(peer.liveConnections(), 0);
}

void tst_EventSourceTimeouts::aPauseIsNoSilence()
{
    ScriptedPeer peer;
    peer.then({ScriptedPeer::streamHead() + "data: a\n\n"}, Ending::Hold);
    StreamLog log;
    ReconnectPolicy policy = patient();
    policy.idleTimeout = 300ms;
    log.source.setPolicy(policy);
    connect(&log.source, &EventSource::messageReceived, &peer, [&] { log.source.setPaused(true); });
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_VERIFY(log.source.isPaused());
    QTest::qWait(1000);
    QCOMPARE(log.text(), "opened | message a #");
    QCOMPARE(log.source.state(), EventSource::State::Open);
    peer.play({"data: b\n\n"});
    log.source.setPaused(false);
    QTRY_COMPARE(log.text(), "opened | message a # | message b #");
    log.source.setPaused(false);
    QTRY_COMPARE(log.text(), "opened | message a # | message b # | interrupted IdleTimeout 200");
}

// The server spoke in time; it was the receiver who did not listen.
void tst_EventSourceTimeouts::aSlotThatRunsLongIsNoSilence()
{
    constexpr int last = 5;
    ScriptedPeer peer;
    peer.then({ScriptedPeer::streamHead() + "data: 0\n\n"}, Ending::Hold);
    StreamLog log;
    ReconnectPolicy policy = patient();
    policy.idleTimeout = 200ms;
    log.source.setPolicy(policy);
    connect(&log.source, &EventSource::messageReceived, &peer, [&](const MessageEvent &event) {
        const int next = event.data.toInt() + 1;
        if (next <= last) {
            peer.play({"data: " + QByteArray::number(next) + "\n\n"});
            peer.lastConnection()->flush();
            std::this_thread::sleep_for(400ms); // this is the slot that runs long
        }
    });
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_VERIFY_WITH_TIMEOUT(log.lines.size() > last + 1 || log.text().contains("interrupted"), 20'000);
    QVERIFY(!log.text().contains("interrupted"));
}

QTEST_GUILESS_MAIN(tst_EventSourceTimeouts)
#include "tst_eventsourcetimeouts.moc"
