// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/eventsource/streamworld.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QScopeGuard>
#include <QtCore/QSocketNotifier>
#include <QtCore/QThread>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <cstdio>
#include <memory>
#include <unistd.h>

using namespace Poemstream;

namespace {

const QString service = QStringLiteral("org.freedesktop.NetworkManager");
const QString path = QStringLiteral("/org/freedesktop/NetworkManager");

/// What NetworkManager says of itself on the bus, as far as Qt asks. In a process of its own, as the real one
/// is: it takes its next state from each line of standard input.
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

    [[nodiscard]] uint state() const { return m_state; }
    [[nodiscard]] uint connectivity() const { return m_state == ConnectedGlobally ? 4 : 1; }
    [[nodiscard]] uint metered() const { return 4; }
    [[nodiscard]] QString primaryConnectionType() const { return QStringLiteral("802-3-ethernet"); }

    [[nodiscard]] bool begin()
    {
        const bool isListening = m_input.open(STDIN_FILENO, QIODevice::ReadOnly | QIODevice::Unbuffered);
        connect(&m_notifier, &QSocketNotifier::activated, this, &NetworkManager::takeLine);
        const bool isThere = isListening &&
                             m_bus.registerObject(path, this, QDBusConnection::ExportAllProperties) &&
                             m_bus.registerService(service);
        std::puts(isThere ? "ready" : "no bus");
        std::fflush(stdout);
        return isThere;
    }

private:
    void takeLine()
    {
        const QByteArray line = m_input.readLine();
        if (line.isEmpty())
            return QCoreApplication::quit();
        m_state = line.trimmed().toUInt();
        QDBusMessage changed = QDBusMessage::createSignal(
            path, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("PropertiesChanged"));
        changed << service << QVariantMap{{QStringLiteral("State"), m_state}} << QStringList();
        m_bus.send(changed);
    }

    QDBusConnection m_bus = QDBusConnection::systemBus();
    QFile m_input;
    QSocketNotifier m_notifier{STDIN_FILENO, QSocketNotifier::Read};
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
    void aThreadThatEndsTakesNothingWithIt();
    void tellsAThreadOfItsOwn();
    void tellsWhenTheNetworkComesBack();

private:
    void enter(uint state) { m_manager.write(QByteArray::number(state) + '\n'); }

    QProcess m_bus;
    QProcess m_manager;
};

void tst_NetworkStatus::initTestCase()
{
    m_bus.start(QStringLiteral("dbus-daemon"),
                {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--nosyslog"),
                 QStringLiteral("--nopidfile"), QStringLiteral("--print-address")});
    QVERIFY2(m_bus.waitForReadyRead(10'000), qPrintable(m_bus.errorString()));
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", m_bus.readLine().trimmed());
    m_manager.start(QCoreApplication::applicationFilePath(), {QStringLiteral("manager")});
    QVERIFY2(m_manager.waitForReadyRead(10'000), qPrintable(m_manager.errorString()));
    QCOMPARE(m_manager.readLine(), "ready\n");
}

void tst_NetworkStatus::cleanupTestCase()
{
    m_manager.closeWriteChannel();
    QVERIFY(m_manager.waitForFinished());
    m_bus.terminate();
    QVERIFY(m_bus.waitForFinished());
}

// It is the first one to ask. What Qt loads then would be heard on that thread alone, in the whole process.
void tst_NetworkStatus::aThreadThatEndsTakesNothingWithIt()
{
    const std::unique_ptr<QThread> worker(
        QThread::create([] { Q_UNUSED(makeRealWorld()->networkStatus().isOffline()) }));
    worker->start();
    QVERIFY(worker->wait(10'000));
    const auto world = makeRealWorld();
    const NetworkStatus &status = world->networkStatus();
    QTRY_VERIFY((enter(NetworkManager::Disconnected), status.isOffline()));
    enter(NetworkManager::ConnectedGlobally);
    QTRY_VERIFY(!status.isOffline());
}

void tst_NetworkStatus::tellsAThreadOfItsOwn()
{
    QThread worker;
    QObject there;
    there.moveToThread(&worker);
    worker.start();
    std::unique_ptr<StreamWorld> world;
    const auto end = qScopeGuard([&] {
        QMetaObject::invokeMethod(
            &there, [&] { world.reset(); }, Qt::BlockingQueuedConnection);
        worker.quit();
        worker.wait();
    });
    const auto isOfflineThere = [&] {
        bool isOffline = false;
        const auto ask = [&] {
            if (!world)
                world = makeRealWorld();
            isOffline = world->networkStatus().isOffline();
        };
        QMetaObject::invokeMethod(&there, ask, Qt::BlockingQueuedConnection);
        return isOffline;
    };
    QVERIFY(!isOfflineThere());
    QTRY_VERIFY((enter(NetworkManager::Disconnected), isOfflineThere()));
    enter(NetworkManager::ConnectedGlobally);
    QTRY_VERIFY(!isOfflineThere());
}

void tst_NetworkStatus::tellsWhenTheNetworkComesBack()
{
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
    enter(NetworkManager::Disconnected);      // and opened
    QTRY_VERIFY(status.isOffline());
    QCOMPARE(cameBack.size(), 1);
    enter(NetworkManager::ConnectedGlobally);
    QTRY_COMPARE(cameBack.size(), 2);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == QLatin1String("manager")) {
        NetworkManager manager;
        return manager.begin() ? QCoreApplication::exec() : 1;
    }
    tst_NetworkStatus test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_networkstatus.moc"
