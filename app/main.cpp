// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/ask.h"
#include "commands/import.h"
#include "commands/listen.h"
#include "commands/search.h"
#include "commands/serve.h"
#include "console.h"
#include "language.h"
#include "options.h"
#include "terminal.h"

#ifdef POEMSTREAM_DESKTOP
#include "commands/window.h"
#include "displaywatch.h"

#include <QtWidgets/QApplication>
#endif

#include <QtCore/QCoreApplication>

#include <clocale>
#include <cstdlib>
#include <functional>
#include <langinfo.h>
#include <optional>
#include <utility>

namespace Poemstream {

namespace {

/// The command line, cut up before there is an application object: the command decides which one is needed.
struct CommandLine
{
    QString language;
    QString command; ///< empty: the window
    QStringList arguments;
};

bool takeLanguage(QStringList &arguments, QString &language)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString argument = arguments.at(i);
        if (argument.startsWith(QLatin1String("--language="))) {
            language = argument.section(QLatin1Char('='), 1);
            arguments.removeAt(i);
            return true;
        }
        if (argument == QLatin1String("--language") && i + 1 < arguments.size()) {
            language = arguments.at(i + 1);
            arguments.remove(i, 2);
            return true;
        }
    }
    return false;
}

CommandLine cutUp(QStringList arguments)
{
    CommandLine line;
    takeLanguage(arguments, line.language);
    if (!arguments.isEmpty() && !arguments.first().startsWith(QLatin1Char('-')))
        line.command = arguments.takeFirst();
    line.arguments = arguments;
    return line;
}

QString programHelp()
{
    return Console::tr("Usage: poemstream [--server URL] [--token T]   the window\n"
                       "       poemstream demo                         the window, offline\n"
                       "       poemstream serve [options]              the server\n"
                       "       poemstream ask QUESTION [options]       one poem in the terminal\n"
                       "       poemstream listen URL [options]         any event stream, event by event\n"
                       "       poemstream import PATH... [options]     poems into the library\n"
                       "       poemstream search WORDS [options]       poems of the library\n"
                       "\n"
                       "A window that is open comes to the front; --new-window opens another one.\n"
                       "Each command has --help. --language LANG (zh or en) goes with all of them.\n");
}

/// Runs one command: parse, then run, or say what is wrong with the command line.
template <typename Options, typename Application, typename Run>
ExitCode runCommand(Application &application, const QStringList &arguments,
                    Parsed<Options> (*parse)(const QStringList &), const Run &run)
{
    const Parsed<Options> parsed = parse(arguments);
    if (const auto *help = std::get_if<HelpRequest>(&parsed)) {
        print(help->text);
        return ExitCode::Done;
    }
    if (const auto *error = std::get_if<UsageError>(&parsed)) {
        printError(error->text);
        return ExitCode::Usage;
    }
    const ExitCode code = run(application, std::get<Options>(parsed));
    if (code != ExitCode::Done || !hasOutputFailed())
        return code;
    printError(Console::tr("cannot write the output"));
    return ExitCode::Failed;
}

ExitCode runWithoutWindow(int &argc, char **argv, const CommandLine &line)
{
    QCoreApplication application(argc, argv);
    installLanguage(application, line.language);
    if (line.command == QLatin1String("serve"))
        return runCommand<ServeOptions>(application, line.arguments, &parseServe, &runServe);
    if (line.command == QLatin1String("ask"))
        return runCommand<AskOptions>(application, line.arguments, &parseAsk, &runAsk);
    if (line.command == QLatin1String("import"))
        return runCommand<ImportOptions>(application, line.arguments, &parseImport, &runImport);
    if (line.command == QLatin1String("search"))
        return runCommand<SearchOptions>(application, line.arguments, &parseSearch, &runSearch);
    if (line.command == QLatin1String("listen"))
        return runCommand<ListenOptions>(application, line.arguments, &parseListen, &runListen);
    if (line.arguments.contains(QLatin1String("--version")) && line.command.isEmpty()) {
        print(QStringLiteral("poemstream " POEMSTREAM_VERSION "\n"));
        return ExitCode::Done;
    }
    const bool wantsHelp =
        line.arguments.contains(QLatin1String("--help")) || line.arguments.contains(QLatin1String("-h"));
    if (line.command == QLatin1String("help") || (wantsHelp && line.command.isEmpty())) {
        print(programHelp());
        return ExitCode::Done;
    }
#ifndef POEMSTREAM_DESKTOP
    if (line.command.isEmpty() || line.command == QLatin1String("demo")) {
        printError(
            Console::tr("built without the window; use 'poemstream serve' or 'poemstream ask QUESTION'"));
        return ExitCode::Usage;
    }
#endif
    printError(Console::tr("there is no command '%1'; see 'poemstream --help'").arg(line.command));
    return ExitCode::Usage;
}

#ifdef POEMSTREAM_DESKTOP
bool wantsWindow(const CommandLine &line)
{
    const bool isQuestion = line.arguments.contains(QLatin1String("--version")) ||
                            line.arguments.contains(QLatin1String("--help")) ||
                            line.arguments.contains(QLatin1String("-h"));
    return line.command == QLatin1String("demo") || (line.command.isEmpty() && !isQuestion);
}

ExitCode runWithWindow(int &argc, char **argv, const QStringList &arguments, const QString &language)
{
    const WindowSurroundings surroundings = lookAround(arguments);
    std::optional<DisplayWatch> watch(std::in_place, language);
    QApplication application(argc, argv);
    watch.reset();
    const CommandLine line =
        cutUp(application.arguments().sliced(1)); // without what QApplication took for itself
    installLanguage(application, line.language);
    const bool isDemo = line.command == QLatin1String("demo");
    return runCommand<WindowOptions>(application, line.arguments, isDemo ? &parseDemo : &parseWindow,
                                     [&](QApplication &ready, const WindowOptions &options) {
                                         return runWindow(ready, options, surroundings);
                                     });
}
#endif

/// Qt warns at length where the locale's characters are not UTF-8, and goes on with UTF-8. So do we, without
/// a word.
void useUtf8()
{
    // NOLINTBEGIN(concurrency-mt-unsafe): there is one thread yet
    std::setlocale(LC_ALL, "");
    if (QByteArray(::nl_langinfo(CODESET)).toUpper() == "UTF-8")
        return;
    const QByteArray all = qgetenv("LC_ALL");
    if (!all.isEmpty())
        ::setenv("LANG", all.constData(), 1); // for the language of our words
    ::unsetenv("LC_ALL");
    ::setenv("LC_CTYPE", "C.UTF-8", 1);
    // NOLINTEND(concurrency-mt-unsafe)
}

} // namespace

} // namespace Poemstream

int main(int argc, char *argv[])
{
    using namespace Poemstream;
    useUtf8();
    QCoreApplication::setApplicationName(QStringLiteral("poemstream"));
    QCoreApplication::setApplicationVersion(QStringLiteral(POEMSTREAM_VERSION));
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    const CommandLine line = cutUp(arguments);
#ifdef POEMSTREAM_DESKTOP
    if (wantsWindow(line))
        return static_cast<int>(runWithWindow(argc, argv, arguments, line.language));
#endif
    return static_cast<int>(runWithoutWindow(argc, argv, line));
}
