// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/historypanel.h"
#include "app/desktop/mainwindow.h"
#include "app/desktop/questionedit.h"
#include "app/history/historystore.h"
#include "client/eventsource/messageevent.h"
#include "fakepoemsource.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>

#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The poem that everybody sees, in the window.
class TestLivePoem : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void whereNobodyGivesItItIsNotOffered();
    void itIsShownAsItIsTyped();
    void aPageSaysWhyItIsThere();
    void whatIsBeingWrittenStays();
    void itsFailureIsToldBelowThePage();
    void aQuestionTakesItsPlace();
    void itIsKeptWithoutAQuestion();
    void aPoemThatIsToldIsTypedAndKept();

private:
    void offer();
    void ask();
    void say(const QString &type, const QString &data, const QString &id)
    {
        m_live->deliver({type, data, id, {}}, u"live"_s);
    }
    [[nodiscard]] QAction &action() const { return *m_window->findChild<QAction *>(u"live"_s); }
    [[nodiscard]] QLabel &label(const char *name) const
    {
        return *m_window->findChild<QLabel *>(QString::fromLatin1(name));
    }
    [[nodiscard]] HistoryEntry kept() const { return m_store->entry(m_store->find({}, 1).value(0).id); }
    [[nodiscard]] QuestionEdit &question() const { return *m_window->findChild<QuestionEdit *>(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HistoryStore> m_store;
    std::unique_ptr<FakePoemSource> m_source;
    std::unique_ptr<FakePoemSource> m_live;
    std::unique_ptr<MainWindow> m_window;
};

void TestLivePoem::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_store = std::make_unique<HistoryStore>(m_folder->filePath(u"history.sqlite"_s));
    m_source = std::make_unique<FakePoemSource>();
    m_live = std::make_unique<FakePoemSource>();
    m_window = std::make_unique<MainWindow>(*m_source, MainWindow::Mode::Online);
    m_window->typewriter().setPace(1ms);
    m_window->keepHistoryIn(*m_store);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestLivePoem::cleanup()
{
    m_window.reset();
    m_live.reset();
    m_source.reset();
    m_store.reset();
}

void TestLivePoem::offer()
{
    m_window->offerLive(*m_live);
}

void TestLivePoem::ask()
{
    offer();
    action().trigger();
}

void TestLivePoem::whereNobodyGivesItItIsNotOffered()
{
    QVERIFY(!action().isVisible());
    QTest::keyClick(&question(), Qt::Key_L, Qt::ControlModifier);
    QVERIFY(m_source->questions.isEmpty());
    offer();
    QVERIFY(action().isVisible());
    QTest::keyClick(&question(), Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(m_live->questions, QStringList{QString()});
}

void TestLivePoem::itIsShownAsItIsTyped()
{
    QSignalSpy ended(m_window.get(), &MainWindow::poemEnded);
    ask();
    say(u"poem"_s, uR"({"title":"Night"})"_s, u"P.0"_s);
    say(u"message"_s, u"It is late,\n"_s, u"P.12"_s);
    QTRY_COMPARE(m_window->typewriter().revealed().toString(), u"It is late,\n"_s);
    say(u"message"_s, u"and dark."_s, u"P.21"_s);
    say(u"done"_s, u"{}"_s, u"P.end"_s);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(m_window->typewriter().revealed().toString(), u"It is late,\nand dark."_s);
    QVERIFY(!m_live->isAnswering);
}

void TestLivePoem::aPageSaysWhyItIsThere()
{
    ask();
    QVERIFY(!label("asked").isVisible());
    say(u"poem"_s, uR"({"title":"Night","author":"Somebody"})"_s, u"P.0"_s);
    QCOMPARE(label("title").text(), u"Night"_s);
    QCOMPARE(label("reason").text(), u"the poem of the hour"_s);
    QVERIFY(label("reason").isVisible());
}

void TestLivePoem::whatIsBeingWrittenStays()
{
    question().setText(u"why is the"_s);
    ask();
    QCOMPARE(question().text(), u"why is the"_s);
}

void TestLivePoem::itsFailureIsToldBelowThePage()
{
    ask();
    m_live->cancel();
    Q_EMIT m_live->failed({StreamError::Kind::NotReached, 0, {}, {}});
    QTRY_VERIFY(label("status").isVisible());
    QCOMPARE(label("status").text(), u"The server cannot be reached."_s);
    QVERIFY(question().text().isEmpty());
    QTest::mouseClick(m_window->findChild<QWidget *>(u"again"_s), Qt::LeftButton);
    QCOMPARE(m_live->questions.size(), 2);
    QVERIFY(m_source->questions.isEmpty());
}

void TestLivePoem::aQuestionTakesItsPlace()
{
    ask();
    say(u"message"_s, u"It is late,\n"_s, u"P.12"_s);
    question().setText(u"moon"_s);
    QTest::keyClick(&question(), Qt::Key_Return);
    QVERIFY(!m_live->isAnswering);
    QCOMPARE(m_source->questions, QStringList{u"moon"_s});
    QVERIFY(label("asked").isVisible());
    QVERIFY(m_window->typewriter().received().isEmpty());
}

void TestLivePoem::itIsKeptWithoutAQuestion()
{
    ask();
    say(u"poem"_s, uR"({"title":"Night"})"_s, u"P.0"_s);
    say(u"message"_s, u"It is late."_s, u"P.11"_s);
    say(u"done"_s, u"{}"_s, u"P.end"_s);
    QCOMPARE(m_store->count(), 1);
    QCOMPARE(kept().answer.text, u"It is late."_s);
    QVERIFY(m_store->questions(10).isEmpty()); // nobody wrote it
    m_window->findChild<QAction *>(u"history"_s)->trigger();
    const auto *list = m_window->findChild<QListView *>();
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"Poem of the Hour"_s);
}

void TestLivePoem::aPoemThatIsToldIsTypedAndKept()
{
    QSignalSpy ended(m_window.get(), &MainWindow::poemEnded);
    m_window->tellPoem({.heading = {.title = u"Night"_s, .match = u"live"_s},
                        .text = u"It is late."_s,
                        .place = u"P.end"_s,
                        .isComplete = true});
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(label("title").text(), u"Night"_s);
    QCOMPARE(m_window->typewriter().revealed().toString(), u"It is late."_s);
    QCOMPARE(kept().answer.text, u"It is late."_s);
    QVERIFY(kept().answer.isComplete);
    QVERIFY(m_source->questions.isEmpty());
}

} // namespace

QTEST_MAIN(TestLivePoem)
#include "tst_livepoem.moc"
