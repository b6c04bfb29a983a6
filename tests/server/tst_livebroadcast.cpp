// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/livebroadcast.h"
#include "server/livestreamer.h"
#include "server/poems/memorylibrary.h"
#include "tests/resume/poemevents.h"
#include "tests/server/streamends.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRandomGenerator>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

#include <memory>
#include <vector>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr auto period = 60s;

/// What one reader was given; outlives the stream.
struct Ear
{
    QList<QByteArray> sent;
    QList<const char *> shared; ///< where it lies
    qint64 unsent = 0;
    EventStream::End end = EventStream::End::None;
};

class EarStream final : public EventStream
{
public:
    explicit EarStream(Ear &ear)
        : m_ear(ear)
    {}
    [[nodiscard]] End end() const override { return m_ear.end; }
    void setOwner(Owner * /*owner*/) override {}
    [[nodiscard]] qint64 unsentBytes() const override { return m_ear.unsent; }
    void send(const QByteArray &encoded) override { m_ear.sent += encoded; }
    void sendFrames(const FrameBlock &block, qsizetype from, qsizetype to) override
    {
        m_ear.shared += block.chunks(from, to).data();
        send(block.plain(from, to));
    }
    void finish(const QByteArray &last) override
    {
        m_ear.sent += last;
        m_ear.end = End::Finished;
    }

private:
    Ear &m_ear;
};

QList<MessageEvent> eventsOf(const Ear &ear)
{
    return Poemstream::eventsOf(ear.sent.join());
}

/// A server of its own: a broadcast whose clock the test sets.
struct Station
{
    explicit Station(const PoemLibrary &library)
        : broadcast(library, period, [this] { return LiveSchedule::Time(now); })
    {}

    Ear &join(const QByteArray &lastEventId = {})
    {
        ears.push_back(std::make_unique<Ear>());
        readers.push_back(std::make_unique<LiveStreamer>(std::make_unique<EarStream>(*ears.back()), 0ms,
                                                         broadcast, lastEventId));
        ends.start(*readers.back());
        return *ears.back();
    }
    void goTo(milliseconds time)
    {
        now = time;
        broadcast.advance();
    }

    milliseconds now{29'000'000 * 60'000LL};
    LiveBroadcast broadcast;
    StreamEnds ends;
    std::vector<std::unique_ptr<Ear>> ears;
    std::vector<std::unique_ptr<LiveStreamer>> readers; // die before the broadcast
};

class TestLiveBroadcast : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPoemIsTypedAndTheNextFollows();
    void everyPoemEndsWithinItsPeriod();
    void whoJoinsGetsWhatHasBeenTypedAndThenGoesAlong();
    void framesAreSharedByAllReaders();
    void whoReturnsGoesOnWhereHeWas();
    void whoReturnsToAServerThatIsBehindHearsNothingTwice();
    void whoReturnsAfterTheEndWaitsForTheNext();
    void whoReturnsTooLateBeginsAnew_data();
    void whoReturnsTooLateBeginsAnew();
    void otherPoemsAreShownFromTheNextOn();
    void aLateTimerLosesNothing();
    void whoLeftOrIsStuckIsLeftBehind();
    void theTimerKeepsTime();

private:
    [[nodiscard]] Poem poemAt(milliseconds time) const
    {
        const LiveSchedule schedule(*m_library, period);
        return schedule.poemOf(schedule.at(LiveSchedule::Time(time)));
    }

    QRandomGenerator m_random{1};
    std::unique_ptr<MemoryLibrary> m_library = MemoryLibrary::embedded(m_random);
};

void TestLiveBroadcast::aPoemIsTypedAndTheNextFollows()
{
    Station station(*m_library);
    const milliseconds begin = station.now;
    const Ear &ear = station.join();
    for (milliseconds time = begin; time < begin + 2 * period; time += 100ms)
        station.goTo(time);
    QStringList types;
    for (const MessageEvent &event : eventsOf(ear)) {
        if (types.isEmpty() || types.last() != event.type)
            types += event.type;
    }
    QCOMPARE(types, QStringList({u"poem"_s, u"message"_s, u"done"_s, u"poem"_s, u"message"_s, u"done"_s}));
    const Poem first = poemAt(begin);
    const Poem second = poemAt(begin + period);
    const auto events = eventsOf(ear);
    QCOMPARE(textOf(events), first.text + second.text);
    QCOMPARE(events.first().lastEventId, first.id + u".0"_s);
    const QJsonObject heading = QJsonDocument::fromJson(events.first().data.toUtf8()).object();
    QCOMPARE(heading.value("id"_L1).toString(), first.id);
    QCOMPARE(heading.value("title"_L1).toString(), first.title);
    QCOMPARE(heading.value("length"_L1).toInteger(), first.length);
    QCOMPARE(heading.value("position"_L1).toInteger(), codePointCount(events.at(1).data));
    qsizetype told = 0;
    for (const MessageEvent &event : events.mid(1)) {
        if (event.type != u"message")
            break;
        told += codePointCount(event.data);
        QCOMPARE(event.lastEventId, first.id + u'.' + QString::number(told));
    }
    QCOMPARE(told, first.length);
    QCOMPARE(ear.end, EventStream::End::None);
}

void TestLiveBroadcast::everyPoemEndsWithinItsPeriod()
{
    QString endless;
    for (int i = 0; i < 20'000; ++i)
        endless += u"一二三，"_s;
    QList<Poem> all = m_library->poems();
    all += makePoem({}, endless);
    all += makePoem({}, u"x"_s);
    for (const Poem &poem : std::as_const(all)) {
        const LivePoem live(poem, 5s);
        QCOMPARE(live.told(live.steps()), poem.length + 1);
        QCOMPARE(live.stepsDue(-1ms), 0);
        QCOMPARE(live.stepsDue(0ms), 1);
        const auto last = live.dueTime(live.steps() - 1);
        QVERIFY(last <= 3334ms);
        QCOMPARE(live.stepsDue(last), live.steps());
        QVERIFY(live.steps() < 3 || live.stepsDue(last - 2ms) < live.steps());
    }
}

void TestLiveBroadcast::whoJoinsGetsWhatHasBeenTypedAndThenGoesAlong()
{
    Station station(*m_library);
    const milliseconds begin = station.now;
    const Ear &first = station.join();
    for (milliseconds time = begin; time < begin + period; time += 500ms) {
        station.goTo(time);
        const Ear &ear = station.join();
        QCOMPARE(textOf(eventsOf(ear)), textOf(eventsOf(first)));
        const auto events = eventsOf(ear);
        QVERIFY(events.size() <= 3); // heading, what was typed, the end if it was reached
        QCOMPARE(
            QJsonDocument::fromJson(events.first().data.toUtf8()).object().value("position"_L1).toInteger(),
            codePointCount(textOf(events)));
    }
    const Poem poem = poemAt(begin);
    for (const auto &ear : station.ears) {
        const auto events = eventsOf(*ear);
        QCOMPARE(events.first().type, u"poem"_s);
        QCOMPARE(textOf(events), poem.text);
        QCOMPARE(events.last().lastEventId, poem.id + u".end"_s);
    }
    station.goTo(begin + period);
    for (const auto &ear : station.ears) {
        QCOMPARE(eventsOf(*ear).last(), eventsOf(first).last());
        QVERIFY(textOf(eventsOf(*ear)).size() > poem.text.size());
    }
}

void TestLiveBroadcast::framesAreSharedByAllReaders()
{
    Station station(*m_library);
    const Ear &one = station.join();
    const Ear &two = station.join();
    for (int i = 0; i < 700; ++i)
        station.goTo(station.now + 100ms);
    QVERIFY(one.shared.size() > 4);
    QCOMPARE(one.shared, two.shared);
}

void TestLiveBroadcast::whoReturnsGoesOnWhereHeWas()
{
    const Poem poem = poemAt(Station(*m_library).now);
    const QList<uint> points = poem.text.toUcs4();
    for (const milliseconds back : {0s, 4s, 20s, 59s}) { // since the begin
        for (qsizetype position = 0; position <= poem.length; ++position) {
            Station other(*m_library); // knows nothing of the reader
            const milliseconds begin = other.now;
            other.now += back;
            const Ear &ear = other.join(poem.id.toLatin1() + '.' + QByteArray::number(qint64(position)));
            for (milliseconds time = other.now; time < begin + period; time += 250ms)
                other.goTo(time);
            const auto events = eventsOf(ear);
            QCOMPARE(textOf(events).toUcs4(), points.mid(position));
            QCOMPARE(events.last().type, u"done"_s);
            QVERIFY(events.first().type != u"poem" && events.first().type != u"restart");
        }
    }
}

void TestLiveBroadcast::whoReturnsToAServerThatIsBehindHearsNothingTwice()
{
    Station ahead(*m_library);
    const milliseconds begin = ahead.now;
    ahead.now += 9s;
    const auto seen = eventsOf(ahead.join());
    Station behind(*m_library);
    behind.now = begin + 1s;
    const Ear &ear = behind.join(seen.last().lastEventId.toLatin1());
    QVERIFY(ear.sent.isEmpty());
    for (milliseconds time = behind.now; time < begin + period; time += 100ms)
        behind.goTo(time);
    QCOMPARE(textOf(seen) + textOf(eventsOf(ear)), poemAt(begin).text);
}

void TestLiveBroadcast::whoReturnsAfterTheEndWaitsForTheNext()
{
    Station station(*m_library);
    const milliseconds begin = station.now;
    const Ear &ear = station.join(poemAt(begin).id.toLatin1() + ".end");
    for (milliseconds time = begin; time < begin + period; time += 100ms)
        station.goTo(time);
    QVERIFY(ear.sent.isEmpty());
    station.goTo(begin + period);
    QCOMPARE(eventsOf(ear).first().type, u"poem"_s);
    QCOMPARE(eventsOf(ear).first().lastEventId, poemAt(begin + period).id + u".0"_s);
}

void TestLiveBroadcast::whoReturnsTooLateBeginsAnew_data()
{
    QTest::addColumn<QByteArray>("lastEventId");
    const milliseconds begin = Station(*m_library).now;
    QTest::addRow("in the poem before") << poemAt(begin - period).id.toLatin1() + ".3";
    QTest::addRow("in no poem") << QByteArray("0000000000000000.3");
    QTest::addRow("beyond the end") << poemAt(begin).id.toLatin1() + '.' +
                                           QByteArray::number(qint64(poemAt(begin).length + 1));
    QTest::addRow("nowhere") << QByteArray("nonsense");
}

void TestLiveBroadcast::whoReturnsTooLateBeginsAnew()
{
    QFETCH(QByteArray, lastEventId);
    Station station(*m_library);
    QVERIFY(!station.broadcast.canResume(lastEventId));
    const auto events = eventsOf(station.join(lastEventId));
    QCOMPARE(events.at(0).type, u"restart"_s);
    QVERIFY(!QJsonDocument::fromJson(events.at(0).data.toUtf8())
                 .object()
                 .value("reason"_L1)
                 .toString()
                 .isEmpty());
    QCOMPARE(events.at(1).type, u"poem"_s);
    QCOMPARE(events.at(1).lastEventId, poemAt(station.now).id + u".0"_s);
}

void TestLiveBroadcast::otherPoemsAreShownFromTheNextOn()
{
    auto before = MemoryLibrary::embedded(m_random);
    Station station(*before);
    const milliseconds begin = station.now;
    const Ear &ear = station.join();
    const MemoryLibrary after({makePoem({}, u"another"_s)}, m_random);
    station.broadcast.setLibrary(after);
    before.reset();
    for (milliseconds time = begin; time < begin + period; time += 250ms)
        station.goTo(time);
    QCOMPARE(textOf(eventsOf(ear)), poemAt(begin).text);
    station.goTo(begin + period);
    QCOMPARE(textOf(eventsOf(ear)), poemAt(begin).text + u"another"_s);
}

void TestLiveBroadcast::aLateTimerLosesNothing()
{
    Station station(*m_library);
    const milliseconds begin = station.now;
    const Ear &ear = station.join();
    station.goTo(begin + period + 200ms);
    QCOMPARE(textOf(eventsOf(ear)), poemAt(begin).text + eventsOf(ear).last().data);
    QCOMPARE(station.broadcast.readers(), 1);
}

void TestLiveBroadcast::whoLeftOrIsStuckIsLeftBehind()
{
    Station station(*m_library);
    Ear &stays = station.join();
    Ear &leaves = station.join();
    Ear &stuck = station.join();
    QSignalSpy ended(&station.ends, &StreamEnds::ended);
    leaves.end = EventStream::End::PeerLeft;
    stuck.end = EventStream::End::PeerStuck;
    const qsizetype before = stays.sent.size();
    station.goTo(station.now + 10s);
    QVERIFY(stays.sent.size() > before);
    QCOMPARE(leaves.sent.size(), before);
    QCOMPARE(stuck.sent.size(), before);
    QCOMPARE(station.broadcast.readers(), 1);
    const QSet ends{ended.value(0).value(0).value<RunningStream::End>(),
                    ended.value(1).value(0).value<RunningStream::End>()};
    QCOMPARE(ended.size(), 2);
    QCOMPARE(ends, (QSet{RunningStream::End::PeerLeft, RunningStream::End::PeerStuck}));
    station.readers.at(0)->farewell(RunningStream::End::Drained, 500ms);
    QCOMPARE(station.broadcast.readers(), 0);
}

/// With the real clock and a period so short that two poems go by.
void TestLiveBroadcast::theTimerKeepsTime()
{
    const MemoryLibrary two({makePoem({}, u"one, two"_s), makePoem({}, u"three, four"_s)}, m_random);
    LiveBroadcast broadcast(two, 1s, &std::chrono::system_clock::now);
    Ear ear;
    StreamEnds ends;
    LiveStreamer reader(std::make_unique<EarStream>(ear), 0ms, broadcast, {});
    ends.start(reader);
    QTRY_VERIFY(textOf(eventsOf(ear)).contains(u"one, two"_s) &&
                textOf(eventsOf(ear)).contains(u"three, four"_s));
}

} // namespace

QTEST_GUILESS_MAIN(TestLiveBroadcast)
#include "tst_livebroadcast.moc"
