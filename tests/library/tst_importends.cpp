// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exitcode.h"
#include "librarycheck.h"
#include "tests/support/program.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

constexpr int files = 120;
constexpr int poemsAFile = 500;

/// How an import may end before it is done, and what is left then. One folder of 60,000 poems, more than are
/// written in one piece, serves all.
class TestImportEnds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void killedAtAnyMomentItLeavesWholeFiles_data();
    void killedAtAnyMomentItLeavesWholeFiles();
    void interruptedItKeepsWhatWasReadAndGoesOn_data();
    void interruptedItKeepsWhatWasReadAndGoesOn();
    void twoAtOnceLoseNothing();
    void withoutRoomItSaysSoAndKeepsWhatThereIs();

private:
    [[nodiscard]] QStringList command() const
    {
        return {u"import"_s, u"--library"_s, m_library, m_poems->path()};
    }
    void finish() const;

    std::unique_ptr<QTemporaryDir> m_poems;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_library;
    std::chrono::milliseconds m_usual{0}; // what an import takes here
};

int status(ExitCode code)
{
    return static_cast<int>(code);
}

void TestImportEnds::initTestCase()
{
    m_poems = std::make_unique<QTemporaryDir>();
    for (int file = 0; file < files; ++file)
        writeFile(m_poems->filePath(u"poet.tang.%1.json"_s.arg(file)), madeUpPoems(file, poemsAFile));
    init();
    QElapsedTimer time;
    time.start();
    finish();
    m_usual = std::chrono::milliseconds(time.elapsed());
}

void TestImportEnds::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = m_folder->filePath(u"poems.sqlite"_s);
}

void TestImportEnds::finish() const
{
    Program program(command());
    QCOMPARE(program.wait(), status(ExitCode::Done));
    QCOMPARE(madeUpPoemsIn(m_library), files * poemsAFile);
    QCOMPARE(flawOf(m_library, poemsAFile), QString());
}

void TestImportEnds::killedAtAnyMomentItLeavesWholeFiles_data()
{
    QTest::addColumn<int>("twentieths");
    for (int moment = 1; moment <= 20; ++moment)
        QTest::addRow("after %d of 20", moment) << moment;
}

void TestImportEnds::killedAtAnyMomentItLeavesWholeFiles()
{
    QFETCH(const int, twentieths);
    {
        Program program(command());
        QTest::qWait(static_cast<int>(m_usual.count() * twentieths / 20)); // the moment is what is tested
        program.signal(SIGKILL);
        static_cast<void>(program.wait());
    }
    if (QFileInfo::exists(m_library)) {
        QCOMPARE(madeUpPoemsIn(m_library) % poemsAFile, 0);
        QCOMPARE(flawOf(m_library, poemsAFile), QString());
    }
    if (twentieths % 5 == 0)
        finish(); // the lock that is left does not matter
}

void TestImportEnds::interruptedItKeepsWhatWasReadAndGoesOn_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void TestImportEnds::interruptedItKeepsWhatWasReadAndGoesOn()
{
    QFETCH(const int, signal);
    Program program(command());
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(m_library).size() > 0 || !program.isRunning(), 30'000);
    program.signal(signal);
    const int code = program.wait();
    if (code == status(ExitCode::Done))
        QSKIP("too quick to be interrupted");
    QCOMPARE(code, status(ExitCode::Interrupted));
    QCOMPARE(program.errors().count('\n'), 1);
    QVERIFY2(program.errors().contains("the same command goes on from here"), program.errors().constData());
    QCOMPARE(madeUpPoemsIn(m_library) % poemsAFile, 0);
    QCOMPARE(flawOf(m_library, poemsAFile), QString());
    finish();
}

void TestImportEnds::twoAtOnceLoseNothing()
{
    Program first(command());
    Program second(command());
    QList<int> codes{first.wait(), second.wait()};
    std::sort(codes.begin(), codes.end());
    QCOMPARE(codes.first(), status(ExitCode::Done));
    if (codes.last() != status(ExitCode::Done)) { // they met
        QCOMPARE(codes.last(), status(ExitCode::Failed));
        const QByteArray errors = first.errors() + second.errors();
        QCOMPARE(errors.count('\n'), 1);
        QVERIFY2(errors.contains("another import into "), errors.constData());
    }
    QCOMPARE(madeUpPoemsIn(m_library), files * poemsAFile);
    QCOMPARE(flawOf(m_library, poemsAFile), QString());
}

void TestImportEnds::withoutRoomItSaysSoAndKeepsWhatThereIs()
{
    constexpr rlim_t room = 3'000'000; // bytes a file
    Program program(command(), {}, [] {
        const struct rlimit limit = {room, room};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        std::signal(SIGXFSZ, SIG_IGN); // NOLINT(cert-err33-c): then write(2) fails, as on a full disk
    });
    QCOMPARE(program.wait(), status(ExitCode::Failed));
    QCOMPARE(program.errors().count('\n'), 1);
    QVERIFY2(program.errors().contains("what was imported before is kept"), program.errors().constData());
    QCOMPARE(madeUpPoemsIn(m_library) % poemsAFile, 0);
    QCOMPARE(flawOf(m_library, poemsAFile), QString());
    finish();
}

} // namespace

QTEST_GUILESS_MAIN(TestImportEnds)
#include "tst_importends.moc"
