// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "serveoptions.h"

#include "app/console.h"
#include "serveconfig.h"
#include "servefiles.h"
#include "servetable.h"

#include <QtCore/QProcessEnvironment>
#include <QtCore/QRandomGenerator>
#include <QtCore/QRegularExpression>

#include <utility>

namespace Poemstream {

namespace {

/// An IPv6 address may stand in brackets, as it does in the URL that we print.
QString withoutBrackets(const QString &host)
{
    const bool hasBrackets = host.startsWith(u'[') && host.endsWith(u']') && host.contains(u':');
    return hasBrackets ? host.sliced(1, host.size() - 2) : host;
}

QHostAddress readHost(OptionReader &reader)
{
    const QString text = reader.text(QStringLiteral("host"));
    if (!reader.isSet(QStringLiteral("host")) || text == QLatin1String("localhost"))
        return QHostAddress(QHostAddress::LocalHost);
    const QHostAddress address(withoutBrackets(text));
    if (address.isNull())
        reader.setProblem(Console::tr("%1 takes an IP address of this machine, not '%2'.")
                              .arg(reader.label(QStringLiteral("host")), text));
    if (address == QHostAddress(QHostAddress::AnyIPv6))
        return QHostAddress(QHostAddress::Any); // IPv4 as well, as elsewhere
    return address;
}

/// An option that names a file, and so cannot be empty.
GivenFile readFile(OptionReader &reader, const QString &name)
{
    const GivenFile file{reader.text(name), reader.label(name)};
    if (reader.isSet(name) && file.path.isEmpty())
        reader.setProblem(Console::tr("%1 takes the name of a file.").arg(file.label));
    return file;
}

QList<AccessToken> readTokensOf(OptionReader &reader, const GivenFile &file)
{
    if (file.path.isEmpty())
        return {};
    const auto read = readTokens(file);
    if (const auto *problem = std::get_if<QString>(&read)) {
        reader.setProblem(*problem);
        return {};
    }
    return std::get<QList<AccessToken>>(read);
}

void readPoems(OptionReader &reader, ServeOptions &options)
{
    const QString name = QStringLiteral("poems");
    options.poems = reader.texts(name);
    options.poemsLabel = reader.label(name);
    if (options.poems.contains(QString()))
        reader.setProblem(Console::tr("%1 takes the name of a file or a folder.").arg(options.poemsLabel));
}

/// What stands before the @ of an address may be a password.
QString withoutUserInfo(const QString &address)
{
    const qsizetype at = address.lastIndexOf(u'@');
    return at < 0 ? address : QStringLiteral("…") + address.mid(at);
}

QList<QByteArray> readOrigins(OptionReader &reader, const QList<QByteArray> &fallback)
{
    QList<QByteArray> origins;
    for (const QString &text : reader.texts(QStringLiteral("cors-origin"))) {
        static const QRegularExpression origin(
            QStringLiteral("\\A(\\*|[A-Za-z][A-Za-z0-9+.-]*://[^/?#@*\\s]+(:\\*)?/?)\\z"));
        if (!origin.match(text).hasMatch())
            reader.setProblem(Console::tr("%1 takes '*' or scheme://host[:port], not '%2'.")
                                  .arg(reader.label(QStringLiteral("cors-origin")), withoutUserInfo(text)));
        origins += text.toUtf8();
    }
    return origins.isEmpty() ? fallback : origins;
}

void readLog(OptionReader &reader, AccessLog::Settings &log)
{
    const QString format = reader.text(QStringLiteral("log-format"));
    const bool isJson = format == QLatin1String("json");
    if (reader.isSet(QStringLiteral("log-format")) && !isJson && format != QLatin1String("text"))
        reader.setProblem(Console::tr("%1 takes 'text' or 'json', not '%2'.")
                              .arg(reader.label(QStringLiteral("log-format")), format));
    if (isJson)
        log.format = AccessLog::Format::Json;
    log.hasQuestions = reader.isSet(QStringLiteral("log-questions"));
}

void readTlsFiles(OptionReader &reader, ServeOptions &options)
{
    const QString certificates = QStringLiteral("tls-cert");
    const QString key = QStringLiteral("tls-key");
    options.tlsCertificates = {reader.text(certificates), reader.label(certificates)};
    options.tlsKey = {reader.text(key), reader.label(key)};
    const bool hasBoth = !options.tlsCertificates.path.isEmpty() && !options.tlsKey.path.isEmpty();
    QStringList labels{options.tlsCertificates.label, options.tlsKey.label};
    if (labels.first().startsWith(u'-') && !labels.last().startsWith(u'-'))
        std::swap(labels.first(), labels.last()); // begin with the place that is not before one's eyes
    if (!hasBoth && (reader.isSet(certificates) || reader.isSet(key)))
        reader.setProblem(
            Console::tr("%1 and %2 take a file each, and go together.").arg(labels.first(), labels.last()));
    options.settings.secureCookies = hasBoth;
}

void readBounds(OptionReader &reader, PoemServer::Settings &settings)
{
    using std::chrono::seconds;
    const auto count = [&reader](const char *name, qint64 usual, qint64 least) {
        return static_cast<std::size_t>(reader.number(QString::fromLatin1(name), usual, least, 1'000'000));
    };
    settings.pace =
        std::chrono::milliseconds(reader.number(QStringLiteral("pace"), settings.pace.count(), 0, 60'000));
    settings.heartbeat = seconds(reader.number(QStringLiteral("heartbeat"), 15, 0, 3600));
    settings.liveEvery = seconds(reader.number(QStringLiteral("live-every"), 60, 1, 86'400));
    settings.maxAge = seconds(reader.number(QStringLiteral("max-age"), 0, 0, 31'536'000));
    settings.maxStreams = count("max-streams", 20000, 1);
    settings.maxStreamsPerClient = count("max-streams-per-client", 0, 0);
    settings.streamsPerMinute = count("streams-per-minute", 0, 0);
}

void readAccess(OptionReader &reader, ServeOptions &options)
{
    Access::Policy &access = options.settings.access;
    options.tokenFile = readFile(reader, QStringLiteral("token-file"));
    access.tokens = readTokensOf(reader, options.tokenFile);
    access.allowQueryToken = reader.isSet(QStringLiteral("allow-query-token"));
    access.corsOrigins = readOrigins(reader, access.corsOrigins);
}

void checkAll(OptionReader &reader, const ServeOptions &options)
{
    for (const QString &warning : options.warnings)
        reader.setProblem(warning);
    QRandomGenerator random = QRandomGenerator::securelySeeded();
    for (const QString &problem : ServedFiles(options, random).check())
        reader.setProblem(problem);
}

} // namespace

PoemServer::Settings settingsAt(const QHostAddress &address, PoemServer::Settings settings)
{
    settings.access.loopbackOnly = address.isLoopback();
    settings.access.address = address.toString().toLatin1();
    return settings;
}

Parsed<ServeOptions> parseServe(const QStringList &arguments, const QProcessEnvironment &environment)
{
    OptionReader reader(QStringLiteral("poemstream serve [options]"),
                        Console::tr("Serves poems over HTTP until it is stopped."));
    for (const ServeTableRow &row : serveTable())
        reader.add(row.name, Console::tr(row.description), row.value);
    reader.parse(arguments, 0);
    ServeOptions options;
    options.isCheck = reader.isSet(QStringLiteral("check-config"));
    if (options.isCheck)
        reader.keepAllProblems();
    readServeConfig(reader, environment);
    options.configuration = readFile(reader, QStringLiteral("config")).path;
    options.host = readHost(reader);
    options.port = static_cast<quint16>(reader.number(QStringLiteral("port"), 3000, 0, 65535));
    options.drain = std::chrono::seconds(reader.number(QStringLiteral("drain"), 5, 0, 3600));
    readPoems(reader, options);
    readBounds(reader, options.settings);
    readLog(reader, options.log);
    options.settings.keepsQuestions = options.log.hasQuestions;
    readTlsFiles(reader, options);
    readAccess(reader, options);
    options.settings = settingsAt(options.host, options.settings);
    options.warnings = unknownVariables(environment);
    if (options.isCheck)
        checkAll(reader, options);
    return reader.result(options);
}

Parsed<ServeOptions> parseServe(const QStringList &arguments)
{
    return parseServe(arguments, QProcessEnvironment::systemEnvironment());
}

} // namespace Poemstream
