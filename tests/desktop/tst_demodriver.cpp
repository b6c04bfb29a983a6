// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/demodriver.h"
#include "app/desktop/questionbar.h"
#include "app/desktop/questionedit.h"

#include <QtCore/QSet>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>

using namespace Poemstream;
using namespace std::chrono_literals;

class TestDemoDriver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typesItsQuestionVisiblyThenAsks();
    void asksTheNextOneAfterThePoem();
    void givesUpWhenAPersonTypes();
    void givesUpWhenAPersonAsks();
    void givesUpWhenAPersonStops();
    void itsQuestionsDiffer();

private:
    const DemoRhythm m_fast{1ms, 20ms, 1ms, 1ms};
};

void TestDemoDriver::typesItsQuestionVisiblyThenAsks()
{
    QuestionBar bar;
    const auto *field = bar.findChild<QuestionEdit *>();
    DemoDriver demo(bar, m_fast);
    QStringList texts;
    connect(field, &QuestionEdit::textChanged, this, [&] { texts.append(field->text()); });
    QSignalSpy asked(&bar, &QuestionBar::asked);
    demo.start();
    QVERIFY(asked.wait());
    const QString question = DemoDriver::questions().first();
    QCOMPARE(asked.first().first().toString(), question);
    QCOMPARE(texts.size(), question.size() + 1); // character by character, then emptied
    QCOMPARE(texts.at(2), question.first(3));
}

void TestDemoDriver::asksTheNextOneAfterThePoem()
{
    QuestionBar bar;
    DemoDriver demo(bar, {1ms, 0ms, 1ms, 1ms});
    QSignalSpy asked(&bar, &QuestionBar::asked);
    demo.start();
    const QStringList questions = DemoDriver::questions();
    for (qsizetype i = 0; i <= questions.size(); ++i) {
        QTRY_COMPARE(asked.size(), i + 1);
        QCOMPARE(asked.last().first().toString(), questions.at(i % questions.size()));
        QVERIFY(!asked.wait(20)); // not before the poem has ended
        demo.goOn();
    }
}

void TestDemoDriver::givesUpWhenAPersonTypes()
{
    QuestionBar bar;
    auto *field = bar.findChild<QuestionEdit *>();
    DemoDriver demo(bar, m_fast);
    QSignalSpy asked(&bar, &QuestionBar::asked);
    demo.start();
    QTRY_VERIFY(field->text().size() > 2);
    QTest::keyClick(field, Qt::Key_X);
    const QString text = field->text();
    QVERIFY(text.endsWith(u'x'));
    demo.goOn();
    QVERIFY(!asked.wait(200));
    QCOMPARE(field->text(), text);
}

void TestDemoDriver::givesUpWhenAPersonAsks()
{
    QuestionBar bar;
    auto *field = bar.findChild<QuestionEdit *>();
    DemoDriver demo(bar, m_fast);
    QSignalSpy asked(&bar, &QuestionBar::asked);
    demo.start();
    QTRY_VERIFY(field->text().size() > 2);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    demo.goOn();
    QVERIFY(!asked.wait(200));
}

void TestDemoDriver::givesUpWhenAPersonStops()
{
    QuestionBar bar;
    DemoDriver demo(bar, m_fast);
    QSignalSpy asked(&bar, &QuestionBar::asked);
    demo.start();
    QVERIFY(asked.wait());
    Q_EMIT bar.stopRequested();
    demo.goOn();
    QVERIFY(!asked.wait(200));
}

void TestDemoDriver::itsQuestionsDiffer()
{
    const QStringList questions = DemoDriver::questions();
    QVERIFY(questions.size() >= 6);
    QCOMPARE(QSet<QString>(questions.begin(), questions.end()).size(), questions.size());
}

QTEST_MAIN(TestDemoDriver)
#include "tst_demodriver.moc"
