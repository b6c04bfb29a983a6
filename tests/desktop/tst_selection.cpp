// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/mainwindow.h"
#include "app/desktop/poemlayout.h"
#include "app/desktop/poempage.h"
#include "app/desktop/poemview.h"
#include "app/desktop/questionbar.h"
#include "app/desktop/typewriterlabel.h"
#include "app/desktop/wordborders.h"
#include "eventcounter.h"
#include "fakepoemsource.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QStyleHints>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString poem =
    u"The moon has brought a chair,\nit sits down in the yard.\n\n床前明月光，疑是地上霜。"_s;

// In the middle of the line, where the character at the position begins.
QPoint placeOf(const TypewriterLabel &label, qsizetype position)
{
    return label.layoutOfText().caretAfter(position).center().toPoint();
}

// Moves the mouse as a hand does: more than once.
void drag(QWidget &widget, QPoint from, QPoint to)
{
    QTest::mousePress(&widget, Qt::LeftButton, {}, from);
    QTest::mouseMove(&widget, (from + to) / 2);
    QTest::mouseMove(&widget, to);
    QTest::mouseRelease(&widget, Qt::LeftButton, {}, to);
}

bool hasColor(const QImage &image, const QRect &part, const QColor &color)
{
    for (int y = part.top(); y <= part.bottom(); ++y)
        for (int x = part.left(); x <= part.right(); ++x)
            if (image.pixelColor(x, y) == color)
                return true;
    return false;
}

} // namespace

/// What a reader selects of a poem in the whole window.
class TestSelection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aPointIsNearestToTheBorderThere_data();
    void aPointIsNearestToTheBorderThere();
    void noBorderIsWithinACluster();
    void beyondTheEndOfALineIsItsEnd();
    void whatIsSelectedIsCoveredOnce();
    void wordsAreFound_data();
    void wordsAreFound();
    void wordsAreWalkedThrough();

    void draggingSelects();
    void draggingDoesNotSkip();
    void aClickSkipsAndDropsTheSelection();
    void aHandThatTremblesClicks();
    void shiftAndAClickExtend();
    void aDoubleClickTakesAWord();
    void theRightButtonLeavesTheSelection();
    void keysExtend_data();
    void keysExtend();
    void linesKeepTheColumn();
    void allIsSelectedByKey();
    void escapeDropsTheSelectionBeforeItSkips();
    void escapeFromTheQuestionDoesSoToo();
    void typingLeavesTheSelection();
    void anotherPoemEndsTheSelection();
    void theMiddleButtonPastesWhatTheMouseSelected();
    void copyingTakesTheSelectionOrElseThePoem();
    void theMenuCopiesEither();
    void selectingMovesNoGlyph();
    void selectingKeepsNothingRunning();
    void keysBringTheCursorIntoView();

private:
    void type(const QString &text);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_poem, key, modifiers); }

    std::unique_ptr<FakePoemSource> m_source;
    std::unique_ptr<MainWindow> m_window;
    TypewriterLabel *m_poem = nullptr;
};

void TestSelection::init()
{
    m_source = std::make_unique<FakePoemSource>();
    m_window = std::make_unique<MainWindow>(*m_source, MainWindow::Mode::Online);
    m_window->typewriter().setPace(1h);
    m_window->resize(760, 560);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    Q_EMIT m_window->findChild<QuestionBar *>()->asked(u"moon"_s);
    m_poem = m_window->findChild<TypewriterLabel *>();
    m_poem->setFocus();
    type(poem);
}

void TestSelection::cleanup()
{
    m_window.reset();
    m_source.reset();
}

void TestSelection::type(const QString &text)
{
    Q_EMIT m_source->textArrived(text + u"\n");
    m_window->typewriter().revealAll();
    QCoreApplication::processEvents();
}

void TestSelection::aPointIsNearestToTheBorderThere_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("English") << u"The office falls, an (affable) word"_s;
    QTest::newRow("Chinese") << u"床前明月光，疑是地上霜。"_s;
    QTest::newRow("Arabic") << u"القمر جاء بكرسي"_s;
    QTest::newRow("with clusters") << u"ne\u0301e 👩‍👩‍👧‍👦 𠮷 🏳️‍🌈 end"_s;
}

void TestSelection::aPointIsNearestToTheBorderThere()
{
    QFETCH(QString, text);
    PoemLayout layout;
    layout.setFont(pageFont({}, PageText::Poem));
    layout.setWidth(2000);
    layout.append(text);
    std::deque<qsizetype> borders;
    ClusterBorders().read(text, true, borders);
    borders.push_front(0);
    QVERIFY(borders.size() > 10);
    for (const qsizetype border : borders) {
        const QPointF place = layout.caretAfter(border).center();
        QCOMPARE(layout.positionAt(place, text.size()), border);
        QCOMPARE(layout.positionAt(place, std::min<qsizetype>(border, 5)), std::min<qsizetype>(border, 5));
    }
    const QPointF one = layout.caretAfter(borders[1]).center();
    const QPointF two = layout.caretAfter(borders[2]).center();
    QCOMPARE(layout.positionAt(one * 0.6 + two * 0.4, text.size()), borders[1]);
    QCOMPARE(layout.positionAt(one * 0.4 + two * 0.6, text.size()), borders[2]);
    QCOMPARE(layout.positionAt({500, -1}, text.size()), 0);
    QCOMPARE(layout.positionAt({0, 1e6}, text.size()), text.size());
}

void TestSelection::noBorderIsWithinACluster()
{
    const QString text = u"a👩‍👩‍👧‍👦b👍🏽🇩🇪🇫🇷e\u0301"_s;
    PoemLayout layout;
    layout.setFont(pageFont({}, PageText::Poem));
    layout.setWidth(2000);
    layout.append(text);
    std::deque<qsizetype> borders;
    ClusterBorders().read(text, true, borders);
    borders.push_front(0);
    std::deque<qsizetype> found;
    const qreal end = layout.caretAfter(text.size()).left() + 10;
    for (qreal x = -3; x < end; ++x) {
        const qsizetype position = layout.positionAt({x, 5}, text.size());
        if (found.empty() || found.back() != position)
            found.push_back(position);
    }
    QCOMPARE(found, borders);
}

void TestSelection::beyondTheEndOfALineIsItsEnd()
{
    PoemLayout layout;
    layout.setFont(pageFont({}, PageText::Poem));
    layout.setWidth(200);
    const QString text = u"月亮搬了一把椅子坐在院子当中后来我走了很远的路"_s;
    layout.append(text);
    const qreal line = layout.caretAfter(0).height();
    const qsizetype second = layout.positionAt({0, 1.5 * line}, text.size());
    QVERIFY(second > 3 && second < 15);
    QCOMPARE(layout.positionAt({199, 0.5 * line}, text.size()), second);
    QCOMPARE(layout.positionAt({1e9, 0.5 * line}, text.size()), second);
    QCOMPARE(layout.positionAt({1e9, 0.5 * line}, 3), 3);
}

void TestSelection::whatIsSelectedIsCoveredOnce()
{
    PoemLayout layout;
    layout.setFont(pageFont({}, PageText::Poem));
    layout.setWidth(240);
    const QString text = u"The moon has brought a chair and sits down in the yard,\nالقمر جاء\n\n月亮"_s;
    layout.append(text);
    const auto area = [&layout](qsizetype begin, qsizetype end) {
        qreal sum = 0;
        for (const QRectF &rect : layout.selectionRects(begin, end, 0, 1e6))
            sum += rect.width() * rect.height();
        return sum;
    };
    QCOMPARE(area(3, 3), 0.0);
    QCOMPARE(layout.selectionRects(4, 4, 0, 1e6).size(), 0);
    qreal single = 0;
    for (qsizetype i = 0; i < text.size(); ++i)
        single += area(i, i + 1);
    QVERIFY(single > 1000);
    QVERIFY(qAbs(area(0, text.size()) - single) < 0.01 * single);
    const QRectF verse = layout.caretAfter(text.indexOf(u'\n') + 2);
    for (const QRectF &rect : layout.selectionRects(0, text.size(), verse.top(), verse.bottom())) {
        QCOMPARE(rect.top(), verse.top());
        QVERIFY(rect.right() > 200); // at the right, where this verse begins
    }
    for (const QRectF &rect : layout.selectionRects(0, text.size(), 0, 1e6)) {
        QVERIFY(rect.left() >= 0);
        QVERIFY(rect.right() <= 241);
    }
}

void TestSelection::wordsAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("position");
    QTest::addColumn<QString>("word");
    QTest::newRow("English") << u"the old moon"_s << qsizetype(5) << u"old"_s;
    QTest::newRow("its first letter") << u"the old moon"_s << qsizetype(4) << u"old"_s;
    QTest::newRow("with an apostrophe") << u"I don't know"_s << qsizetype(4) << u"don't"_s;
    QTest::newRow("at the end of the text") << u"the moon"_s << qsizetype(8) << u"moon"_s;
    QTest::newRow("at the end of a line") << u"the moon\nrises"_s << qsizetype(8) << u"moon"_s;
    QTest::newRow("Chinese: up to the mark")
        << u"床前明月光，疑是地上霜。"_s << qsizetype(3) << u"床前明月光"_s;
    QTest::newRow("the mark") << u"床前明月光，疑是地上霜。"_s << qsizetype(5) << u"，"_s;
    QTest::newRow("beyond the BMP") << u"，𠮷祥，"_s << qsizetype(1) << u"𠮷祥"_s;
    QTest::newRow("Chinese beside English") << u"月亮moon光"_s << qsizetype(3) << u"moon"_s;
    QTest::newRow("nothing") << QString() << qsizetype(0) << QString();
    QTest::newRow("an empty line") << u"a\n\nb"_s << qsizetype(2) << QString();
}

void TestSelection::wordsAreFound()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, position);
    const auto [begin, end] = wordAt(text, position);
    QTEST(text.sliced(begin, end - begin), "word");
}

void TestSelection::wordsAreWalkedThrough()
{
    const QString text = u"  one two,\n\nthree 床前，明月"_s;
    QList<qsizetype> forwards;
    for (qsizetype at = 0; at < text.size();)
        forwards += at = nextWordBegin(text, at);
    QCOMPARE(forwards, QList<qsizetype>({2, 6, 12, 18, 21, 23}));
    QList<qsizetype> backwards;
    for (qsizetype at = text.size(); at > 0;)
        backwards += at = previousWordBegin(text, at);
    QCOMPARE(backwards, QList<qsizetype>({21, 18, 12, 6, 2, 0}));
}

void TestSelection::draggingSelects()
{
    QSignalSpy changed(m_poem, &TypewriterLabel::selectionChanged);
    drag(*m_poem, placeOf(*m_poem, 4), placeOf(*m_poem, 8));
    QCOMPARE(m_poem->selectedText(), u"moon"_s);
    QVERIFY(!changed.isEmpty());
    const qsizetype chinese = poem.indexOf(u'床');
    drag(*m_poem, placeOf(*m_poem, chinese + 2), placeOf(*m_poem, 8)); // upwards
    QCOMPARE(m_poem->selectedText(), poem.sliced(8, chinese + 2 - 8));
    drag(*m_poem, placeOf(*m_poem, 4), {10, m_poem->height() + 50});
    QCOMPARE(m_poem->selectedText(), poem.sliced(4) + u'\n');
    QCOMPARE(m_poem->cursor().shape(), Qt::IBeamCursor);
}

void TestSelection::draggingDoesNotSkip()
{
    QSignalSpy skipped(m_window->findChild<PoemPage *>(), &PoemPage::skipRequested);
    drag(*m_poem, placeOf(*m_poem, 4), placeOf(*m_poem, 8));
    drag(*m_poem, placeOf(*m_poem, 8), placeOf(*m_poem, 4));
    QCOMPARE(skipped.size(), 0);
}

void TestSelection::aClickSkipsAndDropsTheSelection()
{
    QSignalSpy skipped(m_window->findChild<PoemPage *>(), &PoemPage::skipRequested);
    m_poem->selectAll();
    QVERIFY(m_poem->hasSelection());
    QTest::mouseClick(m_poem, Qt::LeftButton, {}, placeOf(*m_poem, 8));
    QVERIFY(!m_poem->hasSelection());
    QCOMPARE(skipped.size(), 1);
    press(Qt::Key_Right, Qt::ShiftModifier); // from where the click was
    QCOMPARE(m_poem->selectedText(), u" "_s);
}

void TestSelection::aHandThatTremblesClicks()
{
    QSignalSpy skipped(m_window->findChild<PoemPage *>(), &PoemPage::skipRequested);
    const QPoint there = placeOf(*m_poem, 8);
    QVERIFY(QApplication::startDragDistance() > 2);
    drag(*m_poem, there, there + QPoint(1, 1));
    QVERIFY(!m_poem->hasSelection());
    QCOMPARE(skipped.size(), 1);
}

void TestSelection::shiftAndAClickExtend()
{
    QTest::mouseClick(m_poem, Qt::LeftButton, {}, placeOf(*m_poem, 4));
    QTest::mouseClick(m_poem, Qt::LeftButton, Qt::ShiftModifier, placeOf(*m_poem, 12));
    QCOMPARE(m_poem->selectedText(), u"moon has"_s);
}

void TestSelection::aDoubleClickTakesAWord()
{
    QTest::mouseDClick(m_poem, Qt::LeftButton, {}, placeOf(*m_poem, 5));
    QCOMPARE(m_poem->selectedText(), u"moon"_s);
    QTest::mouseDClick(m_poem, Qt::LeftButton, {}, placeOf(*m_poem, 8) - QPoint(2, 0)); // its last letter
    QCOMPARE(m_poem->selectedText(), u"moon"_s);
    QTest::mouseDClick(m_poem, Qt::LeftButton, {}, placeOf(*m_poem, poem.indexOf(u'月')));
    QCOMPARE(m_poem->selectedText(), u"床前明月光"_s);
}

void TestSelection::theRightButtonLeavesTheSelection()
{
    m_poem->selectAll();
    QTest::mousePress(m_poem, Qt::RightButton, {}, placeOf(*m_poem, 5));
    QTest::mouseRelease(m_poem, Qt::RightButton, {}, placeOf(*m_poem, 5));
    QCOMPARE(m_poem->selectedText(), poem + u'\n');
}

void TestSelection::keysExtend_data()
{
    using Keys = QList<QKeyCombination>;
    QTest::addColumn<Keys>("keys");
    QTest::addColumn<QString>("selected");
    const auto shift = [](Qt::Key key) { return Qt::SHIFT | key; };
    const auto both = [](Qt::Key key) { return Qt::CTRL | Qt::SHIFT | key; };
    QTest::newRow("right") << Keys{shift(Qt::Key_Right), shift(Qt::Key_Right)} << u"it"_s;
    QTest::newRow("left, over the end of a line")
        << Keys{shift(Qt::Key_Left), shift(Qt::Key_Left)} << u",\n"_s;
    QTest::newRow("there and back") << Keys{shift(Qt::Key_Right), shift(Qt::Key_Left)} << QString();
    QTest::newRow("to the end of the line") << Keys{shift(Qt::Key_End)} << u"it sits down in the yard."_s;
    QTest::newRow("to its beginning")
        << Keys{shift(Qt::Key_Left), shift(Qt::Key_Home)} << u"The moon has brought a chair,\n"_s;
    QTest::newRow("a line up") << Keys{shift(Qt::Key_Up)} << u"The moon has brought a chair,\n"_s;
    QTest::newRow("a line down") << Keys{shift(Qt::Key_Down)} << u"it sits down in the yard.\n"_s;
    QTest::newRow("two, of which one is empty")
        << Keys{shift(Qt::Key_Down), shift(Qt::Key_Down)} << u"it sits down in the yard.\n\n"_s;
    QTest::newRow("above the first line")
        << Keys{shift(Qt::Key_Up), shift(Qt::Key_Up)} << u"The moon has brought a chair,\n"_s;
    QTest::newRow("a word") << Keys{both(Qt::Key_Right)} << u"it "_s;
    QTest::newRow("a word back") << Keys{both(Qt::Key_Left)} << u"chair,\n"_s;
    QTest::newRow("to the beginning") << Keys{both(Qt::Key_Home)} << u"The moon has brought a chair,\n"_s;
    QTest::newRow("to the end") << Keys{both(Qt::Key_End)} << poem.sliced(30) + u"\n"_s;
    QTest::newRow("dropped") << Keys{shift(Qt::Key_End), Qt::Key_Escape} << QString();
}

void TestSelection::keysExtend()
{
    using Keys = QList<QKeyCombination>;
    QFETCH(Keys, keys);
    QTest::mouseClick(m_poem, Qt::LeftButton, {}, placeOf(*m_poem, 30)); // where the second line begins
    for (const QKeyCombination key : keys)
        press(key.key(), key.keyboardModifiers());
    QTEST(m_poem->selectedText(), "selected");
}

void TestSelection::linesKeepTheColumn()
{
    QTest::mouseClick(m_poem, Qt::LeftButton, {}, placeOf(*m_poem, 45));
    press(Qt::Key_Down, Qt::ShiftModifier); // the empty one
    press(Qt::Key_Down, Qt::ShiftModifier);
    const qreal there = m_poem->layoutOfText().caretAfter(m_poem->selection().cursor()).left();
    QVERIFY(qAbs(there - m_poem->layoutOfText().caretAfter(45).left()) < 20);
    press(Qt::Key_Up, Qt::ShiftModifier);
    press(Qt::Key_Up, Qt::ShiftModifier);
    QVERIFY(!m_poem->hasSelection());
}

void TestSelection::allIsSelectedByKey()
{
    QScrollBar &bar = *m_window->findChild<PoemView *>()->verticalScrollBar();
    press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_poem->selectedText(), poem + u'\n');
    QCOMPARE(bar.value(), 0);
}

void TestSelection::escapeDropsTheSelectionBeforeItSkips()
{
    Q_EMIT m_source->textArrived(u"one two three"_s);
    QVERIFY(m_window->typewriter().isTyping());
    m_poem->selectAll();
    press(Qt::Key_Escape);
    QVERIFY(!m_poem->hasSelection());
    QVERIFY(m_window->typewriter().isTyping());
    press(Qt::Key_Escape);
    QVERIFY(!m_window->typewriter().isTyping());
    QVERIFY(m_source->isAnswering);
}

void TestSelection::escapeFromTheQuestionDoesSoToo()
{
    auto *question = m_window->findChild<QWidget *>(u"question"_s);
    question->setFocus();
    m_poem->selectAll();
    QTest::keyClick(question, Qt::Key_Escape);
    QVERIFY(!m_poem->hasSelection());
    QVERIFY(m_source->isAnswering);
    QTest::keyClick(question, Qt::Key_Escape);
    QVERIFY(!m_source->isAnswering);
}

void TestSelection::typingLeavesTheSelection()
{
    drag(*m_poem, placeOf(*m_poem, 4), placeOf(*m_poem, 8));
    QSignalSpy changed(m_poem, &TypewriterLabel::selectionChanged);
    type(u"and goes on"_s);
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
    type(u"other"_s);
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
    drag(*m_poem, placeOf(*m_poem, 4), placeOf(*m_poem, 8));
    QCOMPARE(clipboard->text(QClipboard::Selection), u"moon"_s);
    QTest::mouseDClick(m_poem, Qt::LeftButton, {}, placeOf(*m_poem, 10));
    QCOMPARE(clipboard->text(QClipboard::Selection), u"has"_s);
    QTest::mouseClick(m_poem, Qt::LeftButton, {}, placeOf(*m_poem, 9));
    QCOMPARE(clipboard->text(QClipboard::Selection), u"has"_s);
}

void TestSelection::copyingTakesTheSelectionOrElseThePoem()
{
    Q_EMIT m_source->headingArrived({.title = u"Moon"_s, .author = u"Nobody"_s, .language = u"en"_s});
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Moon\nNobody\n\n"_s + poem + u'\n');
    drag(*m_poem, placeOf(*m_poem, 4), placeOf(*m_poem, 8));
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"moon"_s);
}

void TestSelection::theMenuCopiesEither()
{
    const auto actions = m_poem->actions();
    QCOMPARE(actions.size(), 2);
    drag(*m_poem, placeOf(*m_poem, 4), placeOf(*m_poem, 8));
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
    drag(*m_poem, placeOf(*m_poem, 6), placeOf(*m_poem, poem.indexOf(u'明')));
    QVERIFY(m_poem->hasSelection());
    QCOMPARE(picture(), before);
    colors.setColor(QPalette::Highlight, Qt::darkBlue);
    colors.setColor(QPalette::HighlightedText, Qt::yellow);
    m_poem->setPalette(colors);
    const QImage selected = picture();
    const QRect first(QPoint(0, 0), QSize(m_poem->width(), placeOf(*m_poem, 0).y() * 2));
    QVERIFY(hasColor(selected, first, Qt::darkBlue));
    QVERIFY(!hasColor(selected, first.intersected({0, 0, placeOf(*m_poem, 6).x() - 2, 999}), Qt::darkBlue));
    QVERIFY(hasColor(selected, first, Qt::black));
}

void TestSelection::selectingKeepsNothingRunning()
{
    Q_EMIT m_source->finished();
    QVERIFY(m_window->typewriter().isFinished());
    QCoreApplication::processEvents();
    EventCounter layouts(QEvent::LayoutRequest);
    drag(*m_poem, placeOf(*m_poem, 4), placeOf(*m_poem, 28));
    QCoreApplication::processEvents();
    EventCounter timers(QEvent::Timer, m_poem);
    EventCounter paints(QEvent::Paint, m_poem);
    QTest::qWait(2 * QGuiApplication::styleHints()->cursorFlashTime() / 3);
    QCOMPARE(timers.count, 0);
    QVERIFY(paints.count <= 1);
    QCOMPARE(layouts.count, 0);
}

void TestSelection::keysBringTheCursorIntoView()
{
    type(u"The moon has brought a chair,\n"_s.repeated(30));
    QScrollBar &bar = *m_window->findChild<PoemView *>()->verticalScrollBar();
    QCOMPARE(bar.value(), bar.maximum());
    press(Qt::Key_Home, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(bar.maximum() > 0);
    press(Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(!m_poem->visibleRegion().intersected(QRect(0, 0, 50, 10)).isEmpty());
    press(Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!m_poem->visibleRegion().intersected(QRect(0, m_poem->height() - 5, 50, 5)).isEmpty());
}

QTEST_MAIN(TestSelection)
#include "tst_selection.moc"
