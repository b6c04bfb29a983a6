// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import.h"

#include "app/console.h"
#include "app/terminal.h"
#include "app/terminationsignals.h"
#include "importwords.h"
#include "userlibrary.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QThread>
#include <QtCore/QTimer>

#include <chrono>
#include <cstdio>
#include <memory>
#include <sys/ioctl.h>
#include <unistd.h>

namespace Poemstream {

namespace {

using std::chrono::milliseconds;

constexpr int usualWidth = 80;

int terminalWidth()
{
    struct winsize size = {};
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): there is no other way to ask
    const bool isKnown = ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return isKnown ? size.ws_col : usualWidth;
}

/// A line on standard error that is written over as the import goes on; nothing where no person looks.
class ProgressLine final
{
    Q_DISABLE_COPY_MOVE(ProgressLine)
public:
    ProgressLine() = default;
    ~ProgressLine() { clear(); }

    void show(const PoemImport::Progress &progress) const
    {
        if (!m_isTerminal)
            return;
        const QString text = progressLine(progress, terminalWidth() - 1);
        write(QByteArray("\r") + text.toUtf8() + "\033[K");
    }

    void clear() const
    {
        if (m_isTerminal)
            write("\r\033[K");
    }

private:
    static void write(const QByteArray &bytes)
    {
        std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
        std::fflush(stderr);
    }

    const bool m_isTerminal = ::isatty(STDERR_FILENO) == 1;
};

/// Runs @p import on a thread of its own, so that signals and the bar have this one.
PoemImport::Result runMeanwhile(QCoreApplication &application, PoemImport &import, const QStringList &paths)
{
    constexpr milliseconds step(100);
    PoemImport::Result result;
    const std::unique_ptr<QThread> thread(QThread::create([&] { result = import.run(paths); }));
    ProgressLine line;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &application, [&] { line.show(import.progress()); });
    QObject::connect(thread.get(), &QThread::finished, &application, &QCoreApplication::quit,
                     Qt::QueuedConnection);
    timer.start(step);
    thread->start();
    QCoreApplication::exec();
    thread->wait();
    return result;
}

void report(const PoemImport::Result &result)
{
    for (const PoemImportReport &report : result.reports) {
        for (const QString &line : describeFailures(report))
            printError(line);
    }
    if (!result.hasFold && !result.error)
        printError(describeMissingFold());
    for (const PoemImportReport &report : result.reports) {
        if (!result.error)
            print(withoutControls(describeImport(report)) + QLatin1Char('\n'));
    }
}

} // namespace

Parsed<ImportOptions> parseImport(const QStringList &arguments)
{
    constexpr qsizetype any = 1'000'000;
    OptionReader reader(
        QStringLiteral("poemstream import PATH... [options]"),
        Console::tr("Adds poems to the library: files, folders and archives of this program's "
                    "JSON, of the chinese-poetry collection, and of fortune."));
    reader.add(QStringLiteral("library"), Console::tr("Add them to this library instead of your own."),
               QStringLiteral("FILE"));
    reader.parse(arguments, any);
    const ImportOptions options{reader.positional(), reader.text(QStringLiteral("library"))};
    if (options.paths.isEmpty())
        reader.setProblem(Console::tr("What shall be imported? Usage: poemstream import PATH..."));
    if (reader.isSet(QStringLiteral("library")) && options.library.isEmpty())
        reader.setProblem(Console::tr("--library takes the name of a file."));
    return reader.result(options);
}

ExitCode runImport(QCoreApplication &application, const ImportOptions &options)
{
    const QString library = options.library.isEmpty() ? userLibraryPath() : options.library;
    PoemImport import(library);
    TerminationSignals terminationSignals;
    QObject::connect(&terminationSignals, &TerminationSignals::received, &application,
                     [&import] { import.stop(); });
    const PoemImport::Result result = runMeanwhile(application, import, options.paths);
    report(result);
    bool hasFailed = result.error.has_value();
    for (const PoemImportReport &report : result.reports)
        hasFailed = hasFailed || report.filesFailed > 0;
    if (result.error)
        printError(describeStoreError(*result.error, library));
    else if (result.isStopped)
        printError(Console::tr("stopped; what was read is kept, and the same command goes on from here"));
    if (result.isStopped && !result.error)
        return ExitCode::Interrupted;
    return hasFailed ? ExitCode::Failed : ExitCode::Done;
}

} // namespace Poemstream
