// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/importstrip.h"
#include "app/desktop/mainwindow.h"
#include "app/desktop/questionbar.h"
#include "app/desktop/questionedit.h"
#include "fakepoemintake.h"
#include "fakepoemsource.h"

#include <QtCore/QMimeData>
#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtGui/QDropEvent>
#include <QtTest/QtTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QProgressBar>

#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

/// How poems are handed in at a real window, and what it says of them.
class TestImportStrip : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void withNobodyToTakePoemsNoneCanBeHandedIn();
    void withoutALibraryALineTellsWhereMoreAre();
    void theLineIsGoneWithTheFirstQuestion();
    void withALibraryThereIsNoLine();
    void theDemoHasALineOfItsOwn();
    void theLineOpensTheDialog();
    void severalFilesAreChosen();
    void aFolderIsChosen();
    void aClosedDialogHandsNothingIn();
    void filesAreDroppedAnywhere_data();
    void filesAreDroppedAnywhere();
    void textIsDroppedIntoTheQuestion();
    void anAddressOfTheWebIsNoFile();
    void oneImportAtATime();
    void theProgressIsShown();
    void stopStops();
    void theOutcomeStaysUntilItIsClosed();
    void problemsHaveALineEachButNotMany();
    void namesOfFilesCannotSpoilTheStrip();
    void aScreenReaderDoesNotCountAlong();
    void theQuestionHasTheFocusAgain();

private:
    void open(MainWindow::Mode mode = MainWindow::Mode::Online);
    bool drop(QWidget &target, const QMimeData &data);
    [[nodiscard]] QAction &action(const char *name) const
    {
        return *m_window->findChild<QAction *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QAbstractButton &button(const char *name) const
    {
        return *m_window->findChild<QAbstractButton *>(QString::fromLatin1(name));
    }
    [[nodiscard]] ImportStrip &strip() const { return *m_window->findChild<ImportStrip *>(); }
    [[nodiscard]] QLabel &words() const { return *m_window->findChild<QLabel *>(u"importWords"_s); }
    [[nodiscard]] QString said() const { return strip().isVisible() ? words().text() : QString(); }

    std::unique_ptr<FakePoemSource> m_source;
    std::unique_ptr<FakePoemIntake> m_intake;
    std::unique_ptr<MainWindow> m_window;
};

void TestImportStrip::initTestCase()
{
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
}

void TestImportStrip::init()
{
    m_source = std::make_unique<FakePoemSource>();
    m_intake = std::make_unique<FakePoemIntake>();
}

void TestImportStrip::cleanup()
{
    m_window.reset();
    m_intake.reset();
    m_source.reset();
}

void TestImportStrip::open(MainWindow::Mode mode)
{
    m_window = std::make_unique<MainWindow>(*m_source, mode);
    m_window->offerImport(*m_intake);
    m_window->resize(700, 500);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

/// As Qt does when something is dragged in and dropped there: true where it was taken.
bool TestImportStrip::drop(QWidget &target, const QMimeData &data)
{
    const QPoint place = target.rect().center();
    QDragEnterEvent enter(place, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &enter);
    if (!enter.isAccepted())
        return false;
    QDragMoveEvent move(place, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &move);
    if (!move.isAccepted())
        return false;
    QDropEvent drop(place, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &drop);
    return drop.isAccepted() && drop.dropAction() == Qt::CopyAction;
}

void TestImportStrip::withNobodyToTakePoemsNoneCanBeHandedIn()
{
    m_window = std::make_unique<MainWindow>(*m_source, MainWindow::Mode::Online);
    m_window->show();
    for (const char *name : {"importFiles", "importFolder"}) {
        QVERIFY2(!action(name).isVisible(), name);
        QVERIFY2(!action(name).isEnabled(), name); // nor by its key
    }
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(u"/tmp/a.json"_s)});
    QVERIFY(!drop(*m_window, files));
    QVERIFY(!m_window->findChild<ImportStrip *>());
}

void TestImportStrip::withoutALibraryALineTellsWhereMoreAre()
{
    open();
    QVERIFY2(said().contains(u"the program's own poems"_s), qPrintable(said()));
    QVERIFY2(said().contains(u"fortunes-zh"_s), qPrintable(said()));
    QVERIFY(button("importMore").isVisible());
    QVERIFY(!m_window->findChild<QProgressBar *>()->isVisible());
}

void TestImportStrip::theLineIsGoneWithTheFirstQuestion()
{
    open();
    Q_EMIT m_window->findChild<QuestionBar *>()->asked(u"moon"_s);
    QCOMPARE(said(), QString());
}

void TestImportStrip::withALibraryThereIsNoLine()
{
    m_intake->isThere = true;
    open();
    QCOMPARE(said(), QString());
}

void TestImportStrip::theDemoHasALineOfItsOwn()
{
    open(MainWindow::Mode::OfflineDemo);
    QCOMPARE(said(), QString());
    QVERIFY(action("importFiles").isEnabled());
}

void TestImportStrip::theLineOpensTheDialog()
{
    open();
    QTest::mouseClick(&button("importMore"), Qt::LeftButton);
    QVERIFY(m_window->findChild<QFileDialog *>());
}

void TestImportStrip::severalFilesAreChosen()
{
    open();
    QTemporaryDir folder;
    const QStringList paths{folder.filePath(u"a.json"_s), folder.filePath(u"b"_s)};
    for (const QString &path : paths)
        QVERIFY(QFile(path).open(QIODevice::WriteOnly));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_O, Qt::ControlModifier);
    auto *dialog = m_window->findChild<QFileDialog *>();
    QVERIFY(dialog);
    dialog->setDirectory(folder.path());
    dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(u"\"a.json\" \"b\""_s);
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_COMPARE(m_intake->given, paths);
}

void TestImportStrip::aFolderIsChosen()
{
    open();
    QTemporaryDir folder;
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = m_window->findChild<QFileDialog *>();
    QVERIFY(dialog);
    dialog->setDirectory(folder.path());
    dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(folder.path());
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_COMPARE(m_intake->given, QStringList{folder.path()});
}

void TestImportStrip::aClosedDialogHandsNothingIn()
{
    open();
    action("importFiles").trigger();
    m_window->findChild<QFileDialog *>()->reject();
    QTRY_VERIFY(!m_window->findChild<QFileDialog *>());
    QCOMPARE(m_intake->given, QStringList());
}

void TestImportStrip::filesAreDroppedAnywhere_data()
{
    QTest::addColumn<bool>("isOnTheQuestion");
    QTest::newRow("on the page") << false;
    QTest::newRow("on the question") << true;
}

void TestImportStrip::filesAreDroppedAnywhere()
{
    QFETCH(const bool, isOnTheQuestion);
    open();
    auto *question = m_window->findChild<QuestionEdit *>();
    QWidget &target = isOnTheQuestion ? *question->viewport() : *m_window->centralWidget();
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(u"/tmp/a folder"_s), QUrl::fromLocalFile(u"/tmp/b.json"_s)});
    QVERIFY(drop(target, files));
    QCOMPARE(m_intake->given, (QStringList{u"/tmp/a folder"_s, u"/tmp/b.json"_s}));
    QCOMPARE(question->toPlainText(), QString());
}

void TestImportStrip::textIsDroppedIntoTheQuestion()
{
    open();
    auto *question = m_window->findChild<QuestionEdit *>();
    QMimeData text;
    text.setText(u"moon"_s);
    drop(*question->viewport(), text);
    QCOMPARE(question->toPlainText(), u"moon"_s);
    QVERIFY(!drop(*m_window->centralWidget(), text));
    QCOMPARE(m_intake->given, QStringList());
}

void TestImportStrip::anAddressOfTheWebIsNoFile()
{
    open();
    QMimeData web;
    web.setUrls({QUrl(u"https://example.org/poems.json"_s)});
    QVERIFY(!drop(*m_window->centralWidget(), web));
    QCOMPARE(m_intake->given, QStringList());
}

void TestImportStrip::oneImportAtATime()
{
    open();
    m_intake->begin({u"a"_s});
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(u"/tmp/b.json"_s)});
    QVERIFY(!drop(*m_window->centralWidget(), files));
    QVERIFY(!action("importFiles").isEnabled());
    QVERIFY(!action("importFolder").isEnabled());
    QCOMPARE(m_intake->given, QStringList{u"a"_s});
    m_intake->end({u"Imported: 1 poem."_s, {}});
    QVERIFY(action("importFiles").isEnabled());
    QVERIFY(drop(*m_window->centralWidget(), files));
}

void TestImportStrip::theProgressIsShown()
{
    open();
    m_intake->now = {u"looking …"_s, 0};
    m_intake->begin({u"a"_s});
    QCOMPARE(said(), u"looking …"_s);
    auto *bar = m_window->findChild<QProgressBar *>();
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->value(), bar->minimum());
    m_intake->now = {u"500 poems"_s, 0.5};
    QTRY_COMPARE(said(), u"500 poems"_s);
    QCOMPARE(bar->value(), (bar->minimum() + bar->maximum()) / 2);
    QVERIFY(button("stopImport").isVisible());
    QVERIFY(!button("closeImport").isVisible() && !button("importMore").isVisible());
}

void TestImportStrip::stopStops()
{
    open();
    m_intake->begin({u"a"_s});
    QTest::mouseClick(&button("stopImport"), Qt::LeftButton);
    QCOMPARE(m_intake->stops, 1);
    QCOMPARE(said(), u"Stopping …"_s);
    QVERIFY(!button("stopImport").isVisible());
    m_intake->end({u"Stopped: 7 poems added."_s, {}});
    QCOMPARE(said(), u"Stopped: 7 poems added."_s);
}

void TestImportStrip::theOutcomeStaysUntilItIsClosed()
{
    open();
    m_intake->begin({u"a"_s});
    m_intake->end({u"Imported: 7 poems added."_s, {}});
    QCOMPARE(said(), u"Imported: 7 poems added."_s);
    QVERIFY(!m_window->findChild<QProgressBar *>()->isVisible());
    Q_EMIT m_window->findChild<QuestionBar *>()->asked(u"moon"_s);
    QCOMPARE(said(), u"Imported: 7 poems added."_s);
    QTest::mouseClick(&button("closeImport"), Qt::LeftButton);
    QCOMPARE(said(), QString());
}

void TestImportStrip::problemsHaveALineEachButNotMany()
{
    open();
    m_intake->begin({u"a"_s});
    m_intake->end({u"Imported: 7 poems added."_s, {u"one"_s, u"two"_s, u"three"_s}});
    QCOMPARE(said(), u"Imported: 7 poems added.\none\ntwo\nthree"_s);
    m_intake->begin({u"a"_s});
    m_intake->end({u"Imported: 7 poems added."_s, {u"one"_s, u"two"_s, u"three"_s, u"four"_s, u"five"_s}});
    QVERIFY2(said().startsWith(u"Imported: 7 poems added.\none\ntwo\nthree\nand 2 more problem"_s),
             qPrintable(said()));
}

void TestImportStrip::namesOfFilesCannotSpoilTheStrip()
{
    open();
    m_intake->begin({u"a"_s});
    m_intake->end({u"Imported."_s, {u"a\nb\x1b[2J\u202e<b>.json: not JSON"_s}});
    QCOMPARE(said(), u"Imported.\na b\ufffd[2J\ufffd<b>.json: not JSON"_s);
    QCOMPARE(words().textFormat(), Qt::PlainText);
}

void TestImportStrip::aScreenReaderDoesNotCountAlong()
{
    open();
    m_intake->begin({u"a"_s});
    const QString name = words().accessibleName();
    QVERIFY(!name.isEmpty());
    m_intake->now = {u"500 poems"_s, 0.5};
    QTRY_COMPARE(said(), u"500 poems"_s);
    QCOMPARE(words().accessibleName(), name);
    m_intake->end({u"Imported: 7 poems added."_s, {}});
    QCOMPARE(words().accessibleName(), u"Imported: 7 poems added."_s);
}

void TestImportStrip::theQuestionHasTheFocusAgain()
{
    open();
    auto *question = m_window->findChild<QuestionEdit *>();
    m_intake->begin({u"a"_s});
    QVERIFY(question->hasFocus()); // an import takes nothing away
    button("stopImport").setFocus();
    m_intake->end({u"Imported."_s, {}});
    QVERIFY(button("closeImport").hasFocus()); // it stands where Stop was
    QTest::keyClick(&button("closeImport"), Qt::Key_Space);
    QVERIFY(question->hasFocus());
}

} // namespace

QTEST_MAIN(TestImportStrip)
#include "tst_importstrip.moc"
