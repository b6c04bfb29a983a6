// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ask.h"

#include "app/console.h"
#include "app/messages.h"
#include "app/offlinepoemsource.h"
#include "app/terminal.h"
#include "app/terminationsignals.h"
#include "client/remotepoemsource.h"
#include "poemprinter.h"
#include "server/poems/poemlibrary.h"
#include "userlibrary.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRandomGenerator>

namespace Poemstream {

namespace {

constexpr int maxInterruptions = 5;                // in a row: then the server counts as gone
constexpr std::chrono::seconds longestSilence{45}; // three heartbeats of a server

std::unique_ptr<PoemPrinter> makePrinter(const AskOptions &options)
{
    if (options.json)
        return std::make_unique<JsonPrinter>();
    if (options.plain || !isOutputTerminal())
        return std::make_unique<LinePrinter>();
    return std::make_unique<TypingPrinter>();
}

std::unique_ptr<PoemSource> makeSource(const AskOptions &options, PoemLibrary *library)
{
    const bool isTyped = !options.json && !options.plain && isOutputTerminal();
    if (!options.server.isValid())
        return std::make_unique<OfflinePoemSource>(*library, std::chrono::milliseconds(isTyped ? 80 : 0));
    auto source = std::make_unique<RemotePoemSource>(options.server, options.token);
    ReconnectPolicy policy = ReconnectPolicy::strict(); // a refusal is told at once
    policy.idleTimeout = longestSilence;
    source->setPolicy(policy);
    if (!isTyped)
        source->setPace(std::chrono::milliseconds(0)); // nobody watches: let it come at once
    return source;
}

/// Says what went wrong, in one line: the server's own words too where it gave some.
void reportError(const StreamError &error)
{
    QString text = describe(error);
    const QString body = QString::fromUtf8(error.bodyStart.left(200)).simplified();
    if (exitCodeFor(error) == ExitCode::Refused && error.httpStatus != 0)
        text +=
            QStringLiteral(" (%1)").arg(QStringLiteral("%1 %2").arg(error.httpStatus).arg(body).trimmed());
    printError(text);
}

/// Joins a source to a printer for one question.
class Asking final : public QObject
{
public:
    Asking(PoemSource &source, PoemPrinter &printer)
        : m_source(source)
    {
        connect(&source, &PoemSource::headingArrived, &printer, &PoemPrinter::setHeading);
        connect(&source, &PoemSource::textArrived, &printer, &PoemPrinter::append);
        connect(&source, &PoemSource::restarted, &printer, &PoemPrinter::restart);
        connect(&source, &PoemSource::finished, &printer, &PoemPrinter::end);
        connect(&printer, &PoemPrinter::finished, this, [] { exit(ExitCode::Done); });
        connect(&source, &PoemSource::textArrived, this, [this] { m_interruptions = 0; });
        connect(&source, &PoemSource::failed, this, &Asking::fail);
        connect(&source, &PoemSource::interrupted, this, &Asking::interrupt);
    }

private:
    static void exit(ExitCode code) { QCoreApplication::exit(static_cast<int>(code)); }

    static void fail(const StreamError &error)
    {
        reportError(error);
        exit(exitCodeFor(error));
    }

    void interrupt(std::chrono::milliseconds /*retryIn*/, const StreamError &error)
    {
        // A server that was never there is not waited for; one that was may come back.
        using Kind = StreamError::Kind;
        m_wasOpen = m_wasOpen || error.kind == Kind::Cut || error.kind == Kind::Ended ||
                    error.kind == Kind::IdleTimeout;
        if (m_wasOpen && ++m_interruptions < maxInterruptions)
            return;
        m_source.cancel();
        fail(error);
    }

    PoemSource &m_source;
    int m_interruptions = 0;
    bool m_wasOpen = false;
};

} // namespace

Parsed<AskOptions> parseAsk(const QStringList &arguments)
{
    OptionReader reader(QStringLiteral("poemstream ask QUESTION [options]"),
                        Console::tr("Answers a question with a poem."));
    reader.add(QStringLiteral("server"), Console::tr("Ask this server instead of the library."),
               QStringLiteral("URL"));
    reader.add(QStringLiteral("token"), Console::tr("The token that the server wants."), QStringLiteral("T"));
    reader.add(QStringLiteral("json"), Console::tr("Print one JSON object."));
    reader.add(QStringLiteral("plain"), Console::tr("Print whole lines, also on a terminal."));
    reader.parse(arguments, 1);
    AskOptions options;
    options.question = reader.positional().value(0).trimmed();
    options.server = reader.httpUrl(QStringLiteral("server"));
    options.token = reader.text(QStringLiteral("token")).toUtf8();
    options.json = reader.isSet(QStringLiteral("json"));
    options.plain = reader.isSet(QStringLiteral("plain"));
    if (options.question.isEmpty())
        reader.setProblem(Console::tr("What is the question? Usage: poemstream ask QUESTION"));
    return reader.result(options);
}

ExitCode runAsk(QCoreApplication &application, const AskOptions &options)
{
    TerminationSignals terminationSignals;
    QObject::connect(&terminationSignals, &TerminationSignals::received, &application,
                     [&application] { application.exit(static_cast<int>(ExitCode::Interrupted)); });
    QRandomGenerator random = QRandomGenerator::securelySeeded();
    const auto library = options.server.isValid() ? nullptr : libraryAtHand(random);
    const auto printer = makePrinter(options);
    const auto source = makeSource(options, library.get());
    const Asking asking(*source, *printer);
    source->ask(options.question);
    return static_cast<ExitCode>(application.exec());
}

} // namespace Poemstream
