// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/demodriver.h"
#include "app/desktop/historypanel.h"
#include "app/desktop/mainwindow.h"
#include "app/desktop/questionbar.h"
#include "app/desktop/questionedit.h"
#include "app/desktop/searchpanel.h"
#include "app/desktop/typewriterlabel.h"
#include "app/desktop/voice.h"
#include "app/history/historystore.h"
#include "fakepoemsearch.h"
#include "fakepoemsource.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtGui/QTextDocument>
#include <QtTest/QtTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolTip>

#include <algorithm>
#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

bool isAnyActive(const QList<QTimer *> &timers)
{
    return std::any_of(timers.begin(), timers.end(), [](const QTimer *timer) { return timer->isActive(); });
}

/// The search in a real window, by keyboard and mouse.
class TestSearchPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void aKeyOpensAndCloses();
    void withoutASearchThereIsNoEntry();
    void whoIsElsewhereIsLedToTheField();
    void onePanelIsOpenAtMost();
    void itSearchesAMomentAfterTheLastKey();
    void returnSearchesAtOnce();
    void theSameIsNotSearchedTwice();
    void filtersAreSearchedBy();
    void anEmptiedSearchEmptiesTheList();
    void whatIsComposedIsNotSearched();
    void aCompositionOverASelectionIsNotSearched();
    void returnDoesNotSearchWhatIsComposed();
    void howManyAreFoundIsSaid_data();
    void howManyAreFoundIsSaid();
    void theCountIsHeardOnceForEachSearch();
    void aHitHasTitleAuthorAndLine();
    void moreIsFetchedAtTheEnd();
    void whatComesAfterMoreBelongsToTheNewWords();
    void aFailureIsSaidAndTriedAgain();
    void aFailureFurtherDownLeavesWhatIsThere();
    void byKeysAloneAPoemIsTyped();
    void aClickTypesThePoem();
    void aDoubleClickTypesItOnce();
    void theTypedPoemIsKept();
    void aPoemThatCannotBeReadIsSaid_data();
    void aPoemThatCannotBeReadIsSaid();
    void aLatePoemDoesNotReplaceAnAnswer();
    void inANarrowWindowTheSearchMakesRoom();
    void theDemoStopsForIt();
    void allIsNamed();
    void tooMuchIsCutOff();
    void aTooltipIsPlainText();

private:
    void openWindow(MainWindow::Mode mode = MainWindow::Mode::Online);
    void openSearch();
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
    }
    void type(const QString &text) const { QTest::keyClicks(QApplication::focusWidget(), text); }
    void compose(const QString &preedit, const QString &commit = {}) const;
    void searchFor(const QString &words);
    void answer(const QString &id);
    template <typename Widget>
    [[nodiscard]] Widget &part(const char *name) const
    {
        return *panel().findChild<Widget *>(QString::fromLatin1(name));
    }
    [[nodiscard]] SearchPanel &panel() const { return *m_window->findChild<SearchPanel *>(); }
    [[nodiscard]] QListView &list() const { return part<QListView>("hits"); }
    [[nodiscard]] QString sentence() const { return part<QLabel>("sentence").text(); }
    [[nodiscard]] QString heard() const { return m_window->findChild<Voice *>(u"searchVoice"_s)->sentence(); }
    [[nodiscard]] QString shown(const char *name) const
    {
        return m_window->findChild<QLabel *>(QString::fromLatin1(name))->text();
    }
    [[nodiscard]] QString shownPoem() const { return m_window->findChild<TypewriterLabel *>()->text(); }
    [[nodiscard]] bool isAboutToSearch() const;
    void click(int row, bool isDouble = false);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HistoryStore> m_store;
    std::unique_ptr<FakePoemSource> m_source;
    std::unique_ptr<FakePoemSearch> m_search;
    std::unique_ptr<MainWindow> m_window;
};

void TestSearchPanel::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_store = std::make_unique<HistoryStore>(m_folder->filePath(u"history.sqlite"_s));
    m_search = std::make_unique<FakePoemSearch>();
    openWindow();
    m_window->keepHistoryIn(*m_store);
    openSearch();
}

void TestSearchPanel::openWindow(MainWindow::Mode mode)
{
    m_window.reset();
    m_source = std::make_unique<FakePoemSource>();
    m_window = std::make_unique<MainWindow>(*m_source, mode);
    m_window->offerSearch(*m_search);
    m_window->typewriter().setPace(0ms);
    m_window->resize(1000, 600);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestSearchPanel::cleanup()
{
    m_window.reset();
    m_search.reset();
    m_source.reset();
    m_store.reset();
}

void TestSearchPanel::openSearch()
{
    press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(panel().isVisible());
}

void TestSearchPanel::compose(const QString &preedit, const QString &commit) const
{
    QInputMethodEvent event(preedit, {});
    event.setCommitString(commit);
    QCoreApplication::sendEvent(QApplication::focusWidget(), &event);
}

void TestSearchPanel::searchFor(const QString &words)
{
    part<QLineEdit>("words").setFocus();
    part<QLineEdit>("words").selectAll();
    type(words);
    press(Qt::Key_Return);
    QCOMPARE(m_search->queries.last().words, words);
}

void TestSearchPanel::answer(const QString &id)
{
    QCOMPARE(m_search->ids.last(), id);
    Q_EMIT m_search->poemRead(
        {.heading = {.id = id, .title = u"Night"_s, .author = u"Somebody"_s, .language = u"en"_s},
         .text = u"It is late.\nThe moon is up."_s,
         .isComplete = true});
}

bool TestSearchPanel::isAboutToSearch() const
{
    auto timers = panel().findChildren<QTimer *>(Qt::FindDirectChildrenOnly);
    timers.removeIf([](const QTimer *timer) { return timer->intervalAsDuration() != SearchPanel::pause; });
    return isAnyActive(timers);
}

void TestSearchPanel::click(int row, bool isDouble)
{
    const QPoint place = list().visualRect(list().model()->index(row, 0)).center();
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, place);
    if (isDouble) {
        QTest::mouseDClick(list().viewport(), Qt::LeftButton, {}, place);
        QTest::mouseRelease(list().viewport(), Qt::LeftButton, {}, place);
    }
}

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

void TestSearchPanel::itSearchesAMomentAfterTheLastKey()
{
    type(u"moon"_s);
    QVERIFY(isAboutToSearch());
    QVERIFY(m_search->queries.isEmpty());
    const QList<PoemQuery> once{{.words = u"moon"_s}};
    QTRY_COMPARE(m_search->queries, once);
    QCOMPARE(m_search->offsets, QList<qint64>{0});
}

void TestSearchPanel::returnSearchesAtOnce()
{
    type(u" moon "_s);
    press(Qt::Key_Return);
    QCOMPARE(m_search->queries, QList<PoemQuery>{{.words = u"moon"_s}});
    QVERIFY(!isAboutToSearch());
}

void TestSearchPanel::theSameIsNotSearchedTwice()
{
    searchFor(u"moon"_s);
    press(Qt::Key_Return);
    type(u" "_s);
    press(Qt::Key_Return);
    QCOMPARE(m_search->queries.size(), 1);
}

void TestSearchPanel::filtersAreSearchedBy()
{
    press(Qt::Key_Tab);
    type(u"Li Bai"_s);
    press(Qt::Key_Tab);
    type(u"Tang"_s);
    press(Qt::Key_Tab);
    type(u"moon"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_search->queries.last(), (PoemQuery{{}, u"Li Bai"_s, u"Tang"_s, u"moon"_s}));
}

void TestSearchPanel::anEmptiedSearchEmptiesTheList()
{
    searchFor(u"moon"_s);
    m_search->tellFound(3, 3);
    QCOMPARE(list().model()->rowCount(), 3);
    part<QLineEdit>("words").clear();
    QCOMPARE(list().model()->rowCount(), 0);
    QCOMPARE(m_search->queries.size(), 1);
    QVERIFY(m_search->cancellations > 0);
    QCOMPARE(sentence(), u"Search by words, author, dynasty or tag."_s);
}

void TestSearchPanel::whatIsComposedIsNotSearched()
{
    compose(u"ming"_s);
    compose(u"mingyue"_s);
    QVERIFY(!isAboutToSearch());
    QVERIFY(m_search->queries.isEmpty());
    compose({}, u"明月"_s);
    const QList<PoemQuery> once{{.words = u"明月"_s}};
    QTRY_COMPARE(m_search->queries, once);
}

void TestSearchPanel::aCompositionOverASelectionIsNotSearched()
{
    searchFor(u"moon"_s);
    m_search->tellFound(3, 3);
    part<QLineEdit>("words").selectAll();
    compose(u"ming"_s);
    QCOMPARE(part<QLineEdit>("words").text(), QString());
    QVERIFY(!isAboutToSearch());
    QCOMPARE(m_search->queries.size(), 1);
    QCOMPARE(list().model()->rowCount(), 3);
    compose({}); // given up, and so the field is empty
    QTRY_COMPARE(list().model()->rowCount(), 0);
}

void TestSearchPanel::returnDoesNotSearchWhatIsComposed()
{
    type(u"moon"_s);
    compose(u"ming"_s);
    press(Qt::Key_Return);
    QVERIFY(m_search->queries.isEmpty());
}

void TestSearchPanel::howManyAreFoundIsSaid_data()
{
    QTest::addColumn<qint64>("total");
    QTest::addColumn<QString>("said");
    QTest::addRow("none") << qint64(0) << u"Nothing found."_s;
    QTest::addRow("some") << qint64(999) << u"999 poem(s)"_s;
    QTest::addRow("as many as are counted") << qint64(1000) << u"1,000+ poems"_s;
}

void TestSearchPanel::howManyAreFoundIsSaid()
{
    QFETCH(qint64, total);
    QFETCH(QString, said);
    QLocale::setDefault(QLocale(QLocale::English));
    searchFor(u"moon"_s);
    m_search->tellFound(total == 0 ? 0 : 3, total);
    QCOMPARE(sentence(), said);
    QCOMPARE(heard(), said);
    QVERIFY(!part<QWidget>("again").isVisible());
}

void TestSearchPanel::theCountIsHeardOnceForEachSearch()
{
    const auto &voice = *m_window->findChild<Voice *>(u"searchVoice"_s);
    QCOMPARE(voice.sentence(), QString()); // the panel's own words are there to be read
    type(u"moon"_s);
    QCOMPARE(voice.sentence(), QString());
    press(Qt::Key_Return);
    QTRY_COMPARE(sentence(), u"Searching …"_s);
    QCOMPARE(voice.sentence(), QString());
    m_search->tellFound(40, 90);
    QCOMPARE(voice.sentence(), u"90 poem(s)"_s);
    list().scrollToBottom();
    QTRY_COMPARE(m_search->offsets.last(), 40);
    m_search->tellFound(40, 91); // another one came meanwhile
    QCOMPARE(voice.sentence(), u"90 poem(s)"_s);
}

void TestSearchPanel::aHitHasTitleAuthorAndLine()
{
    searchFor(u"moon"_s);
    m_search->tellFound(1, 1);
    const QModelIndex hit = list().model()->index(0, 0);
    QCOMPARE(hit.data().toString(), u"Poem 1"_s);
    QCOMPARE(hit.data(Qt::AccessibleTextRole).toString(), u"Poem 1, Somebody · Tang, Line 1"_s);
    QCoreApplication::processEvents();
    const QImage painted = list().viewport()->grab().toImage();
    m_search->tellFound(0, 0);
    QCoreApplication::processEvents();
    QVERIFY(list().viewport()->grab().toImage() != painted);
}

void TestSearchPanel::moreIsFetchedAtTheEnd()
{
    searchFor(u"moon"_s);
    m_search->tellFound(40, 100);
    QCoreApplication::processEvents();
    QCOMPARE(m_search->queries.size(), 1); // the end is not in sight
    press(Qt::Key_Down);
    press(Qt::Key_End);
    QTRY_COMPARE(m_search->offsets, QList<qint64>({0, 40}));
    QCOMPARE(m_search->queries.last(), m_search->queries.first());
    m_search->tellFound(40, 100);
    QCOMPARE(list().model()->rowCount(), 80);
    QCOMPARE(list().currentIndex().row(), 39); // where the reader was
    press(Qt::Key_End);
    QTRY_COMPARE(m_search->offsets.last(), 80);
    m_search->tellFound(20, 100);
    press(Qt::Key_End);
    QCoreApplication::processEvents();
    QCOMPARE(m_search->offsets.size(), 3);
    QCOMPARE(list().model()->index(99, 0).data().toString(), u"Poem 100"_s);
}

void TestSearchPanel::whatComesAfterMoreBelongsToTheNewWords()
{
    searchFor(u"moon"_s);
    m_search->tellFound(40, 100);
    list().scrollToBottom();
    QTRY_COMPARE(m_search->offsets.last(), 40);
    searchFor(u"sun"_s);
    QCOMPARE(m_search->offsets.last(), 0);
    m_search->tellFound(39, 39);
    QCOMPARE(list().model()->rowCount(), 39);
    QCoreApplication::processEvents();
    QVERIFY(list().verticalScrollBar()->maximum() > 0);
    QCOMPARE(list().verticalScrollBar()->value(), 0);
}

void TestSearchPanel::aFailureIsSaidAndTriedAgain()
{
    searchFor(u"moon"_s);
    Q_EMIT m_search->failed({StreamError::Kind::HttpStatus, 503});
    QCOMPARE(sentence(), u"The server has too much to do at the moment."_s);
    QCOMPARE(heard(), sentence());
    QVERIFY(part<QWidget>("again").isVisible());
    part<QAbstractButton>("again").click();
    QCOMPARE(m_search->queries.size(), 2);
    QCOMPARE(m_search->queries.last().words, u"moon"_s);
    QCOMPARE(QApplication::focusWidget(), &part<QLineEdit>("words"));
    Q_EMIT m_search->failed({StreamError::Kind::NotReached});
    QCOMPARE(sentence(), u"The server cannot be reached."_s);
    press(Qt::Key_Return);
    QCOMPARE(m_search->queries.size(), 3);
    m_search->tellFound(2, 2);
    QVERIFY(!part<QWidget>("again").isVisible());
}

void TestSearchPanel::aFailureFurtherDownLeavesWhatIsThere()
{
    searchFor(u"moon"_s);
    m_search->tellFound(40, 100);
    list().scrollToBottom();
    QTRY_COMPARE(m_search->offsets.last(), 40);
    Q_EMIT m_search->failed({StreamError::Kind::Cut});
    QCOMPARE(list().model()->rowCount(), 40);
    QCoreApplication::processEvents();
    QCOMPARE(m_search->offsets.size(), 2); // not by itself
    part<QAbstractButton>("again").click();
    QCOMPARE(m_search->offsets, QList<qint64>({0, 40, 40}));
    m_search->tellFound(40, 100);
    QCOMPARE(list().model()->rowCount(), 80);
}

void TestSearchPanel::byKeysAloneAPoemIsTyped()
{
    searchFor(u"moon"_s);
    m_search->tellFound(3, 3);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    answer(u"id2"_s);
    QTRY_VERIFY(shownPoem().contains(u"The moon is up."_s));
    QCOMPARE(shown("title"), u"Night"_s);
    QCOMPARE(shown("asked"), u"moon"_s);
    QVERIFY(m_source->questions.isEmpty());
    QVERIFY(panel().isVisible()); // for the next one
    QCOMPARE(QApplication::focusWidget(), &list());
    press(Qt::Key_Up);
    press(Qt::Key_Space);
    QCOMPARE(m_search->ids.last(), u"id1"_s);
}

void TestSearchPanel::aClickTypesThePoem()
{
    searchFor(u"moon"_s);
    m_search->tellFound(3, 3);
    click(1);
    QCOMPARE(m_search->ids, QStringList{u"id2"_s});
    answer(u"id2"_s);
    QTRY_VERIFY(shownPoem().contains(u"The moon is up."_s));
}

void TestSearchPanel::aDoubleClickTypesItOnce()
{
    searchFor(u"moon"_s);
    m_search->tellFound(3, 3);
    click(1, true);
    QCOMPARE(m_search->ids, QStringList{u"id2"_s});
    click(2);
    QCOMPARE(m_search->ids.last(), u"id3"_s);
}

void TestSearchPanel::theTypedPoemIsKept()
{
    part<QLineEdit>("author").setFocus();
    type(u"Somebody"_s);
    press(Qt::Key_Return);
    m_search->tellFound(1, 1);
    click(0);
    answer(u"id1"_s);
    const HistoryEntry entry = m_store->entry(m_store->find({}, 1).first().id);
    QCOMPARE(entry.answer.question, u"Somebody"_s);
    QCOMPARE(entry.answer.heading.title, u"Night"_s);
    QCOMPARE(entry.answer.heading.matchedWords, QStringList{u"moon"_s});
    QVERIFY(entry.answer.isComplete);
}

void TestSearchPanel::aPoemThatCannotBeReadIsSaid_data()
{
    QTest::addColumn<StreamError>("error");
    QTest::addColumn<QString>("said");
    QTest::addRow("gone") << StreamError{StreamError::Kind::HttpStatus, 404}
                          << u"This poem is not there any more."_s;
    QTest::addRow("cut off") << StreamError{StreamError::Kind::Cut} << u"The connection was lost."_s;
}

void TestSearchPanel::aPoemThatCannotBeReadIsSaid()
{
    QFETCH(StreamError, error);
    QFETCH(QString, said);
    searchFor(u"moon"_s);
    m_search->tellFound(3, 3);
    click(0);
    Q_EMIT m_search->readingFailed(error);
    QCOMPARE(sentence(), said);
    QCOMPARE(heard(), said);
    click(0);
    answer(u"id1"_s);
    QTRY_VERIFY(shownPoem().contains(u"The moon is up."_s));
}

void TestSearchPanel::aLatePoemDoesNotReplaceAnAnswer()
{
    searchFor(u"moon"_s);
    m_search->tellFound(3, 3);
    click(0);
    Q_EMIT m_window->findChild<QuestionBar *>()->asked(u"why"_s);
    answer(u"id1"_s);
    QCOMPARE(shownPoem(), QString());
    QVERIFY(m_source->isAnswering);
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

} // namespace

QTEST_MAIN(TestSearchPanel)
#include "tst_searchpanel.moc"
