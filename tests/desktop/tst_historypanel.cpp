// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/historypanel.h"
#include "app/desktop/mainwindow.h"
#include "app/desktop/notice.h"
#include "app/desktop/poemview.h"
#include "app/desktop/questionbar.h"
#include "app/desktop/questionedit.h"
#include "app/desktop/typewriterlabel.h"
#include "app/history/historystore.h"
#include "client/eventsource/messageevent.h"
#include "fakepoemsource.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QTextDocument>
#include <QtSql/QSqlQuery>
#include <QtTest/QtTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolTip>

#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The history in a real window, by keyboard and mouse.
class TestHistoryPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void aKeyOpensAndCloses();
    void thePageStandsBesideIt();
    void whatIsAskedAppears();
    void searchAndFavourites();
    void aClickShowsThePoem();
    void returnShowsThePoem();
    void columnsAreShownFromTheirBeginning();
    void aStarIsNoChoice();
    void whatIsDeletedCanComeBack();
    void whatIsPutBackHasItsEnd();
    void deletingAllIsAskedFor();
    void whatIsDeletedIsNotRecalled();
    void pastQuestionsComeBackAnotherDay();
    void anEmptyHistorySaysSo();
    void aBrokenHistorySaysSo();
    void aQuestionThatIsNotKeptIsTold();
    void manyEntriesAreFetchedInParts();
    void whatAnotherWindowAsksIsListedOnce();
    void aReaderFarDownIsLeftAlone();
    void aReaderAtTheBeginningSeesWhatIsNew();
    void aTooltipIsPlainText();
    void inANarrowWindowAChoiceCloses();

private:
    void openWindow();
    void answer(const QString &question, const QString &title, const QString &text);
    void pressInWindow(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
    }
    void openHistory();
    template <typename Widget>
    [[nodiscard]] Widget &part(const char *name) const
    {
        return *m_window->findChild<Widget *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QListView &list() const { return part<QListView>("entries"); }
    [[nodiscard]] QStringList listed() const;
    [[nodiscard]] QString shownPoem() const { return part<TypewriterLabel>("poem").text(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HistoryStore> m_store;
    std::unique_ptr<FakePoemSource> m_source;
    std::unique_ptr<MainWindow> m_window;
};

void TestHistoryPanel::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_store = std::make_unique<HistoryStore>(m_folder->filePath(u"history.sqlite"_s));
    openWindow();
}

void TestHistoryPanel::openWindow()
{
    m_window.reset();
    m_source = std::make_unique<FakePoemSource>();
    m_window = std::make_unique<MainWindow>(*m_source, MainWindow::Mode::Online);
    m_window->keepHistoryIn(*m_store);
    m_window->typewriter().setPace(1h);
    m_window->resize(1000, 600);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestHistoryPanel::cleanup()
{
    m_window.reset();
    m_source.reset();
    m_store.reset();
}

void TestHistoryPanel::answer(const QString &question, const QString &title, const QString &text)
{
    Q_EMIT m_window->findChild<QuestionBar *>()->asked(question);
    Q_EMIT m_source->headingArrived({.title = title, .author = u"Somebody"_s, .language = u"en"_s});
    m_source->deliver({u"message"_s, text, u"P.1"_s, {}});
    Q_EMIT m_source->finished();
    m_window->typewriter().revealAll();
}

void TestHistoryPanel::openHistory()
{
    pressInWindow(Qt::Key_H, Qt::ControlModifier);
    QVERIFY(m_window->findChild<HistoryPanel *>()->isVisible());
}

QStringList TestHistoryPanel::listed() const
{
    QStringList all;
    for (int row = 0; row < list().model()->rowCount(); ++row)
        all += list().model()->index(row, 0).data().toString();
    return all;
}

void TestHistoryPanel::aKeyOpensAndCloses()
{
    openHistory();
    QCOMPARE(QApplication::focusWidget(), &part<QLineEdit>("words"));
    pressInWindow(Qt::Key_H, Qt::ControlModifier);
    QVERIFY(!m_window->findChild<HistoryPanel *>()->isVisible());
    QVERIFY(qobject_cast<QuestionEdit *>(QApplication::focusWidget()));
    openHistory();
    pressInWindow(Qt::Key_Escape);
    QVERIFY(!m_window->findChild<HistoryPanel *>()->isVisible());
}

void TestHistoryPanel::thePageStandsBesideIt()
{
    answer(u"moon"_s, u"Night"_s, u"It is late."_s);
    const auto &poem = part<QWidget>("poem");
    const auto left = [&] { return poem.mapTo(m_window->centralWidget(), QPoint()).x(); };
    const int before = left();
    openHistory();
    const QRect panel = m_window->findChild<HistoryPanel *>()->geometry();
    QTRY_VERIFY(left() > panel.right());
    pressInWindow(Qt::Key_Escape);
    QTRY_COMPARE(left(), before);
    openHistory();
    QCOMPARE(panel.topLeft(), QPoint(0, 0));
    QCOMPARE(panel.height(), m_window->centralWidget()->height());
    m_window->resize(800, 500);
    QTRY_COMPARE(m_window->findChild<HistoryPanel *>()->height(), m_window->centralWidget()->height());
}

void TestHistoryPanel::whatIsAskedAppears()
{
    openHistory();
    answer(u"moon"_s, u"Night"_s, u"It is late."_s);
    QCOMPARE(listed(), QStringList{u"moon"_s});
    answer(u"sun"_s, u"Day"_s, u"Light."_s);
    QCOMPARE(listed(), QStringList({u"sun"_s, u"moon"_s}));
}

void TestHistoryPanel::searchAndFavourites()
{
    answer(u"moon"_s, u"Night"_s, u"It is late."_s);
    answer(u"sun"_s, u"Day"_s, u"Light."_s);
    openHistory();
    QTest::keyClicks(QApplication::focusWidget(), u"late"_s);
    QCOMPARE(listed(), QStringList{u"moon"_s});
    pressInWindow(Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), &list());
    pressInWindow(Qt::Key_F);
    QVERIFY(m_store->find({}, 9).last().isFavourite);
    part<QLineEdit>("words").clear();
    QCOMPARE(listed().size(), 2);
    part<QCheckBox>("favourites").click();
    QCOMPARE(listed(), QStringList{u"moon"_s});
    QTest::keyClicks(&part<QLineEdit>("words"), u"sun"_s);
    QCOMPARE(listed(), QStringList{});
    QCOMPARE(part<QLabel>("sentence").text(), u"Nothing found."_s);
}

void TestHistoryPanel::aClickShowsThePoem()
{
    answer(u"moon"_s, u"Night"_s, u"It is late."_s);
    answer(u"sun"_s, u"Day"_s, u"Light."_s);
    openHistory();
    const QRect row = list().visualRect(list().model()->index(1, 0));
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, {row.left() + 20, row.center().y()});
    QCOMPARE(shownPoem(), u"It is late."_s);
    QCOMPARE(part<QLabel>("title").text(), u"Night"_s);
    QCOMPARE(part<QLabel>("asked").text(), u"moon"_s);
    QVERIFY(part<QWidget>("poem").isVisible());
    QCOMPARE(m_source->questions.size(), 2);
    QCOMPARE(m_store->count(), 2);
}

void TestHistoryPanel::returnShowsThePoem()
{
    const QString poem = u"It is late.\n"_s.repeated(50);
    answer(u"moon"_s, u"Night"_s, poem);
    openWindow(); // another day
    openHistory();
    pressInWindow(Qt::Key_Down);
    pressInWindow(Qt::Key_Return);
    QCOMPARE(shownPoem(), poem);
    QCOMPARE(m_window->findChild<PoemView *>()->verticalScrollBar()->value(), 0);
    QVERIFY(m_window->findChild<PoemView *>()->verticalScrollBar()->maximum() > 0);
    QVERIFY(m_window->findChild<HistoryPanel *>()->isVisible()); // for the next one
}

void TestHistoryPanel::columnsAreShownFromTheirBeginning()
{
    HistoryStore &store = *m_store;
    store.write(store.begin(u"moon"_s), {.question = u"moon"_s,
                                         .heading = {.title = u"静夜思"_s, .language = u"zh"_s},
                                         .text = u"床前明月光，疑是地上霜。\n"_s.repeated(60),
                                         .isComplete = true});
    openWindow();
    m_window->setPreferences({.chinese = ChineseText::InColumns});
    openHistory();
    pressInWindow(Qt::Key_Down);
    pressInWindow(Qt::Key_Return);
    const QScrollBar &bar = *m_window->findChild<PoemView *>()->horizontalScrollBar();
    QVERIFY(bar.maximum() > 0);
    QCOMPARE(bar.value(), bar.maximum());
}

void TestHistoryPanel::aStarIsNoChoice()
{
    answer(u"moon"_s, u"Night"_s, u"It is late."_s);
    answer(u"sun"_s, u"Day"_s, u"Light."_s);
    openHistory();
    const QRect row = list().visualRect(list().model()->index(1, 0));
    const int unit = list().fontMetrics().height();
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, {row.right() - unit - 4, row.top() + unit});
    QVERIFY(m_store->find({}, 9).last().isFavourite);
    QCOMPARE(shownPoem(), u"Light."_s);
}

void TestHistoryPanel::whatIsDeletedCanComeBack()
{
    answer(u"moon"_s, u"Night"_s, u"It is late."_s);
    answer(u"sun"_s, u"Day"_s, u"Light."_s);
    openHistory();
    pressInWindow(Qt::Key_Down);
    pressInWindow(Qt::Key_Delete);
    QCOMPARE(listed(), QStringList{u"moon"_s});
    QCOMPARE(m_store->count(), 1);
    QCOMPARE(part<QLabel>("sentence").text(), u"Deleted."_s);
    QCOMPARE(list().currentIndex().row(), 0);
    part<QAbstractButton>("undo").click();
    QCOMPARE(listed(), QStringList({u"sun"_s, u"moon"_s}));
    QCOMPARE(m_store->entry(m_store->find({}, 1).first().id).answer.text, u"Light."_s);
    QVERIFY(!part<QWidget>("undo").isVisible());
}

void TestHistoryPanel::whatIsPutBackHasItsEnd()
{
    openHistory();
    Q_EMIT m_window->findChild<QuestionBar *>()->asked(u"moon"_s);
    pressInWindow(Qt::Key_Down);
    pressInWindow(Qt::Key_Delete);
    m_source->deliver({u"message"_s, u"It is late."_s, u"P.11"_s, {}});
    Q_EMIT m_source->finished();
    part<QAbstractButton>("undo").click();
    const HistoryEntry entry = m_store->entry(m_store->find({}, 1).first().id);
    QCOMPARE(entry.answer.text, u"It is late."_s);
    QVERIFY(entry.answer.isComplete);
}

void TestHistoryPanel::deletingAllIsAskedFor()
{
    answer(u"moon"_s, u"Night"_s, u"It is late."_s);
    answer(u"sun"_s, u"Day"_s, u"Light."_s);
    openHistory();
    part<QAbstractButton>("removeAll").click();
    QCOMPARE(m_store->count(), 2);
    QVERIFY2(part<QLabel>("sentence").text().contains(u'2'), qPrintable(part<QLabel>("sentence").text()));
    part<QAbstractButton>("keepAll").click();
    QCOMPARE(m_store->count(), 2);
    part<QAbstractButton>("removeAll").click();
    part<QAbstractButton>("reallyAll").click();
    QCOMPARE(m_store->count(), 0);
    QCOMPARE(listed(), QStringList{});
    QVERIFY(!part<QWidget>("removeAll").isVisible());
    QCOMPARE(shownPoem(), u"Light."_s); // it is no more than a poem on the page
}

void TestHistoryPanel::whatIsDeletedIsNotRecalled()
{
    answer(u"moon"_s, u"Night"_s, u"It is late."_s);
    openWindow();
    openHistory();
    pressInWindow(Qt::Key_Down);
    pressInWindow(Qt::Key_Delete);
    pressInWindow(Qt::Key_Escape);
    pressInWindow(Qt::Key_Up);
    QCOMPARE(m_window->findChild<QuestionEdit *>()->text(), QString());
}

void TestHistoryPanel::pastQuestionsComeBackAnotherDay()
{
    answer(u"moon"_s, u"Night"_s, u"It is late."_s);
    answer(u"sun"_s, u"Day"_s, u"Light."_s);
    openWindow();
    pressInWindow(Qt::Key_Up);
    QCOMPARE(m_window->findChild<QuestionEdit *>()->text(), u"sun"_s);
    pressInWindow(Qt::Key_Up);
    QCOMPARE(m_window->findChild<QuestionEdit *>()->text(), u"moon"_s);
}

void TestHistoryPanel::anEmptyHistorySaysSo()
{
    openHistory();
    QCOMPARE(part<QLabel>("sentence").text(), u"Nothing was asked yet."_s);
    pressInWindow(Qt::Key_Down);
    for (const Qt::Key key : {Qt::Key_Delete, Qt::Key_Return, Qt::Key_F, Qt::Key_Space})
        pressInWindow(key);
    QVERIFY(!part<QWidget>("removeAll").isVisible());
}

void TestHistoryPanel::aBrokenHistorySaysSo()
{
    m_window.reset();
    m_store = std::make_unique<HistoryStore>(u"/dev/null/history.sqlite"_s);
    openWindow();
    answer(u"moon"_s, u"Night"_s, u"It is late."_s);
    QCOMPARE(shownPoem(), u"It is late."_s);
    openHistory();
    QVERIFY(part<QLabel>("sentence").text().startsWith(u"There is no history"_s));
}

void TestHistoryPanel::aQuestionThatIsNotKeptIsTold()
{
    const auto setReadOnly = [](const QString &state) {
        const QString statement = u"PRAGMA query_only = "_s + state;
        return QSqlQuery(QSqlDatabase::database(QSqlDatabase::connectionNames().first())).exec(statement);
    };
    QVERIFY(setReadOnly(u"ON"_s));
    answer(u"moon"_s, u"Night"_s, u"It is late."_s);
    const Notice &notice = *m_window->findChild<Notice *>();
    QVERIFY(notice.isVisible());
    QVERIFY2(notice.text().startsWith(u"The history in "_s), qPrintable(notice.text()));
    QVERIFY(setReadOnly(u"OFF"_s));
    answer(u"sun"_s, u"Day"_s, u"It is early."_s);
    openHistory();
    QCOMPARE(listed(), QStringList{u"sun"_s});
    QVERIFY(!part<QLabel>("sentence").text().contains(u"cannot be used"_s));
}

void TestHistoryPanel::manyEntriesAreFetchedInParts()
{
    for (int i = 0; i < 250; ++i)
        (void)m_store->begin(QString::number(i));
    openHistory();
    QVERIFY(list().model()->rowCount() < 250);
    pressInWindow(Qt::Key_Down);
    for (int i = 0; i < 4; ++i) {
        pressInWindow(Qt::Key_End);
        QCoreApplication::processEvents();
    }
    QCOMPARE(list().model()->rowCount(), 250);
    QCOMPARE(listed().last(), u"0"_s);
}

void TestHistoryPanel::whatAnotherWindowAsksIsListedOnce()
{
    for (int i = 0; i < 150; ++i)
        (void)m_store->begin(QString::number(i));
    openHistory();
    HistoryStore otherWindows(m_folder->filePath(u"history.sqlite"_s));
    (void)otherWindows.begin(u"moon"_s);
    pressInWindow(Qt::Key_Down);
    pressInWindow(Qt::Key_End);
    QTRY_COMPARE(list().model()->rowCount(), 150);
    m_window->findChild<HistoryPanel *>()->refresh();
    QTRY_COMPARE(list().model()->rowCount(), 151);
    QStringList all = listed();
    QCOMPARE(all.removeDuplicates(), 0);
}

void TestHistoryPanel::aReaderFarDownIsLeftAlone()
{
    for (int i = 0; i < 150; ++i)
        (void)m_store->begin(QString::number(i));
    openHistory();
    pressInWindow(Qt::Key_Down);
    for (int i = 0; i < 4; ++i) {
        pressInWindow(Qt::Key_End);
        QCoreApplication::processEvents();
    }
    list().verticalScrollBar()->setValue(list().verticalScrollBar()->maximum() / 2);
    const QPersistentModelIndex seen = list().indexAt(list().viewport()->rect().center());
    const QPersistentModelIndex current = list().currentIndex();
    QCOMPARE(current.data().toString(), u"0"_s);
    const QRect place = list().visualRect(seen);
    const auto isUndisturbed = [&] {
        QCoreApplication::processEvents();
        return seen.isValid() && list().visualRect(seen) == place && list().currentIndex() == current;
    };
    Q_EMIT m_window->findChild<QuestionBar *>()->asked(u"moon"_s);
    QCOMPARE(list().model()->rowCount(), 151);
    QVERIFY(isUndisturbed());
    Q_EMIT m_source->headingArrived({.title = u"Night"_s});
    Q_EMIT m_source->finished();
    QVERIFY(isUndisturbed());
    QCOMPARE(listed().first(), u"moon"_s);
    m_store->remove(m_store->find({}, 21).last().id); // by another window
    Q_EMIT m_window->findChild<QuestionBar *>()->asked(u"rain"_s);
    QVERIFY(isUndisturbed());
    QCOMPARE(list().model()->rowCount(), 151);
}

void TestHistoryPanel::aReaderAtTheBeginningSeesWhatIsNew()
{
    for (int i = 0; i < 30; ++i)
        (void)m_store->begin(QString::number(i));
    openHistory();
    answer(u"moon"_s, u"Night"_s, u"It is late."_s);
    QCoreApplication::processEvents();
    QCOMPARE(list().verticalScrollBar()->value(), 0);
    QCOMPARE(list().indexAt({5, 5}).data().toString(), u"moon"_s);
}

void TestHistoryPanel::aTooltipIsPlainText()
{
    answer(u"<b>moon</b> <img src=\"/tmp/x\"> & rain"_s, u"Night"_s, u"It is late."_s);
    openHistory();
    const QPoint place = list().visualRect(list().model()->index(0, 0)).center();
    QHelpEvent event(QEvent::ToolTip, place, list().viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(list().viewport(), &event);
    QTextDocument shown;
    shown.setHtml(QToolTip::text());
    QCOMPARE(shown.toPlainText(), u"<b>moon</b> <img src=\"/tmp/x\"> & rain"_s);
    QToolTip::hideText();
}

void TestHistoryPanel::inANarrowWindowAChoiceCloses()
{
    answer(u"moon"_s, u"Night"_s, u"It is late."_s);
    m_window->resize(m_window->minimumSizeHint().expandedTo({300, 400}));
    QCoreApplication::processEvents();
    openHistory();
    pressInWindow(Qt::Key_Down);
    pressInWindow(Qt::Key_Return);
    QCOMPARE(shownPoem(), u"It is late."_s);
    QVERIFY(!m_window->findChild<HistoryPanel *>()->isVisible());
}

} // namespace

QTEST_MAIN(TestHistoryPanel)
#include "tst_historypanel.moc"
