// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/historypanel.h"
#include "app/desktop/mainwindow.h"
#include "app/desktop/questionbar.h"
#include "app/desktop/typewriterlabel.h"
#include "app/desktop/voice.h"
#include "app/history/historystore.h"
#include "app/messages.h"
#include "client/eventsource/messageevent.h"
#include "fakepoemsearch.h"
#include "fakepoemsource.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QAccessible>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>

#include <algorithm>
#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString poem = u"床前明月光，\n疑是地上霜。\nThe moon has brought a chair."_s;

struct Told
{
    QAccessible::Event type;
    QString object; // its name or else its class
    QString text;
};

QList<Told> told;
QList<QString> spoken; // without being asked for

// All that may make a screen reader speak, or read again what it has a copy of. Focus follows the reader's
// keys.
void note(const QAccessibleEvent &event)
{
    if (event.type() == QAccessible::Focus || event.type() == QAccessible::StateChanged || !event.object())
        return;
    if (event.type() == QAccessible::LocationChanged)
        return; // Qt 6.11 says where each widget is; nobody speaks of it
    const auto *voice = qobject_cast<const Voice *>(event.object());
    const bool isShown = event.type() == QAccessible::ObjectShow || event.type() == QAccessible::ObjectHide;
    if (isShown && voice == nullptr)
        return; // is spoken of notifications only
    const QString name = event.object()->objectName();
    const QString sort = QString::fromLatin1(event.object()->metaObject()->className());
    told.append({event.type(), name.isEmpty() ? sort : name, voice ? voice->sentence() : QString()});
    if (event.type() == QAccessible::Alert || (voice && event.type() != QAccessible::NameChanged))
        spoken.append(told.constLast().text);
}

// And hands it on to the bus.
void listen(QAccessibleEvent *event)
{
    note(*event);
    QAccessible::installUpdateHandler(nullptr);
    QAccessible::updateAccessibility(event);
    QAccessible::installUpdateHandler(listen);
}

QString describeAll()
{
    QStringList lines;
    for (const Told &one : told)
        lines += QString::number(one.type, 16) + u' ' + one.object + u' ' + one.text;
    return lines.join(u'\n');
}

} // namespace

/// What a screen reader hears of the whole window, counted on a real accessibility bus.
class TestScreenReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void aPoemIsReadOnceWhenItIsThere();
    void aPoemThatGoesOnAfterALossIsReadOnce();
    void aFailureIsSaidAtOnce();
    void aLossBeforeAFailureIsSaid();
    void aStopIsSaid();
    void whoContinuesHearsIt();
    void aPoemOfThePastIsRead_data();
    void aPoemOfThePastIsRead();
    void aPoemThatIsNoneIsSaid();
    void eachQuestionIsItsOwn();
    void aCountdownIsNotCounted();
    void theButtonTellsItsNewNameOnce();
    void aSearchIsHeardOnce();

    void thePoemIsReadByCharacterWordAndLine();
    void thePoemIsReadWhileItIsTyped();
    void placesOnTheScreenAreKnown();
    void theSelectionIsTold();
    void theSelectionCanBeSet();

private:
    void ask(const QString &question) { Q_EMIT m_window->findChild<QuestionBar *>()->asked(question); }
    void type(const QString &text);
    void finish();
    [[nodiscard]] QAccessibleTextInterface &text() const
    {
        return *QAccessible::queryAccessibleInterface(m_poem)->textInterface();
    }

    std::unique_ptr<FakePoemSource> m_source;
    std::unique_ptr<MainWindow> m_window;
    TypewriterLabel *m_poem = nullptr;
    QAccessible::UpdateHandler m_previous = nullptr;
};

void TestScreenReader::initTestCase()
{
    if (!qEnvironmentVariableIsSet("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"))
        QSKIP("needs an accessibility bus: run under tests/desktop/with-accessibility-bus");
    QWidget window;
    window.show();
    QTRY_VERIFY(QAccessible::isActive()); // without which nothing would be heard, and all would seem well
    m_previous = QAccessible::installUpdateHandler(listen);
}

void TestScreenReader::init()
{
    m_source = std::make_unique<FakePoemSource>();
    m_window = std::make_unique<MainWindow>(*m_source, MainWindow::Mode::Online);
    m_window->typewriter().setPace(1h);
    m_window->resize(700, 600);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_poem = m_window->findChild<TypewriterLabel *>();
    told.clear();
    spoken.clear();
    QVERIFY(QAccessible::isActive());
}

void TestScreenReader::cleanup()
{
    QVERIFY(QAccessible::isActive());
    m_window.reset();
    m_source.reset();
}

void TestScreenReader::cleanupTestCase()
{
    QAccessible::installUpdateHandler(m_previous);
}

// Nothing at all is told meanwhile: no name, no text, no caret.
void TestScreenReader::type(const QString &text)
{
    const qsizetype before = told.size();
    int steps = 0;
    for (const QChar unit : text) { // as it may come
        Q_EMIT m_source->textArrived(unit);
        for (; m_window->typewriter().step(); ++steps)
            QCoreApplication::processEvents();
    }
    QVERIFY(steps > 0);
    QVERIFY2(told.size() == before, qPrintable(describeAll()));
}

void TestScreenReader::finish()
{
    Q_EMIT m_source->finished();
    m_window->typewriter().revealAll();
    QCoreApplication::processEvents();
}

void TestScreenReader::aPoemIsReadOnceWhenItIsThere()
{
    ask(u"moon"_s);
    QCOMPARE(spoken, QStringList{u"Writing a poem …"_s});
    Q_EMIT m_source->headingArrived({.title = u"静夜思"_s, .author = u"李白"_s, .language = u"zh"_s});
    type(poem);
    Q_EMIT m_source->finished();
    QCOMPARE(spoken.size(), 1); // not all is shown yet
    m_window->typewriter().revealAll();
    QCOMPARE(spoken.size(), 2);
    QCOMPARE(spoken.last(), u"静夜思\n李白\n"_s + poem);
    QVERIFY(m_source->isAnswering);
    QCoreApplication::processEvents();
    QCOMPARE(spoken.size(), 2);
    QVERIFY(std::none_of(told.begin(), told.end(), [](const Told &one) { return one.object == u"poem"_s; }));
}

void TestScreenReader::aPoemThatGoesOnAfterALossIsReadOnce()
{
    ask(u"moon"_s);
    type(u"床前明月光，\n"_s);
    Q_EMIT m_source->interrupted(5s, {StreamError::Kind::Cut, 0, {}, {}});
    QCOMPARE(spoken.size(), 2);
    QVERIFY(spoken.last().contains(u"connection was lost"_s));
    Q_EMIT m_source->interrupted(9s, {StreamError::Kind::NotReached, 0, {}, {}});
    QCOMPARE(spoken.size(), 2);
    Q_EMIT m_source->resumed();
    QCOMPARE(spoken.size(), 2);
    type(u"疑是地上霜。"_s);
    finish();
    QCOMPARE(spoken.size(), 3);
    QCOMPARE(spoken.last(), u"床前明月光，\n疑是地上霜。"_s);
}

void TestScreenReader::aFailureIsSaidAtOnce()
{
    const StreamError error{StreamError::Kind::HttpStatus, 503, {}, {}};
    ask(u"moon"_s);
    type(u"床前明月光，\n疑是"_s);
    Q_EMIT m_source->failed(error);
    QCOMPARE(spoken.size(), 2);
    QCOMPARE(spoken.last(), describe(error));
    m_window->typewriter().revealAll();
    QCoreApplication::processEvents();
    QCOMPARE(spoken.size(), 2);
}

void TestScreenReader::aLossBeforeAFailureIsSaid()
{
    const StreamError error{StreamError::Kind::NotReached, 0, {}, {}};
    ask(u"moon"_s);
    Q_EMIT m_source->interrupted(1s, {StreamError::Kind::Cut, 0, {}, {}});
    Q_EMIT m_source->failed(error);
    m_window->typewriter().revealAll();
    QCoreApplication::processEvents();
    QCOMPARE(spoken.size(), 3);
    QCOMPARE(spoken.last(), describe(error));
}

void TestScreenReader::aStopIsSaid()
{
    ask(u"moon"_s);
    type(u"床前明月光，\n疑是"_s);
    QTest::mouseClick(m_window->findChild<QPushButton *>(), Qt::LeftButton);
    QCoreApplication::processEvents();
    QCOMPARE(spoken, QStringList({u"Writing a poem …"_s, u"Stopped."_s}));
}

void TestScreenReader::whoContinuesHearsIt()
{
    ask(u"moon"_s);
    m_source->deliver({u"message"_s, u"One moon,\n"_s, u"P.10"_s, {}});
    QTest::mouseClick(m_window->findChild<QPushButton *>(), Qt::LeftButton);
    spoken.clear();
    QTest::mouseClick(m_window->findChild<QWidget *>(u"goOn"_s), Qt::LeftButton);
    QCOMPARE(spoken, QStringList{u"Writing a poem …"_s});
    m_source->deliver({u"message"_s, u"two moons."_s, u"P.20"_s, {}});
    finish();
    QCOMPARE(spoken.size(), 2);
    QCOMPARE(spoken.last(), u"One moon,\ntwo moons."_s);
}

void TestScreenReader::aPoemOfThePastIsRead_data()
{
    QTest::addColumn<bool>("isComplete");
    QTest::addRow("whole") << true;
    QTest::addRow("stopped then, not now") << false;
}

void TestScreenReader::aPoemOfThePastIsRead()
{
    QFETCH(const bool, isComplete);
    const QTemporaryDir folder;
    HistoryStore store(folder.filePath(u"history.sqlite"_s));
    m_window->keepHistoryIn(store);
    PastAnswer past{.question = u"moon"_s, .heading = {.title = u"静夜思"_s}, .text = u"床前明月光"_s};
    past.isComplete = isComplete;
    const qint64 entry = store.begin(past.question);
    store.write(entry, past);
    ask(u"rain"_s);
    spoken.clear();
    Q_EMIT m_window->findChild<HistoryPanel *>()->entryChosen(entry);
    QCOMPARE(spoken, QStringList{u"静夜思\n床前明月光"_s});
    m_window.reset(); // before the store
}

void TestScreenReader::aPoemThatIsNoneIsSaid()
{
    ask(u"moon"_s);
    finish();
    QCOMPARE(spoken, QStringList({u"Writing a poem …"_s, u"No poem came."_s}));
}

void TestScreenReader::eachQuestionIsItsOwn()
{
    for (const QString &question : {u"moon"_s, u"rain"_s, u"rain"_s}) {
        spoken.clear();
        ask(question);
        Q_EMIT m_source->interrupted(5s, {StreamError::Kind::Cut, 0, {}, {}});
        Q_EMIT m_source->restarted();
        Q_EMIT m_source->resumed();
        type(question + u".\n"_s);
        finish();
        QCOMPARE(spoken.size(), 3);
        QCOMPARE(spoken.first(), u"Writing a poem …"_s);
        QCOMPARE(spoken.last(), question + u".\n"_s);
    }
    spoken.clear();
    ask(u"snow"_s);
    Q_EMIT m_source->interrupted(5s, {StreamError::Kind::Cut, 0, {}, {}});
    ask(u"spring"_s); // instead of waiting
    QCOMPARE(spoken.size(), 3);
    QCOMPARE(spoken.last(), u"Writing a poem …"_s);
}

void TestScreenReader::aCountdownIsNotCounted()
{
    ask(u"moon"_s);
    Q_EMIT m_source->interrupted(2500ms, {StreamError::Kind::Cut, 0, {}, {}});
    const auto *status = m_window->findChild<QLabel *>(u"status"_s);
    QVERIFY(status->text().contains(u'3'));
    const qsizetype before = told.size();
    QTRY_VERIFY(status->text().contains(u'2'));
    QVERIFY2(told.size() == before, qPrintable(describeAll()));
    QAccessibleInterface *accessible =
        QAccessible::queryAccessibleInterface(m_window->findChild<QLabel *>(u"status"_s));
    QVERIFY(accessible->text(QAccessible::Name).contains(u"connection was lost"_s));
    m_source->cancel();
    Q_EMIT m_source->failed({StreamError::Kind::NotReached, 0, {}, {}});
    QCOMPARE(accessible->text(QAccessible::Name), status->text());
}

void TestScreenReader::theButtonTellsItsNewNameOnce()
{
    const auto names = [] {
        return std::count_if(told.begin(), told.end(), [](const Told &one) {
            return one.type == QAccessible::NameChanged && one.object == u"ask"_s;
        });
    };
    ask(u"moon"_s);
    QCOMPARE(names(), 1);
    type(u"one.\n"_s);
    finish();
    QCOMPARE(names(), 2);
}

void TestScreenReader::aSearchIsHeardOnce()
{
    FakePoemSearch search;
    m_window->offerSearch(search);
    spoken.clear(); // a voice that is shown has nothing to say yet
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"moon"_s);
    QTRY_COMPARE(search.queries.size(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(spoken, QStringList()); // by itself; what is typed a screen reader echoes
    search.tellFound(40, 90);
    QCoreApplication::processEvents();
    QCOMPARE(spoken.size(), 1);
    QVERIFY2(spoken.last().contains(u"90"_s), qPrintable(spoken.last()));
    m_window->findChild<QListView *>(u"hits"_s)->scrollToBottom();
    QTRY_COMPARE(search.queries.size(), 2);
    search.tellFound(40, 90);
    QCoreApplication::processEvents();
    QCOMPARE(spoken.size(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F, Qt::ControlModifier);
    QCoreApplication::processEvents();
    QCOMPARE(spoken.size(), 1); // it was said
    m_window.reset();           // before the search
}

void TestScreenReader::thePoemIsReadByCharacterWordAndLine()
{
    ask(u"moon"_s);
    type(u"ne\u0301e 👩‍👩‍👧‍👦 ends,\n床前明月光，\n\nThe moon"_s);
    finish();
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(m_poem);
    QCOMPARE(accessible->role(), QAccessible::StaticText);
    QCOMPARE(accessible->text(QAccessible::Name), u"Poem"_s);
    QCOMPARE(accessible->text(QAccessible::Value), m_poem->text());
    QVERIFY(accessible->state().readOnly && accessible->state().multiLine && accessible->state().focusable);
    QVERIFY(!accessible->state().editable);
    QCOMPARE(text().characterCount(), m_poem->text().size());
    QCOMPARE(text().text(0, 4), u"ne\u0301e"_s);
    QCOMPARE(text().text(5, -1), m_poem->text().sliced(5));
    QCOMPARE(text().text(7, 3), QString());

    const auto at = [this](int offset, QAccessible::TextBoundaryType type) {
        int start = -1;
        int end = -1;
        const QString piece = text().textAtOffset(offset, type, &start, &end);
        return piece == m_poem->text().sliced(start, end - start) ? piece : u"wrong place"_s;
    };
    QCOMPARE(at(1, QAccessible::CharBoundary), u"e\u0301"_s);
    QCOMPARE(at(5, QAccessible::CharBoundary), u"👩‍👩‍👧‍👦"_s);
    QCOMPARE(at(18, QAccessible::WordBoundary), u"ends"_s);
    const int verse = static_cast<int>(m_poem->text().indexOf(u'床'));
    QCOMPARE(at(verse + 2, QAccessible::LineBoundary).trimmed(), u"床前明月光，"_s);
    int start = 0;
    int end = 0;
    QCOMPARE(text().textAfterOffset(1, QAccessible::LineBoundary, &start, &end).trimmed(), u"床前明月光，"_s);
    QCOMPARE(text().textBeforeOffset(verse, QAccessible::WordBoundary, &start, &end).trimmed(), u"ends"_s);
}

void TestScreenReader::thePoemIsReadWhileItIsTyped()
{
    ask(u"moon"_s);
    Q_EMIT m_source->textArrived(u"床前明月光，\n"_s);
    QCOMPARE(text().characterCount(), 0);
    QCOMPARE(text().text(0, -1), QString());
    m_window->typewriter().step();
    m_window->typewriter().step();
    QCOMPARE(text().characterCount(), 2);
    QCOMPARE(text().text(0, 99), u"床前"_s);
    text().setCursorPosition(1);
    QCOMPARE(text().cursorPosition(), 1);
    m_window->typewriter().step();
    QCOMPARE(text().cursorPosition(), 1);
}

void TestScreenReader::placesOnTheScreenAreKnown()
{
    ask(u"moon"_s);
    type(u"The moon,\n床前明月光，\n"_s);
    const QRect label(m_poem->mapToGlobal(QPoint()), m_poem->size());
    for (int i = 0; i < text().characterCount(); ++i) {
        const QRect rect = text().characterRect(i);
        QVERIFY(label.intersects(rect.adjusted(0, 0, 1, 0)));
        if (m_poem->text().at(i) != u'\n')
            QCOMPARE(text().offsetAtPoint(rect.center()), i);
    }
    QVERIFY(text().characterRect(4).left() > text().characterRect(0).left());
    QVERIFY(text().characterRect(12).top() > text().characterRect(0).top());
    QCOMPARE(text().offsetAtPoint(label.topLeft() - QPoint(5, 5)), -1);
}

void TestScreenReader::theSelectionIsTold()
{
    ask(u"moon"_s);
    type(u"The moon\n"_s);
    m_poem->setFocus();
    told.clear();
    QTest::keyClick(m_poem, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.last().type, QAccessible::TextSelectionChanged);
    m_poem->clearSelection();
    QCOMPARE(told.last().type, QAccessible::TextSelectionChanged); // to nothing
    text().setCursorPosition(3);
    QCOMPARE(told.last().type, QAccessible::TextCaretMoved);
    QCOMPARE(told.size(), 3);
    type(u"has brought\n"_s);
}

void TestScreenReader::theSelectionCanBeSet()
{
    ask(u"moon"_s);
    type(u"The moon\n"_s);
    QCOMPARE(text().selectionCount(), 0);
    text().addSelection(4, 8);
    QCOMPARE(m_poem->selectedText(), u"moon"_s);
    QCOMPARE(text().selectionCount(), 1);
    int start = 0;
    int end = 0;
    text().selection(0, &start, &end);
    QCOMPARE(start, 4);
    QCOMPARE(end, 8);
    QCOMPARE(text().cursorPosition(), 8);
    text().setSelection(0, 0, 3);
    QCOMPARE(m_poem->selectedText(), u"The"_s);
    text().removeSelection(0);
    QVERIFY(!m_poem->hasSelection());
    text().addSelection(4, 99999);
    QCOMPARE(m_poem->selectedText(), u"moon\n"_s);
}

QTEST_MAIN(TestScreenReader)
#include "tst_screenreader.moc"
