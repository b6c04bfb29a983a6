// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/poems/filelibrary.h"
#include "server/poems/poemimport.h"
#include "smalllibrary.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QRandomGenerator>
#include <QtCore/QSemaphore>
#include <QtCore/QSet>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>
#include <QtCore/QTimer>
#include <QtTest/QtTest>

#include <atomic>
#include <memory>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

class TestFileLibrary : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void whatIsNoLibraryIsRefused_data();
    void whatIsNoLibraryIsRefused();
    void poemsAreFoundByTheirIds();
    void poemsAreDrawnInTheLanguageAsked();
    void allAreDrawnInTime();
    void twoInARowAreNeverTheSame();
    void whatIsShownDependsOnTheNumberAlone();
    void twoPoemsTakeTurns();
    void answersComeLaterOnTheSameThread();
    void answersComeInTheOrderOfTheQuestions();
    void whoIsGoneIsNotAnswered();
    void aLibraryThatGoesStillAnswers();
    void aLibraryThatGoesHoldsNoEventLoopUp();
    void aProgramThatEndsWaitsForTheThread();
    void theSameSeedAndQuestionsGiveTheSameAnswers();
    void tooManyQuestionsAreAnsweredAtRandom();
    void aFileThatIsBrokenLaterStillGivesPoems();
    void aFolderThatCannotBeWrittenIsReadAllTheSame();

private:
    [[nodiscard]] std::unique_ptr<FileLibrary> open(QRandomGenerator &random) const;

    QTemporaryDir m_folder;
    const QString m_path = m_folder.filePath(u"poems.sqlite"_s);
    QRandomGenerator m_random{1};
};

void TestFileLibrary::initTestCase()
{
    QVERIFY(makeSmallLibrary(m_path));
}

std::unique_ptr<FileLibrary> TestFileLibrary::open(QRandomGenerator &random) const
{
    auto opened = FileLibrary::open(m_path, random);
    return std::get<std::unique_ptr<FileLibrary>>(std::move(opened));
}

void TestFileLibrary::whatIsNoLibraryIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<PoemStoreError::Kind>("kind");
    QTest::addRow("no file") << QByteArray() << PoemStoreError::Kind::NoFile;
    QTest::addRow("no database") << QByteArray("poems, poems, poems") << PoemStoreError::Kind::Unreadable;
    QTest::addRow("the head of one") << QByteArray("SQLite format 3\0", 16)
                                     << PoemStoreError::Kind::Unreadable;
}

void TestFileLibrary::whatIsNoLibraryIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(PoemStoreError::Kind, kind);
    const QString path = m_folder.filePath(u"none.sqlite"_s);
    QFile file(path);
    file.remove();
    if (!bytes.isEmpty()) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
        file.close();
    }
    const auto opened = FileLibrary::open(path, m_random);
    QVERIFY(std::holds_alternative<PoemStoreError>(opened));
    const auto &error = std::get<PoemStoreError>(opened);
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.detail.isEmpty(), bytes.isEmpty());
    QVERIFY2(!error.detail.contains(u"query"_s), qPrintable(error.detail)); // Qt's own
}

void TestFileLibrary::poemsAreFoundByTheirIds()
{
    const auto library = open(m_random);
    const Poem poem = library->draw({});
    QCOMPARE(library->find(poem.id)->text, poem.text);
    for (const QString &id : {u"0123456789abcdef"_s, u""_s, u"' OR 1"_s, u"0000000000000000"_s})
        QVERIFY(!library->find(id));
}

void TestFileLibrary::poemsAreDrawnInTheLanguageAsked()
{
    const auto library = open(m_random);
    for (const QString &language : {u"zh"_s, u"en"_s}) {
        for (int i = 0; i < 20; ++i)
            QCOMPARE(library->draw(language).language, language);
    }
    QVERIFY(!library->draw(u"fr"_s).text.isEmpty());
}

void TestFileLibrary::allAreDrawnInTime()
{
    const auto library = open(m_random);
    QSet<QString> ids;
    for (int i = 0; i < 3000; ++i)
        ids += library->draw(u"en"_s).id;
    QVERIFY(ids.size() > 90);
}

void TestFileLibrary::twoInARowAreNeverTheSame()
{
    const auto library = open(m_random);
    QString last;
    for (std::int64_t number = -500; number < 500; ++number) {
        const QString id = library->shown(number).id;
        QVERIFY(id != last);
        last = id;
    }
}

void TestFileLibrary::whatIsShownDependsOnTheNumberAlone()
{
    QRandomGenerator other(99);
    const auto one = open(m_random);
    const auto two = open(other);
    static_cast<void>(two->draw({}));
    for (const std::int64_t number : {5LL, -1LL, 0LL, 28'000'000LL, 4LL, 5LL})
        QCOMPARE(one->shown(number).id, two->shown(number).id);
}

void TestFileLibrary::twoPoemsTakeTurns()
{
    const QString path = m_folder.filePath(u"two.sqlite"_s);
    QVERIFY(!PoemImport(path).run({}).error);
    {
        auto opened = PoemDatabase::open(path, PoemDatabase::Use::Write);
        auto &database = *std::get<std::unique_ptr<PoemDatabase>>(opened);
        QVERIFY(database.run(u"DELETE FROM poem WHERE rowid NOT IN (SELECT rowid FROM poem LIMIT 2)"_s));
    }
    auto opened = FileLibrary::open(path, m_random);
    const auto &library = std::get<std::unique_ptr<FileLibrary>>(opened);
    QVERIFY(library->shown(0).id != library->shown(1).id);
    for (std::int64_t number = -20; number < 20; ++number)
        QCOMPARE(library->shown(number).id, library->shown(number + 2).id);
}

void TestFileLibrary::answersComeLaterOnTheSameThread()
{
    const auto library = open(m_random);
    QString title;
    QThread *thread = nullptr;
    library->answer({u"荷叶田田映碧池"_s, {}}, *this, [&](const PoemLibrary::Answer &answer) {
        title = answer.poem.title;
        thread = QThread::currentThread();
    });
    QVERIFY(title.isEmpty());
    QTRY_COMPARE(title, u"夏日荷塘"_s);
    QCOMPARE(thread, QThread::currentThread());
    qint64 total = 0;
    library->search({.words = u"荷叶田田映碧池"_s, .limit = 10}, *this,
                    [&](const PoemLibrary::SearchResult &result) { total = result.total; });
    QTRY_COMPARE(total, 1);
}

void TestFileLibrary::answersComeInTheOrderOfTheQuestions()
{
    const auto library = open(m_random);
    QList<int> order;
    for (int i = 0; i < 50; ++i)
        library->answer({u"月亮 %1"_s.arg(i), {}}, *this,
                        [&order, i](const PoemLibrary::Answer &) { order += i; });
    QTRY_COMPARE(order.size(), 50);
    QVERIFY(std::is_sorted(order.cbegin(), order.cend()));
}

void TestFileLibrary::whoIsGoneIsNotAnswered()
{
    const auto library = open(m_random);
    int answers = 0;
    auto gone = std::make_unique<QObject>();
    library->answer({u"月亮"_s, {}}, *gone, [&](const PoemLibrary::Answer &) { answers += 100; });
    library->answer({u"月亮"_s, {}}, *this, [&](const PoemLibrary::Answer &) { ++answers; });
    gone.reset();
    QTRY_VERIFY(answers > 0);
    QCOMPARE(answers, 1);
}

void TestFileLibrary::aLibraryThatGoesStillAnswers()
{
    constexpr int questions = 30;
    int answers = 0;
    auto gone = std::make_unique<QObject>();
    auto library = open(m_random);
    for (int i = 0; i < questions; ++i) {
        library->answer({u"xyzzy"_s, {}}, *this, [&](const PoemLibrary::Answer &answer) {
            answers += answer.poem.text.isEmpty() ? 100 : 1;
        });
        library->answer({u"月亮"_s, {}}, *gone, [&](const PoemLibrary::Answer &) { answers += 100; });
    }
    library.reset();
    gone.reset();
    QTRY_COMPARE(answers, questions);
}

// As a server's that is told to read its poems again, while it is asked.
void TestFileLibrary::aLibraryThatGoesHoldsNoEventLoopUp()
{
    constexpr int jobs = 5;
    QSemaphore goOn;
    auto thread = std::make_unique<FinderThread>(m_path);
    QList<int> delivered;
    QEventLoop loop;
    for (int i = 0; i < jobs; ++i)
        thread->add(loop, [&, i](PoemFinder *) -> FinderThread::Delivery {
            static_cast<void>(goOn.tryAcquire(1, 10'000)); // longer than anybody may wait
            return [&, i] {
                delivered += i;
                if (delivered.size() == jobs)
                    loop.quit();
            };
        });
    QElapsedTimer time;
    qint64 held = -1;
    QTimer::singleShot(0, &loop, [&] {
        time.start();
        thread.reset();
        held = time.elapsed();
        QVERIFY(delivered.isEmpty());
        goOn.release(jobs);
    });
    loop.exec();
    QVERIFY2(held >= 0 && held < 1000, qPrintable(QString::number(held)));
    QCOMPARE(delivered, (QList<int>{0, 1, 2, 3, 4}));
    QTRY_VERIFY(QCoreApplication::instance()->findChildren<FinderWork *>().isEmpty());
}

void TestFileLibrary::aProgramThatEndsWaitsForTheThread()
{
    auto thread = std::make_unique<FinderThread>(m_path);
    std::atomic<bool> isDone = false;
    bool isDelivered = false;
    QEventLoop loop;
    thread->add(*this, [&](PoemFinder *) -> FinderThread::Delivery {
        QThread::msleep(50);
        isDone = true;
        return [&] { isDelivered = true; };
    });
    QTimer::singleShot(0, &loop, [&] {
        thread.reset();
        loop.quit();
    });
    loop.exec();
    const auto works = QCoreApplication::instance()->findChildren<FinderWork *>();
    QCOMPARE(works.size(), 1);
    delete works.first(); // as the application does
    QVERIFY(isDone);
    QTRY_VERIFY(isDelivered);
}

void TestFileLibrary::theSameSeedAndQuestionsGiveTheSameAnswers()
{
    QList<QStringList> all;
    for (int run = 0; run < 2; ++run) {
        QRandomGenerator random(7);
        const auto library = open(random);
        QStringList ids;
        for (const QString &question : {u"想家"_s, u"xyzzy"_s, u"想家"_s, u"你好吗"_s, u"moon"_s, u"moon"_s})
            library->answer({question, {}}, *this,
                            [&ids](const PoemLibrary::Answer &answer) { ids += answer.poem.id; });
        QTRY_COMPARE(ids.size(), 6);
        all += ids;
    }
    QCOMPARE(all.first(), all.last());
    QVERIFY(all.first().at(0) != all.first().at(2)); // shown already
}

void TestFileLibrary::tooManyQuestionsAreAnsweredAtRandom()
{
    const auto library = open(m_random);
    constexpr int questions = int(FileLibrary::mostWaiting) * 3;
    int answers = 0;
    int atOnce = 0;
    for (int i = 0; i < questions; ++i) {
        const int before = answers;
        library->answer({u"荷叶田田映碧池 %1"_s.arg(i), {}}, *this, [&](const PoemLibrary::Answer &answer) {
            ++answers;
            QVERIFY(!answer.poem.text.isEmpty());
        });
        atOnce += answers - before;
    }
    QVERIFY(atOnce > 0);
    QTRY_COMPARE_WITH_TIMEOUT(answers, questions, 30'000);
}

void TestFileLibrary::aFileThatIsBrokenLaterStillGivesPoems()
{
    const QString path = m_folder.filePath(u"broken.sqlite"_s);
    QVERIFY(QFile::copy(m_path, path));
    auto opened = FileLibrary::open(path, m_random);
    auto &library = std::get<std::unique_ptr<FileLibrary>>(opened);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.resize(4096)); // its later pages are gone
    file.close();
    Poem poem;
    library->answer({u"月亮"_s, u"zh"_s}, *this,
                    [&](const PoemLibrary::Answer &answer) { poem = answer.poem; });
    QTRY_VERIFY(!poem.text.isEmpty());
    QVERIFY(!library->draw(u"en"_s).text.isEmpty());
    QVERIFY(!library->shown(7).text.isEmpty());
}

void TestFileLibrary::aFolderThatCannotBeWrittenIsReadAllTheSame()
{
    const QString name = u"not % a ? usual # name"_s;
    QVERIFY(QDir(m_folder.path()).mkdir(name));
    const QString folder = m_folder.filePath(name);
    QVERIFY(QFile::copy(m_path, folder + u"/poems.sqlite"_s));
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
    const bool isForbidden = !QFileInfo(folder).isWritable();
    auto opened = FileLibrary::open(folder + u"/poems.sqlite"_s, m_random);
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    if (!isForbidden)
        QSKIP("root may write anywhere");
    QVERIFY(std::holds_alternative<std::unique_ptr<FileLibrary>>(opened));
    const auto &library = std::get<std::unique_ptr<FileLibrary>>(opened);
    QCOMPARE(library->draw(u"en"_s).language, u"en"_s);
}

} // namespace

QTEST_GUILESS_MAIN(TestFileLibrary)
#include "tst_filelibrary.moc"
