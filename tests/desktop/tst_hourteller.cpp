// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/hourteller.h"
#include "client/eventsource/messageevent.h"
#include "client/livepoemfetch.h"
#include "fakepoemsource.h"
#include "faketray.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

class TestHourTeller : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_teller.reset(); }

    void aMessageSaysWhoseVersesTheyAre();
    void aMessageIsShortWhateverThePoemIs();
    void aPoemWithoutATitleHasAName();
    void anHourIsTold();
    void whoClicksGetsThePoem();
    void anHourWithoutAPoemPassesInSilence();
    void nothingIsAskedWhileItIsNotWanted();
    void whatIsOnItsWayIsGivenUp();

private:
    void strike();
    void answer();

    QDateTime m_now;
    FakeTray m_tray;
    FakePoemSource *m_live = nullptr;
    FakePoemSource *m_poems = nullptr;
    std::unique_ptr<LivePoemFetch> m_fetch;
    std::unique_ptr<HourTeller> m_teller;
};

void TestHourTeller::init()
{
    m_now = QDateTime(QDate(2026, 5, 1), QTime(7, 20));
    m_tray.messages.clear();
    auto live = std::make_unique<FakePoemSource>();
    auto poems = std::make_unique<FakePoemSource>();
    m_live = live.get();
    m_poems = poems.get();
    m_fetch = std::make_unique<LivePoemFetch>(std::move(live), std::move(poems));
    m_teller = std::make_unique<HourTeller>(*m_fetch, m_tray, [this] { return m_now; });
}

void TestHourTeller::strike()
{
    m_now = nextFullHour(m_now);
    m_teller->bell().look();
}

void TestHourTeller::answer()
{
    m_live->deliver({u"poem"_s, uR"({"title":"Night","author":"Somebody"})"_s, u"P.0"_s, {}});
    m_poems->deliver({u"message"_s, u"It is late.\n"_s, u"P.12"_s, {}});
    m_poems->deliver({u"done"_s, u"{}"_s, u"P.end"_s, {}});
}

void TestHourTeller::aMessageSaysWhoseVersesTheyAre()
{
    const TrayMessage message =
        hourMessage({.heading = {.title = u"静夜思"_s, .author = u"李白"_s, .dynasty = u"唐"_s},
                     .text = u"一\n\n二\n三\n四\n五\n"_s});
    QCOMPARE(message.title, u"静夜思"_s);
    QCOMPARE(message.text, u"李白 · 唐\n一\n二\n三\n四"_s);
}

void TestHourTeller::aMessageIsShortWhateverThePoemIs()
{
    const QString endless = u"x"_s.repeated(119) + u"𠮷"_s.repeated(10'000); // two units each
    const TrayMessage message =
        hourMessage({.heading = {.title = endless, .author = endless}, .text = endless});
    QVERIFY(message.title.size() <= 121 && message.text.size() <= 250);
    QVERIFY(message.title.isValidUtf16() && message.text.isValidUtf16());
    QVERIFY(message.title.endsWith(u'…'));
}

void TestHourTeller::aPoemWithoutATitleHasAName()
{
    QCOMPARE(hourMessage({.text = u"It is late."_s}).title, u"Poem of the Hour"_s);
}

void TestHourTeller::anHourIsTold()
{
    m_teller->setTelling(true);
    QVERIFY(m_live->questions.isEmpty()); // it is not time yet
    strike();
    answer();
    QCOMPARE(m_tray.messages.size(), 1);
    QCOMPARE(m_tray.messages.first().title, u"Night"_s);
    QCOMPARE(m_tray.messages.first().text, u"Somebody\nIt is late."_s);
    strike();
    answer();
    QCOMPARE(m_tray.messages.size(), 2);
}

void TestHourTeller::whoClicksGetsThePoem()
{
    QSignalSpy wanted(m_teller.get(), &HourTeller::poemWanted);
    m_teller->setTelling(true);
    strike();
    answer();
    QCOMPARE(wanted.size(), 0);
    m_tray.messages.first().act();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<PastAnswer>().text, u"It is late.\n"_s);
}

void TestHourTeller::anHourWithoutAPoemPassesInSilence()
{
    m_teller->setTelling(true);
    strike();
    m_live->cancel();
    Q_EMIT m_live->failed({StreamError::Kind::NotReached, 0, {}, {}});
    QVERIFY(m_tray.messages.isEmpty());
    strike();
    answer();
    QCOMPARE(m_tray.messages.size(), 1);
}

void TestHourTeller::nothingIsAskedWhileItIsNotWanted()
{
    strike();
    m_teller->setTelling(true);
    m_teller->setTelling(false);
    strike();
    QVERIFY(m_live->questions.isEmpty());
}

void TestHourTeller::whatIsOnItsWayIsGivenUp()
{
    m_teller->setTelling(true);
    strike();
    QVERIFY(m_live->isAnswering);
    m_teller->setTelling(false);
    QVERIFY(!m_live->isAnswering);
}

} // namespace

QTEST_MAIN(TestHourTeller)
#include "tst_hourteller.moc"
