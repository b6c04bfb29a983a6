// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"
#include "commands/ask.h"
#include "commands/import.h"
#include "commands/listen.h"
#include "commands/search.h"
#include "commands/serve.h"
#include "commands/windowoptions.h"
#include "language.h"

#ifdef POEMSTREAM_DESKTOP
#include "windowprogram.h"
#endif

#include <QtCore/QCoreApplication>

#include <vector>

namespace Poemstream {

namespace {

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
                       "Each command has --help. --language LANG goes with all of them: %1.\n")
               .arg(spokenLanguages().join(QLatin1String(", "))) +
           Console::tr("--version tells the version.\n");
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
        return afterOutput(ExitCode::Done);
    }
    const bool wantsHelp =
        line.arguments.contains(QLatin1String("--help")) || line.arguments.contains(QLatin1String("-h"));
    if (line.command == QLatin1String("help") || (wantsHelp && line.command.isEmpty())) {
        print(programHelp());
        return afterOutput(ExitCode::Done);
    }
    printError(Console::tr("there is no command '%1'; see 'poemstream --help'").arg(line.command));
    return ExitCode::Usage;
}

bool wantsWindow(const CommandLine &line)
{
    const bool isQuestion = line.arguments.contains(QLatin1String("--version")) ||
                            line.arguments.contains(QLatin1String("--help")) ||
                            line.arguments.contains(QLatin1String("-h"));
    return line.command == QLatin1String("demo") || (line.command.isEmpty() && !isQuestion);
}

/// Returns only where there is none.
ExitCode becomeWindow([[maybe_unused]] char **arguments)
{
#ifdef POEMSTREAM_DESKTOP
    const QString problem = becomeWindowProgram(arguments);
    printError(Console::tr("the window's part is not here (%1); 'poemstream serve' and 'poemstream ask' need "
                           "none")
                   .arg(problem));
    return ExitCode::Failed;
#else
    printError(Console::tr("built without the window; use 'poemstream serve' or 'poemstream ask QUESTION'"));
    return ExitCode::Usage;
#endif
}

/// What is wrong with the command line is said here, where that needs no display; but for what Qt takes out
/// of it, which only the window's program knows.
ExitCode runWindow(int &argc, char **argv, const CommandLine &line)
{
    std::vector<char *> arguments(argv, argv + argc); // QCoreApplication takes some for itself
    arguments.push_back(nullptr);
    QCoreApplication application(argc, argv);
    installLanguage(application, line.language);
    if (haveOptionsOfQt(line.arguments))
        return becomeWindow(arguments.data());
    const bool isDemo = line.command == QLatin1String("demo");
    return runCommand<WindowOptions>(
        application, line.arguments, isDemo ? &parseDemo : &parseWindow,
        [&](QCoreApplication &, const WindowOptions &) { return becomeWindow(arguments.data()); });
}

} // namespace

} // namespace Poemstream

int main(int argc, char *argv[])
{
    using namespace Poemstream;
    useUtf8();
    QCoreApplication::setApplicationName(QStringLiteral("poemstream"));
    QCoreApplication::setApplicationVersion(QStringLiteral(POEMSTREAM_VERSION));
    const CommandLine line = cutUp(givenArguments(argc, argv));
    if (wantsWindow(line))
        return static_cast<int>(runWindow(argc, argv, line));
    return static_cast<int>(runWithoutWindow(argc, argv, line));
}
