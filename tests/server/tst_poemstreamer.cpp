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
    bool isOpen = true;
    bool isDestroyed = false;
    qint64 unsent = 0;
};

class RecordingStream final : public EventStream
{
public:
    explicit RecordingStream(Record &record)
        : m_record(record)
    {}
    ~RecordingStream() override { m_record.isDestroyed = true; }
    [[nodiscard]] bool isOpen() const override { return m_record.isOpen; }
    [[nodiscard]] qint64 unsentBytes() const override { return m_record.unsent; }
    void send(const QByteArray &encoded) override { m_record.sent += encoded; }
    void finish(const QByteArray &last) override
    {
        m_record.last = last;
        m_record.isOpen = false;
    }

private:
    Record &m_record;
};

StreamPlan plan(const QByteArray &heading, const QList<QByteArray> &fragments)
{
    return {heading, fragments};
}

class TestPoemStreamer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_record = Record(); }
    void headingAndFirstFragmentComeAtOnceTheRestAtThePace();
    void withoutPauseItIsOneWrite();
    void aPeerThatLeftEndsIt();
    void aPeerThatTakesNothingIsCut();
    void silenceIsFilledWithHeartbeats();
    void farewellEndsAtABorderWithARetry();
    void farewellAfterTheEndSaysNothing();

private:
    [[nodiscard]] std::unique_ptr<PoemStreamer> make(const StreamPlan &plan,
                                                     const PoemStreamer::Pacing &pacing)
    {
        return std::make_unique<PoemStreamer>(std::make_unique<RecordingStream>(m_record), plan, pacing);
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

void TestPoemStreamer::aPeerThatLeftEndsIt()
{
    const auto streamer = make(plan({}, {"1", "2", "3"}), {1ms, 0ms});
    QSignalSpy ended(streamer.get(), &PoemStreamer::ended);
    streamer->start();
    m_record.isOpen = false;
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
    m_record.unsent = PoemStreamer::maxUnsentBytes + 1;
    QVERIFY(ended.wait());
    QCOMPARE(ended[0][0].value<PoemStreamer::End>(), PoemStreamer::End::PeerStuck);
    QVERIFY(m_record.isDestroyed); // an unfinished stream that is destroyed is a cut
    QVERIFY(m_record.last.isEmpty());
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
    streamer->farewell(750ms);
    QCOMPARE(m_record.last, QByteArray("retry: 750\n\n"));
    QVERIFY(ended.isEmpty());
    QVERIFY(ended.wait());
    QCOMPARE(ended[0][0].value<PoemStreamer::End>(), PoemStreamer::End::Farewell);
}

void TestPoemStreamer::farewellAfterTheEndSaysNothing()
{
    const auto streamer = make(plan({}, {"1"}), {5ms, 0ms});
    QSignalSpy ended(streamer.get(), &PoemStreamer::ended);
    streamer->start();
    streamer->farewell(750ms);
    QCOMPARE(m_record.last, QByteArray("1"));
    QVERIFY(ended.wait());
    QCOMPARE(ended.size(), 1);
}

} // namespace

QTEST_GUILESS_MAIN(TestPoemStreamer)
#include "tst_poemstreamer.moc"
