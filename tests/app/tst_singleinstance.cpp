// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exitcode.h"
#include "app/singleinstance.h"
#include "tests/support/windowprogram.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QRandomGenerator>
#include <QtNetwork/QLocalServer>
#include <QtNetwork/QLocalSocket>
#include <QtTest/QtTest>

#include <csignal>
#include <memory>
#include <thread>
#include <vector>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Role = SingleInstance::Role;
using Programs = std::vector<std::unique_ptr<WindowProgram>>;

// Of the same display, which shows nothing and needs nothing.
const QStringList nowhere{u"QT_QPA_PLATFORM=offscreen"_s};

std::chrono::milliseconds since(const QElapsedTimer &clock)
{
    return std::chrono::milliseconds(clock.elapsed());
}

class TestSingleInstance : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void theSecondIsHeardByTheFirst_data();
    void theSecondIsHeardByTheFirst();
    void otherKeysAreOthers();
    void whoComesAfterTheFirstIsFirst();
    void nonsenseIsDropped_data();
    void nonsenseIsDropped();
    void manyWhoSayNothingAreNotInTheWay();
    void aFolderForOthersIsNotUsed_data();
    void aFolderForOthersIsNotUsed();
    void namesTellNothing();

    void aSecondStartEndsAtOnce();
    void anotherServerIsAnotherWindow();
    void aNewWindowOpensRegardless();
    void aDemoIsAWindowOfItsOwn();
    void manyStartsMakeOneWindow_data();
    void manyStartsMakeOneWindow();
    void aHungWindowIsNotWaitedForLong();
    void aTokenIsNowhereToBeFound();

private:
    [[nodiscard]] Role claimElsewhere(const QByteArray &token = {}) const;
    [[nodiscard]] std::unique_ptr<WindowProgram> start(const QStringList &arguments = {}) const
    {
        return std::make_unique<WindowProgram>(*m_user, arguments, nowhere);
    }
    [[nodiscard]] QString socket() const
    {
        const QDir folder(m_user->runtime(), u"*.socket"_s, {}, QDir::Files | QDir::System);
        return folder.filePath(folder.entryList().value(0));
    }

    std::unique_ptr<UserFolder> m_user;
};

void TestSingleInstance::init()
{
    m_user = std::make_unique<UserFolder>();
}

// On a thread of its own, for it blocks and the first one's event loop must turn.
Role TestSingleInstance::claimElsewhere(const QByteArray &token) const
{
    Role role = Role::Alone;
    bool hasEnded = false;
    QObject context;
    std::thread other([&] {
        role = SingleInstance(m_user->runtime(), "key").claim(token);
        QMetaObject::invokeMethod(
            &context, [&] { hasEnded = true; }, Qt::QueuedConnection);
    });
    static_cast<void>(QTest::qWaitFor([&] { return hasEnded; }, 30'000));
    other.join();
    return role;
}

void TestSingleInstance::theSecondIsHeardByTheFirst_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("heard");
    QTest::newRow("without a token") << QByteArray() << QByteArray();
    QTest::newRow("with the desktop's token") << QByteArray("kwin-7_TIME42") << QByteArray("kwin-7_TIME42");
    QTest::newRow("a token that is no word is left out") << QByteArray("a b") << QByteArray();
    QTest::newRow("nor one of two lines") << QByteArray("a\nb") << QByteArray();
    QTest::newRow("nor a very long one") << QByteArray(5000, 'x') << QByteArray();
}

void TestSingleInstance::theSecondIsHeardByTheFirst()
{
    QFETCH(const QByteArray, token);
    QFETCH(const QByteArray, heard);
    SingleInstance first(m_user->runtime(), "key");
    QCOMPARE(first.claim({}), Role::First);
    QSignalSpy asked(&first, &SingleInstance::activationRequested);
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(claimElsewhere(token), Role::Second);
    QVERIFY(since(clock) < SingleInstance::patience);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toByteArray(), heard);
}

void TestSingleInstance::otherKeysAreOthers()
{
    SingleInstance one(m_user->runtime(), "one");
    SingleInstance other(m_user->runtime(), "other");
    QCOMPARE(one.claim({}), Role::First);
    QCOMPARE(other.claim({}), Role::First);
}

void TestSingleInstance::whoComesAfterTheFirstIsFirst()
{
    {
        SingleInstance first(m_user->runtime(), "key");
        QCOMPARE(first.claimQuietly(), Role::First);
        QCOMPARE(SingleInstance(m_user->runtime(), "key").claimQuietly(), Role::Alone);
    }
    QVERIFY(QDir(m_user->runtime()).entryList({u"*.socket"_s}, QDir::Files | QDir::System).isEmpty());
    QCOMPARE(SingleInstance(m_user->runtime(), "key").claimQuietly(), Role::First);
}

void TestSingleInstance::nonsenseIsDropped_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("another word") << QByteArray("quit\n");
    QTest::newRow("an empty line") << QByteArray("\n");
    QTest::newRow("more words than two") << QByteArray("raise a b\n");
    QTest::newRow("two spaces") << QByteArray("raise  a\n");
    QTest::newRow("a carriage return") << QByteArray("raise\r\n");
    QTest::newRow("a zero") << QByteArray("raise a\0b\n", 10);
    QTest::newRow("no ASCII") << QByteArray("raise \xE6\x9C\x88\n");
    QTest::newRow("a line without an end") << QByteArray(100'000, 'x');
    QTest::newRow("a token without an end") << "raise " + QByteArray(100'000, 'x') + '\n';
    QByteArray noise(4096, '\0');
    QRandomGenerator random(7);
    std::generate(noise.begin(), noise.end(), [&random] { return char(random.bounded(256)); });
    QTest::newRow("noise") << noise;
    QTest::newRow("nothing at all") << QByteArray();
}

void TestSingleInstance::nonsenseIsDropped()
{
    QFETCH(const QByteArray, bytes);
    SingleInstance first(m_user->runtime(), "key");
    QCOMPARE(first.claim({}), Role::First);
    QSignalSpy asked(&first, &SingleInstance::activationRequested);
    QLocalSocket peer;
    peer.connectToServer(socket());
    QVERIFY(peer.waitForConnected());
    peer.write(bytes);
    QTRY_COMPARE_WITH_TIMEOUT(peer.state(), QLocalSocket::UnconnectedState, 10'000);
    QCOMPARE(peer.readAll(), QByteArray());
    QCOMPARE(asked.size(), 0);
    QCOMPARE(claimElsewhere(), Role::Second);
}

void TestSingleInstance::manyWhoSayNothingAreNotInTheWay()
{
    SingleInstance first(m_user->runtime(), "key");
    QCOMPARE(first.claim({}), Role::First);
    std::vector<std::unique_ptr<QLocalSocket>> peers;
    for (int i = 0; i < 40; ++i) {
        peers.push_back(std::make_unique<QLocalSocket>());
        peers.back()->connectToServer(socket());
        QCoreApplication::processEvents();
    }
    const auto connected = [&peers] {
        return std::count_if(peers.begin(), peers.end(), [](const auto &peer) {
            return peer->state() != QLocalSocket::UnconnectedState;
        });
    };
    QTRY_COMPARE(connected(), 32);
    QTRY_COMPARE_WITH_TIMEOUT(connected(), 0, 10'000);
    QCOMPARE(claimElsewhere(), Role::Second);
}

void TestSingleInstance::aFolderForOthersIsNotUsed_data()
{
    QTest::addColumn<bool>("isLink");
    QTest::newRow("others may look into it") << false;
    QTest::newRow("it leads elsewhere") << true;
}

void TestSingleInstance::aFolderForOthersIsNotUsed()
{
    QFETCH(const bool, isLink);
    const QByteArray before = qgetenv("XDG_RUNTIME_DIR");
    qputenv("XDG_RUNTIME_DIR", m_user->runtime().toLocal8Bit());
    const QString path = m_user->runtime() + u"/poemstream"_s;
    QCOMPARE(SingleInstance::privateFolder(), path);
    QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther)));
    if (isLink) {
        QVERIFY(QDir(path).removeRecursively());
        QVERIFY(QFile::link(u"/tmp"_s, path));
    } else {
        QVERIFY(QFile::setPermissions(path, QFile::permissions(path) | QFile::ReadOther));
    }
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"starts do not find each other$"_s));
    QCOMPARE(SingleInstance::privateFolder(), QString());
    QCOMPARE(SingleInstance({}, "key").claim({}), Role::Alone);
    QCOMPARE(SingleInstance({}, "key").claimQuietly(), Role::Alone);
    qputenv("XDG_RUNTIME_DIR", before);
}

void TestSingleInstance::namesTellNothing()
{
    SingleInstance first(m_user->runtime(), "sesame");
    QCOMPARE(first.claim({}), Role::First);
    const QStringList names =
        QDir(m_user->runtime()).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
    QCOMPARE(names.size(), 2);
    QVERIFY(!names.join(u' ').contains(u"sesame"_s));
}

void TestSingleInstance::aSecondStartEndsAtOnce()
{
    const auto first = start();
    QVERIFY(first->comesUp());
    QElapsedTimer clock;
    clock.start();
    const auto second = start();
    QCOMPARE(second->wait(), static_cast<int>(ExitCode::Done));
    QVERIFY2(since(clock) < SingleInstance::patience, "it gave up waiting");
    QCOMPARE(second->complaints() + second->output(), QByteArray());
    QVERIFY(first->isUp());
}

void TestSingleInstance::anotherServerIsAnotherWindow()
{
    Programs all;
    for (const QStringList &arguments : {QStringList{}, QStringList{u"--server"_s, u"http://127.0.0.1:9"_s},
                                         QStringList{u"--server"_s, u"http://127.0.0.1:9/poems"_s}})
        all.push_back(start(arguments));
    for (const auto &program : all)
        QVERIFY(program->comesUp());
    const auto same = start({u"--server"_s, u"http://somebody:sesame@127.0.0.1:9/"_s});
    QCOMPARE(same->wait(), static_cast<int>(ExitCode::Done));
    for (const auto &program : all)
        QVERIFY(program->isUp());
}

void TestSingleInstance::aNewWindowOpensRegardless()
{
    const auto first = start({u"--new-window"_s}); // there is none yet: it is the first
    QVERIFY(first->comesUp());
    const auto other = start({u"--new-window"_s});
    QVERIFY(other->comesUp());
    QCOMPARE(start()->wait(), static_cast<int>(ExitCode::Done));
    first->signal(SIGTERM);
    QCOMPARE(first->wait(), static_cast<int>(ExitCode::Done));
    const auto next = start(); // that one is nobody's first
    QVERIFY(next->comesUp());
    QVERIFY(other->isUp());
}

// It opens no socket, not even of this machine's own.
void TestSingleInstance::aDemoIsAWindowOfItsOwn()
{
    const auto first = start({u"demo"_s});
    QVERIFY(first->comesUp());
    const auto second = start({u"demo"_s});
    QVERIFY(second->comesUp());
    QVERIFY(first->isUp());
    QVERIFY(
        QDir(m_user->runtime()).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).isEmpty());
    const QDir files(u"/proc/%1/fd"_s.arg(first->processId()));
    const QStringList names = files.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
    QVERIFY(names.size() > 3);
    for (const QString &name : names)
        QVERIFY(!QFile::symLinkTarget(files.filePath(name)).contains(u"socket:"_s));
}

void TestSingleInstance::manyStartsMakeOneWindow_data()
{
    QTest::addColumn<bool>("afterAKill");
    QTest::newRow("where there was none") << false;
    QTest::newRow("after one was killed") << true;
}

void TestSingleInstance::manyStartsMakeOneWindow()
{
    QFETCH(const bool, afterAKill);
    if (afterAKill) {
        const auto killed = start();
        QVERIFY(killed->comesUp());
        killed->signal(SIGKILL);
        QCOMPARE(killed->wait(), -1);
    }
    Programs all;
    for (int i = 0; i < 16; ++i)
        all.push_back(start());
    const auto running = [&all] {
        return std::count_if(all.begin(), all.end(),
                             [](const auto &program) { return program->isRunning(); });
    };
    QTRY_COMPARE_WITH_TIMEOUT(running(), 1, 60'000);
    for (const auto &program : all) {
        if (program->isRunning())
            QVERIFY(program->comesUp());
        else
            QCOMPARE(program->wait(), static_cast<int>(ExitCode::Done));
        QCOMPARE(program->complaints(), QByteArray());
    }
}

void TestSingleInstance::aHungWindowIsNotWaitedForLong()
{
    const auto first = start();
    QVERIFY(first->comesUp());
    first->signal(SIGSTOP);
    QElapsedTimer clock;
    clock.start();
    const auto other = start();
    QVERIFY(other->comesUp());
    QVERIFY(since(clock) >= SingleInstance::patience);
    QVERIFY(since(clock) < SingleInstance::patience * 5);
    QCOMPARE(other->complaints().count('\n'), 1);
    QVERIFY(other->complaints().startsWith("poemstream: the window that is open does not answer"));
    first->signal(SIGCONT);
    QCOMPARE(start()->wait(), static_cast<int>(ExitCode::Done));
}

void TestSingleInstance::aTokenIsNowhereToBeFound()
{
    const QStringList arguments{u"--server"_s, u"http://127.0.0.1:9"_s, u"--token"_s, u"sesame"_s};
    const auto first = start(arguments);
    QVERIFY(first->comesUp());
    // Who holds the lock hears what a second start says: this test, in another one's place.
    const QDir folder(m_user->runtime() + u"/poemstream"_s);
    QCOMPARE(folder.entryList({u"*sesame*"_s}, QDir::AllEntries | QDir::System), QStringList());
    const QString path =
        folder.filePath(folder.entryList({u"*.socket"_s}, QDir::Files | QDir::System).value(0));
    QVERIFY(QFile::remove(path));
    QLocalServer listener;
    QVERIFY(listener.listen(path));
    QByteArray heard;
    connect(&listener, &QLocalServer::newConnection, this, [&] {
        QLocalSocket *peer = listener.nextPendingConnection();
        connect(peer, &QLocalSocket::readyRead, this, [&heard, peer] {
            heard += peer->readAll();
            peer->write("raised\n");
        });
    });
    const auto second = start(arguments);
    QCOMPARE(second->wait(), static_cast<int>(ExitCode::Done));
    QCOMPARE(heard, QByteArray("raise\n"));
    QCOMPARE(first->complaints() + second->complaints(), QByteArray());
}

} // namespace

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
