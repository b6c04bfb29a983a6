// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakeworld.h"
#include "streamlog.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRandomGenerator>
#include <QtNetwork/QNetworkProxy>
#include <QtTest/QTest>

using namespace Poemstream;
using namespace std::chrono_literals;

namespace {

using Kind = StreamError::Kind;

const StreamError refused{Kind::NotReached, 0};
const StreamError cut{Kind::Cut, 200};

/// An EventSource in a FakeWorld, and what it said.
struct Stage
{
    explicit Stage(const ReconnectPolicy &policy,
                   const QString &url = QStringLiteral("http://poems.example/"))
        : world(new FakeWorld)
        , source(std::unique_ptr<StreamWorld>(world))
    {
        source.setPolicy(policy);
        QObject::connect(&source, &EventSource::interrupted, &source,
                         [this](auto retryIn, const StreamError &) { waits += retryIn; });
        QObject::connect(&source, &EventSource::failed, &source,
                         [this](const StreamError &error) { failures += error.kind; });
        source.open(QNetworkRequest(QUrl(url)));
        world->advance(0ms);
    }

    void open() const { Q_EMIT world->transport()->opened(); }
    void receive(const QByteArray &bytes) const { Q_EMIT world->transport()->received(bytes); }
    void end(const StreamError &error) const { Q_EMIT world->transport()->ended(error); }

    FakeWorld *world; ///< the source's
    EventSource source;
    QList<std::chrono::milliseconds> waits;
    QList<Kind> failures;
};

} // namespace

/// EventSource on a clock of its own: no test here waits for anything.
class tst_EventSourceClock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void attemptsWhenTheWaitIsOverAndNotBefore();
    void takesTheServersTimeWithinBounds_data();
    void takesTheServersTimeWithinBounds();
    void waitsLongerAfterEachFailure();
    void aShortStreamDoesNotEndARowOfFailures();
    void aStableStreamEndsARowOfFailures();
    void givesUpAfterTheMostFailures();
    void anHourOfRefusalsIsNoStorm();
    void staysQuietWhileOffline();
    void comesBackWithTheNetwork();
    void loopbackDoesNotMindTheNetwork();
    void aProxyOnThisMachineDoesNotEither();
    void reconnectDoesNotWaitForTheNetwork();
    void neverHasTwoRequestsInAStorm_data();
    void neverHasTwoRequestsInAStorm();
};

void tst_EventSourceClock::attemptsWhenTheWaitIsOverAndNotBefore()
{
    Stage stage(ReconnectPolicy::strict());
    stage.open();
    stage.end(cut);
    QCOMPARE(stage.waits, QList{3000ms});
    stage.world->advance(2999ms);
    QCOMPARE(stage.world->attempts, 1);
    stage.world->advance(1ms);
    QCOMPARE(stage.world->attempts, 2);
    QVERIFY(!stage.world->wait());
}

void tst_EventSourceClock::takesTheServersTimeWithinBounds_data()
{
    QTest::addColumn<QByteArray>("retry");
    QTest::addColumn<qint64>("wait");
    QTest::newRow("as it is") << QByteArray("retry: 700\n") << qint64(700);
    QTest::newRow("not too short") << QByteArray("retry: 0\n") << qint64(100);
    QTest::newRow("not too long") << QByteArray("retry: 99999999999999999999\n") << qint64(3'600'000);
    QTest::newRow("the last one counts") << QByteArray("retry: 1\nretry: 800\n") << qint64(800);
    QTest::newRow("only digits") << QByteArray("retry: 800\nretry: 9s\n") << qint64(800);
    QTest::newRow("in a block that is never dispatched")
        << QByteArray("data: x\nretry: 900\n") << qint64(900);
}

void tst_EventSourceClock::takesTheServersTimeWithinBounds()
{
    QFETCH(const QByteArray, retry);
    QFETCH(const qint64, wait);
    Stage stage(ReconnectPolicy::strict());
    stage.open();
    stage.receive(retry);
    stage.end(cut);
    QCOMPARE(stage.waits.value(0).count(), wait);
    QCOMPARE(stage.world->wait().value_or(-1ms).count(), wait);
}

void tst_EventSourceClock::waitsLongerAfterEachFailure()
{
    Stage stage(ReconnectPolicy::resilient());
    stage.world->chance = 0.5;
    QList<qint64> waits;
    for (int i = 0; i < 8; ++i) {
        stage.end(refused);
        waits += stage.waits.last().count();
        stage.world->advance(stage.waits.last());
    }
    // 1 s, and half of an extra of 1, 3, 7, 15 and then 30 s.
    QCOMPARE(waits, (QList<qint64>{1500, 2500, 4500, 8500, 16'000, 16'000, 16'000, 16'000}));
}

void tst_EventSourceClock::aShortStreamDoesNotEndARowOfFailures()
{
    Stage stage(ReconnectPolicy::resilient());
    stage.world->chance = 0.5;
    for (int i = 0; i < 3; ++i) {
        stage.open();
        stage.world->advance(29'999ms);
        stage.end(cut);
        stage.world->advance(stage.waits.last());
    }
    QCOMPARE(stage.waits, (QList{1500ms, 2500ms, 4500ms}));
}

void tst_EventSourceClock::aStableStreamEndsARowOfFailures()
{
    Stage stage(ReconnectPolicy::resilient());
    stage.world->chance = 0.5;
    for (int i = 0; i < 3; ++i) {
        stage.end(refused);
        stage.world->advance(stage.waits.last());
    }
    stage.open();
    stage.world->advance(30s);
    stage.end(cut);
    QCOMPARE(stage.waits.last(), 1500ms);
}

void tst_EventSourceClock::givesUpAfterTheMostFailures()
{
    ReconnectPolicy policy = ReconnectPolicy::resilient();
    policy.mostFailures = 5;
    Stage stage(policy);
    while (stage.world->transport()) {
        stage.end(refused);
        stage.world->advance(1h);
    }
    QCOMPARE(stage.world->attempts, 5);
    QCOMPARE(stage.failures, QList{Kind::NotReached});
    QCOMPARE(stage.source.state(), EventSource::State::Closed);
}

void tst_EventSourceClock::anHourOfRefusalsIsNoStorm()
{
    Stage stage(ReconnectPolicy::resilient());
    stage.open();
    stage.receive("retry: 0\n\n");
    const auto end = stage.world->time + 1h;
    while (stage.world->time < end) {
        stage.end(refused); // and chance is 0: the shortest waits there are
        stage.world->advance(stage.waits.last());
    }
    QVERIFY2(stage.world->attempts <= 36'001, qPrintable(QString::number(stage.world->attempts)));
    QCOMPARE(stage.world->mostLive, 1);
}

void tst_EventSourceClock::staysQuietWhileOffline()
{
    Stage stage(ReconnectPolicy::strict());
    stage.world->status.offline = true;
    const auto end = stage.world->time + 1h;
    while (stage.world->time < end) {
        if (stage.world->transport())
            stage.end(refused);
        stage.world->advance(1s);
    }
    // The system may be wrong: once a minute it is tried all the same.
    QVERIFY2(stage.world->attempts <= 61, qPrintable(QString::number(stage.world->attempts)));
    QVERIFY2(stage.world->attempts >= 50, qPrintable(QString::number(stage.world->attempts)));
}

void tst_EventSourceClock::comesBackWithTheNetwork()
{
    Stage stage(ReconnectPolicy::strict());
    stage.world->status.offline = true;
    stage.receive("retry: 600000\n\n");
    stage.end(refused);
    stage.world->advance(601s); // held back now
    QCOMPARE(stage.world->attempts, 1);
    stage.world->status.offline = false;
    Q_EMIT stage.world->status.cameBack();
    stage.world->advance(0ms);
    QCOMPARE(stage.world->attempts, 2);
    Q_EMIT stage.world->status.cameBack(); // an attempt under way is not disturbed
    stage.world->advance(1h);
    QCOMPARE(stage.world->attempts, 2);
    stage.source.close();
    Q_EMIT stage.world->status.cameBack();
    stage.world->advance(1h);
    QCOMPARE(stage.world->attempts, 2);
}

void tst_EventSourceClock::loopbackDoesNotMindTheNetwork()
{
    Stage stage(ReconnectPolicy::strict(), QStringLiteral("http://[::1]:3000/"));
    stage.world->status.offline = true;
    stage.end(refused);
    stage.world->advance(3s);
    QCOMPARE(stage.world->attempts, 2);
}

void tst_EventSourceClock::aProxyOnThisMachineDoesNotEither()
{
    Stage stage(ReconnectPolicy::strict());
    stage.world->status.offline = true;
    stage.source.setProxy({QNetworkProxy::Socks5Proxy, QStringLiteral("127.0.0.1"), 9050});
    stage.end(refused);
    stage.world->advance(3s);
    QCOMPARE(stage.world->attempts, 2);
}

void tst_EventSourceClock::reconnectDoesNotWaitForTheNetwork()
{
    Stage stage(ReconnectPolicy::strict());
    stage.world->status.offline = true;
    stage.end(refused);
    stage.world->advance(4s);
    QCOMPARE(stage.world->attempts, 1);
    stage.source.reconnect();
    stage.world->advance(0ms);
    QCOMPARE(stage.world->attempts, 2);
}

namespace {

/// Does anything that an application or a server may do, in any order, in slots too, and checks what must
/// hold whatever happens.
class Storm
{
public:
    explicit Storm(quint32 seed)
        : m_dice(seed)
        , m_stage(ReconnectPolicy::resilient())
    {
        EventSource &source = m_stage.source;
        QObject::connect(&source, &EventSource::opened, &source, [this] { say(false); });
        QObject::connect(&source, &EventSource::messageReceived, &source, [this] { say(false); });
        QObject::connect(&source, &EventSource::interrupted, &source, [this] { say(false); });
        QObject::connect(&source, &EventSource::failed, &source, [this] { say(true); });
    }

    void rage(int steps)
    {
        for (int i = 0; i < steps; ++i) {
            if (roll(2) == 0)
                application();
            else
                server();
            check();
            QCoreApplication::sendPostedEvents(&m_stage.source); // what it put off to another turn
            check();
        }
    }

    int signalCount = 0;
    int closings = 0;
    QByteArray problem;
    [[nodiscard]] const FakeWorld &world() const { return *m_stage.world; }

private:
    quint32 roll(quint32 sides) { return m_dice.bounded(sides); }

    void application()
    {
        switch (roll(6)) {
        case 0:
            m_stage.source.open(QNetworkRequest(QUrl(QStringLiteral("http://poems.example/"))));
            break;
        case 1:
            ++closings;
            m_stage.source.close();
            m_mayFail = false;
            return;
        case 2:
            m_stage.source.reconnect();
            break;
        case 3:
            m_stage.source.setPaused(roll(2) == 0);
            break;
        default:
            m_stage.world->advance(std::chrono::milliseconds(roll(40'000)));
        }
        m_mayFail = m_stage.source.state() != EventSource::State::Closed;
    }

    void server()
    {
        FakeTransport *transport = m_stage.world->transport();
        if (!transport)
            return m_stage.world->advance(1s);
        if (!std::exchange(transport->isOpen, true) && roll(2) == 0)
            return transport->opened();
        switch (roll(4)) {
        case 0:
            return transport->ended(StreamError{Kind(roll(15)), 503});
        case 1:
            return transport->ended(refused);
        default:
            if (!transport->isPaused)
                transport->received("retry: 1\n\ndata: x\nid: 1\n\ndata: y\n\n");
        }
    }

    /// A signal came: perhaps the application does something at once.
    void say(bool isLast)
    {
        ++signalCount;
        if (!m_mayFail)
            problem += "a signal of a closed stream; ";
        if (isLast)
            m_mayFail = false;
        if (isLast && m_stage.source.state() != EventSource::State::Closed)
            problem += "failed, and not closed; ";
        check();
        if (roll(3) == 0)
            application();
    }

    void check()
    {
        if (m_stage.world->live.size() > 1)
            problem += "two requests; ";
        if (m_stage.source.state() == EventSource::State::Closed && m_stage.world->transport())
            problem += "closed, with a request; ";
        if (m_stage.source.state() == EventSource::State::Closed && m_stage.world->wait())
            problem += "closed, with a timer; ";
    }

    QRandomGenerator m_dice;
    bool m_mayFail = true; ///< the source is not closed
    Stage m_stage;
};

} // namespace

void tst_EventSourceClock::neverHasTwoRequestsInAStorm_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 20; ++seed)
        QTest::addRow("storm %u", seed) << seed;
}

void tst_EventSourceClock::neverHasTwoRequestsInAStorm()
{
    QFETCH(const quint32, seed);
    Storm storm(seed);
    storm.rage(20'000);
    QCOMPARE(storm.problem, QByteArray());
    QCOMPARE(storm.world().mostLive, 1);
    QVERIFY(storm.signalCount > 1000); // it was a storm
    QVERIFY(storm.closings > 100);
    QVERIFY(storm.world().attempts > 1000);
}

QTEST_GUILESS_MAIN(tst_EventSourceClock)
#include "tst_eventsourceclock.moc"
