// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/history/historystore.h"

#include <QtCore/QTemporaryDir>
#include <QtSql/QSqlQuery>
#include <QtTest/QtTest>

#include <memory>
#include <optional>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

class TestHistoryStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_store.reset(); }

    void everythingComesBack();
    void theNewestIsFirst();
    void partsAreRead();
    void searchFindsEveryWordAnywhere_data();
    void searchFindsEveryWordAnywhere();
    void favouritesAreFoundAlone();
    void questionsAreDifferentOnes();
    void whatIsRemovedCanBeRestored();
    void anIdIsNeverGivenTwice();
    void whatIsRemovedIsGoneFromTheDisk();
    void whatWasRemovedIsNotWritten();
    void onlyTheOwnerMayReadIt();
    void twoStoresShareAFile();
    void firstStartsAtOnceMakeOneFile_data();
    void firstStartsAtOnceMakeOneFile();
    void whereThereIsNoFileOneSentenceSaysSo_data();
    void whereThereIsNoFileOneSentenceSaysSo();
    void aLaterVersionsFileIsLeftAsItIs();
    void theFirstVersionsFileIsTakenOver();
    void aFullDiskIsTold();
    void aLockIsToldAsLongAsItHolds();
    void aFileThatWasLockedIsOpenedLater();

private:
    qint64 keep(const QString &question, const QString &text = {}, const QString &title = {},
                const QString &author = {});
    [[nodiscard]] QStringList found(const HistoryFilter &filter) const;
    [[nodiscard]] QByteArray bytesOnDisk() const;
    void changeFile(const QStringList &statements) const; // which nobody has open

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<HistoryStore> m_store;
};

PastAnswer wholeAnswer()
{
    return {.question = u"月亮？"_s,
            .heading = {.id = u"0123456789ab"_s,
                        .title = u"静夜"_s,
                        .author = u"某人"_s,
                        .dynasty = u"唐"_s,
                        .language = u"zh"_s,
                        .source = u"ours"_s,
                        .length = 5,
                        .match = u"theme"_s,
                        .theme = u"homesick"_s,
                        .matchedWords = {u"月亮"_s, u"家"_s},
                        .foundWords = {u"故鄉"_s, u"歸"_s}},
            .text = u"床前\n𠀀光"_s,
            .place = u"0123456789ab.5"_s,
            .isComplete = true};
}

void TestHistoryStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_path = m_folder->filePath(u"a/folder/history.sqlite"_s);
    m_store = std::make_unique<HistoryStore>(m_path);
    QVERIFY2(m_store->isOpen(), qPrintable(m_store->problem()));
    QCOMPARE(m_store->problem(), QString());
}

qint64 TestHistoryStore::keep(const QString &question, const QString &text, const QString &title,
                              const QString &author)
{
    const qint64 id = m_store->begin(question);
    m_store->write(id, {.question = question, .heading = {.title = title, .author = author}, .text = text});
    return id;
}

QStringList TestHistoryStore::found(const HistoryFilter &filter) const
{
    QStringList questions;
    for (const HistoryEntry &entry : m_store->find(filter, 100))
        questions += entry.answer.question;
    return questions;
}

QByteArray TestHistoryStore::bytesOnDisk() const
{
    QByteArray all;
    for (const QFileInfo &info : QFileInfo(m_path).dir().entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

void TestHistoryStore::changeFile(const QStringList &statements) const
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
        database.setDatabaseName(m_path);
        QVERIFY(database.open());
        for (const QString &statement : statements)
            QVERIFY(QSqlQuery(database).exec(statement));
    }
    QSqlDatabase::removeDatabase(u"test"_s);
}

void TestHistoryStore::everythingComesBack()
{
    const QDateTime before = QDateTime::currentDateTimeUtc();
    const PastAnswer whole = wholeAnswer();
    const qint64 id = m_store->begin(whole.question);
    QVERIFY(id > 0);
    m_store->write(id, whole);
    m_store->setFavourite(id, true);
    m_store = std::make_unique<HistoryStore>(m_path);
    const HistoryEntry entry = m_store->entry(id);
    QCOMPARE(entry.id, id);
    QVERIFY(entry.isFavourite);
    QVERIFY(entry.asked.msecsTo(QDateTime::currentDateTimeUtc()) >= 0);
    QVERIFY(before.msecsTo(entry.asked) >= -1);
    QCOMPARE(entry.answer.question, whole.question);
    QCOMPARE(entry.answer.text, whole.text);
    QCOMPARE(entry.answer.place, whole.place);
    QVERIFY(entry.answer.isComplete);
    const PoemHeading &heading = entry.answer.heading;
    QCOMPARE(heading.id, whole.heading.id);
    QCOMPARE(heading.title, whole.heading.title);
    QCOMPARE(heading.author, whole.heading.author);
    QCOMPARE(heading.dynasty, whole.heading.dynasty);
    QCOMPARE(heading.language, whole.heading.language);
    QCOMPARE(heading.source, whole.heading.source);
    QCOMPARE(heading.length, whole.heading.length);
    QCOMPARE(heading.match, whole.heading.match);
    QCOMPARE(heading.theme, whole.heading.theme);
    QCOMPARE(heading.matchedWords, whole.heading.matchedWords);
    QCOMPARE(heading.foundWords, whole.heading.foundWords);
    QCOMPARE(m_store->entry(id + 1).id, 0);
}

void TestHistoryStore::theNewestIsFirst()
{
    for (const QString &question : {u"one"_s, u"two"_s, u"three"_s})
        keep(question);
    QCOMPARE(found({}), QStringList({u"three"_s, u"two"_s, u"one"_s}));
    QCOMPARE(m_store->count(), 3);
}

void TestHistoryStore::partsAreRead()
{
    for (int i = 0; i < 10; ++i)
        keep(QString::number(i), u"a text"_s);
    const QList<HistoryEntry> first = m_store->find({}, 4);
    QCOMPARE(first.last().answer.question, u"6"_s);
    keep(u"10"_s); // which moves no part
    const QList<HistoryEntry> part = m_store->find({}, 3, first.last());
    QCOMPARE(part.size(), 3);
    QCOMPARE(part.first().answer.question, u"5"_s);
    QCOMPARE(part.first().answer.text, QString()); // left where it is
    QCOMPARE(m_store->find({.words = u"text"_s}, 1, part.last()).value(0).answer.question, u"2"_s);
    QVERIFY(m_store->find({}, 3, m_store->find({}, 20).last()).isEmpty());
}

void TestHistoryStore::searchFindsEveryWordAnywhere_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("expected");
    const QString rain = u"rain?"_s;
    const QString moon = u"月亮"_s;
    QTest::newRow("of the question") << u"RAIN"_s << QStringList{rain};
    QTest::newRow("of the title") << u"Harbour"_s << QStringList{rain};
    QTest::newRow("of the author") << u"李白"_s << QStringList{moon};
    QTest::newRow("of the text") << u"霜"_s << QStringList{moon};
    QTest::newRow("two places") << u"  李白\u3000霜 "_s << QStringList{moon};
    QTest::newRow("not in one entry") << u"李白 rain"_s << QStringList{};
    QTest::newRow("wildcards are letters") << u"100%"_s << QStringList{rain};
    QTest::newRow("so are these") << u"h_rbour"_s << QStringList{};
    QTest::newRow("a backslash") << u"\\"_s << QStringList{};
    QTest::newRow("a quote") << u"' OR 1 --"_s << QStringList{};
    QTest::newRow("blanks") << u" \t"_s << QStringList{moon, rain};
    QTest::newRow("nowhere") << u"sun"_s << QStringList{};
}

void TestHistoryStore::searchFindsEveryWordAnywhere()
{
    QFETCH(const QString, words);
    QFETCH(const QStringList, expected);
    keep(u"rain?"_s, u"it is 100% water"_s, u"The Harbour"_s);
    keep(u"月亮"_s, u"疑是地上霜"_s, u"静夜思"_s, u"李白"_s);
    QCOMPARE(found({.words = words}), expected);
    QCOMPARE(m_store->count({.words = words}), expected.size());
}

void TestHistoryStore::favouritesAreFoundAlone()
{
    const qint64 one = keep(u"one"_s);
    keep(u"two"_s);
    m_store->setFavourite(one, true);
    QCOMPARE(found({.onlyFavourites = true}), QStringList{u"one"_s});
    QCOMPARE(found({.words = u"two"_s, .onlyFavourites = true}), QStringList{});
    m_store->setFavourite(one, false);
    QCOMPARE(m_store->count({.onlyFavourites = true}), 0);
}

void TestHistoryStore::questionsAreDifferentOnes()
{
    for (const QString &question : {u"one"_s, u"two"_s, u"one"_s, u"three"_s})
        keep(question);
    QCOMPARE(m_store->questions(10), QStringList({u"three"_s, u"one"_s, u"two"_s}));
    QCOMPARE(m_store->questions(2), QStringList({u"three"_s, u"one"_s}));
}

void TestHistoryStore::whatIsRemovedCanBeRestored()
{
    keep(u"one"_s);
    const qint64 two = keep(u"two"_s, u"text"_s);
    m_store->setFavourite(two, true);
    keep(u"three"_s);
    const HistoryEntry removed = m_store->remove(two);
    QCOMPARE(removed.id, two);
    QCOMPARE(found({}), QStringList({u"three"_s, u"one"_s}));
    QCOMPARE(m_store->remove(two).id, 0);
    m_store->restore(removed);
    QCOMPARE(found({}), QStringList({u"three"_s, u"two"_s, u"one"_s}));
    QCOMPARE(m_store->entry(two).answer.text, u"text"_s);
    QVERIFY(m_store->entry(two).isFavourite);
    m_store->removeAll();
    QCOMPARE(m_store->count(), 0);
}

void TestHistoryStore::anIdIsNeverGivenTwice()
{
    const qint64 one = keep(u"one"_s);
    m_store->removeAll();
    QVERIFY(keep(u"two"_s) > one);
}

void TestHistoryStore::whatIsRemovedIsGoneFromTheDisk()
{
    const QByteArray secret("a poem that nobody shall see");
    const qint64 one = keep(u"one"_s, QString::fromUtf8(secret));
    keep(u"two"_s);
    QVERIFY(bytesOnDisk().contains(secret));
    (void)m_store->remove(one);
    QVERIFY(!bytesOnDisk().contains(secret));
    keep(u"one"_s, QString::fromUtf8(secret));
    m_store->removeAll();
    QVERIFY(!bytesOnDisk().contains(secret));
}

void TestHistoryStore::whatWasRemovedIsNotWritten()
{
    const qint64 one = keep(u"one"_s);
    (void)m_store->remove(one);
    m_store->write(one, wholeAnswer());
    m_store->setFavourite(one, true);
    QCOMPARE(m_store->count(), 0);
    QCOMPARE(m_store->problem(), QString());
}

void TestHistoryStore::onlyTheOwnerMayReadIt()
{
    keep(u"one"_s);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    const QFileInfoList files = QFileInfo(m_path).dir().entryInfoList(QDir::Files);
    QVERIFY(files.size() >= 2); // the log beside it is one
    for (const QFileInfo &file : files)
        QVERIFY2(!(file.permissions() & others), qPrintable(file.fileName()));
}

void TestHistoryStore::twoStoresShareAFile()
{
    HistoryStore other(m_path);
    const qint64 one = keep(u"one"_s);
    QCOMPARE(other.entry(one).answer.question, u"one"_s);
    other.setFavourite(one, true);
    QVERIFY(m_store->entry(one).isFavourite);
    QVERIFY(other.begin(u"two"_s) > one);
    QCOMPARE(m_store->count(), 2);
}

void TestHistoryStore::firstStartsAtOnceMakeOneFile_data()
{
    QTest::addColumn<int>("round");
    for (int round = 0; round < 20; ++round)
        QTest::addRow("%d", round) << round;
}

void TestHistoryStore::firstStartsAtOnceMakeOneFile()
{
    const QString path = m_folder->filePath(u"another.sqlite"_s);
    QList<QThread *> threads;
    std::atomic_int kept = 0;
    for (int i = 0; i < 8; ++i)
        threads +=
            QThread::create([&path, &kept] { kept += HistoryStore(path).begin(u"one"_s) > 0 ? 1 : 0; });
    for (QThread *thread : threads)
        thread->start();
    for (QThread *thread : threads)
        QVERIFY(thread->wait(30'000));
    qDeleteAll(threads);
    QCOMPARE(kept.load(), 8);
    QCOMPARE(HistoryStore(path).count(), 8);
}

void TestHistoryStore::whereThereIsNoFileOneSentenceSaysSo_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("no such folder can be") << u"/dev/null/history.sqlite"_s;
    QTest::newRow("a folder") << u"."_s;
    QTest::newRow("no database") << u"text"_s;
}

void TestHistoryStore::whereThereIsNoFileOneSentenceSaysSo()
{
    QFETCH(QString, path);
    const QByteArray words("These are but some words, and no database at all.\n");
    if (!path.startsWith(u'/'))
        path = m_folder->filePath(path);
    if (path.endsWith(u"text")) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(words);
    }
    HistoryStore store(path);
    QVERIFY(!store.isOpen());
    QVERIFY2(store.problem().startsWith(u"There is no history: "_s), qPrintable(store.problem()));
    QVERIFY(!store.problem().contains(u'\n'));
    QCOMPARE(store.begin(u"one"_s), 0);
    QVERIFY(store.find({}, 10).isEmpty());
    QCOMPARE(store.remove(1).id, 0);
    QVERIFY(store.questions(10).isEmpty());
    if (path.endsWith(u"text")) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), words);
    }
}

void TestHistoryStore::aLaterVersionsFileIsLeftAsItIs()
{
    keep(u"one"_s);
    m_store.reset();
    changeFile({u"PRAGMA user_version = 99"_s});
    HistoryStore store(m_path);
    QVERIFY(!store.isOpen());
    QVERIFY2(store.problem().contains(u"later version"_s), qPrintable(store.problem()));
    changeFile({u"PRAGMA user_version = 2"_s});
    QCOMPARE(HistoryStore(m_path).count(), 1);
}

void TestHistoryStore::theFirstVersionsFileIsTakenOver()
{
    const PastAnswer whole = wholeAnswer();
    const qint64 id = m_store->begin(whole.question);
    m_store->write(id, whole);
    m_store.reset();
    changeFile({u"ALTER TABLE answers DROP COLUMN found"_s, u"PRAGMA user_version = 1"_s});
    m_store = std::make_unique<HistoryStore>(m_path);
    QCOMPARE(m_store->problem(), QString());
    QCOMPARE(m_store->entry(id).answer.text, whole.text);
    QVERIFY(m_store->entry(id).answer.heading.foundWords.isEmpty());
    m_store->write(id, whole);
    QCOMPARE(m_store->entry(id).answer.heading.foundWords, whole.heading.foundWords);
}

void TestHistoryStore::aFullDiskIsTold()
{
    {
        QSqlDatabase database = QSqlDatabase::database(QSqlDatabase::connectionNames().first());
        QVERIFY(QSqlQuery(database).exec(u"PRAGMA max_page_count = 4"_s));
    }
    const qint64 one = m_store->begin(u"one"_s);
    QVERIFY(one > 0);
    m_store->write(one, {.text = u"x"_s.repeated(100'000)});
    QVERIFY2(m_store->problem().contains(u"full"_s), qPrintable(m_store->problem()));
    QCOMPARE(m_store->entry(one).answer.question, u"one"_s);
}

/// As another program has it that writes and does not come to an end.
class Lock
{
public:
    explicit Lock(const QString &path)
        : m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, u"lock"_s))
    {
        m_database.setDatabaseName(path);
        m_database.open();
        QSqlQuery(m_database).exec(u"BEGIN IMMEDIATE"_s);
    }
    Q_DISABLE_COPY_MOVE(Lock)
    ~Lock()
    {
        m_database = {};
        QSqlDatabase::removeDatabase(u"lock"_s);
    }

private:
    QSqlDatabase m_database;
};

void TestHistoryStore::aLockIsToldAsLongAsItHolds()
{
    {
        const Lock lock(m_path);
        QCOMPARE(m_store->begin(u"one"_s), 0);
        QVERIFY(m_store->find({}, 10).isEmpty()); // which works, and does not hide the other
        QVERIFY2(m_store->problem().contains(u"locked"_s), qPrintable(m_store->problem()));
    }
    QVERIFY(m_store->begin(u"two"_s) > 0);
    QCOMPARE(m_store->problem(), QString());
}

void TestHistoryStore::aFileThatWasLockedIsOpenedLater()
{
    keep(u"one"_s);
    std::optional<Lock> lock(m_path);
    HistoryStore late(m_path);
    QVERIFY(!late.isOpen());
    QCOMPARE(late.begin(u"two"_s), 0);
    QVERIFY2(late.problem().contains(u"locked"_s), qPrintable(late.problem()));
    lock.reset();
    QVERIFY(late.begin(u"three"_s) > 0);
    QCOMPARE(late.problem(), QString());
    QCOMPARE(found({}), QStringList({u"three"_s, u"one"_s}));
}

} // namespace

QTEST_GUILESS_MAIN(TestHistoryStore)
#include "tst_historystore.moc"
