// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/mainwindow.h"
#include "app/desktop/questionbar.h"
#include "app/desktop/questionedit.h"
#include "app/desktop/shortcutlist.h"
#include "app/desktop/typewriterlabel.h"
#include "client/eventsource/messageevent.h"
#include "fakepoemsource.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

#include <memory>

#include <sys/stat.h>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class TestWindowMenu : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void theButtonIsBesideTheColumn_data();
    void theButtonIsBesideTheColumn();
    void itsKeysWorkWhereverTheFocusIs();
    void withoutAPoemThereIsNothingToCopy();
    void aPoemIsCopiedAsItIsShown();
    void everyWayToCopyCopiesTheSame();
    void aPoemIsSavedAsText_data();
    void aPoemIsSavedAsText();
    void whatCannotBeSavedIsTold();
    void aNoticeGoesWhenItIsClicked();
    void aPauseHoldsTheTyping();
    void aKeyFillsTheScreen();
    void theListOfKeysIsTheMenus();
    void tooLongAQuestionIsTold();
    void noTwoActionsShareAKey();

private:
    void answer(const QString &text);
    [[nodiscard]] QAction &action(const char *name) const
    {
        return *m_window->findChild<QAction *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QLabel &notice() const { return *m_window->findChild<QLabel *>(u"notice"_s); }
    void saveAs(const QString &path);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakePoemSource> m_source;
    std::unique_ptr<MainWindow> m_window;
};

void TestWindowMenu::init()
{
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_source = std::make_unique<FakePoemSource>();
    m_window = std::make_unique<MainWindow>(*m_source, MainWindow::Mode::Online);
    m_window->typewriter().setPace(1h);
    m_window->resize(700, 500);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestWindowMenu::cleanup()
{
    m_window.reset();
    m_source.reset();
}

void TestWindowMenu::answer(const QString &text)
{
    Q_EMIT m_window->findChild<QuestionBar *>()->asked(u"moon"_s);
    Q_EMIT m_source->headingArrived({.title = u"Night"_s, .author = u"Somebody"_s, .language = u"en"_s});
    m_source->deliver({u"message"_s, text, u"P.1"_s, {}});
}

void TestWindowMenu::saveAs(const QString &path)
{
    action("saveText").trigger();
    auto *dialog = m_window->findChild<QFileDialog *>();
    QVERIFY(dialog);
    QCOMPARE(QFileInfo(dialog->selectedFiles().value(0)).fileName(), u"Night - Somebody.txt"_s);
    dialog->setDirectory(QFileInfo(path).path());
    dialog->selectFile(path);
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_VERIFY(m_window->findChild<QFileDialog *>() == nullptr);
}

void TestWindowMenu::theButtonIsBesideTheColumn_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    for (const int width : {340, 700, 1400}) {
        QTest::addRow("%d", width) << width << Qt::LeftToRight;
        QTest::addRow("%d, mirrored", width) << width << Qt::RightToLeft;
    }
}

void TestWindowMenu::theButtonIsBesideTheColumn()
{
    QFETCH(const int, width);
    QFETCH(const Qt::LayoutDirection, direction);
    m_window->setLayoutDirection(direction);
    m_window->resize(width, 500);
    auto *bar = m_window->findChild<QuestionBar *>();
    QTRY_COMPARE(bar->width(), width);
    const QRect menu = bar->findChild<QToolButton *>(u"menu"_s)->geometry();
    const QRect ask = bar->findChild<QWidget *>(u"ask"_s)->geometry();
    QVERIFY(bar->rect().contains(menu));
    QVERIFY(menu.width() >= 16);
    if (direction == Qt::LeftToRight)
        QVERIFY(menu.left() > ask.right());
    else
        QVERIFY(menu.right() < ask.left());
}

void TestWindowMenu::itsKeysWorkWhereverTheFocusIs()
{
    const qreal before = m_window->poemSize();
    for (const char *name : {"question", "ask", "poem", "menu"}) {
        answer(u"It is late.\n"_s);
        auto *widget = m_window->findChild<QWidget *>(QString::fromLatin1(name));
        widget->setFocus();
        QTest::keyClick(widget, Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY2(m_window->poemSize() > before, name);
        QTest::keyClick(widget, Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(m_window->poemSize(), before);
    }
}

void TestWindowMenu::withoutAPoemThereIsNothingToCopy()
{
    QVERIFY(!action("copyPoem").isEnabled());
    answer(u"It is late.\n"_s);
    QVERIFY(!action("copyPoem").isEnabled()); // it came, and is not shown yet
    m_window->typewriter().revealAll();
    QVERIFY(action("copyPoem").isEnabled());
    Q_EMIT m_window->findChild<QuestionBar *>()->asked(u"sun"_s);
    QVERIFY(!action("copyPoem").isEnabled());
}

void TestWindowMenu::aPoemIsCopiedAsItIsShown()
{
    answer(u"It is late.\nIt is dark.\n"_s);
    for (int i = 0; i < 12; ++i)
        m_window->typewriter().step();
    QTest::keyClick(m_window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Night\nSomebody\n\nIt is late.\n"_s);
    QVERIFY(notice().isVisible());
    QCOMPARE(notice().text(), u"Copied."_s);
}

void TestWindowMenu::everyWayToCopyCopiesTheSame()
{
    auto *poem = m_window->findChild<TypewriterLabel *>();
    answer(u"\nIt is late.\n\n"_s);
    m_window->typewriter().revealAll();
    action("copyPoem").trigger();
    const QString copied = QGuiApplication::clipboard()->text();
    QCOMPARE(copied, u"Night\nSomebody\n\nIt is late.\n"_s);
    for (const auto way : {0, 1}) { // Copy without a selection, and Copy Poem, of the poem's own menu
        QGuiApplication::clipboard()->clear();
        poem->actions().at(way)->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), copied);
    }
}

void TestWindowMenu::aPoemIsSavedAsText_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("text") << u"poem.txt"_s << QByteArray("Night\nSomebody\n\nIt is late.\n");
    QTest::newRow("Markdown") << u"poem.md"_s << QByteArray("# Night\n\n*Somebody*\n\nIt is late.\n");
}

void TestWindowMenu::aPoemIsSavedAsText()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, beginning);
    QCOMPARE(::mkfifo(qPrintable(m_folder->filePath(u"pipe"_s)), 0600), 0); // which nobody may wait for
    answer(u"It is late.\n"_s);
    m_window->typewriter().revealAll();
    saveAs(m_folder->filePath(name));
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), beginning);
    QCOMPARE(notice().text(), QString(u"Saved as "_s + name + u'.'));
}

void TestWindowMenu::whatCannotBeSavedIsTold()
{
    answer(u"It is late.\n"_s);
    m_window->typewriter().revealAll();
    saveAs(u"/proc/poem.txt"_s);
    QVERIFY2(notice().text().startsWith(u"/proc/poem.txt cannot be saved: "_s), qPrintable(notice().text()));
    QVERIFY(notice().isVisible());
}

void TestWindowMenu::aNoticeGoesWhenItIsClicked()
{
    answer(u"It is late.\n"_s);
    m_window->typewriter().revealAll();
    action("copyPoem").trigger();
    QVERIFY(m_window->centralWidget()->rect().contains(notice().geometry()));
    m_window->resize(400, 300);
    QTRY_VERIFY(m_window->centralWidget()->width() == 400);
    QVERIFY(m_window->centralWidget()->rect().contains(notice().geometry()));
    QTest::mouseClick(&notice(), Qt::LeftButton);
    QVERIFY(!notice().isVisible());
}

void TestWindowMenu::aPauseHoldsTheTyping()
{
    m_window->typewriter().setPace(1ms);
    answer(u"It is late.\n"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F8);
    QVERIFY(m_window->typewriter().isPaused());
    QVERIFY(action("pause").isChecked());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F8);
    QVERIFY(!m_window->typewriter().isPaused());
    QVERIFY(!action("pause").isChecked());
    Q_EMIT m_source->finished();
    QTRY_VERIFY(m_window->typewriter().isFinished());
}

void TestWindowMenu::aKeyFillsTheScreen()
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F11);
    QTRY_VERIFY(m_window->isFullScreen());
    QVERIFY(action("fullScreen").isChecked());
    m_window->setWindowState(m_window->windowState() &
                             ~Qt::WindowFullScreen); // as the desktop's own key does
    QVERIFY(!action("fullScreen").isChecked());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F11);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F11);
    QTRY_VERIFY(!m_window->isFullScreen());
    QVERIFY(!action("fullScreen").isChecked());
}

void TestWindowMenu::theListOfKeysIsTheMenus()
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F1);
    auto *list = m_window->findChild<ShortcutList *>();
    QVERIFY(list);
    QTRY_VERIFY(list->isVisible());
    QStringList words;
    for (const QLabel *label : list->findChildren<QLabel *>())
        words += label->text();
    for (const char *expected :
         {"Copy Poem", "Ctrl+Shift+C", "Save as Text…", "Ctrl+S", "Save as Picture…", "Ctrl+Shift+S",
          "Save as PDF…", "Ctrl+Shift+D", "Print…", "Ctrl+P", "Pause Typing", "F8", "Ask", "Esc"})
        QVERIFY2(words.contains(QString::fromUtf8(expected)), expected);
    QTest::keyClick(list, Qt::Key_Escape);
    QTRY_VERIFY(m_window->findChild<ShortcutList *>() == nullptr);
}

void TestWindowMenu::tooLongAQuestionIsTold()
{
    QGuiApplication::clipboard()->setText(u"x"_s.repeated(100'000));
    QTest::keyClick(m_window->findChild<QuestionEdit *>(), Qt::Key_V, Qt::ControlModifier);
    QVERIFY(notice().isVisible());
    QVERIFY(notice().text().startsWith(u"That was too long"_s));
}

void TestWindowMenu::noTwoActionsShareAKey()
{
    QSet<QKeySequence> keys;
    for (const QAction *action : m_window->actions())
        for (const QKeySequence &key : action->shortcuts()) {
            QVERIFY2(!keys.contains(key), qPrintable(key.toString()));
            keys.insert(key);
        }
    QVERIFY(keys.size() > 5);
}

} // namespace

QTEST_MAIN(TestWindowMenu)
#include "tst_windowmenu.moc"
