// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "listenoptions.h"

#include "app/console.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace Poemstream {

namespace {

bool isTokenByte(char byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') ||
           QByteArrayView("!#$%&'*+-.^_`|~").contains(byte);
}

bool isToken(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenByte);
}

/// 'Name: value' as RFC 9110 (5.5, 5.6.2) allows it.
std::optional<ListenOptions::Header> parseHeader(const QString &text)
{
    const QByteArray line = text.toUtf8();
    const qsizetype colon = line.indexOf(':');
    const QByteArray name = line.left(std::max<qsizetype>(colon, 0));
    const QByteArray value = line.sliced(colon + 1).trimmed();
    const bool isClean = std::none_of(value.begin(), value.end(),
                                      [](char byte) { return byte == '\r' || byte == '\n' || byte == '\0'; });
    if (!isToken(name) || !isClean)
        return std::nullopt;
    return ListenOptions::Header(name, value);
}

void declareOptions(OptionReader &reader)
{
    const auto option = [&reader](const char *name, const QString &description, const char *value = "") {
        reader.add(QString::fromLatin1(name), description, QString::fromLatin1(value));
    };
    option("json", Console::tr("Print one JSON object a line."));
    option("comments", Console::tr("Print comments (heartbeats) too."));
    option("header", Console::tr("Send this header too, as 'Name: value'; may be repeated."), "HEADER");
    option("token", Console::tr("Send this as a bearer token."), "T");
    option("last-event-id", Console::tr("Go on after the event with this id."), "ID");
    option("method", Console::tr("Ask with this method; POST where there is data, else GET."), "METHOD");
    option("data",
           Console::tr("Send this, or the contents of @FILE, with the request; as JSON unless a header says "
                       "otherwise."),
           "TEXT");
    option(
        "idempotent",
        Console::tr("Send the request again after a break, even where its method, as POST, forbids that."));
    option("max-events", Console::tr("End after so many events."), "N");
    option("max-time", Console::tr("End after so many seconds."), "SECONDS");
    option("no-reconnect", Console::tr("End when the stream ends or breaks."));
    option("retry-5xx",
           Console::tr(
               "Come back after a refusal that may pass (429, 5xx), and be quicker to give up on silence."));
    option("max-failures", Console::tr("Give up after so many failures in a row."), "N");
    option("connect-timeout", Console::tr("Wait so long for a connection; 0 for ever."), "SECONDS");
    option("answer-timeout", Console::tr("Wait so long for an answer; 0 for ever."), "SECONDS");
    option("idle-timeout", Console::tr("Take so long a silence for a dead connection; 0 never."), "SECONDS");
    option("proxy", Console::tr("Go through this proxy (http or socks5) instead of the system's."), "URL");
    option("cacert", Console::tr("Trust the certificates in this file too."), "PEM");
    option("with-credentials", Console::tr("Keep cookies and send them."));
}

bool isHeaderSafe(const QString &value)
{
    return std::none_of(value.begin(), value.end(),
                        [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7F; });
}

/// What goes into a header must be fit for one: else it could not be sent, or would say more than it should.
QString readHeaderValue(OptionReader &reader, const char *option)
{
    const QString name = QString::fromLatin1(option);
    const QString value = reader.text(name);
    if (!isHeaderSafe(value))
        reader.setProblem(Console::tr("--%1 takes no control characters.").arg(name));
    return value;
}

void readHeaders(OptionReader &reader, ListenOptions &options)
{
    for (const QString &text : reader.texts(QStringLiteral("header"))) {
        const auto header = parseHeader(text);
        if (!header)
            return reader.setProblem(Console::tr("--header takes 'Name: value', not '%1'.").arg(text));
        if (header->first.compare("Last-Event-ID", Qt::CaseInsensitive) == 0)
            options.lastEventId = QString::fromUtf8(header->second);
        else
            options.headers += *header;
    }
}

std::optional<std::chrono::milliseconds> readSeconds(OptionReader &reader, const char *option, bool mayBeZero)
{
    const QString name = QString::fromLatin1(option);
    if (!reader.isSet(name))
        return std::nullopt;
    bool isNumber = false;
    const double seconds = reader.text(name).toDouble(&isNumber);
    const bool isInRange = seconds > 0 || (mayBeZero && seconds == 0);
    if (!isNumber || !isInRange || seconds > 2'000'000) { // what a QTimer can count
        reader.setProblem(
            Console::tr("--%1 takes a number of seconds, not '%2'.").arg(name, reader.text(name)));
        return std::nullopt;
    }
    return std::chrono::milliseconds(std::llround(std::ceil(seconds * 1000)));
}

void readRequest(OptionReader &reader, ListenOptions &options)
{
    const QString data = reader.text(QStringLiteral("data"));
    if (data.startsWith(u'@'))
        options.bodyFile = data.mid(1);
    else
        options.body = data.toUtf8();
    if (reader.isSet(QStringLiteral("data")))
        options.method = "POST";
    if (reader.isSet(QStringLiteral("method")))
        options.method = reader.text(QStringLiteral("method")).toUtf8();
    if (!isToken(options.method))
        reader.setProblem(Console::tr("'%1' is not a method.").arg(QString::fromUtf8(options.method)));
    options.idempotent = reader.isSet(QStringLiteral("idempotent"));
}

void readProxy(OptionReader &reader, ListenOptions &options)
{
    const QString name = QStringLiteral("proxy");
    if (!reader.isSet(name))
        return;
    options.proxy = QUrl(reader.text(name), QUrl::StrictMode);
    const QString scheme = options.proxy.scheme();
    if (options.proxy.host().isEmpty() ||
        (scheme != QLatin1String("http") && scheme != QLatin1String("socks5")))
        reader.setProblem(
            Console::tr("'%1' is not the URL of an http or socks5 proxy.").arg(reader.text(name)));
}

void readBounds(OptionReader &reader, ListenOptions &options)
{
    options.maxEvents = reader.number(QStringLiteral("max-events"), 0, 1, std::numeric_limits<qint64>::max());
    options.maxFailures =
        int(reader.number(QStringLiteral("max-failures"), 0, 1, std::numeric_limits<int>::max()));
    options.maxTime = readSeconds(reader, "max-time", false);
    options.connectTimeout = readSeconds(reader, "connect-timeout", true);
    options.answerTimeout = readSeconds(reader, "answer-timeout", true);
    options.idleTimeout = readSeconds(reader, "idle-timeout", true);
}

} // namespace

Parsed<ListenOptions> parseListen(const QStringList &arguments)
{
    OptionReader reader(QStringLiteral("poemstream listen URL [options]"),
                        Console::tr("Prints the events of any event stream as they come."));
    declareOptions(reader);
    reader.parse(arguments, 1);
    ListenOptions options;
    readHeaders(reader, options);
    readRequest(reader, options);
    readProxy(reader, options);
    readBounds(reader, options);
    options.token = readHeaderValue(reader, "token").toUtf8();
    if (reader.isSet(QStringLiteral("token")) && options.token.trimmed().isEmpty())
        reader.setProblem(Console::tr("--token takes a token, not an empty text."));
    if (reader.isSet(QStringLiteral("last-event-id")))
        options.lastEventId = readHeaderValue(reader, "last-event-id");
    options.certificateFile = reader.text(QStringLiteral("cacert"));
    if (reader.isSet(QStringLiteral("cacert")) && options.certificateFile.isEmpty())
        reader.setProblem(Console::tr("--cacert takes the name of a file."));
    options.json = reader.isSet(QStringLiteral("json"));
    options.comments = reader.isSet(QStringLiteral("comments"));
    options.reconnects = !reader.isSet(QStringLiteral("no-reconnect"));
    options.retriesRefusals = reader.isSet(QStringLiteral("retry-5xx"));
    options.withCredentials = reader.isSet(QStringLiteral("with-credentials"));
    const QString url = reader.positional().value(0);
    options.url = OptionReader::toHttpUrl(url).value_or(QUrl());
    if (url.isEmpty())
        reader.setProblem(Console::tr("Listen to what? Usage: poemstream listen URL"));
    else if (options.url.isEmpty())
        reader.setProblem(Console::tr("'%1' is not an http or https URL.").arg(url));
    return reader.result(options);
}

} // namespace Poemstream
