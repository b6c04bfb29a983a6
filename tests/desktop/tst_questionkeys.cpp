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

namespace {

constexpr Qt::KeyboardModifiers none = Qt::NoModifier;
constexpr Qt::KeyboardModifiers shift = Qt::ShiftModifier;
constexpr Qt::KeyboardModifiers control = Qt::ControlModifier;

} // namespace

/// Which keys send the question, and that none does while it is being composed.
class TestQuestionKeys : public QuestionWindow
{
    Q_OBJECT

private Q_SLOTS:
    void keysSendOrBreakTheLine_data();
    void keysSendOrBreakTheLine();
    void aKeyHeldDownSendsNothing();
    void aSecondReturnSendsNothing();
    void returnWhileComposingSendsNothing_data();
    void returnWhileComposingSendsNothing();
    void whatIsComposedIsSentByTheNextReturn();
    void aCommitByTheSameKeySendsNothing();
    void theButtonSendsNothingThatIsNotCommitted();
    void keysWhileComposingStayHere();
    void aRestoredQuestionDoesNotDisturbComposing();
    void composingIsByAPerson();
};

void TestQuestionKeys::keysSendOrBreakTheLine_data()
{
    QTest::addColumn<SendKey>("sendKey");
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<bool>("sends");
    using enum SendKey;
    QTest::newRow("Return sends") << Return << int(Qt::Key_Return) << none << true;
    QTest::newRow("Enter on the keypad sends")
        << Return << int(Qt::Key_Enter) << Qt::KeyboardModifiers(Qt::KeypadModifier) << true;
    QTest::newRow("Ctrl+Return sends as well") << Return << int(Qt::Key_Return) << control << true;
    QTest::newRow("Shift+Return is a new line") << Return << int(Qt::Key_Return) << shift << false;
    QTest::newRow("Ctrl+Return sends, by choice") << CtrlReturn << int(Qt::Key_Return) << control << true;
    QTest::newRow("Ctrl+Enter on the keypad sends, by choice")
        << CtrlReturn << int(Qt::Key_Enter) << (control | Qt::KeypadModifier) << true;
    QTest::newRow("Return is a new line, by choice") << CtrlReturn << int(Qt::Key_Return) << none << false;
    QTest::newRow("Shift+Return is a new line even then")
        << CtrlReturn << int(Qt::Key_Return) << shift << false;
}

void TestQuestionKeys::keysSendOrBreakTheLine()
{
    QFETCH(const SendKey, sendKey);
    QFETCH(const int, key);
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    QFETCH(const bool, sends);
    m_bar->setSendKey(sendKey);
    QTest::keyClicks(m_edit, u"moon"_s);
    press(key, modifiers);
    QTest::keyClicks(m_edit, u"rain"_s);
    QCOMPARE(m_asked, sends ? QStringList(u"moon"_s) : QStringList());
    QCOMPARE(m_edit->text(), sends ? u"rain"_s : u"moon\nrain"_s);
}

// Input methods end a composition at the first press, and do not see to the ones that a held key adds.
void TestQuestionKeys::aKeyHeldDownSendsNothing()
{
    m_edit->setText(u"moon"_s);
    QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, none, u"\r"_s, true);
    QCoreApplication::sendEvent(m_edit, &held);
    QVERIFY(m_asked.isEmpty());
    QCOMPARE(m_edit->text(), u"moon"_s);
}

void TestQuestionKeys::aSecondReturnSendsNothing()
{
    m_edit->setText(u"moon"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    QCOMPARE(m_asked, QStringList(u"moon"_s));
}

void TestQuestionKeys::returnWhileComposingSendsNothing_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("in an empty question") << QString() << int(Qt::Key_Return) << none;
    QTest::newRow("after other text") << u"天上的"_s << int(Qt::Key_Return) << none;
    QTest::newRow("by the keypad") << u"天上的"_s << int(Qt::Key_Enter) << none;
    QTest::newRow("with Ctrl") << u"天上的"_s << int(Qt::Key_Return) << control;
    QTest::newRow("with Shift") << u"天上的"_s << int(Qt::Key_Return) << shift;
}

void TestQuestionKeys::returnWhileComposingSendsNothing()
{
    QFETCH(const QString, before);
    QFETCH(const int, key);
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    m_edit->setText(before);
    compose(u"yueliang"_s);
    QVERIFY(m_edit->isComposing());
    press(key, modifiers);
    press(key, modifiers);
    QVERIFY(m_asked.isEmpty());
    QCOMPARE(m_edit->text(), before);
    commit(u"月亮"_s);
    QVERIFY(!m_edit->isComposing());
    QCOMPARE(m_edit->text(), before + u"月亮"_s);
    QVERIFY(m_asked.isEmpty());
}

void TestQuestionKeys::whatIsComposedIsSentByTheNextReturn()
{
    compose(u"yue"_s);
    compose(u"yueliang"_s);
    commit(u"月亮"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_asked, QStringList(u"月亮"_s));
    compose(u"yu"_s);
    compose(QString()); // given up
    press(Qt::Key_Return);
    QCOMPARE(m_asked.size(), 1);
}

// The key arrives first, and the commit that it has caused after it.
void TestQuestionKeys::aCommitByTheSameKeySendsNothing()
{
    m_edit->setText(u"天上的"_s);
    compose(u"yue"_s);
    QTest::keyPress(m_edit, Qt::Key_Return);
    commit(u"yue"_s);
    QTest::keyRelease(m_edit, Qt::Key_Return);
    QVERIFY(m_asked.isEmpty());
    QCOMPARE(m_edit->text(), u"天上的yue"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_asked, QStringList(u"天上的yue"_s));
}

void TestQuestionKeys::theButtonSendsNothingThatIsNotCommitted()
{
    compose(u"yue"_s);
    QTest::mouseClick(m_button, Qt::LeftButton);
    QVERIFY(m_asked.isEmpty());
}

void TestQuestionKeys::keysWhileComposingStayHere()
{
    m_bar->setPastQuestions({u"rain"_s});
    EventCounter escaped(QEvent::KeyPress, m_window.get());
    for (const Qt::Key key : {Qt::Key_Up, Qt::Key_Down, Qt::Key_Escape, Qt::Key_PageDown, Qt::Key_Return}) {
        compose(u"yue"_s);
        press(key);
    }
    QCOMPARE(escaped.count, 0);
    QCOMPARE(m_edit->text(), QString());
}

void TestQuestionKeys::aRestoredQuestionDoesNotDisturbComposing()
{
    m_edit->setText(u"moon"_s);
    m_bar->submit();
    compose(u"yu"_s);
    m_bar->restore();
    commit(u"雨"_s);
    QCOMPARE(m_edit->text(), u"雨"_s);
}

void TestQuestionKeys::composingIsByAPerson()
{
    QSignalSpy edited(m_bar, &QuestionBar::edited);
    m_bar->setQuestion(u"moon"_s);
    QCOMPARE(edited.size(), 0);
    compose(u"y"_s);
    QVERIFY(edited.size() > 0);
}

QTEST_MAIN(TestQuestionKeys)
#include "tst_questionkeys.moc"
