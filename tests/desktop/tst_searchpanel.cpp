// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/demodriver.h"
#include "app/desktop/historypanel.h"
#include "app/desktop/mainwindow.h"
#include "app/desktop/questionedit.h"
#include "fakepoemsource.h"
#include "searchwindow.h"

#include <QtGui/QAction>
#include <QtGui/QTextDocument>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QToolTip>

using namespace Poemstream;
using namespace Qt::StringLiterals;

/// The search as a part of the window: how it opens, makes room and is named.
class TestSearchPanel : public SearchWindow
{
    Q_OBJECT

private Q_SLOTS:
    void aKeyOpensAndCloses();
    void withoutASearchThereIsNoEntry();
    void whoIsElsewhereIsLedToTheField();
    void onePanelIsOpenAtMost();
    void inANarrowWindowTheSearchMakesRoom();
    void theDemoStopsForIt();
    void allIsNamed();
    void tooMuchIsCutOff();
    void aTooltipIsPlainText();
};

void TestSearchPanel::aKeyOpensAndCloses()
{
    QCOMPARE(QApplication::focusWidget(), &part<QLineEdit>("words"));
    press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(!panel().isVisible());
    QVERIFY(qobject_cast<QuestionEdit *>(QApplication::focusWidget()));
    openSearch();
    press(Qt::Key_Escape);
    QVERIFY(!panel().isVisible());
    QVERIFY(qobject_cast<QuestionEdit *>(QApplication::focusWidget()));
}

void TestSearchPanel::withoutASearchThereIsNoEntry()
{
    FakePoemSource source;
    const MainWindow window(source, MainWindow::Mode::Online);
    const auto *entry = window.findChild<QAction *>(u"search"_s);
    QVERIFY(!entry->isVisible() && !entry->isEnabled());
    QVERIFY(m_window->findChild<QAction *>(u"search"_s)->isVisible());
}

void TestSearchPanel::whoIsElsewhereIsLedToTheField()
{
    m_window->findChild<QuestionEdit *>()->setFocus();
    openSearch();
    QCOMPARE(QApplication::focusWidget(), &part<QLineEdit>("words"));
}

void TestSearchPanel::onePanelIsOpenAtMost()
{
    const auto &history = *m_window->findChild<HistoryPanel *>();
    press(Qt::Key_H, Qt::ControlModifier);
    QVERIFY(history.isVisible() && !panel().isVisible());
    QTRY_VERIFY(m_window->centralWidget()->contentsRect().isValid());
    openSearch();
    QVERIFY(!history.isVisible());
    const auto &poem = *m_window->findChild<QWidget *>(u"poem"_s);
    QTRY_VERIFY(poem.mapTo(m_window->centralWidget(), QPoint()).x() > panel().geometry().right());
}

void TestSearchPanel::inANarrowWindowTheSearchMakesRoom()
{
    m_window->resize(m_window->minimumSizeHint().expandedTo({300, 400}));
    QCoreApplication::processEvents();
    QCOMPARE(panel().width(), m_window->centralWidget()->width());
    searchFor(u"moon"_s);
    m_search->tellFound(3, 3);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QVERIFY(panel().isVisible()); // until there is something to see
    answer(u"id1"_s);
    QVERIFY(!panel().isVisible());
    openSearch();
    QCOMPARE(list().model()->rowCount(), 3);
}

void TestSearchPanel::theDemoStopsForIt()
{
    openWindow(MainWindow::Mode::OfflineDemo);
    const auto timers = m_window->findChild<DemoDriver *>()->findChildren<QTimer *>();
    QVERIFY(isAnyActive(timers));
    openSearch();
    QVERIFY(!isAnyActive(timers));
}

void TestSearchPanel::allIsNamed()
{
    for (const char *name : {"words", "author", "dynasty", "tag"}) {
        const auto &field = part<QLineEdit>(name);
        QVERIFY(!field.accessibleName().isEmpty());
        QCOMPARE(field.placeholderText(), field.accessibleName());
    }
    QVERIFY(!list().accessibleName().isEmpty());
    QVERIFY(!panel().accessibleName().isEmpty());
}

void TestSearchPanel::tooMuchIsCutOff()
{
    auto &words = part<QLineEdit>("words");
    words.insert(u"月"_s.repeated(5000));
    QCOMPARE(words.text().size(), 1000);
    part<QLineEdit>("tag").insert(u"月"_s.repeated(5000));
    QCOMPARE(part<QLineEdit>("tag").text().size(), 200);
}

void TestSearchPanel::aTooltipIsPlainText()
{
    searchFor(u"moon"_s);
    Q_EMIT m_search->found({1, 0, {{{.id = u"i"_s, .title = u"<b>x</b>"_s}, u"<img src=\"/tmp/x\">"_s}}});
    const QPoint place = list().visualRect(list().model()->index(0, 0)).center();
    QHelpEvent event(QEvent::ToolTip, place, list().viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(list().viewport(), &event);
    QTextDocument text;
    text.setHtml(QToolTip::text());
    QCOMPARE(text.toPlainText(), u"<b>x</b>\n<img src=\"/tmp/x\">"_s);
    QToolTip::hideText();
}

QTEST_MAIN(TestSearchPanel)
#include "tst_searchpanel.moc"
