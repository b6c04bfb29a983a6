// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "librarycheck.h"
#include "server/poems/filelibrary.h"
#include "server/poems/memorylibrary.h"
#include "server/poems/poemimport.h"
#include "smalllibrary.h"
#include "tests/support/ordinaryrights.h"

#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <memory>
#include <thread>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

QStringList seenWarnings;

void keepWarning(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    Q_UNUSED(type)
    Q_UNUSED(context)
    seenWarnings += text;
}

/// A library in a folder that its readers may not write, and somebody else may: a service's.
class TestClosedFolder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void whatIsImportedMeanwhileIsFound();
    void whatIsImportedIsFoundWhileTheImportHasItOpen();
    void anotherFileInItsPlaceIsRead();
    void aFileThatIsGoneIsReadOn();
    void poemsOfTheProgramAreThereOnAnyThread();

private:
    void close() const;
    void open() const;
    [[nodiscard]] static QString answerTo(FileLibrary &library, const QString &question);
    [[nodiscard]] static qint64 found(const FileLibrary &library, const QString &words);
    void import(const QByteArray &poems) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QRandomGenerator m_random{1};
};

constexpr auto sluice =
    R"([{"title": "閘夜", "author": "沈一帆", "language": "zh", "lines": ["閘門沉鐵鎖，燈火照寒漪。"]}])";

void TestClosedFolder::initTestCase()
{
    if (!giveUpRootsRights())
        QSKIP("root may write anywhere");
}

void TestClosedFolder::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"closed/poems.sqlite"_s);
    QVERIFY(makeSmallLibrary(m_path));
    close();
}

void TestClosedFolder::cleanup()
{
    open();
}

void TestClosedFolder::close() const
{
    QVERIFY(QFile::setPermissions(m_folder->filePath(u"closed"_s), QFile::ReadOwner | QFile::ExeOwner));
}

void TestClosedFolder::open() const
{
    QVERIFY(QFile::setPermissions(m_folder->filePath(u"closed"_s),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

// The title of the answer; empty where none came in time.
QString TestClosedFolder::answerTo(FileLibrary &library, const QString &question)
{
    QObject context;
    QString title;
    library.answer({question, {}}, context,
                   [&title](const PoemLibrary::Answer &answer) { title = answer.poem.title; });
    static_cast<void>(QTest::qWaitFor([&title] { return !title.isEmpty(); }, 10'000));
    return title;
}

qint64 TestClosedFolder::found(const FileLibrary &library, const QString &words)
{
    QObject context;
    qint64 total = -1;
    library.search({.words = words, .limit = 10}, context,
                   [&total](const PoemLibrary::SearchResult &result) { total = result.total; });
    static_cast<void>(QTest::qWaitFor([&total] { return total >= 0; }, 10'000));
    return total;
}

void TestClosedFolder::import(const QByteArray &poems) const
{
    const QString file = m_folder->filePath(u"more.json"_s);
    writeFile(file, poems);
    open();
    const PoemImport::Result result = PoemImport(m_path).run({file});
    close();
    QVERIFY(!result.error);
}

void TestClosedFolder::whatIsImportedMeanwhileIsFound()
{
    auto opened = FileLibrary::open(m_path, m_random);
    auto &library = *std::get<std::unique_ptr<FileLibrary>>(opened);
    QCOMPARE(answerTo(library, u"荷叶田田映碧池"_s), u"夏日荷塘"_s); // the thread has it open, too
    QVERIFY(answerTo(library, u"閘門沉鐵鎖"_s) != u"閘夜"_s);
    import(sluice);
    QCOMPARE(answerTo(library, u"閘門沉鐵鎖"_s), u"閘夜"_s);
    QCOMPARE(found(library, u"閘門沉鐵鎖"_s), 1);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(library.draw(u"zh"_s).language, u"zh"_s);
}

void TestClosedFolder::whatIsImportedIsFoundWhileTheImportHasItOpen()
{
    auto opened = FileLibrary::open(m_path, m_random);
    auto &library = *std::get<std::unique_ptr<FileLibrary>>(opened);
    QCOMPARE(answerTo(library, u"荷叶田田映碧池"_s), u"夏日荷塘"_s);
    open();
    const auto importing = PoemDatabase::open(m_path, PoemDatabase::Use::Write);
    close();
    QVERIFY(std::holds_alternative<std::unique_ptr<PoemDatabase>>(importing));
    import(sluice);
    QCOMPARE(answerTo(library, u"閘門沉鐵鎖"_s), u"閘夜"_s);
}

void TestClosedFolder::anotherFileInItsPlaceIsRead()
{
    auto opened = FileLibrary::open(m_path, m_random);
    auto &library = *std::get<std::unique_ptr<FileLibrary>>(opened);
    QCOMPARE(answerTo(library, u"荷叶田田映碧池"_s), u"夏日荷塘"_s);
    const QString other = m_folder->filePath(u"other.sqlite"_s);
    const QString file = m_folder->filePath(u"more.json"_s);
    writeFile(file, sluice);
    QVERIFY(!PoemImport(other).run({file}).error);
    open();
    QVERIFY(QFile::remove(m_path) && QFile::rename(other, m_path));
    close();
    QCOMPARE(answerTo(library, u"閘門沉鐵鎖"_s), u"閘夜"_s);
}

void TestClosedFolder::aFileThatIsGoneIsReadOn()
{
    auto opened = FileLibrary::open(m_path, m_random);
    auto &library = *std::get<std::unique_ptr<FileLibrary>>(opened);
    QCOMPARE(answerTo(library, u"荷叶田田映碧池"_s), u"夏日荷塘"_s);
    open();
    QVERIFY(QFile::remove(m_path));
    close();
    QCOMPARE(answerTo(library, u"雪後"_s), u"雪後"_s);
}

void TestClosedFolder::poemsOfTheProgramAreThereOnAnyThread()
{
    seenWarnings.clear();
    const QtMessageHandler before = qInstallMessageHandler(keepWarning);
    std::thread([] {
        QRandomGenerator random(1);
        static_cast<void>(MemoryLibrary::embedded(random)->draw({}));
    }).join();
    qInstallMessageHandler(before);
    QCOMPARE(seenWarnings, QStringList());
}

} // namespace

QTEST_GUILESS_MAIN(TestClosedFolder)
#include "tst_closedfolder.moc"
