// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/poemview.h"
#include "columnwindow.h"

#include <QtGui/QWheelEvent>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolButton>

using namespace Poemstream;
using namespace Qt::StringLiterals;

/// What is seen of columns that do not all fit into the window.
class TestColumnScrolling : public ColumnWindow
{
    Q_OBJECT

private Q_SLOTS:
    void theEndIsFollowed_data();
    void theEndIsFollowed();
    void aReaderElsewhereIsLeftAlone_data();
    void aReaderElsewhereIsLeftAlone();
    void wheelAndPageKeysGoAlong();
    void whatIsNoColumnStaysInView();
    void aLowAndNarrowWindowWorks();
};

void TestColumnScrolling::theEndIsFollowed_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("from left to right") << Qt::LeftToRight;
    QTest::newRow("in a mirrored window") << Qt::RightToLeft;
}

void TestColumnScrolling::theEndIsFollowed()
{
    QFETCH(const Qt::LayoutDirection, direction);
    QApplication::setLayoutDirection(direction);
    openInColumns();
    ask();
    for (int i = 0; i < 30; ++i) {
        type(u"床前明月光，疑是地上霜。\n"_s);
        QVERIFY(m_poem->visibleRegion().contains(placeOf(m_poem->text().size())));
    }
    QVERIFY(m_bar->maximum() > 0);
    QVERIFY(!m_button->isVisible());
    QVERIFY(!m_poem->visibleRegion().contains(placeOf(0)));
}

void TestColumnScrolling::aReaderElsewhereIsLeftAlone_data()
{
    theEndIsFollowed_data();
}

void TestColumnScrolling::aReaderElsewhereIsLeftAlone()
{
    QFETCH(const Qt::LayoutDirection, direction);
    QApplication::setLayoutDirection(direction);
    openInColumns();
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

void TestColumnScrolling::wheelAndPageKeysGoAlong()
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

void TestColumnScrolling::whatIsNoColumnStaysInView()
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

void TestColumnScrolling::aLowAndNarrowWindowWorks()
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

QTEST_MAIN(TestColumnScrolling)
#include "tst_columnscrolling.moc"
