// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/program.h"
#include "tests/support/scriptedpeer.h"
#include "tests/support/torrent.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <optional>
#include <unistd.h>
#include <utility>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using Ending = ScriptedPeer::Ending;

namespace {

/// `listen` whose standard output is a pipe that somebody else reads, or nobody.
class Listening
{
public:
    explicit Listening(const QStringList &arguments)
    {
        int ends[2] = {};
        if (::pipe2(ends, O_CLOEXEC) != 0 || ::fcntl(ends[0], F_SETFL, O_NONBLOCK) != 0)
            qFatal("no pipe");
        m_reader = ends[0];
        program.emplace(QStringList(u"listen"_s) + arguments, QStringList(),
                        Program::giving(ends[1], STDOUT_FILENO));
        ::close(ends[1]);
    }
    ~Listening() { leave(); }

    /// What lies in the pipe; no more than it can hold.
    QByteArray read()
    {
        QByteArray bytes(1024 * 1024, Qt::Uninitialized);
        bytes.truncate(std::max<ssize_t>(0, ::read(m_reader, bytes.data(), size_t(bytes.size()))));
        return bytes;
    }
    void leave()
    {
        if (m_reader != -1)
            ::close(std::exchange(m_reader, -1));
    }

    std::optional<Program> program;

private:
    int m_reader = -1;
};

} // namespace

/// What becomes of `listen` when its reader takes its time, or goes.
class tst_ListenReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void endsWhenNobodyReadsAnyMore();
    void saysThatTheDiskIsFull();
    void hearsASignalWhileNobodyReads();
    void keepsItsTimeWhileNobodyReads();
    void losesNothingForASlowReader();
};

void tst_ListenReader::endsWhenNobodyReadsAnyMore()
{
    ScriptedPeer peer;
    peer.then({ScriptedPeer::streamHead() + "data: a\n\n"}, Ending::Hold);
    Listening listening({peer.url().toString(), u"--json"_s});
    QByteArray output;
    QTRY_VERIFY((output += listening.read()).contains("message"));
    listening.leave();
    peer.play({"data: b\n\n"});
    QTRY_VERIFY(!listening.program->isRunning());
    QCOMPARE(listening.program->exitCode(), 1);
    const QByteArray errors = listening.program->errors();
    QVERIFY2(errors.contains("Broken pipe") && errors.count('\n') == 1, errors.constData());
}

void tst_ListenReader::saysThatTheDiskIsFull()
{
    ScriptedPeer peer;
    peer.then({ScriptedPeer::streamHead() + "data: a\n\n"}, Ending::Hold);
    QFile disk(u"/dev/full"_s);
    QVERIFY(disk.open(QIODevice::WriteOnly));
    Program listen({u"listen"_s, peer.url().toString(), u"--json"_s}, {},
                   Program::giving(disk.handle(), STDOUT_FILENO));
    QCOMPARE(listen.exitCode(), 1);
    QCOMPARE(listen.errors().count('\n'), 1);
}

void tst_ListenReader::hearsASignalWhileNobodyReads()
{
    Torrent torrent(ScriptedPeer::streamHead(), "data: a\n\n", 1'000'000'000);
    Listening listening({torrent.url().toString(), u"--json"_s});
    QTRY_VERIFY(torrent.sent() > 0);
    QVERIFY(torrent.sentUntilStuck() < 100'000'000); // it makes the sender wait
    listening.program->signal(SIGTERM);
    QTRY_VERIFY(!listening.program->isRunning());
    QCOMPARE(listening.program->exitCode(), 130);
}

void tst_ListenReader::keepsItsTimeWhileNobodyReads()
{
    Torrent torrent(ScriptedPeer::streamHead(), "data: a\n\n", 1'000'000'000);
    Listening listening({torrent.url().toString(), u"--json"_s, u"--max-time=1"_s});
    QTRY_VERIFY(!listening.program->isRunning());
    QCOMPARE(listening.program->exitCode(), 0);
}

void tst_ListenReader::losesNothingForASlowReader()
{
    constexpr int count = 20'000; // more than a pipe holds
    QByteArray stream = ScriptedPeer::streamHead();
    for (int i = 0; i < count; ++i)
        stream += "data: " + QByteArray::number(i) + "\n\n";
    ScriptedPeer peer;
    peer.then({stream}).then({"HTTP/1.1 204 No Content\r\n\r\n"});
    Listening listening({peer.url().toString(), u"--json"_s, u"--no-reconnect"_s});
    QByteArray output;
    QTRY_VERIFY_WITH_TIMEOUT((output += listening.read(), !listening.program->isRunning()), 30'000);
    output += listening.read();
    QCOMPARE(listening.program->exitCode(), 0);
    int next = 0;
    for (const QByteArray &line : output.split('\n')) {
        if (line.contains("\"message\",\"event\""))
            QVERIFY2(line.contains(QByteArray("\"data\":\"" + QByteArray::number(next++) + "\"")),
                     line.constData());
    }
    QCOMPARE(next, count);
}

QTEST_GUILESS_MAIN(tst_ListenReader)
#include "tst_listenreader.moc"
