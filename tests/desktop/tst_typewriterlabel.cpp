// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/typewriterlabel.h"
#include "client/typewriter.h"
#include "eventcounter.h"

#include <QtCore/QAbstractEventDispatcher>
#include <QtGui/QAccessible>
#include <QtGui/QStyleHints>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// How many timers run for an object and what belongs to it, though it may be long until one ends.
qsizetype runningTimers(QObject &object)
{
    auto *dispatcher = QAbstractEventDispatcher::instance();
    qsizetype count = dispatcher->registeredTimers(&object).size();
    const auto children = object.findChildren<QTimer *>();
    for (QTimer *timer : children)
        count += dispatcher->registeredTimers(timer).size();
    return count;
}

int announcements = 0;

void countAnnouncement(QAccessibleEvent *event)
{
    announcements += event->object() && event->object()->inherits("Poemstream::TypewriterLabel") ? 1 : 0;
}

} // namespace

class TestTypewriterLabel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatIsRevealed();
    void aWordThatStillArrivesIsHeldBack();
    void paintsWhatIsRevealed();
    void markupIsText();
    void theCaretIsSolidWhileTyping();
    void theCaretBlinksWhileWaiting();
    void theCaretComesBackWithMoreToWaitFor_data();
    void theCaretComesBackWithMoreToWaitFor();
    void theCaretIsGoneWhenFinished();
    void theCaretIsLitAndStillWhilePaused();
    void atTheInstantPaceThereIsNoCaret();
    void hiddenEverythingIsShownOnReturn();
    void minimisedEverythingIsShownOnReturn();
    void aLabelThatWasNeverShownTypes();
    void nothingRunsWhileNothingMoves_data();
    void nothingRunsWhileNothingMoves();
    void nothingRunsOnceFinished();
    void growsByLines();
    void typingAsksForNoLayout();
    void aScreenReaderHearsNothingOfTyping();
    void clearingTheTypewriterEmptiesTheLabel();
};

void TestTypewriterLabel::showsWhatIsRevealed()
{
    Typewriter typewriter;
    TypewriterLabel label(typewriter);
    typewriter.append(u"床前明月光，\n");
    typewriter.step();
    typewriter.step();
    QCOMPARE(label.text(), u"床前"_s);
    typewriter.revealAll();
    QCOMPARE(label.text(), u"床前明月光，\n"_s);
}

/// Or it would move to the next line once it is too long for this one.
void TestTypewriterLabel::aWordThatStillArrivesIsHeldBack()
{
    Typewriter typewriter;
    TypewriterLabel label(typewriter);
    typewriter.append(u"The moon has");
    typewriter.revealAll();
    QCOMPARE(label.text(), u"The moon "_s);
    typewriter.append(u"ten");
    typewriter.revealAll();
    QCOMPARE(label.text(), u"The moon "_s);
    typewriter.append(u"ed 床前明");
    typewriter.revealAll();
    QVERIFY2(label.text().startsWith(u"The moon hastened 床"_s), qPrintable(label.text()));
}

void TestTypewriterLabel::paintsWhatIsRevealed()
{
    Typewriter typewriter;
    TypewriterLabel label(typewriter);
    label.resize(400, 100);
    label.setTextWidth(400);
    const auto inkWidth = [&label] {
        QImage image(label.size(), QImage::Format_RGB32);
        image.fill(Qt::white);
        label.render(&image, QPoint(), QRegion(), QWidget::RenderFlags());
        int right = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = right; x < image.width(); ++x)
                if (qGray(image.pixel(x, y)) < 128)
                    right = x;
        return right;
    };
    typewriter.append(u"WWWW WWWW");
    typewriter.endInput();
    typewriter.step();
    const int one = inkWidth();
    QVERIFY(one > 0);
    typewriter.revealAll();
    QVERIFY(inkWidth() > 4 * one);
}

void TestTypewriterLabel::markupIsText()
{
    const QString markup = u"<b>bold</b> &amp; <img src=x>"_s;
    Typewriter typewriter;
    TypewriterLabel label(typewriter);
    label.resize(600, 100);
    label.setTextWidth(600);
    typewriter.append(markup);
    typewriter.endInput();
    typewriter.revealAll();
    QCOMPARE(label.text(), markup);
    qsizetype glyphs = 0;
    for (const auto &placed : label.layoutOfText().glyphs(markup.size(), 0, 100))
        glyphs += placed.run.glyphIndexes().size();
    QCOMPARE(glyphs, markup.size());
}

void TestTypewriterLabel::theCaretIsSolidWhileTyping()
{
    Typewriter typewriter;
    typewriter.setPace(1h);
    TypewriterLabel label(typewriter);
    label.show();
    typewriter.append(u"床前明月光，疑是地上霜。");
    for (int i = 0; i < 3; ++i) {
        QVERIFY(typewriter.step());
        QVERIFY(label.isCaretShown());
    }
    EventCounter timers(QEvent::Timer);
    QTest::qWait(QGuiApplication::styleHints()->cursorFlashTime());
    QVERIFY(label.isCaretShown());
    QCOMPARE(timers.count, 0);
}

void TestTypewriterLabel::theCaretBlinksWhileWaiting()
{
    QGuiApplication::styleHints()->setCursorFlashTime(40);
    Typewriter typewriter;
    TypewriterLabel label(typewriter);
    label.show();
    QVERIFY(label.isCaretShown());
    QTRY_VERIFY(!label.isCaretShown());
    QTRY_VERIFY(label.isCaretShown());

    QGuiApplication::styleHints()->setCursorFlashTime(0);
    Typewriter other;
    TypewriterLabel steady(other);
    steady.show();
    EventCounter timers(QEvent::Timer);
    label.hide();
    QTest::qWait(100);
    QVERIFY(steady.isCaretShown());
    QCOMPARE(timers.count, 0);
    QGuiApplication::styleHints()->setCursorFlashTime(1000);
}

void TestTypewriterLabel::theCaretComesBackWithMoreToWaitFor_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<bool>("isSame");
    QTest::addRow("of the same poem") << u"月\n"_s << true;
    QTest::addRow("of another one") << u"月\n"_s << false;
    QTest::addRow("of one after an empty one") << QString() << false;
}

void TestTypewriterLabel::theCaretComesBackWithMoreToWaitFor()
{
    QFETCH(const QString, first);
    QFETCH(const bool, isSame);
    QGuiApplication::styleHints()->setCursorFlashTime(40);
    Typewriter typewriter;
    TypewriterLabel label(typewriter);
    label.resize(200, 100);
    label.show();
    QVERIFY(QTest::qWaitForWindowExposed(&label));
    typewriter.append(first);
    typewriter.endInput();
    typewriter.revealAll();
    QVERIFY(!label.isCaretShown());
    EventCounter paints(QEvent::Paint, &label);
    if (isSame)
        typewriter.reopenInput();
    else
        typewriter.clear();
    QVERIFY(label.isCaretShown());
    QTRY_VERIFY(paints.count > 0);
    QTRY_VERIFY(!label.isCaretShown());
    QTRY_VERIFY(label.isCaretShown());
    QGuiApplication::styleHints()->setCursorFlashTime(1000);
}

void TestTypewriterLabel::theCaretIsGoneWhenFinished()
{
    Typewriter typewriter;
    TypewriterLabel label(typewriter);
    typewriter.append(u"月");
    QVERIFY(label.isCaretShown());
    typewriter.endInput();
    typewriter.revealAll();
    QVERIFY(!label.isCaretShown());
}

void TestTypewriterLabel::theCaretIsLitAndStillWhilePaused()
{
    QGuiApplication::styleHints()->setCursorFlashTime(40);
    Typewriter typewriter;
    TypewriterLabel label(typewriter);
    label.show();
    QTRY_VERIFY(!label.isCaretShown());
    typewriter.setPaused(true);
    QVERIFY(label.isCaretShown());
    QCOMPARE(runningTimers(label), 0);
    typewriter.append(u"床前明月光");
    QVERIFY(label.isCaretShown());
    QCOMPARE(label.text(), QString());
    typewriter.revealAll();
    typewriter.setPaused(false);
    QTRY_VERIFY(!label.isCaretShown());
    QGuiApplication::styleHints()->setCursorFlashTime(1000);
}

void TestTypewriterLabel::atTheInstantPaceThereIsNoCaret()
{
    Typewriter typewriter;
    TypewriterLabel label(typewriter);
    label.show();
    QVERIFY(label.isCaretShown());
    typewriter.setPace(Typewriter::instant);
    QVERIFY(!label.isCaretShown());
    typewriter.append(u"床前明月光，\n疑是");
    QCOMPARE(label.text(), u"床前明月光，\n"_s);
    QVERIFY(!label.isCaretShown());
    typewriter.setPace(1h);
    QVERIFY(label.isCaretShown());
}

void TestTypewriterLabel::hiddenEverythingIsShownOnReturn()
{
    Typewriter typewriter;
    QWidget window;
    typewriter.setPace(1h);
    auto *label = new TypewriterLabel(typewriter, &window);
    window.show();
    typewriter.append(u"床前明月光，");
    window.hide();
    QCOMPARE(label->text(), u"床前明月"_s);
    typewriter.append(u"\n疑是");
    QCOMPARE(runningTimers(typewriter) + runningTimers(*label), 0);
    window.show();
    QCOMPARE(label->text(), u"床前明月光，\n"_s);
    typewriter.append(u"地上霜。");
    QCOMPARE(label->text(), u"床前明月光，\n"_s);
    QVERIFY(typewriter.isTyping());
}

void TestTypewriterLabel::minimisedEverythingIsShownOnReturn()
{
    Typewriter typewriter;
    QWidget window;
    typewriter.setPace(1h);
    auto *label = new TypewriterLabel(typewriter, &window);
    window.show();
    typewriter.append(u"床前明月光，");
    window.showMinimized();
    QTRY_COMPARE(label->text(), u"床前明月"_s);
    typewriter.append(u"\n疑是");
    QCOMPARE(runningTimers(typewriter) + runningTimers(*label), 0);
    window.showNormal();
    typewriter.append(u"地上霜。");
    QVERIFY(typewriter.isTyping());
    QCOMPARE(label->text(), u"床前明月光，\n"_s);
}

void TestTypewriterLabel::aLabelThatWasNeverShownTypes()
{
    Typewriter typewriter;
    typewriter.setPace(1h);
    TypewriterLabel label(typewriter);
    label.hide();
    typewriter.append(u"床前明月光，");
    QCOMPARE(label.text(), QString());
}

void TestTypewriterLabel::nothingRunsWhileNothingMoves_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("timers");
    QTest::newRow("typing: the pace") << u"typing"_s << 1;
    QTest::newRow("waiting: the caret") << u"waiting"_s << 1;
    QTest::newRow("waiting, and the system's caret does not blink") << u"still"_s << 0;
    QTest::newRow("paused") << u"paused"_s << 0;
    QTest::newRow("paused while waiting") << u"paused waiting"_s << 0;
    QTest::newRow("hidden") << u"hidden"_s << 0;
    QTest::newRow("hidden and paused") << u"hidden paused"_s << 0;
    QTest::newRow("minimised") << u"minimised"_s << 0;
    QTest::newRow("instant") << u"instant"_s << 0;
    QTest::newRow("finished") << u"finished"_s << 0;
}

void TestTypewriterLabel::nothingRunsWhileNothingMoves()
{
    QFETCH(QString, state);
    QGuiApplication::styleHints()->setCursorFlashTime(state == u"still" ? 0 : 1000);
    Typewriter typewriter;
    typewriter.setPace(1h);
    TypewriterLabel label(typewriter);
    label.show();
    typewriter.append(u"床前明月光，\n疑是");
    QVERIFY(typewriter.step());
    if (state.endsWith(u"waiting") || state == u"still")
        typewriter.revealAll();
    if (state.contains(u"paused"))
        typewriter.setPaused(true);
    if (state.startsWith(u"hidden"))
        label.hide();
    else if (state == u"minimised")
        label.showMinimized();
    else if (state == u"instant")
        typewriter.setPace(Typewriter::instant);
    else if (state == u"finished") {
        typewriter.endInput();
        typewriter.revealAll();
    }
    QFETCH(int, timers);
    QTRY_COMPARE(runningTimers(typewriter) + runningTimers(label), timers);
    QGuiApplication::styleHints()->setCursorFlashTime(1000);
}

void TestTypewriterLabel::nothingRunsOnceFinished()
{
    QGuiApplication::styleHints()->setCursorFlashTime(20);
    Typewriter typewriter;
    typewriter.setPace(1ms);
    TypewriterLabel label(typewriter);
    label.show();
    QVERIFY(QTest::qWaitForWindowExposed(&label));
    typewriter.append(u"床前明月光");
    typewriter.endInput();
    QTRY_VERIFY(typewriter.isFinished());
    EventCounter timers(QEvent::Timer);
    EventCounter paints(QEvent::Paint);
    QTest::qWait(100);
    QCOMPARE(timers.count, 0);
    QVERIFY(paints.count <= 1); // the caret's going
    QGuiApplication::styleHints()->setCursorFlashTime(1000);
}

void TestTypewriterLabel::growsByLines()
{
    Typewriter typewriter;
    TypewriterLabel label(typewriter);
    label.resize(400, 100);
    label.setTextWidth(400);
    const int line = label.textHeight();
    QVERIFY(line > 0);
    QSignalSpy grown(&label, &TypewriterLabel::textSizeChanged);
    typewriter.append(u"one\ntwo\n");
    for (int i = 0; i < 3; ++i)
        typewriter.step();
    QCOMPARE(grown.size(), 0);
    QCOMPARE(label.textHeight(), line);
    typewriter.step();
    QCOMPARE(grown.size(), 1);
    QCOMPARE(label.textHeight(), 2 * line);
}

void TestTypewriterLabel::typingAsksForNoLayout()
{
    Typewriter typewriter;
    QWidget window;
    TypewriterLabel label(typewriter, &window);
    label.setGeometry(0, 0, 300, 300);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    EventCounter layouts(QEvent::LayoutRequest);
    for (int i = 0; i < 60; ++i) {
        typewriter.append(u"床前明月光，\n");
        while (typewriter.step())
            QCoreApplication::processEvents();
    }
    QCOMPARE(layouts.count, 0);
}

void TestTypewriterLabel::aScreenReaderHearsNothingOfTyping()
{
    if (!qEnvironmentVariableIsSet("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"))
        QSKIP("needs an accessibility bus: run under tests/desktop/with-accessibility-bus");
    QTRY_VERIFY(QAccessible::isActive()); // without which nothing would be heard, and all would seem well
    Typewriter typewriter;
    TypewriterLabel label(typewriter);
    label.resize(300, 300);
    label.setTextWidth(300);
    typewriter.append(u"床前明月光，\n疑是地上霜。");
    announcements = 0;
    const auto previous = QAccessible::installUpdateHandler(countAnnouncement);
    while (typewriter.step())
        QCoreApplication::processEvents();
    typewriter.endInput();
    typewriter.revealAll();
    QCOMPARE(announcements, 0); // the window tells when all is there
    label.selectAll();
    QCOMPARE(announcements, 1);
    QAccessible::installUpdateHandler(previous);
}

void TestTypewriterLabel::clearingTheTypewriterEmptiesTheLabel()
{
    Typewriter typewriter;
    TypewriterLabel label(typewriter);
    label.resize(300, 300);
    label.setTextWidth(300);
    typewriter.append(u"one\ntwo\nthree\n");
    typewriter.revealAll();
    typewriter.clear();
    QCOMPARE(label.text(), QString());
    QCOMPARE(label.layoutOfText().textLength(), 0);
    typewriter.append(u"four\n");
    typewriter.revealAll();
    QCOMPARE(label.layoutOfText().textLength(), 5);
}

QTEST_MAIN(TestTypewriterLabel)
#include "tst_typewriterlabel.moc"
