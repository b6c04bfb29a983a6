// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "librarycheck.h"
#include "server/poems/poemrow.h"
#include "server/poems/poemstore.h"
#include "server/poems/poemwriter.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

class TestPoemWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void everythingComesBack();
    void nothingIsThereBeforeAFlush();
    void theBestKnownComesFirst();
    void aDoubleIsTakenOnce_data();
    void aDoubleIsTakenOnce();
    void aDoubleFillsWhatIsMissing_data();
    void aDoubleFillsWhatIsMissing();
    void aDoubleMovesAPoemUp_data();
    void aDoubleMovesAPoemUp();
    void anotherEditionIsKeptButNotIndexed();
    void anotherEditionMovesTheFirstUp();
    void wordsOfBothScriptsAreFound();
    void aLibraryMadeWithoutAMapGetsOne();
    void wordsAreCounted();
    void whatWasImportedIsKnown();

private:
    void open();
    [[nodiscard]] QStringList found(const QString &words) const;
    [[nodiscard]] Poem poemWith(const QString &text) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<PoemDatabase> m_database;
    std::unique_ptr<PoemWriter> m_writer;
};

Poem poem(const QString &title, const QString &author, const QString &text)
{
    Poem made;
    made.title = title;
    made.author = author;
    made.dynasty = u"唐"_s;
    made.language = u"zh"_s;
    made.source = u"a source"_s;
    made.tags = {u"月"_s, u"雨"_s};
    return makePoem(made, text);
}

void TestPoemWriter::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"poems.sqlite"_s);
    open();
}

void TestPoemWriter::cleanup()
{
    m_writer.reset();
    m_database.reset();
}

void TestPoemWriter::open()
{
    m_writer.reset();
    auto opened = PoemDatabase::open(m_path, PoemDatabase::Use::Write);
    QVERIFY(std::holds_alternative<std::unique_ptr<PoemDatabase>>(opened));
    m_database = std::get<std::unique_ptr<PoemDatabase>>(std::move(opened));
    m_writer = std::make_unique<PoemWriter>(*m_database);
    QVERIFY(m_writer->begin());
}

// Texts, as the index gives them.
QStringList TestPoemWriter::found(const QString &words) const
{
    QSqlQuery query = m_database->select(u"SELECT text FROM poem WHERE rowid IN (SELECT rowid FROM poem_words"
                                         " WHERE poem_words MATCH ?) ORDER BY rowid"_s,
                                         {words});
    QStringList texts;
    while (query.next())
        texts += query.value(0).toString();
    return texts;
}

Poem TestPoemWriter::poemWith(const QString &text) const
{
    const auto store = PoemStore::open(m_path);
    return std::get<std::unique_ptr<PoemStore>>(store)->find(poemNumber(poemId(text))).value_or(Poem());
}

void TestPoemWriter::everythingComesBack()
{
    const Poem kept = poem(u"夜"_s, u"某人"_s, u"一，二。\n𠀀。"_s);
    const PoemWriter::Added added = m_writer->add({kept}, {7});
    QCOMPARE(added.poems, 1);
    QVERIFY(m_writer->flush());
    const Poem back = poemWith(kept.text);
    QCOMPARE(back.id, kept.id);
    QCOMPARE(back.title, kept.title);
    QCOMPARE(back.author, kept.author);
    QCOMPARE(back.dynasty, kept.dynasty);
    QCOMPARE(back.language, kept.language);
    QCOMPARE(back.source, kept.source);
    QCOMPARE(back.tags, kept.tags);
    QCOMPARE(back.text, kept.text);
    QCOMPARE(back.length, kept.length);
}

void TestPoemWriter::nothingIsThereBeforeAFlush()
{
    m_writer->add({poem(u"夜"_s, u"某人"_s, u"一。"_s)}, {7});
    m_writer->setImported("digest", u"a file"_s);
    open();
    QCOMPARE(poemWith(u"一。"_s).id, QString());
    QVERIFY(!m_writer->isImported("digest"));
}

void TestPoemWriter::theBestKnownComesFirst()
{
    m_writer->add({poem(u"a"_s, {}, u"月一。"_s), poem(u"b"_s, {}, u"月二。"_s)}, {200, 3});
    QVERIFY(m_writer->flush());
    m_writer->add({poem(u"c"_s, {}, u"月三。"_s), poem(u"d"_s, {}, u"月四。"_s)}, {100, 3});
    QVERIFY(m_writer->flush());
    QSqlQuery query = m_database->select(u"SELECT rowid FROM poem_words WHERE poem_words MATCH '月'"_s);
    QList<int> buckets;
    while (query.next())
        buckets += bucketOfPoemRow(query.value(0).toLongLong());
    QCOMPARE(buckets, QList<int>({3, 3, 100, 200}));
    QCOMPARE(found(u"月"_s), QStringList({u"月二。"_s, u"月四。"_s, u"月三。"_s, u"月一。"_s}));
}

void TestPoemWriter::aDoubleIsTakenOnce_data()
{
    QTest::addColumn<int>("when"); // the double comes: 0 in the same file, 1 after a flush, 2 in another run
    QTest::newRow("in the same file") << 0;
    QTest::newRow("after a flush") << 1;
    QTest::newRow("in another run") << 2;
}

void TestPoemWriter::aDoubleIsTakenOnce()
{
    QFETCH(const int, when);
    m_writer->add({poem(u"夜"_s, u"某人"_s, u"月一。"_s)}, {7});
    if (when > 0)
        QVERIFY(m_writer->flush());
    if (when > 1)
        open();
    const PoemWriter::Added added =
        m_writer->add({poem(u"另"_s, u"他人"_s, u"月一。"_s), poem(u"晨"_s, {}, u"月二。"_s)}, {7, 7});
    QCOMPARE(added.poems, 1);
    QCOMPARE(added.doubles, 1);
    QVERIFY(m_writer->flush());
    QCOMPARE(found(u"月"_s).size(), 2);
    QCOMPARE(poemWith(u"月一。"_s).title, u"夜"_s); // the first stays
    QCOMPARE(poemWith(u"月一。"_s).author, u"某人"_s);
}

void TestPoemWriter::aDoubleFillsWhatIsMissing_data()
{
    aDoubleIsTakenOnce_data();
}

void TestPoemWriter::aDoubleFillsWhatIsMissing()
{
    QFETCH(const int, when);
    m_writer->add({poem({}, {}, u"月一。"_s)}, {7});
    if (when > 0)
        QVERIFY(m_writer->flush());
    if (when > 1)
        open();
    m_writer->add({poem(u"夜"_s, u"某人"_s, u"月一。"_s)}, {7});
    QVERIFY(m_writer->flush());
    QCOMPARE(poemWith(u"月一。"_s).title, u"夜"_s);
    QCOMPARE(poemWith(u"月一。"_s).author, u"某人"_s);
    QCOMPARE(found(u"title : 夜"_s), QStringList{u"月一。"_s});
    QCOMPARE(found(u"月"_s).size(), 1);
    QCOMPARE(ask(m_path, u"SELECT poems FROM word WHERE word IN ('夜', '一')"_s),
             QStringList({u"1"_s, u"1"_s}));
}

void TestPoemWriter::aDoubleMovesAPoemUp_data()
{
    aDoubleIsTakenOnce_data();
}

void TestPoemWriter::aDoubleMovesAPoemUp()
{
    QFETCH(const int, when);
    m_writer->add({poem(u"a"_s, {}, u"月一。"_s), poem(u"b"_s, {}, u"月二。"_s)}, {200, 100});
    if (when > 0)
        QVERIFY(m_writer->flush());
    if (when > 1)
        open();
    m_writer->add({poem(u"a"_s, {}, u"月一。"_s)}, {3});
    m_writer->add({poem(u"b"_s, {}, u"月二。"_s)}, {150}); // never down
    QVERIFY(m_writer->flush());
    QCOMPARE(found(u"月"_s), QStringList({u"月一。"_s, u"月二。"_s}));
    QCOMPARE(ask(m_path, u"SELECT (rowid - 1) >> 24 FROM poem ORDER BY rowid"_s),
             QStringList({u"3"_s, u"100"_s}));
    QCOMPARE(ask(m_path, u"SELECT poems FROM word WHERE word = '月'"_s), QStringList{u"2"_s});
}

void TestPoemWriter::anotherEditionIsKeptButNotIndexed()
{
    m_writer->add({poem(u"夜"_s, u"某人"_s, u"月一，风二。"_s)}, {7});
    const PoemWriter::Added added = m_writer->add({poem(u"夜"_s, u"某人"_s, u"月一。\n风二！"_s)}, {7});
    QCOMPARE(added.poems, 1);
    QVERIFY(m_writer->flush());
    QCOMPARE(found(u"月"_s), QStringList{u"月一，风二。"_s});
    QCOMPARE(poemWith(u"月一。\n风二！"_s).title, u"夜"_s); // a stream of it can be resumed
    const auto store = PoemStore::open(m_path);
    QCOMPARE(std::get<std::unique_ptr<PoemStore>>(store)->count(), 1);
}

void TestPoemWriter::anotherEditionMovesTheFirstUp()
{
    m_writer->add({poem(u"夜"_s, {}, u"月一，风二。"_s)}, {200});
    QVERIFY(m_writer->flush());
    m_writer->add({poem(u"夜"_s, u"某人"_s, u"月一。\n风二。"_s)}, {3});
    QVERIFY(m_writer->flush());
    QCOMPARE(ask(m_path, u"SELECT (rowid - 1) >> 24 FROM poem WHERE edition = 0"_s), QStringList{u"3"_s});
    QCOMPARE(poemWith(u"月一，风二。"_s).author, u"某人"_s);
}

void TestPoemWriter::wordsOfBothScriptsAreFound()
{
    if (!m_writer->hasFold())
        QSKIP("built without OpenCC");
    m_writer->add({poem(u"靜夜"_s, u"某人"_s, u"雲來了，明月歸。"_s)}, {7});
    QVERIFY(m_writer->flush());
    const auto ask = [&](const QString &question) {
        return found(u"\"%1\""_s.arg(indexedWords(question, m_writer->fold()))).size();
    };
    for (const QString &question : {u"云来"_s, u"雲來"_s, u"明月"_s, u"静夜"_s, u"靜夜"_s, u"归"_s})
        QCOMPARE(ask(question), 1);
    QCOMPARE(ask(u"月明"_s), 0);
    open(); // and by the map that the file keeps
    QVERIFY(m_writer->hasFold());
    QCOMPARE(ask(u"云来"_s), 1);
}

void TestPoemWriter::aLibraryMadeWithoutAMapGetsOne()
{
    if (!m_writer->hasFold())
        QSKIP("built without OpenCC");
    m_writer->add({poem(u"a"_s, {}, u"月一。"_s), poem(u"b"_s, {}, u"雲來。"_s)}, {9, 3});
    QVERIFY(m_writer->flush());
    // As it would be without: the words as they stand, and other counts.
    for (const QString &statement :
         {u"DELETE FROM fold"_s, u"INSERT INTO poem_words (poem_words) VALUES ('delete-all')"_s,
          u"INSERT INTO poem_words (rowid, text) SELECT rowid, '雲 來' FROM poem WHERE title = 'b'"_s,
          u"UPDATE poem SET letters = 1"_s, u"DELETE FROM word"_s})
        QVERIFY(m_database->run(statement));
    QCOMPARE(found(u"\"云 来\""_s), QStringList());
    open();
    QVERIFY(m_writer->hasFold());
    QCOMPARE(found(u"\"云 来\""_s), QStringList{u"雲來。"_s});
    QCOMPARE(found(u"月"_s), QStringList({u"雲來。"_s, u"月一。"_s})); // a tag of both
    QCOMPARE(ask(m_path, u"SELECT poems FROM word WHERE word IN ('月', '来') ORDER BY poems"_s),
             QStringList({u"1"_s, u"2"_s}));
    m_writer->add({poem(u"c"_s, {}, u"云来！"_s)}, {9});
    QVERIFY(m_writer->flush());
    QCOMPARE(ask(m_path, u"SELECT edition FROM poem WHERE title = 'c'"_s), QStringList{u"1"_s});
}

void TestPoemWriter::wordsAreCounted()
{
    m_writer->add({poem(u"A moon"_s, {}, u"moon moon 月"_s), poem(u"月"_s, {}, u"a 月月𠀀"_s)}, {1, 2});
    QVERIFY(m_writer->flush());
    m_writer->add({poem(u"c"_s, {}, u"moon"_s)}, {2});
    QVERIFY(m_writer->flush());
    const auto count = [this](const QString &word) {
        return ask(m_path, u"SELECT poems FROM word WHERE word = '%1'"_s.arg(word)).value(0).toInt();
    };
    QCOMPARE(count(u"moon"_s), 2);
    QCOMPARE(count(u"a"_s), 2);
    QCOMPARE(count(u"月"_s), 3); // a tag of all
    QCOMPARE(count(u"𠀀"_s), 1);
}

void TestPoemWriter::whatWasImportedIsKnown()
{
    QVERIFY(!m_writer->isImported("digest"));
    m_writer->setImported("digest", u"a file"_s);
    QVERIFY(m_writer->isImported("digest"));
    QVERIFY(m_writer->flush());
    open();
    QVERIFY(m_writer->isImported("digest"));
    QVERIFY(!m_writer->isImported("digest of another"));
}

} // namespace

QTEST_GUILESS_MAIN(TestPoemWriter)
#include "tst_poemwriter.moc"
