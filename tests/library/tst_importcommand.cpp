// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exitcode.h"
#include "librarycheck.h"
#include "tests/support/program.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <unistd.h>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

class TestImportCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void badUsageIsOneLineAndExitTwo_data();
    void badUsageIsOneLineAndExitTwo();
    void helpIsGiven();
    void oneLineSaysWhatWasDone();
    void everyPathHasALine();
    void theUsersOwnLibraryIsTheUsual();
    void badFilesAreOneLineEachAndExitOne();
    void aBadLibraryIsOneLineAndExitOne_data();
    void aBadLibraryIsOneLineAndExitOne();
    void aMissingDriverIsOneLineAndExitOne();
    void itSpeaksChinese();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_library;
};

int status(ExitCode code)
{
    return static_cast<int>(code);
}

void TestImportCommand::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = path(u"poems.sqlite"_s);
    writeFile(path(u"in/poet.tang.0.json"_s), madeUpPoems(0, 10));
}

void TestImportCommand::badUsageIsOneLineAndExitTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addRow("no path") << QStringList{u"import"_s};
    QTest::addRow("no library") << QStringList{u"import"_s, u"a"_s, u"--library"_s, u""_s};
    QTest::addRow("an unknown option") << QStringList{u"import"_s, u"a"_s, u"--fast"_s};
}

void TestImportCommand::badUsageIsOneLineAndExitTwo()
{
    QFETCH(const QStringList, arguments);
    Program program(arguments);
    QCOMPARE(program.wait(), status(ExitCode::Usage));
    QCOMPARE(program.output(), QByteArray());
    QCOMPARE(program.errors().count('\n'), 1);
}

void TestImportCommand::helpIsGiven()
{
    Program program({u"import"_s, u"--help"_s});
    QCOMPARE(program.wait(), status(ExitCode::Done));
    QVERIFY(program.output().contains("--library"));
    Program all({u"--help"_s});
    QCOMPARE(all.wait(), status(ExitCode::Done));
    QVERIFY(all.output().contains("poemstream import"));
}

void TestImportCommand::oneLineSaysWhatWasDone()
{
    writeFile(path(u"in/poet.tang.1.json"_s),
              R"([{"title":"a","paragraphs":[]},{"title":"b","paragraphs":["一。"]}])");
    Program program({u"import"_s, u"--library"_s, m_library, path(u"in"_s)});
    QCOMPARE(program.wait(), status(ExitCode::Done));
    QCOMPARE(program.output(), QByteArray(path(u"in"_s).toUtf8() + ": 11 poems added; left out: 1 empty\n"));
    QVERIFY(!program.errors().contains('\r')); // no bar where nobody looks
    QCOMPARE(madeUpPoemsIn(m_library), 10);
}

void TestImportCommand::everyPathHasALine()
{
    Program program({u"import"_s, path(u"in"_s), path(u"in/poet.tang.0.json"_s), u"--library"_s, m_library});
    QCOMPARE(program.wait(), status(ExitCode::Done));
    QCOMPARE(program.output().count('\n'), 2);
    QVERIFY2(program.output().contains("files read before: 1\n"), program.output().constData());
}

void TestImportCommand::theUsersOwnLibraryIsTheUsual()
{
    Program program({u"import"_s, path(u"in"_s)}, {u"XDG_DATA_HOME="_s + path(u"data"_s)});
    QCOMPARE(program.wait(), status(ExitCode::Done));
    QCOMPARE(madeUpPoemsIn(path(u"data/poemstream/poems.sqlite"_s)), 10);
}

void TestImportCommand::badFilesAreOneLineEachAndExitOne()
{
    const QString cut = path(u"in/poet.tang.1.json"_s);
    writeFile(cut, madeUpPoems(1, 10).chopped(10));
    Program program({u"import"_s, u"--library"_s, m_library, path(u"in"_s), path(u"nowhere"_s)});
    QCOMPARE(program.wait(), status(ExitCode::Failed));
    QVERIFY2(program.errors().contains(QByteArray(cut.toUtf8() + ": not JSON at byte ")),
             program.errors().constData());
    QVERIFY2(program.errors().contains("nowhere: no such file"), program.errors().constData());
    QVERIFY(program.output().contains("10 poems added; files that failed: 1\n"));
    QCOMPARE(madeUpPoemsIn(m_library), 10);
}

void TestImportCommand::aBadLibraryIsOneLineAndExitOne_data()
{
    QTest::addColumn<QString>("library");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("a folder that cannot be")
        << u"/dev/null/poems.sqlite"_s << QByteArray("cannot be written");
    QTest::newRow("a folder that is read-only")
        << u"closed/poems.sqlite"_s << QByteArray("cannot be written");
    QTest::newRow("no database") << u"in/poet.tang.0.json"_s << QByteArray("cannot be read (");
    QTest::newRow("a later version's") << u"new.sqlite"_s << QByteArray("later version");
}

void TestImportCommand::aBadLibraryIsOneLineAndExitOne()
{
    QFETCH(QString, library);
    QFETCH(const QByteArray, words);
    if (library.startsWith(u"closed"_s) && ::geteuid() == 0)
        QSKIP("root may write anywhere");
    if (!library.startsWith(u'/'))
        library = path(library);
    QVERIFY(QDir().mkpath(path(u"closed"_s)));
    QVERIFY(QFile::setPermissions(path(u"closed"_s), QFile::ReadOwner | QFile::ExeOwner));
    QCOMPARE(ask(path(u"new.sqlite"_s), u"PRAGMA user_version = 99"_s), QStringList());
    Program program({u"import"_s, u"--library"_s, library, path(u"in"_s)});
    QCOMPARE(program.wait(), status(ExitCode::Failed));
    QCOMPARE(program.output(), QByteArray());
    QCOMPARE(program.errors().count('\n'), 1);
    QVERIFY2(program.errors().contains(words), program.errors().constData());
}

void TestImportCommand::aMissingDriverIsOneLineAndExitOne()
{
    // Qt looks for its plugins beside the program's qt.conf and in QT_PLUGIN_PATH: a copy of the program with
    // a qt.conf of its own finds none.
    const QString copy = path(u"bin/poemstream"_s);
    QVERIFY(QDir().mkpath(path(u"bin"_s)));
    QVERIFY(QFile::copy(Program::executable(), copy));
    writeFile(path(u"bin/qt.conf"_s), "[Paths]\nPlugins=/nowhere\n");
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.remove(u"QT_PLUGIN_PATH"_s);
    program.setProcessEnvironment(environment);
    program.start(copy, {u"import"_s, u"--library"_s, m_library, path(u"in"_s)});
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), status(ExitCode::Failed));
    const QByteArray errors = program.readAllStandardError();
    QVERIFY2(errors.contains("poemstream: Qt has no driver for SQLite here"), errors.constData());
    QVERIFY(!QFileInfo::exists(m_library));
}

void TestImportCommand::itSpeaksChinese()
{
    Program program({u"--language"_s, u"zh"_s, u"import"_s, u"--library"_s, m_library, path(u"in"_s)});
    QCOMPARE(program.wait(), status(ExitCode::Done));
    QVERIFY2(QString::fromUtf8(program.output()).contains(u"10 首"_s), program.output().constData());
}

} // namespace

QTEST_GUILESS_MAIN(TestImportCommand)
#include "tst_importcommand.moc"
