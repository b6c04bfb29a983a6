// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "serve.h"

#include "app/console.h"
#include "app/terminal.h"
#include "app/terminationsignals.h"
#include "server/poems/poemlibrary.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTimer>

#include <sys/resource.h>

namespace Poemstream {

namespace {

void declareOptions(OptionReader &reader)
{
    reader.add(QStringLiteral("host"), Console::tr("Address to listen on (default 127.0.0.1)."),
               QStringLiteral("ADDR"));
    reader.add(QStringLiteral("port"), Console::tr("Port to listen on (default 3000; 0 = any free one)."),
               QStringLiteral("N"));
    reader.add(QStringLiteral("poems"),
               Console::tr("Poems to serve instead of the library; may be repeated."),
               QStringLiteral("FILE_OR_DIR"));
    reader.add(QStringLiteral("pace"),
               Console::tr("Milliseconds between two fragments (default 80; 0 = no pause)."),
               QStringLiteral("MS"));
    reader.add(QStringLiteral("token-file"),
               Console::tr("Admit only who has a token: lines of TOKEN [NAME] [EXPIRY]."),
               QStringLiteral("FILE"));
    reader.add(QStringLiteral("allow-query-token"),
               Console::tr("Take the token from the address too (?token=)."));
    reader.add(QStringLiteral("cors-origin"),
               Console::tr("Web pages from this origin may ask; may be repeated."), QStringLiteral("ORIGIN"));
    reader.add(QStringLiteral("max-streams"), Console::tr("Streams open at a time (default 20000)."),
               QStringLiteral("N"));
    reader.add(QStringLiteral("heartbeat"),
               Console::tr("Seconds of silence before a comment is sent (default 15; 0 = never)."),
               QStringLiteral("SECONDS"));
    reader.add(QStringLiteral("drain"), Console::tr("Seconds that running streams get to end (default 5)."),
               QStringLiteral("SECONDS"));
}

QHostAddress readHost(OptionReader &reader)
{
    const QString text = reader.text(QStringLiteral("host"));
    if (!reader.isSet(QStringLiteral("host")) || text == QLatin1String("localhost"))
        return QHostAddress(QHostAddress::LocalHost);
    const QHostAddress address(text);
    if (address.isNull())
        reader.setProblem(Console::tr("--host takes an IP address of this machine, not '%1'.").arg(text));
    return address;
}

QList<AccessToken> readTokens(OptionReader &reader)
{
    if (!reader.isSet(QStringLiteral("token-file")))
        return {};
    const QString path = reader.text(QStringLiteral("token-file"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        reader.setProblem(Console::tr("--token-file: %1: %2").arg(path, file.errorString()));
        return {};
    }
    const auto read = readTokenFile(file.readAll());
    if (const auto *error = std::get_if<TokenFileError>(&read)) {
        reader.setProblem(Console::tr("--token-file: %1: %2").arg(path, error->text));
        return {};
    }
    return std::get<QList<AccessToken>>(read);
}

QList<QByteArray> readOrigins(OptionReader &reader, const QList<QByteArray> &fallback)
{
    QList<QByteArray> origins;
    for (const QString &text : reader.texts(QStringLiteral("cors-origin"))) {
        if (text != QLatin1String("*") && !text.contains(QLatin1String("://")))
            reader.setProblem(
                Console::tr("--cors-origin takes '*' or scheme://host[:port], not '%1'.").arg(text));
        origins += text.toUtf8();
    }
    return origins.isEmpty() ? fallback : origins;
}

std::unique_ptr<PoemLibrary> openLibrary(const QStringList &paths, QRandomGenerator &random)
{
    if (paths.isEmpty())
        return PoemLibrary::embedded(random);
    auto read = PoemLibrary::fromPaths(paths, random);
    if (const auto *error = std::get_if<PoemFileError>(&read)) {
        printError(error->text);
        return nullptr;
    }
    return std::get<std::unique_ptr<PoemLibrary>>(std::move(read));
}

/// Each stream is a descriptor, and the usual limit of 1024 is only the soft one.
void raiseDescriptorLimit()
{
    struct rlimit limit = {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit); // where this fails, the listener lives with what there is
}

} // namespace

Parsed<ServeOptions> parseServe(const QStringList &arguments)
{
    OptionReader reader(QStringLiteral("poemstream serve [options]"),
                        Console::tr("Serves poems over HTTP until it is stopped."));
    declareOptions(reader);
    reader.parse(arguments, 0);
    ServeOptions options;
    PoemServer::Settings &settings = options.settings;
    options.host = readHost(reader);
    options.port = static_cast<quint16>(reader.number(QStringLiteral("port"), 3000, 0, 65535));
    options.poems = reader.texts(QStringLiteral("poems"));
    options.drain = std::chrono::seconds(reader.number(QStringLiteral("drain"), 5, 0, 3600));
    settings.pace =
        std::chrono::milliseconds(reader.number(QStringLiteral("pace"), settings.pace.count(), 0, 60'000));
    settings.heartbeat = std::chrono::seconds(reader.number(QStringLiteral("heartbeat"), 15, 0, 3600));
    settings.maxStreams =
        static_cast<std::size_t>(reader.number(QStringLiteral("max-streams"), 20000, 1, 1'000'000));
    settings.access.tokens = readTokens(reader);
    settings.access.allowQueryToken = reader.isSet(QStringLiteral("allow-query-token"));
    settings.access.corsOrigins = readOrigins(reader, settings.access.corsOrigins);
    settings.access.loopbackOnly = options.host.isLoopback();
    return reader.result(options);
}

ExitCode runServe(QCoreApplication &application, const ServeOptions &options)
{
    raiseDescriptorLimit();
    TerminationSignals terminationSignals;
    QRandomGenerator random = QRandomGenerator::securelySeeded();
    const auto library = openLibrary(options.poems, random);
    if (!library)
        return ExitCode::Failed;
    PoemServer server(*library, options.settings, random);
    if (!server.listen(options.host, options.port)) {
        const QString place = options.host.toString() + QLatin1Char(':') + QString::number(options.port);
        printError(Console::tr("cannot listen on %1: %2").arg(place, server.errorString()));
        return ExitCode::Failed;
    }
    QObject::connect(&terminationSignals, &TerminationSignals::received, &server,
                     [&server, &application, &options] {
                         QTimer::singleShot(options.drain, &application, &QCoreApplication::quit);
                         server.drain();
                     });
    QObject::connect(&server, &PoemServer::drained, &application, &QCoreApplication::quit,
                     Qt::QueuedConnection);
    print(QStringLiteral("listening on ") + server.url().toString() + QLatin1Char('\n'));
    return application.exec() == 0 ? ExitCode::Done : ExitCode::Failed;
}

} // namespace Poemstream
