// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamlog.h"
#include "tests/support/scriptedpeer.h"

#include <QtNetwork/QHostInfo>
#include <QtNetwork/QNetworkRequest>
#include <QtTest/QTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using Ending = ScriptedPeer::Ending;

/// Names and addresses of servers.
class tst_EventSourceHosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reaches_data();
    void reaches();
    void comesBackWhenNobodyIsThere_data();
    void comesBackWhenNobodyIsThere();
};

void tst_EventSourceHosts::reaches_data()
{
    QTest::addColumn<QHostAddress>("address"); // that the server listens on
    QTest::addColumn<QString>("host");         // as the URL has it
    const QHostAddress four(QHostAddress::LocalHost);
    const QHostAddress six(QHostAddress::LocalHostIPv6);
    QTest::newRow("an IPv4 address") << four << u"127.0.0.1"_s;
    QTest::newRow("an IPv6 address") << six << u"[::1]"_s;
    QTest::newRow("an IPv6 address, spelt out") << six << u"[0:0:0:0:0:0:0:1]"_s;
    QTest::newRow("a name on IPv4") << four << u"localhost"_s;
    QTest::newRow("a name on IPv6") << six << u"localhost"_s;
    QTest::newRow("a name in capitals") << four << u"LOCALHOST"_s;
}

void tst_EventSourceHosts::reaches()
{
    QFETCH(const QHostAddress, address);
    QFETCH(const QString, host);
    ScriptedPeer peer;
    peer.close();
    if (!peer.listen(address))
        QSKIP("This machine has no such address.");
    if (host == u"localhost" && !QHostInfo::fromName(host).addresses().contains(address))
        QSKIP("This machine does not call this address localhost.");
    peer.then({ScriptedPeer::streamHead() + "data: a\n\n"}, Ending::Hold);
    StreamLog log;
    const QUrl url(QStringLiteral("http://%1:%2/").arg(host).arg(peer.serverPort()));
    log.source.open(QNetworkRequest(url));
    QTRY_COMPARE(log.text(), "opened | message a #");
    const QByteArray authority = (address.protocol() == QHostAddress::IPv6Protocol && host != u"localhost"
                                      ? QByteArray("[::1]")
                                      : host.toLower().toLatin1()) +
                                 ':' + QByteArray::number(peer.serverPort());
    QCOMPARE(peer.header(0, "Host"), authority);
    QCOMPARE(log.lastMessage.origin.toLatin1(), "http://" + authority);
}

void tst_EventSourceHosts::comesBackWhenNobodyIsThere_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<QByteArray>("said");
    const QByteArray unknown = "interrupted NameNotFound 0 | failed NameNotFound 0";
    const QByteArray notReached = "interrupted NotReached 0 | failed NotReached 0";
    QTest::newRow("a name nobody has") << QUrl(u"http://nobody.invalid/"_s) << unknown;
    QTest::newRow("a name nobody has, for TLS") << QUrl(u"https://nobody.invalid/"_s) << unknown;
    QTest::newRow("a port nobody listens on") << QUrl(u"http://127.0.0.1:1/"_s) << notReached;
    QTest::newRow("a port nobody listens on, for TLS") << QUrl(u"https://localhost:1/"_s) << notReached;
}

void tst_EventSourceHosts::comesBackWhenNobodyIsThere()
{
    QFETCH(const QUrl, url);
    QFETCH(const QByteArray, said);
    StreamLog log;
    ReconnectPolicy policy = impatient();
    policy.waitsForNetwork = false;
    policy.mostFailures = 2;
    log.source.setPolicy(policy);
    log.source.open(QNetworkRequest(url));
    QTRY_COMPARE_WITH_TIMEOUT(log.text(), said, 60'000);
    QVERIFY(!log.lastError.detail.isEmpty());
}

QTEST_GUILESS_MAIN(tst_EventSourceHosts)
#include "tst_eventsourcehosts.moc"
