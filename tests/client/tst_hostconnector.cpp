// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/eventsource/hostconnector.h"
#include "tests/support/deafpeer.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QPointer>
#include <QtNetwork/QHostInfo>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <algorithm>
#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

/// Far longer than the attempts here take, far shorter than anybody's time-out for a connection.
constexpr int soon = 10'000;

const QString deafAddress = u"127.0.0.1"_s;    // DeafPeer's
const QString hearingAddress = u"127.0.0.2"_s; // where a server listens on the same port
const QString closedAddress = u"127.0.0.3"_s;  // where nobody does

/// Notes where it was sent.
class NotingSocket final : public QTcpSocket
{
    Q_OBJECT
public:
    explicit NotingSocket(QStringList &notes)
        : m_notes(notes)
    {}

    void connectToHost(const QString &host, quint16 port, OpenMode mode,
                       NetworkLayerProtocol protocol) override
    {
        m_notes += host;
        QTcpSocket::connectToHost(host, port, mode, protocol);
    }

private:
    QStringList &m_notes;
};

/// A HostConnector for a name that has the addresses of our choice, and all it did.
struct Race
{
    explicit Race(const QStringList &addresses)
    {
        QList<QHostAddress> list;
        for (const QString &address : addresses)
            list += QHostAddress(address);
        info.setAddresses(list);
        info.setErrorString(u"nobody of this name"_s);
    }

    std::unique_ptr<QTcpSocket> makeSocket()
    {
        auto socket = std::make_unique<NotingSocket>(tried);
        socket->setProxy(QNetworkProxy::NoProxy);
        sockets += socket.get();
        return socket;
    }

    int lookUp(QObject *context, const std::function<void(const QHostInfo &)> &done)
    {
        QMetaObject::invokeMethod(
            context, [this, done] { done(info); }, Qt::QueuedConnection);
        return -1;
    }

    [[nodiscard]] qsizetype liveSockets() const
    {
        return std::count_if(sockets.begin(), sockets.end(), [](const auto &each) { return !each.isNull(); });
    }

    QHostInfo info;
    QStringList tried; ///< addresses in the order of attempts
    QList<QPointer<QTcpSocket>> sockets;
    std::unique_ptr<HostConnector> connector = std::make_unique<HostConnector>(
        [this] { return makeSocket(); },
        [this](const QString &, QObject *context, const std::function<void(const QHostInfo &)> &done) {
            return lookUp(context, done);
        });
    QSignalSpy connected{connector.get(), &HostConnector::connected};
    QSignalSpy failed{connector.get(), &HostConnector::failed};
};

} // namespace

/// Names with several addresses, some of which lead nowhere.
class tst_HostConnector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void connectsPastTheDeaf_data();
    void connectsPastTheDeaf();
    void givesTheFirstAWhile();
    void goesOnAtOnceFromARefusal();
    void failsWhenAllRefuse();
    void failsWhenThereIsNoAddress();
    void waitsForTheLastAttempt();
    void triesTheFamiliesInTurn_data();
    void triesTheFamiliesInTurn();
    void leavesNothingWhenDeleted_data();
    void leavesNothingWhenDeleted();

private:
    std::unique_ptr<DeafPeer> m_deaf;
    std::unique_ptr<QTcpServer> m_server; ///< on the same port
};

void tst_HostConnector::init()
{
    m_deaf = std::make_unique<DeafPeer>();
    m_server = std::make_unique<QTcpServer>();
    if (!m_deaf->isDeaf() || !m_server->listen(QHostAddress(hearingAddress), m_deaf->port()))
        QSKIP("This machine has other ways with full queues, or only one address.");
}

void tst_HostConnector::connectsPastTheDeaf_data()
{
    QTest::addColumn<QStringList>("addresses");
    QTest::newRow("of two") << QStringList{deafAddress, hearingAddress};
    QTest::newRow("of three") << QStringList{deafAddress, deafAddress, hearingAddress};
    QTest::newRow("and a refusal") << QStringList{deafAddress, closedAddress, hearingAddress};
    QTest::newRow("behind a refusal") << QStringList{closedAddress, deafAddress, hearingAddress};
}

void tst_HostConnector::connectsPastTheDeaf()
{
    QFETCH(const QStringList, addresses);
    Race race(addresses);
    race.connector->connectToHost(u"poems.test"_s, m_deaf->port());
    QVERIFY(race.connected.wait(soon));
    QCOMPARE(race.tried, addresses);
    const std::unique_ptr<QTcpSocket> socket = race.connector->takeSocket();
    QCOMPARE(socket->peerAddress(), QHostAddress(hearingAddress));
    QCOMPARE(socket->state(), QAbstractSocket::ConnectedState);
    QTRY_COMPARE(race.liveSockets(), 1); // the others give up
    QTRY_VERIFY(m_server->hasPendingConnections());
    m_server->nextPendingConnection()->write("hello");
    QTRY_COMPARE(socket->bytesAvailable(), 5);
    race.connector.reset();
    QCOMPARE(socket->state(), QAbstractSocket::ConnectedState); // it is ours
    QCOMPARE(race.connected.count(), 1);
    QVERIFY(race.failed.isEmpty());
}

/// Not two connections where one does.
void tst_HostConnector::givesTheFirstAWhile()
{
    QElapsedTimer time;
    Race patient({deafAddress, hearingAddress});
    time.start();
    patient.connector->connectToHost(u"poems.test"_s, m_deaf->port());
    QVERIFY(patient.connected.wait(soon));
    QVERIFY(time.elapsed() > 200);
    Race lucky({hearingAddress, closedAddress, deafAddress});
    lucky.connector->connectToHost(u"poems.test"_s, m_deaf->port());
    QVERIFY(lucky.connected.wait(soon));
    QTest::qWait(300); // nothing follows
    QCOMPARE(lucky.tried, QStringList{hearingAddress});
}

void tst_HostConnector::goesOnAtOnceFromARefusal()
{
    QStringList addresses(100, closedAddress); // with a quarter of a second each, it would be late
    addresses += hearingAddress;
    Race race(addresses);
    race.connector->connectToHost(u"poems.test"_s, m_deaf->port());
    QVERIFY(race.connected.wait(soon));
    QCOMPARE(race.tried, addresses);
    QTRY_COMPARE(race.liveSockets(), 1);
}

void tst_HostConnector::failsWhenAllRefuse()
{
    Race race({closedAddress, u"127.0.0.4"_s, u"127.0.0.5"_s});
    race.connector->connectToHost(u"poems.test"_s, m_deaf->port());
    QVERIFY(race.failed.wait(soon));
    QCOMPARE(race.failed.first().first().value<QAbstractSocket::SocketError>(),
             QAbstractSocket::ConnectionRefusedError);
    QVERIFY(!race.failed.first().at(1).toString().isEmpty());
    QCOMPARE(race.tried.size(), 3);
    QTRY_COMPARE(race.liveSockets(), 0);
    QTest::qWait(300); // nothing follows
    QCOMPARE(race.failed.count(), 1);
    QVERIFY(race.connected.isEmpty());
}

void tst_HostConnector::failsWhenThereIsNoAddress()
{
    Race race({});
    race.connector->connectToHost(u"poems.test"_s, m_deaf->port());
    QVERIFY(race.failed.isEmpty()); // later
    QVERIFY(race.failed.wait(soon));
    QCOMPARE(race.failed.first().first().value<QAbstractSocket::SocketError>(),
             QAbstractSocket::HostNotFoundError);
    QCOMPARE(race.failed.first().at(1).toString(), u"nobody of this name"_s);
    QVERIFY(race.sockets.isEmpty());
}

void tst_HostConnector::waitsForTheLastAttempt()
{
    Race race({deafAddress, closedAddress});
    race.connector->connectToHost(u"poems.test"_s, m_deaf->port());
    QTRY_COMPARE(race.sockets.size(), 2);
    QTRY_COMPARE(race.liveSockets(), 1); // the other was refused
    QVERIFY(race.failed.isEmpty());
    QCOMPARE(race.sockets.first()->state(), QAbstractSocket::ConnectingState);
}

void tst_HostConnector::triesTheFamiliesInTurn_data()
{
    QTest::addColumn<QStringList>("addresses");
    QTest::addColumn<QStringList>("order");
    const QString a = u"127.0.0.3"_s;
    const QString b = u"127.0.0.4"_s;
    const QString c = u"127.0.0.5"_s;
    const QString x = u"::1"_s;
    const QString y = u"100::1"_s; // leads nowhere
    QTest::newRow("one family") << QStringList{a, b, c} << QStringList{a, b, c};
    QTest::newRow("IPv6 first") << QStringList{x, y, a, b} << QStringList{x, a, y, b};
    QTest::newRow("IPv4 first") << QStringList{a, b, c, x} << QStringList{a, x, b, c};
    QTest::newRow("mixed already") << QStringList{x, a, y, b} << QStringList{x, a, y, b};
    QTest::newRow("the other one in between") << QStringList{a, x, y, b, c} << QStringList{a, x, b, y, c};
}

void tst_HostConnector::triesTheFamiliesInTurn()
{
    QFETCH(const QStringList, addresses);
    QFETCH(const QStringList, order);
    Race race(addresses);
    race.connector->connectToHost(u"poems.test"_s, m_deaf->port());
    QTRY_COMPARE_WITH_TIMEOUT(race.tried, order, soon);
}

void tst_HostConnector::leavesNothingWhenDeleted_data()
{
    QTest::addColumn<int>("attempts"); // that have begun by then
    QTest::newRow("in the look-up") << 0;
    QTest::newRow("in the first attempt") << 1;
    QTest::newRow("in the third") << 3;
}

void tst_HostConnector::leavesNothingWhenDeleted()
{
    QFETCH(const int, attempts);
    Race race({deafAddress, deafAddress, deafAddress, hearingAddress});
    race.connector->connectToHost(u"poems.test"_s, m_deaf->port());
    QTRY_COMPARE(race.sockets.size(), attempts);
    race.connector.reset();
    QCOMPARE(race.liveSockets(), 0);
    QVERIFY(!m_server->waitForNewConnection(300)); // nothing follows
    QCOMPARE(race.sockets.size(), attempts);
    QVERIFY(race.connected.isEmpty() && race.failed.isEmpty());
}

QTEST_GUILESS_MAIN(tst_HostConnector)
#include "tst_hostconnector.moc"
