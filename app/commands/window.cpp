// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window.h"

#include "app/console.h"
#include "app/desktop/desktop.h"
#include "app/offlinepoemsource.h"
#include "app/terminal.h"
#include "client/remotepoemsource.h"
#include "server/poems/memorylibrary.h"
#include "server/poemserver.h"

#include <QtCore/QRandomGenerator>
#include <QtWidgets/QApplication>

#include <array>
#include <utility>

namespace Poemstream {

namespace {

constexpr std::chrono::milliseconds demoPace{80};

/// 256 bits from the system's secure source.
QByteArray randomToken()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    // NOLINTNEXTLINE(*-reinterpret-cast): the bytes are what is wanted
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof(words)).toHex();
}

ExitCode show(QApplication &application, std::unique_ptr<PoemSource> source, bool demo)
{
    return static_cast<ExitCode>(runDesktop(application, {std::move(source), demo}));
}

ExitCode showWithOwnServer(QApplication &application, PoemLibrary &library, QRandomGenerator &random)
{
    PoemServer::Settings settings;
    const QByteArray token = randomToken();
    settings.access.tokens = {{token, QStringLiteral("window"), {}}};
    settings.access.corsOrigins = {}; // no web page has any business here
    PoemServer server(library, settings, random);
    if (!server.listen(QHostAddress(QHostAddress::LocalHost), 0)) {
        printError(Console::tr("the embedded server cannot start: %1").arg(server.errorString()));
        return ExitCode::Failed;
    }
    return show(application, std::make_unique<RemotePoemSource>(server.url(), token), false);
}

} // namespace

Parsed<WindowOptions> parseWindow(const QStringList &arguments)
{
    OptionReader reader(QStringLiteral("poemstream [--server URL] [--token T]"),
                        Console::tr("Opens the window."));
    reader.add(QStringLiteral("server"), Console::tr("Ask this server instead of the embedded one."),
               QStringLiteral("URL"));
    reader.add(QStringLiteral("token"), Console::tr("The token that the server wants."), QStringLiteral("T"));
    reader.parse(arguments, 0);
    return reader.result(WindowOptions{reader.httpUrl(QStringLiteral("server")),
                                       reader.text(QStringLiteral("token")).toUtf8(), false});
}

Parsed<WindowOptions> parseDemo(const QStringList &arguments)
{
    OptionReader reader(
        QStringLiteral("poemstream demo"),
        Console::tr("Opens the window offline: it asks its own questions and uses no network."));
    reader.parse(arguments, 0);
    return reader.result(WindowOptions{{}, {}, true});
}

ExitCode runWindow(QApplication &application, const WindowOptions &options)
{
    if (options.server.isValid())
        return show(application, std::make_unique<RemotePoemSource>(options.server, options.token), false);
    QRandomGenerator random = QRandomGenerator::securelySeeded();
    const auto library = MemoryLibrary::embedded(random);
    if (options.demo)
        return show(application, std::make_unique<OfflinePoemSource>(*library, demoPace), true);
    return showWithOwnServer(application, *library, random);
}

} // namespace Poemstream
