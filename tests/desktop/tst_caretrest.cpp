// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/caretrest.h"

#include <QtGui/QStyleHints>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPlainTextEdit>

using namespace Poemstream;
using namespace std::chrono_literals;

namespace {

int flashTime()
{
    return QGuiApplication::styleHints()->cursorFlashTime();
}

class TestCaretRest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QGuiApplication::styleHints()->setCursorFlashTime(600); }
    void untouchedCaretsStopBlinking();
    void aTouchHasThemBlinkAgain_data();
    void aTouchHasThemBlinkAgain();
    void eachTouchBeginsTheWaitAnew();
    void caretsThatNeverBlinkAreLeftAlone();
    void theRateIsGivenBack();
};

void TestCaretRest::untouchedCaretsStopBlinking()
{
    const CaretRest rest(*qApp, 20ms);
    QCOMPARE(flashTime(), 600);
    QVERIFY(!rest.isResting());
    QTRY_COMPARE(flashTime(), 0);
    QVERIFY(rest.isResting());
}

void TestCaretRest::aTouchHasThemBlinkAgain_data()
{
    QTest::addColumn<bool>("isKey");
    QTest::newRow("a key") << true;
    QTest::newRow("a click") << false;
}

void TestCaretRest::aTouchHasThemBlinkAgain()
{
    QFETCH(const bool, isKey);
    QPlainTextEdit edit;
    edit.show();
    QVERIFY(QTest::qWaitForWindowExposed(&edit));
    const CaretRest rest(*qApp, 20ms);
    QTRY_COMPARE(flashTime(), 0);
    if (isKey)
        QTest::keyClick(&edit, Qt::Key_A);
    else
        QTest::mouseClick(edit.viewport(), Qt::LeftButton);
    QCOMPARE(flashTime(), 600);
    QTRY_COMPARE(flashTime(), 0);
}

void TestCaretRest::eachTouchBeginsTheWaitAnew()
{
    QPlainTextEdit edit;
    const CaretRest rest(*qApp, 300ms);
    QElapsedTimer sinceTouch;
    for (int i = 0; i < 5; ++i) {
        QTest::qWait(100);
        QTest::keyClick(&edit, Qt::Key_A);
        sinceTouch.start();
    }
    QTRY_COMPARE(flashTime(), 0);
    QVERIFY(sinceTouch.elapsed() >= 285); // a timer may be 5 % early
}

void TestCaretRest::caretsThatNeverBlinkAreLeftAlone()
{
    QGuiApplication::styleHints()->setCursorFlashTime(0);
    QPlainTextEdit edit;
    const CaretRest rest(*qApp, 1ms);
    QTest::qWait(20);
    QTest::keyClick(&edit, Qt::Key_A);
    QCOMPARE(flashTime(), 0);
}

void TestCaretRest::theRateIsGivenBack()
{
    {
        const CaretRest rest(*qApp, 1ms);
        QTRY_COMPARE(flashTime(), 0);
    }
    QCOMPARE(flashTime(), 600);
}

} // namespace

QTEST_MAIN(TestCaretRest)

#include "tst_caretrest.moc"
