// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/mainwindow.h"
#include "app/desktop/questionbar.h"
#include "app/desktop/wordbutton.h"
#include "client/eventsource/messageevent.h"
#include "fakepoemsource.h"

#include <QtTest/QtTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>

#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class TestAnswerLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void whoStoppedMayContinue();
    void whoStoppedTooEarlyMayOnlyAskAgain();
    void againAsksTheSame();
    void aFailureInTheMiddleMayBeContinued();
    void aWaitMayBeEnded();
    void aPoemThatGoesOnNeedsNoLine();
    void aPoemThatIsNoneIsTold_data();
    void aPoemThatIsNoneIsTold();
    void whoReadsKeepsTheFocusWhenAPoemGoesOn();
    void theWordsCanBeReachedByKeyboard();
    void aWordShowsNoLetterToPress_data();
    void aWordShowsNoLetterToPress();
    void escapeFirstShowsWhatCame();
    void aClickOrSpaceShowsWhatCame();

private:
    void ask() { Q_EMIT m_window->findChild<QuestionBar *>()->asked(u"moon"_s); }
    void receive(const QString &text, const QString &id) { m_source->deliver({u"message"_s, text, id, {}}); }
    [[nodiscard]] QAbstractButton &word(const char *name) const
    {
        return *m_window->findChild<QAbstractButton *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QStringList offered() const;
    [[nodiscard]] QString shown() const { return m_window->typewriter().revealed().toString(); }

    std::unique_ptr<FakePoemSource> m_source;
    std::unique_ptr<MainWindow> m_window;
};

void TestAnswerLine::init()
{
    m_source = std::make_unique<FakePoemSource>();
    m_window = std::make_unique<MainWindow>(*m_source, MainWindow::Mode::Online);
    m_window->typewriter().setPace(1h);
    m_window->resize(700, 600);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestAnswerLine::cleanup()
{
    m_window.reset();
    m_source.reset();
}

QStringList TestAnswerLine::offered() const
{
    QStringList names;
    for (const char *name : {"goOn", "again", "retry"}) {
        if (word(name).isVisible())
            names += QString::fromLatin1(name);
    }
    return names;
}

void TestAnswerLine::whoStoppedMayContinue()
{
    ask();
    receive(u"One moon,\n"_s, u"P.10"_s);
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QCOMPARE(offered(), (QStringList{u"goOn"_s, u"again"_s}));
    QTest::mouseClick(&word("goOn"), Qt::LeftButton);
    QCOMPARE(m_source->places, (QStringList{QString(), u"P.10"_s}));
    QCOMPARE(shown(), u"One moon,\n"_s);
    QCOMPARE(offered(), QStringList());
    m_window->typewriter().setPace(1ms);
    receive(u"two moons."_s, u"P.20"_s);
    Q_EMIT m_source->finished();
    QTRY_COMPARE(shown(), u"One moon,\ntwo moons."_s);
}

void TestAnswerLine::whoStoppedTooEarlyMayOnlyAskAgain()
{
    ask();
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QCOMPARE(offered(), QStringList{u"again"_s});
}

void TestAnswerLine::againAsksTheSame()
{
    ask();
    receive(u"One moon,\n"_s, u"P.10"_s);
    m_source->cancel();
    Q_EMIT m_source->failed({StreamError::Kind::Cut, 0, {}, {}});
    QTest::mouseClick(&word("again"), Qt::LeftButton);
    QCOMPARE(m_source->questions, (QStringList{u"moon"_s, u"moon"_s}));
    QCOMPARE(m_source->places, (QStringList{QString(), QString()}));
    QCOMPARE(shown(), QString());
}

void TestAnswerLine::aFailureInTheMiddleMayBeContinued()
{
    ask();
    receive(u"One "_s, u"P.4"_s);
    m_source->cancel();
    Q_EMIT m_source->failed({StreamError::Kind::HttpStatus, 503, {}, {}});
    QCOMPARE(offered(), (QStringList{u"goOn"_s, u"again"_s}));
    QTest::mouseClick(&word("goOn"), Qt::LeftButton);
    QCOMPARE(m_source->places.last(), u"P.4"_s);
}

void TestAnswerLine::aWaitMayBeEnded()
{
    ask();
    receive(u"One "_s, u"P.4"_s);
    Q_EMIT m_source->interrupted(20s, {StreamError::Kind::Cut, 0, {}, {}});
    QCOMPARE(offered(), QStringList{u"retry"_s});
    QTest::mouseClick(&word("retry"), Qt::LeftButton);
    QCOMPARE(m_source->retries, 1);
    QCOMPARE(m_source->questions.size(), 1);
    Q_EMIT m_source->resumed();
    QCOMPARE(offered(), QStringList());
}

void TestAnswerLine::aPoemThatGoesOnNeedsNoLine()
{
    ask();
    receive(u"One "_s, u"P.4"_s);
    Q_EMIT m_source->finished();
    QCOMPARE(offered(), QStringList());
    QVERIFY(!m_window->findChild<QLabel *>(u"status"_s)->isVisible());
}

void TestAnswerLine::aPoemThatIsNoneIsTold_data()
{
    QTest::addColumn<QString>("text");
    QTest::addRow("nothing") << QString();
    QTest::addRow("blank lines") << u"\n \n"_s;
}

void TestAnswerLine::aPoemThatIsNoneIsTold()
{
    QFETCH(const QString, text);
    ask();
    if (!text.isEmpty())
        receive(text, u"P.3"_s);
    Q_EMIT m_source->finished();
    QCOMPARE(m_window->findChild<QLabel *>(u"status"_s)->text(), u"No poem came."_s);
    QCOMPARE(offered(), QStringList{u"again"_s});
}

void TestAnswerLine::whoReadsKeepsTheFocusWhenAPoemGoesOn()
{
    ask();
    receive(u"One "_s, u"P.4"_s);
    auto *poem = m_window->findChild<QWidget *>(u"poem"_s);
    poem->setFocus();
    Q_EMIT m_source->interrupted(20s, {StreamError::Kind::Cut, 0, {}, {}});
    Q_EMIT m_source->resumed();
    QVERIFY(poem->hasFocus());
}

void TestAnswerLine::theWordsCanBeReachedByKeyboard()
{
    ask();
    receive(u"One "_s, u"P.4"_s);
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    for (int i = 0; i < 10 && !word("goOn").hasFocus(); ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(word("goOn").hasFocus());
    QTest::keyClick(&word("goOn"), Qt::Key_Space);
    QCOMPARE(m_source->places.last(), u"P.4"_s);
    QVERIFY(m_window->findChild<QuestionBar *>()->focusProxy()->hasFocus());
}

void TestAnswerLine::aWordShowsNoLetterToPress_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("in the word") << u"&Continue"_s << u"Continue"_s;
    QTest::newRow("behind it") << u"继续(&C)"_s << u"继续"_s;
    QTest::newRow("before dots") << u"全部删除(&C)…"_s << u"全部删除…"_s;
}

void TestAnswerLine::aWordShowsNoLetterToPress()
{
    QFETCH(const QString, text);
    QFETCH(const QString, shown);
    WordButton button(text);
    WordButton plain(shown);
    QCOMPARE(button.sizeHint(), plain.sizeHint());
    button.resize(button.sizeHint());
    plain.resize(plain.sizeHint());
    QCOMPARE(button.grab().toImage(), plain.grab().toImage());
    QCOMPARE(button.accessibleName(), shown);
    QCOMPARE(button.shortcut(), QKeySequence(Qt::ALT | Qt::Key_C));
}

void TestAnswerLine::escapeFirstShowsWhatCame()
{
    ask();
    receive(u"One moon,\n"_s, u"P.10"_s);
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QCOMPARE(shown(), u"One moon,\n"_s);
    QVERIFY(m_source->isAnswering);
    receive(u"two "_s, u"P.14"_s); // is typed again
    QCOMPARE(shown(), u"One moon,\n"_s);
}

void TestAnswerLine::aClickOrSpaceShowsWhatCame()
{
    ask();
    receive(u"One moon,\n"_s, u"P.10"_s);
    auto *poem = m_window->findChild<QWidget *>(u"poem"_s);
    QTest::mouseClick(poem, Qt::LeftButton, {}, {3, 3});
    QCOMPARE(shown(), u"One moon,\n"_s);
    receive(u"two moons,\n"_s, u"P.21"_s);
    poem->setFocus();
    QTest::keyClick(poem, Qt::Key_Space);
    QCOMPARE(shown(), u"One moon,\ntwo moons,\n"_s);
    QVERIFY(m_source->isAnswering);
}

} // namespace

QTEST_MAIN(TestAnswerLine)
#include "tst_answerline.moc"
