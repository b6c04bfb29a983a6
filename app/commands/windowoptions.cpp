// SPDX-FileCopyrightText: 2026 The Poemstream authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowoptions.h"

#include "app/console.h"

#include <algorithm>
#include <array>

namespace Poemstream {

namespace {

constexpr QLatin1String newWindowOption("new-window");

} // namespace

Parsed<WindowOptions> parseWindow(const QStringList &arguments)
{
    OptionReader reader(QStringLiteral("poemstream [--server URL] [--token T] [--new-window]"),
                        Console::tr("Opens the window, or brings the one that is open to the front."));
    reader.add(QStringLiteral("server"), Console::tr("Ask this server instead of the embedded one."),
               QStringLiteral("URL"));
    reader.add(QStringLiteral("token"), Console::tr("The token that the server wants."), QStringLiteral("T"));
    reader.add(newWindowOption, Console::tr("Open another window, even if there is one already."));
    reader.parse(arguments, 0);
    return reader.result(WindowOptions{reader.httpUrl(QStringLiteral("server")),
                                       reader.text(QStringLiteral("token")).toUtf8(), false,
                                       reader.isSet(newWindowOption)});
}

Parsed<WindowOptions> parseDemo(const QStringList &arguments)
{
    OptionReader reader(
        QStringLiteral("poemstream demo"),
        Console::tr("Opens the window offline: it asks its own questions and uses no network."));
    reader.parse(arguments, 0);
    return reader.result(WindowOptions{{}, {}, true, false});
}

bool haveOptionsOfQt(const QStringList &arguments)
{
    // QCoreApplication's, QGuiApplication's, QApplication's and those of the platform plugin for X11.
    static constexpr std::array names{"display",       "dograb",       "geometry",      "icon",
                                      "name",          "nograb",       "platform",      "platformpluginpath",
                                      "platformtheme", "plugin",       "qmljsdebugger", "qwindowgeometry",
                                      "qwindowicon",   "qwindowtitle", "reverse",       "session",
                                      "style",         "stylesheet",   "title",         "visual",
                                      "widgetcount"};
    return std::any_of(arguments.begin(), arguments.end(), [](const QString &argument) {
        const qsizetype dashes = argument.startsWith(QLatin1String("--")) ? 2 : 1;
        const QString name = argument.mid(dashes).section(u'=', 0, 0);
        return argument.startsWith(u'-') && std::any_of(names.begin(), names.end(), [&](const char *known) {
                   return name == QLatin1String(known);
               });
    });
}

} // namespace Poemstream
