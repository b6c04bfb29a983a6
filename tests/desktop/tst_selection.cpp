// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/poempage.h"
#include "app/desktop/questionbar.h"
#include "app/desktop/typewriterlabel.h"
#include "eventcounter.h"
#include "selectionwindow.h"

#include <QtGui/QClipboard>
#include <QtGui/QImage>
#include <QtGui/QStyleHints>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

bool hasColor(const QImage &image, const QRect &part, const QColor &color)
{
    for (int y = part.top(); y <= part.bottom(); ++y)
        for (int x = part.left(); x <= part.right(); ++x)
            if (image.pixelColor(x, y) == color)
                return true;
    return false;
}

} // namespace

/// What a reader selects of a poem by mouse, what is done with it, and what it looks like.
class TestSelection : public SelectionWindow
{
    Q_OBJECT

private Q_SLOTS:
    void draggingSelects();
    void draggingDoesNotSkip();
    void aClickSkipsAndDropsTheSelection();
    void aHandThatTremblesClicks();
    void shiftAndAClickExtend();
    void aDoubleClickTakesAWord();
    void theRightButtonLeavesTheSelection();
    void typingLeavesTheSelection();
    void anotherPoemEndsTheSelection();
    void theMiddleButtonPastesWhatTheMouseSelected();
    void copyingTakesTheSelectionOrElseThePoem();
    void theMenuCopiesEither();
    void selectingMovesNoGlyph();
    void selectingKeepsNothingRunning();
};

void TestSelection::draggingSelects()
{
    QSignalSpy changed(m_poem, &TypewriterLabel::selectionChanged);
    drag(*m_poem, placeOf(4), placeOf(8));
    QCOMPARE(m_poem->selectedText(), u"moon"_s);
    QVERIFY(!changed.isEmpty());
    const qsizetype chinese = poem.indexOf(u'床');
    drag(*m_poem, placeOf(chinese + 2), placeOf(8)); // upwards
    QCOMPARE(m_poem->selectedText(), poem.sliced(8, chinese + 2 - 8));
    drag(*m_poem, placeOf(4), {10, m_poem->height() + 50});
    QCOMPARE(m_poem->selectedText(), poem.sliced(4) + u'\n');
    QCOMPARE(m_poem->cursor().shape(), Qt::IBeamCursor);
}

void TestSelection::draggingDoesNotSkip()
{
    QSignalSpy skipped(m_window->findChild<PoemPage *>(), &PoemPage::skipRequested);
    drag(*m_poem, placeOf(4), placeOf(8));
    drag(*m_poem, placeOf(8), placeOf(4));
    QCOMPARE(skipped.size(), 0);
}

void TestSelection::aClickSkipsAndDropsTheSelection()
{
    QSignalSpy skipped(m_window->findChild<PoemPage *>(), &PoemPage::skipRequested);
    m_poem->selectAll();
    QVERIFY(m_poem->hasSelection());
    QTest::mouseClick(m_poem, Qt::LeftButton, {}, placeOf(8));
    QVERIFY(!m_poem->hasSelection());
    QCOMPARE(skipped.size(), 1);
    press(Qt::Key_Right, Qt::ShiftModifier); // from where the click was
    QCOMPARE(m_poem->selectedText(), u" "_s);
}

void TestSelection::aHandThatTremblesClicks()
{
    QSignalSpy skipped(m_window->findChild<PoemPage *>(), &PoemPage::skipRequested);
    const QPoint there = placeOf(8);
    QVERIFY(QApplication::startDragDistance() > 2);
    drag(*m_poem, there, there + QPoint(1, 1));
    QVERIFY(!m_poem->hasSelection());
    QCOMPARE(skipped.size(), 1);
}

void TestSelection::shiftAndAClickExtend()
{
    QTest::mouseClick(m_poem, Qt::LeftButton, {}, placeOf(4));
    QTest::mouseClick(m_poem, Qt::LeftButton, Qt::ShiftModifier, placeOf(12));
    QCOMPARE(m_poem->selectedText(), u"moon has"_s);
}

void TestSelection::aDoubleClickTakesAWord()
{
    QTest::mouseDClick(m_poem, Qt::LeftButton, {}, placeOf(5));
    QCOMPARE(m_poem->selectedText(), u"moon"_s);
    QTest::mouseDClick(m_poem, Qt::LeftButton, {}, placeOf(8) - QPoint(2, 0)); // its last letter
    QCOMPARE(m_poem->selectedText(), u"moon"_s);
    QTest::mouseDClick(m_poem, Qt::LeftButton, {}, placeOf(poem.indexOf(u'月')));
    QCOMPARE(m_poem->selectedText(), u"床前明月光"_s);
}

void TestSelection::theRightButtonLeavesTheSelection()
{
    m_poem->selectAll();
    QTest::mousePress(m_poem, Qt::RightButton, {}, placeOf(5));
    QTest::mouseRelease(m_poem, Qt::RightButton, {}, placeOf(5));
    QCOMPARE(m_poem->selectedText(), poem + u'\n');
}

void TestSelection::typingLeavesTheSelection()
{
    drag(*m_poem, placeOf(4), placeOf(8));
    QSignalSpy changed(m_poem, &TypewriterLabel::selectionChanged);
    type(u"and goes on"_s + u'\n');
    QCOMPARE(m_poem->selectedText(), u"moon"_s);
    m_window->resize(400, 560);
    QCoreApplication::processEvents();
    QCOMPARE(m_poem->selectedText(), u"moon"_s);
    QCOMPARE(changed.size(), 0);
}

void TestSelection::anotherPoemEndsTheSelection()
{
    m_poem->selectAll();
    QSignalSpy changed(m_poem, &TypewriterLabel::selectionChanged);
    Q_EMIT m_window->findChild<QuestionBar *>()->asked(u"rain"_s);
    QVERIFY(!m_poem->hasSelection());
    QCOMPARE(changed.size(), 1);
    type(u"other"_s + u'\n');
    QVERIFY(!m_poem->hasSelection());
}

void TestSelection::theMiddleButtonPastesWhatTheMouseSelected()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (!clipboard->supportsSelection())
        QSKIP("no such thing here");
    clipboard->setText(u"before"_s, QClipboard::Selection);
    press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(clipboard->text(QClipboard::Selection), u"before"_s);
    drag(*m_poem, placeOf(4), placeOf(8));
    QCOMPARE(clipboard->text(QClipboard::Selection), u"moon"_s);
    QTest::mouseDClick(m_poem, Qt::LeftButton, {}, placeOf(10));
    QCOMPARE(clipboard->text(QClipboard::Selection), u"has"_s);
    QTest::mouseClick(m_poem, Qt::LeftButton, {}, placeOf(9));
    QCOMPARE(clipboard->text(QClipboard::Selection), u"has"_s);
}

void TestSelection::copyingTakesTheSelectionOrElseThePoem()
{
    Q_EMIT m_source->headingArrived({.title = u"Moon"_s, .author = u"Nobody"_s, .language = u"en"_s});
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Moon\nNobody\n\n"_s + poem + u'\n');
    drag(*m_poem, placeOf(4), placeOf(8));
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"moon"_s);
}

void TestSelection::theMenuCopiesEither()
{
    const auto actions = m_poem->actions();
    QCOMPARE(actions.size(), 2);
    drag(*m_poem, placeOf(4), placeOf(8));
    actions.first()->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"moon"_s);
    actions.last()->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), poem + u'\n');
}

// Both pictures as black and white: where there was ink there is, and nowhere else.
void TestSelection::selectingMovesNoGlyph()
{
    QPalette colors = m_poem->palette();
    colors.setColor(QPalette::WindowText, Qt::black);
    colors.setColor(QPalette::Base, Qt::white);
    colors.setColor(QPalette::Highlight, Qt::white); // so that only the letters differ
    colors.setColor(QPalette::HighlightedText, Qt::black);
    m_poem->setPalette(colors);
    m_window->setFocus();
    const auto picture = [this] {
        QImage image(m_poem->size(), QImage::Format_RGB32);
        image.fill(Qt::white);
        m_poem->render(&image, QPoint(), QRegion(), QWidget::RenderFlags());
        return image;
    };
    const QImage before = picture();
    drag(*m_poem, placeOf(6), placeOf(poem.indexOf(u'明')));
    QVERIFY(m_poem->hasSelection());
    QCOMPARE(picture(), before);
    colors.setColor(QPalette::Highlight, Qt::darkBlue);
    colors.setColor(QPalette::HighlightedText, Qt::yellow);
    m_poem->setPalette(colors);
    const QImage selected = picture();
    const QRect first(QPoint(0, 0), QSize(m_poem->width(), placeOf(0).y() * 2));
    QVERIFY(hasColor(selected, first, Qt::darkBlue));
    QVERIFY(!hasColor(selected, first.intersected({0, 0, placeOf(6).x() - 2, 999}), Qt::darkBlue));
    QVERIFY(hasColor(selected, first, Qt::black));
}

void TestSelection::selectingKeepsNothingRunning()
{
    Q_EMIT m_source->finished();
    QVERIFY(m_window->typewriter().isFinished());
    QCoreApplication::processEvents();
    EventCounter layouts(QEvent::LayoutRequest);
    drag(*m_poem, placeOf(4), placeOf(28));
    QCoreApplication::processEvents();
    EventCounter timers(QEvent::Timer, m_poem);
    EventCounter paints(QEvent::Paint, m_poem);
    QTest::qWait(2 * QGuiApplication::styleHints()->cursorFlashTime() / 3);
    QCOMPARE(timers.count, 0);
    QVERIFY(paints.count <= 1);
    QCOMPARE(layouts.count, 0);
}

QTEST_MAIN(TestSelection)
#include "tst_selection.moc"
