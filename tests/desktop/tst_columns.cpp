// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/mainwindow.h"
#include "app/desktop/pagecolors.h"
#include "app/desktop/poemview.h"
#include "app/desktop/questionbar.h"
#include "app/desktop/typewriterlabel.h"
#include "eventcounter.h"
#include "fakepoemsource.h"

#include <QtGui/QAccessible>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QWheelEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolButton>

#include <algorithm>
#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString quatrain = u"床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。"_s;

// Latin, numbers, dashes, quotes, emoji, Han beyond the BMP.
const QString mixed = u"月亮搬了一把椅子，\n坐在院子当中。\n\n"
                      u"后来我走了很远的路，远到一封信要走一个月，"
                      u"远到「梦里的院墙」也矮了下去——\n"
                      u"抬头时，（它仍旧）坐在那里👩‍👩‍👧‍👦，"
                      u"替我数完了𠮷祥的桂花！\n"
                      u"从 1999 年到 24 岁，don’t wait for me……“回来吧。”"_s;

struct Glyph
{
    quint32 index;
    int x; // hundredths of pixels
    int y;
    auto operator<=>(const Glyph &) const = default;
};

void drag(QWidget &widget, QPoint from, QPoint to)
{
    QTest::mousePress(&widget, Qt::LeftButton, {}, from);
    QTest::mouseMove(&widget, (from + to) / 2);
    QTest::mouseMove(&widget, to);
    QTest::mouseRelease(&widget, Qt::LeftButton, {}, to);
}

} // namespace

/// A Chinese poem in columns, in the whole window.
class TestColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void onlyChineseStandsInColumns();
    void theChoiceHoldsAtOnce();
    void theChoiceKeepsThePlace();
    void otherChoicesScrollNothing();
    void titleAndAuthorStandBesideThePoem();
    void aShortPoemStandsInTheMiddle();
    void noShownGlyphMoves_data();
    void noShownGlyphMoves();
    void typingAsksForNoLayout();
    void theCaretLiesBelowTheLastCharacter();
    void theEndIsFollowed_data();
    void theEndIsFollowed();
    void aReaderElsewhereIsLeftAlone_data();
    void aReaderElsewhereIsLeftAlone();
    void wheelAndPageKeysGoAlong();
    void whatIsNoColumnStaysInView();
    void aLowAndNarrowWindowWorks();
    void draggingAndDoubleClicksSelect();
    void keysGoWhereTheyPoint_data();
    void keysGoWhereTheyPoint();
    void aKeyBringsItsCursorIntoView();
    void selectingMovesNoGlyph();
    void aScreenReaderFindsCharacters();

private:
    void ask(const QString &language = u"zh"_s, qsizetype length = 0);
    void type(const QString &text);
    void chooseColumns(bool inColumns)
    {
        m_window->setPreferences({.chinese = inColumns ? ChineseText::InColumns : ChineseText::InLines});
        m_window->typewriter().setPace(1h);
    }
    [[nodiscard]] QPoint placeOf(qsizetype position) const { return m_poem->placeOf(position).center(); }
    [[nodiscard]] QRect placeOnPage(const char *name) const
    {
        const auto *part = m_window->findChild<QWidget *>(QString::fromLatin1(name));
        return part->isVisible() ? QRect(part->mapTo(m_window.get(), QPoint()), part->size()) : QRect();
    }
    /// Where the glyphs of the poem are in the window, from @p origin.
    [[nodiscard]] std::vector<Glyph> glyphsOnScreen(QPoint origin = {}) const;

    std::unique_ptr<FakePoemSource> m_source;
    std::unique_ptr<MainWindow> m_window;
    TypewriterLabel *m_poem = nullptr;
    QScrollBar *m_bar = nullptr;
    QToolButton *m_button = nullptr;
};

void TestColumns::init()
{
    m_window.reset(); // before its source
    m_source = std::make_unique<FakePoemSource>();
    m_window = std::make_unique<MainWindow>(*m_source, MainWindow::Mode::Online);
    m_poem = m_window->findChild<TypewriterLabel *>();
    m_bar = m_window->findChild<PoemView *>()->horizontalScrollBar();
    m_button = m_window->findChild<QToolButton *>(u"toEnd"_s);
    chooseColumns(true);
    m_window->resize(760, 700);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestColumns::cleanup()
{
    m_window.reset();
    m_source.reset();
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestColumns::ask(const QString &language, qsizetype length)
{
    Q_EMIT m_window->findChild<QuestionBar *>()->asked(u"moon"_s);
    Q_EMIT m_source->headingArrived({.title = u"静夜思"_s,
                                     .author = u"李白"_s,
                                     .dynasty = u"唐"_s,
                                     .language = language,
                                     .length = length,
                                     .match = u"words"_s,
                                     .matchedWords = {u"月"_s}});
    m_poem->setFocus();
}

void TestColumns::type(const QString &text)
{
    Q_EMIT m_source->textArrived(text);
    m_window->typewriter().revealAll();
    QCoreApplication::processEvents();
}

std::vector<Glyph> TestColumns::glyphsOnScreen(QPoint origin) const
{
    std::vector<Glyph> glyphs;
    const QPointF corner = m_poem->mapTo(m_window.get(), m_poem->textCorner()) - origin;
    for (const auto &placed : m_poem->layoutOfText().glyphs(m_poem->text().size(), -1e6, 1e6))
        for (qsizetype i = 0; i < placed.run.glyphIndexes().size(); ++i) {
            const QPointF at = placed.run.positions().at(i);
            const QPointF there = corner + placed.origin + (placed.isTurned ? QPointF(-at.y(), at.x()) : at);
            glyphs.push_back(
                {placed.run.glyphIndexes().at(i), qRound(100 * there.x()), qRound(100 * there.y())});
        }
    std::sort(glyphs.begin(), glyphs.end());
    return glyphs;
}

void TestColumns::onlyChineseStandsInColumns()
{
    ask(u"en"_s);
    QVERIFY(!m_poem->layoutOfText().isInColumns());
    ask(u"zh"_s);
    QVERIFY(m_poem->layoutOfText().isInColumns());
    ask(u"en"_s);
    QVERIFY(!m_poem->layoutOfText().isInColumns());
    chooseColumns(false);
    ask(u"zh"_s);
    QVERIFY(!m_poem->layoutOfText().isInColumns());
}

void TestColumns::theChoiceHoldsAtOnce()
{
    ask();
    Q_EMIT m_source->textArrived(quatrain);
    for (int i = 0; i < 10; ++i)
        m_window->typewriter().step();
    const QString shown = m_poem->text();
    m_poem->selection().set(2, 5);
    QSignalSpy chosen(m_window.get(), &MainWindow::preferencesChanged);
    const std::vector<Glyph> before = glyphsOnScreen();
    for (const bool inColumns : {false, true}) {
        QTest::keyClick(m_poem, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        m_window->typewriter().setPace(1h);
        QCOMPARE(m_poem->layoutOfText().isInColumns(), inColumns);
        QCOMPARE(m_window->findChild<QAction *>(u"columns"_s)->isChecked(), inColumns);
        QCOMPARE(m_poem->text(), shown);
        QCOMPARE(m_poem->selectedText(), shown.sliced(2, 3));
        QCOMPARE(glyphsOnScreen() == before, inColumns);
    }
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(chosen.last().first().value<Preferences>().chinese, ChineseText::InColumns);
    QVERIFY(m_window->typewriter().step());
    QCOMPARE(m_poem->text().size(), shown.size() + 1);
}

void TestColumns::theChoiceKeepsThePlace()
{
    ask();
    type(QString(quatrain + u"\n"_s).repeated(20));
    QCOMPARE(m_bar->value(), 0); // the end
    QScrollBar &down = *m_window->findChild<PoemView *>()->verticalScrollBar();
    chooseColumns(false);
    QVERIFY(down.maximum() > 0);
    QCOMPARE(down.value(), down.maximum());
    down.setValue(down.maximum() / 2);
    const qsizetype first = m_poem->layoutOfText().positionAt(
        QPointF(0, m_poem->visibleRegion().boundingRect().top()), m_poem->text().size());
    QVERIFY(first > 100);
    chooseColumns(true);
    QVERIFY(m_poem->visibleRegion().contains(placeOf(first)));
    m_bar->setValue(m_bar->maximum());
    chooseColumns(false);
    QCOMPARE(down.value(), 0);
    Q_EMIT m_source->finished();
    chooseColumns(true);
    QCOMPARE(m_bar->value(), m_bar->maximum());
}

void TestColumns::otherChoicesScrollNothing()
{
    ask();
    type(QString(quatrain + u"\n"_s).repeated(20));
    m_bar->setValue(m_bar->maximum() / 2);
    const int value = m_bar->value();
    m_window->setPreferences({.pace = Pace::Slow, .chinese = ChineseText::InColumns});
    QCOMPARE(m_bar->value(), value);
}

void TestColumns::titleAndAuthorStandBesideThePoem()
{
    ask();
    type(quatrain);
    const QRect title = placeOnPage("titleColumn");
    const QRect author = placeOnPage("authorColumn");
    const QRect poem = placeOnPage("poem");
    QVERIFY(title.left() > author.right());
    QVERIFY(author.left() > poem.right());
    QCOMPARE(title.top(), poem.top());
    QVERIFY(author.top() > title.top() + 20);
    QVERIFY(author.width() < title.width() / 1.5);
    QVERIFY(placeOnPage("title").isNull() && placeOnPage("author").isNull());
    QVERIFY(placeOnPage("asked").bottom() < placeOnPage("reason").top());
    QVERIFY(placeOnPage("reason").bottom() < poem.top());
    Q_EMIT m_source->finished();
    m_window->typewriter().revealAll();
    QTest::keyClick(m_poem, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"静夜思\n李白 · 唐\n\n"_s + quatrain + u'\n');
    chooseColumns(false);
    QVERIFY(placeOnPage("titleColumn").isNull() && placeOnPage("authorColumn").isNull());
    QVERIFY(placeOnPage("title").bottom() < placeOnPage("poem").top());
}

void TestColumns::aShortPoemStandsInTheMiddle()
{
    const auto middle = [this] {
        const QRect all = placeOnPage("titleColumn") | placeOnPage("poem");
        return all.center().x() - m_window->width() / 2;
    };
    ask(u"zh"_s, quatrain.size());
    type(quatrain);
    QVERIFY2(std::abs(middle()) < 60, qPrintable(QString::number(middle())));
    ask(u"zh"_s, 300); // will be long, and begins further to the right
    type(quatrain);
    QVERIFY2(middle() > 80, qPrintable(QString::number(middle())));
}

void TestColumns::noShownGlyphMoves_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("isFollowing");
    for (const int height : {300, 360, 440, 560, 720, 900})
        QTest::addRow("%d px high", height) << QSize(1200, height) << true;
    QTest::newRow("in a narrow window, by a reader who is elsewhere") << QSize(400, 560) << false;
}

// Frame by frame.
void TestColumns::noShownGlyphMoves()
{
    QFETCH(const QSize, size);
    QFETCH(const bool, isFollowing);
    m_window->resize(size);
    QTRY_COMPARE(m_window->size(), size);
    ask();
    if (!isFollowing) {
        type(QString(quatrain + u"\n"_s).repeated(3));
        m_bar->setValue(m_bar->maximum() / 2);
    }
    // A reader who follows scrolls, but then all that is shown, with its title.
    const auto shown = [&] {
        return glyphsOnScreen(isFollowing ? placeOnPage("titleColumn").topLeft() : QPoint());
    };
    std::vector<Glyph> before = shown();
    const std::size_t first = before.size();
    const auto typeAll = [&] {
        while (m_window->typewriter().step()) {
            const auto now = shown();
            QVERIFY(std::includes(now.begin(), now.end(), before.begin(), before.end()));
            before = now;
        }
    };
    for (qsizetype begin = 0; begin < mixed.size(); begin += 3) {
        Q_EMIT m_source->textArrived(mixed.sliced(begin, std::min<qsizetype>(3, mixed.size() - begin)));
        typeAll();
    }
    Q_EMIT m_source->finished();
    typeAll();
    QVERIFY(before.size() > first + 100);
    QCOMPARE(m_poem->text().endsWith(mixed), true);
}

void TestColumns::typingAsksForNoLayout()
{
    ask();
    const auto typeColumns = [this](int count) {
        for (int i = 0; i < count; ++i) {
            Q_EMIT m_source->textArrived(u"床前明月光，疑是 moon 地上霜。\n"_s);
            while (m_window->typewriter().step())
                QCoreApplication::processEvents();
        }
    };
    typeColumns(1); // what asking has set off is over
    {
        const EventCounter layouts(QEvent::LayoutRequest);
        typeColumns(4);
        QCOMPARE(layouts.count, 0);
        QVERIFY(!m_bar->isVisible());
    }
    typeColumns(20); // the scroll bar comes, which is laid out, once
    QVERIFY(m_bar->isVisible());
    const EventCounter layouts(QEvent::LayoutRequest);
    typeColumns(20);
    QCOMPARE(layouts.count, 0);
}

void TestColumns::theCaretLiesBelowTheLastCharacter()
{
    ask();
    type(u"床前明月光"_s); // of which the end is held back
    const qsizetype shown = m_poem->text().size();
    QVERIFY(shown > 1);
    QVERIFY(m_poem->isCaretShown());
    const QImage image = m_poem->grab().toImage();
    const QColor color = accentColor(m_poem->palette());
    QRect caret;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) == color)
                caret |= QRect(x, y, 1, 1);
    const int em = m_poem->placeOf(1).top();
    QCOMPARE(caret.height(), 2);
    QVERIFY2(std::abs(caret.width() - em) <= 1, qPrintable(QString::number(caret.width())));
    QVERIFY(caret.top() > shown * em && caret.top() <= shown * em + 2);
    QVERIFY(std::abs(caret.center().x() - placeOf(shown).x()) <= 1);
}

void TestColumns::theEndIsFollowed_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("from left to right") << Qt::LeftToRight;
    QTest::newRow("in a mirrored window") << Qt::RightToLeft;
}

void TestColumns::theEndIsFollowed()
{
    QFETCH(const Qt::LayoutDirection, direction);
    QApplication::setLayoutDirection(direction);
    init();
    ask();
    for (int i = 0; i < 30; ++i) {
        type(u"床前明月光，疑是地上霜。\n"_s);
        QVERIFY(m_poem->visibleRegion().contains(placeOf(m_poem->text().size())));
    }
    QVERIFY(m_bar->maximum() > 0);
    QVERIFY(!m_button->isVisible());
    QVERIFY(!m_poem->visibleRegion().contains(placeOf(0)));
}

void TestColumns::aReaderElsewhereIsLeftAlone_data()
{
    theEndIsFollowed_data();
}

void TestColumns::aReaderElsewhereIsLeftAlone()
{
    QFETCH(const Qt::LayoutDirection, direction);
    QApplication::setLayoutDirection(direction);
    init();
    ask();
    type(u"床前明月光，疑是地上霜。\n"_s.repeated(30));
    m_bar->setValue(m_bar->maximum() / 2);
    QVERIFY(m_button->isVisible());
    QCOMPARE(m_button->text(), u"←"_s);
    const QPoint corner = m_poem->mapTo(m_window.get(), m_poem->textCorner());
    type(u"床前明月光，疑是地上霜。\n"_s.repeated(10));
    QCOMPARE(m_poem->mapTo(m_window.get(), m_poem->textCorner()), corner);
    QTest::mouseClick(m_button, Qt::LeftButton);
    QVERIFY(m_poem->visibleRegion().contains(placeOf(m_poem->text().size())));
    QVERIFY(!m_button->isVisible());
    type(u"床前明月光，疑是地上霜。\n"_s);
    QVERIFY(m_poem->visibleRegion().contains(placeOf(m_poem->text().size())));
}

void TestColumns::wheelAndPageKeysGoAlong()
{
    ask();
    type(u"床前明月光，疑是地上霜。\n"_s.repeated(60));
    const auto turnWheel = [this](int angle) {
        QWidget *viewport = m_window->findChild<PoemView *>()->viewport();
        const QPointF place = viewport->rect().center();
        QWheelEvent wheel(place, viewport->mapToGlobal(place), {}, {0, angle}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(viewport, &wheel);
    };
    m_bar->setValue(m_bar->maximum());
    turnWheel(-120);
    const int after = m_bar->value();
    QVERIFY(after < m_bar->maximum());
    turnWheel(120);
    QCOMPARE(m_bar->value(), m_bar->maximum());
    QTest::keyClick(m_poem, Qt::Key_PageDown);
    QCOMPARE(m_bar->value(), m_bar->maximum() - m_bar->pageStep());
    QTest::keyClick(m_poem, Qt::Key_PageUp);
    QCOMPARE(m_bar->value(), m_bar->maximum());
}

void TestColumns::whatIsNoColumnStaysInView()
{
    ask();
    const QRect question = placeOnPage("asked");
    const QRect reason = placeOnPage("reason");
    type(u"床前明月光，疑是地上霜。\n"_s.repeated(30));
    for (const int value : {m_bar->maximum(), m_bar->maximum() / 2, 0}) {
        m_bar->setValue(value);
        QCOMPARE(placeOnPage("asked"), question);
        QCOMPARE(placeOnPage("reason"), reason);
    }
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QTRY_COMPARE(placeOnPage("status").left(), question.left());
    QVERIFY(placeOnPage("status").bottom() < m_window->height());
}

void TestColumns::aLowAndNarrowWindowWorks()
{
    m_window->resize(340, 300);
    QTRY_COMPARE(m_window->size(), QSize(340, 300));
    ask();
    for (int i = 0; i < 12; ++i) {
        type(u"床前明月光，疑是地上霜。\n"_s);
        QVERIFY(m_poem->visibleRegion().contains(placeOf(m_poem->text().size())));
    }
    const QRect seen = m_poem->visibleRegion().boundingRect();
    QVERIFY2(seen.height() > 5 * m_poem->placeOf(1).top(), qPrintable(QString::number(seen.height())));
    m_bar->setValue(m_bar->maximum());
    QVERIFY(m_poem->visibleRegion().contains(placeOf(0)));
    QVERIFY(placeOnPage("titleColumn").right() < 340);
}

void TestColumns::draggingAndDoubleClicksSelect()
{
    ask();
    type(quatrain + u"\n"_s);
    drag(*m_poem, placeOf(1), placeOf(4));
    QCOMPARE(m_poem->selectedText(), quatrain.sliced(1, 3));
    drag(*m_poem, placeOf(1), placeOf(9)); // to the next column
    QCOMPARE(m_poem->selectedText(), quatrain.sliced(1, 8));
    drag(*m_poem, placeOf(9), {m_poem->width() + 50, 10}); // beyond the first
    QCOMPARE(m_poem->selectedText(), quatrain.first(9));
    QTest::mouseDClick(m_poem, Qt::LeftButton, {}, placeOf(8) + QPoint(0, 8));
    QCOMPARE(m_poem->selectedText(), u"疑是地上霜"_s);
    QTest::keyClick(m_poem, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"疑是地上霜"_s);
    QSignalSpy clicked(m_poem, &TypewriterLabel::clicked);
    QTest::mouseClick(m_poem, Qt::LeftButton, {}, placeOf(8));
    QVERIFY(!m_poem->hasSelection());
    QCOMPARE(m_poem->selection().cursor(), 8);
    QCOMPARE(clicked.size(), 1);
}

void TestColumns::keysGoWhereTheyPoint_data()
{
    using Keys = QList<QKeyCombination>;
    QTest::addColumn<Keys>("keys");
    QTest::addColumn<QString>("selected");
    const auto shift = [](Qt::Key key) { return Qt::SHIFT | key; };
    const auto both = [](Qt::Key key) { return Qt::CTRL | Qt::SHIFT | key; };
    QTest::newRow("down") << Keys{shift(Qt::Key_Down), shift(Qt::Key_Down)} << u"地上"_s;
    QTest::newRow("up") << Keys{shift(Qt::Key_Up)} << u"是"_s;
    QTest::newRow("up, over the end of a column")
        << Keys{shift(Qt::Key_Up), shift(Qt::Key_Up), shift(Qt::Key_Up)} << u"\n疑是"_s;
    QTest::newRow("there and back") << Keys{shift(Qt::Key_Down), shift(Qt::Key_Up)} << QString();
    QTest::newRow("left, to the next column") << Keys{shift(Qt::Key_Left)} << u"地上霜。\n举头"_s;
    QTest::newRow("right, to the one before") << Keys{shift(Qt::Key_Right)} << u"明月光，\n疑是"_s;
    QTest::newRow("beyond the first")
        << Keys{shift(Qt::Key_Right), shift(Qt::Key_Right)} << u"床前明月光，\n疑是"_s;
    QTest::newRow("to the end of the column") << Keys{shift(Qt::Key_End)} << u"地上霜。"_s;
    QTest::newRow("to its beginning") << Keys{shift(Qt::Key_Home)} << u"疑是"_s;
    QTest::newRow("a word") << Keys{both(Qt::Key_Down)} << u"地上霜。\n"_s;
    QTest::newRow("a word back") << Keys{both(Qt::Key_Up)} << u"疑是"_s;
    QTest::newRow("a word to the left") << Keys{both(Qt::Key_Left)} << u"地上霜。\n"_s;
    QTest::newRow("to the end") << Keys{both(Qt::Key_End)} << quatrain.sliced(9) + u'\n';
    QTest::newRow("dropped") << Keys{shift(Qt::Key_End), Qt::Key_Escape} << QString();
}

void TestColumns::keysGoWhereTheyPoint()
{
    using Keys = QList<QKeyCombination>;
    QFETCH(Keys, keys);
    ask();
    type(quatrain + u"\n"_s);
    QTest::mouseClick(m_poem, Qt::LeftButton, {}, placeOf(9)); // before 地
    for (const QKeyCombination key : keys)
        QTest::keyClick(m_poem, key.key(), key.keyboardModifiers());
    QTEST(m_poem->selectedText(), "selected");
}

void TestColumns::aKeyBringsItsCursorIntoView()
{
    ask();
    type(u"床前明月光，疑是地上霜。\n"_s.repeated(40));
    QTest::keyClick(m_poem, Qt::Key_Home, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_poem->visibleRegion().contains(placeOf(0)));
    QTest::keyClick(m_poem, Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_poem->visibleRegion().contains(placeOf(m_poem->text().size())));
}

void TestColumns::selectingMovesNoGlyph()
{
    ask();
    type(mixed + u"\n"_s);
    Q_EMIT m_source->finished();
    QPalette colors = m_poem->palette();
    colors.setColor(QPalette::WindowText, Qt::black);
    colors.setColor(QPalette::Base, Qt::white);
    colors.setColor(QPalette::Highlight, Qt::white); // so that only the characters differ
    colors.setColor(QPalette::HighlightedText, Qt::black);
    m_poem->setPalette(colors);
    const auto picture = [this] {
        QImage image(m_poem->size(), QImage::Format_RGB32);
        image.fill(Qt::white);
        m_poem->render(&image, QPoint(), QRegion(), QWidget::RenderFlags());
        return image;
    };
    const QImage before = picture();
    m_poem->selection().set(6, mixed.indexOf(u"wait"_s) + 2);
    QCOMPARE(picture(), before);
    colors.setColor(QPalette::Highlight, Qt::darkBlue);
    m_poem->setPalette(colors);
    QVERIFY(picture() != before);
}

void TestColumns::aScreenReaderFindsCharacters()
{
    ask();
    type(mixed + u"\n"_s);
    QAccessibleTextInterface *text = QAccessible::queryAccessibleInterface(m_poem)->textInterface();
    const QRect whole(m_poem->mapToGlobal(QPoint()), m_poem->size());
    int found = 0;
    for (const QString &character : {u"月"_s, u"。"_s, u"「"_s, u"𠮷"_s, u"o"_s, u"回"_s, u"”"_s}) {
        const int offset = static_cast<int>(mixed.indexOf(character));
        const QRect place = text->characterRect(offset);
        QVERIFY2(whole.contains(place), qPrintable(character));
        QVERIFY(place.height() > 3 && place.height() < place.width());
        found += text->offsetAtPoint(place.center()) == offset ? 1 : 0;
    }
    QCOMPARE(found, 7);
    const QRect first = text->characterRect(0);
    QVERIFY(first.right() >= whole.right() - 1);
    QVERIFY(text->characterRect(1).top() > first.top());
    QVERIFY(text->characterRect(static_cast<int>(mixed.indexOf(u"坐"_s))).right() <= first.left() + 1);
    QCOMPARE(text->offsetAtPoint(whole.bottomRight() + QPoint(5, 5)), -1);
}

QTEST_MAIN(TestColumns)
#include "tst_columns.moc"
