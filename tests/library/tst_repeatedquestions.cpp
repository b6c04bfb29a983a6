// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/poems/filelibrary.h"
#include "server/poems/poemimport.h"
#include "smalllibrary.h"

#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>
#include <QtCore/QSet>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <memory>
#include <optional>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

/// A library on disk that is asked what it was asked before.
class TestRepeatedQuestions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatIsAskedAgainIsAnsweredAtOnce_data();
    void whatIsAskedAgainIsAnsweredAtOnce();
    void itDoesNotWaitBehindOthers();
    void itIsAnsweredWhileTooManyWait();
    void itDoesNotOvertakeItself();
    void poemsTakeTurns();
    void othersAreDrawnWhereNothingFits();
    void theSameSeedGivesTheSameAnswers();
    void whatIsImportedMeanwhileIsFound();
    void aPoemThatIsGoneIsNotTold();
    void aPoemIsToldAsTheFileHasIt();
    void aLibraryOpenedAnewRemembersNothing();

private:
    using Answer = PoemLibrary::Answer;
    [[nodiscard]] std::unique_ptr<FileLibrary> open() const;
    /// std::nullopt where no answer came at once.
    [[nodiscard]] std::optional<Answer> askAtOnce(FileLibrary &library, const QString &question) const;
    [[nodiscard]] Answer ask(FileLibrary &library, const QString &question) const;
    [[nodiscard]] bool import(const QByteArray &poems) const;
    [[nodiscard]] bool run(const QString &statement) const; ///< on the file, as another program would

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    mutable QRandomGenerator m_random{1};
};

void TestRepeatedQuestions::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"poems.sqlite"_s);
    m_random.seed(1);
    QVERIFY(makeSmallLibrary(m_path));
}

std::unique_ptr<FileLibrary> TestRepeatedQuestions::open() const
{
    auto opened = FileLibrary::open(m_path, m_random);
    return std::get<std::unique_ptr<FileLibrary>>(std::move(opened));
}

std::optional<PoemLibrary::Answer> TestRepeatedQuestions::askAtOnce(FileLibrary &library,
                                                                    const QString &question) const
{
    const QObject context; // gone before an event loop runs
    std::optional<Answer> told;
    library.answer({question, {}}, context, [&told](const Answer &answer) { told = answer; });
    return told;
}

PoemLibrary::Answer TestRepeatedQuestions::ask(FileLibrary &library, const QString &question) const
{
    const QObject context;
    std::optional<Answer> told;
    library.answer({question, {}}, context, [&told](const Answer &answer) { told = answer; });
    static_cast<void>(QTest::qWaitFor([&told] { return told.has_value(); }, 10'000));
    return told.value_or(Answer());
}

bool TestRepeatedQuestions::import(const QByteArray &poems) const
{
    QFile file(m_folder->filePath(u"more.json"_s));
    return file.open(QIODevice::WriteOnly) && file.write(poems) == poems.size() && file.flush() &&
           !PoemImport(m_path).run({file.fileName()}).error;
}

bool TestRepeatedQuestions::run(const QString &statement) const
{
    auto opened = PoemDatabase::open(m_path, PoemDatabase::Use::Write);
    return std::get<std::unique_ptr<PoemDatabase>>(opened)->run(statement);
}

void TestRepeatedQuestions::whatIsAskedAgainIsAnsweredAtOnce_data()
{
    QTest::addColumn<QString>("question");
    QTest::addRow("a line") << u"荷叶田田映碧池"_s;
    QTest::addRow("a title that is the only one") << u"夏日荷塘"_s;
    QTest::addRow("a theme") << u"思念故乡"_s;
    QTest::addRow("words") << u"the moon"_s;
}

void TestRepeatedQuestions::whatIsAskedAgainIsAnsweredAtOnce()
{
    QFETCH(QString, question);
    const auto library = open();
    QVERIFY(!askAtOnce(*library, question));
    const Answer first = ask(*library, question);
    const auto again = askAtOnce(*library, question);
    QVERIFY(again);
    QCOMPARE(toString(again->match.kind), toString(first.match.kind));
    QCOMPARE(again->match.theme, first.match.theme);
    QVERIFY(!again->match.words.isEmpty());
    if (first.match.kind == PoemMatch::Kind::Exact) {
        QCOMPARE(again->poem.text, first.poem.text);
        QCOMPARE(again->poem.title, first.poem.title);
        QCOMPARE(again->poem.author, first.poem.author);
        QCOMPARE(again->match.words, first.match.words);
    }
}

void TestRepeatedQuestions::itDoesNotWaitBehindOthers()
{
    const auto library = open();
    const QString known = u"荷叶田田映碧池"_s;
    const Answer first = ask(*library, known);
    int others = 0;
    for (int i = 0; i < 50; ++i)
        library->answer({u"月亮 %1"_s.arg(i), {}}, *this, [&others](const Answer &) { ++others; });
    const auto again = askAtOnce(*library, known);
    QCOMPARE(others, 0);
    QVERIFY(again);
    QCOMPARE(again->poem.id, first.poem.id);
    QTRY_COMPARE(others, 50);
}

void TestRepeatedQuestions::itIsAnsweredWhileTooManyWait()
{
    const auto library = open();
    const QString known = u"荷叶田田映碧池"_s;
    const Answer first = ask(*library, known);
    constexpr int questions = int(FileLibrary::mostWaiting) * 3;
    const QObject context;
    int others = 0;
    for (int i = 0; i < questions; ++i)
        library->answer({u"月亮 %1"_s.arg(i), {}}, context, [&others](const Answer &) { ++others; });
    QVERIFY(others > 0); // at random
    const auto again = askAtOnce(*library, known);
    QVERIFY(again);
    QCOMPARE(again->poem.id, first.poem.id);
}

void TestRepeatedQuestions::itDoesNotOvertakeItself()
{
    const auto library = open();
    constexpr int times = 500; // the first is found meanwhile
    QList<int> order;
    for (int i = 0; i < times; ++i)
        library->answer({u"荷叶田田映碧池"_s, {}}, *this, [&order, i](const Answer &) { order += i; });
    QVERIFY(order.isEmpty());
    QTRY_COMPARE(order.size(), times);
    QVERIFY(std::is_sorted(order.cbegin(), order.cend()));
}

void TestRepeatedQuestions::poemsTakeTurns()
{
    const auto library = open();
    const QString question = u"顧小樓"_s; // whose are four
    QSet<QString> ids{ask(*library, question).poem.id};
    for (int i = 1; i < 4; ++i) {
        const auto answer = askAtOnce(*library, question);
        QVERIFY(answer);
        QCOMPARE(answer->poem.author, question);
        QCOMPARE(answer->match.words, QStringList{question});
        ids += answer->poem.id;
    }
    QCOMPARE(ids.size(), 4);
}

void TestRepeatedQuestions::othersAreDrawnWhereNothingFits()
{
    const auto library = open();
    QSet<QString> ids;
    for (int i = 0; i < 5; ++i) {
        const Answer answer = ask(*library, u"xyzzy"_s);
        QCOMPARE(toString(answer.match.kind), u"random"_s);
        ids += answer.poem.id;
    }
    QVERIFY(ids.size() > 3);
}

void TestRepeatedQuestions::theSameSeedGivesTheSameAnswers()
{
    QList<QStringList> all;
    for (int i = 0; i < 2; ++i) {
        m_random.seed(7);
        const auto library = open();
        QStringList ids;
        for (const QString &question : {u"想家"_s, u"月亮"_s, u"想家"_s, u"xyzzy"_s, u"moon"_s, u"想家"_s,
                                        u"moon"_s, u"xyzzy"_s, u"顧小樓"_s, u"顧小樓"_s})
            ids += ask(*library, question).poem.id;
        all += ids;
    }
    QCOMPARE(all.first(), all.last());
}

void TestRepeatedQuestions::whatIsImportedMeanwhileIsFound()
{
    const auto library = open();
    const QString line = u"昨夜東窗雨"_s; // nobody's
    const QString author = u"釋雲間"_s;
    static_cast<void>(ask(*library, line));
    static_cast<void>(ask(*library, author));
    QVERIFY(askAtOnce(*library, author));
    QVERIFY(import(R"([{"title": "新詩", "author": "釋雲間", "language": "zh",
                        "lines": ["昨夜東窗雨，今朝滿院花。", "新詩吟未了，誰送一杯茶。"]}])"));
    QCOMPARE(ask(*library, author).poem.title, u"新詩"_s); // the others were shown
    QCOMPARE(ask(*library, line).poem.title, u"新詩"_s);
    QCOMPARE(askAtOnce(*library, line)->poem.title, u"新詩"_s);
}

void TestRepeatedQuestions::aPoemThatIsGoneIsNotTold()
{
    const auto library = open();
    const QString question = u"荷叶田田映碧池"_s;
    const QString id = ask(*library, question).poem.id;
    QVERIFY(library->find(id));
    QVERIFY(run(u"DELETE FROM poem WHERE title = '夏日荷塘'"_s));
    QVERIFY(!library->find(id));
    QVERIFY(ask(*library, question).poem.id != id);
}

void TestRepeatedQuestions::aPoemIsToldAsTheFileHasIt()
{
    const auto library = open();
    const QString question = u"荷叶田田映碧池"_s;
    const QString id = ask(*library, question).poem.id;
    QVERIFY(library->find(id));
    QVERIFY(run(u"UPDATE poem SET dynasty = '清' WHERE title = '夏日荷塘'"_s));
    QCOMPARE(ask(*library, question).poem.dynasty, u"清"_s);
    QCOMPARE(askAtOnce(*library, question)->poem.dynasty, u"清"_s);
    QCOMPARE(library->find(id)->dynasty, u"清"_s);
}

void TestRepeatedQuestions::aLibraryOpenedAnewRemembersNothing()
{
    auto library = open();
    const QString question = u"荷叶田田映碧池"_s;
    const QString id = ask(*library, question).poem.id;
    QVERIFY(askAtOnce(*library, question));
    library.reset();
    QVERIFY(QFile::remove(m_path));
    QVERIFY(!PoemImport(m_path).run({}).error); // the embedded poems alone
    library = open();
    QVERIFY(!askAtOnce(*library, question));
    QVERIFY(ask(*library, question).poem.id != id);
}

} // namespace

QTEST_GUILESS_MAIN(TestRepeatedQuestions)
#include "tst_repeatedquestions.moc"
