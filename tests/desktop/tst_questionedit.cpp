// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/questionbar.h"
#include "app/desktop/questionedit.h"
#include "eventcounter.h"
#include "questionwindow.h"

#include <QtTest/QtTest>
#include <QtWidgets/QPushButton>

using namespace Poemstream;
using namespace Qt::StringLiterals;

/// The question in a window, with a page below it: its size, its focus, and the way back to past ones.
class TestQuestionEdit : public QuestionWindow
{
    Q_OBJECT

private Q_SLOTS:
    void itGrowsToFiveLines();
    void growingMovesNothing();
    void typingAsksForNoLayout();
    void itShrinksWhenSent();
    void aNarrowWindowKeepsBoth();
    void rightToLeftIsMirrored();
    void tabMovesOn();
    void theWindowsKeysReachIt_data();
    void theWindowsKeysReachIt();
    void itHasAName();
    void upAndDownWalkThroughPastQuestions();
    void upMovesWithinTheLinesFirst();
    void whatWasWrittenComesBackFromTheWalk();
    void whatWasSentIsRecalled();
};

void TestQuestionEdit::itGrowsToFiveLines()
{
    const int one = m_edit->height();
    int last = one;
    for (int lines = 2; lines <= 5; ++lines) {
        press(Qt::Key_Return, Qt::ShiftModifier);
        QVERIFY(m_edit->height() > last);
        QVERIFY(!m_edit->verticalScrollBar()->isVisible());
        QCOMPARE(m_edit->verticalScrollBar()->maximum(), 0);
        last = m_edit->height();
    }
    QVERIFY(m_bar->height() > last);
    press(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(m_edit->height(), last);
    QVERIFY(m_edit->verticalScrollBar()->isVisible());
    QVERIFY(m_edit->viewport()->rect().contains(m_edit->cursorRect().center()));
    m_edit->setText(QString(200, u'月')); // wrapped
    QVERIFY(m_edit->height() > one);
}

void TestQuestionEdit::growingMovesNothing()
{
    const QRect page = m_page->geometry();
    const QRect button = m_button->geometry();
    EventCounter layouts(QEvent::LayoutRequest);
    for (int i = 0; i < 6; ++i) {
        press(Qt::Key_Return, Qt::ShiftModifier);
        QCoreApplication::processEvents();
        QCOMPARE(m_page->geometry(), page);
        QCOMPARE(m_button->geometry(), button);
    }
    QVERIFY(m_bar->geometry().intersects(page));
    QCOMPARE(m_window->childAt(m_bar->geometry().center()), m_edit->viewport()); // nothing lies over it
    m_window->resize(600, 450);
    QTRY_COMPARE(m_bar->width(), 600);
    QCOMPARE(m_page->y(), page.y());
}

void TestQuestionEdit::typingAsksForNoLayout()
{
    QTest::keyClicks(m_edit, u"a"_s);
    QCoreApplication::processEvents();
    EventCounter layouts(QEvent::LayoutRequest);
    for (int i = 0; i < 200; ++i) {
        QTest::keyClick(m_edit, 'a');
        QCoreApplication::processEvents();
    }
    QVERIFY(m_edit->shownLines() > 1 && !m_edit->verticalScrollBar()->isVisible()); // which would be laid out
    QCOMPARE(layouts.count, 0);
}

void TestQuestionEdit::itShrinksWhenSent()
{
    const QRect before = m_bar->geometry();
    m_edit->setText(u"one\ntwo\nthree"_s);
    QVERIFY(m_bar->height() > before.height());
    press(Qt::Key_Return);
    QCOMPARE(m_asked, QStringList(u"one\ntwo\nthree"_s));
    QCOMPARE(m_bar->geometry(), before);
}

void TestQuestionEdit::aNarrowWindowKeepsBoth()
{
    m_window->resize(200, 400);
    QTRY_VERIFY(m_bar->width() < 300);
    QVERIFY(m_edit->width() > 50);
    QVERIFY(!m_edit->geometry().intersects(m_button->geometry()));
    QVERIFY(m_bar->rect().contains(m_button->geometry()));
    const QFontMetrics metrics = m_edit->fontMetrics();
    QVERIFY(metrics.horizontalAdvance(m_edit->placeholderText()) < m_edit->viewport()->width());
}

void TestQuestionEdit::rightToLeftIsMirrored()
{
    QVERIFY(m_edit->x() < m_button->x());
    m_window->setLayoutDirection(Qt::RightToLeft);
    QVERIFY(m_edit->x() > m_button->x());
    QVERIFY(!m_edit->geometry().intersects(m_button->geometry()));
}

void TestQuestionEdit::tabMovesOn()
{
    m_edit->setText(u"moon"_s);
    QVERIFY(m_edit->hasFocus());
    press(Qt::Key_Tab);
    QVERIFY(m_button->hasFocus());
    QCOMPARE(m_edit->text(), u"moon"_s);
    QTest::keyClick(m_button, Qt::Key_Tab, Qt::ShiftModifier);
    QVERIFY(m_edit->hasFocus());
}

void TestQuestionEdit::theWindowsKeysReachIt_data()
{
    constexpr Qt::KeyboardModifiers none = Qt::NoModifier;
    constexpr Qt::KeyboardModifiers control = Qt::ControlModifier;
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("a page up") << int(Qt::Key_PageUp) << none;
    QTest::newRow("a page down") << int(Qt::Key_PageDown) << none;
    QTest::newRow("to the poem's beginning") << int(Qt::Key_Home) << control;
    QTest::newRow("to the poem's end") << int(Qt::Key_End) << control;
    QTest::newRow("stop") << int(Qt::Key_Escape) << none;
    QTest::newRow("copy, with nothing selected") << int(Qt::Key_C) << control;
}

void TestQuestionEdit::theWindowsKeysReachIt()
{
    QFETCH(const int, key);
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    m_edit->setText(u"moon\nrain"_s);
    EventCounter keys(QEvent::KeyPress, m_window.get());
    QKeyEvent pressed(QEvent::KeyPress, key, modifiers); // alone, without the modifier's own
    QCoreApplication::sendEvent(m_edit, &pressed);
    QCOMPARE(keys.count, 1);
    QKeyEvent claim(QEvent::ShortcutOverride, key, modifiers);
    claim.ignore();
    QCoreApplication::sendEvent(m_edit, &claim);
    QVERIFY(!claim.isAccepted());
}

void TestQuestionEdit::itHasAName()
{
    QVERIFY(!m_edit->accessibleName().isEmpty());
    QVERIFY(!m_edit->placeholderText().isEmpty());
    QVERIFY(m_button->text().contains(u'&'));
    QCOMPARE(m_bar->focusProxy(), m_edit);
}

void TestQuestionEdit::upAndDownWalkThroughPastQuestions()
{
    m_bar->setPastQuestions({u"two"_s, u"one"_s});
    QSignalSpy edited(m_bar, &QuestionBar::edited);
    press(Qt::Key_Up);
    QCOMPARE(m_edit->text(), u"two"_s);
    QVERIFY(edited.size() > 0);
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    QCOMPARE(m_edit->text(), u"one"_s);
    QTest::keyClicks(m_edit, u"!"_s); // the cursor stands at the end
    QCOMPARE(m_edit->text(), u"one!"_s);
    press(Qt::Key_Down);
    QCOMPARE(m_edit->text(), u"two"_s);
    press(Qt::Key_Down);
    QCOMPARE(m_edit->text(), QString());
    press(Qt::Key_Down);
    QCOMPARE(m_edit->text(), QString());
}

void TestQuestionEdit::upMovesWithinTheLinesFirst()
{
    m_bar->setPastQuestions({u"past"_s});
    m_edit->setText(QString(60, u'月') + u"\nrain"_s);
    const int above = m_edit->shownLines() - 1;
    QVERIFY(above >= 2); // the first line is wrapped
    for (int i = 0; i < above; ++i) {
        press(Qt::Key_Up);
        QVERIFY(m_edit->text().startsWith(u'月'));
    }
    press(Qt::Key_Down);
    QVERIFY(m_edit->text().startsWith(u'月'));
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    QCOMPARE(m_edit->text(), u"past"_s);
}

void TestQuestionEdit::whatWasWrittenComesBackFromTheWalk()
{
    m_bar->setPastQuestions({u"past"_s});
    QTest::keyClicks(m_edit, u"half a sent"_s);
    press(Qt::Key_Up);
    press(Qt::Key_Down);
    QTest::keyClicks(m_edit, u"ence"_s);
    QCOMPARE(m_edit->text(), u"half a sentence"_s);
}

void TestQuestionEdit::whatWasSentIsRecalled()
{
    for (const QString &question : {u"moon"_s, u"rain"_s, u"moon"_s}) {
        m_edit->setText(question);
        press(Qt::Key_Return);
    }
    press(Qt::Key_Up);
    QCOMPARE(m_edit->text(), u"moon"_s);
    press(Qt::Key_Up);
    QCOMPARE(m_edit->text(), u"rain"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_asked.last(), u"rain"_s);
}

QTEST_MAIN(TestQuestionEdit)
#include "tst_questionedit.moc"
