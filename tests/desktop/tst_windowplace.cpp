// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/windowplace.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtGui/QScreen>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr QSize usual{400, 300};

QRect freeScreen()
{
    return QGuiApplication::primaryScreen()->availableGeometry();
}

/// A window as the program has it: settings, and its place in them.
class PlacedWindow final
{
public:
    explicit PlacedWindow(const QString &settings)
        : m_settings(settings, QSettings::IniFormat)
        , m_place(m_window)
    {}

    void show()
    {
        m_place.restore(m_settings, usual);
        m_window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_window));
    }
    void save() { m_place.save(m_settings); }
    QWidget &window() { return m_window; }
    WindowPlace &place() { return m_place; }
    QSettings &settings() { return m_settings; }

private:
    QSettings m_settings;
    QWidget m_window;
    WindowPlace m_place;
};

class TestWindowPlace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();

    void aFrameIsMovedOntoAScreen_data();
    void aFrameIsMovedOntoAScreen();
    void aWindowComesBackWhereItWas();
    void aWindowOfAScreenThatIsGoneIsWhollySeen_data();
    void aWindowOfAScreenThatIsGoneIsWhollySeen();
    void whatFillsTheScreenDoesSoAgain_data();
    void whatFillsTheScreenDoesSoAgain();
    void whatMakesNoSenseIsAsUsual_data();
    void whatMakesNoSenseIsAsUsual();
    void anotherWindowOnlyHasTheSize();
    void manyChangesAreToldOnce();
    void nothingRunsWhileNothingChanges();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_settings;
    bool m_isManaged = false;
};

void TestWindowPlace::initTestCase()
{
    m_isManaged = qEnvironmentVariableIsSet("POEMSTREAM_WINDOW_MANAGER");
}

void TestWindowPlace::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_settings = m_folder->filePath(u"settings"_s);
}

void TestWindowPlace::aFrameIsMovedOntoAScreen_data()
{
    QTest::addColumn<QList<QRect>>("screens");
    QTest::addColumn<QRect>("frame");
    QTest::addColumn<QRect>("moved");
    const QRect first(0, 30, 1000, 770);
    const QRect right(1000, 0, 1600, 1200);
    const QRect left(-800, 0, 800, 600);
    QTest::newRow("it is there") << QList{first} << QRect(10, 40, 500, 400) << QRect(10, 40, 500, 400);
    QTest::newRow("it fills the screen") << QList{first} << first << first;
    QTest::newRow("its screen is gone")
        << QList{first} << QRect(5000, 100, 500, 400) << QRect(500, 100, 500, 400);
    QTest::newRow("that was above") << QList{first} << QRect(100, -900, 500, 400) << QRect(100, 30, 500, 400);
    QTest::newRow("it is under the bar") << QList{first} << QRect(10, 0, 500, 400) << QRect(10, 30, 500, 400);
    QTest::newRow("its end is out of sight")
        << QList{first} << QRect(700, 700, 500, 400) << QRect(500, 400, 500, 400);
    QTest::newRow("it is too large") << QList{first} << QRect(-5, 0, 3000, 2000) << first;
    QTest::newRow("it is too wide") << QList{first} << QRect(20, 50, 3000, 400) << QRect(0, 50, 1000, 400);
    QTest::newRow("it is on another screen")
        << QList{first, right} << QRect(1500, 10, 800, 800) << QRect(1500, 10, 800, 800);
    QTest::newRow("most of it is on another screen")
        << QList{first, right} << QRect(2000, 900, 500, 400) << QRect(2000, 800, 500, 400);
    QTest::newRow("it is on a screen to the left")
        << QList{first, left} << QRect(-700, 10, 300, 300) << QRect(-700, 10, 300, 300);
    QTest::newRow("it is on two screens")
        << QList{first, right} << QRect(900, 100, 400, 400) << QRect(900, 100, 400, 400);
    QTest::newRow("on none of two: the first")
        << QList{first, right} << QRect(0, 9000, 400, 400) << QRect(0, 400, 400, 400);
    QTest::newRow("far beyond counting")
        << QList{first} << QRect(QPoint(INT_MIN / 2, INT_MIN / 2), QSize(400, 400)) << QRect(0, 30, 400, 400);
}

void TestWindowPlace::aFrameIsMovedOntoAScreen()
{
    QFETCH(const QList<QRect>, screens);
    QFETCH(const QRect, frame);
    QFETCH(const QRect, moved);
    QCOMPARE(movedOnto(screens, frame), moved);
}

void TestWindowPlace::aWindowComesBackWhereItWas()
{
    const QRect rect(60, 80, 350, 250);
    {
        PlacedWindow first(m_settings);
        first.show();
        first.window().setGeometry(rect);
        QTRY_COMPARE(first.window().geometry(), rect);
        first.save();
    }
    for (int i = 0; i < 3; ++i) { // nor does it creep by its frame
        PlacedWindow again(m_settings);
        again.show();
        QTRY_COMPARE(again.window().geometry(), rect);
        if (m_isManaged)
            QTRY_VERIFY(again.window().frameGeometry() != rect);
        again.save();
    }
}

void TestWindowPlace::aWindowOfAScreenThatIsGoneIsWhollySeen_data()
{
    QTest::addColumn<QRect>("rect");
    QTest::newRow("to the right") << QRect(5000, 100, 400, 300);
    QTest::newRow("above") << QRect(100, -3000, 400, 300);
    QTest::newRow("half over the edge")
        << QRect(freeScreen().right() - 150, freeScreen().bottom() - 100, 400, 300);
    QTest::newRow("its title over the top") << QRect(100, 0, 400, 300);
    QTest::newRow("larger than any") << QRect(-10, -10, 9000, 7000);
}

void TestWindowPlace::aWindowOfAScreenThatIsGoneIsWhollySeen()
{
    QFETCH(const QRect, rect);
    PlacedWindow placed(m_settings);
    placed.settings().setValue("window/version", 1);
    placed.settings().setValue("window/rect", rect);
    placed.settings().setValue("window/frame", rect.marginsAdded({1, 24, 1, 5}));
    placed.show();
    QTRY_VERIFY2(freeScreen().contains(placed.window().frameGeometry()),
                 qPrintable(QDebug::toString(placed.window().frameGeometry())));
    const QSize size = placed.window().size();
    QVERIFY(size == rect.size() || rect.width() > freeScreen().width());
}

void TestWindowPlace::whatFillsTheScreenDoesSoAgain_data()
{
    QTest::addColumn<Qt::WindowState>("state");
    QTest::newRow("maximised") << Qt::WindowMaximized;
    QTest::newRow("full screen") << Qt::WindowFullScreen;
}

void TestWindowPlace::whatFillsTheScreenDoesSoAgain()
{
    QFETCH(const Qt::WindowState, state);
    if (!m_isManaged)
        QSKIP("nobody here makes a window fill the screen");
    const QRect rect(60, 80, 350, 250);
    {
        PlacedWindow first(m_settings);
        first.show();
        first.window().setGeometry(rect);
        QTRY_COMPARE(first.window().geometry(), rect);
        first.save();
        first.window().setWindowState(state);
        QTRY_VERIFY(first.window().width() > 500);
        first.save();
    }
    for (int i = 0; i < 2; ++i) {
        PlacedWindow again(m_settings);
        again.show();
        QVERIFY(again.window().windowState() & state);
        QTRY_VERIFY(again.window().width() > 500);
        again.save();
    }
    PlacedWindow last(m_settings);
    last.show();
    QTRY_VERIFY(last.window().width() > 500);
    last.window().setWindowState(Qt::WindowNoState);
    QTRY_COMPARE(last.window().geometry(), rect);
}

void TestWindowPlace::whatMakesNoSenseIsAsUsual_data()
{
    QTest::addColumn<QVariant>("version");
    QTest::addColumn<QVariant>("rect");
    QTest::newRow("nothing there") << QVariant() << QVariant();
    QTest::newRow("of a later version") << QVariant(2) << QVariant(QRect(10, 10, 111, 222));
    QTest::newRow("not a rectangle") << QVariant(1) << QVariant(u"wide"_s);
    QTest::newRow("an empty one") << QVariant(1) << QVariant(QRect(10, 10, 0, -5));
}

void TestWindowPlace::whatMakesNoSenseIsAsUsual()
{
    QFETCH(const QVariant, version);
    QFETCH(const QVariant, rect);
    PlacedWindow placed(m_settings);
    placed.settings().setValue("window/version", version);
    placed.settings().setValue("window/rect", rect);
    placed.settings().setValue("window/frame", u"tall"_s);
    placed.settings().setValue("window/state", 7);
    placed.show();
    QCOMPARE(placed.window().size(), usual);
    QCOMPARE(placed.window().windowState() & ~Qt::WindowActive, Qt::WindowNoState);
}

void TestWindowPlace::anotherWindowOnlyHasTheSize()
{
    PlacedWindow placed(m_settings);
    placed.settings().setValue("window/version", 1);
    placed.settings().setValue("window/rect", QRect(77, 88, 333, 222));
    placed.place().restoreSize(placed.settings(), usual);
    QCOMPARE(placed.window().size(), QSize(333, 222));
    QVERIFY(placed.window().pos() != QPoint(77, 88));
    placed.settings().setValue("window/rect", QRect(0, 0, 9000, 9000));
    placed.place().restoreSize(placed.settings(), usual);
    QVERIFY(placed.window().width() <= freeScreen().width());
    QVERIFY(placed.window().height() < freeScreen().height()); // there is a title to come
}

void TestWindowPlace::manyChangesAreToldOnce()
{
    PlacedWindow placed(m_settings);
    placed.show();
    QSignalSpy changed(&placed.place(), &WindowPlace::changed);
    for (int i = 0; i < 50; ++i) {
        placed.window().setGeometry(60 + i, 80, 350 + i, 250);
        QCoreApplication::processEvents();
    }
    QVERIFY(changed.size() <= 1);
    QTRY_VERIFY(changed.size() >= 1);
    QVERIFY(changed.size() <= 2);
    placed.save();
    QCOMPARE(placed.settings().value("window/rect").toRect(), placed.window().geometry());
}

void TestWindowPlace::nothingRunsWhileNothingChanges()
{
    PlacedWindow placed(m_settings);
    placed.show();
    placed.save();
    QSignalSpy changed(&placed.place(), &WindowPlace::changed);
    placed.window().update();
    placed.window().setWindowTitle(u"moon"_s);
    QTest::qWait(int((WindowPlace::delay * 3 / 2).count()));
    QCOMPARE(changed.size(), 0);
}

} // namespace

QTEST_MAIN(TestWindowPlace)
#include "tst_windowplace.moc"
