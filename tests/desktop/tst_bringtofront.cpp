// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/desktop.h"
#include "app/desktop/mainwindow.h"
#include "app/singleinstance.h"
#include "fakepoemsource.h"

#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>

#include <functional>
#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What a second start makes of the first one's window, where a window manager has a say in it.
class TestBringToFront : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();

    void aWindowComesToTheFront_data();
    void aWindowComesToTheFront();
    void theDesktopsTokenIsHandedOn();

private:
    void withWindow(const std::function<void(MainWindow &window, SingleInstance &instance)> &act) const;
};

void TestBringToFront::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
}

void TestBringToFront::withWindow(const std::function<void(MainWindow &, SingleInstance &)> &act) const
{
    const QTemporaryDir folder;
    SingleInstance instance(folder.path(), "key");
    QCOMPARE(instance.claim({}), SingleInstance::Role::First);
    QTimer::singleShot(0ms, this, [&] {
        MainWindow *window = nullptr;
        for (QWidget *candidate : QApplication::topLevelWidgets())
            if (auto *found = qobject_cast<MainWindow *>(candidate))
                window = found;
        act(*window, instance);
        QCoreApplication::quit();
    });
    DesktopSetup setup;
    setup.source = std::make_unique<FakePoemSource>();
    setup.demo = true;
    setup.instance = &instance;
    QCOMPARE(runDesktop(*qApp, std::move(setup)), 0);
}

void TestBringToFront::aWindowComesToTheFront_data()
{
    QTest::addColumn<Qt::WindowState>("state");
    QTest::newRow("from behind another one") << Qt::WindowNoState;
    QTest::newRow("from behind another one, maximised") << Qt::WindowMaximized;
    QTest::newRow("minimised") << Qt::WindowMinimized;
}

void TestBringToFront::aWindowComesToTheFront()
{
    QFETCH(const Qt::WindowState, state);
    withWindow([state](MainWindow &window, SingleInstance &instance) {
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.setWindowState(state);
        QWidget other;
        other.resize(300, 300);
        other.show();
        other.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&other));
        QTRY_VERIFY(!window.isActiveWindow());
        Q_EMIT instance.activationRequested({});
        QTRY_VERIFY(window.isActiveWindow());
        QVERIFY(!window.isMinimized());
        QCOMPARE(window.isMaximized(), state == Qt::WindowMaximized);
        window.setWindowState(Qt::WindowNoState);
    });
}

void TestBringToFront::theDesktopsTokenIsHandedOn()
{
    withWindow([](MainWindow &, SingleInstance &instance) {
        Q_EMIT instance.activationRequested("kwin-7");
        QCOMPARE(qgetenv("XDG_ACTIVATION_TOKEN"), QByteArray("kwin-7")); // where Qt takes it from on Wayland
    });
    qunsetenv("XDG_ACTIVATION_TOKEN");
}

} // namespace

QTEST_MAIN(TestBringToFront)
#include "tst_bringtofront.moc"
