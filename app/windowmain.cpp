// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program that has the window: poemstream becomes it where it is to open one, so that nothing else of it
// loads the libraries of a desktop.

#include "commandline.h"
#include "commands/window.h"
#include "displaywatch.h"
#include "language.h"

#include <QtCore/QLocale>
#include <QtWidgets/QApplication>

#include <optional>

namespace Poemstream {

namespace {

ExitCode runWithWindow(int &argc, char **argv, const QStringList &arguments, const QString &language)
{
    const WindowSurroundings surroundings = lookAround(arguments);
    std::optional<DisplayWatch> watch(std::in_place, language);
    QApplication application(argc, argv);
    watch.reset();
    const CommandLine line =
        cutUp(application.arguments().sliced(1)); // without what QApplication took for itself
    const QLocale spoken(installLanguage(application, line.language));
    if (spoken.textDirection() == Qt::RightToLeft) // Qt goes by its own translation, which may be missing
        QApplication::setLayoutDirection(Qt::RightToLeft);
    const bool isDemo = line.command == QLatin1String("demo");
    return runCommand<WindowOptions>(application, line.arguments, isDemo ? &parseDemo : &parseWindow,
                                     [&](QApplication &ready, const WindowOptions &options) {
                                         return runWindow(ready, options, surroundings);
                                     });
}

} // namespace

} // namespace Poemstream

int main(int argc, char *argv[])
{
    using namespace Poemstream;
    useUtf8();
    QCoreApplication::setApplicationName(QStringLiteral("poemstream"));
    QCoreApplication::setApplicationVersion(QStringLiteral(POEMSTREAM_VERSION));
    const QStringList arguments = givenArguments(argc, argv);
    return static_cast<int>(runWithWindow(argc, argv, arguments, cutUp(arguments).language));
}
