// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "console.h"
#include "exitcode.h"
#include "options.h"
#include "terminal.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace Poemstream {

/// The command line, cut up before there is an application object: the command decides which one is needed.
struct CommandLine
{
    QString language;
    QString command; ///< empty: the window
    QStringList arguments;
};

/// Without the program's name; before an application object takes some for itself.
[[nodiscard]] QStringList givenArguments(int argc, char **argv);
[[nodiscard]] CommandLine cutUp(QStringList arguments);

/// Qt warns at length where the locale's characters are not UTF-8, and goes on with UTF-8. So do we, without
/// a word. Call first, while there is one thread.
void useUtf8();

/// @p code, unless all was well but for what was printed, which could not be written: that is told.
[[nodiscard]] ExitCode afterOutput(ExitCode code);

/// Runs one command: parse, then run, or say what is wrong with the command line.
template <typename Options, typename Application, typename Run>
ExitCode runCommand(Application &application, const QStringList &arguments,
                    Parsed<Options> (*parse)(const QStringList &), const Run &run)
{
    const Parsed<Options> parsed = parse(arguments);
    if (const auto *help = std::get_if<HelpRequest>(&parsed)) {
        print(help->text);
        return afterOutput(ExitCode::Done);
    }
    if (const auto *error = std::get_if<UsageError>(&parsed)) {
        printError(error->text);
        for (const QString &other : error->others)
            printError(other);
        return ExitCode::Usage;
    }
    return afterOutput(run(application, std::get<Options>(parsed)));
}

} // namespace Poemstream
