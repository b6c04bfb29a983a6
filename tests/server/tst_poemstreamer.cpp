// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/poemstreamer.h"

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
    std::function<void()> lost;
    std::function<void()> taken;
    qint64 unsent = 0;
    bool takesNothing = false;
};

class RecordingStream final : public EventStream
{
public:
    explicit RecordingStream(Record &record)
        : m_record(record)
    {}
    [[nodiscard]] End end() const override { return m_record.end; }
    void setLostHandler(std::function<void()> handler) override { m_record.lost = std::move(handler); }
    [[nodiscard]] qint64 unsentBytes() const override { return m_record.unsent; }
    void setTakenHandler(const std::function<void()> &handler) override { m_record.taken = handler; }
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
    return {heading, heading.isEmpty() ? 0 : 1, FrameRun(fragments)};
}

class TestPoemStreamer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_record = Record(); }
    void headingAndFirstFragmentComeAtOnceTheRestAtThePace();
    void aPlanMayComeLate_data();
    void aPlanMayComeLate();
    void aPlanForAPeerThatLeftIsDropped();
    void withoutPauseItIsOneWrite();
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
};

void TestPoemStreamer::headingAndFirstFragmentComeAtOnceTheRestAtThePace()
{
    const auto streamer = make(plan("H", {"1", "2", "3"}), {5ms, 0ms});
    QSignalSpy ended(streamer.get(), &PoemStreamer::ended);
    streamer->start();
    QCOMPARE(m_record.sent, (QList<QByteArray>{"H", "1"}));
    QVERIFY(ended.wait());
    QCOMPARE(m_record.sent, (QList<QByteArray>{"H", "1", "2"}));
    QCOMPARE(m_record.last, QByteArray("3"));
    QCOMPARE(ended.size(), 1);
    QCOMPARE(ended[0][0].value<PoemStreamer::End>(), PoemStreamer::End::Finished);
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
    QSignalSpy ended(&streamer, &PoemStreamer::ended);
    streamer.start();
    m_record.taken(); // what was sent before it
    QTRY_VERIFY(!m_record.sent.isEmpty());
    QCOMPARE(m_record.sent.last(), QByteArray(":\n\n")); // the wait is filled with heartbeats
    streamer.setPlan(plan("H", {"1", "2"}));
    QVERIFY(ended.wait());
    m_record.sent.removeAll(":\n\n");
    QCOMPARE(m_record.sent.join() + m_record.last, QByteArray("H12"));
}

void TestPoemStreamer::aPlanForAPeerThatLeftIsDropped()
{
    PoemStreamer streamer(std::make_unique<RecordingStream>(m_record), {5ms, 0ms});
    QSignalSpy ended(&streamer, &PoemStreamer::ended);
    streamer.start();
    m_record.end = EventStream::End::PeerLeft;
    streamer.setPlan(plan("H", {"1", "2"}));
    QVERIFY(ended.wait());
    QVERIFY(m_record.sent.isEmpty());
    QCOMPARE(ended[0][0].value<PoemStreamer::End>(), PoemStreamer::End::PeerLeft);
}

void TestPoemStreamer::withoutPauseItIsOneWrite()
{
    const auto streamer = make(plan("H", {"1", "2"}), {0ms, 0ms});
    QSignalSpy ended(streamer.get(), &PoemStreamer::ended);
    streamer->start();
    QVERIFY(m_record.sent.isEmpty());
    QCOMPARE(m_record.last, QByteArray("H12"));
    QVERIFY(ended.isEmpty()); // never from inside start()
    QVERIFY(ended.wait());
}

void TestPoemStreamer::withoutPauseItIsNoMoreThanTheClientTakes()
{
    const QByteArray fragment(10 * 1024, 'x');
    m_record.takesNothing = true;
    const auto streamer = make(plan("H", QList<QByteArray>(20, fragment)), {0ms, 0ms});
    QSignalSpy ended(streamer.get(), &PoemStreamer::ended);
    streamer->start();
    QCOMPARE(m_record.sent, QList<QByteArray>{"H" + fragment.repeated(7)});
    m_record.taken(); // next to nothing
    QCOMPARE(m_record.sent.size(), 1);
    m_record.unsent = 0;
    m_record.taken();
    QCOMPARE(m_record.sent.size(), 2);
    QCOMPARE(m_record.sent.last(), fragment.repeated(7));
    QVERIFY(!ended.wait(20)); // it is a stream that is open, and counted as one
    m_record.unsent = 0;
    m_record.taken();
    QCOMPARE(m_record.last, fragment.repeated(6));
    m_record.taken();
    QVERIFY(ended.wait());
    QCOMPARE(streamer->traffic().bytes, 1 + 20 * fragment.size());
    QCOMPARE(streamer->traffic().events, 21);
}

void TestPoemStreamer::aPeerThatLeftEndsIt()
{
    const auto streamer = make(plan({}, {"1", "2", "3"}), {1ms, 0ms});
    QSignalSpy ended(streamer.get(), &PoemStreamer::ended);
    streamer->start();
    m_record.end = EventStream::End::PeerLeft;
    QVERIFY(ended.wait());
    QCOMPARE(ended[0][0].value<PoemStreamer::End>(), PoemStreamer::End::PeerLeft);
    QCOMPARE(m_record.sent.size(), 1);
    QVERIFY(m_record.last.isEmpty());
}

void TestPoemStreamer::aPeerThatTakesNothingIsCut()
{
    const auto streamer = make(plan({}, {"1", "2", "3"}), {1ms, 0ms});
    QSignalSpy ended(streamer.get(), &PoemStreamer::ended);
    streamer->start();
    m_record.end = EventStream::End::PeerStuck;
    QVERIFY(ended.wait());
    QCOMPARE(ended[0][0].value<PoemStreamer::End>(), PoemStreamer::End::PeerStuck);
    QVERIFY(m_record.last.isEmpty());
}

void TestPoemStreamer::aPeerThatLeavesInSilenceIsNoticedAtOnce()
{
    const auto streamer = make(plan({}, {"1", "2"}), {1h, 0ms});
    QSignalSpy ended(streamer.get(), &PoemStreamer::ended);
    streamer->start();
    m_record.end = EventStream::End::PeerLeft;
    m_record.lost();
    QVERIFY(ended.isEmpty()); // never from inside
    QVERIFY(ended.wait());
    QCOMPARE(ended[0][0].value<PoemStreamer::End>(), PoemStreamer::End::PeerLeft);
    m_record.lost();
    QVERIFY(!ended.wait(20)); // once
}

void TestPoemStreamer::silenceIsFilledWithHeartbeats()
{
    const auto streamer = make(plan({}, {"1", "2"}), {1h, 1ms});
    streamer->start();
    QTRY_VERIFY(m_record.sent.size() >= 3);
    QCOMPARE(m_record.sent[0], QByteArray("1"));
    QCOMPARE(m_record.sent[1], QByteArray(":\n\n"));
}

void TestPoemStreamer::farewellEndsAtABorderWithARetry()
{
    const auto streamer = make(plan({}, {"1", "2"}), {1h, 0ms});
    QSignalSpy ended(streamer.get(), &PoemStreamer::ended);
    streamer->start();
    streamer->farewell(PoemStreamer::End::Drained, 750ms);
    QCOMPARE(m_record.last, QByteArray("retry: 750\n\n"));
    QVERIFY(ended.isEmpty());
    QVERIFY(ended.wait());
    QCOMPARE(ended[0][0].value<PoemStreamer::End>(), PoemStreamer::End::Drained);
}

void TestPoemStreamer::farewellAfterTheEndSaysNothing()
{
    const auto streamer = make(plan({}, {"1"}), {5ms, 0ms});
    QSignalSpy ended(streamer.get(), &PoemStreamer::ended);
    streamer->start();
    streamer->farewell(PoemStreamer::End::Drained, 750ms);
    QCOMPARE(m_record.last, QByteArray("1"));
    QVERIFY(ended.wait());
    QCOMPARE(ended.size(), 1);
}

} // namespace

QTEST_GUILESS_MAIN(TestPoemStreamer)
#include "tst_poemstreamer.moc"
