// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/poempage.h"
#include "app/desktop/questionbar.h"
#include "app/desktop/questionedit.h"
#include "eventcounter.h"
#include "poemwindow.h"

#include <QtGui/QImage>
#include <QtGui/QStyleHints>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr QSize size(700, 600);

int differing(const QImage &one, const QImage &other)
{
    int count = 0;
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width(); ++x)
            count += one.pixel(x, y) != other.pixel(x, y) ? 1 : 0;
    return count;
}

} // namespace

/// The window without a mouse.
class TestKeyboard : public PoemWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QGuiApplication::styleHints()->setCursorFlashTime(0);
        open(size);
    }
    void cleanup()
    {
        close();
        QGuiApplication::styleHints()->setCursorFlashTime(1000);
    }

    void allIsReachedAndBack_data();
    void allIsReachedAndBack();
    void hiddenWordsAreNotReached();
    void theFocusIsSeen_data();
    void theFocusIsSeen();
    void aClickNeedsNoMark();
    void theMarkGrowsWithThePoemAndMovesNothing();
    void theMarkComesBackWithTheWindow();
    void wordsArePressedByKey();

private:
    void tabTo(const QString &name);
    [[nodiscard]] static QString focused()
    {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }
};

void TestKeyboard::tabTo(const QString &name)
{
    for (int i = 0; i < 9 && focused() != name; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCoreApplication::processEvents();
    QCOMPARE(focused(), name);
}

void TestKeyboard::allIsReachedAndBack_data()
{
    QTest::addColumn<bool>("isInterrupted");
    QTest::addColumn<QStringList>("way");
    QTest::newRow("stopped") << false << QStringList{u"question"_s, u"ask"_s,  u"menu"_s,
                                                     u"poem"_s,     u"goOn"_s, u"again"_s};
    QTest::newRow("interrupted") << true
                                 << QStringList{u"question"_s, u"ask"_s, u"menu"_s, u"poem"_s, u"retry"_s};
}

void TestKeyboard::allIsReachedAndBack()
{
    QFETCH(bool, isInterrupted);
    QFETCH(QStringList, way);
    if (isInterrupted) {
        ask();
        receive(u"The moon\n"_s, u"P.10"_s);
        Q_EMIT m_source->interrupted(1h, {StreamError::Kind::Cut, 0, {}, {}});
        m_window->findChild<QuestionEdit *>()->setFocus();
    } else
        stop();
    QStringList forwards;
    for (qsizetype i = 0; i < way.size(); ++i) {
        forwards += focused();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(forwards, way);
    QCOMPARE(focused(), way.first()); // round once
    QStringList backwards;
    for (qsizetype i = 0; i < way.size(); ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
        backwards.prepend(focused());
    }
    QCOMPARE(backwards, way);
}

void TestKeyboard::hiddenWordsAreNotReached()
{
    QSet<QString> reached;
    for (int i = 0; i < 6; ++i) {
        reached += focused();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(reached, QSet<QString>({u"question"_s, u"ask"_s, u"menu"_s})); // there is no poem yet
}

void TestKeyboard::theFocusIsSeen_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("seen"); // where; empty: on the widget itself
    QTest::newRow("the question") << u"question"_s << u"ask"_s << QString();
    QTest::newRow("the button") << u"ask"_s << u"poem"_s << QString();
    QTest::newRow("the menu") << u"menu"_s << u"question"_s << QString();
    QTest::newRow("the poem") << u"poem"_s << u"question"_s << u"focusMark"_s;
    QTest::newRow("Continue") << u"goOn"_s << u"question"_s << QString();
    QTest::newRow("Again") << u"again"_s << u"question"_s << QString();
}

void TestKeyboard::theFocusIsSeen()
{
    QFETCH(QString, name);
    QFETCH(QString, other);
    QFETCH(QString, seen);
    stop();
    tabTo(name);
    const QWidget &place = part(seen.isEmpty() ? name : seen);
    QVERIFY(place.isVisible());
    const QRect there(place.mapTo(m_window.get(), QPoint()), place.size());
    const QImage with = m_window->grab(there).toImage();
    tabTo(other);
    const QImage without = m_window->grab(there).toImage();
    QVERIFY2(differing(with, without) >= 40, qPrintable(QString::number(differing(with, without))));
    tabTo(name);
    QCOMPARE(differing(m_window->grab(there).toImage(), with), 0);
}

void TestKeyboard::aClickNeedsNoMark()
{
    stop();
    QTest::mouseClick(m_poem, Qt::LeftButton, {}, {5, 5});
    QVERIFY(m_poem->hasFocus());
    QVERIFY(!part(u"focusMark"_s).isVisible());
    part(u"menu"_s).setFocus(Qt::TabFocusReason);
    QTest::keyClick(&part(u"menu"_s), Qt::Key_Tab);
    QVERIFY(part(u"focusMark"_s).isVisible());
    part(u"question"_s).setFocus(Qt::OtherFocusReason);
    QVERIFY(!part(u"focusMark"_s).isVisible());
}

void TestKeyboard::theMarkGrowsWithThePoemAndMovesNothing()
{
    ask();
    receive(u"One\n"_s);
    m_window->typewriter().revealAll();
    const QRect place = m_poem->geometry();
    m_poem->setFocus(Qt::TabFocusReason);
    QCoreApplication::processEvents();
    EventCounter layouts(QEvent::LayoutRequest);
    const QWidget &mark = part(u"focusMark"_s);
    QCOMPARE(m_poem->geometry(), place);
    QCOMPARE(mark.height(), m_poem->height());
    QVERIFY(mark.geometry().right() < m_poem->x());
    QVERIFY(mark.x() > 0);
    receive(u"Two\nThree\n"_s);
    m_window->typewriter().revealAll();
    QCoreApplication::processEvents();
    QVERIFY(m_poem->height() > place.height());
    QCOMPARE(mark.height(), m_poem->height());
    QCOMPARE(layouts.count, 0);
}

void TestKeyboard::theMarkComesBackWithTheWindow()
{
    stop();
    m_poem->setFocus(Qt::TabFocusReason);
    QVERIFY(part(u"focusMark"_s).isVisible());
    QWidget another;
    another.show();
    another.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&another));
    QTRY_VERIFY(!part(u"focusMark"_s).isVisible());
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY(part(u"focusMark"_s).isVisible());
}

void TestKeyboard::wordsArePressedByKey()
{
    stop();
    part(u"goOn"_s).setFocus(Qt::TabFocusReason);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(m_source->places, (QStringList{QString(), u"P.10"_s}));
    QCOMPARE(focused(), u"question"_s);
}

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
