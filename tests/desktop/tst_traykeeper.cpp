// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/traykeeper.h"
#include "faketray.h"

#include <QtCore/QTimer>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>

#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class TestTrayKeeper : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void unlessItIsWantedThereIsNoIcon();
    void closingTheWindowHidesIt();
    void withoutATrayClosingCloses();
    void itIsToldOnceWhatClosingDoes();
    void whoWasToldBeforeIsNotToldAgain();
    void aClickBringsTheWindowBack();
    void aWindowThatSomebodyElseShowsIsShown();
    void aMinimisedWindowComesBackWhole();
    void theMenuShowsAndHides();
    void whenTheTrayGoesTheWindowComesBack();
    void aTrayThatStartsAnewChangesNothing();
    void notWantedAnyMoreItShowsTheWindow();
    void theProgramGoesOnWhileTheWindowIsHidden();
    void quitEndsTheProgram_data();
    void quitEndsTheProgram();

private:
    void makeKeeper(std::chrono::milliseconds grace);
    [[nodiscard]] QAction &action(const char *name) const
    {
        return *m_keeper->menu().findChild<QAction *>(QString::fromLatin1(name));
    }

    std::unique_ptr<FakeTray> m_tray;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<TrayKeeper> m_keeper;
};

void TestTrayKeeper::init()
{
    m_tray = std::make_unique<FakeTray>();
    m_window = std::make_unique<QWidget>();
    m_window->resize(300, 200);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    makeKeeper(1h);
    m_keeper->setKeeping(true);
}

void TestTrayKeeper::makeKeeper(std::chrono::milliseconds grace)
{
    m_keeper = std::make_unique<TrayKeeper>(*m_window, *m_tray, grace);
}

void TestTrayKeeper::cleanup()
{
    m_keeper.reset();
    QVERIFY(m_tray->menu == nullptr);
    m_window.reset();
    m_tray.reset();
    QGuiApplication::setQuitOnLastWindowClosed(true);
}

void TestTrayKeeper::unlessItIsWantedThereIsNoIcon()
{
    makeKeeper(1h);
    QVERIFY(m_tray->menu == nullptr);
    QVERIFY(m_window->close());
    QVERIFY(m_tray->messages.isEmpty());
}

void TestTrayKeeper::closingTheWindowHidesIt()
{
    QVERIFY(m_tray->menu == &m_keeper->menu());
    QVERIFY(!m_window->close());
    QVERIFY(m_window->isHidden());
}

void TestTrayKeeper::withoutATrayClosingCloses()
{
    m_tray->setThere(false);
    QVERIFY(m_window->isVisible());
    QVERIFY(m_window->close());
    QVERIFY(QGuiApplication::quitOnLastWindowClosed());
}

void TestTrayKeeper::itIsToldOnceWhatClosingDoes()
{
    QSignalSpy told(m_keeper.get(), &TrayKeeper::told);
    m_window->close();
    QCOMPARE(m_tray->messages.size(), 1);
    QCOMPARE(told.size(), 1);
    m_tray->messages.first().act();
    QVERIFY(m_window->isVisible());
    m_window->close();
    QCOMPARE(m_tray->messages.size(), 1);
}

void TestTrayKeeper::whoWasToldBeforeIsNotToldAgain()
{
    m_keeper->setTold(true);
    m_window->close();
    QVERIFY(m_window->isHidden() && m_tray->messages.isEmpty());
}

void TestTrayKeeper::aClickBringsTheWindowBack()
{
    m_window->close();
    Q_EMIT m_tray->clicked();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(QGuiApplication::quitOnLastWindowClosed());
}

void TestTrayKeeper::aWindowThatSomebodyElseShowsIsShown()
{
    m_window->close();
    m_window->show();
    QCOMPARE(action("toggle").text(), u"&Hide Window"_s);
    QVERIFY(QGuiApplication::quitOnLastWindowClosed());
}

void TestTrayKeeper::aMinimisedWindowComesBackWhole()
{
    m_window->showMinimized();
    Q_EMIT m_tray->clicked();
    QVERIFY(m_window->isVisible() && !m_window->isMinimized());
}

void TestTrayKeeper::theMenuShowsAndHides()
{
    QCOMPARE(action("toggle").text(), u"&Hide Window"_s);
    action("toggle").trigger();
    QVERIFY(m_window->isHidden());
    QCOMPARE(action("toggle").text(), u"&Show Window"_s);
    action("toggle").trigger();
    QVERIFY(m_window->isVisible());
    QCOMPARE(action("toggle").text(), u"&Hide Window"_s);
}

void TestTrayKeeper::whenTheTrayGoesTheWindowComesBack()
{
    makeKeeper(1ms);
    m_keeper->setKeeping(true);
    m_window->close();
    m_tray->setThere(false);
    QVERIFY(m_window->isHidden()); // it may come again
    QTRY_VERIFY(m_window->isVisible());
    QVERIFY(m_window->close());
}

void TestTrayKeeper::aTrayThatStartsAnewChangesNothing()
{
    m_window->close();
    m_tray->setThere(false);
    const auto *wait = m_keeper->findChild<QTimer *>(u"untilBack"_s);
    QVERIFY(wait->isActive());
    m_tray->setThere(true);
    QVERIFY(!wait->isActive());
    QVERIFY(m_window->isHidden());
}

void TestTrayKeeper::notWantedAnyMoreItShowsTheWindow()
{
    m_window->close();
    m_keeper->setKeeping(false);
    QVERIFY(m_window->isVisible());
    QVERIFY(m_tray->menu == nullptr);
    QVERIFY(m_window->close());
}

// A menu is a window, too, and were the last that is closed.
void TestTrayKeeper::theProgramGoesOnWhileTheWindowIsHidden()
{
    QSignalSpy lastClosed(qApp, &QGuiApplication::lastWindowClosed);
    m_window->close();
    bool isOver = false;
    QTimer::singleShot(0, m_keeper.get(), [&] {
        m_keeper->menu().popup({10, 10});
        QTimer::singleShot(0, m_keeper.get(), [&] {
            m_keeper->menu().close();
            QTimer::singleShot(50ms, m_keeper.get(), [&] {
                isOver = true;
                QCoreApplication::exit(3);
            });
        });
    });
    QCOMPARE(QCoreApplication::exec(), 3);
    QVERIFY(isOver);
}

void TestTrayKeeper::quitEndsTheProgram_data()
{
    QTest::addColumn<bool>("isHidden");
    QTest::addColumn<bool>("byMenu");
    for (const bool isHidden : {false, true}) {
        QTest::addRow("by the menu, %s", isHidden ? "hidden" : "shown") << isHidden << true;
        QTest::addRow("by a signal, %s", isHidden ? "hidden" : "shown") << isHidden << false;
    }
}

void TestTrayKeeper::quitEndsTheProgram()
{
    QFETCH(const bool, isHidden);
    QFETCH(const bool, byMenu);
    if (isHidden)
        m_window->close();
    QTimer::singleShot(0, m_keeper.get(), [&] {
        if (byMenu)
            action("quit").trigger();
        else
            QCoreApplication::quit();
    });
    QTimer::singleShot(10s, m_keeper.get(), [] { QCoreApplication::exit(4); });
    QCOMPARE(QCoreApplication::exec(), 0);
}

} // namespace

QTEST_MAIN(TestTrayKeeper)
#include "tst_traykeeper.moc"
