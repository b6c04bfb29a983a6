// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// measurefinding LIBRARY: how often the right poem of a whole collection's library is found, and how long
// that takes. It tells what was aimed at beside what was reached; it passes and fails nothing. As root it
// drops the system's caches once, for what the first answer after a start takes.

#include "findingscore.h"
#include "samplequestions.h"
#include "server/poems/filelibrary.h"
#include "server/poems/textplace.h"
#include "themequality.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <unistd.h>
#include <vector>

namespace {

using namespace Poemstream;
using namespace Qt::StringLiterals;

constexpr int samples = 500;

QList<PoemLibrary::Answer> firstFive(const PoemLibrary &library, const QString &words)
{
    QEventLoop loop;
    QList<PoemLibrary::Answer> poems;
    library.search({.words = words, .limit = 5}, loop, [&](const PoemLibrary::SearchResult &result) {
        poems = result.poems;
        loop.quit();
    });
    loop.exec();
    return poems;
}

class Quality
{
public:
    Quality(const QString &path, PoemLibrary &library, const PoemStore &store)
        : m_library(library)
        , m_store(store)
    {
        countWorks(path);
    }

    void measure()
    {
        SampleQuestions sample(m_store, 1);
        const auto fragments = sample.fragments(samples);
        std::puts("The right poem is found (of 500 at random)");
        first(u"by five characters, first"_s, 97, fragments);
        first(u"by the same in simplified characters, first"_s, 95, sample.inSimplified(fragments));
        amongFive(u"by the same with one wrong, in the first five"_s, 80,
                  sample.withAWrongCharacter(fragments));
        works(sample.titlesWithAuthors(samples));
    }

private:
    [[nodiscard]] bool has(const Poem &poem, const QString &fragment) const
    {
        return placeOf(indexedWords(fragment, m_store.fold()).split(u' '), poem.text, m_store.fold())
            .has_value();
    }
    [[nodiscard]] bool isSame(const QString &a, const QString &b) const
    {
        return indexedWords(a, m_store.fold()) == indexedWords(b, m_store.fold());
    }

    void first(const QString &name, double wanted, const QList<SampleQuestion> &questions)
    {
        FindingScore score(name, wanted);
        for (const SampleQuestion &question : questions) {
            const auto got = ask(m_library, question.text);
            score.add(has(got.poem, question.fragment), question.text, got);
        }
        score.print();
    }

    void amongFive(const QString &name, double wanted, const QList<SampleQuestion> &questions)
    {
        FindingScore score(name, wanted);
        for (const SampleQuestion &question : questions) {
            const auto five = firstFive(m_library, question.text);
            const bool isThere =
                std::any_of(five.cbegin(), five.cend(), [&](const PoemLibrary::Answer &answer) {
                    return has(answer.poem, question.fragment);
                });
            score.add(isThere, question.text, five.isEmpty() ? PoemLibrary::Answer() : five.first());
        }
        score.print();
    }

    // A title may be an author's twenty times, as a tune's: then which one is meant cannot be told.
    void works(const QList<SampleQuestion> &questions)
    {
        FindingScore only(u"by title and author that one poem has, first"_s, 97);
        FindingScore all(u"by any title and author, that poem or an edition"_s, 97);
        FindingScore any(u"by any title and author, one of theirs first"_s, 97);
        for (const SampleQuestion &question : questions) {
            const auto answer = ask(m_library, question.text);
            const Poem &got = answer.poem;
            const bool isWork =
                isSame(got.title, question.poem.title) && isSame(got.author, question.poem.author);
            any.add(isWork, question.text, answer);
            all.add(isWork && isEdition(got.text, question.poem.text), question.text, answer);
            if (isOnly(question.poem))
                only.add(isSame(got.text, question.poem.text), question.text, answer);
        }
        only.print();
        all.print();
        any.print();
    }

    // Editions differ in some characters: of the pairs of neighbours, most are the same.
    [[nodiscard]] bool isEdition(const QString &a, const QString &b) const
    {
        const auto pairsOf = [this](const QString &text) {
            const QStringList words = indexedWords(text, m_store.fold()).split(u' ');
            QSet<QString> pairs;
            for (qsizetype i = 1; i < words.size(); ++i)
                pairs += words.at(i - 1) + words.at(i);
            return pairs;
        };
        const QSet<QString> one = pairsOf(a);
        const QSet<QString> other = pairsOf(b);
        const auto same = std::count_if(one.cbegin(), one.cend(),
                                        [&other](const QString &pair) { return other.contains(pair); });
        return 2 * same >= std::min(one.size(), other.size());
    }

    [[nodiscard]] QString workOf(const QString &title, const QString &author) const
    {
        return indexedWords(title, m_store.fold()) + u'\n' + indexedWords(author, m_store.fold());
    }
    [[nodiscard]] bool isOnly(const Poem &poem) const
    {
        return m_works.value(workOf(poem.title, poem.author)) == 1;
    }

    // All of them, without the finder, which is to be judged by it.
    void countWorks(const QString &path)
    {
        auto opened = PoemDatabase::open(path, PoemDatabase::Use::Read);
        auto &database = *std::get<std::unique_ptr<PoemDatabase>>(opened);
        QSqlQuery query = database.select(u"SELECT title, author FROM poem WHERE edition = 0"_s);
        while (query.next())
            ++m_works[workOf(query.value(0).toString(), query.value(1).toString())];
    }

    PoemLibrary &m_library;
    const PoemStore &m_store;
    QHash<QString, int> m_works; ///< poems of a title and author
};

void measureThemes(PoemLibrary &library, const PoemStore &store, const QByteArray &questions)
{
    const ThemeQuality quality(library, store);
    quality.measure(questions, u"zh"_s, u"zh"_s);
    quality.measure(questions, u"en"_s, u"en"_s);
    quality.measure(questions, u"en"_s, u"zh"_s);
}

void printTimes(const char *name, std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    const auto at = [&](double share) {
        return times.at(static_cast<std::size_t>(share * double(times.size() - 1)));
    };
    std::printf("  %-34s %5zu   p50 %6.2f   p90 %6.2f   p99 %6.2f   worst %6.2f ms\n", name, times.size(),
                at(0.5), at(0.9), at(0.99), times.back());
}

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer time;
    time.start();
    work();
    return double(time.nsecsElapsed()) / 1e6;
}

QStringList themeQuestions()
{
    QStringList questions;
    const QJsonObject all = QJsonDocument::fromJson(content(u":/themequestions.json"_s)).object();
    for (const QString &language : {u"zh"_s, u"en"_s}) {
        for (const QJsonValue &row : all.value(language).toArray())
            questions += row[u"question"_s].toString();
    }
    return questions;
}

void add(QList<std::pair<int, QString>> &mix, int kind, const QList<SampleQuestion> &questions)
{
    for (const SampleQuestion &question : questions)
        mix += {kind, question.text};
}

void measureSpeed(PoemLibrary &library, const PoemStore &store)
{
    const QList<const char *> kinds{"five characters",    "one of them wrong", "title and author",
                                    "people's questions", "names and words",   "nothing that is there"};
    SampleQuestions sample(store, 2);
    QList<std::pair<int, QString>> mix;
    add(mix, 0, sample.fragments(500));
    add(mix, 1, sample.withAWrongCharacter(sample.fragments(300)));
    add(mix, 2, sample.titlesWithAuthors(300));
    const QStringList people = themeQuestions();
    const QStringList names{u"李白"_s,     u"明月"_s,          u"静夜思"_s,     u"水调歌头"_s,
                            u"杜甫的诗"_s, u"春天的花"_s,      u"床前明月光"_s, u"关于梅花的诗"_s,
                            u"moon"_s,     u"rain at night"_s, u"酒"_s,         u"故乡 秋风"_s};
    const QStringList nothing{u"xyzzy"_s, u"你好"_s, u"12345"_s, u"qwerty asdf"_s, u"这是什么"_s, u"hello"_s};
    while (mix.size() < 1700)
        mix += {3, people.at(mix.size() % people.size())};
    while (mix.size() < 1900)
        mix += {4, names.at(mix.size() % names.size())};
    while (mix.size() < 2000)
        mix += {5, nothing.at(mix.size() % nothing.size())};
    QHash<QString, int> times;
    for (auto &[kind, question] : mix)
        question += QString(++times[question], u' '); // else one that comes again would be remembered
    std::shuffle(mix.begin(), mix.end(), QRandomGenerator(3));
    std::vector<double> all;
    std::vector<std::vector<double>> byKind(static_cast<std::size_t>(kinds.size()));
    for (const auto &[kind, question] : std::as_const(mix)) {
        all.push_back(milliseconds([&] { static_cast<void>(ask(library, question)); }));
        byKind.at(static_cast<std::size_t>(kind)).push_back(all.back());
    }
    std::puts("An answer takes (wanted: p50 5 ms, p99 25 ms)");
    for (std::size_t kind = 0; kind < byKind.size(); ++kind)
        printTimes(kinds.at(qsizetype(kind)), byKind.at(kind));
    printTimes("all of them", all);
}

void measureCold(const QString &path)
{
    ::sync();
    QFile caches(u"/proc/sys/vm/drop_caches"_s);
    const bool isDropped = caches.open(QIODevice::WriteOnly) && caches.write("3\n") > 0 && caches.flush();
    caches.close();
    QRandomGenerator random(1);
    std::unique_ptr<FileLibrary> library;
    const double opened = milliseconds([&] { library = openFileLibrary(path, random); });
    const double answered = milliseconds([&] { static_cast<void>(ask(*library, u"我想家了怎么办"_s)); });
    std::printf("The first answer, %s: opened in %.1f ms, answered in %.1f ms (wanted: 150 ms)\n",
                isDropped ? "with the system's caches dropped" : "with warm caches", opened, answered);
}

// As one would without a library: ripgrep, where it is installed, or else grep, over the poems as JSON.
void measureScan(PoemDatabase &database, const QList<SampleQuestion> &questions)
{
    QTemporaryDir folder;
    QFile file;
    int count = 0;
    qint64 size = 0;
    QSqlQuery poems = database.select(u"SELECT title, author, text FROM poem"_s);
    while (poems.next()) {
        constexpr int poemsToAFile = 1000; // as the collections have them
        if (count++ % poemsToAFile == 0) {
            file.close();
            file.setFileName(folder.filePath(u"poems.%1.json"_s.arg(count)));
            if (!file.open(QIODevice::WriteOnly))
                return;
        }
        const QJsonObject poem{
            {u"title"_s, poems.value(0).toString()},
            {u"author"_s, poems.value(1).toString()},
            {u"paragraphs"_s, QJsonArray::fromStringList(poems.value(2).toString().split(u'\n'))}};
        size += file.write(QJsonDocument(poem).toJson(QJsonDocument::Compact) + '\n');
    }
    file.close();
    const bool hasRipgrep = !QStandardPaths::findExecutable(u"rg"_s).isEmpty();
    const QString program = hasRipgrep ? u"rg"_s : u"grep"_s;
    std::vector<double> times;
    for (const SampleQuestion &question : questions)
        times.push_back(milliseconds([&] {
            QProcess process;
            process.start(program, {hasRipgrep ? u"-uF"_s : u"-rF"_s, question.text, folder.path()});
            process.waitForFinished();
        }));
    printTimes(hasRipgrep ? "rg -F over the poems as JSON" : "grep -rF over the poems as JSON", times);
    std::printf("  (%d poems, JSON of %.0f MB)\n", count, double(size) / 1e6);
}

void measureOthers(const QString &path, const PoemStore &store)
{
    std::printf("The library is of %.0f MB\n", double(QFileInfo(path).size()) / 1e6);
    constexpr int times = 10;
    auto opened = PoemDatabase::open(path, PoemDatabase::Use::Read);
    PoemDatabase &database = *std::get<std::unique_ptr<PoemDatabase>>(opened);
    SampleQuestions sample(store, 4);
    const auto questions = sample.fragments(times);
    std::vector<double> like;
    for (const SampleQuestion &question : questions)
        like.push_back(milliseconds([&] {
            QSqlQuery query = database.select(u"SELECT rowid FROM poem WHERE text LIKE ? LIMIT 5"_s,
                                              {QString(u'%' + question.text + u'%')});
            while (query.next()) {
            }
        }));
    std::puts("Beside it, five characters as they are written");
    printTimes("LIKE on the same file", like);
    measureScan(database, questions);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString path = QCoreApplication::arguments().value(1);
    QRandomGenerator random(1);
    auto opened = PoemStore::open(path);
    const auto library = openFileLibrary(path, random);
    if (!library) {
        std::fputs("usage: measurefinding LIBRARY (poems.sqlite, as poemstream import makes it)\n", stderr);
        return 2;
    }
    const PoemStore &store = *std::get<std::unique_ptr<PoemStore>>(opened);
    measureCold(path);
    Quality(path, *library, store).measure();
    std::puts("Questions of people, answered by theme");
    measureThemes(*library, store, content(u":/themequestions.json"_s));
    std::puts("The same of questions that the table of themes was never mended for");
    measureThemes(*library, store, content(u":/unseenquestions.json"_s));
    measureSpeed(*library, store);
    measureOthers(path, store);
    return 0;
}
