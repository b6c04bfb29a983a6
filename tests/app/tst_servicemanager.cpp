// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notifysocket.h"
#include "tests/support/program.h"
#include "tests/support/rawclient.h"

#include <QtCore/QTemporaryDir>
#include <QtNetwork/QTcpServer>
#include <QtTest/QtTest>

#include <csignal>
#include <ctime>
#include <memory>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // ms; only reached when something is broken

const QByteArray healthRequest = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";

/// A listening socket that outlives the servers, as systemd holds it.
class HeldSocket final
{
    Q_DISABLE_COPY_MOVE(HeldSocket)
public:
    explicit HeldSocket(const QHostAddress &address = QHostAddress(QHostAddress::LocalHost))
    {
        if (!m_server.listen(address))
            qFatal("no socket");
        m_server.pauseAccepting(); // it is the server's to accept
    }
    [[nodiscard]] int descriptor() const { return static_cast<int>(m_server.socketDescriptor()); }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

private:
    QTcpServer m_server;
};

class TestServiceManager : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theManagerIsToldOfEachStep_data();
    void theManagerIsToldOfEachStep();
    void theManagerIsToldOfAFailedReload();
    void theWatchdogIsFed_data();
    void theWatchdogIsFed();
    void aManagerThatIsGoneDoesNoHarm_data();
    void aManagerThatIsGoneDoesNoHarm();
    void aPassedSocketIsUsed_data();
    void aPassedSocketIsUsed();
    void aRestartRefusesNoConnection();
    void aSocketForAnotherProcessIsLeftAlone();
    void whatIsNoListeningSocketIsSaid_data();
    void whatIsNoListeningSocketIsSaid();
};

QList<QByteArray> statesOf(NotifySocket &manager)
{
    QList<QByteArray> states;
    for (const QByteArray &message : manager.messages())
        states += message.split('\n').first();
    return states;
}

qint64 monotonicMicroseconds()
{
    timespec now = {};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return qint64(now.tv_sec) * 1'000'000 + now.tv_nsec / 1000;
}

QString abstractName()
{
    return u"@poemstream-test-%1"_s.arg(QCoreApplication::applicationPid());
}

void TestServiceManager::theManagerIsToldOfEachStep_data()
{
    QTest::addColumn<bool>("isAbstract");
    QTest::addRow("at a path") << false;
    QTest::addRow("in the abstract namespace") << true;
}

void TestServiceManager::theManagerIsToldOfEachStep()
{
    QFETCH(bool, isAbstract);
    const QTemporaryDir folder;
    NotifySocket manager(isAbstract ? abstractName() : folder.filePath(u"notify"_s));
    ServeProgram serve({}, {manager.variable()});
    QTRY_COMPARE_WITH_TIMEOUT(statesOf(manager), QList<QByteArray>{"READY=1"}, patience);
    QVERIFY(manager.messages().first().endsWith(
        QByteArray("\nSTATUS=Serving poems at " + serve.url().toEncoded())));
    const qint64 before = monotonicMicroseconds();
    serve.signal(SIGHUP);
    const QList<QByteArray> reloaded{"READY=1", "RELOADING=1", "READY=1"};
    QTRY_COMPARE_WITH_TIMEOUT(statesOf(manager), reloaded, patience);
    const QByteArray time = manager.messages().at(1).split('\n').at(1);
    QVERIFY2(time.startsWith("MONOTONIC_USEC="), time.constData());
    QVERIFY(time.mid(15).toLongLong() >= before);
    QVERIFY(time.mid(15).toLongLong() <= monotonicMicroseconds());
    serve.signal(SIGTERM);
    QCOMPARE(serve.wait(), 0);
    QCOMPARE(statesOf(manager), reloaded + QList<QByteArray>{"STOPPING=1"});
}

void TestServiceManager::theManagerIsToldOfAFailedReload()
{
    const QTemporaryDir folder;
    NotifySocket manager(folder.filePath(u"notify"_s));
    QFile tokens(folder.filePath(u"tokens"_s));
    QVERIFY(tokens.open(QIODevice::WriteOnly));
    tokens.write("one\n");
    tokens.close();
    ServeProgram serve({u"--token-file"_s, tokens.fileName()}, {manager.variable()});
    QVERIFY(tokens.remove());
    serve.signal(SIGHUP);
    QTRY_COMPARE_WITH_TIMEOUT(manager.messages().size(), 3, patience);
    QVERIFY(manager.messages().last().startsWith("READY=1\nSTATUS=Serving as before: "));
    QVERIFY(manager.messages().last().contains(tokens.fileName().toUtf8()));
}

void TestServiceManager::theWatchdogIsFed_data()
{
    QTest::addColumn<QStringList>("environment");
    QTest::addColumn<bool>("isFed");
    QTest::addRow("every process") << QStringList{u"WATCHDOG_USEC=20000"_s} << true;
    QTest::addRow("another process") << QStringList{u"WATCHDOG_USEC=2000"_s, u"WATCHDOG_PID=1"_s} << false;
    QTest::addRow("no number") << QStringList{u"WATCHDOG_USEC=often"_s} << false;
    QTest::addRow("never") << QStringList{u"WATCHDOG_USEC=0"_s} << false;
}

void TestServiceManager::theWatchdogIsFed()
{
    QFETCH(QStringList, environment);
    QFETCH(bool, isFed);
    const QTemporaryDir folder;
    NotifySocket manager(folder.filePath(u"notify"_s));
    ServeProgram serve({}, QStringList{manager.variable()} + environment);
    if (isFed)
        QTRY_VERIFY_WITH_TIMEOUT(statesOf(manager).count("WATCHDOG=1") >= 5, patience);
    serve.signal(SIGHUP);
    QTRY_COMPARE_WITH_TIMEOUT(statesOf(manager).count("READY=1"), 2, patience);
    serve.signal(SIGTERM);
    QCOMPARE(serve.wait(), 0);
    QCOMPARE(statesOf(manager).first(), QByteArray("READY=1"));
    QCOMPARE(statesOf(manager).contains("WATCHDOG=1"), isFed);
}

void TestServiceManager::aManagerThatIsGoneDoesNoHarm_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addRow("nothing at the path") << u"NOTIFY_SOCKET=/nowhere/at/all"_s;
    QTest::addRow("nothing of the name") << u"NOTIFY_SOCKET=@poemstream-nobody"_s;
    QTest::addRow("no address of a kind that we know") << u"NOTIFY_SOCKET=vsock:2:9999"_s;
    QTest::addRow("too long") << u"NOTIFY_SOCKET=/"_s + QString(200, u'x');
    QTest::addRow("empty") << u"NOTIFY_SOCKET="_s;
}

void TestServiceManager::aManagerThatIsGoneDoesNoHarm()
{
    QFETCH(QString, variable);
    ServeProgram serve({}, {variable, u"WATCHDOG_USEC=2000"_s});
    RawClient client(serve.port());
    client.send(healthRequest);
    QTRY_VERIFY_WITH_TIMEOUT(client.hasAnswer(), patience);
    serve.signal(SIGTERM);
    QCOMPARE(serve.wait(), 0);
    QVERIFY2(serve.complaints().count('\n') <= 1, serve.complaints().constData()); // once, not at each beat
}

void TestServiceManager::aPassedSocketIsUsed_data()
{
    QTest::addColumn<QHostAddress>("address");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("status");
    const QHostAddress loopback(QHostAddress::LocalHost);
    const QHostAddress any(QHostAddress::AnyIPv4);
    QTest::addRow("on loopback") << loopback << QByteArray("localhost") << u"http://127.0.0.1:%1"_s << 200;
    QTest::addRow("on loopback, and asked for another host")
        << loopback << QByteArray("poems.example") << u"http://127.0.0.1:%1"_s << 421;
    QTest::addRow("on all addresses, where any host is ours")
        << any << QByteArray("poems.example") << u"http://0.0.0.0:%1"_s << 200;
}

void TestServiceManager::aPassedSocketIsUsed()
{
    QFETCH(QHostAddress, address);
    QFETCH(QByteArray, host);
    QFETCH(QString, url);
    QFETCH(int, status);
    const HeldSocket held(address);
    ServeProgram serve({}, {u"LISTEN_FDS=1"_s}, Program::giving(held.descriptor(), 3));
    QCOMPARE(serve.firstLine(), "listening on " + url.arg(held.port()).toUtf8());
    RawClient client(held.port());
    client.send("GET /healthz HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
    QTRY_VERIFY_WITH_TIMEOUT(client.hasAnswer(), patience);
    QCOMPARE(client.answer()->status(), status);
    serve.signal(SIGTERM);
    QCOMPARE(serve.wait(), 0);
}

void TestServiceManager::aRestartRefusesNoConnection()
{
    const HeldSocket held;
    std::vector<std::unique_ptr<RawClient>> waiting;
    for (int round = 0; round < 3; ++round) {
        ServeProgram serve({}, {u"LISTEN_FDS=1"_s}, Program::giving(held.descriptor(), 3));
        for (const auto &client : waiting) {
            QTRY_VERIFY_WITH_TIMEOUT(client->hasAnswer(), patience);
            QCOMPARE(client->answer()->status(), 200);
        }
        waiting.clear();
        serve.signal(SIGTERM);
        QCOMPARE(serve.wait(), 0);
        for (int i = 0; i < 20; ++i) { // while nothing runs
            waiting.push_back(std::make_unique<RawClient>(held.port()));
            waiting.back()->send(healthRequest);
            QVERIFY(!waiting.back()->isOver());
        }
    }
}

void TestServiceManager::aSocketForAnotherProcessIsLeftAlone()
{
    const HeldSocket held;
    ServeProgram serve({}, {u"LISTEN_FDS=1"_s, u"LISTEN_PID=1"_s}, Program::giving(held.descriptor(), 3));
    QVERIFY(serve.port() != 0);
    QVERIFY(serve.port() != held.port());
}

void TestServiceManager::whatIsNoListeningSocketIsSaid_data()
{
    QTest::addColumn<int>("kind"); // of socket; 0: none
    QTest::addColumn<int>("family");
    QTest::addColumn<QString>("count");
    QTest::addRow("a socket of datagrams") << int(SOCK_DGRAM) << AF_INET << u"1"_s;
    QTest::addRow("a socket that does not listen") << int(SOCK_STREAM) << AF_INET << u"1"_s;
    QTest::addRow("a listening socket that is not of TCP") << int(SOCK_STREAM) << AF_UNIX << u"1"_s;
    QTest::addRow("no socket") << 0 << 0 << u"1"_s;
    QTest::addRow("two sockets") << int(SOCK_STREAM) << AF_INET << u"2"_s;
    QTest::addRow("no number of sockets") << int(SOCK_STREAM) << AF_INET << u"all"_s;
}

void TestServiceManager::whatIsNoListeningSocketIsSaid()
{
    QFETCH(int, kind);
    QFETCH(int, family);
    QFETCH(QString, count);
    const int descriptor = kind == 0 ? ::dup(STDERR_FILENO) : ::socket(family, kind | SOCK_CLOEXEC, 0);
    if (family == AF_UNIX) { // without a name the kernel gives it one of its own
        const sockaddr unnamed{.sa_family = AF_UNIX, .sa_data = {}};
        QCOMPARE(::bind(descriptor, &unnamed, sizeof unnamed.sa_family), 0);
        QCOMPARE(::listen(descriptor, 1), 0);
    }
    Program serve({u"serve"_s, u"--port"_s, u"0"_s}, {u"LISTEN_FDS="_s + count},
                  Program::giving(descriptor, 3));
    QCOMPARE(serve.wait(), 1);
    QCOMPARE(serve.errors().count('\n'), 1);
    QVERIFY2(serve.errors().contains("LISTEN_FDS"), serve.errors().constData());
    QCOMPARE(serve.output(), QByteArray());
    ::close(descriptor);
}

} // namespace

QTEST_GUILESS_MAIN(TestServiceManager)
#include "tst_servicemanager.moc"
