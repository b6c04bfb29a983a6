// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "librarycheck.h"
#include "server/poems/memorylibrary.h"
#include "server/poems/poemimport.h"
#include "server/poems/poemstore.h"

#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

class TestPoemImport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aFolderIsImported();
    void aNewLibraryHasOurPoems();
    void whatWasReadIsNotReadAgain();
    void badFilesAreToldAndTheOthersTaken();
    void otherFilesInAFolderAreNoMatter();
    void countsInAFolderDecideTheOrder();
    void countsThatComeLaterDecideToo();
    void secondarySetsComeLast();
    void namedFilesWithoutPoemsAreTold();
    void stoppedBeforeItBeginsItReadsNothing();
    void theProgressIsThatOfAllPaths();
    void anArchiveNamedTwiceIsReadOnce();

private:
    [[nodiscard]] QString in(const QString &name) const { return m_folder->filePath(u"in/"_s + name); }
    [[nodiscard]] PoemImport::Result import(const QStringList &paths) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_library;
};

void TestPoemImport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = m_folder->filePath(u"out/poems.sqlite"_s);
}

PoemImport::Result TestPoemImport::import(const QStringList &paths) const
{
    return PoemImport(m_library).run(paths);
}

void TestPoemImport::aFolderIsImported()
{
    for (int file = 0; file < 3; ++file)
        writeFile(in(u"poet.tang.%1.json"_s.arg(file)), madeUpPoems(file, 10));
    const PoemImport::Result result = import({in({})});
    QVERIFY(!result.error && !result.isStopped);
    QCOMPARE(result.reports.size(), 1);
    QCOMPARE(result.reports.first().added, 30);
    QCOMPARE(result.reports.first().doubles, 0);
    QCOMPARE(result.reports.first().filesFailed, 0);
    QCOMPARE(madeUpPoemsIn(m_library), 30);
    QCOMPARE(flawOf(m_library, 10), QString());
    QCOMPARE(ask(m_library, u"SELECT DISTINCT dynasty FROM poem WHERE author = 'testsmith'"_s),
             QStringList{u"唐"_s});
}

void TestPoemImport::aNewLibraryHasOurPoems()
{
    QVERIFY(!import({}).error);
    QRandomGenerator random(1);
    const auto ours = MemoryLibrary::embedded(random);
    const auto opened = PoemStore::open(m_library);
    const auto &store = *std::get<std::unique_ptr<PoemStore>>(opened);
    QCOMPARE(store.count(), ours->poems().size());
    for (const Poem &poem : ours->poems()) {
        const auto found = store.find(poemNumber(poem.id));
        QVERIFY(found);
        QCOMPARE(found->text, poem.text);
        QCOMPARE(found->source, poem.source);
        QCOMPARE(found->tags, poem.tags);
    }
}

void TestPoemImport::whatWasReadIsNotReadAgain()
{
    writeFile(in(u"poet.tang.0.json"_s), madeUpPoems(0, 10));
    QVERIFY(!import({in({})}).error);
    writeFile(in(u"poet.tang.1.json"_s), madeUpPoems(1, 10));
    const PoemImport::Result again = import({in({})});
    QCOMPARE(again.reports.first().added, 10);
    QCOMPARE(again.reports.first().doubles, 0);
    QCOMPARE(again.reports.first().filesKnown, 1);
    QCOMPARE(madeUpPoemsIn(m_library), 20);
}

void TestPoemImport::badFilesAreToldAndTheOthersTaken()
{
    writeFile(in(u"poet.tang.0.json"_s), madeUpPoems(0, 10));
    writeFile(in(u"poet.tang.1.json"_s), madeUpPoems(1, 10).chopped(30));
    writeFile(in(u"poet.tang.2.json"_s), madeUpPoems(2, 10));
    writeFile(in(u"other.json"_s), R"([{"lines":["one"]},{"words":["two"]}])");
    const PoemImport::Result result = import({in({}), in(u"nowhere"_s)});
    QVERIFY(!result.error);
    const PoemImportReport &report = result.reports.first();
    QCOMPARE(report.added, 20);
    QCOMPARE(report.filesFailed, 2);
    QCOMPARE(report.failures.size(), 2);
    QCOMPARE(QFileInfo(report.failures.at(0).name).fileName(), u"other.json"_s);
    QVERIFY2(report.failures.at(0).text.contains(u"poem 2"_s), qPrintable(report.failures.at(0).text));
    QVERIFY2(report.failures.at(1).text.contains(u"byte"_s), qPrintable(report.failures.at(1).text));
    QCOMPARE(result.reports.at(1).filesFailed, 1);
    QCOMPARE(flawOf(m_library, 10), QString());
}

void TestPoemImport::otherFilesInAFolderAreNoMatter()
{
    writeFile(in(u"LICENSE"_s), "words\n");
    writeFile(in(u"README.md"_s), "words\n");
    writeFile(in(u"package.json"_s), "{\"name\":\"x\"}");
    writeFile(in(u"authors.tang.json"_s), "[{\"name\":\"x\"}]");
    writeFile(in(u"poet.tang.0.json"_s), madeUpPoems(0, 10));
    const PoemImport::Result result = import({in({})});
    QCOMPARE(result.reports.first().filesFailed, 0);
    QCOMPARE(result.reports.first().added, 10);
    QVERIFY(result.reports.first().noise.isEmpty());
}

QByteArray counts(qint64 hits)
{
    return uR"([{"author":"testsmith","title":"file 1","baidu":%1,"bing":%1,"google":%1,"so360":%1}])"_s
        .arg(hits)
        .toUtf8();
}

void TestPoemImport::countsInAFolderDecideTheOrder()
{
    writeFile(in(u"quantangshi/poet.tang.0.json"_s), madeUpPoems(0, 1));
    writeFile(in(u"quantangshi/poet.tang.1.json"_s), madeUpPoems(1, 1));
    writeFile(in(u"rank/poet/poet.tang.rank.0.json"_s), counts(1'000'000));
    QVERIFY(!import({in({})}).error);
    QCOMPARE(ask(m_library, u"SELECT title FROM poem WHERE author = 'testsmith' ORDER BY rowid"_s),
             QStringList({u"file 1"_s, u"file 0"_s}));
}

void TestPoemImport::countsThatComeLaterDecideToo()
{
    writeFile(in(u"quantangshi/poet.tang.0.json"_s), madeUpPoems(0, 1));
    writeFile(in(u"quantangshi/poet.tang.1.json"_s), madeUpPoems(1, 1));
    QVERIFY(!import({in({})}).error);
    writeFile(in(u"rank/poet/poet.tang.rank.0.json"_s), counts(1'000'000));
    QVERIFY(!import({in({})}).error);
    QCOMPARE(ask(m_library, u"SELECT title FROM poem WHERE author = 'testsmith' ORDER BY rowid"_s),
             QStringList({u"file 1"_s, u"file 0"_s}));
    QCOMPARE(flawOf(m_library, 1), QString());
}

void TestPoemImport::secondarySetsComeLast()
{
    writeFile(in(u"a/yudingquantangshi/json/001.json"_s),
              R"([{"title":"夜灯","paragraphs":["一，二。三，四。"]}])");
    writeFile(in(u"b/poet.tang.0.json"_s), R"([{"title":"夜灯","paragraphs":["一，二。","三，四。"]}])");
    const PoemImport::Result result = import({in({})});
    QCOMPARE(result.reports.first().added, 2);
    QCOMPARE(ask(m_library, u"SELECT text FROM poem WHERE title = '夜灯' AND edition = 0"_s),
             QStringList{u"一，二。\n三，四。"_s});
}

void TestPoemImport::namedFilesWithoutPoemsAreTold()
{
    writeFile(in(u"authors.tang.json"_s), "[{\"name\":\"x\"}]");
    writeFile(in(u"words"_s), "no poems\n");
    const PoemImport::Result result = import({in(u"authors.tang.json"_s), in(u"words"_s)});
    for (const PoemImportReport &report : result.reports)
        QCOMPARE(report.filesFailed, 1);
}

void TestPoemImport::stoppedBeforeItBeginsItReadsNothing()
{
    writeFile(in(u"poet.tang.0.json"_s), madeUpPoems(0, 10));
    PoemImport import(m_library);
    import.stop();
    const PoemImport::Result result = import.run({in({})});
    QVERIFY(result.isStopped && !result.error);
    QCOMPARE(madeUpPoemsIn(m_library), 0);
}

// However many there are, there is one bar, and it ends full.
void TestPoemImport::theProgressIsThatOfAllPaths()
{
    for (int file = 0; file < 3; ++file)
        writeFile(in(u"poet.tang.%1.json"_s.arg(file)), madeUpPoems(file, 10));
    PoemImport import(m_library);
    QCOMPARE(import.progress().bytesInAll, 0);
    QCOMPARE(import.progress().elapsed.count(), 0);
    QVERIFY(
        !import.run({in(u"poet.tang.0.json"_s), in(u"poet.tang.1.json"_s), in(u"poet.tang.2.json"_s)}).error);
    const PoemImport::Progress end = import.progress();
    QVERIFY(end.bytesInAll > 3 * QFileInfo(in(u"poet.tang.0.json"_s)).size()); // ours are the rest
    QCOMPARE(end.bytesDone, end.bytesInAll);
    QCOMPARE(end.poems, 30); // without ours, of which nobody thinks
}

void TestPoemImport::anArchiveNamedTwiceIsReadOnce()
{
    writeFile(in(u"poet.tang.0.json"_s), madeUpPoems(0, 10));
    QCOMPARE(QProcess::execute(u"tar"_s, {u"-C"_s, in({}), u"-czf"_s, in(u"a.tgz"_s), u"poet.tang.0.json"_s}),
             0);
    PoemImport import(m_library);
    const PoemImport::Result result = import.run({in(u"a.tgz"_s), in(u"a.tgz"_s)});
    QCOMPARE(result.reports.at(0).added, 10);
    QCOMPARE(result.reports.at(1).filesKnown, 1);
    QCOMPARE(import.progress().bytesDone, import.progress().bytesInAll);
}

} // namespace

QTEST_GUILESS_MAIN(TestPoemImport)
#include "tst_poemimport.moc"
