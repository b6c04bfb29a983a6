// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/streamrate.h"

#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QHostAddress anna(u"192.0.2.1"_s);
const QHostAddress bert(u"192.0.2.2"_s);

/// Its time is ours to move.
class TestStreamRate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutALimitNobodyWaits();
    void soManyBeginAtOnceAndThenOneAnInterval();
    void whoWaitedLongHasNoMoreThanAMinutesWorth();
    void nobodyWaitsForAnother();
    void aHouseholdIsOneClient();
    void aRefusalCostsNothing();
    void theWaitIsEnough_data();
    void theWaitIsEnough();
    void clientsBeyondAllBoundsShareOneAllowance();

private:
    int taken(StreamRate &rate, const QHostAddress &client, int tries)
    {
        int count = 0;
        for (int i = 0; i < tries; ++i)
            count += rate.take(client, m_now) ? 1 : 0;
        return count;
    }
    StreamRate::Clock::time_point m_now = StreamRate::Clock::now();
};

void TestStreamRate::withoutALimitNobodyWaits()
{
    StreamRate rate(0);
    QCOMPARE(taken(rate, anna, 1000), 1000);
}

void TestStreamRate::soManyBeginAtOnceAndThenOneAnInterval()
{
    StreamRate rate(6);
    QCOMPARE(taken(rate, anna, 10), 6);
    m_now += 9999ms;
    QCOMPARE(taken(rate, anna, 10), 0);
    m_now += 1ms;
    QCOMPARE(taken(rate, anna, 10), 1);
    m_now += 20s;
    QCOMPARE(taken(rate, anna, 10), 2);
}

void TestStreamRate::whoWaitedLongHasNoMoreThanAMinutesWorth()
{
    StreamRate rate(6);
    QCOMPARE(taken(rate, anna, 1), 1);
    m_now += 24h;
    QCOMPARE(taken(rate, anna, 100), 6);
}

void TestStreamRate::nobodyWaitsForAnother()
{
    StreamRate rate(1);
    QCOMPARE(taken(rate, anna, 10), 1);
    QCOMPARE(taken(rate, bert, 10), 1);
}

void TestStreamRate::aHouseholdIsOneClient()
{
    StreamRate rate(2);
    QCOMPARE(taken(rate, QHostAddress(u"2001:db8:1:2::1"_s), 10), 2);
    QCOMPARE(taken(rate, QHostAddress(u"2001:db8:1:2::9"_s), 10), 0);
    QCOMPARE(taken(rate, QHostAddress(u"2001:db8:1:3::1"_s), 10), 2);
}

void TestStreamRate::aRefusalCostsNothing()
{
    StreamRate rate(60);
    QCOMPARE(taken(rate, anna, 60), 60);
    QCOMPARE(taken(rate, anna, 1000), 0);
    m_now += 1s;
    QCOMPARE(taken(rate, anna, 1), 1);
}

void TestStreamRate::theWaitIsEnough_data()
{
    QTest::addColumn<int>("perMinute");
    for (const int perMinute : {1, 7, 59, 60, 61, 1'000'000})
        QTest::addRow("%d a minute", perMinute) << perMinute;
}

void TestStreamRate::theWaitIsEnough()
{
    QFETCH(int, perMinute);
    StreamRate rate(static_cast<std::size_t>(perMinute));
    QCOMPARE(taken(rate, anna, perMinute + 1), perMinute);
    QVERIFY(rate.wait() >= 1s && rate.wait() <= 60s);
    m_now += rate.wait();
    QVERIFY(rate.take(anna, m_now));
}

/// So that no number of them takes more memory than we have; they are let in again when the others are past.
void TestStreamRate::clientsBeyondAllBoundsShareOneAllowance()
{
    StreamRate rate(2);
    const auto client = [](quint32 number) { return QHostAddress(0x0a000000U + number); };
    for (quint32 i = 0; i < 65'536; ++i)
        QVERIFY(rate.take(client(i), m_now));
    QVERIFY(rate.take(client(70'000), m_now));
    QVERIFY(rate.take(client(70'001), m_now));
    QVERIFY(!rate.take(client(70'002), m_now));
    QVERIFY(rate.take(client(5), m_now)); // the known ones have their own
    m_now += 1min;
    QCOMPARE(taken(rate, client(70'002), 3), 2);
    QCOMPARE(taken(rate, client(70'003), 3), 2);
}

} // namespace

QTEST_GUILESS_MAIN(TestStreamRate)
#include "tst_streamrate.moc"
