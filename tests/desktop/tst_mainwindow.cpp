// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/mainwindow.h"
#include "app/desktop/questionedit.h"
#include "app/messages.h"
#include "fakepoemsource.h"

#include <QtGui/QClipboard>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void returnAsks();
    void theButtonAsks();
    void aBlankQuestionSendsNothing_data();
    void aBlankQuestionSendsNothing();
    void aSecondReturnSendsNothing();
    void theButtonBecomesStopInTheSamePlace();
    void stopKeepsWhatCame();
    void escapeStops();
    void aPoemIsTypedToItsEnd();
    void askingAgainWorks();
    void aNewQuestionReplacesThePoem();
    void theHeadingIsShown();
    void aHeadingIsPlainText();
    void anErrorIsSaidBelowWhatCame();
    void anErrorGivesTheQuestionBack();
    void anInterruptionIsSaidUntilItIsOver();
    void aWaitTellsItsCause_data();
    void aWaitTellsItsCause();
    void aRestartBeginsAnew();
    void onlyTheDemoSaysThatItIsOffline();
    void thePoemCanBeCopied();
    void closingCancels();

private:
    void ask(const QString &question);
    void receive(const QString &text) { Q_EMIT m_source->textArrived(text); }
    [[nodiscard]] QLabel &label(const char *name) const;
    [[nodiscard]] QString shown() const { return m_window->typewriter().revealed().toString(); }

    std::unique_ptr<FakePoemSource> m_source;
    std::unique_ptr<MainWindow> m_window;
    QuestionEdit *m_question = nullptr;
    QPushButton *m_button = nullptr;
};

void TestMainWindow::init()
{
    m_source = std::make_unique<FakePoemSource>();
    m_window = std::make_unique<MainWindow>(*m_source, MainWindow::Mode::Online);
    m_window->typewriter().setPace(1ms);
    m_window->resize(700, 600);
    m_window->show();
    m_question = m_window->findChild<QuestionEdit *>();
    m_button = m_window->findChild<QPushButton *>();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_source.reset();
}

void TestMainWindow::ask(const QString &question)
{
    QTest::keyClicks(m_question, question);
    QTest::keyClick(m_question, Qt::Key_Return);
}

QLabel &TestMainWindow::label(const char *name) const
{
    return *m_window->findChild<QLabel *>(QString::fromLatin1(name));
}

void TestMainWindow::returnAsks()
{
    ask(u"  where is the moon? "_s);
    QCOMPARE(m_source->questions, QStringList(u"where is the moon?"_s));
    QCOMPARE(label("asked").text(), u"where is the moon?"_s);
}

void TestMainWindow::theButtonAsks()
{
    m_question->setText(u"月亮为什么这么圆"_s);
    QTest::mouseClick(m_button, Qt::LeftButton);
    QCOMPARE(m_source->questions, QStringList(u"月亮为什么这么圆"_s));
}

void TestMainWindow::aBlankQuestionSendsNothing_data()
{
    QTest::addColumn<QString>("question");
    QTest::newRow("nothing") << QString();
    QTest::newRow("spaces") << u"   "_s;
    QTest::newRow("an ideographic space") << u"\u3000"_s;
}

void TestMainWindow::aBlankQuestionSendsNothing()
{
    QFETCH(QString, question);
    m_question->setText(question);
    QTest::keyClick(m_question, Qt::Key_Return);
    QTest::mouseClick(m_button, Qt::LeftButton);
    QVERIFY(m_source->questions.isEmpty());
    QCOMPARE(m_button->text(), u"&Ask"_s);
}

void TestMainWindow::aSecondReturnSendsNothing()
{
    ask(u"moon"_s);
    QTest::keyClick(m_question, Qt::Key_Return);
    QCOMPARE(m_source->questions.size(), 1);
    QVERIFY(m_source->isAnswering);
}

void TestMainWindow::theButtonBecomesStopInTheSamePlace()
{
    const QRect place = m_button->geometry();
    ask(u"moon"_s);
    QCOMPARE(m_button->text(), u"&Stop"_s);
    QCoreApplication::processEvents();
    QCOMPARE(m_button->geometry(), place);
    receive(u"one"_s);
    Q_EMIT m_source->finished();
    QTRY_COMPARE(m_button->text(), u"&Ask"_s);
    QCOMPARE(m_button->geometry(), place);
}

void TestMainWindow::stopKeepsWhatCame()
{
    m_window->typewriter().setPace(1h);
    ask(u"moon"_s);
    receive(u"床前明月光，\n疑是"_s);
    m_window->typewriter().step();
    QTest::mouseClick(m_button, Qt::LeftButton);
    QVERIFY(!m_source->isAnswering);
    QCOMPARE(shown(), u"床前明月光，\n疑是"_s);
    QCOMPARE(m_button->text(), u"&Ask"_s);
    QVERIFY(label("status").isVisible());
    QVERIFY(!label("status").text().isEmpty());
}

void TestMainWindow::escapeStops()
{
    ask(u"moon"_s);
    receive(u"床前"_s);
    QTest::keyClick(m_question, Qt::Key_Escape);
    QVERIFY(!m_source->isAnswering);
    QCOMPARE(shown(), u"床前"_s);
}

void TestMainWindow::aPoemIsTypedToItsEnd()
{
    QSignalSpy ended(m_window.get(), &MainWindow::poemEnded);
    ask(u"moon"_s);
    receive(u"床前明月光，\n"_s);
    receive(u"疑是地上霜。"_s);
    Q_EMIT m_source->finished();
    QVERIFY(ended.wait());
    QCOMPARE(shown(), u"床前明月光，\n疑是地上霜。"_s);
    QCOMPARE(ended.size(), 1);
    QVERIFY(!label("status").isVisible());
}

void TestMainWindow::askingAgainWorks()
{
    for (const QString &poem : {u"one\ntwo"_s, u"three"_s, u"one\ntwo"_s}) {
        ask(u"moon"_s);
        receive(poem);
        Q_EMIT m_source->finished();
        QTRY_COMPARE(shown(), poem);
        QTRY_COMPARE(m_button->text(), u"&Ask"_s);
    }
    QCOMPARE(m_source->questions.size(), 3);
}

void TestMainWindow::aNewQuestionReplacesThePoem()
{
    ask(u"moon"_s);
    Q_EMIT m_source->headingArrived({{}, u"Old"_s, {}, {}, u"en"_s, {}, 0, {}, {}, {}});
    receive(u"an old poem that "_s);
    QTRY_VERIFY(!shown().isEmpty());
    ask(u"rain"_s);
    QCOMPARE(m_source->questions, QStringList({u"moon"_s, u"rain"_s}));
    QVERIFY(shown().isEmpty());
    QVERIFY(label("title").text().isEmpty());
    QCOMPARE(m_button->text(), u"&Stop"_s);
    receive(u"a new one"_s);
    Q_EMIT m_source->finished();
    QTRY_COMPARE(shown(), u"a new one"_s);
}

void TestMainWindow::theHeadingIsShown()
{
    ask(u"moon"_s);
    PoemHeading heading;
    heading.title = u"静夜思"_s;
    heading.author = u"李白"_s;
    heading.dynasty = u"唐"_s;
    heading.language = u"zh"_s;
    heading.match = u"words"_s;
    heading.matchedWords = QStringList{u"月"_s};
    Q_EMIT m_source->headingArrived(heading);
    QCOMPARE(label("title").text(), u"静夜思"_s);
    QCOMPARE(label("author").text(), u"李白 · 唐"_s);
    QCOMPARE(label("reason").text(), describeMatch(heading));
    QVERIFY(label("reason").text().contains(u'月'));
    QVERIFY(label("title").font().pointSizeF() > label("reason").font().pointSizeF());
}

void TestMainWindow::aHeadingIsPlainText()
{
    ask(u"<b>moon</b>"_s);
    for (const QLabel *part : m_window->findChildren<QLabel *>())
        QCOMPARE(part->textFormat(), Qt::PlainText);
}

void TestMainWindow::anErrorIsSaidBelowWhatCame()
{
    ask(u"moon"_s);
    receive(u"床前明月光"_s);
    const StreamError error{StreamError::Kind::HttpStatus, 503, {}, {}};
    Q_EMIT m_source->failed(error);
    QTRY_COMPARE(shown(), u"床前明月光"_s);
    const QLabel &status = label("status");
    QCOMPARE(status.text(), describe(error));
    QVERIFY(status.isVisible());
    const auto *poem = m_window->findChild<QWidget *>(u"poem"_s);
    QVERIFY(status.mapTo(poem->parentWidget(), QPoint()).y() >= poem->geometry().bottom());
    QTRY_COMPARE(m_button->text(), u"&Ask"_s);
}

void TestMainWindow::anErrorGivesTheQuestionBack()
{
    ask(u"moon"_s);
    Q_EMIT m_source->failed({StreamError::Kind::NotReached, 0, {}, {}});
    QCOMPARE(m_question->text(), u"moon"_s);
    QCOMPARE(m_button->text(), u"&Ask"_s);
    ask(QString());
    QTest::keyClicks(m_question, u"rain"_s);
    Q_EMIT m_source->failed({StreamError::Kind::NotReached, 0, {}, {}});
    QCOMPARE(m_question->text(), u"rain"_s);
}

void TestMainWindow::anInterruptionIsSaidUntilItIsOver()
{
    ask(u"moon"_s);
    receive(u"床前明月光"_s);
    Q_EMIT m_source->interrupted(2500ms, {StreamError::Kind::Cut, 0, {}, {}});
    QVERIFY(label("status").isVisible());
    QVERIFY2(label("status").text().contains(u'3'), qPrintable(label("status").text()));
    QTRY_VERIFY(label("status").text().contains(u'2'));
    QCOMPARE(m_button->text(), u"&Stop"_s);
    Q_EMIT m_source->resumed();
    QVERIFY(!label("status").isVisible());
    receive(u"，"_s);
    Q_EMIT m_source->finished();
    QTRY_COMPARE(shown(), u"床前明月光，"_s);
}

void TestMainWindow::aWaitTellsItsCause_data()
{
    QTest::addColumn<StreamError>("cause");
    QTest::addRow("a server that was never there") << StreamError{StreamError::Kind::NotReached};
    QTest::addRow("one that is busy") << StreamError{StreamError::Kind::HttpStatus, 503};
    QTest::addRow("one that was there") << StreamError{StreamError::Kind::Cut, 200};
}

void TestMainWindow::aWaitTellsItsCause()
{
    QFETCH(const StreamError, cause);
    ask(u"moon"_s);
    Q_EMIT m_source->interrupted(20s, cause);
    const QString line = label("status").text();
    QVERIFY2(line.startsWith(describe(cause)), qPrintable(line));
    QVERIFY2(line.contains(u"20"_s), qPrintable(line));
    Q_EMIT m_source->interrupted(0s, cause); // it is tried just now
    QVERIFY2(label("status").text().startsWith(describe(cause)), qPrintable(label("status").text()));
}

void TestMainWindow::aRestartBeginsAnew()
{
    ask(u"moon"_s);
    receive(u"an old poem "_s);
    Q_EMIT m_source->interrupted(1s, {StreamError::Kind::Cut, 0, {}, {}});
    QTRY_VERIFY(!shown().isEmpty());
    Q_EMIT m_source->restarted();
    QVERIFY(shown().isEmpty());
    QVERIFY(!label("status").isVisible());
    QCOMPARE(label("asked").text(), u"moon"_s);
    QCOMPARE(m_button->text(), u"&Stop"_s);
    receive(u"another"_s);
    Q_EMIT m_source->finished();
    QTRY_COMPARE(shown(), u"another"_s);
}

void TestMainWindow::onlyTheDemoSaysThatItIsOffline()
{
    QVERIFY(!m_window->findChild<QLabel *>(u"offline"_s));
    MainWindow demo(*m_source, MainWindow::Mode::OfflineDemo);
    demo.show();
    const auto *note = demo.findChild<QLabel *>(u"offline"_s);
    QVERIFY(note && note->isVisible());
    QVERIFY(note->text().contains(u"offline"_s, Qt::CaseInsensitive));
}

void TestMainWindow::thePoemCanBeCopied()
{
    ask(u"moon"_s);
    Q_EMIT m_source->headingArrived({{}, u"Night"_s, u"Nobody"_s, {}, u"en"_s, {}, 0, {}, {}, {}});
    receive(u"one\ntwo"_s);
    Q_EMIT m_source->finished();
    QTRY_COMPARE(shown(), u"one\ntwo"_s);
    auto *poem = m_window->findChild<QWidget *>(u"poem"_s);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    poem->setFocus();
    QTest::keyClick(poem, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Night\nNobody\n\none\ntwo\n"_s);
}

void TestMainWindow::closingCancels()
{
    ask(u"moon"_s);
    QVERIFY(m_source->isAnswering);
    m_window.reset();
    QVERIFY(!m_source->isAnswering);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
