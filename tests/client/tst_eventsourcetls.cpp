// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamlog.h"
#include "tests/support/certificates.h"
#include "tests/support/program.h"
#include "tests/support/scriptedpeer.h"

#include <QtNetwork/QNetworkRequest>
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslSocket>
#include <QtTest/QTest>

#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Ending = ScriptedPeer::Ending;

namespace {

QByteArray redirectTo(const QUrl &url)
{
    return "HTTP/1.1 307 There\r\nLocation: " + url.toEncoded() + "\r\nContent-Length: 0\r\n\r\n";
}

const QByteArray stream = ScriptedPeer::streamHead() + "id: 1\ndata: a\n\n";
const QByteArray stop = "HTTP/1.1 204 No Content\r\n\r\n";

} // namespace

/// Streams over TLS, with an authority that only the request knows.
class tst_EventSourceTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void trustsWhomTheRequestTrusts_data();
    void trustsWhomTheRequestTrusts();
    void refusesWhomItCannotTrust_data();
    void refusesWhomItCannotTrust();
    void verifiesAnotherNameWhenAsked();
    void verifiesNothingWhenAsked();
    void isNotFooledByAPlainServer();
    void comesBackAfterAHandshakeThatBroke_data();
    void comesBackAfterAHandshakeThatBroke();
    void neverGoesFromHttpsToHttp();
    void goesFromHttpToHttps();
    void showsItsOwnCertificateAtHomeOnly();
    void listenTakesAnAuthority();

private:
    [[nodiscard]] QNetworkRequest trusting(const QUrl &url) const
    {
        QNetworkRequest request(url);
        request.setSslConfiguration(m_certificates->trust());
        return request;
    }

    std::unique_ptr<Certificates> m_certificates;
};

void tst_EventSourceTls::initTestCase()
{
    if (!Certificates::canBeMade())
        QSKIP("There is no openssl to make certificates with.");
    m_certificates = std::make_unique<Certificates>();
}

void tst_EventSourceTls::trustsWhomTheRequestTrusts_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("by name") << u"localhost"_s;
    QTest::newRow("by address") << u"127.0.0.1"_s;
}

void tst_EventSourceTls::trustsWhomTheRequestTrusts()
{
    QFETCH(const QString, host);
    ScriptedPeer peer(m_certificates->issue(QStringLiteral("DNS:localhost,IP:127.0.0.1")));
    peer.then({stream}).then({stop});
    QUrl url = peer.url();
    url.setHost(host);
    StreamLog log;
    log.source.setPolicy(impatient());
    log.source.open(trusting(url));
    QTRY_COMPARE(log.text(), "opened | message a #1 | interrupted Ended 200 | failed Stopped 204");
    QCOMPARE(log.lastMessage.origin, QStringLiteral("https://%1:%2").arg(host).arg(peer.serverPort()));
    QCOMPARE(peer.header(1, "Last-Event-ID"), "1");
}

void tst_EventSourceTls::refusesWhomItCannotTrust_data()
{
    QTest::addColumn<QString>("names");
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("trusts");
    QTest::addColumn<QString>("word"); // of the detail
    QTest::newRow("an authority nobody knows") << u"IP:127.0.0.1"_s << 1 << false << u"certificate"_s;
    QTest::newRow("another name") << u"DNS:elsewhere.example"_s << 1 << true << u"host name"_s;
    QTest::newRow("an old certificate") << u"IP:127.0.0.1"_s << 0 << true << u"expired"_s;
}

void tst_EventSourceTls::refusesWhomItCannotTrust()
{
    QFETCH(const QString, names);
    QFETCH(const int, days);
    QFETCH(const bool, trusts);
    QFETCH(const QString, word);
    ScriptedPeer peer(m_certificates->issue(names, days));
    peer.otherwise({stream}, Ending::Hold);
    StreamLog log;
    log.source.setPolicy(ReconnectPolicy::resilient());
    QNetworkRequest request = trusts ? trusting(peer.url()) : QNetworkRequest(peer.url());
    request.setRawHeader("Authorization", "secret");
    log.source.open(request);
    QTRY_COMPARE(log.text(), "failed Tls 0"); // it will not get better by asking again
    QVERIFY2(log.lastError.detail.contains(word), qPrintable(log.lastError.detail));
    QVERIFY(peer.requests().isEmpty());
    QTRY_COMPARE(peer.liveConnections(), 0);
}

void tst_EventSourceTls::verifiesAnotherNameWhenAsked()
{
    ScriptedPeer peer(m_certificates->issue(QStringLiteral("DNS:elsewhere.example")));
    peer.then({stream}, Ending::Hold);
    StreamLog log;
    QNetworkRequest request = trusting(peer.url());
    request.setPeerVerifyName(u"elsewhere.example"_s);
    log.source.open(request);
    QTRY_COMPARE(log.text(), "opened | message a #1");
}

void tst_EventSourceTls::verifiesNothingWhenAsked()
{
    ScriptedPeer peer(m_certificates->issue(QStringLiteral("DNS:elsewhere.example"), 0));
    peer.then({stream}, Ending::Hold);
    StreamLog log;
    QNetworkRequest request(peer.url());
    QSslConfiguration tls = request.sslConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    request.setSslConfiguration(tls);
    log.source.open(request);
    QTRY_COMPARE(log.text(), "opened | message a #1");
}

void tst_EventSourceTls::isNotFooledByAPlainServer()
{
    ScriptedPeer peer;
    peer.otherwise({stream}, Ending::Hold);
    QTcpServer talker; // speaks at once, and not TLS
    connect(&talker, &QTcpServer::newConnection, this,
            [&] { talker.nextPendingConnection()->write(stream); });
    QVERIFY(talker.listen(QHostAddress::LocalHost));
    StreamLog log;
    log.source.open(trusting(QUrl(QStringLiteral("https://127.0.0.1:%1/").arg(talker.serverPort()))));
    QTRY_COMPARE(log.text(), "failed Tls 0");
    QVERIFY(!log.lastError.detail.isEmpty());
}

void tst_EventSourceTls::comesBackAfterAHandshakeThatBroke_data()
{
    QTest::addColumn<bool>("resets");
    QTest::newRow("with a FIN") << false;
    QTest::newRow("with an RST") << true;
}

// A server that goes down in the middle of a handshake has a good certificate all the same.
void tst_EventSourceTls::comesBackAfterAHandshakeThatBroke()
{
    QFETCH(const bool, resets);
    QTcpServer dying;
    QVERIFY(dying.listen(QHostAddress::LocalHost));
    connect(&dying, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = dying.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket, resets] {
            if (!resets)
                socket->readAll(); // what lies unread makes closing a reset
            socket->close();
        });
    });
    StreamLog log;
    ReconnectPolicy policy = impatient();
    policy.mostFailures = 3;
    log.source.setPolicy(policy);
    log.source.open(trusting(QUrl(QStringLiteral("https://127.0.0.1:%1/").arg(dying.serverPort()))));
    QTRY_COMPARE(log.lines.size(), 3);
    QVERIFY2(log.text().startsWith("interrupted N"), log.text().constData());
}

void tst_EventSourceTls::neverGoesFromHttpsToHttp()
{
    ScriptedPeer plain;
    plain.otherwise({stream}, Ending::Hold);
    ScriptedPeer peer(m_certificates->issue(QStringLiteral("IP:127.0.0.1")));
    peer.then({redirectTo(plain.url())}, Ending::Hold);
    StreamLog log;
    log.source.open(trusting(peer.url()));
    QTRY_COMPARE(log.text(), "failed Redirect 307");
    QVERIFY(log.lastError.detail.contains(u"https to http"_s));
    QVERIFY(plain.requests().isEmpty());
}

void tst_EventSourceTls::goesFromHttpToHttps()
{
    ScriptedPeer peer(m_certificates->issue(QStringLiteral("IP:127.0.0.1")));
    peer.otherwise({stream}, Ending::Hold);
    ScriptedPeer plain;
    plain.otherwise({redirectTo(peer.url())}, Ending::Hold);
    StreamLog log;
    log.source.open(trusting(plain.url()));
    QTRY_COMPARE(log.text(), "opened | message a #1");
    QVERIFY(log.lastMessage.origin.startsWith(u"https://"_s));
}

void tst_EventSourceTls::showsItsOwnCertificateAtHomeOnly()
{
    QSslConfiguration server = m_certificates->issue(QStringLiteral("IP:127.0.0.1"));
    server.setPeerVerifyMode(QSslSocket::QueryPeer);
    const auto shown = [](const ScriptedPeer &peer) {
        return !qobject_cast<QSslSocket *>(peer.lastConnection())->peerCertificate().isNull();
    };
    ScriptedPeer home(server);
    ScriptedPeer stranger(server);
    home.then({stream}).then({redirectTo(stranger.url())}, Ending::Hold);
    stranger.then({stream}, Ending::Hold);
    QList<bool> shownAtHome;
    connect(&home, &ScriptedPeer::requested, this, [&] { shownAtHome += shown(home); });
    QNetworkRequest request(home.url());
    request.setSslConfiguration(m_certificates->issue(QStringLiteral("DNS:me")));
    StreamLog log;
    log.source.setPolicy(impatient());
    log.source.open(request);
    QTRY_COMPARE(log.text(), "opened | message a #1 | interrupted Ended 200 | opened | message a #1");
    QCOMPARE(shownAtHome, (QList<bool>{true, true}));
    QVERIFY(!shown(stranger));
}

void tst_EventSourceTls::listenTakesAnAuthority()
{
    ScriptedPeer peer(m_certificates->issue(QStringLiteral("IP:127.0.0.1")));
    peer.otherwise({stream}, Ending::Hold);
    for (const bool isGiven : {true, false}) {
        QStringList arguments{u"listen"_s, peer.url().toString(), u"--json"_s, u"--max-events=1"_s,
                              u"--max-time=20"_s};
        if (isGiven)
            arguments << u"--cacert"_s << m_certificates->authorityFile();
        Program listen(arguments);
        QCOMPARE(listen.exitCode(), isGiven ? 0 : 3);
        const QByteArray output = listen.output();
        QCOMPARE(output.contains("\"data\":\"a\""), isGiven);
        QCOMPARE(output.contains("\"kind\":\"Tls\""), !isGiven);
    }
    QCOMPARE(peer.requests().size(), 1);
}

QTEST_GUILESS_MAIN(tst_EventSourceTls)
#include "tst_eventsourcetls.moc"
