// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"
#include "commands/ask.h"
#include "commands/import.h"
#include "commands/listen.h"
#include "commands/search.h"
#include "commands/serve.h"
#include "language.h"

#ifdef POEMSTREAM_DESKTOP
#include "windowprogram.h"

#include <vector>
#endif

#include <QtCore/QCoreApplication>

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

/// Returns only where there is none.
ExitCode becomeWindow(int &argc, char **argv, const QString &language)
{
    std::vector<char *> arguments(argv, argv + argc); // QCoreApplication takes some for itself
    arguments.push_back(nullptr);
    QCoreApplication application(argc, argv);
    const QString problem = becomeWindowProgram(arguments.data());
    installLanguage(application, language);
    printError(Console::tr("the window's part is not here (%1); 'poemstream serve' and 'poemstream ask' need "
                           "none")
                   .arg(problem));
    return ExitCode::Failed;
}
#endif

} // namespace

} // namespace Poemstream

int main(int argc, char *argv[])
{
    using namespace Poemstream;
    useUtf8();
    QCoreApplication::setApplicationName(QStringLiteral("poemstream"));
    QCoreApplication::setApplicationVersion(QStringLiteral(POEMSTREAM_VERSION));
    const CommandLine line = cutUp(givenArguments(argc, argv));
#ifdef POEMSTREAM_DESKTOP
    if (wantsWindow(line))
        return static_cast<int>(becomeWindow(argc, argv, line.language));
#endif
    return static_cast<int>(runWithoutWindow(argc, argv, line));
}
