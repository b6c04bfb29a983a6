// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/announcer.h"
#include "app/desktop/historypanel.h"
#include "app/desktop/mainwindow.h"
#include "app/desktop/questionbar.h"
#include "app/desktop/scriptconverter.h"
#include "app/desktop/settingsdialog.h"
#include "app/desktop/typewriterlabel.h"
#include "app/history/historystore.h"
#include "client/eventsource/messageevent.h"
#include "client/remotepoemsource.h"
#include "fakepoemsource.h"
#include "tests/support/scriptedpeer.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const PoemHeading heading{.title = u"靜夜思"_s,
                          .author = u"李白"_s,
                          .dynasty = u"盛唐時"_s,
                          .language = u"zh"_s,
                          .match = u"words"_s,
                          .matchedWords = {u"鄉"_s}};
const QString poem = u"牀前看月光，疑是地上霜。\n舉頭望山月，低頭思故鄉。\n"_s;
const QString simplifiedPoem = u"床前看月光，疑是地上霜。\n举头望山月，低头思故乡。\n"_s;

/// What a reader sees of a poem in other characters than it came in.
class TestCharacters : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aPoemIsShownInOtherCharactersAndBack();
    void aPoemThatIsTypedGoesOnWhereItWas();
    void aReaderStaysWhereThePageWas();
    void nothingShownChangesWhileMoreArrives();
    void copiesAreWhatIsShown();
    void aScreenReaderHearsWhatIsShown();
    void theHistoryKeepsWhatCame();
    void aPoemIsRecalledInOtherCharacters();
    void whatWasTypedStays();
    void aPoemInAnotherLanguageStays();
    void aChoiceInTheDialogHoldsAtOnce();
    void aStreamThatWasCutGoesOnAtTheRightPlace();

private:
    void show(PoemSource &source);
    void ask() const { Q_EMIT m_window->findChild<QuestionBar *>()->asked(u"思念故鄉"_s); }
    void answer();
    void choose(Characters characters) const { m_window->setPreferences({.characters = characters}); }
    [[nodiscard]] QString textOf(const char *name) const
    {
        return m_window->findChild<QLabel *>(QString::fromLatin1(name))->text();
    }
    [[nodiscard]] TypewriterLabel &label() const { return *m_window->findChild<TypewriterLabel *>(); }
    [[nodiscard]] QString shown() const { return label().text(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HistoryStore> m_store;
    std::unique_ptr<FakePoemSource> m_source;
    std::unique_ptr<MainWindow> m_window;
};

void TestCharacters::initTestCase()
{
    if (ScriptConverter::support() == ScriptSupport::NotBuilt)
        QSKIP("built without OpenCC");
    QCOMPARE(ScriptConverter::support(), ScriptSupport::Full);
}

void TestCharacters::init()
{
    m_source = std::make_unique<FakePoemSource>();
    show(*m_source);
}

void TestCharacters::cleanup()
{
    m_window.reset();
    m_source.reset();
    m_store.reset();
}

void TestCharacters::show(PoemSource &source)
{
    m_window.reset();
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_store = std::make_unique<HistoryStore>(m_folder->filePath(u"history.sqlite"_s));
    m_window = std::make_unique<MainWindow>(source, MainWindow::Mode::Online);
    m_window->keepHistoryIn(*m_store);
    m_window->resize(700, 500);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestCharacters::answer()
{
    ask();
    Q_EMIT m_source->headingArrived(heading);
    Q_EMIT m_source->textArrived(poem);
    Q_EMIT m_source->finished();
    m_window->typewriter().revealAll();
}

void TestCharacters::aPoemIsShownInOtherCharactersAndBack()
{
    answer();
    const QString reason = textOf("reason");
    const QImage picture = label().grab().toImage();
    label().selectAll();
    QSignalSpy ended(m_window.get(), &MainWindow::poemEnded);
    choose(Characters::Simplified);
    QCOMPARE(shown(), simplifiedPoem);
    QCOMPARE(textOf("title"), u"静夜思"_s);
    QCOMPARE(textOf("author"), u"李白 · 盛唐时"_s);
    QVERIFY(reason.contains(u'鄉'));
    QVERIFY(textOf("reason").contains(u'乡'));
    QVERIFY(!label().hasSelection());
    QVERIFY(label().grab().toImage() != picture);
    choose(Characters::AsWritten);
    QCOMPARE(shown(), poem);
    QCOMPARE(label().grab().toImage(), picture);
    QCOMPARE(textOf("title"), heading.title);
    QCOMPARE(textOf("reason"), reason);
    choose(Characters::Traditional);
    QCOMPARE(shown(), poem);
    QVERIFY(ended.isEmpty()); // it was already
}

void TestCharacters::aPoemThatIsTypedGoesOnWhereItWas()
{
    ask();
    Q_EMIT m_source->headingArrived(heading);
    Q_EMIT m_source->textArrived(poem.first(16)); // in the middle of a verse
    Typewriter &typewriter = m_window->typewriter();
    typewriter.setPaused(true);
    for (int i = 0; i < 8; ++i)
        QVERIFY(typewriter.step());
    choose(Characters::Simplified);
    QCOMPARE(shown(), simplifiedPoem.first(8));
    QVERIFY(typewriter.isPaused());
    choose(Characters::AsWritten);
    QCOMPARE(shown(), poem.first(8));
    choose(Characters::Simplified);
    typewriter.setPaused(false);
    Q_EMIT m_source->textArrived(poem.sliced(16));
    QSignalSpy ended(m_window.get(), &MainWindow::poemEnded);
    Q_EMIT m_source->finished();
    typewriter.setPace(1ms);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(shown(), simplifiedPoem);
}

void TestCharacters::aReaderStaysWhereThePageWas()
{
    ask();
    Q_EMIT m_source->headingArrived(heading);
    Q_EMIT m_source->textArrived(poem.repeated(20));
    Q_EMIT m_source->finished();
    m_window->typewriter().revealAll();
    QScrollBar *bar = m_window->findChild<QScrollArea *>()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 100);
    bar->setValue(bar->maximum() / 2);
    const int place = bar->value();
    const int height = label().height();
    choose(Characters::Simplified);
    QCoreApplication::processEvents();
    QCOMPARE(shown(), simplifiedPoem.repeated(20));
    QCOMPARE(label().height(), height);
    QCOMPARE(bar->value(), place);
}

void TestCharacters::nothingShownChangesWhileMoreArrives()
{
    choose(Characters::Simplified);
    ask();
    Q_EMIT m_source->headingArrived(heading);
    QStringList seen;
    connect(&m_window->typewriter(), &Typewriter::revealedChanged, m_window.get(), [&] { seen += shown(); });
    for (const QChar character : poem) {
        Q_EMIT m_source->textArrived(character);
        while (m_window->typewriter().step()) {
        }
    }
    Q_EMIT m_source->finished();
    m_window->typewriter().revealAll();
    QCOMPARE(shown(), simplifiedPoem);
    QVERIFY(seen.size() > 10);
    for (const QString &text : std::as_const(seen))
        QVERIFY(simplifiedPoem.startsWith(text));
}

void TestCharacters::copiesAreWhatIsShown()
{
    choose(Characters::Simplified);
    answer();
    QTest::keyClick(m_window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"静夜思\n李白 · 盛唐时\n\n"_s + simplifiedPoem);
    label().setFocus();
    label().selection().set(13, 15);
    QTest::keyClick(&label(), Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"举头"_s);
}

void TestCharacters::aScreenReaderHearsWhatIsShown()
{
    choose(Characters::Simplified);
    answer();
    QCOMPARE(m_window->findChild<Announcer *>()->sentence(), u"静夜思\n李白 · 盛唐时\n"_s + simplifiedPoem);
    QCOMPARE(QAccessible::queryAccessibleInterface(&label())->text(QAccessible::Value), simplifiedPoem);
}

void TestCharacters::theHistoryKeepsWhatCame()
{
    choose(Characters::Simplified);
    ask();
    Q_EMIT m_source->headingArrived(heading);
    m_source->deliver({u"message"_s, poem.first(15), u"P.15"_s, {}});
    choose(Characters::Traditional);
    choose(Characters::Simplified);
    Q_EMIT m_window->findChild<QuestionBar *>()->stopRequested();
    QCOMPARE(shown(), simplifiedPoem.first(15));
    const HistoryEntry kept = m_store->entry(1);
    QCOMPARE(kept.answer.text, poem.first(15));
    QCOMPARE(kept.answer.heading.title, heading.title);
    QCOMPARE(kept.answer.heading.matchedWords, heading.matchedWords);
    QCOMPARE(kept.answer.place, u"P.15"_s);
}

void TestCharacters::aPoemIsRecalledInOtherCharacters()
{
    answer();
    ask();
    choose(Characters::Simplified);
    QCOMPARE(shown(), QString());
    Q_EMIT m_window->findChild<HistoryPanel *>()->entryChosen(1);
    QCOMPARE(shown(), simplifiedPoem);
    QCOMPARE(textOf("title"), u"静夜思"_s);
    choose(Characters::AsWritten);
    QCOMPARE(shown(), poem);
}

void TestCharacters::whatWasTypedStays()
{
    choose(Characters::Simplified);
    answer();
    QCOMPARE(textOf("asked"), u"思念故鄉"_s);
    QCOMPARE(m_source->questions, QStringList(u"思念故鄉"_s));
}

void TestCharacters::aPoemInAnotherLanguageStays()
{
    choose(Characters::Simplified);
    ask();
    Q_EMIT m_source->headingArrived({.title = u"月見"_s, .language = u"ja"_s});
    Q_EMIT m_source->textArrived(u"東の野に炎の立つ見えて\n"_s);
    m_window->typewriter().revealAll();
    QCOMPARE(shown(), u"東の野に炎の立つ見えて\n"_s);
    QCOMPARE(textOf("title"), u"月見"_s);
}

void TestCharacters::aChoiceInTheDialogHoldsAtOnce()
{
    answer();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Comma, Qt::ControlModifier);
    auto *dialog = m_window->findChild<SettingsDialog *>();
    auto *box = dialog->findChild<QComboBox *>(u"characters"_s);
    QVERIFY(box->isEnabled());
    QVERIFY(!dialog->findChild<QLabel *>(u"charactersNote"_s)->isVisible());
    QSignalSpy changed(m_window.get(), &MainWindow::preferencesChanged);
    box->setCurrentIndex(1);
    Q_EMIT box->activated(1);
    QCOMPARE(shown(), simplifiedPoem);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().value<Preferences>().characters, Characters::Simplified);
}

// The place is a count of code points of the poem as the server has it.
void TestCharacters::aStreamThatWasCutGoesOnAtTheRightPlace()
{
    const QByteArray head =
        "retry: 1\n\nevent: poem\nid: P.0\ndata: {\"title\":\"靜夜思\",\"language\":\"zh\"}\n\n";
    ScriptedPeer peer;
    peer.then({ScriptedPeer::streamHead() + head + "id: P.7\ndata: 𠀀諰，舉頭望山\n\n"},
              ScriptedPeer::Ending::Reset);
    peer.then({ScriptedPeer::streamHead() +
               "id: P.14\ndata: 月，低頭思故鄉\n\nevent: done\nid: P.end\ndata: {}\n\n"});
    RemotePoemSource source(peer.url({}), {});
    show(source);
    choose(Characters::Simplified);
    m_window->typewriter().setPace(1ms);
    QSignalSpy ended(m_window.get(), &MainWindow::poemEnded);
    ask();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(peer.header(1, "Last-Event-ID"), QByteArray("P.7"));
    QCOMPARE(m_store->entry(1).answer.text, u"𠀀諰，舉頭望山月，低頭思故鄉"_s);
    QVERIFY(shown().endsWith(u"，举头望山月，低头思故乡"_s));
    m_window.reset(); // before the source
}

} // namespace

QTEST_MAIN(TestCharacters)
#include "tst_characters.moc"
