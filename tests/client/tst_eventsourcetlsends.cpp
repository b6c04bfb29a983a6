// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "streamlog.h"
#include "tests/support/certificates.h"
#include "tests/support/scriptedpeer.h"

#include <QtNetwork/QNetworkRequest>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

#include <memory>

using namespace Poemstream;
using Ending = ScriptedPeer::Ending;

namespace {

/// Leads to a server, and keeps its own connections to clients when the server's end.
class HoldingRelay final : public QTcpServer
{
    Q_OBJECT
public:
    explicit HoldingRelay(quint16 port)
        : m_port(port)
    {
        connect(this, &QTcpServer::newConnection, this, &HoldingRelay::lead);
        listen(QHostAddress::LocalHost);
    }

    [[nodiscard]] qsizetype liveConnections() const
    {
        return findChildren<QTcpSocket *>(Qt::FindDirectChildrenOnly).size();
    }

private:
    void lead()
    {
        QTcpSocket *client = nextPendingConnection();
        auto *server = new QTcpSocket(client);
        server->connectToHost(QHostAddress::LocalHost, m_port);
        connect(client, &QTcpSocket::readyRead, server, [=] { server->write(client->readAll()); });
        connect(server, &QTcpSocket::readyRead, client, [=] { client->write(server->readAll()); });
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    }

    quint16 m_port;
};

const QByteArray event = "id: 1\ndata: a\n\n";

/// Three ways to frame a body: what is sent at once, and what the end of the connection is then.
void framings()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("end");
    const QByteArray type = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n";
    QTest::newRow("of a body without a length") << type + "\r\n" + event << QByteArray("Ended");
    QTest::newRow("in the middle of a counted body")
        << type + "Content-Length: 1000\r\n\r\n" + event << QByteArray("Cut");
    QTest::newRow("between chunks") << ScriptedPeer::chunkedHead() + ScriptedPeer::chunk(event)
                                    << QByteArray("Cut");
    QTest::newRow("in the middle of a chunk")
        << ScriptedPeer::chunkedHead() + "ff\r\n" + event << QByteArray("Cut");
    QTest::newRow("in a chunk's size")
        << ScriptedPeer::chunkedHead() + ScriptedPeer::chunk(event) + 'f' << QByteArray("Cut");
    QTest::newRow("of a long body without a length")
        << type + "\r\nunknown: " + QByteArray(300'000, 'a') + '\n' + event << QByteArray("Ended");
}

} // namespace

/// The end of TLS and the end of TCP below it, each by itself.
class tst_EventSourceTlsEnds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theEndOfTlsIsTheEnd_data() { framings(); }
    void theEndOfTlsIsTheEnd();
    void theEndOfTcpIsTheEnd_data() { framings(); }
    void theEndOfTcpIsTheEnd();
    void theEndOfTlsMayComeInsteadOfAnAnswer();

private:
    [[nodiscard]] QNetworkRequest requestFor(quint16 port) const
    {
        QNetworkRequest request(QUrl(QStringLiteral("https://127.0.0.1:%1/").arg(port)));
        request.setSslConfiguration(m_certificates->trust());
        return request;
    }

    std::unique_ptr<Certificates> m_certificates;
    QSslConfiguration m_server;
};

void tst_EventSourceTlsEnds::initTestCase()
{
    if (!Certificates::canBeMade())
        QSKIP("There is no openssl to make certificates with.");
    m_certificates = std::make_unique<Certificates>();
    m_server = m_certificates->issue(QStringLiteral("IP:127.0.0.1"));
}

// The server says that it will say no more (close_notify), and leaves the connection open.
void tst_EventSourceTlsEnds::theEndOfTlsIsTheEnd()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QByteArray, end);
    ScriptedPeer peer(m_server);
    peer.then({answer});
    HoldingRelay relay(peer.serverPort());
    StreamLog log;
    log.source.open(requestFor(relay.serverPort()));
    QTRY_COMPARE(log.text(), "opened | message a #1 | interrupted " + end + " 200");
    QTRY_COMPARE(relay.liveConnections(), 0); // it does not wait for the server to leave
}

// The connection ends, and nobody said that it would. That is a cut where the framing can tell; for an
// unframed body many servers end like that, and it is taken for the end as browsers do.
void tst_EventSourceTlsEnds::theEndOfTcpIsTheEnd()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QByteArray, end);
    ScriptedPeer peer(m_server);
    peer.then({answer}, Ending::Half);
    StreamLog log;
    log.source.open(requestFor(peer.serverPort()));
    QTRY_COMPARE(log.text(), "opened | message a #1 | interrupted " + end + " 200");
    QTRY_COMPARE(peer.liveConnections(), 0);
}

void tst_EventSourceTlsEnds::theEndOfTlsMayComeInsteadOfAnAnswer()
{
    for (const QByteArray &answer : {QByteArray(), QByteArray("HTTP/1.1 200 OK\r\nContent-")}) {
        ScriptedPeer peer(m_server);
        peer.otherwise({answer}, Ending::Close);
        HoldingRelay relay(peer.serverPort());
        StreamLog log;
        log.source.open(requestFor(relay.serverPort()));
        QTRY_COMPARE(log.text(), "interrupted NoAnswer 0");
        QCOMPARE(peer.requests().size(), 1);
        QTRY_COMPARE(relay.liveConnections(), 0);
    }
}

QTEST_GUILESS_MAIN(tst_EventSourceTlsEnds)
#include "tst_eventsourcetlsends.moc"
