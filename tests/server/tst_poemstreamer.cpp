// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/poemstreamer.h"
#include "tests/server/streamends.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

using namespace Poemstream;
using namespace std::chrono_literals;

namespace {

/// What a stream was given; outlives the stream, which the streamer owns.
struct Record
{
    QList<QByteArray> sent;
    QByteArray last;
    EventStream::End end = EventStream::End::None;
    EventStream::Owner *owner = nullptr;
    qint64 unsent = 0;
    bool takesNothing = false;
    int gatherings = 0;
};

class RecordingStream final : public EventStream
{
public:
    explicit RecordingStream(Record &record)
        : m_record(record)
    {}
    [[nodiscard]] End end() const override { return m_record.end; }
    void setOwner(Owner *owner) override { m_record.owner = owner; }
    [[nodiscard]] qint64 unsentBytes() const override { return m_record.unsent; }
    void gather() override { ++m_record.gatherings; }
    void send(const QByteArray &encoded) override
    {
        m_record.sent += encoded;
        m_record.unsent += m_record.takesNothing ? encoded.size() : 0;
    }
    void finish(const QByteArray &last) override
    {
        m_record.last = last;
        m_record.end = End::Finished;
    }

private:
    Record &m_record;
};

StreamPlan plan(const QByteArray &heading, const QList<QByteArray> &fragments)
{
    return {heading + fragments.first(), heading.isEmpty() ? 1 : 2, FrameBlock(fragments), 1};
}

class TestPoemStreamer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_record = Record();
        m_ended.clear();
    }
    void headingAndFirstFragmentComeAtOnceTheRestAtThePace();
    void whoIsLateSendsAllThatIsDueInOnePiece();
    void aPlanMayComeLate_data();
    void aPlanMayComeLate();
    void aPlanForAPeerThatLeftIsDropped();
    void withoutPauseItGoesOutTogether();
    void withoutPauseItIsNoMoreThanTheClientTakes();
    void aPeerThatLeftEndsIt();
    void aPeerThatTakesNothingIsCut();
    void aPeerThatLeavesInSilenceIsNoticedAtOnce();
    void silenceIsFilledWithHeartbeats();
    void farewellEndsAtABorderWithARetry();
    void farewellAfterTheEndSaysNothing();

private:
    [[nodiscard]] std::unique_ptr<PoemStreamer> make(const StreamPlan &plan,
                                                     const PoemStreamer::Pacing &pacing)
    {
        auto streamer = std::make_unique<PoemStreamer>(std::make_unique<RecordingStream>(m_record), pacing);
        streamer->setPlan(plan);
        return streamer;
    }
    Record m_record;
    StreamEnds m_ends;
    QSignalSpy m_ended{&m_ends, &StreamEnds::ended};
};

void TestPoemStreamer::headingAndFirstFragmentComeAtOnceTheRestAtThePace()
{
    const auto streamer = make(plan("H", {"1", "2", "3"}), {5ms, 0ms});
    m_ends.start(*streamer);
    QCOMPARE(m_record.sent, QList<QByteArray>{"H1"});
    QTRY_COMPARE(m_ended.size(), 1);
    QCOMPARE(m_record.sent.join(), QByteArray("H123")); // in pieces, where nothing is late
    QCOMPARE(m_ended[0][0].value<RunningStream::End>(), RunningStream::End::Finished);
}

void TestPoemStreamer::whoIsLateSendsAllThatIsDueInOnePiece()
{
    const auto streamer = make(plan({}, QList<QByteArray>(1000, "x")), {10ms, 0ms});
    m_ends.start(*streamer);
    QCOMPARE(m_record.sent, QList<QByteArray>{"x"});
    QTest::qSleep(100); // the thread is busy
    QTRY_VERIFY(m_record.sent.size() >= 2);
    QVERIFY(m_record.sent.at(1).size() >= 10);
    QTRY_VERIFY(m_record.sent.lastIndexOf("x") > 1); // and goes on at its pace
    QCOMPARE(streamer->traffic().events, streamer->traffic().bytes);
}

void TestPoemStreamer::aPlanMayComeLate_data()
{
    QTest::addColumn<std::chrono::milliseconds>("pause");
    QTest::addRow("paced") << std::chrono::milliseconds(5);
    QTest::addRow("all at once") << std::chrono::milliseconds(0);
}

void TestPoemStreamer::aPlanMayComeLate()
{
    QFETCH(std::chrono::milliseconds, pause);
    PoemStreamer streamer(std::make_unique<RecordingStream>(m_record), {pause, 1ms});
    m_ends.start(streamer);
    m_record.owner->noteTaken(); // what was sent before it
    QTRY_VERIFY(!m_record.sent.isEmpty());
    QCOMPARE(m_record.sent.last(), QByteArray(":\n\n")); // the wait is filled with heartbeats
    streamer.setPlan(plan("H", {"1", "2"}));
    QTRY_COMPARE(m_ended.size(), 1);
    m_record.sent.removeAll(":\n\n");
    QCOMPARE(m_record.sent.join() + m_record.last, QByteArray("H12"));
}

void TestPoemStreamer::aPlanForAPeerThatLeftIsDropped()
{
    PoemStreamer streamer(std::make_unique<RecordingStream>(m_record), {5ms, 0ms});
    m_ends.start(streamer);
    m_record.end = EventStream::End::PeerLeft;
    streamer.setPlan(plan("H", {"1", "2"}));
    QTRY_COMPARE(m_ended.size(), 1);
    QVERIFY(m_record.sent.isEmpty());
    QCOMPARE(m_ended[0][0].value<RunningStream::End>(), RunningStream::End::PeerLeft);
}

void TestPoemStreamer::withoutPauseItGoesOutTogether()
{
    const auto streamer = make(plan("H", {"1", "2"}), {0ms, 0ms});
    m_ends.start(*streamer);
    QCOMPARE(m_record.gatherings, 1);
    QCOMPARE(m_record.sent.join() + m_record.last, QByteArray("H12"));
    QTRY_COMPARE(m_ended.size(), 1);
}

void TestPoemStreamer::withoutPauseItIsNoMoreThanTheClientTakes()
{
    const QByteArray fragment(10 * 1024, 'x');
    m_record.takesNothing = true;
    const auto streamer = make(plan("H", QList<QByteArray>(20, fragment)), {0ms, 0ms});
    m_ends.start(*streamer);
    QCOMPARE(std::exchange(m_record.sent, {}).join(), "H" + fragment.repeated(7));
    m_record.owner->noteTaken(); // next to nothing
    QVERIFY(m_record.sent.isEmpty());
    m_record.unsent = 0;
    m_record.owner->noteTaken();
    QCOMPARE(std::exchange(m_record.sent, {}).join(), fragment.repeated(7));
    QVERIFY(!m_ended.wait(20)); // it is a stream that is open, and counted as one
    m_record.unsent = 0;
    m_record.owner->noteTaken();
    QCOMPARE(m_record.sent.join() + m_record.last, fragment.repeated(6));
    m_record.owner->noteTaken();
    QVERIFY(!m_ended.wait(20)); // nor is it over while the last waits
    m_record.unsent = 0;
    m_record.owner->noteTaken();
    QTRY_COMPARE(m_ended.size(), 1);
    QCOMPARE(streamer->traffic().bytes, 1 + 20 * fragment.size());
    QCOMPARE(streamer->traffic().events, 21);
}

void TestPoemStreamer::aPeerThatLeftEndsIt()
{
    const auto streamer = make(plan({}, {"1", "2", "3"}), {1ms, 0ms});
    m_ends.start(*streamer);
    m_record.end = EventStream::End::PeerLeft;
    QTRY_COMPARE(m_ended.size(), 1);
    QCOMPARE(m_ended[0][0].value<RunningStream::End>(), RunningStream::End::PeerLeft);
    QCOMPARE(m_record.sent.size(), 1);
    QVERIFY(m_record.last.isEmpty());
}

void TestPoemStreamer::aPeerThatTakesNothingIsCut()
{
    const auto streamer = make(plan({}, {"1", "2", "3"}), {1ms, 0ms});
    m_ends.start(*streamer);
    m_record.end = EventStream::End::PeerStuck;
    QTRY_COMPARE(m_ended.size(), 1);
    QCOMPARE(m_ended[0][0].value<RunningStream::End>(), RunningStream::End::PeerStuck);
    QVERIFY(m_record.last.isEmpty());
}

void TestPoemStreamer::aPeerThatLeavesInSilenceIsNoticedAtOnce()
{
    const auto streamer = make(plan({}, {"1", "2"}), {1h, 0ms});
    m_ends.start(*streamer);
    m_record.end = EventStream::End::PeerLeft;
    m_record.owner->noteLost();
    QTRY_COMPARE(m_ended.size(), 1);
    QCOMPARE(m_ended[0][0].value<RunningStream::End>(), RunningStream::End::PeerLeft);
    m_record.owner->noteLost();
    QVERIFY(!m_ended.wait(20)); // once
}

void TestPoemStreamer::silenceIsFilledWithHeartbeats()
{
    const auto streamer = make(plan({}, {"1", "2"}), {1h, 1ms});
    m_ends.start(*streamer);
    QTRY_VERIFY(m_record.sent.size() >= 3);
    QCOMPARE(m_record.sent[0], QByteArray("1"));
    QCOMPARE(m_record.sent[1], QByteArray(":\n\n"));
}

void TestPoemStreamer::farewellEndsAtABorderWithARetry()
{
    const auto streamer = make(plan({}, {"1", "2"}), {1h, 0ms});
    m_ends.start(*streamer);
    streamer->farewell(RunningStream::End::Drained, 750ms);
    QCOMPARE(m_record.last, QByteArray("retry: 750\n\n"));
    QTRY_COMPARE(m_ended.size(), 1);
    QCOMPARE(m_ended[0][0].value<RunningStream::End>(), RunningStream::End::Drained);
}

void TestPoemStreamer::farewellAfterTheEndSaysNothing()
{
    const auto streamer = make(plan({}, {"1"}), {5ms, 0ms});
    m_ends.start(*streamer);
    streamer->farewell(RunningStream::End::Drained, 750ms);
    QCOMPARE(m_record.last, QByteArray("1"));
    QTRY_COMPARE(m_ended.size(), 1);
}

} // namespace

QTEST_GUILESS_MAIN(TestPoemStreamer)
#include "tst_poemstreamer.moc"
