// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include <clocale>
#include <cstdlib>
#include <langinfo.h>

namespace Poemstream {

namespace {

bool takeLanguage(QStringList &arguments, QString &language)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString argument = arguments.at(i);
        if (argument == QLatin1String("--"))
            return false; // what follows are words
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

} // namespace

QStringList givenArguments(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    return arguments;
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

ExitCode afterOutput(ExitCode code)
{
    if (code != ExitCode::Done || !hasOutputFailed())
        return code;
    printError(Console::tr("cannot write the output"));
    return ExitCode::Failed;
}

} // namespace Poemstream
