// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/hourteller.h"
#include "app/desktop/mainwindow.h"
#include "app/desktop/windowtray.h"
#include "client/livepoemfetch.h"
#include "client/livepoemsource.h"
#include "client/remotepoemsource.h"
#include "server/livepoem.h"
#include "server/liveschedule.h"
#include "server/poems/memorylibrary.h"
#include "server/poemserver.h"
#include "tests/desktop/faketray.h"

#include <QtCore/QRandomGenerator>
#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray token = "sesame";

/// The poem that everybody sees: from a real server's clock to a real window, and to the tray.
class TestLiveJourney : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void thePoemOfTheMomentIsTypedToItsEnd();
    void aServerThatComesBackLosesNoCharacter();
    void anHourIsToldAndItsPoemShown();
    void anHourWithoutAServerPassesInSilence();
    void theTraysMenuShowsThePoem();

private:
    void serve(std::chrono::milliseconds every, quint16 port = 0);
    void openWindow();
    /// By which a poem has begun a while ago, and has a while to go.
    [[nodiscard]] std::chrono::seconds periodInTheMiddle() const;
    [[nodiscard]] QString textOf(const QString &id) const;
    [[nodiscard]] QString shown() { return m_window->typewriter().revealed().toString(); }

    QRandomGenerator m_random{11};
    std::unique_ptr<MemoryLibrary> m_library;
    std::unique_ptr<PoemServer> m_server;
    std::unique_ptr<RemotePoemSource> m_source;
    std::unique_ptr<LivePoemSource> m_live;
    std::unique_ptr<LivePoemFetch> m_fetch;
    FakeTray m_tray;
    std::unique_ptr<MainWindow> m_window;
    PoemHeading m_heading;
};

void TestLiveJourney::init()
{
    m_library = MemoryLibrary::embedded(m_random);
    m_tray.messages.clear();
}

void TestLiveJourney::cleanup()
{
    m_window.reset();
    m_fetch.reset();
    m_live.reset();
    m_source.reset();
    m_server.reset();
}

void TestLiveJourney::serve(std::chrono::milliseconds every, quint16 port)
{
    PoemServer::Settings settings;
    settings.liveEvery = every;
    settings.access.tokens = {{token, {}, {}}};
    m_server = std::make_unique<PoemServer>(*m_library, settings, m_random);
    QVERIFY(m_server->listen(QHostAddress(QHostAddress::LocalHost), port));
}

std::chrono::seconds TestLiveJourney::periodInTheMiddle() const
{
    const auto now = std::chrono::system_clock::now();
    for (std::chrono::seconds period = 40s;; ++period) {
        const LiveSchedule schedule(*m_library, period);
        const auto showing = schedule.at(now);
        const LivePoem poem(schedule.poemOf(showing), period);
        const auto since = std::chrono::floor<std::chrono::milliseconds>(now - showing.begin);
        if (since >= 5s && poem.dueTime(poem.steps() - 1) - since >= 15s)
            return period;
    }
}

void TestLiveJourney::openWindow()
{
    const QUrl url = m_server->url();
    m_source = std::make_unique<RemotePoemSource>(url, token);
    m_live = std::make_unique<LivePoemSource>(url, token);
    auto atOnce = std::make_unique<RemotePoemSource>(url, token);
    atOnce->setPace(0ms);
    m_fetch =
        std::make_unique<LivePoemFetch>(std::make_unique<LivePoemSource>(url, token), std::move(atOnce));
    connect(m_live.get(), &PoemSource::headingArrived, this,
            [this](const PoemHeading &heading) { m_heading = heading; });
    m_window = std::make_unique<MainWindow>(*m_source, MainWindow::Mode::Online);
    m_window->typewriter().setPace(1ms);
    m_window->offerLive(*m_live);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

QString TestLiveJourney::textOf(const QString &id) const
{
    const auto poem = m_library->find(id);
    return poem ? poem->text : QString();
}

void TestLiveJourney::thePoemOfTheMomentIsTypedToItsEnd()
{
    serve(3s);
    openWindow();
    QSignalSpy ended(m_window.get(), &MainWindow::poemEnded);
    m_window->askLive();
    QVERIFY(ended.wait(30'000));
    QVERIFY(!shown().isEmpty());
    QCOMPARE(shown(), textOf(m_heading.id));
    QCOMPARE(m_window->findChild<QLabel *>(u"reason"_s)->text(), u"the poem of the hour"_s);
    QTRY_COMPARE(m_server->openStreams(), 0U);
}

// By then the live stream may be at another poem.
void TestLiveJourney::aServerThatComesBackLosesNoCharacter()
{
    serve(periodInTheMiddle());
    const auto port = static_cast<quint16>(m_server->url().port());
    openWindow();
    QSignalSpy interrupted(m_live.get(), &PoemSource::interrupted);
    QSignalSpy restarted(m_live.get(), &PoemSource::restarted);
    QSignalSpy ended(m_window.get(), &MainWindow::poemEnded);
    m_window->askLive();
    QTRY_VERIFY(m_window->typewriter().received().size() > 5);
    QVERIFY(ended.isEmpty());
    m_server.reset();
    QVERIFY(interrupted.wait());
    serve(1s, port); // shows another one
    QVERIFY(ended.wait(30'000));
    QCOMPARE(shown(), textOf(m_heading.id));
    QVERIFY(restarted.isEmpty());
}

void TestLiveJourney::anHourIsToldAndItsPoemShown()
{
    serve(3600s); // the typing takes 40 minutes: it is not waited for
    openWindow();
    QDateTime now(QDate(2026, 5, 1), QTime(7, 20));
    HourTeller teller(*m_fetch, m_tray, [&now] { return now; });
    connect(&teller, &HourTeller::poemWanted, m_window.get(), &MainWindow::tellPoem);
    QSignalSpy ended(m_window.get(), &MainWindow::poemEnded);
    teller.setTelling(true);
    now = QDateTime(QDate(2026, 5, 1), QTime(8, 0));
    teller.bell().look();
    QTRY_COMPARE_WITH_TIMEOUT(m_tray.messages.size(), 1, 30'000);
    QVERIFY(shown().isEmpty() && ended.isEmpty()); // the window is left alone
    const LiveSchedule schedule(*m_library, 3600s);
    const Poem poem = schedule.poemOf(schedule.at(std::chrono::system_clock::now())); // unless an hour struck
    QCOMPARE(m_tray.messages.first().title, poem.title);
    m_tray.messages.first().act();
    QVERIFY(ended.wait(30'000));
    QCOMPARE(shown(), poem.text);
    QTRY_COMPARE(m_server->openStreams(), 0U);
}

void TestLiveJourney::anHourWithoutAServerPassesInSilence()
{
    serve(60s);
    openWindow();
    LivePoemFetch impatient(std::make_unique<LivePoemSource>(QUrl(u"http://127.0.0.1:1"_s), token),
                            std::make_unique<RemotePoemSource>(QUrl(u"http://127.0.0.1:1"_s), token), 100ms);
    QSignalSpy gaveUp(&impatient, &LivePoemFetch::failed);
    QDateTime now(QDate(2026, 5, 1), QTime(7, 20));
    HourTeller teller(impatient, m_tray, [&now] { return now; });
    teller.setTelling(true);
    now = QDateTime(QDate(2026, 5, 1), QTime(8, 0));
    teller.bell().look();
    QTRY_COMPARE(gaveUp.size(), 1);
    QVERIFY(m_tray.messages.isEmpty() && shown().isEmpty());
    QCOMPARE(teller.bell().due().time(), QTime(9, 0));
}

void TestLiveJourney::theTraysMenuShowsThePoem()
{
    serve(3s);
    openWindow();
    WindowTray windowTray(*m_window, m_tray, m_fetch.get());
    windowTray.follow({.keepsTrayIcon = true});
    QSignalSpy ended(m_window.get(), &MainWindow::poemEnded);
    m_window->close();
    QVERIFY(m_window->isHidden());
    m_tray.menu->findChild<QAction *>(u"live"_s)->trigger();
    QVERIFY(m_window->isVisible());
    QVERIFY(ended.wait(30'000));
    QCOMPARE(shown(), textOf(m_heading.id));
}

} // namespace

QTEST_MAIN(TestLiveJourney)
#include "tst_livejourney.moc"
