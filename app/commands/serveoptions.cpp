// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "serveoptions.h"

#include "app/console.h"
#include "servefiles.h"

#include <QtCore/QRegularExpression>

namespace Poemstream {

namespace {

void declareOffer(OptionReader &reader)
{
    reader.add(QStringLiteral("host"), Console::tr("Address to listen on (default 127.0.0.1)."),
               QStringLiteral("ADDR"));
    reader.add(QStringLiteral("port"), Console::tr("Port to listen on (default 3000; 0 = any free one)."),
               QStringLiteral("N"));
    reader.add(QStringLiteral("poems"),
               Console::tr("Poems to serve instead of your library, or another library; may be repeated."),
               QStringLiteral("FILE_OR_DIR"));
    reader.add(QStringLiteral("pace"),
               Console::tr("Milliseconds between two fragments (default 80; 0 = no pause)."),
               QStringLiteral("MS"));
    reader.add(QStringLiteral("token-file"),
               Console::tr("Admit only who has a token: lines of TOKEN [NAME] [EXPIRY]."),
               QStringLiteral("FILE"));
    reader.add(QStringLiteral("tls-cert"),
               Console::tr("Serve over HTTPS with this certificate, and those it hangs on."),
               QStringLiteral("PEM"));
    reader.add(QStringLiteral("tls-key"), Console::tr("The certificate's private key."),
               QStringLiteral("PEM"));
    reader.add(QStringLiteral("allow-query-token"),
               Console::tr("Take the token from the address too (?token=)."));
    reader.add(QStringLiteral("cors-origin"),
               Console::tr("Web pages from this origin may ask; may be repeated."), QStringLiteral("ORIGIN"));
}

void declareBounds(OptionReader &reader)
{
    reader.add(QStringLiteral("max-streams"), Console::tr("Streams open at a time (default 20000)."),
               QStringLiteral("N"));
    reader.add(QStringLiteral("max-streams-per-client"),
               Console::tr("Streams open at a time for one address (default 0 = no cap)."),
               QStringLiteral("N"));
    reader.add(QStringLiteral("streams-per-minute"),
               Console::tr("Streams that one address may begin in a minute (default 0 = no limit)."),
               QStringLiteral("N"));
    reader.add(QStringLiteral("heartbeat"),
               Console::tr("Seconds of silence before a comment is sent (default 15; 0 = never)."),
               QStringLiteral("SECONDS"));
    reader.add(QStringLiteral("live-every"),
               Console::tr("Seconds that /v1/live shows a poem (default 60, at least 5)."),
               QStringLiteral("SECONDS"));
    reader.add(QStringLiteral("max-age"),
               Console::tr("Seconds after which a stream is ended, to be resumed (default 0 = never)."),
               QStringLiteral("SECONDS"));
    reader.add(QStringLiteral("drain"), Console::tr("Seconds that running streams get to end (default 5)."),
               QStringLiteral("SECONDS"));
}

void declareLog(OptionReader &reader)
{
    reader.add(QStringLiteral("log-format"),
               Console::tr("How requests and streams are logged on standard error (default text)."),
               QStringLiteral("text|json"));
    reader.add(QStringLiteral("log-questions"), Console::tr("Log what is asked, too."));
}

QHostAddress readHost(OptionReader &reader)
{
    const QString text = reader.text(QStringLiteral("host"));
    if (!reader.isSet(QStringLiteral("host")) || text == QLatin1String("localhost"))
        return QHostAddress(QHostAddress::LocalHost);
    const QHostAddress address(text);
    if (address.isNull())
        reader.setProblem(Console::tr("--host takes an IP address of this machine, not '%1'.").arg(text));
    if (address == QHostAddress(QHostAddress::AnyIPv6))
        return QHostAddress(QHostAddress::Any); // IPv4 as well, as elsewhere
    return address;
}

QList<AccessToken> readTokensOf(OptionReader &reader, const QString &path)
{
    if (!reader.isSet(QStringLiteral("token-file")))
        return {};
    if (path.isEmpty()) {
        reader.setProblem(Console::tr("--token-file takes the name of a file."));
        return {};
    }
    const auto read = readTokens(path);
    if (const auto *problem = std::get_if<QString>(&read)) {
        reader.setProblem(*problem);
        return {};
    }
    return std::get<QList<AccessToken>>(read);
}

QList<QByteArray> readOrigins(OptionReader &reader, const QList<QByteArray> &fallback)
{
    QList<QByteArray> origins;
    for (const QString &text : reader.texts(QStringLiteral("cors-origin"))) {
        static const QRegularExpression origin(
            QStringLiteral("\\A(\\*|[A-Za-z][A-Za-z0-9+.-]*://[^/?#@\\s]+/?)\\z"));
        if (!origin.match(text).hasMatch())
            reader.setProblem(
                Console::tr("--cors-origin takes '*' or scheme://host[:port], not '%1'.").arg(text));
        origins += text.toUtf8();
    }
    return origins.isEmpty() ? fallback : origins;
}

void readLog(OptionReader &reader, AccessLog::Settings &log)
{
    const QString format = reader.text(QStringLiteral("log-format"));
    const bool isJson = format == QLatin1String("json");
    if (reader.isSet(QStringLiteral("log-format")) && !isJson && format != QLatin1String("text"))
        reader.setProblem(Console::tr("--log-format takes 'text' or 'json', not '%1'.").arg(format));
    if (isJson)
        log.format = AccessLog::Format::Json;
    log.hasQuestions = reader.isSet(QStringLiteral("log-questions"));
}

void readTlsFiles(OptionReader &reader, ServeOptions &options)
{
    options.tlsCertificates = reader.text(QStringLiteral("tls-cert"));
    options.tlsKey = reader.text(QStringLiteral("tls-key"));
    const bool hasBoth = !options.tlsCertificates.isEmpty() && !options.tlsKey.isEmpty();
    if (!hasBoth && (reader.isSet(QStringLiteral("tls-cert")) || reader.isSet(QStringLiteral("tls-key"))))
        reader.setProblem(Console::tr("--tls-cert and --tls-key take a file each, and go together."));
    options.settings.secureCookies = hasBoth;
}

} // namespace

PoemServer::Settings settingsAt(const QHostAddress &address, PoemServer::Settings settings)
{
    settings.access.loopbackOnly = address.isLoopback();
    settings.access.address = address.toString().toLatin1();
    return settings;
}

Parsed<ServeOptions> parseServe(const QStringList &arguments)
{
    OptionReader reader(QStringLiteral("poemstream serve [options]"),
                        Console::tr("Serves poems over HTTP until it is stopped."));
    declareOffer(reader);
    declareBounds(reader);
    declareLog(reader);
    reader.parse(arguments, 0);
    ServeOptions options;
    PoemServer::Settings &settings = options.settings;
    options.host = readHost(reader);
    options.port = static_cast<quint16>(reader.number(QStringLiteral("port"), 3000, 0, 65535));
    options.poems = reader.texts(QStringLiteral("poems"));
    if (options.poems.contains(QString()))
        reader.setProblem(Console::tr("--poems takes the name of a file or a folder."));
    options.drain = std::chrono::seconds(reader.number(QStringLiteral("drain"), 5, 0, 3600));
    settings.pace =
        std::chrono::milliseconds(reader.number(QStringLiteral("pace"), settings.pace.count(), 0, 60'000));
    settings.heartbeat = std::chrono::seconds(reader.number(QStringLiteral("heartbeat"), 15, 0, 3600));
    settings.liveEvery = std::chrono::seconds(reader.number(QStringLiteral("live-every"), 60, 5, 86'400));
    settings.maxStreams =
        static_cast<std::size_t>(reader.number(QStringLiteral("max-streams"), 20000, 1, 1'000'000));
    settings.maxStreamsPerClient =
        static_cast<std::size_t>(reader.number(QStringLiteral("max-streams-per-client"), 0, 0, 1'000'000));
    settings.streamsPerMinute =
        static_cast<std::size_t>(reader.number(QStringLiteral("streams-per-minute"), 0, 0, 1'000'000));
    settings.maxAge = std::chrono::seconds(reader.number(QStringLiteral("max-age"), 0, 0, 31'536'000));
    readLog(reader, options.log);
    settings.keepsQuestions = options.log.hasQuestions;
    readTlsFiles(reader, options);
    options.tokenFile = reader.text(QStringLiteral("token-file"));
    settings.access.tokens = readTokensOf(reader, options.tokenFile);
    settings.access.allowQueryToken = reader.isSet(QStringLiteral("allow-query-token"));
    settings.access.corsOrigins = readOrigins(reader, settings.access.corsOrigins);
    settings = settingsAt(options.host, settings);
    return reader.result(options);
}

} // namespace Poemstream
