// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/poems/memorylibrary.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace Poemstream;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

class TestMemoryLibrary : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void embeddedPoemsAreManyAndWhole();
    void embeddedPoemsHaveKnownTags();
    void everyThemeLeadsToAPoemInBothLanguages();
    void questionsOfPeopleAreAnsweredToThePoint_data();
    void questionsOfPeopleAreAnsweredToThePoint();
    void theSameQuestionFindsTheSamePoem();
    void randomAnswersRepeatLate();
    void doublesAreTakenOnce();
    void foldersAndFilesAreRead();
    void badFilesAreNamed();

private:
    QRandomGenerator m_random{42};
};

void TestMemoryLibrary::embeddedPoemsAreManyAndWhole()
{
    const auto library = MemoryLibrary::embedded(m_random);
    QHash<QString, int> byLanguage;
    qsizetype shortest = 1000;
    qsizetype longest = 0;
    for (const Poem &poem : library->poems()) {
        ++byLanguage[poem.language];
        QVERIFY2(!poem.title.isEmpty() && !poem.author.isEmpty() && !poem.dynasty.isEmpty(),
                 qPrintable(poem.text));
        QVERIFY2(!poem.text.startsWith(u'\n') && !poem.text.endsWith(u'\n') && !poem.text.contains(u"\n\n\n"),
                 qPrintable(poem.title));
        QCOMPARE(library->find(poem.id).value().text, poem.text);
        qsizetype lines = 0;
        for (const QString &line : poem.text.split(u'\n')) {
            QVERIFY2(line == line.trimmed(), qPrintable(poem.title));
            lines += line.isEmpty() ? 0 : 1;
        }
        shortest = std::min(shortest, lines);
        longest = std::max(longest, lines);
    }
    QVERIFY(byLanguage.value(u"zh"_s) >= 40);
    QVERIFY(byLanguage.value(u"en"_s) >= 40);
    QCOMPARE(shortest, 2);
    QVERIFY(longest >= 30 && longest <= 40);
}

void TestMemoryLibrary::embeddedPoemsHaveKnownTags()
{
    QFile file(u":/poemstream/themes.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList known = Themes(file.readAll()).names();
    QVERIFY(known.size() >= 80);
    const auto library = MemoryLibrary::embedded(m_random);
    for (const Poem &poem : library->poems()) {
        QVERIFY2(poem.tags.size() >= 2, qPrintable(poem.title));
        for (const QString &tag : poem.tags)
            QVERIFY2(known.contains(tag), qPrintable(poem.title + u": " + tag));
    }
}

void TestMemoryLibrary::everyThemeLeadsToAPoemInBothLanguages()
{
    QFile file(u":/poemstream/themes.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject table = QJsonDocument::fromJson(file.readAll()).object();
    const auto library = MemoryLibrary::embedded(m_random);
    for (const QString &language : {u"zh"_s, u"en"_s}) {
        for (const QJsonValue &theme : table) {
            // Where no poem has the theme for a tag, as with dragon boats, a wider theme has its name too.
            const QString name = theme[language][0].toString();
            const PoemLibrary::Answer answer = library->answer(name, language);
            QVERIFY2(answer.match.kind == PoemMatch::Kind::Theme ||
                         answer.match.kind == PoemMatch::Kind::Exact,
                     qPrintable(language + u' ' + name));
            QCOMPARE(answer.poem.language, language);
        }
    }
}

void TestMemoryLibrary::questionsOfPeopleAreAnsweredToThePoint_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("tags"); // one of these
    const auto row = [](const QString &question, const QString &language, const QStringList &tags) {
        QTest::addRow("%s", qPrintable(question)) << question << language << tags;
    };
    row(u"月亮为什么这么圆"_s, u"zh"_s, {u"moon"_s});
    row(u"我想家了怎么办"_s, u"zh"_s, {u"homesickness"_s});
    row(u"毕业了要和朋友分开"_s, u"zh"_s, {u"parting"_s, u"friend"_s, u"school"_s});
    row(u"今天下雨了，心情不好"_s, u"zh"_s, {u"rain"_s, u"sad"_s});
    row(u"睡不着"_s, u"zh"_s, {u"insomnia"_s, u"night"_s});
    row(u"加班好累"_s, u"zh"_s, {u"work"_s, u"rest"_s});
    row(u"how do I go on after losing someone?"_s, u"en"_s, {u"grief"_s, u"hope"_s, u"death"_s});
    row(u"Why is the moon so round?"_s, u"en"_s, {u"moon"_s});
    row(u"I can’t sleep"_s, u"en"_s, {u"insomnia"_s, u"night"_s});
    row(u"My best friend is moving away"_s, u"en"_s, {u"friend"_s, u"parting"_s});
    row(u"I was laid off today"_s, u"en"_s, {u"work"_s});
}

void TestMemoryLibrary::questionsOfPeopleAreAnsweredToThePoint()
{
    QFETCH(QString, question);
    QFETCH(QStringList, tags);
    const auto library = MemoryLibrary::embedded(m_random);
    const MemoryLibrary::Answer answer = library->answer(question, {});
    QTEST(answer.poem.language, "language");
    QCOMPARE(toString(answer.match.kind), u"theme"_s);
    QVERIFY(tags.contains(answer.match.theme));
    QVERIFY(answer.poem.tags.contains(answer.match.theme));
    QVERIFY(!answer.match.words.isEmpty());
}

void TestMemoryLibrary::theSameQuestionFindsTheSamePoem()
{
    const auto one = MemoryLibrary::embedded(m_random);
    const auto other = MemoryLibrary::embedded(m_random);
    for (const QString &question : {u"月亮"_s, u"what is love"_s, u"秋天的树"_s}) {
        const QString id = one->answer(question, {}).poem.id;
        QCOMPARE(one->answer(question, {}).poem.id, id);
        QCOMPARE(other->answer(question, {}).poem.id, id);
    }
}

void TestMemoryLibrary::randomAnswersRepeatLate()
{
    const auto library = MemoryLibrary::embedded(m_random);
    const auto count = std::count_if(library->poems().cbegin(), library->poems().cend(),
                                     [](const Poem &poem) { return poem.language == u"en"; });
    QSet<QString> seen;
    for (qsizetype i = 0; i < count; ++i) {
        const MemoryLibrary::Answer answer = library->answer(u"xyzzy"_s, {});
        QCOMPARE(toString(answer.match.kind), u"random"_s);
        QCOMPARE(answer.poem.language, u"en"_s);
        QVERIFY(!seen.contains(answer.poem.id));
        seen += answer.poem.id;
    }
    QString last = library->answer(u"xyzzy"_s, {}).poem.id;
    for (int i = 0; i < 500; ++i) {
        const QString next = library->answer(u"xyzzy"_s, {}).poem.id;
        QVERIFY(next != last);
        last = next;
    }
}

void TestMemoryLibrary::doublesAreTakenOnce()
{
    const MemoryLibrary library({makePoem({}, u"a\nb"_s), makePoem({}, u"a\r\nb"_s)}, m_random);
    QCOMPARE(library.poems().size(), 1);
}

void TestMemoryLibrary::foldersAndFilesAreRead()
{
    const QTemporaryDir folder;
    write(folder.filePath(u"b.json"_s), R"([{"title": "B", "lines": ["bee"]}])");
    write(folder.filePath(u"a.json"_s), R"([{"title": "A", "lines": ["ay"]}])");
    write(folder.filePath(u"notes.txt"_s), "no poems");
    const auto read = MemoryLibrary::fromPaths({folder.path(), folder.filePath(u"a.json"_s)}, m_random);
    const auto &library = std::get<std::unique_ptr<MemoryLibrary>>(read);
    QCOMPARE(library->poems().size(), 2);
    QCOMPARE(library->poems().first().title, u"A"_s);
    QCOMPARE(library->poems().first().source, u"a.json"_s);
}

void TestMemoryLibrary::badFilesAreNamed()
{
    const QTemporaryDir folder;
    const QString bad = folder.filePath(u"bad.json"_s);
    write(bad, "[1]");
    const auto readBad = MemoryLibrary::fromPaths({folder.path()}, m_random);
    QVERIFY(std::get<PoemFileError>(readBad).text.contains(bad));
    QVERIFY(std::get<PoemFileError>(readBad).text.contains(u"poem 1"_s));
    const auto readMissing = MemoryLibrary::fromPaths({folder.filePath(u"none.json"_s)}, m_random);
    QVERIFY(std::get<PoemFileError>(readMissing).text.contains(u"none.json"_s));
    const QTemporaryDir empty;
    QVERIFY(std::holds_alternative<PoemFileError>(MemoryLibrary::fromPaths({empty.path()}, m_random)));
}

} // namespace

QTEST_APPLESS_MAIN(TestMemoryLibrary)
#include "tst_memorylibrary.moc"
