// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamlog.h"
#include "tests/support/certificates.h"
#include "tests/support/mortalrelay.h"
#include "tests/support/proxypeer.h"
#include "tests/support/scriptedpeer.h"

#include <QtCore/QScopeGuard>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QNetworkRequest>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Ending = ScriptedPeer::Ending;
using Kind = ProxyPeer::Kind;

namespace {

const QByteArray stream = ScriptedPeer::streamHead() + "id: 1\ndata: a\n\n";
const QByteArray stop = "HTTP/1.1 204 No Content\r\n\r\n";

/// @p url by a name that only the proxy understands.
QUrl farAway(QUrl url)
{
    url.setHost(QStringLiteral("poems.test"));
    return url;
}

/// Someone far away, over TLS or not; @p request trusts them.
std::unique_ptr<ScriptedPeer> peerFor(bool isSecure, QNetworkRequest &request)
{
    if (!isSecure)
        return std::make_unique<ScriptedPeer>();
    Certificates certificates;
    request.setSslConfiguration(certificates.trust());
    return std::make_unique<ScriptedPeer>(certificates.issue(QStringLiteral("DNS:poems.test")));
}

} // namespace

/// Streams through proxies.
class tst_EventSourceProxies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void streamsThrough_data();
    void streamsThrough();
    void asksForInternationalNames_data() { kinds(); }
    void asksForInternationalNames();
    void givesThePasswordToTheProxyAlone_data();
    void givesThePasswordToTheProxyAlone();
    void doesNotInsistOnAWrongPassword_data();
    void doesNotInsistOnAWrongPassword();
    void saysThatAProxyRefused_data();
    void saysThatAProxyRefused();
    void comesBackWithTheProxy_data() { kinds(); }
    void comesBackWithTheProxy();
    void losesNothingOverSixtyRestarts_data() { kinds(); }
    void losesNothingOverSixtyRestarts();
    void postsOnceOnly_data() { kinds(); }
    void postsOnceOnly();
    void theSystemsProxyIsNotForThisMachine();

private:
    static void kinds()
    {
        QTest::addColumn<Kind>("kind");
        QTest::newRow("HTTP") << Kind::Http;
        QTest::newRow("SOCKS") << Kind::Socks5;
    }
};

void tst_EventSourceProxies::streamsThrough_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("isSecure");
    QTest::addColumn<QByteArray>("target"); // %1 is the port
    QTest::newRow("http through HTTP") << Kind::Http << false << QByteArray("GET http://poems.test:%1/");
    QTest::newRow("https through HTTP") << Kind::Http << true << QByteArray("CONNECT poems.test:%1");
    QTest::newRow("http through SOCKS") << Kind::Socks5 << false << QByteArray("SOCKS poems.test:%1");
    QTest::newRow("https through SOCKS") << Kind::Socks5 << true << QByteArray("SOCKS poems.test:%1");
}

void tst_EventSourceProxies::streamsThrough()
{
    QFETCH(const Kind, kind);
    QFETCH(const bool, isSecure);
    QFETCH(QByteArray, target);
    if (isSecure && !Certificates::canBeMade())
        QSKIP("There is no openssl to make a certificate with.");
    QNetworkRequest request;
    const std::unique_ptr<ScriptedPeer> peer = peerFor(isSecure, request);
    peer->then({stream}).then({stop});
    ProxyPeer proxy(kind);
    request.setUrl(farAway(peer->url()));
    request.setRawHeader("Authorization", "secret");
    StreamLog log;
    log.source.setPolicy(impatient());
    log.source.setProxy(proxy.proxy());
    log.source.open(request);
    QTRY_COMPARE(log.text(), "opened | message a #1 | interrupted Ended 200 | failed Stopped 204");
    const QByteArray port = QByteArray::number(peer->serverPort());
    target.replace("%1", port);
    QCOMPARE(proxy.targets(), (QList<QByteArray>{target, target}));
    QCOMPARE(peer->requests().size(), 2);
    QCOMPARE(peer->header(0, "Host"), "poems.test:" + port);
    QCOMPARE(peer->header(0, "Authorization"), "secret");
    QCOMPARE(peer->header(1, "Last-Event-ID"), "1");
    QCOMPARE(log.lastMessage.origin.toLatin1(),
             (isSecure ? "https://poems.test:" : "http://poems.test:") + port);
    if (isSecure)
        QVERIFY(!proxy.received().contains("secret"));
}

void tst_EventSourceProxies::asksForInternationalNames()
{
    QFETCH(const Kind, kind);
    ScriptedPeer peer;
    peer.then({stream}, Ending::Hold);
    ProxyPeer proxy(kind);
    QUrl url = peer.url(QStringLiteral("/a?b=\u8BD7"));
    url.setHost(QStringLiteral("b\u00FCcher.test"));
    StreamLog log;
    log.source.setProxy(proxy.proxy());
    log.source.open(QNetworkRequest(url));
    QTRY_COMPARE(log.text(), "opened | message a #1");
    const QByteArray name = "xn--bcher-kva.test:" + QByteArray::number(peer.serverPort());
    QVERIFY2(proxy.targets().first().contains(name), proxy.targets().first().constData());
    QVERIFY(peer.requests().first().startsWith("GET /a?b=%E8%AF%97 HTTP/1.1\r\n"));
    QCOMPARE(peer.header(0, "Host"), name);
    QCOMPARE(log.lastMessage.origin.toLatin1(), "http://" + name);
}

void tst_EventSourceProxies::givesThePasswordToTheProxyAlone_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("isSecure");
    QTest::addColumn<bool>("withCredentials"); // has nothing to do with it
    QTest::addColumn<bool>("closes");          // the proxy, when it asks for them
    QTest::newRow("http through HTTP") << Kind::Http << false << false << false;
    QTest::newRow("http through HTTP, with credentials") << Kind::Http << false << true << false;
    QTest::newRow("https through HTTP") << Kind::Http << true << false << false;
    QTest::newRow("https through HTTP, which closes to ask") << Kind::Http << true << false << true;
    QTest::newRow("http through SOCKS") << Kind::Socks5 << false << false << false;
    QTest::newRow("https through SOCKS") << Kind::Socks5 << true << false << false;
}

void tst_EventSourceProxies::givesThePasswordToTheProxyAlone()
{
    QFETCH(const Kind, kind);
    QFETCH(const bool, isSecure);
    QFETCH(const bool, withCredentials);
    QFETCH(const bool, closes);
    if (isSecure && !Certificates::canBeMade())
        QSKIP("There is no openssl to make a certificate with.");
    QNetworkRequest request;
    const std::unique_ptr<ScriptedPeer> peer = peerFor(isSecure, request);
    peer->then({stream}).then({stop});
    ProxyPeer proxy(kind);
    proxy.setCredentials("me", "password");
    proxy.closeToAsk(closes);
    request.setUrl(farAway(peer->url()));
    StreamLog log;
    log.source.setPolicy(impatient());
    log.source.setProxy(proxy.proxy(QStringLiteral("me"), QStringLiteral("password")));
    log.source.setWithCredentials(withCredentials);
    log.source.open(request);
    QTRY_COMPARE(log.source.state(), EventSource::State::Closed);
    QCOMPARE(log.text(), "opened | message a #1 | interrupted Ended 200 | failed Stopped 204");
    QCOMPARE(peer->requests().size(), 2);
    QCOMPARE(proxy.targets().size(), 2);
    if (kind == Kind::Socks5 || isSecure)
        QVERIFY(peer->header(0, "Proxy-Authorization").isNull());
}

void tst_EventSourceProxies::doesNotInsistOnAWrongPassword_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QByteArray>("scheme");
    QTest::addColumn<QByteArray>("end");
    QTest::newRow("http through HTTP")
        << Kind::Http << QByteArray("http") << QByteArray("failed HttpStatus 407");
    QTest::newRow("https through HTTP")
        << Kind::Http << QByteArray("https") << QByteArray("failed NotReached 0");
    QTest::newRow("http through SOCKS")
        << Kind::Socks5 << QByteArray("http") << QByteArray("failed NotReached 0");
    QTest::newRow("https through SOCKS")
        << Kind::Socks5 << QByteArray("https") << QByteArray("failed NotReached 0");
}

void tst_EventSourceProxies::doesNotInsistOnAWrongPassword()
{
    QFETCH(const Kind, kind);
    QFETCH(const QByteArray, scheme);
    QFETCH(const QByteArray, end);
    for (const bool closes : {false, true}) {
        ProxyPeer proxy(kind);
        proxy.setCredentials("me", "password");
        proxy.closeToAsk(closes);
        StreamLog log;
        ReconnectPolicy policy;
        policy.mostFailures = 1;
        log.source.setPolicy(policy);
        log.source.setProxy(proxy.proxy(QStringLiteral("me"), QStringLiteral("passport")));
        log.source.open(QNetworkRequest(QUrl(QString::fromLatin1(scheme) + u"://poems.test/"_s)));
        QTRY_COMPARE(log.text(), end);
        QVERIFY(proxy.challenges() <= 2); // one for the question, one for the answer
        QVERIFY(proxy.targets().isEmpty());
    }
}

void tst_EventSourceProxies::saysThatAProxyRefused_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QByteArray>("scheme");
    QTest::addColumn<bool>("wantsPassword"); // else it refuses everybody
    QTest::addColumn<QByteArray>("end");
    QTest::newRow("HTTP") << Kind::Http << QByteArray("http") << false << QByteArray("failed HttpStatus 403");
    QTest::newRow("HTTP for TLS") << Kind::Http << QByteArray("https") << false
                                  << QByteArray("failed NotReached 0");
    QTest::newRow("SOCKS") << Kind::Socks5 << QByteArray("http") << false
                           << QByteArray("failed NotReached 0");
    QTest::newRow("HTTP, for want of a password")
        << Kind::Http << QByteArray("http") << true << QByteArray("failed HttpStatus 407");
    QTest::newRow("HTTP for TLS, for want of a password")
        << Kind::Http << QByteArray("https") << true << QByteArray("failed NotReached 0");
    QTest::newRow("SOCKS, for want of a password")
        << Kind::Socks5 << QByteArray("http") << true << QByteArray("failed NotReached 0");
}

void tst_EventSourceProxies::saysThatAProxyRefused()
{
    QFETCH(const Kind, kind);
    QFETCH(const QByteArray, scheme);
    QFETCH(const bool, wantsPassword);
    QFETCH(const QByteArray, end);
    ProxyPeer proxy(kind);
    if (wantsPassword)
        proxy.setCredentials("me", "password");
    else
        proxy.refuse();
    StreamLog log;
    ReconnectPolicy policy;
    policy.mostFailures = 1;
    log.source.setPolicy(policy);
    log.source.setProxy(proxy.proxy());
    log.source.open(QNetworkRequest(QUrl(QString::fromLatin1(scheme) + u"://poems.test/"_s)));
    QTRY_COMPARE(log.text(), end);
    QVERIFY(!log.lastError.detail.isEmpty());
    QVERIFY(proxy.targets().isEmpty());
}

void tst_EventSourceProxies::comesBackWithTheProxy()
{
    QFETCH(const Kind, kind);
    ScriptedPeer peer;
    peer.otherwise({stream}, Ending::Hold);
    auto proxy = std::make_unique<ProxyPeer>(kind);
    const QNetworkProxy way = proxy->proxy();
    StreamLog log;
    log.source.setPolicy(impatient());
    log.source.setProxy(way);
    proxy->close();
    log.source.open(QNetworkRequest(farAway(peer.url())));
    QTRY_VERIFY(log.lines.count("interrupted NotReached 0") >= 3);
    QVERIFY(proxy->listen(QHostAddress::LocalHost, way.port()));
    QTRY_VERIFY(log.text().endsWith("opened | message a #1"));
    proxy.reset(); // with all that goes through it
    QTRY_VERIFY(log.text().contains("opened | message a #1 | interrupted "));
}

void tst_EventSourceProxies::losesNothingOverSixtyRestarts()
{
    QFETCH(const Kind, kind);
    constexpr int deaths = 60;
    constexpr int last = 8000;
    QByteArray events;
    QList<qsizetype> offsets{0};
    for (int i = 1; i <= last; ++i) {
        const QByteArray number = QByteArray::number(i);
        events += ScriptedPeer::chunk("id: " + number + "\ndata: " + number + "\n\n");
        offsets += events.size();
    }
    ScriptedPeer server;
    server.otherwise(
        [&](const QByteArray &asked) -> QList<QByteArray> {
            const int next = ScriptedPeer::headerOf(asked, "Last-Event-ID").toInt();
            if (next == last)
                return {stop};
            return {ScriptedPeer::chunkedHead() + events.sliced(offsets.at(next)) + ScriptedPeer::chunk({})};
        },
        Ending::Close);
    MortalRelay relay(server.serverPort(), {.deaths = deaths, .mostBytes = 1000, .seed = 3});
    ProxyPeer proxy(kind);
    EventSource source;
    int heard = 0;
    bool isInOrder = true;
    connect(&source, &EventSource::messageReceived, this,
            [&](const MessageEvent &event) { isInOrder = isInOrder && event.data.toInt() == ++heard; });
    QSignalSpy failed(&source, &EventSource::failed);
    source.setPolicy(impatient());
    source.setRandom([] { return 0.0; });
    source.setProxy(proxy.proxy());
    source.open(QNetworkRequest(QUrl(QStringLiteral("http://poems.test:%1/").arg(relay.serverPort()))));
    QVERIFY(failed.wait(60'000));
    QCOMPARE(failed.first().first().value<StreamError>().kind, StreamError::Kind::Stopped);
    QVERIFY(isInOrder);
    QCOMPARE(heard, last);
    QCOMPARE(relay.deaths(), deaths);
}

void tst_EventSourceProxies::postsOnceOnly()
{
    QFETCH(const Kind, kind);
    for (const Ending ending : {Ending::Close, Ending::Reset}) {
        ScriptedPeer peer;
        peer.otherwise(QList<QByteArray>{}, ending);
        ProxyPeer proxy(kind);
        StreamLog log;
        log.source.setPolicy(impatient());
        log.source.setProxy(proxy.proxy());
        log.source.open(EventSourceRequest::post(QNetworkRequest(farAway(peer.url())), "question"));
        QTRY_COMPARE(log.lines.size(), 1);
        QVERIFY2(log.text().startsWith("failed N"), log.text().constData());
        QCOMPARE(peer.requests().size(), 1);
        QVERIFY(peer.requests().first().endsWith("question"));
    }
}

void tst_EventSourceProxies::theSystemsProxyIsNotForThisMachine()
{
    ScriptedPeer peer;
    peer.otherwise({stream}, Ending::Hold);
    ProxyPeer proxy(Kind::Http);
    const QByteArray before = qgetenv("http_proxy");
    const auto restore = qScopeGuard([&] { qputenv("http_proxy", before); });
    qputenv("http_proxy", QByteArray::number(proxy.serverPort()).prepend("http://127.0.0.1:"));
    for (const char *host : {"127.0.0.1", "localhost", "poems.test"}) {
        QUrl url = peer.url();
        url.setHost(QString::fromLatin1(host));
        StreamLog log;
        log.source.open(QNetworkRequest(url));
        QTRY_COMPARE(log.text(), "opened | message a #1");
    }
    QCOMPARE(proxy.targets(),
             QList<QByteArray>{"GET http://poems.test:" + QByteArray::number(peer.serverPort()) + "/"});
    StreamLog log; // what is set by hand holds for everything
    log.source.setProxy(proxy.proxy());
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE(log.text(), "opened | message a #1");
    QCOMPARE(proxy.targets().size(), 2);
}

QTEST_GUILESS_MAIN(tst_EventSourceProxies)
#include "tst_eventsourceproxies.moc"
