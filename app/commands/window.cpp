// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window.h"

#include "app/console.h"
#include "app/desktop/desktop.h"
#include "app/offlinepoemsearch.h"
#include "app/offlinepoemsource.h"
#include "app/singleinstance.h"
#include "app/terminal.h"
#include "client/livepoemfetch.h"
#include "client/livepoemsource.h"
#include "client/remotepoemsearch.h"
#include "client/remotepoemsource.h"
#include "libraryathand.h"
#include "libraryimport.h"
#include "server/poemserver.h"
#include "userlibrary.h"
#include "withouttls.h"

#include <QtCore/QRandomGenerator>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <array>
#include <optional>
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

/// There is one window of each server; without any secret.
QByteArray instanceKey(const WindowOptions &options, const WindowSurroundings &surroundings)
{
    const QString platform = QGuiApplication::platformName();
    QByteArray display;
    if (platform == QLatin1String("xcb"))
        display = surroundings.xDisplay;
    else if (platform.startsWith(QLatin1String("wayland")))
        display = qgetenv("WAYLAND_DISPLAY");
    QUrl server = options.server.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment |
                                          QUrl::NormalizePathSegments | QUrl::StripTrailingSlash);
    if (server.path() == QLatin1String("/"))
        server.setPath({}); // which is the same
    return platform.toUtf8() + '\n' + display + '\n' + server.toEncoded();
}

// A server that restarts is waited for, and one that has fallen silent is asked again.
template <typename Source>
std::unique_ptr<Source> makeSource(const QUrl &server, const QByteArray &token)
{
    auto source = std::make_unique<Source>(server, token);
    source->setPolicy(ReconnectPolicy::resilient());
    return source;
}

ExitCode showPoemsOf(const QUrl &server, const QByteArray &token, QApplication &application,
                     DesktopSetup setup)
{
    auto atOnce = makeSource<RemotePoemSource>(server, token);
    atOnce->setPace(std::chrono::milliseconds(0));
    setup.source = makeSource<RemotePoemSource>(server, token);
    setup.live = makeSource<LivePoemSource>(server, token);
    setup.hour =
        std::make_unique<LivePoemFetch>(makeSource<LivePoemSource>(server, token), std::move(atOnce));
    setup.search = std::make_unique<RemotePoemSearch>(server, token);
    return static_cast<ExitCode>(runDesktop(application, std::move(setup)));
}

/// None where a secret would be among them: a session manager writes them down.
std::optional<QStringList> restartArguments(const WindowOptions &options)
{
    if (!options.token.isEmpty() || !options.server.userInfo().isEmpty())
        return std::nullopt;
    QStringList arguments;
    if (options.demo)
        arguments += QStringLiteral("demo");
    if (options.server.isValid())
        arguments += {QStringLiteral("--server"), options.server.toString(QUrl::FullyEncoded)};
    if (options.newWindow)
        arguments += QStringLiteral("--new-window");
    return arguments;
}

ExitCode showWithOwnServer(QApplication &application, DesktopSetup setup, QRandomGenerator &random)
{
    PoemServer::Settings settings;
    const QByteArray token = randomToken();
    settings.access.tokens = {{token, QStringLiteral("window"), {}}};
    settings.access.corsOrigins = {}; // no web page has any business here
    LibraryAtHand poems(random);
    std::optional<WithoutTls> plain(std::in_place);
    PoemServer server(poems.library(), settings, random);
    plain.reset();
    LibraryImport import(userLibraryPath());
    poems.openAnewAfter(import, server);
    setup.intake = &import;
    if (!server.listen(QHostAddress(QHostAddress::LocalHost), 0)) {
        printError(Console::tr("the embedded server cannot start: %1").arg(server.errorString()));
        return ExitCode::Failed;
    }
    return showPoemsOf(server.url(), token, application, std::move(setup));
}

ExitCode showDemo(QApplication &application, DesktopSetup setup, QRandomGenerator &random)
{
    LibraryAtHand poems(random);
    LibraryImport import(userLibraryPath());
    auto source = std::make_unique<OfflinePoemSource>(poems.library(), demoPace);
    auto search = std::make_unique<OfflinePoemSearch>(poems.library());
    poems.openAnewAfter(import, *source, *search);
    setup.source = std::move(source);
    setup.search = std::move(search);
    setup.intake = &import;
    return static_cast<ExitCode>(runDesktop(application, std::move(setup)));
}

// What is imported is the user's own, and no matter of another server's.
ExitCode show(QApplication &application, const WindowOptions &options, SingleInstance *instance)
{
    DesktopSetup setup;
    setup.demo = options.demo;
    setup.instance = instance;
    setup.restart = restartArguments(options);
    if (options.server.isValid())
        return showPoemsOf(options.server, options.token, application, std::move(setup));
    QRandomGenerator random = QRandomGenerator::securelySeeded();
    if (options.demo)
        return showDemo(application, std::move(setup), random);
    return showWithOwnServer(application, std::move(setup), random);
}

} // namespace

WindowSurroundings lookAround(const QStringList &arguments)
{
    WindowSurroundings found;
    const qsizetype option = std::max(arguments.lastIndexOf(QLatin1String("-display")),
                                      arguments.lastIndexOf(QLatin1String("--display")));
    found.xDisplay = option == -1 ? qgetenv("DISPLAY") : arguments.value(option + 1).toLocal8Bit();
    for (const char *name : {"XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID"})
        if (found.activationToken.isEmpty())
            found.activationToken = qgetenv(name);
    return found;
}

ExitCode runWindow(QApplication &application, const WindowOptions &options,
                   const WindowSurroundings &surroundings)
{
    if (options.demo) // which opens no socket, and so cannot be asked to come to the front
        return show(application, options, nullptr);
    using Role = SingleInstance::Role;
    SingleInstance instance(SingleInstance::privateFolder(), instanceKey(options, surroundings));
    const Role role =
        options.newWindow ? instance.claimQuietly() : instance.claim(surroundings.activationToken);
    if (role == Role::Second)
        return ExitCode::Done;
    if (role == Role::Unanswered)
        printError(Console::tr("the window that is open does not answer; here is another one"));
    return show(application, options, role == Role::First ? &instance : nullptr);
}

} // namespace Poemstream
