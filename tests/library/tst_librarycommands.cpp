// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program with a library of its user's own.

#include "app/exitcode.h"
#include "smalllibrary.h"
#include "tests/support/program.h"
#include "tests/support/rawclient.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <csignal>
#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // ms; only reached when something is broken

int status(ExitCode code)
{
    return static_cast<int>(code);
}

class TestLibraryCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void searchPrintsABlockForEachPoem();
    void searchPrintsJsonAsHttpHasIt();
    void searchIsFilteredAndCutOff_data();
    void searchIsFilteredAndCutOff();
    void searchWithoutALibraryLooksIntoTheProgram();
    void searchSaysThatNothingWasFound();
    void searchSaysWhatIsWrong_data();
    void searchSaysWhatIsWrong();
    void askAnswersFromTheLibrary();
    void serveServesTheLibrary();
    void servePoemsMayBeALibrary();
    void aBrokenLibraryIsToldAndTheEmbeddedPoemsServed_data();
    void aBrokenLibraryIsToldAndTheEmbeddedPoemsServed();
    void aReloadFindsTheLibrary();
    void aReloadKeepsWhatWasServedBeforeABrokenOne();

private:
    [[nodiscard]] QString library() const { return m_folder->filePath(u"poemstream/poems.sqlite"_s); }
    [[nodiscard]] QStringList home() const { return {u"XDG_DATA_HOME="_s + m_folder->path()}; }
    void makeLibrary() const;
    void writeLibrary(const QByteArray &bytes) const;
    [[nodiscard]] static QJsonObject get(const ServeProgram &serve, const QByteArray &target);
    [[nodiscard]] static qint64 totalOf(const ServeProgram &serve);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLibraryCommands::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(m_folder->filePath(u"poemstream"_s)));
}

void TestLibraryCommands::makeLibrary() const
{
    QFile::remove(library());
    QVERIFY(makeSmallLibrary(library()));
}

void TestLibraryCommands::writeLibrary(const QByteArray &bytes) const
{
    QFile file(library());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QJsonObject TestLibraryCommands::get(const ServeProgram &serve, const QByteArray &target)
{
    RawClient client(serve.port());
    client.send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    if (!QTest::qWaitFor([&client] { return client.hasAnswer(); }, patience))
        return {};
    return QJsonDocument::fromJson(client.answer()->body).object();
}

// Poems that a library has, and the program has not.
qint64 TestLibraryCommands::totalOf(const ServeProgram &serve)
{
    const QByteArray target = "/v1/search?q=" + u"古寺無人到"_s.toUtf8().toPercentEncoding() +
                              "&author=" + u"釋雲間"_s.toUtf8().toPercentEncoding();
    return get(serve, target)["total"_L1].toInteger(-1);
}

void TestLibraryCommands::searchPrintsABlockForEachPoem()
{
    makeLibrary();
    Program program({u"search"_s, u"水調歌頭"_s}, home());
    QCOMPARE(program.wait(), status(ExitCode::Done));
    QCOMPARE(program.errors(), QByteArray());
    const QStringList lines = QString::fromUtf8(program.output()).split(u'\n');
    QCOMPARE(lines.size(), 10);
    QVERIFY(lines.at(0).startsWith(u"水調歌頭・"_s));
    QVERIFY(lines.contains(u"顧小樓 · 宋"_s));
    QVERIFY(lines.contains(u"百尺高樓上，把酒對長天。"_s));
    QCOMPARE(lines.at(3).size(), 16);
    QCOMPARE(lines.at(4), QString());
}

void TestLibraryCommands::searchPrintsJsonAsHttpHasIt()
{
    makeLibrary();
    Program program({u"search"_s, u"扁舟"_s, u"--json"_s}, home());
    QCOMPARE(program.wait(), status(ExitCode::Done));
    QCOMPARE(program.output().count('\n'), 1);
    const QJsonObject printed = QJsonDocument::fromJson(program.output()).object();
    QCOMPARE(printed["title"_L1].toString(), u"水調歌頭・秋江"_s);
    const ServeProgram serve({}, home());
    const QJsonObject served = get(serve, "/v1/search?q=" + u"扁舟"_s.toUtf8().toPercentEncoding());
    QCOMPARE(served["poems"_L1].toArray(), QJsonArray{printed});
}

void TestLibraryCommands::searchIsFilteredAndCutOff_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("poems");
    QTest::addRow("by nothing") << QStringList() << 2;
    QTest::addRow("by author") << QStringList{u"--author"_s, u"林晚舟"_s} << 1;
    QTest::addRow("by dynasty") << QStringList{u"--dynasty"_s, u"宋"_s} << 1;
    QTest::addRow("by tag") << QStringList{u"--tag"_s, u"詞"_s} << 2;
    QTest::addRow("by two at once") << QStringList{u"--tag=詞"_s, u"--author=顧小樓"_s} << 1;
    QTest::addRow("to one") << QStringList{u"--limit"_s, u"1"_s} << 1;
}

void TestLibraryCommands::searchIsFilteredAndCutOff()
{
    QFETCH(QStringList, options);
    QFETCH(int, poems);
    makeLibrary();
    Program program(QStringList{u"search"_s, u"水調歌頭"_s, u"--json"_s} + options, home());
    QCOMPARE(program.wait(), status(ExitCode::Done));
    QCOMPARE(program.output().count('\n'), poems);
}

void TestLibraryCommands::searchWithoutALibraryLooksIntoTheProgram()
{
    Program program({u"search"_s, u"Comparing"_s, u"Moons"_s}, home());
    QCOMPARE(program.wait(), status(ExitCode::Done));
    QCOMPARE(program.errors(), QByteArray());
    QVERIFY(program.output().startsWith("Comparing Moons\n"));
    QVERIFY(!QFile::exists(library())); // looking makes none
}

void TestLibraryCommands::searchSaysThatNothingWasFound()
{
    Program program({u"search"_s, u"xylophonist"_s}, home());
    QCOMPARE(program.wait(), status(ExitCode::Done));
    QCOMPARE(program.output(), QByteArray());
    QCOMPARE(program.errors(), QByteArray("poemstream: no poem has to do with 'xylophonist'\n"));
}

void TestLibraryCommands::searchSaysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<ExitCode>("code");
    QTest::addRow("no words") << QStringList() << ExitCode::Usage;
    QTest::addRow("blank words") << QStringList{u" "_s} << ExitCode::Usage;
    QTest::addRow("too many words") << QStringList{QString(1001, u'月')} << ExitCode::Usage;
    QTest::addRow("a limit of none") << QStringList{u"月"_s, u"--limit"_s, u"0"_s} << ExitCode::Usage;
    QTest::addRow("a library without a name") << QStringList{u"月"_s, u"--library="_s} << ExitCode::Usage;
    QTest::addRow("no such library") << QStringList{u"月"_s, u"--library"_s, u"/nowhere/poems"_s}
                                     << ExitCode::Failed;
}

void TestLibraryCommands::searchSaysWhatIsWrong()
{
    QFETCH(QStringList, options);
    QFETCH(ExitCode, code);
    Program program(QStringList{u"search"_s} + options, home());
    QCOMPARE(program.wait(), status(code));
    QCOMPARE(program.output(), QByteArray());
    QCOMPARE(program.errors().count('\n'), 1);
    QVERIFY(program.errors().startsWith("poemstream: "));
}

void TestLibraryCommands::askAnswersFromTheLibrary()
{
    makeLibrary();
    Program program({u"ask"_s, u"古寺無人到"_s, u"--plain"_s}, home());
    QCOMPARE(program.wait(), status(ExitCode::Done));
    QCOMPARE(program.errors(), QByteArray());
    QVERIFY(program.output().contains(u"白雲閒似我，終日住山心。"_s.toUtf8()));
}

void TestLibraryCommands::serveServesTheLibrary()
{
    makeLibrary();
    const ServeProgram serve({}, home());
    QCOMPARE(totalOf(serve), 1);
}

void TestLibraryCommands::servePoemsMayBeALibrary()
{
    const QString path = m_folder->filePath(u"other.sqlite"_s);
    QVERIFY(makeSmallLibrary(path));
    const ServeProgram serve({u"--poems"_s, path}, home());
    QCOMPARE(totalOf(serve), 1);
}

void TestLibraryCommands::aBrokenLibraryIsToldAndTheEmbeddedPoemsServed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addRow("no database") << QByteArray("poems, poems, poems");
    QTest::addRow("an empty file") << QByteArray();
    QTest::addRow("the head of a database") << QByteArray("SQLite format 3\0", 16);
}

void TestLibraryCommands::aBrokenLibraryIsToldAndTheEmbeddedPoemsServed()
{
    QFETCH(QByteArray, bytes);
    writeLibrary(bytes);
    ServeProgram serve({}, home());
    QVERIFY(serve.complaints().startsWith("poemstream: the library "));
    QVERIFY(serve.complaints().endsWith("; here are the poems in the program\n"));
    QCOMPARE(serve.complaints().count('\n'), 1);
    QVERIFY(get(serve, "/v1/search?q=moon")["total"_L1].toInt() > 0);
    QFile file(library());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bytes); // left as it is
}

void TestLibraryCommands::aReloadFindsTheLibrary()
{
    const ServeProgram serve({}, home());
    QCOMPARE(totalOf(serve), 0);
    makeLibrary();
    serve.signal(SIGHUP);
    QTRY_COMPARE_WITH_TIMEOUT(totalOf(serve), 1, patience);
}

void TestLibraryCommands::aReloadKeepsWhatWasServedBeforeABrokenOne()
{
    makeLibrary();
    ServeProgram serve({}, home());
    QCOMPARE(totalOf(serve), 1);
    QVERIFY(QFile::remove(library()));
    writeLibrary("no more poems");
    serve.signal(SIGHUP);
    QTRY_VERIFY_WITH_TIMEOUT(serve.errors().contains("nothing changed"), patience);
    QCOMPARE(totalOf(serve), 1);
}

} // namespace

QTEST_GUILESS_MAIN(TestLibraryCommands)
#include "tst_librarycommands.moc"
