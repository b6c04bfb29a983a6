// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/eventsource/streamworld.h"

#include <QtCore/QProcess>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Poemstream;

namespace {

const QString service = QStringLiteral("org.freedesktop.NetworkManager");
const QString path = QStringLiteral("/org/freedesktop/NetworkManager");

/// What NetworkManager says of itself on the bus, as far as Qt asks.
class NetworkManager final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.NetworkManager")
    Q_PROPERTY(uint State READ state)
    Q_PROPERTY(uint Connectivity READ connectivity)
    Q_PROPERTY(uint Metered READ metered)
    Q_PROPERTY(QString PrimaryConnectionType READ primaryConnectionType)
public:
    enum : uint { Asleep = 10, Disconnected = 20, ConnectedLocally = 50, ConnectedGlobally = 70 };

    explicit NetworkManager(const QDBusConnection &bus)
        : m_bus(bus)
    {}

    [[nodiscard]] uint state() const { return m_state; }
    [[nodiscard]] uint connectivity() const { return m_state == ConnectedGlobally ? 4 : 1; }
    [[nodiscard]] uint metered() const { return 4; }
    [[nodiscard]] QString primaryConnectionType() const { return QStringLiteral("802-3-ethernet"); }

    void enter(uint state)
    {
        m_state = state;
        QDBusMessage changed = QDBusMessage::createSignal(
            path, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("PropertiesChanged"));
        changed << service << QVariantMap{{QStringLiteral("State"), m_state}} << QStringList();
        QVERIFY(m_bus.send(changed));
        QDBusMessage older = QDBusMessage::createSignal(path, service, QStringLiteral("StateChanged"));
        older << m_state;
        QVERIFY(m_bus.send(older));
    }

private:
    QDBusConnection m_bus;
    uint m_state = ConnectedGlobally;
};

} // namespace

/// The real NetworkStatus: Qt's own backend for NetworkManager, over a real system bus of the test's own.
class tst_NetworkStatus : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void tellsWhenTheNetworkComesBack();

private:
    QProcess m_daemon;
};

void tst_NetworkStatus::initTestCase()
{
    m_daemon.start(QStringLiteral("dbus-daemon"),
                   {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--nosyslog"),
                    QStringLiteral("--nopidfile"), QStringLiteral("--print-address")});
    QVERIFY2(m_daemon.waitForReadyRead(10'000), qPrintable(m_daemon.errorString()));
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", m_daemon.readLine().trimmed());
}

void tst_NetworkStatus::cleanupTestCase()
{
    m_daemon.terminate();
    QVERIFY(m_daemon.waitForFinished());
}

void tst_NetworkStatus::tellsWhenTheNetworkComesBack()
{
    QThread thread; // Qt asks the bus with blocking calls: the answers must come from elsewhere
    thread.start();
    const QDBusConnection bus = QDBusConnection::connectToBus(
        QString::fromUtf8(qgetenv("DBUS_SYSTEM_BUS_ADDRESS")), QStringLiteral("manager"));
    QVERIFY(bus.isConnected());
    auto *manager = new NetworkManager(bus);
    QVERIFY(QDBusConnection(bus).registerObject(path, manager, QDBusConnection::ExportAllProperties));
    QVERIFY(QDBusConnection(bus).registerService(service));
    manager->moveToThread(&thread);
    connect(&thread, &QThread::finished, manager, &QObject::deleteLater);
    const auto enter = [manager](uint state) {
        QMetaObject::invokeMethod(
            manager, [manager, state] { manager->enter(state); }, Qt::BlockingQueuedConnection);
    };

    const auto world = makeRealWorld();
    NetworkStatus &status = world->networkStatus();
    QSignalSpy cameBack(&status, &NetworkStatus::cameBack);
    QVERIFY(!status.isOffline());
    // Said again and again, for at first the bus may not know yet who listens.
    QTRY_VERIFY((enter(NetworkManager::Disconnected), status.isOffline()));
    QCOMPARE(cameBack.size(), 0);
    enter(NetworkManager::ConnectedLocally);
    QTRY_VERIFY(!status.isOffline());
    QCOMPARE(cameBack.size(), 1);
    enter(NetworkManager::ConnectedGlobally); // nothing that a stream would have to know
    enter(NetworkManager::Asleep);            // the lid is closed
    QTRY_VERIFY(status.isOffline());
    QCOMPARE(cameBack.size(), 1);
    enter(NetworkManager::ConnectedGlobally);
    QTRY_COMPARE(cameBack.size(), 2);
    thread.quit();
    QVERIFY(thread.wait());
}

QTEST_GUILESS_MAIN(tst_NetworkStatus)
#include "tst_networkstatus.moc"
