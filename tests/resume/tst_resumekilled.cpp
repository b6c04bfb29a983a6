// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/remotepoemsource.h"
#include "poemreader.h"
#include "server/poems/memorylibrary.h"
#include "server/poemserver.h"
#include "tests/support/mortalrelay.h"
#include "tests/support/seed.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

#include <algorithm>
#include <vector>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 100'000; // ms; only used up when something is broken

/// A question that nothing is known about, so that poems are drawn from all there are of a language.
QUrl streamOf(quint16 port, int pace, const QString &language)
{
    return QUrl(
        u"http://127.0.0.1:%1/v1/poems/stream?question=xyzzy&pace=%2&language=%3"_s.arg(port).arg(pace).arg(
            language));
}

/// One reader, and a way to the server that dies under it again and again.
struct Journey
{
    Journey(quint16 port, const MortalRelay::Fate &fate, int pace)
        : relay(port, fate)
        , url(streamOf(relay.serverPort(), pace, fate.seed % 2 == 0 ? u"zh"_s : u"en"_s))
        , deaths(fate.deaths)
    {
        reader.ask(url);
    }

    /// True when the relay has died as often as it was to, and the reader has a poem all the same. Until
    /// then it asks for one poem after the other.
    [[nodiscard]] bool goOn(const MemoryLibrary &library)
    {
        if (!reader.isOver() || isOver)
            return isOver;
        problem = reader.problem(library);
        ++poems;
        isOver = !problem.isEmpty() || relay.deaths() == deaths;
        if (!isOver)
            reader.ask(url);
        return isOver;
    }

    MortalRelay relay;
    QUrl url;
    int deaths;
    PoemReader reader;
    QString problem;
    int poems = 0;
    bool isOver = false;
};

/// Connections that are killed at random bytes, of the answer's head too.
class TestResumeKilled : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void noKillLosesOrDoublesACharacter_data();
    void noKillLosesOrDoublesACharacter();
    void thePoemSourceCarriesOnToo();

private:
    QRandomGenerator m_random{6};
    std::unique_ptr<MemoryLibrary> m_library;
    std::unique_ptr<PoemServer> m_server;
};

void TestResumeKilled::initTestCase()
{
    m_library = MemoryLibrary::embedded(m_random);
    m_server = std::make_unique<PoemServer>(*m_library, PoemServer::Settings{}, m_random);
    QVERIFY(m_server->listen(QHostAddress(QHostAddress::LocalHost), 0));
}

void TestResumeKilled::noKillLosesOrDoublesACharacter_data()
{
    QTest::addColumn<int>("pace");
    QTest::addColumn<int>("mostBytes");
    QTest::addColumn<int>("deaths");
    QTest::addRow("a poem at once, 1000 kills") << 0 << 2500 << 50;
    QTest::addRow("phrase by phrase, 1000 kills") << 1 << 800 << 50;
}

void TestResumeKilled::noKillLosesOrDoublesACharacter()
{
    QFETCH(int, pace);
    QFETCH(int, mostBytes);
    QFETCH(int, deaths);
    const quint32 seed = testSeed(4711);
    std::vector<std::unique_ptr<Journey>> journeys;
    for (quint32 i = 0; i < 20; ++i) {
        const MortalRelay::Fate fate{.deaths = deaths, .mostBytes = mostBytes, .seed = seed + i};
        journeys.push_back(
            std::make_unique<Journey>(static_cast<quint16>(m_server->url().port()), fate, pace));
    }
    QTRY_VERIFY_WITH_TIMEOUT(std::count_if(journeys.begin(), journeys.end(),
                                           [this](const auto &journey) {
                                               return journey->goOn(*m_library);
                                           }) == qsizetype(journeys.size()),
                             patience);
    int poems = 0;
    int kills = 0;
    for (const auto &journey : journeys) {
        QVERIFY2(journey->problem.isEmpty(), qPrintable(journey->problem));
        poems += journey->poems;
        kills += journey->relay.deaths();
    }
    QCOMPARE(kills, 1000);
    qInfo("%d kills, %d poems", kills, poems);
}

// What the window reads from: with the waits that the server asks for, so fewer times.
void TestResumeKilled::thePoemSourceCarriesOnToo()
{
    const quint32 seed = testSeed(815);
    struct Reading
    {
        Reading(quint16 port, const MortalRelay::Fate &fate)
            : relay(port, fate)
            , source(QUrl(u"http://127.0.0.1:%1"_s.arg(relay.serverPort())), {})
        {
            connect(&source, &PoemSource::headingArrived, &source,
                    [this](const PoemHeading &heading) { headings += heading.id; });
            connect(&source, &PoemSource::textArrived, &source,
                    [this](const QString &more) { text += more; });
            connect(&source, &PoemSource::finished, &source, [this] { ++ends; });
            source.setPace(1ms);
            source.ask(u"月亮"_s);
        }

        MortalRelay relay;
        QStringList headings;
        QString text;
        int ends = 0;
        RemotePoemSource source; // dies first
    };
    std::vector<std::unique_ptr<Reading>> readings;
    for (quint32 i = 0; i < 40; ++i)
        readings.push_back(
            std::make_unique<Reading>(static_cast<quint16>(m_server->url().port()),
                                      MortalRelay::Fate{.deaths = 2, .mostBytes = 1500, .seed = seed + i}));
    const auto isOver = [](const auto &reading) { return reading->ends > 0; };
    QTRY_VERIFY_WITH_TIMEOUT(std::all_of(readings.begin(), readings.end(), isOver), patience);
    for (const auto &reading : readings) {
        QCOMPARE(reading->ends, 1);
        QCOMPARE(reading->headings.size(), 1);
        QCOMPARE(reading->text, m_library->find(reading->headings.first())->text);
    }
}

} // namespace

QTEST_GUILESS_MAIN(TestResumeKilled)
#include "tst_resumekilled.moc"
