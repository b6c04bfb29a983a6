// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/systemtray.h"
#include "app/desktop/traykeeper.h"

#include <QtCore/QProcess>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QSystemTrayIcon>

#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 30'000; // ms; only used up when something is broken

/// A real tray: what POEMSTREAM_TRAY starts, which is a program that says "ready" (trayhost, over D-Bus), or
/// one for X11. The first one that Qt finds is the kind it goes by from then on.
class TestSystemTray : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void aTrayThatComesLaterIsFound();
    void aTrayThatGoesAndComesAgainIsNoticed();
    void aTrayMayGoAndLeaveItsServiceBehind();
    void theIconCanBeClicked();
    void aMessageIsPlainTextAndCanBeClicked();
    void aBalloonIsPlainTextAndCanBeClicked();
    void whenTheTrayGoesTheWindowComesBack();

private:
    [[nodiscard]] bool startTray();
    void stopTray();
    [[nodiscard]] bool hasHeard(const QByteArray &line);
    [[nodiscard]] static QWidget *icon();

    QStringList m_command;
    bool m_isX11 = false;
    std::unique_ptr<QProcess> m_host;
    QByteArray m_heard;
    QMenu m_menu;
};

void TestSystemTray::initTestCase()
{
    m_command = QProcess::splitCommand(qEnvironmentVariable("POEMSTREAM_TRAY"));
    if (m_command.isEmpty())
        QSKIP("POEMSTREAM_TRAY names no tray to test with");
    m_isX11 = !m_command.first().contains(u"trayhost"_s);
    m_menu.addAction(u"Quit"_s);
}

void TestSystemTray::cleanup()
{
    stopTray();
}

bool TestSystemTray::startTray()
{
    m_host = std::make_unique<QProcess>();
    m_heard.clear();
    m_host->start(m_command.first(), m_command.mid(1));
    return m_host->waitForStarted() &&
           (m_isX11 || QTest::qWaitFor([this] { return hasHeard("ready\n"); }, patience));
}

void TestSystemTray::stopTray()
{
    if (!m_host)
        return;
    m_host->kill();
    m_host->waitForFinished();
    m_host.reset();
    if (m_isX11) // the X server notices a little later, and an icon in a tray that is gone shows no balloon
        QVERIFY(QTest::qWaitFor([] { return !QSystemTrayIcon::isSystemTrayAvailable(); }, patience));
}

bool TestSystemTray::hasHeard(const QByteArray &line)
{
    m_heard += m_host->readAllStandardOutput();
    return m_heard.contains(line);
}

// X11's.
QWidget *TestSystemTray::icon()
{
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (widget->objectName() == u"QSystemTrayIconSys" && widget->isVisible())
            return widget;
    return nullptr;
}

void TestSystemTray::aTrayThatComesLaterIsFound()
{
    if (!m_isX11)
        QSKIP("Qt looks for a tray over D-Bus once");
    SystemTray tray;
    QSignalSpy changed(&tray, &TrayPlace::changed);
    tray.showIcon(m_menu);
    QVERIFY(!tray.isThere());
    QVERIFY(startTray());
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, patience);
    QVERIFY(tray.isThere());
    QTRY_VERIFY_WITH_TIMEOUT(icon() != nullptr, patience);
}

void TestSystemTray::aTrayThatGoesAndComesAgainIsNoticed()
{
    QVERIFY(startTray());
    SystemTray tray;
    QTRY_VERIFY_WITH_TIMEOUT(tray.isThere(), patience);
    tray.showIcon(m_menu);
    QSignalSpy changed(&tray, &TrayPlace::changed);
    QTRY_VERIFY_WITH_TIMEOUT(m_isX11 ? icon() != nullptr : hasHeard("item\n"), patience);
    stopTray();
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, patience);
    QVERIFY(!tray.isThere());
    QVERIFY(startTray());
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 2, patience);
    QVERIFY(tray.isThere());
    QTRY_VERIFY_WITH_TIMEOUT(m_isX11 ? icon() != nullptr : hasHeard("item\n"), patience);
}

void TestSystemTray::aTrayMayGoAndLeaveItsServiceBehind()
{
    if (m_isX11)
        QSKIP("X11's trays have no service");
    QVERIFY(startTray());
    SystemTray tray;
    QSignalSpy changed(&tray, &TrayPlace::changed);
    tray.showIcon(m_menu);
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, patience);
    m_host->write("leave\n");
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 2, patience);
    QVERIFY(!tray.isThere());
}

void TestSystemTray::theIconCanBeClicked()
{
    QVERIFY(startTray());
    SystemTray tray;
    QTRY_VERIFY_WITH_TIMEOUT(tray.isThere(), patience);
    QSignalSpy clicked(&tray, &TrayPlace::clicked);
    tray.showIcon(m_menu);
    QTRY_VERIFY_WITH_TIMEOUT(m_isX11 ? icon() != nullptr : hasHeard("item\n"), patience);
    if (m_isX11)
        QTest::mouseClick(icon(), Qt::LeftButton);
    else
        m_host->write("click\n");
    QTRY_COMPARE_WITH_TIMEOUT(clicked.size(), 1, patience);
}

void TestSystemTray::aMessageIsPlainTextAndCanBeClicked()
{
    if (m_isX11)
        QSKIP("X11's trays show no notifications: Qt draws a balloon of its own");
    QVERIFY(startTray());
    SystemTray tray;
    tray.showIcon(m_menu);
    int acts = 0;
    tray.tell({.title = u"<Night> & Day"_s, .text = u"Somebody\n<b>It is late.</b> & dark"_s, .act = [&] {
                   ++acts;
               }});
    QTRY_VERIFY_WITH_TIMEOUT(
        hasHeard("told 1 <Night> & Day: Somebody/&lt;b&gt;It is late.&lt;/b&gt; &amp; dark\n"), patience);
    m_host->write("act\n");
    QTRY_COMPARE_WITH_TIMEOUT(acts, 1, patience);
    tray.tell({.title = u"Next"_s});
    QTRY_VERIFY_WITH_TIMEOUT(hasHeard("told 1 Next: \n"), patience); // in place of the other
}

void TestSystemTray::aBalloonIsPlainTextAndCanBeClicked()
{
    if (!m_isX11)
        QSKIP("there are notifications");
    QVERIFY(startTray());
    SystemTray tray;
    tray.showIcon(m_menu);
    QTRY_VERIFY_WITH_TIMEOUT(icon() != nullptr, patience);
    int acts = 0;
    const QString verse = u"<b>It is late.</b> & dark"_s;
    tray.tell({.title = u"<Night> & Day"_s, .text = verse, .act = [&] { ++acts; }});
    const auto balloon = [&verse]() -> QLabel * {
        for (QWidget *widget : QApplication::allWidgets())
            if (auto *label = qobject_cast<QLabel *>(widget); label != nullptr && label->text() == verse)
                return label;
        return nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(balloon() != nullptr, patience);
    for (const QLabel *label : balloon()->window()->findChildren<QLabel *>())
        QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText);
    QTest::mouseClick(balloon()->window(), Qt::LeftButton);
    QCOMPARE(acts, 1);
}

void TestSystemTray::whenTheTrayGoesTheWindowComesBack()
{
    QVERIFY(startTray());
    QWidget window;
    SystemTray tray;
    QTRY_VERIFY_WITH_TIMEOUT(tray.isThere(), patience);
    TrayKeeper keeper(window, tray, 1ms);
    keeper.setTold(true);
    keeper.setKeeping(true);
    window.show();
    QTRY_VERIFY_WITH_TIMEOUT(m_isX11 ? icon() != nullptr : hasHeard("item\n"), patience);
    QVERIFY(!window.close());
    QVERIFY(window.isHidden());
    stopTray();
    QTRY_VERIFY_WITH_TIMEOUT(window.isVisible(), patience);
    QVERIFY(window.close());
}

} // namespace

QTEST_MAIN(TestSystemTray)
#include "tst_systemtray.moc"
