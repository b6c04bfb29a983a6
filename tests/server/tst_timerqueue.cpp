// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/eventstream/timerqueue.h"

#include <QtCore/QAbstractEventDispatcher>
#include <QtTest/QtTest>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Clock = QueuedTimer::Clock;

class Bell final : public QueuedTimer
{
public:
    explicit Bell(std::function<void()> ring)
        : m_ring(std::move(ring))
    {}

private:
    void timeOut() override
    {
        const auto ring = m_ring; // it may destroy this
        ring();
    }
    std::function<void()> m_ring;
};

class TestTimerQueue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_queue.emplace(); }
    void noneIsMuchTooEarlyOrTooLate_data();
    void noneIsMuchTooEarlyOrTooLate();
    void thoseDueTogetherComeInTheOrderOfTheirStarts();
    void theSoonerComesFirstWhateverWasStartedFirst();
    void startingAnewForgetsTheTimeBefore();
    void oneThatIsStoppedOrDestroyedNeverComes();
    void oneMayStartItselfAnew();
    void oneMayDestroyItselfAndTheNext();
    void manyLeaveTheEventLoopItsTurn();
    void theQueueMayGoFirst();
    void longWaitsComeTogether();
    void aDeadlineIsRoundedDownAndAnyOtherWaitUp();

private:
    std::optional<TimerQueue> m_queue;
};

void TestTimerQueue::noneIsMuchTooEarlyOrTooLate_data()
{
    QTest::addColumn<std::chrono::milliseconds>("wait");
    for (const auto wait : {-5ms, 0ms, 1ms, 7ms, 50ms, 300ms})
        QTest::addRow("%d ms", int(wait.count())) << wait;
}

void TestTimerQueue::noneIsMuchTooEarlyOrTooLate()
{
    QFETCH(std::chrono::milliseconds, wait);
    std::optional<Clock::time_point> rung;
    Bell bell([&rung] { rung = Clock::now(); });
    const auto due = Clock::now() + wait;
    bell.startAt(*m_queue, due);
    QVERIFY(bell.isActive());
    QVERIFY(!rung); // never from inside
    QTRY_VERIFY(rung);
    QVERIFY(!bell.isActive());
    QVERIFY(*rung > due - QueuedTimer::early);
    QVERIFY(*rung < due + 2s); // a busy machine
}

void TestTimerQueue::thoseDueTogetherComeInTheOrderOfTheirStarts()
{
    QList<int> rung;
    std::vector<std::unique_ptr<Bell>> bells;
    const auto due = Clock::now() + 5ms;
    for (int i = 0; i < 5; ++i) {
        bells.push_back(std::make_unique<Bell>([&rung, i] { rung += i; }));
        bells.back()->startAt(*m_queue, due);
    }
    bells.at(1)->startAt(*m_queue, due); // behind the others
    bells.at(3)->stop();
    QTRY_COMPARE(rung, (QList{0, 2, 4, 1}));
}

void TestTimerQueue::theSoonerComesFirstWhateverWasStartedFirst()
{
    QList<int> rung;
    Bell late([&rung] { rung += 2; });
    Bell soon([&rung] { rung += 1; });
    const auto now = Clock::now();
    late.startAt(*m_queue, now + 20ms);
    soon.startAt(*m_queue, now + 10ms); // the queue must wake up for it
    QTRY_COMPARE(rung, (QList{1, 2}));
}

void TestTimerQueue::startingAnewForgetsTheTimeBefore()
{
    int rings = 0;
    Bell bell([&rings] { ++rings; });
    Bell after([] {});
    bell.startAt(*m_queue, Clock::now() + 5ms);
    bell.startAt(*m_queue, Clock::now() + 1h);
    after.startAt(*m_queue, Clock::now() + 20ms);
    QTRY_VERIFY(!after.isActive());
    QCOMPARE(rings, 0);
    QVERIFY(bell.isActive());
}

void TestTimerQueue::oneThatIsStoppedOrDestroyedNeverComes()
{
    int rings = 0;
    const auto ring = [&rings] { ++rings; };
    auto gone = std::make_unique<Bell>(ring);
    Bell stopped(ring);
    Bell after([] {});
    for (Bell *bell : {gone.get(), &stopped})
        bell->startAt(*m_queue, Clock::now() + 5ms);
    after.startAt(*m_queue, Clock::now() + 10ms);
    gone.reset();
    stopped.stop();
    stopped.stop(); // harmless
    QTRY_VERIFY(!after.isActive());
    QCOMPARE(rings, 0);
}

void TestTimerQueue::oneMayStartItselfAnew()
{
    int rings = 0;
    std::unique_ptr<Bell> bell;
    bell = std::make_unique<Bell>([&] {
        if (++rings < 5)
            bell->startAt(*m_queue, Clock::now() + 1ms);
    });
    bell->startAt(*m_queue, Clock::now());
    QTRY_COMPARE(rings, 5);
}

void TestTimerQueue::oneMayDestroyItselfAndTheNext()
{
    int rings = 0;
    std::vector<std::unique_ptr<Bell>> bells;
    const auto due = Clock::now() + 2ms;
    for (int i = 0; i < 3; ++i) {
        bells.push_back(std::make_unique<Bell>([&bells, &rings] {
            ++rings;
            bells.clear();
        }));
        bells.back()->startAt(*m_queue, due);
    }
    QTRY_COMPARE(rings, 1);
    Bell after([] {});
    after.startAt(*m_queue, Clock::now() + 5ms);
    QTRY_VERIFY(!after.isActive());
    QCOMPARE(rings, 1);
}

void TestTimerQueue::manyLeaveTheEventLoopItsTurn()
{
    int rings = 0;
    int ringsThen = 0;
    std::vector<std::unique_ptr<Bell>> bells;
    for (int i = 0; i < 2000; ++i) {
        bells.push_back(std::make_unique<Bell>([&rings, this, &ringsThen] {
            if (++rings == 1)
                QMetaObject::invokeMethod(
                    this, [&rings, &ringsThen] { ringsThen = rings; }, Qt::QueuedConnection);
        }));
        bells.back()->startAt(*m_queue, Clock::now());
    }
    QTRY_COMPARE(rings, 2000);
    QVERIFY(ringsThen > 0);
    QVERIFY(ringsThen < 1000);
}

void TestTimerQueue::theQueueMayGoFirst()
{
    Bell bell([] {});
    bell.startAt(*m_queue, Clock::now() + 1ms);
    m_queue.reset();
    QVERIFY(!bell.isActive());
}

void TestTimerQueue::aDeadlineIsRoundedDownAndAnyOtherWaitUp()
{
    QStringList rung;
    Bell pause([&rung] { rung += u"pause"_s; });
    Bell deadline([&rung] { rung += u"deadline"_s; });
    // A wait of more than half a second goes by fours: so the two of this time lie on both sides of it.
    const auto fours = std::chrono::ceil<std::chrono::milliseconds>(Clock::now().time_since_epoch()) / 4;
    const Clock::time_point due(fours * 4 + 602ms);
    pause.startAt(*m_queue, due);
    deadline.startAt(*m_queue, due, QueuedTimer::Rounded::Earlier);
    QTRY_COMPARE(rung, (QStringList{u"deadline"_s, u"pause"_s}));
}

/// Ten thousand that are started one after the other, for about the same time: some dozens of wake-ups.
void TestTimerQueue::longWaitsComeTogether()
{
    int rings = 0;
    int turns = 0;
    std::vector<std::unique_ptr<Bell>> bells;
    const auto now = Clock::now();
    for (int i = 0; i < 10'000; ++i) {
        bells.push_back(std::make_unique<Bell>([&rings] { ++rings; }));
        bells.back()->startAt(*m_queue, now + 1200ms + std::chrono::microseconds(i * 40));
    }
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, this,
            [&turns] { ++turns; });
    while (rings < 10'000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QAbstractEventDispatcher::instance()->disconnect(this);
    qInfo("10,000 timers within 400 ms woke the loop up %d times", turns);
    QVERIFY(turns < 400);
}

} // namespace

QTEST_GUILESS_MAIN(TestTimerQueue)
#include "tst_timerqueue.moc"
