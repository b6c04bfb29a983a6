// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// measureimport PROGRAM PATH...: imports PATHs into a new library with PROGRAM, and prints what that cost,
// how large the library is, what it has of each source, and how long some searches take on it.

#include "server/poems/characterfold.h"
#include "server/poems/poemstore.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

using namespace Poemstream;
using namespace Qt::StringLiterals;

double seconds(const struct timeval &time)
{
    return double(time.tv_sec) + double(time.tv_usec) / 1e6;
}

int run(const QString &program, const QStringList &arguments)
{
    std::vector<QByteArray> words{program.toLocal8Bit()};
    for (const QString &argument : arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    QElapsedTimer time;
    time.start();
    const pid_t child = ::fork();
    if (child == 0) {
        ::execv(pointers.front(), pointers.data());
        ::_exit(127);
    }
    int status = 0;
    struct rusage usage = {};
    ::wait4(child, &status, 0, &usage);
    std::printf("%.1f s, of which %.1f s computing (%.1f s in the system), %.0f MB of memory\n",
                double(time.elapsed()) / 1000, seconds(usage.ru_utime) + seconds(usage.ru_stime),
                seconds(usage.ru_stime), double(usage.ru_maxrss) / 1000);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void printRows(PoemDatabase &database, const QString &statement)
{
    QSqlQuery query = database.select(statement);
    while (query.next())
        std::printf("%10lld  %s\n", query.value(0).toLongLong(), qUtf8Printable(query.value(1).toString()));
}

void measureSearch(PoemDatabase &database, const QString &column, const QString &words)
{
    const QString match = u"%1 : \"%2\""_s.arg(column, indexedWords(words, readFold(database)));
    std::vector<double> times;
    qsizetype found = 0;
    for (int round = 0; round < 51; ++round) {
        QElapsedTimer time;
        time.start();
        QSqlQuery query =
            database.select(u"SELECT rowid FROM poem_words WHERE poem_words MATCH ? LIMIT 50"_s, {match});
        for (found = 0; query.next();)
            ++found;
        times.push_back(double(time.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    std::printf("%s %s: %lld rows in %.2f ms (median), %.2f ms (worst of 51)\n", qUtf8Printable(column),
                qUtf8Printable(words), static_cast<long long>(found), times[times.size() / 2], times.back());
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().sliced(1);
    if (arguments.size() < 2) {
        std::fputs("usage: measureimport PROGRAM PATH...\n", stderr);
        return 2;
    }
    const QTemporaryDir folder;
    const QString library = folder.filePath(u"poems.sqlite"_s);
    const QStringList command = QStringList{u"import"_s, u"--library"_s, library} + arguments.sliced(1);
    const int status = run(arguments.first(), command);
    std::printf("%.1f MB on disk; once more:\n", double(QFileInfo(library).size()) / 1e6);
    run(arguments.first(), command);
    const auto opened = PoemDatabase::open(library, PoemDatabase::Use::Read);
    if (const auto *database = std::get_if<std::unique_ptr<PoemDatabase>>(&opened)) {
        printRows(
            **database,
            u"SELECT count(*) AS n, source.name || CASE edition WHEN 0 THEN '' ELSE ', further editions' END"
            " FROM poem JOIN source ON source.id = poem.source"
            " GROUP BY poem.source, edition ORDER BY n DESC"_s);
        for (const auto &[column, words] : {std::pair{u"text"_s, u"明月"_s},
                                            {u"text"_s, u"不"_s},
                                            {u"text"_s, u"疑是地上霜"_s},
                                            {u"author"_s, u"李白"_s},
                                            {u"title"_s, u"静夜思"_s},
                                            {u"title"_s, u"靜夜思"_s}})
            measureSearch(**database, column, words);
    }
    return status;
}
