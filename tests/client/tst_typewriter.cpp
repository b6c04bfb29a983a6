// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/typewriter.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QtTest>

using namespace Poemstream;
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
    void staysQuietWhileNothingCanBeRevealed();
    void typesByItself();
    void theRestOutlastsAnEmptyBacklog();
    void withoutPaceEverythingIsRevealedAtOnce();
    void aSlotMayClearTheTypewriter();
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

void TestTypewriter::withoutPaceEverythingIsRevealedAtOnce()
{
    Typewriter typewriter;
    typewriter.setPace(0ms);
    QSignalSpy changed(&typewriter, &Typewriter::revealedChanged);
    QSignalSpy finished(&typewriter, &Typewriter::finished);
    typewriter.append(QString(10'000, u'月'));
    typewriter.endInput();
    QVERIFY(finished.wait());
    QCOMPARE(changed.size(), 1);
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

QTEST_GUILESS_MAIN(TestTypewriter)
#include "tst_typewriter.moc"
