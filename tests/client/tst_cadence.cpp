// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/cadence.h"

#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestCadence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void restsByCluster_data();
    void restsByCluster();
    void noPaceMeansNoPause_data();
    void noPaceMeansNoPause();
    void aShortBacklogIsTypedAtLeisure();
    void aLongBacklogIsCaughtUpWith_data();
    void aLongBacklogIsCaughtUpWith();
    void aLongerBacklogIsNeverSlower();
};

void TestCadence::restsByCluster_data()
{
    QTest::addColumn<QString>("cluster");
    QTest::addColumn<int>("beats");
    QTest::newRow("a Chinese character takes one beat") << u"月"_s << 1;
    QTest::newRow("a Latin letter takes one beat") << u"m"_s << 1;
    QTest::newRow("a space takes one beat") << u" "_s << 1;
    QTest::newRow("a family of four takes one beat") << u"👨‍👩‍👧‍👦"_s << 1;
    QTest::newRow("an opening quotation mark takes one beat") << u"「"_s << 1;
    QTest::newRow("nothing takes one beat") << QString() << 1;
    QTest::newRow("a Chinese comma rests") << u"，"_s << 2;
    QTest::newRow("an enumeration comma rests") << u"、"_s << 2;
    QTest::newRow("a Chinese semicolon rests") << u"；"_s << 2;
    QTest::newRow("a Chinese colon rests") << u"："_s << 2;
    QTest::newRow("a Latin comma rests") << u","_s << 2;
    QTest::newRow("a Latin semicolon rests") << u";"_s << 2;
    QTest::newRow("a dash rests") << u"—"_s << 2;
    QTest::newRow("a line end rests longer") << u"\n"_s << 3;
    QTest::newRow("a Windows line end rests as long") << u"\r\n"_s << 3;
    QTest::newRow("a Chinese full stop rests longest") << u"。"_s << 4;
    QTest::newRow("a Chinese exclamation mark rests longest") << u"！"_s << 4;
    QTest::newRow("a Chinese question mark rests longest") << u"？"_s << 4;
    QTest::newRow("a Latin full stop rests longest") << u"."_s << 4;
    QTest::newRow("a Latin question mark rests longest") << u"?"_s << 4;
    QTest::newRow("an ellipsis rests longest") << u"…"_s << 4;
}

void TestCadence::restsByCluster()
{
    QFETCH(QString, cluster);
    QFETCH(int, beats);
    QCOMPARE(pauseAfter(100ms, cluster, 0), beats * 100ms);
    QCOMPARE(pauseAfter(40ms, cluster, 0), beats * 40ms);
}

void TestCadence::noPaceMeansNoPause_data()
{
    QTest::addColumn<int>("pace");
    QTest::newRow("zero") << 0;
    QTest::newRow("less than zero") << -5;
}

void TestCadence::noPaceMeansNoPause()
{
    QFETCH(int, pace);
    QCOMPARE(pauseAfter(std::chrono::milliseconds(pace), u"。", 0), 0us);
    QCOMPARE(pauseAfter(std::chrono::milliseconds(pace), u"月", 1000), 0us);
}

void TestCadence::aShortBacklogIsTypedAtLeisure()
{
    for (qsizetype backlog = 0; backlog <= 48; ++backlog)
        QCOMPARE(pauseAfter(100ms, u"月", backlog), 100ms);
}

void TestCadence::aLongBacklogIsCaughtUpWith_data()
{
    QTest::addColumn<qsizetype>("length");
    QTest::addColumn<int>("seconds");
    QTest::newRow("a median poem takes about five seconds") << qsizetype(48) << 5;
    QTest::newRow("forty long lines take less than half a minute") << qsizetype(1600) << 27;
    QTest::newRow("a hundred thousand characters take less than a minute") << qsizetype(100'000) << 55;
}

void TestCadence::aLongBacklogIsCaughtUpWith()
{
    QFETCH(qsizetype, length);
    QFETCH(int, seconds);
    std::chrono::microseconds total{0};
    for (qsizetype backlog = length - 1; backlog >= 0; --backlog)
        total += pauseAfter(100ms, u"月", backlog);
    QVERIFY2(total <= std::chrono::seconds(seconds), qPrintable(QString::number(total.count())));
}

void TestCadence::aLongerBacklogIsNeverSlower()
{
    auto previous = pauseAfter(100ms, u"月", 0);
    for (qsizetype backlog = 1; backlog < 5000; ++backlog) {
        const auto pause = pauseAfter(100ms, u"月", backlog);
        QVERIFY(pause <= previous);
        QVERIFY(pause > 0us);
        previous = pause;
    }
}

QTEST_APPLESS_MAIN(TestCadence)
#include "tst_cadence.moc"
