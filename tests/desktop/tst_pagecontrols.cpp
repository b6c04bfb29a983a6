// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/mainwindow.h"
#include "app/desktop/poemview.h"
#include "app/desktop/questionbar.h"
#include "app/desktop/typewriterlabel.h"
#include "fakepoemsource.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolButton>

#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What a reader does with the page: makes it larger, and finds back to its end.
class TestPageControls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void keysChangeTheSize();
    void aSizeIsKeptWithinBounds();
    void aSizeThatIsSetIsNotTold();
    void theWholePageGrows();
    void theQuestionStandsInThePagesColumn_data();
    void theQuestionStandsInThePagesColumn();
    void aLargePageLeavesTheQuestionItsRoom();
    void theUsualSizeIsFoundAgain();
    void aReaderElsewhereIsShownTheWayToTheEnd();
    void aPageThatFitsNeedsNoWay();

private:
    void typeLines(int count);
    void press(Qt::Key key) { QTest::keyClick(m_window.get(), key, Qt::ControlModifier); }
    [[nodiscard]] QWidget &part(const char *name) const
    {
        return *m_window->findChild<QWidget *>(QString::fromLatin1(name));
    }

    std::unique_ptr<FakePoemSource> m_source;
    std::unique_ptr<MainWindow> m_window;
};

void TestPageControls::init()
{
    m_source = std::make_unique<FakePoemSource>();
    m_window = std::make_unique<MainWindow>(*m_source, MainWindow::Mode::Online);
    m_window->typewriter().setPace(1h);
    m_window->resize(700, 500);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    Q_EMIT m_window->findChild<QuestionBar *>()->asked(u"moon"_s);
}

void TestPageControls::cleanup()
{
    m_window.reset();
    m_source.reset();
}

void TestPageControls::typeLines(int count)
{
    Q_EMIT m_source->textArrived(u"The moon has brought a chair,\n"_s.repeated(count));
    m_window->typewriter().revealAll();
    QCoreApplication::processEvents();
}

void TestPageControls::keysChangeTheSize()
{
    QSignalSpy changed(m_window.get(), &MainWindow::poemSizeChanged);
    const qreal usual = m_window->poemSize();
    press(Qt::Key_Plus);
    const qreal larger = m_window->poemSize();
    QVERIFY(larger >= usual + 1);
    press(Qt::Key_Equal); // the same key, without Shift
    QVERIFY(m_window->poemSize() > larger);
    press(Qt::Key_Minus);
    press(Qt::Key_Minus);
    press(Qt::Key_Minus);
    QVERIFY(m_window->poemSize() <= usual - 1);
    QCOMPARE(changed.size(), 5);
    QCOMPARE(changed.last().first().toReal(), m_window->poemSize());
}

void TestPageControls::aSizeIsKeptWithinBounds()
{
    for (int i = 0; i < 60; ++i)
        press(Qt::Key_Plus);
    QCOMPARE(m_window->poemSize(), PageStyle::largest);
    for (int i = 0; i < 100; ++i)
        press(Qt::Key_Minus);
    QCOMPARE(m_window->poemSize(), PageStyle::smallest);
    m_window->setPoemSize(1e9);
    QCOMPARE(m_window->poemSize(), PageStyle::largest);
}

void TestPageControls::aSizeThatIsSetIsNotTold()
{
    QSignalSpy changed(m_window.get(), &MainWindow::poemSizeChanged);
    m_window->setPoemSize(30);
    QCOMPARE(m_window->poemSize(), 30.0);
    QVERIFY(changed.isEmpty());
}

void TestPageControls::theWholePageGrows()
{
    Q_EMIT m_source->headingArrived({.title = u"Moon"_s, .author = u"Nobody"_s, .language = u"en"_s});
    typeLines(2);
    const auto heights = [this] {
        QList<int> all;
        for (const char *name : {"asked", "title", "author", "poem"})
            all += part(name).height();
        return all;
    };
    const QList<int> before = heights();
    m_window->setPoemSize(2 * m_window->poemSize());
    QCoreApplication::processEvents();
    const QList<int> after = heights();
    for (qsizetype i = 0; i < before.size(); ++i)
        QVERIFY2(after[i] > 1.5 * before[i], qPrintable(QString::number(i)));
}

void TestPageControls::theQuestionStandsInThePagesColumn_data()
{
    QTest::addColumn<qreal>("points");
    for (const qreal points : {8., 15., 24., 36.})
        QTest::addRow("%g points", points) << points;
}

void TestPageControls::theQuestionStandsInThePagesColumn()
{
    QFETCH(const qreal, points);
    typeLines(3);
    m_window->resize(1200, 500);
    m_window->setPoemSize(points);
    const auto *poem = m_window->findChild<TypewriterLabel *>();
    const auto left = [this](const QWidget &widget) { return widget.mapTo(m_window.get(), QPoint()).x(); };
    const auto *question = m_window->findChild<QWidget *>(u"question"_s);
    const auto *button = m_window->findChild<QWidget *>(u"ask"_s);
    QTRY_COMPARE(m_window->findChild<QuestionBar *>()->width(), 1200);
    QCOMPARE(left(*question), left(*poem));
    QCOMPARE(left(*button) + button->width(), left(*poem) + poem->width());
}

void TestPageControls::aLargePageLeavesTheQuestionItsRoom()
{
    m_window->resize(360, 500);
    m_window->setPoemSize(48);
    QTRY_COMPARE(m_window->findChild<QuestionBar *>()->width(), 360);
    QVERIFY(m_window->findChild<QWidget *>(u"question"_s)->width() >= 60);
    const QRect menu = m_window->findChild<QWidget *>(u"menu"_s)->geometry();
    QVERIFY(menu.width() >= 16);
    QVERIFY(!menu.intersects(m_window->findChild<QWidget *>(u"ask"_s)->geometry()));
}

void TestPageControls::theUsualSizeIsFoundAgain()
{
    const qreal usual = m_window->poemSize();
    for (int i = 0; i < 4; ++i)
        press(Qt::Key_Plus);
    press(Qt::Key_0);
    QCOMPARE(m_window->poemSize(), usual);
}

void TestPageControls::aReaderElsewhereIsShownTheWayToTheEnd()
{
    typeLines(30);
    auto &way = static_cast<QToolButton &>(part("toEnd"));
    QScrollBar &bar = *m_window->findChild<PoemView *>()->verticalScrollBar();
    QVERIFY(!way.isVisible());
    bar.triggerAction(QAbstractSlider::SliderPageStepSub);
    QVERIFY(way.isVisible());
    const int value = bar.value();
    typeLines(5);
    QCOMPARE(bar.value(), value);
    QVERIFY(way.isVisible());
    QTest::mouseClick(&way, Qt::LeftButton);
    QCOMPARE(bar.value(), bar.maximum());
    QVERIFY(!way.isVisible());
    typeLines(5);
    QCOMPARE(bar.value(), bar.maximum());
}

void TestPageControls::aPageThatFitsNeedsNoWay()
{
    typeLines(30);
    QScrollBar &bar = *m_window->findChild<PoemView *>()->verticalScrollBar();
    bar.setValue(0);
    QVERIFY(part("toEnd").isVisible());
    Q_EMIT m_window->findChild<QuestionBar *>()->asked(u"rain"_s);
    QCoreApplication::processEvents();
    QCOMPARE(bar.maximum(), 0);
    QVERIFY(!part("toEnd").isVisible());
}

} // namespace

QTEST_MAIN(TestPageControls)
#include "tst_pagecontrols.moc"
