// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/mainwindow.h"
#include "app/desktop/pagestyle.h"
#include "app/desktop/poempage.h"
#include "app/desktop/poemview.h"
#include "app/desktop/questionedit.h"
#include "app/desktop/typewriterlabel.h"
#include "eventcounter.h"
#include "fakepoemsource.h"

#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollBar>

#include <cmath>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

double luminance(const QColor &color)
{
    const auto linear = [](double v) {
        return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

/// What a reader sees while a poem is typed in the whole window.
class TestReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void typingAsksForNoLayout();
    void theEndIsFollowed();
    void aReaderElsewhereIsLeftAlone();
    void pageKeysScrollFromTheQuestion();
    void theScrollBarDoesNotMoveTheColumn();
    void theColumnFollowsTheWindow();
    void quietTextIsReadable_data();
    void quietTextIsReadable();

private:
    void typeLines(int count);

    FakePoemSource m_source;
    std::unique_ptr<MainWindow> m_window;
    QScrollBar *m_bar = nullptr;
    TypewriterLabel *m_poem = nullptr;
};

void TestReading::init()
{
    m_window = std::make_unique<MainWindow>(m_source, MainWindow::Mode::Online);
    m_window->typewriter().setPace(1h);
    m_window->resize(600, 400);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_bar = m_window->findChild<PoemView *>()->verticalScrollBar();
    m_poem = m_window->findChild<TypewriterLabel *>();
    auto *question = m_window->findChild<QuestionEdit *>();
    question->setText(u"moon"_s);
    QTest::keyClick(question, Qt::Key_Return);
    QCoreApplication::processEvents();
}

void TestReading::typeLines(int count)
{
    for (int i = 0; i < count; ++i) {
        Q_EMIT m_source.textArrived(u"The moon has brought a chair,\n"_s);
        while (m_window->typewriter().step())
            QCoreApplication::processEvents();
    }
}

void TestReading::typingAsksForNoLayout()
{
    typeLines(1); // what asking has set off is over
    {
        EventCounter layouts(QEvent::LayoutRequest);
        typeLines(3);
        QCOMPARE(layouts.count, 0);
        QVERIFY(!m_bar->isVisible());
    }
    typeLines(20); // the scroll bar comes, which is laid out, once
    QVERIFY(m_bar->isVisible());
    EventCounter layouts(QEvent::LayoutRequest);
    typeLines(20);
    QCOMPARE(layouts.count, 0);
}

void TestReading::theEndIsFollowed()
{
    typeLines(30);
    QVERIFY(m_bar->maximum() > 0);
    QCOMPARE(m_bar->value(), m_bar->maximum());
    QVERIFY(m_poem->visibleRegion().boundingRect().bottom() >= m_poem->height() - 1);
}

void TestReading::aReaderElsewhereIsLeftAlone()
{
    typeLines(30);
    m_bar->triggerAction(QAbstractSlider::SliderPageStepSub);
    const int value = m_bar->value();
    QVERIFY(value < m_bar->maximum());
    typeLines(5);
    QCOMPARE(m_bar->value(), value);
    m_bar->triggerAction(QAbstractSlider::SliderToMaximum);
    typeLines(5);
    QCOMPARE(m_bar->value(), m_bar->maximum());
}

void TestReading::pageKeysScrollFromTheQuestion()
{
    typeLines(30);
    QTest::keyClick(m_window->findChild<QuestionEdit *>(), Qt::Key_PageUp);
    QVERIFY(m_bar->value() < m_bar->maximum());
    QTest::keyClick(m_window->findChild<QuestionEdit *>(), Qt::Key_PageDown);
    QCOMPARE(m_bar->value(), m_bar->maximum());
}

void TestReading::theScrollBarDoesNotMoveTheColumn()
{
    typeLines(1);
    QVERIFY(!m_bar->isVisible());
    const int left = m_poem->x();
    const int width = m_poem->width();
    typeLines(30);
    QVERIFY(m_bar->isVisible());
    QCOMPARE(m_poem->x(), left);
    QCOMPARE(m_poem->width(), width);
}

void TestReading::theColumnFollowsTheWindow()
{
    typeLines(3);
    const int height = m_poem->height();
    m_window->resize(260, 400);
    QTRY_VERIFY(m_poem->width() < 260);
    QVERIFY(m_poem->height() > height);
    m_window->resize(1200, 400);
    QTRY_COMPARE(m_poem->height(), height);
    QVERIFY(m_poem->width() < 800);
}

void TestReading::quietTextIsReadable_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("page");
    QTest::newRow("black on white") << QColor(Qt::black) << QColor(Qt::white);
    QTest::newRow("white on black") << QColor(Qt::white) << QColor(Qt::black);
    QTest::newRow("warm grey on charcoal") << QColor(0xe6, 0xe1, 0xd8) << QColor(0x1b, 0x1b, 0x1d);
    QTest::newRow("ink on cream") << QColor(0x2a, 0x24, 0x1c) << QColor(0xf6, 0xf0, 0xe2);
}

void TestReading::quietTextIsReadable()
{
    QFETCH(QColor, text);
    QFETCH(QColor, page);
    QPalette palette = m_window->palette();
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Base, page);
    m_window->setPalette(palette);
    const auto *asked = m_window->findChild<QLabel *>(u"asked"_s);
    const QColor quiet = asked->palette().color(asked->foregroundRole());
    QVERIFY2(contrast(quiet, page) >= 4.5, qPrintable(QString::number(contrast(quiet, page))));
    QVERIFY(contrast(quiet, page) < contrast(text, page));
}

QTEST_MAIN(TestReading)
#include "tst_reading.moc"
