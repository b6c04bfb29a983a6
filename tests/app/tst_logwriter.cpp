// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/logwriter.h"

#include <QtTest/QtTest>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

using namespace Poemstream;

namespace {

constexpr int lineBytes = 1024;
constexpr int floodLines = 2000; // more than a pipe and the writer hold together

QByteArray line(int number)
{
    return QByteArray::number(number).leftJustified(lineBytes - 1, '.') + '\n';
}

class TestLogWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { std::signal(SIGPIPE, SIG_IGN); }
    void init() { openPipe(); }
    void cleanup();
    void linesAreWrittenTogetherWhenTheTurnEnds();
    void aFlushWritesAtOnce();
    void aStuckReaderCostsLinesButNoWaiting();
    void aReaderWhoIsGoneCostsLines();
    void whatFitsIsWrittenAtTheEnd();

private:
    void openPipe();
    [[nodiscard]] QByteArray take() const;

    int m_pipe[2] = {-1, -1};
};

void TestLogWriter::openPipe()
{
    QCOMPARE(::pipe(m_pipe), 0);
    QCOMPARE(::fcntl(m_pipe[0], F_SETFL, O_NONBLOCK), 0); // of the reader's end alone
}

void TestLogWriter::cleanup()
{
    for (const int descriptor : m_pipe)
        ::close(descriptor);
}

QByteArray TestLogWriter::take() const
{
    QByteArray bytes(1 << 20, Qt::Uninitialized);
    bytes.resize(qMax<ssize_t>(0, ::read(m_pipe[0], bytes.data(), static_cast<size_t>(bytes.size()))));
    return bytes;
}

void TestLogWriter::linesAreWrittenTogetherWhenTheTurnEnds()
{
    LogWriter writer(m_pipe[1]);
    writer.write("a\n");
    writer.write("b\n");
    QCOMPARE(take(), QByteArray());
    QCoreApplication::processEvents();
    QCOMPARE(take(), QByteArray("a\nb\n"));
    writer.write("c\n");
    QCoreApplication::processEvents();
    QCOMPARE(take(), QByteArray("c\n"));
}

void TestLogWriter::aFlushWritesAtOnce()
{
    LogWriter writer(m_pipe[1]);
    writer.write("a\n");
    writer.flush();
    QCOMPARE(take(), QByteArray("a\n"));
}

void TestLogWriter::aStuckReaderCostsLinesButNoWaiting()
{
    LogWriter writer(m_pipe[1]);
    qint64 leftOut = 0;
    connect(&writer, &LogWriter::leftOut, this, [&leftOut](qint64 lines) { leftOut += lines; });
    for (int i = 0; i < floodLines; ++i)
        writer.write(line(i)); // blocks for ever where it would block
    QByteArray received;
    QTRY_VERIFY((received += take(), leftOut > 0));
    writer.write("again\n");
    writer.flush();
    received += take();
    QVERIFY(received.endsWith("again\n"));
    const QList<QByteArray> lines = received.chopped(6).split('\n');
    QCOMPARE(lines.size() - 1 + leftOut, floodLines);
    QVERIFY(lines.size() > LogWriter::mostPending / lineBytes);
    for (int i = 0; i + 1 < lines.size(); ++i) // the first ones, in order, none torn
        QCOMPARE(lines.at(i) + '\n', line(i));
}

void TestLogWriter::aReaderWhoIsGoneCostsLines()
{
    LogWriter writer(m_pipe[1]);
    QSignalSpy leftOut(&writer, &LogWriter::leftOut);
    ::close(m_pipe[0]);
    for (int i = 0; i < floodLines; ++i)
        writer.write(line(i));
    QCoreApplication::processEvents();
    QCOMPARE(leftOut.count(), 0);
    int other[2];
    QCOMPARE(::pipe(other), 0);
    QCOMPARE(::dup2(other[1], m_pipe[1]), m_pipe[1]); // somebody reads again
    m_pipe[0] = other[0];
    ::close(other[1]);
    writer.write("back\n");
    writer.flush();
    QCOMPARE(take(), QByteArray("back\n"));
    QCOMPARE(leftOut.count(), 1);
    QCOMPARE(leftOut.first().first().toLongLong(), qint64(floodLines));
}

void TestLogWriter::whatFitsIsWrittenAtTheEnd()
{
    QByteArray received;
    {
        LogWriter writer(m_pipe[1]);
        for (int i = 0; i < 100; ++i)
            writer.write(line(i)); // more than the pipe holds
        received = take();
    }
    received += take();
    QVERIFY(received.startsWith(line(0)) && received.endsWith(line(99)));
}

} // namespace

QTEST_GUILESS_MAIN(TestLogWriter)
#include "tst_logwriter.moc"
