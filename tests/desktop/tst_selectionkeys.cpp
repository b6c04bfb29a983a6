// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/poemview.h"
#include "selectionwindow.h"

#include <QtTest/QtTest>
#include <QtWidgets/QScrollBar>

using namespace Poemstream;
using namespace Qt::StringLiterals;

/// What a reader selects of a poem by keys.
class TestSelectionKeys : public SelectionWindow
{
    Q_OBJECT

private Q_SLOTS:
    void keysExtend_data();
    void keysExtend();
    void linesKeepTheColumn();
    void allIsSelectedByKey();
    void escapeDropsTheSelectionBeforeItSkips();
    void escapeFromTheQuestionDoesSoToo();
    void keysBringTheCursorIntoView();
};

void TestSelectionKeys::keysExtend_data()
{
    using Keys = QList<QKeyCombination>;
    QTest::addColumn<Keys>("keys");
    QTest::addColumn<QString>("selected");
    const auto shift = [](Qt::Key key) { return Qt::SHIFT | key; };
    const auto both = [](Qt::Key key) { return Qt::CTRL | Qt::SHIFT | key; };
    QTest::newRow("right") << Keys{shift(Qt::Key_Right), shift(Qt::Key_Right)} << u"it"_s;
    QTest::newRow("left, over the end of a line")
        << Keys{shift(Qt::Key_Left), shift(Qt::Key_Left)} << u",\n"_s;
    QTest::newRow("there and back") << Keys{shift(Qt::Key_Right), shift(Qt::Key_Left)} << QString();
    QTest::newRow("to the end of the line") << Keys{shift(Qt::Key_End)} << u"it sits down in the yard."_s;
    QTest::newRow("to its beginning")
        << Keys{shift(Qt::Key_Left), shift(Qt::Key_Home)} << u"The moon has brought a chair,\n"_s;
    QTest::newRow("a line up") << Keys{shift(Qt::Key_Up)} << u"The moon has brought a chair,\n"_s;
    QTest::newRow("a line down") << Keys{shift(Qt::Key_Down)} << u"it sits down in the yard.\n"_s;
    QTest::newRow("two, of which one is empty")
        << Keys{shift(Qt::Key_Down), shift(Qt::Key_Down)} << u"it sits down in the yard.\n\n"_s;
    QTest::newRow("above the first line")
        << Keys{shift(Qt::Key_Up), shift(Qt::Key_Up)} << u"The moon has brought a chair,\n"_s;
    QTest::newRow("a word") << Keys{both(Qt::Key_Right)} << u"it "_s;
    QTest::newRow("a word back") << Keys{both(Qt::Key_Left)} << u"chair,\n"_s;
    QTest::newRow("to the beginning") << Keys{both(Qt::Key_Home)} << u"The moon has brought a chair,\n"_s;
    QTest::newRow("to the end") << Keys{both(Qt::Key_End)} << poem.sliced(30) + u"\n"_s;
    QTest::newRow("dropped") << Keys{shift(Qt::Key_End), Qt::Key_Escape} << QString();
}

void TestSelectionKeys::keysExtend()
{
    using Keys = QList<QKeyCombination>;
    QFETCH(Keys, keys);
    QTest::mouseClick(m_poem, Qt::LeftButton, {}, placeOf(30)); // where the second line begins
    for (const QKeyCombination key : keys)
        press(key.key(), key.keyboardModifiers());
    QTEST(m_poem->selectedText(), "selected");
}

void TestSelectionKeys::linesKeepTheColumn()
{
    QTest::mouseClick(m_poem, Qt::LeftButton, {}, placeOf(45));
    press(Qt::Key_Down, Qt::ShiftModifier); // the empty one
    press(Qt::Key_Down, Qt::ShiftModifier);
    const qreal there = m_poem->layoutOfText().caretAfter(m_poem->selection().cursor()).left();
    QVERIFY(qAbs(there - m_poem->layoutOfText().caretAfter(45).left()) < 20);
    press(Qt::Key_Up, Qt::ShiftModifier);
    press(Qt::Key_Up, Qt::ShiftModifier);
    QVERIFY(!m_poem->hasSelection());
}

void TestSelectionKeys::allIsSelectedByKey()
{
    QScrollBar &bar = *m_window->findChild<PoemView *>()->verticalScrollBar();
    press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_poem->selectedText(), poem + u'\n');
    QCOMPARE(bar.value(), 0);
}

void TestSelectionKeys::escapeDropsTheSelectionBeforeItSkips()
{
    Q_EMIT m_source->textArrived(u"one two three"_s);
    QVERIFY(m_window->typewriter().isTyping());
    m_poem->selectAll();
    press(Qt::Key_Escape);
    QVERIFY(!m_poem->hasSelection());
    QVERIFY(m_window->typewriter().isTyping());
    press(Qt::Key_Escape);
    QVERIFY(!m_window->typewriter().isTyping());
    QVERIFY(m_source->isAnswering);
}

void TestSelectionKeys::escapeFromTheQuestionDoesSoToo()
{
    auto *question = m_window->findChild<QWidget *>(u"question"_s);
    question->setFocus();
    m_poem->selectAll();
    QTest::keyClick(question, Qt::Key_Escape);
    QVERIFY(!m_poem->hasSelection());
    QVERIFY(m_source->isAnswering);
    QTest::keyClick(question, Qt::Key_Escape);
    QVERIFY(!m_source->isAnswering);
}

void TestSelectionKeys::keysBringTheCursorIntoView()
{
    type(u"The moon has brought a chair,\n"_s.repeated(30) + u'\n');
    QScrollBar &bar = *m_window->findChild<PoemView *>()->verticalScrollBar();
    QCOMPARE(bar.value(), bar.maximum());
    press(Qt::Key_Home, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(bar.maximum() > 0);
    press(Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(!m_poem->visibleRegion().intersected(QRect(0, 0, 50, 10)).isEmpty());
    press(Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!m_poem->visibleRegion().intersected(QRect(0, m_poem->height() - 5, 50, 5)).isEmpty());
}

QTEST_MAIN(TestSelectionKeys)
#include "tst_selectionkeys.moc"
