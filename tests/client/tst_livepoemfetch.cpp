// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/eventsource/messageevent.h"
#include "client/livepoemfetch.h"
#include "tests/desktop/fakepoemsource.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class TestLivePoemFetch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void thePoemComesWhole();
    void whatFailsIsToldOnce_data();
    void whatFailsIsToldOnce();
    void aPoemWithoutEndIsRefused();
    void nobodyWaitsForEver();
    void whatWasGivenUpIsNotTold();

private:
    void begin();
    void makeFetch(std::chrono::milliseconds patience);
    [[nodiscard]] bool isQuiet() const { return !m_live->isAnswering && !m_poems->isAnswering; }

    FakePoemSource *m_live = nullptr;
    FakePoemSource *m_poems = nullptr;
    std::unique_ptr<LivePoemFetch> m_fetch;
    std::unique_ptr<QSignalSpy> m_fetched;
    std::unique_ptr<QSignalSpy> m_failed;
};

void TestLivePoemFetch::init()
{
    makeFetch(1h);
}

void TestLivePoemFetch::makeFetch(std::chrono::milliseconds patience)
{
    auto live = std::make_unique<FakePoemSource>();
    auto poems = std::make_unique<FakePoemSource>();
    m_live = live.get();
    m_poems = poems.get();
    m_fetch = std::make_unique<LivePoemFetch>(std::move(live), std::move(poems), patience);
    m_fetched = std::make_unique<QSignalSpy>(m_fetch.get(), &LivePoemFetch::fetched);
    m_failed = std::make_unique<QSignalSpy>(m_fetch.get(), &LivePoemFetch::failed);
}

void TestLivePoemFetch::begin()
{
    m_fetch->fetch();
    m_live->deliver({u"poem"_s, uR"({"title":"Night"})"_s, u"P.0"_s, {}});
}

void TestLivePoemFetch::thePoemComesWhole()
{
    begin();
    QVERIFY(!m_live->isAnswering); // its typing is not waited for
    QCOMPARE(m_poems->places, QStringList{u"P.0"_s});
    m_poems->deliver({u"message"_s, u"It is late.\n"_s, u"P.12"_s, {}});
    m_poems->deliver({u"message"_s, u"It is dark."_s, u"P.23"_s, {}});
    m_poems->deliver({u"done"_s, u"{}"_s, u"P.end"_s, {}});
    QCOMPARE(m_fetched->size(), 1);
    const auto poem = m_fetched->first().first().value<PastAnswer>();
    QCOMPARE(poem.heading.title, u"Night"_s);
    QCOMPARE(poem.text, u"It is late.\nIt is dark."_s);
    QCOMPARE(poem.place, u"P.end"_s);
    QVERIFY(poem.isComplete && poem.question.isEmpty() && isQuiet());
    QCOMPARE(m_failed->size(), 0);
}

void TestLivePoemFetch::whatFailsIsToldOnce_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"nobody is there", "the live stream says nothing", "the poem is not known",
                             "the text does not come"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void TestLivePoemFetch::whatFailsIsToldOnce()
{
    QFETCH(const QString, what);
    if (what == u"nobody is there") {
        m_fetch->fetch();
        Q_EMIT m_live->failed({});
    } else if (what == u"the live stream says nothing") {
        m_fetch->fetch();
        Q_EMIT m_live->finished();
    } else {
        begin();
        if (what == u"the poem is not known")
            Q_EMIT m_poems->restarted();
        else
            Q_EMIT m_poems->failed({});
    }
    QCOMPARE(m_failed->size(), 1);
    QVERIFY(m_fetched->isEmpty() && isQuiet());
}

void TestLivePoemFetch::aPoemWithoutEndIsRefused()
{
    begin();
    const QString verse = u"on and on and on "_s.repeated(1000);
    for (int i = 0; i < 10 && m_poems->isAnswering; ++i)
        m_poems->deliver({u"message"_s, verse, u"P.1"_s, {}});
    QCOMPARE(m_failed->size(), 1);
    QVERIFY(isQuiet());
}

void TestLivePoemFetch::nobodyWaitsForEver()
{
    makeFetch(1ms);
    m_fetch->fetch();
    QTRY_COMPARE(m_failed->size(), 1);
    QVERIFY(isQuiet());
}

void TestLivePoemFetch::whatWasGivenUpIsNotTold()
{
    begin();
    m_poems->deliver({u"message"_s, u"Old."_s, u"P.4"_s, {}});
    m_fetch->fetch();
    QVERIFY(m_live->isAnswering && !m_poems->isAnswering);
    m_live->deliver({u"poem"_s, uR"({"title":"Day"})"_s, u"Q.0"_s, {}});
    m_poems->deliver({u"message"_s, u"New."_s, u"Q.4"_s, {}});
    m_poems->deliver({u"done"_s, u"{}"_s, u"Q.end"_s, {}});
    QCOMPARE(m_fetched->first().first().value<PastAnswer>().text, u"New."_s);
    QCOMPARE(m_fetched->size(), 1);
}

} // namespace

QTEST_GUILESS_MAIN(TestLivePoemFetch)
#include "tst_livepoemfetch.moc"
