// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/hourbell.h"

#include <QtCore/QTimeZone>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QDateTime at(const char *time, const QByteArray &zone)
{
    return QDateTime::fromString(QString::fromLatin1(time), Qt::ISODateWithMs).toTimeZone(QTimeZone(zone));
}

class TestHourBell : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theNextHourIsThatOfTheClockOnTheWall_data();
    void theNextHourIsThatOfTheClockOnTheWall();
    void itStrikesWhenItIsTime();
    void anAlarmThatComesEarlyIsNoHour();
    void anHourThatWasSleptThroughIsNotMadeUpFor();
    void aClockThatIsSetBackGoesOnFromThere();
    void aStoppedBellIsSilent();
    void anAlarmRingsAtItsTime();
    void anAlarmThatIsClearedDoesNotRing();

private:
    QDateTime m_now = at("2026-05-01T07:20:00Z", "UTC");
    HourBell::Clock m_clock = [this] { return m_now; };
};

void TestHourBell::theNextHourIsThatOfTheClockOnTheWall_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QByteArray>("now"); // in UTC, both
    QTest::addColumn<QByteArray>("next");
    const auto row = [](const char *name, const char *zone, const char *now, const char *next) {
        QTest::newRow(name) << QByteArray(zone) << QByteArray(now) << QByteArray(next);
    };
    row("in between", "UTC", "2026-05-01T07:20:30.250Z", "2026-05-01T08:00:00Z");
    row("on the hour", "UTC", "2026-05-01T07:00:00Z", "2026-05-01T08:00:00Z");
    row("just before", "UTC", "2026-05-01T07:59:59.999Z", "2026-05-01T08:00:00Z");
    row("at midnight", "UTC", "2026-12-31T23:30:00Z", "2027-01-01T00:00:00Z");
    row("half an hour off", "Asia/Kolkata", "2026-05-01T07:20:00Z", "2026-05-01T07:30:00Z");
    row("a quarter off", "Asia/Kathmandu", "2026-05-01T07:20:00Z", "2026-05-01T08:15:00Z");
    row("an hour left out", "Europe/Berlin", "2026-03-29T00:30:00Z", "2026-03-29T01:00:00Z");
    row("an hour shown twice", "Europe/Berlin", "2026-10-25T00:30:00Z", "2026-10-25T01:00:00Z");
    row("its second time", "Europe/Berlin", "2026-10-25T01:00:00Z", "2026-10-25T02:00:00Z");
    // From 2:00 to 2:30 at 15:30 UTC, and from 2:00 to 1:30 at 15:00 UTC.
    row("half an hour left out", "Australia/Lord_Howe", "2026-10-03T15:20:00Z", "2026-10-03T16:00:00Z");
    row("half an hour shown twice", "Australia/Lord_Howe", "2026-04-04T14:50:00Z", "2026-04-04T15:30:00Z");
}

void TestHourBell::theNextHourIsThatOfTheClockOnTheWall()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const QByteArray, now);
    QFETCH(const QByteArray, next);
    const QDateTime found = nextFullHour(at(now.constData(), zone));
    QCOMPARE(found.toUTC(), at(next.constData(), "UTC"));
    QCOMPARE(found.time().minute(), 0);
}

void TestHourBell::itStrikesWhenItIsTime()
{
    HourBell bell(m_clock);
    QSignalSpy struck(&bell, &HourBell::struck);
    bell.start();
    QCOMPARE(bell.due(), at("2026-05-01T08:00:00Z", "UTC"));
    m_now = at("2026-05-01T08:00:00.004Z", "UTC");
    bell.look();
    QCOMPARE(struck.size(), 1);
    QCOMPARE(bell.due(), at("2026-05-01T09:00:00Z", "UTC"));
    m_now = at("2026-05-01T09:00:00Z", "UTC");
    bell.look();
    QCOMPARE(struck.size(), 2);
}

void TestHourBell::anAlarmThatComesEarlyIsNoHour()
{
    HourBell bell(m_clock);
    QSignalSpy struck(&bell, &HourBell::struck);
    bell.start();
    m_now = at("2026-05-01T07:59:59.999Z", "UTC");
    bell.look();
    QCOMPARE(struck.size(), 0);
    QCOMPARE(bell.due(), at("2026-05-01T08:00:00Z", "UTC"));
}

void TestHourBell::anHourThatWasSleptThroughIsNotMadeUpFor()
{
    HourBell bell(m_clock);
    QSignalSpy struck(&bell, &HourBell::struck);
    bell.start();
    m_now = at("2026-05-02T06:40:00Z", "UTC");
    bell.look();
    QCOMPARE(struck.size(), 0);
    QCOMPARE(bell.due(), at("2026-05-02T07:00:00Z", "UTC"));
}

void TestHourBell::aClockThatIsSetBackGoesOnFromThere()
{
    HourBell bell(m_clock);
    QSignalSpy struck(&bell, &HourBell::struck);
    bell.start();
    m_now = at("2026-05-01T03:10:00Z", "UTC");
    bell.look(); // the alarm tells of it
    QCOMPARE(struck.size(), 0);
    QCOMPARE(bell.due(), at("2026-05-01T04:00:00Z", "UTC"));
}

void TestHourBell::aStoppedBellIsSilent()
{
    HourBell bell(m_clock);
    QSignalSpy struck(&bell, &HourBell::struck);
    bell.start();
    bell.stop();
    m_now = at("2026-05-01T08:00:00Z", "UTC");
    bell.look();
    QCOMPARE(struck.size(), 0);
    QVERIFY(!bell.due().isValid());
}

void TestHourBell::anAlarmRingsAtItsTime()
{
    WallAlarm alarm;
    QSignalSpy rang(&alarm, &WallAlarm::rang);
    const QDateTime time = QDateTime::currentDateTimeUtc().addMSecs(30);
    alarm.set(time);
    QVERIFY(rang.wait());
    QVERIFY(QDateTime::currentDateTimeUtc() >= time);
    alarm.set(time); // it has passed
    QCOMPARE(rang.size(), 1);
    QVERIFY(rang.wait());
}

void TestHourBell::anAlarmThatIsClearedDoesNotRing()
{
    WallAlarm alarm;
    WallAlarm later;
    QSignalSpy rang(&alarm, &WallAlarm::rang);
    QSignalSpy rangLater(&later, &WallAlarm::rang);
    alarm.set(QDateTime::currentDateTimeUtc().addMSecs(10));
    later.set(QDateTime::currentDateTimeUtc().addMSecs(20));
    alarm.clear();
    QVERIFY(rangLater.wait());
    QCOMPARE(rang.size(), 0);
}

} // namespace

QTEST_MAIN(TestHourBell)
#include "tst_hourbell.moc"
