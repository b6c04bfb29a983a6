// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/poems/filelibrary.h"
#include "server/poems/poemimport.h"
#include "smalllibrary.h"

#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <memory>
#include <vector>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

/// What happens to a library's file while it is in use, and that libraries of the same poems agree.
class TestHarmedLibrary : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aHarmedFileStillGivesPoems_data();
    void aHarmedFileStillGivesPoems();
    void aRemovedFileIsReadOn();
    void aLibraryOfANewerVersionIsRefused();
    void librariesOfTheSamePoemsAgree();

private:
    using Library = std::unique_ptr<FileLibrary>;
    [[nodiscard]] Library open(const QString &path, quint32 seed);
    [[nodiscard]] static QString ask(FileLibrary &library, const QString &question);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::vector<std::unique_ptr<QRandomGenerator>> m_randoms; // must outlive the libraries
};

void TestHarmedLibrary::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"poems.sqlite"_s);
    QVERIFY(makeSmallLibrary(m_path));
}

TestHarmedLibrary::Library TestHarmedLibrary::open(const QString &path, quint32 seed)
{
    m_randoms.push_back(std::make_unique<QRandomGenerator>(seed));
    auto opened = FileLibrary::open(path, *m_randoms.back());
    auto *library = std::get_if<Library>(&opened);
    return library ? std::move(*library) : nullptr;
}

// The id of the answer; empty where none came in time.
QString TestHarmedLibrary::ask(FileLibrary &library, const QString &question)
{
    QObject context;
    QString id;
    library.answer({question, {}}, context, [&id](const PoemLibrary::Answer &answer) {
        id = answer.poem.text.isEmpty() ? QString() : answer.poem.id;
    });
    static_cast<void>(QTest::qWaitFor([&id] { return !id.isEmpty(); }, 10'000));
    return id;
}

void TestHarmedLibrary::aHarmedFileStillGivesPoems_data()
{
    QTest::addColumn<double>("from"); // parts of the file
    QTest::addColumn<double>("to");
    QTest::addColumn<bool>("isCut");
    QTest::addRow("random bytes in the middle") << 0.3 << 0.7 << false;
    QTest::addRow("random bytes at the end") << 0.8 << 1.0 << false;
    QTest::addRow("random bytes nearly everywhere") << 0.02 << 1.0 << false;
    QTest::addRow("cut in half") << 0.5 << 1.0 << true;
    QTest::addRow("empty") << 0.0 << 1.0 << true;
}

void TestHarmedLibrary::aHarmedFileStillGivesPoems()
{
    QFETCH(double, from);
    QFETCH(double, to);
    QFETCH(bool, isCut);
    const Library library = open(m_path, 1);
    QVERIFY(library);
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const auto begin = static_cast<qint64>(from * double(file.size()));
    const auto end = static_cast<qint64>(to * double(file.size()));
    QRandomGenerator noise(7);
    if (isCut) {
        QVERIFY(file.resize(begin));
    } else {
        QVERIFY(file.seek(begin));
        for (qint64 at = begin; at < end; ++at)
            QVERIFY(file.putChar(static_cast<char>(noise.bounded(256))));
    }
    file.close();
    for (const QString &question :
         {u"明月"_s, u"荷叶田田映碧池"_s, u"林晚舟 雪後"_s, u"我想家了"_s, u"moon"_s, u"xyzzy"_s})
        QVERIFY2(!ask(*library, question).isEmpty(), qPrintable(question));
    QVERIFY(!library->draw(u"zh"_s).text.isEmpty());
    QVERIFY(!library->shown(3).text.isEmpty());
    static_cast<void>(library->find(u"0123456789abcdef"_s));
    static_cast<void>(open(m_path, 2)); // a library or an error, as it comes
}

void TestHarmedLibrary::aRemovedFileIsReadOn()
{
    const Library library = open(m_path, 1);
    const QString before = ask(*library, u"荷叶田田映碧池"_s);
    QVERIFY(QFile::remove(m_path));
    QCOMPARE(ask(*library, u"荷叶田田映碧池"_s), before); // it is open
    QVERIFY(makeSmallLibrary(m_path));                    // another in its place
    QCOMPARE(ask(*library, u"荷叶田田映碧池"_s), before);
    QVERIFY(!library->draw({}).text.isEmpty());
}

void TestHarmedLibrary::aLibraryOfANewerVersionIsRefused()
{
    {
        auto opened = PoemDatabase::open(m_path, PoemDatabase::Use::Write);
        auto &database = *std::get<std::unique_ptr<PoemDatabase>>(opened);
        QVERIFY(database.run(u"PRAGMA user_version = 1000"_s));
    }
    QRandomGenerator random(1);
    const auto opened = FileLibrary::open(m_path, random);
    QVERIFY(std::holds_alternative<PoemStoreError>(opened));
    QCOMPARE(std::get<PoemStoreError>(opened).kind, PoemStoreError::Kind::TooNew);
}

// Two servers that imported the same files, one of them anew.
void TestHarmedLibrary::librariesOfTheSamePoemsAgree()
{
    const QString other = m_folder->filePath(u"other.sqlite"_s);
    QVERIFY(makeSmallLibrary(other));
    const Library one = open(m_path, 5);
    const Library two = open(other, 5);
    for (const QString &question : {u"明月"_s, u"我想家了怎么办"_s, u"moon"_s, u"xyzzy"_s, u"水調歌頭"_s,
                                    u"明月"_s, u"I miss my friend"_s, u"林晚舟"_s, u"xyzzy"_s})
        QCOMPARE(ask(*one, question), ask(*two, question));
    for (const std::int64_t number : {0LL, 1LL, 77LL})
        QCOMPARE(one->shown(number).id, two->shown(number).id);
}

} // namespace

QTEST_GUILESS_MAIN(TestHarmedLibrary)
#include "tst_harmedlibrary.moc"
