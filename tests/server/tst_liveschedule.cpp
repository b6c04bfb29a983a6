// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/liveschedule.h"
#include "server/poems/memorylibrary.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QSet>
#include <QtTest/QtTest>

#include <algorithm>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Time = LiveSchedule::Time;

namespace {

QList<Poem> poems(int count)
{
    QList<Poem> poems;
    for (int i = 0; i < count; ++i)
        poems += makePoem({}, QString::number(i));
    return poems;
}

QStringList shown(const LiveSchedule &schedule, std::int64_t from, int count)
{
    QStringList ids;
    for (int i = 0; i < count; ++i)
        ids += schedule.poemOf(schedule.at(Time((from + i) * schedule.period()))).id;
    return ids;
}

class TestLiveSchedule : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theOrderPoemsAreHeldInDoesNotMatter();
    void theOrderIsFixedForEver();
    void everyCycleShowsEachOnceAndNoneTwiceRunning_data();
    void everyCycleShowsEachOnceAndNoneTwiceRunning();
    void cyclesDiffer();
    void whenItIsAskedBeforeDoesNotMatter();
    void aShowingLastsItsPeriod_data();
    void aShowingLastsItsPeriod();

private:
    QRandomGenerator m_random{1};
};

void TestLiveSchedule::theOrderPoemsAreHeldInDoesNotMatter()
{
    const auto library = MemoryLibrary::embedded(m_random);
    QList<Poem> shuffled = library->poems();
    std::shuffle(shuffled.begin(), shuffled.end(), m_random);
    const MemoryLibrary other(shuffled, m_random);
    const int count = static_cast<int>(shuffled.size());
    QCOMPARE(shown(LiveSchedule(other, 60s), 29'000'000, 3 * count),
             shown(LiveSchedule(*library, 60s), 29'000'000, 3 * count));
}

/// A server of another version must agree too: changing this changes what is promised.
void TestLiveSchedule::theOrderIsFixedForEver()
{
    const MemoryLibrary five(poems(5), m_random);
    QStringList texts;
    const LiveSchedule schedule(five, 60s);
    for (int i = 0; i < 15; ++i)
        texts += schedule.poemOf(schedule.at(Time((1'000'000 + i) * 60s))).text;
    QCOMPARE(texts.join(u' '), u"4 2 0 3 1 2 0 4 3 1 0 4 1 2 3"_s);
}

void TestLiveSchedule::everyCycleShowsEachOnceAndNoneTwiceRunning_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {1, 2, 3, 4, 5, 50})
        QTest::addRow("%d poems", count) << count;
}

void TestLiveSchedule::everyCycleShowsEachOnceAndNoneTwiceRunning()
{
    QFETCH(int, count);
    const MemoryLibrary some(poems(count), m_random);
    const LiveSchedule schedule(some, 5s);
    QString last;
    for (std::int64_t cycle = -20; cycle < 200; ++cycle) {
        const QStringList ids = shown(schedule, cycle * count, count);
        QCOMPARE(QSet<QString>(ids.cbegin(), ids.cend()).size(), count);
        for (const QString &id : ids) {
            QVERIFY2(count == 1 || id != last, qPrintable(QString::number(cycle)));
            last = id;
        }
    }
}

void TestLiveSchedule::cyclesDiffer()
{
    const MemoryLibrary some(poems(50), m_random);
    const LiveSchedule schedule(some, 5s);
    QSet<QStringList> orders;
    for (int cycle = 0; cycle < 20; ++cycle)
        orders += shown(schedule, cycle * 50, 50);
    QCOMPARE(orders.size(), 20);
}

void TestLiveSchedule::whenItIsAskedBeforeDoesNotMatter()
{
    const MemoryLibrary some(poems(7), m_random);
    const LiveSchedule forwards(some, 5s);
    const LiveSchedule backwards(some, 5s);
    QStringList ids = shown(forwards, 0, 70);
    for (int i = 69; i >= 0; --i)
        QCOMPARE(backwards.poemOf(backwards.at(Time(i * 5s))).id, ids.at(i));
}

void TestLiveSchedule::aShowingLastsItsPeriod_data()
{
    QTest::addColumn<qint64>("time"); // ms
    QTest::addColumn<qint64>("number");
    QTest::addRow("the epoch") << qint64(0) << qint64(0);
    QTest::addRow("the last moment") << qint64(59'999) << qint64(0);
    QTest::addRow("the next one") << qint64(60'000) << qint64(1);
    QTest::addRow("before the epoch") << qint64(-1) << qint64(-1);
    QTest::addRow("a period before the epoch") << qint64(-60'000) << qint64(-1);
}

void TestLiveSchedule::aShowingLastsItsPeriod()
{
    QFETCH(qint64, time);
    const MemoryLibrary some(poems(7), m_random);
    const auto showing = LiveSchedule(some, 1min).at(Time(std::chrono::milliseconds(time)));
    QTEST(qint64(showing.number), "number");
    QCOMPARE(showing.begin.time_since_epoch(), showing.number * 1min);
}

} // namespace

QTEST_APPLESS_MAIN(TestLiveSchedule)
#include "tst_liveschedule.moc"
