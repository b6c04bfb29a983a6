// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/libraryathand.h"
#include "app/commands/libraryimport.h"
#include "app/commands/userlibrary.h"
#include "app/desktop/importstrip.h"
#include "app/desktop/mainwindow.h"
#include "app/desktop/questionedit.h"
#include "app/offlinepoemsource.h"
#include "client/remotepoemsource.h"
#include "server/poemserver.h"
#include "tests/library/librarycheck.h"

#include <QtCore/QDir>
#include <QtCore/QLockFile>
#include <QtCore/QMimeData>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtGui/QDropEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>

#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 60'000; // milliseconds

/// Poems' way into the library, while the window and its server go on: real files, dropped on a real window.
class TestImportJourney : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void whatIsImportedAnswersAtOnce();
    void itDoesInALibraryThatWasThere();
    void itDoesOffline();
    void aPoemThatIsTypedGoesOn();
    void whatFailsIsOneLine_data();
    void whatFailsIsOneLine();
    void aFileThatFailsIsNamedWithItsPlace();
    void aFullDiskIsOneLine();
    void stoppedItKeepsWhatWasReadAndGoesOn();
    void closedInBetweenItGoesOnTheNextTime();
    void theThreadStepsBack();

private:
    void open();
    void drop(const QString &path);
    void ask(const QString &question);
    [[nodiscard]] QString in(const QString &name) const { return m_folder->filePath(u"in/"_s + name); }
    [[nodiscard]] QString said() const
    {
        const auto *strip = m_window->findChild<ImportStrip *>();
        return strip->isVisible() ? strip->findChild<QLabel *>(u"importWords"_s)->text() : QString();
    }
    void writeMany() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QRandomGenerator m_random{11};
    std::unique_ptr<LibraryAtHand> m_poems;
    std::unique_ptr<LibraryImport> m_import;
    std::unique_ptr<PoemServer> m_server;
    std::unique_ptr<RemotePoemSource> m_source;
    std::unique_ptr<MainWindow> m_window;
};

constexpr int files = 60;
constexpr int poemsAFile = 500;

void TestImportJourney::initTestCase()
{
    QCoreApplication::setApplicationName(u"poemstream"_s);
}

void TestImportJourney::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    qputenv("XDG_DATA_HOME", m_folder->filePath(u"data"_s).toLocal8Bit());
    writeFile(
        in(u"mine.json"_s),
        R"([{"title":"Zeppelin","author":"testsmith","language":"en","lines":["A zeppelin went by."]}])");
}

void TestImportJourney::cleanup()
{
    m_window.reset();
    m_source.reset();
    m_import.reset();
    m_server.reset();
    m_poems.reset();
}

// As app/commands/window.cpp does it.
void TestImportJourney::open()
{
    m_poems = std::make_unique<LibraryAtHand>(m_random);
    PoemServer::Settings settings;
    settings.pace = 1ms;
    m_server = std::make_unique<PoemServer>(m_poems->library(), settings, m_random);
    QVERIFY(m_server->listen(QHostAddress(QHostAddress::LocalHost), 0));
    m_import = std::make_unique<LibraryImport>(userLibraryPath());
    m_poems->openAnewAfter(*m_import, *m_server);
    m_source = std::make_unique<RemotePoemSource>(m_server->url(), QByteArray());
    m_window = std::make_unique<MainWindow>(*m_source, MainWindow::Mode::Online);
    m_window->typewriter().setPace(1ms);
    m_window->offerImport(*m_import);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestImportJourney::drop(const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QWidget &page = *m_window->centralWidget();
    QDragEnterEvent enter({9, 9}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&page, &enter);
    QDropEvent drop({9, 9}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&page, &drop);
    QVERIFY(m_import->isRunning());
}

void TestImportJourney::ask(const QString &question)
{
    auto *edit = m_window->findChild<QuestionEdit *>();
    edit->setText(question);
    QTest::keyClick(edit, Qt::Key_Return);
}

void TestImportJourney::writeMany() const
{
    for (int file = 0; file < files; ++file)
        writeFile(in(u"many/poet.tang.%1.json"_s.arg(file)), madeUpPoems(file, poemsAFile));
}

void TestImportJourney::whatIsImportedAnswersAtOnce()
{
    open();
    QVERIFY(said().contains(u"own poems"_s));
    drop(in(u"mine.json"_s));
    QTRY_COMPARE_WITH_TIMEOUT(said(), u"Imported: 1 poems added."_s, patience);
    QSignalSpy ended(m_window.get(), &MainWindow::poemEnded);
    ask(u"zeppelin"_s);
    QVERIFY(ended.wait(patience));
    QCOMPARE(m_window->typewriter().revealed().toString(), u"A zeppelin went by."_s);
}

// And its characters are folded as the new file says.
void TestImportJourney::itDoesInALibraryThatWasThere()
{
    QVERIFY(!PoemImport(userLibraryPath()).run({}).error);
    open();
    QCOMPARE(said(), QString());
    drop(in(u"mine.json"_s));
    QTRY_COMPARE_WITH_TIMEOUT(said(), u"Imported: 1 poems added."_s, patience);
    QSignalSpy ended(m_window.get(), &MainWindow::poemEnded);
    ask(u"zeppelin"_s);
    QVERIFY(ended.wait(patience));
    QCOMPARE(m_window->typewriter().revealed().toString(), u"A zeppelin went by."_s);
}

void TestImportJourney::itDoesOffline()
{
    LibraryAtHand poems(m_random);
    LibraryImport import(userLibraryPath());
    OfflinePoemSource source(poems.library(), 1ms);
    poems.openAnewAfter(import, source);
    QSignalSpy imported(&import, &LibraryImport::ended);
    import.begin({in(u"mine.json"_s)});
    QVERIFY(imported.wait(patience));
    MainWindow window(source, MainWindow::Mode::OfflineDemo);
    window.typewriter().setPace(1ms);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QSignalSpy ended(&window, &MainWindow::poemEnded);
    auto *edit = window.findChild<QuestionEdit *>();
    edit->setText(u"zeppelin"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(ended.wait(patience));
    QCOMPARE(window.typewriter().revealed().toString(), u"A zeppelin went by."_s);
}

void TestImportJourney::aPoemThatIsTypedGoesOn()
{
    open();
    QSignalSpy interrupted(m_source.get(), &PoemSource::interrupted);
    QSignalSpy restarted(m_source.get(), &PoemSource::restarted);
    QSignalSpy imported(m_import.get(), &LibraryImport::ended);
    QSignalSpy ended(m_window.get(), &MainWindow::poemEnded);
    QString whole;
    qint64 length = 0;
    connect(m_source.get(), &PoemSource::headingArrived, m_window.get(),
            [&length](const PoemHeading &heading) { length = heading.length; });
    m_source->setPace(300ms);
    ask(u"moon"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->typewriter().received().isEmpty(), patience);
    drop(in(u"mine.json"_s));
    QVERIFY(imported.wait(patience));
    QVERIFY(ended.isEmpty()); // the server has another library by now
    QVERIFY(ended.wait(patience));
    whole = m_window->typewriter().revealed().toString();
    QCOMPARE(qint64(whole.toUcs4().size()), length);
    QVERIFY(interrupted.isEmpty() && restarted.isEmpty());
}

void TestImportJourney::whatFailsIsOneLine_data()
{
    QTest::addColumn<QString>("obstacle");
    QTest::addColumn<QString>("words");
    QTest::newRow("a second import at once") << u"lock"_s << u"another import into "_s;
    QTest::newRow("a later version's library") << u"new"_s << u"later version"_s;
    QTest::newRow("no database") << u"none"_s << u"cannot be read ("_s;
    QTest::newRow("a folder that is read-only") << u"closed"_s << u"cannot be written"_s;
}

void TestImportJourney::whatFailsIsOneLine()
{
    QFETCH(const QString, obstacle);
    QFETCH(const QString, words);
    const QString library = userLibraryPath();
    const QString folder = QFileInfo(library).path();
    QVERIFY(QDir().mkpath(folder));
    QLockFile lock(library + u".lock"_s);
    if (obstacle == u"lock"_s)
        QVERIFY(lock.tryLock());
    else if (obstacle == u"new"_s)
        QCOMPARE(Poemstream::ask(library, u"PRAGMA user_version = 99"_s), QStringList());
    else if (obstacle == u"none"_s)
        writeFile(library, "no database, but longer than a hundred bytes" + QByteArray(200, '.'));
    else if (::geteuid() == 0)
        QSKIP("root may write anywhere");
    else
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
    open();
    drop(in(u"mine.json"_s));
    QTRY_VERIFY_WITH_TIMEOUT(said().startsWith(u"Not imported: "_s), patience);
    QVERIFY2(said().contains(words) && !said().contains(u'\n'), qPrintable(said()));
    QSignalSpy ended(m_window.get(), &MainWindow::poemEnded);
    ask(u"moon"_s); // is answered as before
    QVERIFY(ended.wait(patience));
    QVERIFY(!m_window->typewriter().revealed().isEmpty());
}

void TestImportJourney::aFileThatFailsIsNamedWithItsPlace()
{
    writeFile(in(u"poet.tang.1.json"_s), madeUpPoems(1, 10).chopped(10));
    open();
    drop(in({}));
    QTRY_VERIFY_WITH_TIMEOUT(said().startsWith(u"Imported: 1 poems added; files that failed: 1.\n"_s),
                             patience);
    QVERIFY2(said().contains(in(u"poet.tang.1.json"_s) + u": not JSON at byte "_s), qPrintable(said()));
}

void TestImportJourney::aFullDiskIsOneLine()
{
    writeMany();
    open();
    struct rlimit before = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const struct rlimit little = {2'000'000, before.rlim_max}; // bytes a file
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);        // then write(2) fails, as on a full disk
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &little), 0);
    drop(in(u"many"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!m_import->isRunning(), patience);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, handler); // NOLINT(cert-err33-c)
    QVERIFY2(said().startsWith(u"Not imported: the library "_s), qPrintable(said()));
    QVERIFY2(said().contains(u"what was imported before is kept"_s), qPrintable(said()));
    drop(in(u"many"_s));
    QTRY_COMPARE_WITH_TIMEOUT(madeUpPoemsIn(userLibraryPath()), files * poemsAFile, patience);
    QCOMPARE(flawOf(userLibraryPath(), poemsAFile), QString());
}

void TestImportJourney::stoppedItKeepsWhatWasReadAndGoesOn()
{
    writeMany();
    open();
    drop(in(u"many"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_import->progress().share > 0, patience);
    QTest::mouseClick(m_window->findChild<QWidget *>(u"stopImport"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!m_import->isRunning(), patience);
    if (!said().startsWith(u"Stopped: "_s))
        QSKIP("too quick to be stopped");
    QVERIFY2(said().endsWith(u"goes on from here."_s), qPrintable(said()));
    QCOMPARE(madeUpPoemsIn(userLibraryPath()) % poemsAFile, 0);
    drop(in(u"many"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!m_import->isRunning(), patience);
    QVERIFY2(said().startsWith(u"Imported: "_s), qPrintable(said()));
    QCOMPARE(madeUpPoemsIn(userLibraryPath()), files * poemsAFile);
    QCOMPARE(flawOf(userLibraryPath(), poemsAFile), QString());
}

void TestImportJourney::closedInBetweenItGoesOnTheNextTime()
{
    writeMany();
    open();
    drop(in(u"many"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_import->progress().share > 0, patience);
    cleanup(); // waits for the file that is being read
    QCOMPARE(madeUpPoemsIn(userLibraryPath()) % poemsAFile, 0);
    QCOMPARE(flawOf(userLibraryPath(), poemsAFile), QString());
    open();
    QCOMPARE(said(), QString());
    drop(in(u"many"_s));
    QTRY_COMPARE_WITH_TIMEOUT(madeUpPoemsIn(userLibraryPath()), files * poemsAFile, patience);
}

/// How much the threads of this process step back for others, whose niceness is not ours.
QList<int> nicenesses()
{
    QList<int> all;
    for (const QString &task : QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(u"/proc/self/task/%1/stat"_s.arg(task));
        if (!file.open(QIODevice::ReadOnly))
            continue; // it is gone
        const QByteArray stat = file.readAll();
        all +=
            stat.mid(stat.lastIndexOf(')') + 2).split(' ').value(16).toInt(); // field 19, and 3 comes first
    }
    return all;
}

void TestImportJourney::theThreadStepsBack()
{
    writeMany();
    open();
    const int ours = nicenesses().first();
    drop(in(u"many"_s));
    QTRY_COMPARE_WITH_TIMEOUT(nicenesses().count(std::min(std::max(ours, 10), 19)),
                              ours >= 10 ? nicenesses().size() : 1, patience);
    QCOMPARE(nicenesses().first(), ours);
}

} // namespace

QTEST_MAIN(TestImportJourney)
#include "tst_importjourney.moc"
