// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/eventsource/contentinflater.h"
#include "compressor.h"
#include "streamlog.h"
#include "tests/support/scriptedpeer.h"

#include <QtCore/QFile>
#include <QtNetwork/QNetworkRequest>
#include <QtTest/QTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using Ending = ScriptedPeer::Ending;

namespace {

/// Sanitizers set aside what was freed: what a process holds then tells nothing.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool isMemoryTelling = false;
#elif defined(__has_feature)
constexpr bool isMemoryTelling = !__has_feature(address_sanitizer) && !__has_feature(thread_sanitizer);
#else
constexpr bool isMemoryTelling = true;
#endif

/// The most memory this process ever held, in KiB.
qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').at(1).toLongLong();
    }
    return 0;
}

/// @p beginning and 200 MiB of @p filling, compressed.
QByteArray bomb(const QByteArray &beginning, const QByteArray &filling)
{
    const QByteArray mebibyte = filling.repeated(1024 * 1024 / filling.size());
    Compressor gzip;
    QByteArray all = gzip.hold(beginning);
    for (int i = 0; i < 200; ++i)
        all += gzip.hold(mebibyte);
    return all + gzip.finish("\n\n");
}

} // namespace

/// Compressed content that is meant to be too much.
class tst_EventSourceBombs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void throwsAwayWhatFollows();
    void aBombMeetsTheLimits_data();
    void aBombMeetsTheLimits();
    void aBombOfEventsMakesTheSenderWait();
};

void tst_EventSourceBombs::throwsAwayWhatFollows()
{
    ContentInflater inflater("gzip");
    inflater.give(compressed("a") + compressed("b") + '!');
    QCOMPARE(inflater.take(1000), "a");
    QCOMPARE(inflater.take(1000), "b");
    QVERIFY(inflater.take(1000).isEmpty());
    const qint64 before = peakMemory();
    for (int i = 0; i < 100; ++i) {
        inflater.give(QByteArray(1024 * 1024, '\x1F'));
        QVERIFY(inflater.wantsMore());
        QVERIFY(inflater.take(1000).isEmpty());
    }
    inflater.give(compressed("c")); // too late
    QVERIFY(inflater.take(1000).isEmpty());
    QVERIFY(inflater.isComplete() && !inflater.isBroken());
    QVERIFY(peakMemory() - before < 20 * 1024 || !isMemoryTelling);
}

void tst_EventSourceBombs::aBombMeetsTheLimits_data()
{
    QTest::addColumn<QByteArray>("beginning");
    QTest::addColumn<QByteArray>("filling");
    const QByteArray line = "data: " + QByteArray(1017, '0') + "\n";
    QTest::newRow("one line of zeros") << QByteArray("data: ") << QByteArray("0");
    QTest::newRow("one comment") << QByteArray(":") << QByteArray("0");
    QTest::newRow("one line of NUL bytes") << QByteArray("data: ") << QByteArray(1, '\0');
    QTest::newRow("one event of many lines") << QByteArray() << line;
    QTest::newRow("one event of empty lines") << QByteArray() << QByteArray("data:\n").repeated(10);
}

void tst_EventSourceBombs::aBombMeetsTheLimits()
{
    QFETCH(const QByteArray, beginning);
    QFETCH(const QByteArray, filling);
    const QByteArray content = bomb(beginning, filling);
    QVERIFY(content.size() < 2'000'000);
    ScriptedPeer peer;
    peer.then({head("gzip") + compressed("data: a\n\n") + content}, Ending::Hold);
    StreamLog log;
    log.source.setLimits({.lineBytes = 1024 * 1024, .eventBytes = 2 * 1024 * 1024, .dataLines = 10'000});
    const qint64 before = peakMemory();
    log.source.open(QNetworkRequest(peer.url()));
    QTRY_COMPARE_WITH_TIMEOUT(log.text(), "opened | message a # | failed TooLarge 200", 30'000);
    QTRY_COMPARE(peer.liveConnections(), 0);
    QVERIFY(before > 0);
    const qint64 grown = peakMemory() - before;
    QVERIFY2(grown < 50 * 1024 || !isMemoryTelling, qPrintable(QString::number(grown)));
}

/// A million small events in a few kilobytes: they wait in the small form, not as events.
void tst_EventSourceBombs::aBombOfEventsMakesTheSenderWait()
{
    Compressor gzip;
    QByteArray content;
    const QByteArray events = QByteArray("data: 0\n\n").repeated(10'000);
    for (int i = 0; i < 100; ++i)
        content += gzip.hold(events);
    content += gzip.finish();
    QVERIFY(content.size() < 100'000);
    ScriptedPeer peer;
    peer.then({head("gzip") + content});
    const qint64 before = peakMemory();
    EventSource source;
    int arrived = 0;
    bool isOver = false;
    connect(&source, &EventSource::messageReceived, this, [&] { ++arrived; });
    connect(&source, &EventSource::interrupted, this, [&] { isOver = true; });
    source.open(QNetworkRequest(peer.url()));
    QTRY_VERIFY_WITH_TIMEOUT(isOver, 30'000);
    QCOMPARE(arrived, 1'000'000);
    const qint64 grown = peakMemory() - before;
    QVERIFY2(grown < 20 * 1024 || !isMemoryTelling, qPrintable(QString::number(grown)));
}

QTEST_GUILESS_MAIN(tst_EventSourceBombs)
#include "tst_eventsourcebombs.moc"
