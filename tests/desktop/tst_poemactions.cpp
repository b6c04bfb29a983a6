// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/mainwindow.h"
#include "app/desktop/poemcard.h"
#include "app/desktop/questionbar.h"
#include "client/eventsource/messageevent.h"
#include "fakepoemsource.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

#include <memory>

#include <sys/resource.h>

#include <csignal>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What the menu of a real window makes of a poem: pictures, PDF files, paper.
class TestPoemActions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void withoutAPoemThereIsNothingToTakeAway();
    void keysOpenTheDialogs_data();
    void keysOpenTheDialogs();
    void aPictureIsSaved();
    void aPictureIsCopied();
    void aDarkWindowGivesADarkPicture();
    void whatIsShownAtTheMomentIsTaken();
    void tooLongForAPictureIsTold();
    void aPdfIsSaved();
    void whatCannotBeSavedIsTold_data();
    void whatCannotBeSavedIsTold();
    void aFullDiskLeavesTheOldFile_data();
    void aFullDiskLeavesTheOldFile();
    void aPoemIsPrintedToAFile();
    void aWindowMayGoWhileItAsks();
    void aPrinterThatFailsIsTold();
    void aPageThatIsNotThereIsTold();

private:
    void answer(const QString &text);
    [[nodiscard]] QAction &action(const char *name) const
    {
        return *m_window->findChild<QAction *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString notice() const
    {
        auto *label = m_window->findChild<QLabel *>(u"notice"_s);
        return label->isVisible() ? label->text() : QString();
    }
    [[nodiscard]] QImage expected(const QString &text) const
    {
        return PoemCard({.title = u"Night"_s, .author = u"Somebody"_s, .language = u"en"_s}, text)
            .picture(cardColors(m_window->palette()));
    }
    void saveAs(const char *name, const QString &path);
    void printTo(const QString &path, const QPageRanges &pages = {});

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakePoemSource> m_source;
    std::unique_ptr<MainWindow> m_window;
};

void TestPoemActions::init()
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

void TestPoemActions::cleanup()
{
    m_window.reset();
    m_source.reset();
}

void TestPoemActions::answer(const QString &text)
{
    Q_EMIT m_window->findChild<QuestionBar *>()->asked(u"moon"_s);
    Q_EMIT m_source->headingArrived({.title = u"Night"_s, .author = u"Somebody"_s, .language = u"en"_s});
    m_source->deliver({u"message"_s, text, u"P.1"_s, {}});
    m_window->typewriter().revealAll();
}

void TestPoemActions::saveAs(const char *name, const QString &path)
{
    action(name).trigger();
    auto *dialog = m_window->findChild<QFileDialog *>();
    QVERIFY(dialog);
    const QString ending = QFileInfo(path).suffix();
    QCOMPARE(QFileInfo(dialog->selectedFiles().value(0)).fileName(), u"Night - Somebody."_s + ending);
    dialog->setDirectory(QFileInfo(path).path());
    dialog->selectFile(path);
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_VERIFY(m_window->findChild<QFileDialog *>() == nullptr);
}

// Past the dialog's own fields, which are Qt's.
void TestPoemActions::printTo(const QString &path, const QPageRanges &pages)
{
    action("print").trigger();
    auto *dialog = m_window->findChild<QPrintDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isVisible());
    QCOMPARE(dialog->printer()->docName(), u"Night - Somebody"_s);
    dialog->printer()->setOutputFileName(path);
    dialog->printer()->setPageRanges(pages);
    dialog->QDialog::done(QDialog::Accepted);
    Q_EMIT dialog->accepted(dialog->printer());
    QTRY_VERIFY(m_window->findChild<QPrintDialog *>() == nullptr);
}

void TestPoemActions::withoutAPoemThereIsNothingToTakeAway()
{
    for (const char *name : {"copyPicture", "savePicture", "savePdf", "print"})
        QVERIFY2(!action(name).isEnabled(), name);
    answer(u"It is late.\n"_s);
    for (const char *name : {"copyPicture", "savePicture", "savePdf", "print"})
        QVERIFY2(action(name).isEnabled(), name);
    Q_EMIT m_window->findChild<QuestionBar *>()->asked(u"sun"_s);
    for (const char *name : {"copyPicture", "savePicture", "savePdf", "print"})
        QVERIFY2(!action(name).isEnabled(), name);
}

void TestPoemActions::keysOpenTheDialogs_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<QString>("title");
    const Qt::KeyboardModifiers both = Qt::ControlModifier | Qt::ShiftModifier;
    QTest::newRow("a picture") << Qt::Key_S << both << u"Save as Picture"_s;
    QTest::newRow("a PDF") << Qt::Key_D << both << u"Save as PDF"_s;
    QTest::newRow("paper") << Qt::Key_P << Qt::KeyboardModifiers(Qt::ControlModifier) << u"Print"_s;
}

// And closing one leaves nothing behind.
void TestPoemActions::keysOpenTheDialogs()
{
    QFETCH(const Qt::Key, key);
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    QFETCH(const QString, title);
    answer(u"It is late.\n"_s);
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    auto *dialog = m_window->findChild<QDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isVisible());
    QCOMPARE(dialog->windowTitle(), title);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(m_window->findChild<QDialog *>() == nullptr);
    QCOMPARE(notice(), QString());
}

void TestPoemActions::aPictureIsSaved()
{
    answer(u"It is late.\n"_s);
    saveAs("savePicture", m_folder->filePath(u"night.png"_s));
    QCOMPARE(notice(), u"Saved as night.png."_s);
    const QImage saved(m_folder->filePath(u"night.png"_s), "PNG");
    QCOMPARE(saved.size(), QSize(1080, 1080));
    QVERIFY(saved.convertToFormat(QImage::Format_RGB32) == expected(u"It is late."_s));
}

void TestPoemActions::aPictureIsCopied()
{
    answer(u"It is late.\n"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(notice(), u"Copied as a picture."_s);
    const QImage copied = QGuiApplication::clipboard()->image();
    QVERIFY(copied.convertToFormat(QImage::Format_RGB32) == expected(u"It is late."_s));
}

void TestPoemActions::aDarkWindowGivesADarkPicture()
{
    answer(u"It is late.\n"_s);
    action("copyPicture").trigger();
    QVERIFY(QGuiApplication::clipboard()->image().pixelColor(0, 0).lightness() > 200);
    m_window->setPalette(QPalette(Qt::white, QColor(0x24, 0x24, 0x27), Qt::gray, Qt::black, Qt::gray,
                                  Qt::white, QColor(0x1b, 0x1b, 0x1d)));
    action("copyPicture").trigger();
    QVERIFY(QGuiApplication::clipboard()->image().pixelColor(0, 0).lightness() < 60);
}

void TestPoemActions::whatIsShownAtTheMomentIsTaken()
{
    answer(u"It is late.\n"_s);
    m_source->deliver({u"message"_s, u"It is dark.\n"_s, u"P.2"_s, {}}); // came, and is not typed
    action("savePicture").trigger();
    auto *dialog = m_window->findChild<QFileDialog *>();
    m_window->typewriter().revealAll(); // while a name is chosen
    dialog->selectFile(m_folder->filePath(u"then.png"_s));
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_VERIFY(m_window->findChild<QFileDialog *>() == nullptr);
    const QImage saved(m_folder->filePath(u"then.png"_s));
    QVERIFY(saved.convertToFormat(QImage::Format_RGB32) == expected(u"It is late."_s));
}

void TestPoemActions::tooLongForAPictureIsTold()
{
    answer(u"It is late.\n"_s.repeated(400));
    for (const char *name : {"savePicture", "copyPicture"}) {
        QGuiApplication::clipboard()->setText(u"before"_s);
        action(name).trigger();
        QCOMPARE(notice(), u"This poem is too long for a picture. A PDF holds all of it."_s);
        QVERIFY(m_window->findChild<QFileDialog *>() == nullptr);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
    }
    saveAs("savePdf", m_folder->filePath(u"night.pdf"_s));
    QCOMPARE(notice(), u"Saved as night.pdf."_s);
}

void TestPoemActions::aPdfIsSaved()
{
    answer(u"It is late.\n"_s);
    saveAs("savePdf", m_folder->filePath(u"night.pdf"_s));
    QCOMPARE(notice(), u"Saved as night.pdf."_s);
    QFile file(m_folder->filePath(u"night.pdf"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.contains("/Count 1\n"));
}

void TestPoemActions::whatCannotBeSavedIsTold_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("path");
    QTest::newRow("a picture in no folder for it") << QByteArray("savePicture") << u"/proc/poem.png"_s;
    QTest::newRow("a PDF in no folder for it") << QByteArray("savePdf") << u"/proc/poem.pdf"_s;
}

void TestPoemActions::whatCannotBeSavedIsTold()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QString, path);
    answer(u"It is late.\n"_s);
    saveAs(name.constData(), path);
    QVERIFY2(notice().startsWith(path + u" cannot be saved: "_s), qPrintable(notice()));
    QVERIFY(notice().size() > path.size() + 25);
}

void TestPoemActions::aFullDiskLeavesTheOldFile_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("file");
    QTest::newRow("a picture") << QByteArray("savePicture") << u"old.png"_s;
    QTest::newRow("a PDF") << QByteArray("savePdf") << u"old.pdf"_s;
}

// The system lets no file grow, which is what a full disk does.
void TestPoemActions::aFullDiskLeavesTheOldFile()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QString, file);
    answer(u"It is late.\n"_s);
    QFile old(m_folder->filePath(file));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    action(name.constData()).trigger();
    auto *dialog = m_window->findChild<QFileDialog *>();
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->setDirectory(m_folder->path());
    dialog->selectFile(old.fileName());
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit small{1000, before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    QMetaObject::invokeMethod(dialog, "accept");
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY2(notice().startsWith(old.fileName() + u" cannot be saved: "_s), qPrintable(notice()));
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), "old");
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList(file));
}

// By the dialog's own fields, as where there is no printer.
void TestPoemActions::aPoemIsPrintedToAFile()
{
    answer(u"It is late.\n"_s.repeated(100));
    action("print").trigger();
    auto *dialog = m_window->findChild<QPrintDialog *>();
    auto *printers = dialog->findChild<QComboBox *>(u"printers"_s);
    auto *name = dialog->findChild<QLineEdit *>(u"filename"_s);
    if (printers == nullptr || name == nullptr)
        QSKIP("the dialog is another one here");
    QCOMPARE(QFileInfo(name->text()).fileName(), u"Night - Somebody.pdf"_s);
    printers->setCurrentIndex(printers->findText(u"PDF"_s, Qt::MatchContains));
    name->setText(m_folder->filePath(u"paper.pdf"_s));
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_VERIFY(m_window->findChild<QPrintDialog *>() == nullptr);
    QCOMPARE(notice(), u"Printed to paper.pdf."_s);
    QFile file(m_folder->filePath(u"paper.pdf"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("/Count 4\n"));
}

void TestPoemActions::aWindowMayGoWhileItAsks()
{
    answer(u"It is late.\n"_s);
    action("print").trigger();
    const QPointer<QPrintDialog> dialog = m_window->findChild<QPrintDialog *>();
    QTRY_VERIFY(dialog->isVisible());
    m_window.reset();
    QVERIFY(dialog.isNull());
}

void TestPoemActions::aPrinterThatFailsIsTold()
{
    answer(u"It is late.\n"_s);
    printTo(u"/proc/paper.pdf"_s);
    QCOMPARE(notice(), u"The poem cannot be printed."_s);
}

void TestPoemActions::aPageThatIsNotThereIsTold()
{
    answer(u"It is late.\n"_s);
    printTo(m_folder->filePath(u"paper.pdf"_s), QPageRanges::fromString(u"7"_s));
    QCOMPARE(notice(), u"The poem cannot be printed."_s);
    QVERIFY(!QFile::exists(m_folder->filePath(u"paper.pdf"_s)));
}

} // namespace

QTEST_MAIN(TestPoemActions)
#include "tst_poemactions.moc"
