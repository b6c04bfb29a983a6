// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servetable.h"

#include <QtCore/QCoreApplication>

#include <array>

namespace Poemstream {

namespace {

using Reach = ServeTableRow::Reach;

constexpr auto table = std::to_array<ServeTableRow>({
    {QLatin1String("host"), QLatin1String("ADDR"),
     QT_TRANSLATE_NOOP("Console", "Address to listen on (default 127.0.0.1).")},
    {QLatin1String("port"), QLatin1String("N"),
     QT_TRANSLATE_NOOP("Console", "Port to listen on (default 3000; 0 = any free one).")},
    {QLatin1String("poems"), QLatin1String("FILE_OR_DIR"),
     QT_TRANSLATE_NOOP("Console",
                       "Poems to serve instead of your library, or another library; may be repeated."),
     true},
    {QLatin1String("pace"), QLatin1String("MS"),
     QT_TRANSLATE_NOOP("Console", "Milliseconds between two fragments (default 80; 0 = no pause).")},
    {QLatin1String("token-file"), QLatin1String("FILE"),
     QT_TRANSLATE_NOOP("Console", "Admit only who has a token: lines of TOKEN [NAME] [EXPIRY].")},
    {QLatin1String("tls-cert"), QLatin1String("PEM"),
     QT_TRANSLATE_NOOP("Console", "Serve over HTTPS with this certificate, and those it hangs on.")},
    {QLatin1String("tls-key"), QLatin1String("PEM"),
     QT_TRANSLATE_NOOP("Console", "The certificate's private key.")},
    {QLatin1String("allow-query-token"), QLatin1String(""),
     QT_TRANSLATE_NOOP("Console", "Take the token from the address too (?token=).")},
    {QLatin1String("cors-origin"), QLatin1String("ORIGIN"),
     QT_TRANSLATE_NOOP("Console", "Web pages from this origin may ask; may be repeated."), true},
    {QLatin1String("max-streams"), QLatin1String("N"),
     QT_TRANSLATE_NOOP("Console", "Streams open at a time (default 20000).")},
    {QLatin1String("max-streams-per-client"), QLatin1String("N"),
     QT_TRANSLATE_NOOP("Console", "Streams open at a time for one address (default 0 = no cap).")},
    {QLatin1String("streams-per-minute"), QLatin1String("N"),
     QT_TRANSLATE_NOOP("Console", "Streams that one address may begin in a minute (default 0 = no limit).")},
    {QLatin1String("heartbeat"), QLatin1String("SECONDS"),
     QT_TRANSLATE_NOOP("Console", "Seconds of silence before a comment is sent (default 15; 0 = never).")},
    {QLatin1String("live-every"), QLatin1String("SECONDS"),
     QT_TRANSLATE_NOOP("Console", "Seconds that /v1/live shows a poem (default 60, at least 1).")},
    {QLatin1String("max-age"), QLatin1String("SECONDS"),
     QT_TRANSLATE_NOOP("Console",
                       "Seconds after which a stream is ended, to be resumed (default 0 = never).")},
    {QLatin1String("drain"), QLatin1String("SECONDS"),
     QT_TRANSLATE_NOOP("Console", "Seconds that running streams get to end (default 5).")},
    {QLatin1String("log-format"), QLatin1String("text|json"),
     QT_TRANSLATE_NOOP("Console", "How requests and streams are logged on standard error (default text).")},
    {QLatin1String("log-questions"), QLatin1String(""),
     QT_TRANSLATE_NOOP("Console", "Log what is asked, too.")},
    {QLatin1String("config"), QLatin1String("FILE"),
     QT_TRANSLATE_NOOP("Console",
                       "Read what is not said here from this file (see poemstream-serve.conf(5))."),
     false, Reach::NotInFile},
    {QLatin1String("check-config"), QLatin1String(""),
     QT_TRANSLATE_NOOP("Console", "Only say whether all this is right, and end."), false,
     Reach::CommandLineOnly},
});

} // namespace

// Not POEMSTREAM_PORT: in Kubernetes a service of our name gives everybody one, and it is no number.
QString ServeTableRow::variable() const
{
    return QLatin1String("POEMSTREAM_SERVE_") + QString(name).toUpper().replace(u'-', u'_');
}

bool ServeTableRow::isPath() const
{
    return value.startsWith(QLatin1String("FILE")) || value == QLatin1String("PEM");
}

std::span<const ServeTableRow> serveTable()
{
    return table;
}

} // namespace Poemstream
