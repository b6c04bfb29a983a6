// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/typewriter.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestTypewriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void revealsOneClusterAStep();
    void holdsTheLastClusterBackUntilMoreComes();
    void aLineEndIsNotHeldBack();
    void finishesOnceAfterTheLastCluster();
    void anEmptyTextFinishesAtOnce();
    void revealAllShowsWhatCameAndGoesOn();
    void clearForgetsAndBeginsAnew();
    void ignoresTextAfterTheEnd();
    void theHeldWordIsBounded();
    void theTextIsBounded();
    void marksInARowAreBounded_data();
    void marksInARowAreBounded();
    void staysQuietWhileNothingCanBeRevealed();
    void typesByItself();
    void theRestOutlastsAnEmptyBacklog();
    void instantlyEachLineIsRevealedWhenItIsWhole();
    void instantlyALongLineIsRevealedAsItComes();
    void theInstantPaceTakesEffectAtOnce();
    void nothingIsRevealedWhilePaused();
    void skippingInAPauseLeavesItPaused();
    void thePausedTextIsBounded();
    void clearingEndsThePause();
    void unwatchedEverythingIsRevealedAtOnce();
    void unwatchedAndPausedNothingIsRevealed();
    void noTimerRunsWhileNothingCanMove_data();
    void noTimerRunsWhileNothingCanMove();
    void aSlotMayClearTheTypewriter();
    void anotherTextIsRevealedAsFar();
    void anotherTextEndsNoPause();
    void aTextReplacedAfterItsEndDoesNotFinishAgain();
};

void TestTypewriter::revealsOneClusterAStep()
{
    Typewriter typewriter;
    typewriter.append(u"月e\u0301👍🏽");
    typewriter.endInput();
    QVERIFY(typewriter.step());
    QCOMPARE(typewriter.revealed(), u"月");
    QVERIFY(typewriter.step());
    QCOMPARE(typewriter.revealed(), u"月e\u0301");
    QVERIFY(typewriter.step());
    QCOMPARE(typewriter.revealed(), u"月e\u0301👍🏽");
    QVERIFY(!typewriter.step());
}

void TestTypewriter::holdsTheLastClusterBackUntilMoreComes()
{
    Typewriter typewriter;
    typewriter.append(u"明e");
    QVERIFY(typewriter.step());
    QVERIFY(!typewriter.step());
    QCOMPARE(typewriter.revealed(), u"明");
    typewriter.append(u"\u0301");
    QVERIFY(!typewriter.step());
    typewriter.append(u"月");
    QVERIFY(typewriter.step());
    QCOMPARE(typewriter.revealed(), u"明e\u0301");
    QCOMPARE(typewriter.received(), u"明e\u0301月");
}

void TestTypewriter::aLineEndIsNotHeldBack()
{
    Typewriter typewriter;
    typewriter.append(u"霜。\n");
    typewriter.revealAll();
    QCOMPARE(typewriter.revealed(), u"霜。\n");
}

void TestTypewriter::finishesOnceAfterTheLastCluster()
{
    Typewriter typewriter;
    QSignalSpy finished(&typewriter, &Typewriter::finished);
    typewriter.append(u"明月");
    typewriter.revealAll();
    QVERIFY(!typewriter.isFinished());
    typewriter.endInput();
    QVERIFY(finished.isEmpty());
    QVERIFY(typewriter.step());
    QCOMPARE(finished.size(), 1);
    QVERIFY(typewriter.isFinished());
    typewriter.endInput();
    typewriter.revealAll();
    QCOMPARE(finished.size(), 1);
}

void TestTypewriter::anEmptyTextFinishesAtOnce()
{
    Typewriter typewriter;
    QSignalSpy finished(&typewriter, &Typewriter::finished);
    typewriter.endInput();
    QCOMPARE(finished.size(), 1);
}

void TestTypewriter::revealAllShowsWhatCameAndGoesOn()
{
    Typewriter typewriter;
    QSignalSpy changed(&typewriter, &Typewriter::revealedChanged);
    typewriter.append(u"床前明月光，");
    typewriter.revealAll();
    QCOMPARE(typewriter.revealed(), u"床前明月光");
    QCOMPARE(changed.size(), 1);
    typewriter.append(u"疑是");
    QVERIFY(typewriter.isTyping());
    QVERIFY(typewriter.step());
    QCOMPARE(typewriter.revealed(), u"床前明月光，");
}

void TestTypewriter::clearForgetsAndBeginsAnew()
{
    Typewriter typewriter;
    typewriter.append(u"明月");
    typewriter.endInput();
    typewriter.revealAll();
    QSignalSpy changed(&typewriter, &Typewriter::revealedChanged);
    QSignalSpy finished(&typewriter, &Typewriter::finished);
    typewriter.clear();
    QCOMPARE(changed.size(), 1);
    QVERIFY(typewriter.revealed().isEmpty());
    QVERIFY(!typewriter.isFinished());
    typewriter.append(u"光");
    typewriter.endInput();
    typewriter.revealAll();
    QCOMPARE(typewriter.revealed(), u"光");
    QCOMPARE(finished.size(), 1);
}

void TestTypewriter::ignoresTextAfterTheEnd()
{
    Typewriter typewriter;
    typewriter.append(u"明月");
    typewriter.endInput();
    typewriter.append(u"光");
    QCOMPARE(typewriter.received(), u"明月");
}

void TestTypewriter::theHeldWordIsBounded()
{
    Typewriter typewriter;
    typewriter.setHoldBack(Typewriter::HoldBack::Word);
    typewriter.append(QString(64, u'a'));
    QVERIFY(!typewriter.isTyping());
    typewriter.append(u"a");
    typewriter.revealAll();
    QCOMPARE(typewriter.revealed().size(), 64);
}

/// Or a line of them would take minutes to be laid out.
void TestTypewriter::marksInARowAreBounded_data()
{
    QTest::addColumn<QString>("mark");
    QTest::addRow("an accent") << u"\u0301"_s;
    QTest::addRow("one of two code units") << u"\U0001D165"_s;
}

void TestTypewriter::marksInARowAreBounded()
{
    QFETCH(const QString, mark);
    Typewriter typewriter;
    typewriter.append(u"a");
    for (int i = 0; i < 10; ++i)
        typewriter.append(mark.repeated(1000));
    typewriter.append(u"b");
    typewriter.append(mark);
    typewriter.endInput();
    typewriter.revealAll();
    QCOMPARE(typewriter.revealed().toString(), u'a' + mark.repeated(MarkBound::mostMarks) + u'b' + mark);
    typewriter.clear();
    typewriter.append(mark);
    QCOMPARE(typewriter.received(), mark);
}

void TestTypewriter::theTextIsBounded()
{
    Typewriter typewriter;
    typewriter.append(QString(Typewriter::maxLength - 1, u'a'));
    typewriter.append(u"bcd");
    typewriter.append(u"e");
    typewriter.endInput();
    typewriter.revealAll();
    QCOMPARE(typewriter.revealed().size(), Typewriter::maxLength);
    QVERIFY(typewriter.revealed().endsWith(u'b'));
}

void TestTypewriter::staysQuietWhileNothingCanBeRevealed()
{
    Typewriter typewriter;
    const auto *timer = typewriter.findChild<QTimer *>();
    QVERIFY(!timer->isActive());
    typewriter.append(u"明");
    QVERIFY(!timer->isActive());
    typewriter.append(u"月");
    QVERIFY(timer->isActive());
    QTRY_COMPARE(typewriter.revealed(), u"明");
    QVERIFY(!timer->isActive());
    typewriter.endInput();
    QTRY_VERIFY(typewriter.isFinished());
    QVERIFY(!timer->isActive());
}

void TestTypewriter::typesByItself()
{
    Typewriter typewriter;
    typewriter.setPace(10ms);
    QSignalSpy finished(&typewriter, &Typewriter::finished);
    QSignalSpy changed(&typewriter, &Typewriter::revealedChanged);
    typewriter.append(u"床前明月光，\n疑是地上霜。");
    typewriter.endInput();
    QVERIFY(typewriter.revealed().isEmpty());
    QVERIFY(finished.wait());
    QCOMPARE(typewriter.revealed(), u"床前明月光，\n疑是地上霜。");
    QVERIFY(changed.size() > 1);
}

void TestTypewriter::theRestOutlastsAnEmptyBacklog()
{
    Typewriter typewriter;
    typewriter.setPace(300ms);
    QSignalSpy changed(&typewriter, &Typewriter::revealedChanged);
    QElapsedTimer clock;
    clock.start();
    typewriter.append(u"明月");
    QVERIFY(changed.wait()); // the first character comes without a pause
    QCOMPARE(typewriter.revealed(), u"明");
    typewriter.append(u"光");
    QVERIFY(changed.wait());
    QVERIFY2(clock.elapsed() >= 300, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(typewriter.revealed(), u"明月");
}

void TestTypewriter::instantlyEachLineIsRevealedWhenItIsWhole()
{
    Typewriter typewriter;
    typewriter.setPace(Typewriter::instant);
    QVERIFY(typewriter.isInstant());
    QSignalSpy changed(&typewriter, &Typewriter::revealedChanged);
    QSignalSpy finished(&typewriter, &Typewriter::finished);
    typewriter.append(u"床前明月光，");
    QCOMPARE(typewriter.revealed(), u"");
    typewriter.append(u"\n疑是地上霜。\n举头");
    QCOMPARE(typewriter.revealed(), u"床前明月光，\n疑是地上霜。\n");
    QCOMPARE(changed.size(), 1);
    typewriter.endInput();
    QCOMPARE(typewriter.revealed(), u"床前明月光，\n疑是地上霜。\n举头");
    QCOMPARE(changed.size(), 2);
    QCOMPARE(finished.size(), 1);
}

void TestTypewriter::instantlyALongLineIsRevealedAsItComes()
{
    Typewriter typewriter;
    typewriter.setPace(-1ms);
    typewriter.append(QString(257, u'月'));
    QVERIFY(typewriter.revealed().isEmpty());
    typewriter.append(u"月");
    QCOMPARE(typewriter.revealed().size(), 257);
}

void TestTypewriter::theInstantPaceTakesEffectAtOnce()
{
    Typewriter typewriter;
    QSignalSpy changed(&typewriter, &Typewriter::modeChanged);
    typewriter.append(u"床前明月光，\n疑是");
    typewriter.setPace(Typewriter::instant);
    QCOMPARE(typewriter.revealed(), u"床前明月光，\n");
    QCOMPARE(changed.size(), 1);
    typewriter.setPace(1h);
    typewriter.append(u"地");
    QVERIFY(!typewriter.isInstant());
    QCOMPARE(typewriter.revealed(), u"床前明月光，\n");
}

void TestTypewriter::nothingIsRevealedWhilePaused()
{
    Typewriter typewriter;
    const auto *timer = typewriter.findChild<QTimer *>();
    QSignalSpy mode(&typewriter, &Typewriter::modeChanged);
    QSignalSpy changed(&typewriter, &Typewriter::revealedChanged);
    typewriter.setPace(1ms);
    typewriter.append(u"床前明月光");
    typewriter.setPaused(true);
    typewriter.setPaused(true);
    QVERIFY(typewriter.isPaused());
    typewriter.append(u"疑是地上霜");
    typewriter.endInput();
    QVERIFY(!timer->isActive());
    QVERIFY(changed.isEmpty());
    QCOMPARE(typewriter.received().size(), 10);
    typewriter.setPaused(false);
    QTRY_VERIFY(typewriter.isFinished());
    QCOMPARE(mode.size(), 3); // one for the pace
}

void TestTypewriter::skippingInAPauseLeavesItPaused()
{
    Typewriter typewriter;
    const auto *timer = typewriter.findChild<QTimer *>();
    QSignalSpy finished(&typewriter, &Typewriter::finished);
    typewriter.append(u"床前明月光，");
    typewriter.setPaused(true);
    QVERIFY(typewriter.step());
    QCOMPARE(typewriter.revealed(), u"床");
    QVERIFY(!timer->isActive());
    typewriter.revealAll();
    QCOMPARE(typewriter.revealed(), u"床前明月光");
    typewriter.append(u"疑是");
    QVERIFY(typewriter.isPaused());
    QVERIFY(!timer->isActive());
    QCOMPARE(typewriter.revealed(), u"床前明月光");
    typewriter.endInput();
    QVERIFY(finished.isEmpty());
    typewriter.revealAll();
    QCOMPARE(finished.size(), 1);
    QVERIFY(typewriter.isPaused());
}

void TestTypewriter::thePausedTextIsBounded()
{
    Typewriter typewriter;
    typewriter.setPaused(true);
    for (int i = 0; i < 20; ++i)
        typewriter.append(QString(100'000, u'月'));
    QCOMPARE(typewriter.received().size(), Typewriter::maxLength);
}

void TestTypewriter::clearingEndsThePause()
{
    Typewriter typewriter;
    QSignalSpy changed(&typewriter, &Typewriter::modeChanged);
    typewriter.append(u"明月");
    typewriter.setPaused(true);
    typewriter.clear();
    QVERIFY(!typewriter.isPaused());
    QCOMPARE(changed.size(), 2);
    typewriter.append(u"明月");
    QTRY_COMPARE(typewriter.revealed(), u"明");
}

void TestTypewriter::unwatchedEverythingIsRevealedAtOnce()
{
    Typewriter typewriter;
    const auto *timer = typewriter.findChild<QTimer *>();
    QSignalSpy finished(&typewriter, &Typewriter::finished);
    typewriter.append(u"床前明");
    typewriter.setWatched(false);
    QCOMPARE(typewriter.revealed(), u"床前");
    typewriter.append(u"月光");
    QCOMPARE(typewriter.revealed(), u"床前明月");
    QVERIFY(!timer->isActive());
    typewriter.setWatched(true);
    typewriter.append(u"疑是");
    QCOMPARE(typewriter.revealed(), u"床前明月");
    QVERIFY(timer->isActive());
    typewriter.setWatched(false);
    typewriter.endInput();
    QCOMPARE(finished.size(), 1);
}

void TestTypewriter::unwatchedAndPausedNothingIsRevealed()
{
    Typewriter typewriter;
    typewriter.setPaused(true);
    typewriter.setWatched(false);
    typewriter.append(u"床前明月光");
    QVERIFY(typewriter.revealed().isEmpty());
    typewriter.setPaused(false);
    QCOMPARE(typewriter.revealed(), u"床前明月");
}

void TestTypewriter::noTimerRunsWhileNothingCanMove_data()
{
    QTest::addColumn<QString>("state");
    for (const char *state :
         {"new", "waiting", "paused", "unwatched", "instant", "skipped", "finished", "cleared"})
        QTest::newRow(state) << QString::fromLatin1(state);
}

void TestTypewriter::noTimerRunsWhileNothingCanMove()
{
    QFETCH(QString, state);
    Typewriter typewriter;
    const auto *timer = typewriter.findChild<QTimer *>();
    if (state == u"waiting")
        typewriter.append(u"月");
    else if (state != u"new") {
        typewriter.append(u"床前明月光，\n疑是");
        QVERIFY(timer->isActive()); // without which the test would say nothing
    }
    if (state == u"paused")
        typewriter.setPaused(true);
    else if (state == u"unwatched")
        typewriter.setWatched(false);
    else if (state == u"instant")
        typewriter.setPace(Typewriter::instant);
    else if (state == u"skipped")
        typewriter.revealAll();
    else if (state == u"finished") {
        typewriter.endInput();
        typewriter.revealAll();
    } else if (state == u"cleared")
        typewriter.clear();
    QVERIFY(!timer->isActive());
}

void TestTypewriter::aSlotMayClearTheTypewriter()
{
    Typewriter typewriter;
    QSignalSpy finished(&typewriter, &Typewriter::finished);
    typewriter.append(u"月");
    typewriter.endInput();
    bool isCleared = false;
    connect(&typewriter, &Typewriter::revealedChanged, &typewriter, [&] {
        if (!std::exchange(isCleared, true))
            typewriter.clear();
    });
    typewriter.step();
    QVERIFY(isCleared);
    QVERIFY(finished.isEmpty());
    QVERIFY(!typewriter.isTyping());
}

void TestTypewriter::anotherTextIsRevealedAsFar()
{
    Typewriter typewriter;
    typewriter.setPace(1ms);
    QSignalSpy replaced(&typewriter, &Typewriter::replaced);
    QSignalSpy changed(&typewriter, &Typewriter::revealedChanged);
    QSignalSpy finished(&typewriter, &Typewriter::finished);
    typewriter.append(u"后来头发");
    QVERIFY(typewriter.step() && typewriter.step());
    changed.clear();
    typewriter.replace(QString::fromUtf16(u"後來e\u0301頭髮"), 3);
    QCOMPARE(replaced.size(), 1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(typewriter.revealed(), u"後來"); // no half of a cluster
    typewriter.append(u"白");
    typewriter.endInput();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(typewriter.revealed(), u"後來e\u0301頭髮白");
}

void TestTypewriter::anotherTextEndsNoPause()
{
    Typewriter typewriter;
    typewriter.setPace(Typewriter::instant);
    typewriter.setPaused(true);
    typewriter.append(u"云，\n云，\n");
    typewriter.endInput();
    QVERIFY(typewriter.step());
    typewriter.replace(QStringLiteral("雲，\n雲，\n"), 1);
    QVERIFY(typewriter.isPaused());
    QCOMPARE(typewriter.revealed(), u"雲");
    typewriter.setPaused(false);
    QCOMPARE(typewriter.revealed(), u"雲，\n雲，\n");
}

void TestTypewriter::aTextReplacedAfterItsEndDoesNotFinishAgain()
{
    Typewriter typewriter;
    QSignalSpy finished(&typewriter, &Typewriter::finished);
    typewriter.append(u"云");
    typewriter.endInput();
    typewriter.revealAll();
    QCOMPARE(finished.size(), 1);
    typewriter.replace(QStringLiteral("雲"), 1);
    QCOMPARE(typewriter.revealed(), u"雲");
    QVERIFY(typewriter.isFinished());
    QCOMPARE(finished.size(), 1);
}

QTEST_GUILESS_MAIN(TestTypewriter)
#include "tst_typewriter.moc"
