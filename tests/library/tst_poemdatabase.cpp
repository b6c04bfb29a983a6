// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "librarycheck.h"
#include "server/poems/poemdatabase.h"
#include "server/poems/poemstore.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>
#include <QtTest/QtTest>

#include <atomic>
#include <unistd.h>

using namespace Poemstream;
using namespace Qt::StringLiterals;
using Kind = PoemStoreError::Kind;
using Use = PoemDatabase::Use;

namespace {

class TestPoemDatabase : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aNewFileIsItsOwnersOnly();
    void anOlderFileIsBroughtUp();
    void aFailedStepLeavesTheFileAsItWas();
    void aLaterVersionsFileIsLeftAsItIs();
    void whatIsNoLibraryIsLeftAsItIs();
    void aMissingFileIsNotMadeByAReader();
    void aReaderWritesNothing();
    void aReadOnlyFolderIsTold();
    void firstStartsAtOnceMakeOneFile();
    void aStoreReadsWhileAnotherWrites();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

std::optional<Kind> errorOf(const PoemDatabase::Opened &opened)
{
    const auto *error = std::get_if<PoemStoreError>(&opened);
    return error ? std::optional(error->kind) : std::nullopt;
}

void TestPoemDatabase::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_path = m_folder->filePath(u"a/folder/poems.sqlite"_s);
}

void TestPoemDatabase::aNewFileIsItsOwnersOnly()
{
    const auto opened = PoemDatabase::open(m_path, Use::Write);
    QCOMPARE(errorOf(opened), std::nullopt);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    const QFileInfoList files = QFileInfo(m_path).dir().entryInfoList(QDir::Files);
    QVERIFY(files.size() >= 2); // the log beside it is one
    for (const QFileInfo &file : files)
        QVERIFY2(!(file.permissions() & others), qPrintable(file.fileName()));
}

void TestPoemDatabase::anOlderFileIsBroughtUp()
{
    QList<QStringList> schema{{u"CREATE TABLE a (x)"_s, u"INSERT INTO a VALUES (1)"_s}};
    QCOMPARE(errorOf(PoemDatabase::open(m_path, Use::Write, schema)), std::nullopt);
    schema += QStringList{u"ALTER TABLE a ADD COLUMN y"_s, u"UPDATE a SET y = x + 1"_s};
    schema += QStringList{u"CREATE TABLE b AS SELECT y + 1 AS z FROM a"_s};
    QCOMPARE(errorOf(PoemDatabase::open(m_path, Use::Read, schema)), Kind::Unreadable); // not by a reader
    const auto opened = PoemDatabase::open(m_path, Use::Write, schema);
    QCOMPARE(errorOf(opened), std::nullopt);
    auto &database = *std::get<std::unique_ptr<PoemDatabase>>(opened);
    QSqlQuery query = database.select(u"SELECT z FROM b"_s);
    QVERIFY(query.next());
    QCOMPARE(query.value(0).toInt(), 3);
    query = database.select(u"PRAGMA user_version"_s);
    QVERIFY(query.next());
    QCOMPARE(query.value(0).toInt(), 3);
}

void TestPoemDatabase::aFailedStepLeavesTheFileAsItWas()
{
    QList<QStringList> schema{{u"CREATE TABLE a (x)"_s}};
    QCOMPARE(errorOf(PoemDatabase::open(m_path, Use::Write, schema)), std::nullopt);
    schema += QStringList{u"CREATE TABLE b (x)"_s, u"no SQL"_s};
    QCOMPARE(errorOf(PoemDatabase::open(m_path, Use::Write, schema)), Kind::Unreadable);
    schema.last().removeLast();
    QCOMPARE(errorOf(PoemDatabase::open(m_path, Use::Write, schema)), std::nullopt);
}

void TestPoemDatabase::aLaterVersionsFileIsLeftAsItIs()
{
    QCOMPARE(errorOf(PoemDatabase::open(m_path, Use::Write)), std::nullopt);
    QCOMPARE(ask(m_path, u"PRAGMA user_version = 1000"_s), QStringList());
    for (const Use use : {Use::Read, Use::Write})
        QCOMPARE(errorOf(PoemDatabase::open(m_path, use)), Kind::TooNew);
}

void TestPoemDatabase::whatIsNoLibraryIsLeftAsItIs()
{
    const QByteArray words(
        "These are but some words, and no database at all. They shall stay as they are.\n");
    writeFile(m_path, words);
    for (const Use use : {Use::Read, Use::Write}) {
        const auto opened = PoemDatabase::open(m_path, use);
        QCOMPARE(errorOf(opened), Kind::Unreadable);
        QVERIFY(!std::get<PoemStoreError>(opened).detail.isEmpty());
    }
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), words);
}

void TestPoemDatabase::aMissingFileIsNotMadeByAReader()
{
    QCOMPARE(errorOf(PoemDatabase::open(m_path, Use::Read)), Kind::NoFile);
    QVERIFY(!QFileInfo::exists(m_path));
}

void TestPoemDatabase::aReaderWritesNothing()
{
    QCOMPARE(errorOf(PoemDatabase::open(m_path, Use::Write)), std::nullopt);
    const auto opened = PoemDatabase::open(m_path, Use::Read);
    QCOMPARE(errorOf(opened), std::nullopt);
    auto &database = *std::get<std::unique_ptr<PoemDatabase>>(opened);
    QVERIFY(!database.run(u"INSERT INTO source (name) VALUES ('x')"_s));
    QCOMPARE(database.error().kind, Kind::Failed);
    QVERIFY(!database.error().detail.isEmpty());
}

void TestPoemDatabase::aReadOnlyFolderIsTold()
{
    QCOMPARE(errorOf(PoemDatabase::open(u"/dev/null/poems.sqlite"_s, Use::Write)), Kind::CannotWrite);
    if (::geteuid() == 0)
        QSKIP("root may write anywhere");
    QVERIFY(QDir().mkpath(m_folder->filePath(u"closed"_s)));
    QVERIFY(QFile::setPermissions(m_folder->filePath(u"closed"_s), QFile::ReadOwner | QFile::ExeOwner));
    QCOMPARE(errorOf(PoemDatabase::open(m_folder->filePath(u"closed/poems.sqlite"_s), Use::Write)),
             Kind::CannotWrite);
}

void TestPoemDatabase::firstStartsAtOnceMakeOneFile()
{
    for (int round = 0; round < 10; ++round) {
        const QString path = m_folder->filePath(u"%1.sqlite"_s.arg(round));
        std::atomic_int opened = 0;
        QList<QThread *> threads;
        for (int i = 0; i < 6; ++i)
            threads += QThread::create(
                [&] { opened += errorOf(PoemDatabase::open(path, Use::Write)) == std::nullopt ? 1 : 0; });
        for (QThread *thread : threads)
            thread->start();
        for (QThread *thread : threads)
            QVERIFY(thread->wait(60'000));
        qDeleteAll(threads);
        QCOMPARE(opened.load(), 6);
    }
}

void TestPoemDatabase::aStoreReadsWhileAnotherWrites()
{
    const auto opened = PoemDatabase::open(m_path, Use::Write);
    QCOMPARE(errorOf(opened), std::nullopt);
    auto &writing = *std::get<std::unique_ptr<PoemDatabase>>(opened);
    QVERIFY(writing.run(u"BEGIN IMMEDIATE"_s));
    const auto store = PoemStore::open(m_path);
    QVERIFY(std::holds_alternative<std::unique_ptr<PoemStore>>(store));
    QCOMPARE(std::get<std::unique_ptr<PoemStore>>(store)->count(), 0);
    QCOMPARE(std::get<std::unique_ptr<PoemStore>>(store)->find(1).has_value(), false);
    QVERIFY(writing.run(u"COMMIT"_s));
}

} // namespace

QTEST_GUILESS_MAIN(TestPoemDatabase)
#include "tst_poemdatabase.moc"
