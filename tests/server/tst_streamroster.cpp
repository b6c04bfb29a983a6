// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/streamroster.h"

#include <QtCore/QTimeZone>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

#include <algorithm>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What becomes of a stream, by a test's will.
struct Fate
{
    EventStream::End end = EventStream::End::None;
    EventStream::Owner *owner = nullptr;
    qint64 unsent = 7;      ///< while it is open
    qint64 unsentAtEnd = 0; ///< after finish()
};

/// Ends when it is told to.
class PatientStream final : public EventStream
{
public:
    explicit PatientStream(Fate &fate)
        : m_fate(fate)
    {}
    [[nodiscard]] End end() const override { return m_fate.end; }
    void setOwner(Owner *owner) override { m_fate.owner = owner; }
    [[nodiscard]] qint64 unsentBytes() const override { return m_fate.unsent; }
    void send(const QByteArray &) override {}
    void finish(const QByteArray &) override
    {
        m_fate.end = End::Finished;
        m_fate.unsent = m_fate.unsentAtEnd;
    }

private:
    Fate &m_fate;
};

/// Says nothing, for ever.
class QuietStream final : public RunningStream
{
public:
    explicit QuietStream(std::unique_ptr<Fate> fate = std::make_unique<Fate>())
        : RunningStream(std::make_unique<PatientStream>(*fate), 0ms)
        , m_fate(std::move(fate))
    {}
    [[nodiscard]] Fate &fate() { return *m_fate; }

private:
    void begin() override {}

    std::unique_ptr<Fate> m_fate;
};

class TestStreamRoster : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aClientIsOneHousehold_data();
    void aClientIsOneHousehold();
    void whoLeavesMakesRoom();
    void whoHasNotTakenAllCounts_data();
    void whoHasNotTakenAllCounts();
    void agesAreDrawnApart();
    void aTokenMayExpireInAnotherAge();
    void aTokenExpiresByTheWallsClock();
    void drainingRefusesAndEndsAll();

private:
    static StreamReader readerAt(const QString &client);
    QRandomGenerator m_random{1};
};

StreamReader TestStreamRoster::readerAt(const QString &client)
{
    return {.client = QHostAddress(client)};
}

void TestStreamRoster::aClientIsOneHousehold_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<bool>("isSame");
    const auto row = [](const char *name, const char *first, const char *second, bool isSame) {
        QTest::addRow("%s", name) << QString::fromLatin1(first) << QString::fromLatin1(second) << isSame;
    };
    row("the same IPv4 address", "192.0.2.1", "192.0.2.1", true);
    row("its neighbour", "192.0.2.1", "192.0.2.2", false);
    row("IPv4 on a socket for both", "192.0.2.1", "::ffff:192.0.2.1", true);
    row("two IPv4 addresses on a socket for both", "::ffff:192.0.2.1", "::ffff:192.0.2.2", false);
    row("two addresses of one IPv6 network", "2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true);
    row("two IPv6 networks", "2001:db8:1:2::1", "2001:db8:1:3::1", false);
    row("IPv4 and IPv6", "127.0.0.1", "::1", false);
}

void TestStreamRoster::aClientIsOneHousehold()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(bool, isSame);
    StreamRoster roster({.streamsPerClient = 1}, m_random);
    QSignalSpy refused(&roster, &StreamRoster::refused);
    QVERIFY(!roster.admit(QHostAddress(first)));
    roster.add(std::make_unique<QuietStream>(), readerAt(first));
    QCOMPARE(roster.admit(QHostAddress(second)).has_value(), isSame);
    QCOMPARE(refused.size(), isSame ? 1 : 0);
}

void TestStreamRoster::whoLeavesMakesRoom()
{
    StreamRoster roster({.streams = 2, .streamsPerClient = 1}, m_random);
    auto stream = std::make_unique<QuietStream>();
    QuietStream &leaving = *stream;
    roster.add(std::move(stream), readerAt(u"2001:db8::1"_s));
    roster.add(std::make_unique<QuietStream>(), readerAt(u"192.0.2.1"_s));
    QCOMPARE(roster.unsentBytes(), 14);
    QCOMPARE(roster.admit(QHostAddress(u"192.0.2.2"_s)), StreamRoster::Refusal::Full);
    QSignalSpy ended(&roster, &StreamRoster::ended);
    leaving.farewell(RunningStream::End::TooOld, 1s);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().value<StreamRecord>().reader.client, QHostAddress(u"2001:db8::1"_s));
    QVERIFY(!roster.admit(QHostAddress(u"2001:db8::2"_s)));
    QCOMPARE(roster.admit(QHostAddress(u"192.0.2.1"_s)), StreamRoster::Refusal::ClientFull);
}

void TestStreamRoster::whoHasNotTakenAllCounts_data()
{
    QTest::addColumn<EventStream::End>("fate");
    QTest::addColumn<RunningStream::End>("end");
    QTest::addRow("and takes it") << EventStream::End::Finished << RunningStream::End::TooOld;
    QTest::addRow("and leaves") << EventStream::End::PeerLeft << RunningStream::End::PeerLeft;
    QTest::addRow("and never does") << EventStream::End::PeerStuck << RunningStream::End::PeerStuck;
}

void TestStreamRoster::whoHasNotTakenAllCounts()
{
    QFETCH(EventStream::End, fate);
    QFETCH(RunningStream::End, end);
    StreamRoster roster({.streams = 1}, m_random);
    QSignalSpy ended(&roster, &StreamRoster::ended);
    auto stream = std::make_unique<QuietStream>();
    QuietStream &ending = *stream;
    ending.fate().unsentAtEnd = 3;
    roster.add(std::move(stream), readerAt(u"192.0.2.1"_s));
    ending.farewell(RunningStream::End::TooOld, 1s);
    QCoreApplication::processEvents();
    QCOMPARE(ended.size(), 0);
    QCOMPARE(roster.unsentBytes(), 3);
    QCOMPARE(roster.admit(QHostAddress(u"192.0.2.1"_s)), StreamRoster::Refusal::Full);
    ending.fate().end = fate;
    ending.fate().unsent = 0;
    if (fate == EventStream::End::Finished)
        ending.fate().owner->noteTaken();
    else
        ending.fate().owner->noteLost();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().value<StreamRecord>().end, end);
    QVERIFY(!roster.admit(QHostAddress(u"192.0.2.1"_s)));
}

void TestStreamRoster::agesAreDrawnApart()
{
    StreamRoster roster({.age = 500ms}, m_random);
    QList<std::chrono::milliseconds> ages;
    connect(&roster, &StreamRoster::ended, this, [&ages](const StreamRecord &record) {
        QCOMPARE(record.end, RunningStream::End::TooOld);
        ages += record.duration;
    });
    for (int i = 0; i < 50; ++i)
        roster.add(std::make_unique<QuietStream>(), readerAt(u"192.0.2.1"_s));
    QTRY_COMPARE(ages.size(), 50);
    const auto [least, most] = std::minmax_element(ages.cbegin(), ages.cend());
    QVERIFY(*least >= 399ms);
    QVERIFY(*most - *least > 50ms); // of 100
}

void TestStreamRoster::aTokenMayExpireInAnotherAge()
{
    StreamRoster roster({}, m_random);
    QSignalSpy ended(&roster, &StreamRoster::ended);
    StreamReader reader = readerAt(u"192.0.2.1"_s);
    reader.tokenExpiry = QDateTime(QDate(9999, 12, 31), QTime(0, 0), QTimeZone::utc());
    roster.add(std::make_unique<QuietStream>(), reader);
    reader.tokenExpiry = QDateTime::currentDateTimeUtc();
    reader.tokenName = u"the other"_s;
    roster.add(std::make_unique<QuietStream>(), reader);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().value<StreamRecord>().reader.tokenName, u"the other"_s);
    QCOMPARE(roster.size(), 1U);
}

/// Which is set, back and forth, while the stream runs.
void TestStreamRoster::aTokenExpiresByTheWallsClock()
{
    const std::chrono::sys_days begin = std::chrono::year(2026) / 5 / 1;
    std::chrono::system_clock::time_point now = begin;
    int looks = 0;
    StreamRoster roster({.look = 2ms}, m_random, [&now, &looks] {
        ++looks;
        return now;
    });
    QSignalSpy ended(&roster, &StreamRoster::ended);
    StreamReader reader = readerAt(u"192.0.2.1"_s);
    reader.tokenExpiry = QDateTime(QDate(2026, 5, 1), QTime(0, 0, 0, 5), QTimeZone::utc());
    roster.add(std::make_unique<QuietStream>(), reader);
    now = begin - 24h;
    looks = 0;
    QTRY_VERIFY(looks > 20); // and what it would have waited for has passed
    QCOMPARE(ended.size(), 0);
    now = begin + 5ms;
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().value<StreamRecord>().end, RunningStream::End::Expired);
}

void TestStreamRoster::drainingRefusesAndEndsAll()
{
    StreamRoster roster({}, m_random);
    for (int i = 0; i < 3; ++i)
        roster.add(std::make_unique<QuietStream>(), readerAt(u"192.0.2.1"_s));
    QSignalSpy drained(&roster, &StreamRoster::drained);
    QSignalSpy ended(&roster, &StreamRoster::ended);
    roster.drain();
    QCOMPARE(roster.admit(QHostAddress(u"192.0.2.2"_s)), StreamRoster::Refusal::Draining);
    QTRY_COMPARE(drained.size(), 1);
    QCOMPARE(ended.size(), 3);
    QCOMPARE(roster.size(), 0U);
}

} // namespace

QTEST_GUILESS_MAIN(TestStreamRoster)
#include "tst_streamroster.moc"
