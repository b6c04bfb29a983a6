// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "certificates.h"
#include "deafpeer.h"
#include "mortalrelay.h"
#include "proxypeer.h"
#include "rawclient.h"
#include "scriptedpeer.h"
#include "torrent.h"

#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslSocket>
#include <QtTest/QTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using Ending = ScriptedPeer::Ending;

/// The peers that make life hard, on good days.
class tst_HardPeers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMortalOneDiesAsOftenAsToldAndNoMore();
    void theTorrentStopsWhereNobodyTakesIt();
    void theDeafOneIsDeaf();
    void theProxyLeadsThrough();
    void theCertificatesAreGood();
};

void tst_HardPeers::theMortalOneDiesAsOftenAsToldAndNoMore()
{
    ScriptedPeer server;
    server.otherwise({QByteArray(1000, 'x')}, Ending::Close);
    MortalRelay relay(server.serverPort(), {.deaths = 10, .mostBytes = 900, .seed = 1});
    const quint16 port = relay.serverPort();
    qsizetype most = 0;
    for (int i = 0; i < 10; ++i) {
        QTRY_VERIFY(relay.isListening());
        RawClient client(port);
        client.send("GET / HTTP/1.1\r\n\r\n");
        QTRY_VERIFY(client.isOver());
        QVERIFY(client.received().size() < 900);
        most = std::max(most, client.received().size());
        QCOMPARE(relay.deaths(), i + 1);
    }
    QVERIFY(most > 0);
    QTRY_VERIFY(relay.isListening());
    RawClient client(port);
    client.send("GET / HTTP/1.1\r\n\r\n");
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.received(), QByteArray(1000, 'x'));
    QCOMPARE(relay.deaths(), 10);
}

void tst_HardPeers::theTorrentStopsWhereNobodyTakesIt()
{
    constexpr qint64 most = 64 * 1024 * 1024;
    Torrent torrent("head ", QByteArray("drop").repeated(16 * 1024), most);
    RawClient client(quint16(torrent.url().port()));
    client.stopReading();
    client.send("GET / HTTP/1.1\r\n\r\n");
    const qint64 stuck = torrent.sentUntilStuck();
    QVERIFY2(stuck > 0 && stuck < most, qPrintable(QString::number(stuck)));
    client.startReading();
    QTRY_VERIFY_WITH_TIMEOUT(client.isClosed(), 30'000);
    QCOMPARE(client.received().size(), 5 + most);
    QVERIFY(client.received().startsWith("head dropdrop"));
    QVERIFY(client.received().endsWith("dropdrop"));
    QCOMPARE(torrent.sent(), most);
}

void tst_HardPeers::theDeafOneIsDeaf()
{
    const DeafPeer peer;
    if (!peer.isDeaf())
        QSKIP("This kernel takes connections that have no place in the queue.");
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, peer.port());
    QVERIFY(!socket.waitForConnected(300));
    QCOMPARE(socket.error(), QAbstractSocket::SocketTimeoutError);
}

void tst_HardPeers::theProxyLeadsThrough()
{
    ScriptedPeer server;
    server.otherwise({"answer"}, Ending::Close);
    const QByteArray target = "nobody.invalid:" + QByteArray::number(server.serverPort());
    ProxyPeer proxy(ProxyPeer::Kind::Http);
    RawClient client(proxy.serverPort());
    client.send("CONNECT " + target + " HTTP/1.1\r\n\r\n");
    QTRY_VERIFY(client.received().endsWith("\r\n\r\n"));
    client.clear();
    client.send("GET / HTTP/1.1\r\n\r\n");
    QTRY_VERIFY(client.isOver());
    QCOMPARE(client.received(), "answer");
    QCOMPARE(proxy.targets(), QList<QByteArray>{"CONNECT " + target});
}

void tst_HardPeers::theCertificatesAreGood()
{
    if (!Certificates::canBeMade())
        QSKIP("There is no openssl to make certificates with.");
    Certificates certificates;
    ScriptedPeer peer(certificates.issue(QStringLiteral("DNS:localhost,IP:127.0.0.1")));
    QCOMPARE(peer.url().scheme(), u"https"_s);
    peer.then({"answer"});
    QSslSocket socket;
    socket.setSslConfiguration(certificates.trust());
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), peer.serverPort());
    QTRY_VERIFY(socket.isEncrypted());
    QVERIFY(socket.sslHandshakeErrors().isEmpty());
    socket.write("GET / HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(socket.readAll(), "answer");
    const QSslConfiguration old = certificates.issue(QStringLiteral("DNS:localhost"), 0);
    QVERIFY(old.localCertificate().expiryDate() <= QDateTime::currentDateTimeUtc());
}

QTEST_GUILESS_MAIN(tst_HardPeers)
#include "tst_hardpeers.moc"
