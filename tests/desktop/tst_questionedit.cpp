// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/questionbar.h"
#include "app/desktop/questionedit.h"
#include "app/desktop/questiontext.h"
#include "eventcounter.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QDropEvent>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

constexpr Qt::KeyboardModifiers none = Qt::NoModifier;
constexpr Qt::KeyboardModifiers shift = Qt::ShiftModifier;
constexpr Qt::KeyboardModifiers control = Qt::ControlModifier;

} // namespace

/// The question in a window, with a page below it.
class TestQuestionEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

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

    void pastedTextIsPlain_data();
    void pastedTextIsPlain();
    void pastedMarkupLosesItsLooks();
    void aDropBringsTextOnly();
    void textIsCutBetweenClusters_data();
    void textIsCutBetweenClusters();
    void aPasteThatDoesNotFitIsCutAndSaid();
    void aSelectionMakesRoom();
    void nothingIsTypedIntoAFullQuestion();

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

private:
    void compose(const QString &preedit) const;
    void commit(const QString &text) const;
    void paste(QMimeData *data) const;
    void press(int key, Qt::KeyboardModifiers modifiers = none) const
    {
        QTest::keyClick(m_edit, static_cast<Qt::Key>(key), modifiers);
    }

    std::unique_ptr<QWidget> m_window;
    QuestionBar *m_bar = nullptr;
    QuestionEdit *m_edit = nullptr;
    QPushButton *m_button = nullptr;
    QWidget *m_page = nullptr;
    QStringList m_asked;
};

void TestQuestionEdit::init()
{
    m_window = std::make_unique<QWidget>();
    m_bar = new QuestionBar;
    m_page = new QWidget;
    m_page->setFocusPolicy(Qt::StrongFocus);
    auto *column = new QVBoxLayout(m_window.get());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_page, 1);
    m_edit = m_bar->findChild<QuestionEdit *>(u"question"_s);
    m_button = m_bar->findChild<QPushButton *>(u"ask"_s);
    m_asked.clear();
    connect(m_bar, &QuestionBar::asked, this, [this](const QString &question) { m_asked.append(question); });
    m_window->resize(700, 500);
    m_window->show();
    m_bar->setFocus();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QCoreApplication::processEvents();
}

void TestQuestionEdit::compose(const QString &preedit) const
{
    QInputMethodEvent event(preedit, {});
    QCoreApplication::sendEvent(m_edit, &event);
}

void TestQuestionEdit::commit(const QString &text) const
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(m_edit, &event);
}

void TestQuestionEdit::paste(QMimeData *data) const
{
    QGuiApplication::clipboard()->setMimeData(data);
    m_edit->paste();
}

void TestQuestionEdit::keysSendOrBreakTheLine_data()
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

void TestQuestionEdit::keysSendOrBreakTheLine()
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
void TestQuestionEdit::aKeyHeldDownSendsNothing()
{
    m_edit->setText(u"moon"_s);
    QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, none, u"\r"_s, true);
    QCoreApplication::sendEvent(m_edit, &held);
    QVERIFY(m_asked.isEmpty());
    QCOMPARE(m_edit->text(), u"moon"_s);
}

void TestQuestionEdit::aSecondReturnSendsNothing()
{
    m_edit->setText(u"moon"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    QCOMPARE(m_asked, QStringList(u"moon"_s));
}

void TestQuestionEdit::returnWhileComposingSendsNothing_data()
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

void TestQuestionEdit::returnWhileComposingSendsNothing()
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

void TestQuestionEdit::whatIsComposedIsSentByTheNextReturn()
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
void TestQuestionEdit::aCommitByTheSameKeySendsNothing()
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

void TestQuestionEdit::theButtonSendsNothingThatIsNotCommitted()
{
    compose(u"yue"_s);
    QTest::mouseClick(m_button, Qt::LeftButton);
    QVERIFY(m_asked.isEmpty());
}

void TestQuestionEdit::keysWhileComposingStayHere()
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

void TestQuestionEdit::aRestoredQuestionDoesNotDisturbComposing()
{
    m_edit->setText(u"moon"_s);
    m_bar->submit();
    compose(u"yu"_s);
    m_bar->restore();
    commit(u"雨"_s);
    QCOMPARE(m_edit->text(), u"雨"_s);
}

void TestQuestionEdit::composingIsByAPerson()
{
    QSignalSpy edited(m_bar, &QuestionBar::edited);
    m_bar->setQuestion(u"moon"_s);
    QCOMPARE(edited.size(), 0);
    compose(u"y"_s);
    QVERIFY(edited.size() > 0);
}

void TestQuestionEdit::pastedTextIsPlain_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("text");
    QTest::newRow("lines from Windows") << u"one\r\ntwo\r\n"_s << u"one\ntwo\n"_s;
    QTest::newRow("lines from an old Mac") << u"one\rtwo"_s << u"one\ntwo"_s;
    QTest::newRow("Unicode's separators")
        << u"one\u2028two\u2029three\u0085four"_s << u"one\ntwo\nthree\nfour"_s;
    QTest::newRow("a form feed and a vertical tab") << u"one\ftwo\vthree"_s << u"one\ntwo\nthree"_s;
    QTest::newRow("control characters") << u"o\u0000n\u001be\u0007\ttab"_s << u"one\ttab"_s;
    QTest::newRow("markup") << u"<b>bold</b> &amp;"_s << u"<b>bold</b> &amp;"_s;
    QTest::newRow("Han beyond the first plane") << u"𠀀月"_s << u"𠀀月"_s;
}

void TestQuestionEdit::pastedTextIsPlain()
{
    QFETCH(const QString, pasted);
    QFETCH(const QString, text);
    auto *data = new QMimeData;
    data->setText(pasted);
    paste(data);
    QCOMPARE(m_edit->text(), text);
}

void TestQuestionEdit::pastedMarkupLosesItsLooks()
{
    auto *data = new QMimeData;
    data->setHtml(u"<p style='font-size:40pt'>The <b>moon</b></p>"_s);
    paste(data);
    QCOMPARE(m_edit->text(), u"The moon"_s);
    QVERIFY(!m_edit->document()->toHtml().contains(u"40pt"_s));
    QCOMPARE(m_edit->shownLines(), 1);
}

void TestQuestionEdit::aDropBringsTextOnly()
{
    const QPoint place = m_edit->viewport()->rect().center();
    const auto drop = [&](const QMimeData &data) {
        QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, none);
        QCoreApplication::sendEvent(m_edit->viewport(), &enter);
        QDropEvent event(place, Qt::CopyAction, &data, Qt::LeftButton, none);
        if (enter.isAccepted())
            QCoreApplication::sendEvent(m_edit->viewport(), &event);
        return enter.isAccepted();
    };
    QMimeData file;
    file.setUrls({QUrl::fromLocalFile(u"/tmp/poem.txt"_s)});
    QVERIFY(drop(file));
    QCOMPARE(m_edit->text(), u"file:///tmp/poem.txt"_s);
    m_edit->clear();
    QMimeData rich;
    rich.setHtml(u"<h1>moon</h1>"_s);
    QVERIFY(drop(rich));
    QCOMPARE(m_edit->text(), u"moon"_s);
    QMimeData picture;
    picture.setImageData(QImage(8, 8, QImage::Format_RGB32));
    QVERIFY(!drop(picture));
    QCOMPARE(m_edit->text(), u"moon"_s);
}

void TestQuestionEdit::textIsCutBetweenClusters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("most");
    QTest::addColumn<QString>("beginning");
    QTest::newRow("all of it fits") << u"moon"_s << qsizetype(4) << u"moon"_s;
    QTest::newRow("one too many") << u"moons"_s << qsizetype(4) << u"moon"_s;
    QTest::newRow("code points count, not code units") << u"𠀀𠀁𠀂"_s << qsizetype(3) << u"𠀀𠀁𠀂"_s;
    QTest::newRow("a pair is not cut") << u"𠀀𠀁𠀂"_s << qsizetype(2) << u"𠀀𠀁"_s;
    QTest::newRow("an accent stays with its letter") << u"me\u0301"_s << qsizetype(2) << u"m"_s;
    QTest::newRow("a family stays together") << u"a👨‍👩‍👧"_s << qsizetype(4) << u"a"_s;
    QTest::newRow("a flag stays whole") << u"ab🇨🇳"_s << qsizetype(3) << u"ab"_s;
    QTest::newRow("no room") << u"moon"_s << qsizetype(0) << QString();
    QTest::newRow("megabytes") << QString(4'000'000, u'月') << qsizetype(1000) << QString(1000, u'月');
}

void TestQuestionEdit::textIsCutBetweenClusters()
{
    QFETCH(const QString, text);
    QFETCH(const qsizetype, most);
    QTEST(beginningOf(text, most), "beginning");
}

void TestQuestionEdit::aPasteThatDoesNotFitIsCutAndSaid()
{
    QSignalSpy shortened(m_bar, &QuestionBar::shortened);
    m_edit->setText(u"moon"_s);
    auto *data = new QMimeData;
    data->setText(QString(995, u'月') + u"👨‍👩‍👧"_s);
    paste(data);
    QCOMPARE(m_edit->text(), u"moon"_s + QString(995, u'月'));
    QCOMPARE(shortened.size(), 1);
    commit(u"雨雪"_s);
    QCOMPARE(m_edit->text().last(2), u"月雨"_s);
    QCOMPARE(countCodePoints(m_edit->text()), longestQuestion);
    QCOMPARE(shortened.size(), 2);
    m_edit->setText(QString(2000, u'月'));
    QCOMPARE(m_edit->text().size(), longestQuestion);
}

void TestQuestionEdit::aSelectionMakesRoom()
{
    QSignalSpy shortened(m_bar, &QuestionBar::shortened);
    m_edit->setText(QString(longestQuestion, u'月'));
    m_edit->selectAll();
    auto *data = new QMimeData;
    data->setText(QString(longestQuestion, u'雨'));
    paste(data);
    QCOMPARE(m_edit->text(), QString(longestQuestion, u'雨'));
    QCOMPARE(shortened.size(), 0);
}

void TestQuestionEdit::nothingIsTypedIntoAFullQuestion()
{
    QSignalSpy shortened(m_bar, &QuestionBar::shortened);
    const QString full(longestQuestion, u'月');
    m_edit->setText(full);
    QTest::keyClick(m_edit, 'x');
    press(Qt::Key_Return, shift);
    QCOMPARE(m_edit->text(), full);
    QCOMPARE(shortened.size(), 2);
    press(Qt::Key_Backspace);
    QTest::keyClick(m_edit, 'x');
    QCOMPARE(m_edit->text().back(), u'x');
    QCOMPARE(shortened.size(), 2);
}

void TestQuestionEdit::itGrowsToFiveLines()
{
    const int one = m_edit->height();
    int last = one;
    for (int lines = 2; lines <= 5; ++lines) {
        press(Qt::Key_Return, shift);
        QVERIFY(m_edit->height() > last);
        QVERIFY(!m_edit->verticalScrollBar()->isVisible());
        QCOMPARE(m_edit->verticalScrollBar()->maximum(), 0);
        last = m_edit->height();
    }
    QVERIFY(m_bar->height() > last);
    press(Qt::Key_Return, shift);
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
        press(Qt::Key_Return, shift);
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
    QTest::keyClick(m_button, Qt::Key_Tab, shift);
    QVERIFY(m_edit->hasFocus());
}

void TestQuestionEdit::theWindowsKeysReachIt_data()
{
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
