// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/questionrecall.h"

#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;

class TestQuestionRecall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void walksFromTheNewestToTheOldestAndBack();
    void withoutPastThereIsNothing();
    void equalAndBlankQuestionsAreLeftOut();
    void theLineBeingWrittenComesBack();
    void aRecalledQuestionKeepsItsChangesUntilSomethingIsSent();
    void whatIsSentBecomesTheNewest();
    void aWalkOutlivesNewQuestionsFromElsewhere();
    void aWalkEndsWhereItsQuestionIsGone();

private:
    static QuestionRecall withPast(const QStringList &newestFirst)
    {
        QuestionRecall recall;
        recall.setPast(newestFirst);
        return recall;
    }
};

void TestQuestionRecall::walksFromTheNewestToTheOldestAndBack()
{
    QuestionRecall recall = withPast({u"three"_s, u"two"_s, u"one"_s});
    QCOMPARE(recall.older(QString()), u"three"_s);
    QCOMPARE(recall.older(u"three"_s), u"two"_s);
    QCOMPARE(recall.older(u"two"_s), u"one"_s);
    QVERIFY(!recall.older(u"one"_s));
    QCOMPARE(recall.newer(u"one"_s), u"two"_s);
    QCOMPARE(recall.newer(u"two"_s), u"three"_s);
    QCOMPARE(recall.newer(u"three"_s), QString());
    QVERIFY(!recall.newer(QString()));
}

void TestQuestionRecall::withoutPastThereIsNothing()
{
    QuestionRecall recall;
    QVERIFY(!recall.older(u"moon"_s));
    QVERIFY(!recall.newer(u"moon"_s));
}

void TestQuestionRecall::equalAndBlankQuestionsAreLeftOut()
{
    const QuestionRecall recall =
        withPast({u"moon"_s, u" \n"_s, u"rain"_s, u"moon"_s, QString(), u"rain"_s, u"sea"_s});
    QCOMPARE(recall.past(), QStringList({u"moon"_s, u"rain"_s, u"sea"_s}));
}

void TestQuestionRecall::theLineBeingWrittenComesBack()
{
    QuestionRecall recall = withPast({u"two"_s, u"one"_s});
    QCOMPARE(recall.older(u"half a sent"_s), u"two"_s);
    QCOMPARE(recall.older(u"two"_s), u"one"_s);
    QCOMPARE(recall.newer(u"one"_s), u"two"_s);
    QCOMPARE(recall.newer(u"two"_s), u"half a sent"_s);
    QCOMPARE(recall.older(u"half a sentence"_s), u"two"_s);
    QCOMPARE(recall.newer(u"two"_s), u"half a sentence"_s);
}

void TestQuestionRecall::aRecalledQuestionKeepsItsChangesUntilSomethingIsSent()
{
    QuestionRecall recall = withPast({u"two"_s, u"one"_s});
    QCOMPARE(recall.older(QString()), u"two"_s);
    QCOMPARE(recall.older(u"two moons"_s), u"one"_s);
    QCOMPARE(recall.newer(u"one moon"_s), u"two moons"_s);
    QCOMPARE(recall.older(u"two moons"_s), u"one moon"_s);
    QVERIFY(!recall.older(u"one moon"_s));
    recall.noteSent(u"one moon"_s);
    QCOMPARE(recall.older(QString()), u"one moon"_s);
    QCOMPARE(recall.older(u"one moon"_s), u"two"_s);
    QCOMPARE(recall.older(u"two"_s), u"one"_s);
}

void TestQuestionRecall::whatIsSentBecomesTheNewest()
{
    QuestionRecall recall = withPast({u"two"_s, u"one"_s});
    recall.noteSent(u"one"_s);
    QCOMPARE(recall.past(), QStringList({u"one"_s, u"two"_s}));
    QCOMPARE(recall.older(QString()), u"one"_s);
}

void TestQuestionRecall::aWalkOutlivesNewQuestionsFromElsewhere()
{
    QuestionRecall recall = withPast({u"two"_s, u"one"_s});
    QCOMPARE(recall.older(u"draft"_s), u"two"_s);
    recall.setPast({u"three"_s, u"two"_s, u"one"_s});
    QCOMPARE(recall.older(u"two"_s), u"one"_s);
    QCOMPARE(recall.newer(u"one"_s), u"two"_s);
    QCOMPARE(recall.newer(u"two"_s), u"three"_s);
    QCOMPARE(recall.newer(u"three"_s), u"draft"_s);
}

void TestQuestionRecall::aWalkEndsWhereItsQuestionIsGone()
{
    QuestionRecall recall = withPast({u"two"_s, u"one"_s});
    QCOMPARE(recall.older(QString()), u"two"_s);
    recall.setPast({});
    QVERIFY(!recall.newer(u"two"_s));
    QVERIFY(!recall.older(u"two"_s));
}

QTEST_APPLESS_MAIN(TestQuestionRecall)
#include "tst_questionrecall.moc"
