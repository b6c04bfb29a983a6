// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search.h"

#include "app/console.h"
#include "app/terminal.h"
#include "app/terminationsignals.h"
#include "server/poemdescription.h"
#include "userlibrary.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QRandomGenerator>

namespace Poemstream {

namespace {

constexpr qint64 usualHits = 20;
constexpr qint64 mostHits = 1000;
constexpr qsizetype mostWords = 1000; // code points, as over HTTP

void printPlain(const PoemLibrary::Answer &hit)
{
    QStringList names{hit.poem.author, hit.poem.dynasty};
    names.removeAll(QString());
    const QStringList lines{hit.poem.title, names.join(QStringLiteral(" · ")),
                            hit.match.line.isEmpty() ? hit.poem.text.section(QLatin1Char('\n'), 0, 0)
                                                     : hit.match.line,
                            hit.poem.id};
    for (const QString &line : lines) {
        if (!line.isEmpty())
            print(withoutControls(line) + QLatin1Char('\n'));
    }
}

void printResult(const PoemLibrary::SearchResult &result, const SearchOptions &options)
{
    bool isFirst = true;
    for (const PoemLibrary::Answer &hit : result.poems) {
        if (options.json) {
            const QJsonDocument object(describeHit(hit));
            print(QString::fromUtf8(object.toJson(QJsonDocument::Compact)) + QLatin1Char('\n'));
            continue;
        }
        if (!isFirst)
            print(QStringLiteral("\n"));
        isFirst = false;
        printPlain(hit);
    }
    if (result.poems.isEmpty())
        printError(Console::tr("no poem has to do with '%1'").arg(options.search.words));
}

} // namespace

Parsed<SearchOptions> parseSearch(const QStringList &arguments)
{
    OptionReader reader(QStringLiteral("poemstream search WORDS [options]"),
                        Console::tr("Finds poems in the library."));
    reader.add(QStringLiteral("json"), Console::tr("Print a JSON object for each poem."));
    reader.add(QStringLiteral("limit"), Console::tr("Poems to print (default 20)."), QStringLiteral("N"));
    reader.add(QStringLiteral("author"), Console::tr("Only poems of this author."), QStringLiteral("A"));
    reader.add(QStringLiteral("dynasty"), Console::tr("Only poems of this dynasty."), QStringLiteral("D"));
    reader.add(QStringLiteral("tag"), Console::tr("Only poems with this tag."), QStringLiteral("T"));
    reader.add(QStringLiteral("library"), Console::tr("Search this library instead of your own."),
               QStringLiteral("FILE"));
    reader.parse(arguments, mostWords);
    SearchOptions options;
    options.search.words = reader.positional().join(QLatin1Char(' ')).trimmed();
    options.search.limit = reader.number(QStringLiteral("limit"), usualHits, 1, mostHits);
    options.search.author = reader.text(QStringLiteral("author"));
    options.search.dynasty = reader.text(QStringLiteral("dynasty"));
    options.search.tag = reader.text(QStringLiteral("tag"));
    options.library = reader.text(QStringLiteral("library"));
    options.json = reader.isSet(QStringLiteral("json"));
    if (options.search.words.isEmpty())
        reader.setProblem(Console::tr("What shall be found? Usage: poemstream search WORDS"));
    if (codePointCount(options.search.words) > mostWords)
        reader.setProblem(Console::tr("That is too long: at most %1 characters.").arg(mostWords));
    if (reader.isSet(QStringLiteral("library")) && options.library.isEmpty())
        reader.setProblem(Console::tr("--library takes the name of a file."));
    return reader.result(options);
}

ExitCode runSearch(QCoreApplication &application, const SearchOptions &options)
{
    TerminationSignals terminationSignals;
    QObject::connect(&terminationSignals, &TerminationSignals::received, &application,
                     [&application] { application.exit(static_cast<int>(ExitCode::Interrupted)); });
    QRandomGenerator random = QRandomGenerator::securelySeeded();
    OpenedLibrary opened = options.library.isEmpty() ? OpenedLibrary(libraryAtHand(random))
                                                     : openLibrary(options.library, random);
    if (const auto *problem = std::get_if<QString>(&opened)) {
        printError(*problem);
        return ExitCode::Failed;
    }
    const auto &library = std::get<std::unique_ptr<PoemLibrary>>(opened);
    library->search(options.search, application, [&](const PoemLibrary::SearchResult &result) {
        printResult(result, options);
        QMetaObject::invokeMethod(&application, &QCoreApplication::quit, Qt::QueuedConnection);
    });
    return static_cast<ExitCode>(application.exec());
}

} // namespace Poemstream
