// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/mainwindow.h"
#include "app/desktop/pagecolors.h"
#include "app/desktop/poemlayout.h"
#include "app/desktop/poemview.h"
#include "columnwindow.h"
#include "eventcounter.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QScrollBar>

#include <algorithm>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A Chinese poem in columns: when it stands in them, and where.
class TestColumns : public ColumnWindow
{
    Q_OBJECT

private Q_SLOTS:
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
};

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

QTEST_MAIN(TestColumns)
#include "tst_columns.moc"
